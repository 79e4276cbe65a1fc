"""A council of citizens whose fields are cut off by a tab and hang below it («Konklusion:⇥Rådet …»)."""

TABBED_FIELDS = """LINDVIG KOMMUNE
Handicaprådet

MØDEREFERAT

Møde nr.:\t3/2022
Dato:\tMandag den 16. maj 2022 kl. 13.00-15.30
Sted:\tSundhedshuset, Møllevej 12, Lindvig

Til stede:\tAne Thuesen (formand), Bo Rask (næstformand), Else-Marie
\tSkov, Ole Dahl
Afbud:\tKarin Vad
Udeblevet:\tNiels Bro
Fra administrationen:\tHandicapchef Mette Lund (pkt. 2), sekretær Ida
\tBrink (referent)

Pkt. 1\tGodkendelse af dagsorden

Beslutning:\tGodkendt.


Pkt. 2\tTilgængelighed på biblioteket

Baggrund:\tRådet har besigtiget biblioteket i april. Døren til salen er for smal, og
\tteleslyngen virker ikke.

Drøftelse:\tBo Rask savnede et handicaptoilet på første sal. Mette Lund oplyste, at et
\ttoilet vil koste 190.000 kr.

Beslutning:\tRådet anbefaler en ny teleslynge inden sommerferien. Et toilet på første
\tsal tages op i budgettet for 2023.

Ansvarlig:\tMette Lund. Frist: 20. juni 2022.


Pkt. 3\tHøringssvar om kørselsordningen

Resumé:\tEgenbetalingen foreslås hævet fra 310 kr. til 355 kr. om måneden.

Konklusion:\tRådet kan ikke tiltræde forslaget. Ved afstemning om, hvorvidt rådet skal
\tbede om et møde med udvalget, stemte 3 for og 1 imod (Ole Dahl, som mener, at
\tet brev er nok).

Opfølgning:\tFormanden skriver høringssvar. Frist: 1. juni 2022.


Pkt. 4\tValg til sportsudvalg

Konklusion:\tUdsat til næste møde.


Pkt. 5\tEventuelt

\tElse-Marie Skov efterlyste skilte ved svømmehallen.

Næste møde:\tMandag den 22. august 2022 kl. 13.00 i Sundhedshuset.

Mødekalender resten af 2022 (bilag)
\tMandag den 22. august – Sundhedshuset
\tTirsdag den 8. november – Rådhuset

Referent: Ida Brink
"""
