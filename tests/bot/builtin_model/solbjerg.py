"""An invented municipality's short minutes and memo, of the kind a clerk writes in an afternoon."""

TECHNICAL = """Solbjerg Kommune
Teknik- og Miljøudvalget
Tirsdag den 10. marts 2026 kl. 16.00
Mødelokale 2

Deltagere
Karen Lund (A) - Deltog
Jens Friis (V) - Deltog
Mette Borg (F) - Afbud

Punkt 1 Ny cykelsti på Skovvej

Sagsfremstilling
Forvaltningen har undersøgt en cykelsti langs Skovvej. Cykelstien bliver 850 meter lang og anlægges i den nordlige side af vejen.
Anlægget koster 3,4 mio. kr. Den årlige drift af cykelstien er beregnet til 45.000 kr.
Arbejdet udføres af Vejgruppen, og stien ventes at stå færdig i oktober 2026.
Skoleeleverne på Skovvej får dermed en sikker vej, og antallet af uheld ventes halveret.

Indstilling
Center for Vej og Park indstiller, at
1. cykelstien på Skovvej godkendes, og
2. der gives en anlægsbevilling på 3,4 mio. kr.

Beslutning
Godkendt. Jens Friis (V) stemte imod, fordi stien burde ligge på Mosevej.

Punkt 2 Renovering af legepladsen ved Åparken

Sagsfremstilling
Legepladsen er nedslidt. En renovering koster 600.000 kr.

Indstilling
Center for Vej og Park indstiller, at renoveringen godkendes.

Beslutning
Udsat til næste møde, så prisen kan undersøges.

Punkt 3 Affaldsplan i høring

Sagsfremstilling
Udkastet til affaldsplan sendes i høring i otte uger.

Indstilling
Center for Vej og Park indstiller, at planen sendes i høring.

Beslutning
Godkendt.
"""
SOCIAL = """Solbjerg Kommune
Social- og Sundhedsudvalget
Onsdag den 11. marts 2026 kl. 15.00
Mødelokale 1

Deltagere
Bodil Krag (A) - Deltog
Ole Dam (V) - Deltog

Punkt 1 Fast kontaktperson til ældre

Sagsfremstilling
Alle borgere over 80 år tilbydes en fast kontaktperson. Ordningen koster 1,2 mio. kr. om året. Ordningen evalueres i foråret 2027.
Ansvarlig: Sekretariatschef Mia Dahl

Indstilling
Center for Sundhed indstiller, at ordningen godkendes.

Beslutning
Godkendt.

Punkt 2 Udvidelse af dagcentret

Sagsfremstilling
Dagcentret har plads til 40 brugere. En udvidelse til 55 brugere koster 900.000 kr.

Indstilling
Center for Sundhed indstiller, at udvidelsen godkendes.

Beslutning
Sagen blev udsat.
"""
MEMO = """Notat om åbningstider og vagter i sommeren 2026

Åbningstider
Rådhuset holder lukket i uge 29 og 30. Borgerservice har åbent alle hverdage kl. 10-14 i hele juli.

Vagttelefon
Vagttelefonen passes af Driftsafdelingen, som kan træffes hele døgnet. Nummeret står på kommunens hjemmeside.

Udgifter
Udgifterne til bemanding fordeler sig sådan (1.000 kr.):

                 2024    2025    2026
Løn               260     520     520
Materialer         40      45      50
I alt             300     565     570

Opfølgning
Ordningen gennemgås i november 2026. Kontakt: Sekretariatschef Mia Dahl.
"""
DOCUMENTS = {"tmu": TECHNICAL, "ssu": SOCIAL, "notat": MEMO}
