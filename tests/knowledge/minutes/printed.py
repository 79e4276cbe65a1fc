"""Made-up minutes in the forms that municipalities print them in."""

BALLERUP_2009 = """Teknik- og Miljøudvalget
tirsdag den 3. marts 2009, kl. 16:30
i Udvalgsværelse 7

Åbent møde

Tilstede
Bente Holm (A) - formand
Karl Vang (V)
Ida Bruun (F)

Afbud/Fraværende
Per Frost (C) - næstformand

Sekretær
Lise Lund

INDHOLDSFORTEGNELSE

Åbent møde
1. Meddelelser ......................................... 2
2. Cykelsti langs Møllevej - anlægsbevilling ........... 3
3. Støjhandlingsplan UDGÅR ............................. 5

Lukket møde
4. Meddelelser ......................................... 6
5. Køb af grund ........................................ 6

Åbent møde

1. Meddelelser

a) Orientering om vejbelysning.
b) Der afholdes ekstraordinært møde den 17. marts 2009.

Beslutning
Taget til efterretning.

2. Cykelsti langs Møllevej - anlægsbevilling

Sagsnr.: 2008-11223 Dok.nr.: 2009-4455

Resumé
Forvaltningen foreslår en cykelsti på 1,2 km langs Møllevej.

Økonomi
Der er afsat 2,4 mio. kr. i 2009.

Indstilling
Teknisk Forvaltning indstiller,
1. at projektet godkendes
2. at der gives anlægsbevilling på 2,4 mio. kr.

Beslutning
Anbefales, idet Karl Vang (V) stemte imod.
Karl Vang (V) ønsker tilført protokollen, at stien bør vente til 2010.

3. Støjhandlingsplan UDGÅR

Lukket møde

4. Meddelelser

Intet

5. Køb af grund

Sagsfremstilling
Grunden Møllevej 12 kan købes for 3 mio. kr.

Beslutning
Godkendt.
"""
"""Contents with dot leaders, open and closed meeting, lettered messages, «UDGÅR» in the title."""

WEB_2019 = """Social- og Sundhedsudvalget

12.03.2019 kl. 16:00
Mødelokale 3 på Søby Rådhus

Deltagere
  • Bente Holm (A) (formand) - Deltog
  • Karl Vang (V) (2. viceborgmester) - Deltog
  • Deltog ikke under punkterne 2-3
  • Mona Skov (centerchef for By
  • Erhverv og Miljø) - Deltog
  • Ole Krog (direktør)
AFBUD/FRAVÆRENDE
  • Ida Bruun (F) - Afbud

Åben dagsorden

Beslutning

Intet

Tidligere behandling

Økonomiudvalget den 5. februar 2019 Punkt 4

Indhold

Sammendrag

Første budgetopfølgning for 2019 forelægges til godkendelse.

Sagsfremstilling

Forbruget er 12,5 mio. kr. højere end forventet.

Bilag

2 bilag, heraf 1 anbefales

Beslutningen træffes af

Kommunalbestyrelsen

Indstilling

Center for Økonomi indstiller, at

Budgetopfølgningen godkendes.1.

Beslutning

Indstillingens punkt 1: Anbefales.

Beslutningshistorik

Beslutning truffet af Økonomiudvalget d. 05-02-2019
Udsættes

Beskrivelse

Orientering om plejehjemmet Bøgely.

Beslutning

Taget til efterretning

Lukket dagsorden

Beskrivelse

Personalesag om navngiven medarbejder.

Beslutning

Godkendt
"""
"""A web page: titles folded away, people as a bulleted list, a job title broken at a comma."""

DECISION_FIRST = """Vælg

Referat Aarhus Byråd 03-04-2019

    Etablering af multihus i Nørreby


    Beslutning Tilbagesendes Magistratsafdelingen for Børn og Unge med bemærkning, at byrådet har vedtaget indstillingen.

    Resumé
    Der er behov for en kommunegaranti på op til 13,5 mio. kr.

    Indstilling
    Det indstilles:
    At 1) Kultur og Borgerservice i 2019 stiller en kommunegaranti på op til 13,5 mio. kr.
    At 2) Børn og Unge indgår en 30-årig grundlejeaftale.

    Sagens forløb
    01-04-2019 Magistraten
    Fremsendes til Aarhus Byråd med bemærkning, at Magistraten anbefaler, at byrådet tiltræder indstillingen.
    Keld Dam tog forbehold.
    03-04-2019 Aarhus Byråd
    Tilbagesendes Magistratsafdelingen for Børn og Unge med bemærkning, at byrådet har vedtaget indstillingen.

    Bilag

    Svar på forslag om klimavenligt byggeri

    Beslutning
    Fremsendes til Teknisk Udvalg til behandling i henhold til beslutning i byrådets møde den 3. april 2019.

    Resumé
    Alternativet har stillet forslag.

    Indstilling
    Det indstilles:
    At 1) byrådet drøfter forslaget.
"""
"""No numbers; the title, then the decision; the case's way through the bodies last."""

RUNNING_PKT = """Referat

Dato: Onsdag, April 3, 2019 - 18:00
Sted: Mødelokale 2A
 • Pkt. 42 Beslutninger om dagsordenen

  Pkt. 42

  Beslutninger om dagsordenen

  Sagsnr. 299835 Kultur- og Idrætsudvalget Åbent punkt

  Kultur- og Idrætsudvalget, 03-04-2019, pkt. 42

  Godkendt.

  Fraværende: Eva Lyng (V) - Marie Kær (V) mødte som stedfortræder.

 • Pkt. 43 Ny strategi for museet

  Arbejdsplan_2019.pdf

  Pkt. 43

  Ny strategi for museet

  Sagsnr. 315923 Kultur- og Idrætsudvalget Åbent punkt

  Resume

  Museet har udarbejdet en ny strategi.

  Indstilling

  Forvaltningen indstiller, at strategi 2019-21 for museet drøftes.

  Beslutningskompetence

  Kultur- og Idrætsudvalget

  Økonomi

  Tilskuddet udgør 2.018.000 kr., heraf er huslejen ca. 1,3 mio. kr.

  Kultur- og Idrætsudvalget, 03-04-2019, pkt. 43

  Drøftet.

  Fraværende: Eva Lyng (V).

 • Pkt. 44 Salg af ejendom

  Pkt. 44

  Salg af ejendom

  Sagsnr. 315999 Kultur- og Idrætsudvalget Lukket punkt
"""
"""Numbers over the year, a link before each item, the body's name and date as the heading of the decision."""

RUNNING_SAG = """Kommunalbestyrelsen

24-09-2019

Medlemmer

Formand Erik Holt (A)
Mikkel Berg (A)
Ahmed H. Dahl (A)
Kim Hagen (O)
Claus Olesen (UP)
Birgit Glud (A), Suppleant for Brian Mørk (A)

Fraværende

Brian Mørk (A), sag 129-131

Sager 129 - 131

Fold alle ud

Spørgetid
Sag nr. 129

Beslutningskompetence: KB

Sagens kerne

Beslutning

Taget til efterretning.

Tillæg 1 til Lokalplan 145 - endelig vedtagelse
Sag nr. 130

Beslutningskompetence: KB

Sagens kerne

Forslaget har været i høring i 4 uger fra den 2. juli 2019 til den 30. juli 2019.

Indstilling

Teknisk Forvaltning indstiller,

at Tillæg 1 til Lokalplan 145 vedtages. 


Teknik- og Miljøudvalget, 10. september 2019, pkt. 65:

Anbefales.


Økonomiudvalget, 18. september 2019, pkt. 153:

Indstilles godkendt.

Beslutning

For stemte 12 (A, O). Imod stemte 3 (UP).
Godkendt.

Sagsfremstilling

Tillægget giver mulighed for udvidelse.

Takster 2020
Sag nr. 131

Beslutningskompetence: KB

Indstilling

Økonomisk Forvaltning indstiller,

at taksterne godkendes.

Beslutning

Et flertal (A og O) godkendte indstillingen. Et mindretal (UP) stemte imod. Kim Hagen (O) var inhabil og deltog ikke i behandlingen.
"""
"""Title above its number, earlier bodies' wording under the recommendation, votes with counts."""

RUNNING_NUMBER = """KØGE BYRÅD
Møde i Byrådet
Dato: 29. januar 2020
Mødested: Byrådssalen, Søby Rådhus
Mødetidspunkt: kl. 19:00

Mødedeltagere: Arne Eb (A), Birger Dal (V) og Finn Os (Ø)
Fraværende med afbud: Hanne Sten (C)

183. Godkendelse af dagsorden

Beslutning i Byrådet den 29-01-2020
Sag 185 udgår. Dagsordenen blev herefter godkendt.

184. Helhedsplan for havnen

Beslutningstema
Byrådet skal tage stilling til helhedsplanen.

Indstilling
Forvaltningen indstiller til Byrådet via Økonomiudvalget, at
1. Helhedsplanen vedtages.
2. Der bevilges 500.000 kr. til formidling.

Beslutning i Økonomiudvalget den 21-01-2020
Ad 1: Anbefales.
Ad 2: Kan ikke anbefales.

Beslutning i Byrådet den 29-01-2020
Ad 1. For: 12 (Arne Eb (A), Birger Dal (V)) Imod: 6 (Finn Os (Ø)). Vedtaget.
Finn Os (Ø) har følgende mindretalsudtalelse: Planen er for tæt.

Der mangler grønne områder.
Ad 2. Afvist med 10 stemmer mod 8. Venstre undlod at stemme.

185. Salg af jord

Udgår.

Lukkede Punkter

186. Lukket sag: Grundsalg

Beslutning i Byrådet den 29-01-2020
Godkendt.
"""
"""Running numbers, two bodies' decisions under one item, «udgår» as text, a closed part."""

ONE_ITEM_A_PAGE = """10. Etablering af skolehave (2021-0086142)

Indstilling
Børne- og Ungdomsforvaltningen indstiller over for Børne- og Ungdomsudvalget,

1. at udvalget godkender etablering af skolehaven på Østre Skole,
2. at udgiften på 0,9 mio. kr. finansieres af puljen.

Problemstilling
Skolen mangler udeareal.

Løsning
Der etableres en have på 450 m2.

Økonomi
Udgiften er 0,9 mio. kr.

Beslutning
Børne- og Ungdomsudvalgets beslutning i mødet den 22. april 2021
1. at-punkt blev vedtaget med stemmerne 7 for (A, B, F og Ø) og 4 imod (C og V). O undlod at stemme.
Indstillingen blev herefter godkendt.
Det Konservative Folkeparti afgav følgende protokolbemærkning: "Vi ønsker en samlet plan."
"""
"""A page with one item and no head: body and date stand over the decision."""

BALLERUP_2016 = """Dagsordener og referater
Søby Kommune
Kommunalbestyrelsen
ÅBENT MØDE

Mødetidspunkt: 31-10-2016 18:00
Mødested: Kommunalbestyrelsens mødesal

Der er spørgetid fra kl. 18.00 til 18.30.

Deltagere
Jesper Holm, Borgmester (A)
Lolan Ott, 1. viceborgmester (A)
Kåre Ole, medlem (V)
Fraværende
Ulrik Falk, medlem (F)

Side 1 af 12

Punkt 1. Meddelelser
Beslutning:
Ingen.

Punkt 2. Budget 2017 - 2. behandling
Sagsnr: 16/1234
Resume:
Budgettet for 2017 viser et overskud på 45 mio. kr.
Side 2 af 12
Tidligere beslutninger:
Økonomiudvalget den 18-10-2016, pkt. 3: Anbefales.
Indstilling:
Økonomiudvalget indstiller, at budgettet vedtages.
Beslutning:
For stemte: 22 (A, V, O, F, C og B).
Imod stemte: 3 (Ø).
Budgettet blev vedtaget.
Enhedslisten afgav følgende mindretalsudtalelse:
"Vi kan ikke støtte nedskæringerne.
De rammer de svageste."
"""
"""Page numbers inside the text, role words instead of attendance."""

BALLERUP_2006 = """Møde i Kommunalbestyrelsen mandag den 25. september 2006, Kl. 18.00 i Kommunalbestyrelsens mødesal

REFERAT

INDHOLDSFORTEGNELSE
1. Meddelelser ..................... 2
2. Anden budgetopfølgning .......... 2
3. Takst for vand .................. 3

1. Meddelelser

a) Der afholdes ekstraordinært møde den 29. november 2006.

Kommunalbestyrelsens møde 25. september 2006 Punkt 1:
Mødet flyttes til torsdag den 30. november 2006.

ØKONOMIUDVALGET

2. Anden budgetopfølgning

Økonomiudvalget den 21. marts 2006, pkt. 4
Økonomiudvalget den 23. maj 2006, pkt. 6

Resumé
Opfølgningen viser et merforbrug på 4,1 mio. kr.

Forvaltningen foreslår, at opfølgningen godkendes.

Økonomiudvalgets møde 19. september 2006 Punkt 2:
Anbefales.

Kommunalbestyrelsens møde 25. september 2006 Punkt 2:
Godkendt. Venstre stemte imod.

TEKNIK- OG MILJØUDVALGET

3. Takst for vand

Resumé
Taksten fastsættes til 12,50 kr. pr. m3.

Kommunalbestyrelsens møde 25. september 2006 Punkt 3:
Udgår.
"""
"""Items grouped under the committee that sends them, decision headings with body, date and point."""

BUDGET_COUNCIL = """Byrådet - Referat

Dato: 29. januar 2020
Lokale: Byrådssalen, Nørre Rådhus
Tidspunkt: Kl. 19:00


Indholdsfortegnelse1. Fraværende


Resume

Sagsforløb: BY

Sagsfremstilling

Der er afbud fra Martin Bek og Niels Salling.

Beslutning

Martin Bek og Niels Salling.

Til toppen


2. Bemærkninger/ændringer til dagsordenen


Resume

Sagsforløb: BY

Sagsfremstilling

Evt. bemærkninger til dagsordenen.

Beslutning

Ingen.

Martin Bek og Niels Salling var fraværende.

Til toppen


3. 2. behandling af budget 2022 og overslagsårene 2023-2025


Resume

Sagsforløb: ØK/BY

Der er indgået budgetaftale mellem Venstre og Socialdemokratiet.

Sagsfremstilling

Efter budgetseminaret den 16. og 17. september 2021 blev der indgået forlig.

Personale

Ingen.

Indstilling

Direktionen indstiller

at budgettet for 2022 vedtages
at anlæg frigives.

Beslutning

Økonomiudvalget anbefaler, at budgettet vedtages.

Vedtaget.

Carsten Ulm (B) kunne ikke tiltræde.

Til toppen
"""
"""«Sagsforløb» on the line of its heading, a contents line glued to the first item, points told apart by «at»."""

VIA_COMMITTEES = """Kommunalbestyrelsen 22-01-2020

Referat

  • 301. Åben dagsorden - godkendelse

    Resume

    Godkendelse af åben dagsorden for KB den 22. januar 2020.

    Beslutning

    Ikke til stede: Mikkel Lund (C)

    Godkendt.

  • 302. Planstrategi 2020

    Resume

    Planstrategi 2020 skal behandles med henblik på, at strategien sendes i 8 ugers høring.

    Indstilling

    Politik & Borger indstiller til KB via DIR, SSU og ØU, at

    1. Planstrategi 2020 godkendes.

    2. herunder at strategien sendes i 8 ugers offentlig høring fra mandag den 3. februar 2020.

    Social og Sundhed, 6. januar 2020, pkt. 123:

    Ad. 1

    5 medlemmer (A+V+C) anbefaler forslaget.

    2 medlemmer (N+Ø) tager forbehold frem til behandlingen i KB.

    Ad. 2

    Anbefales.

    Økonomiudvalget, 14. januar 2020, pkt. 12:

    Anbefales.

    Beslutning

    Ad. 1

    For stemte 15 (A, V, C). Imod stemte 2 (Ø).

    Godkendt.

    Ad. 2

    Godkendt.
"""
"""Committees named without «udvalg», «Ad. 1» on a line of its own."""

NO_HEADINGS = """Gå til sidens indhold

Referat for møde i Aarhus Byråd, 23. januar 2008

Mødereferat

Fraværende: Anne Mette Vil

Åben dagsorden

1. Tillægsbevilling for 2007

Vedtaget i overensstemmelse med Magistratens indstilling af 17. december 2007.

2. Indspil til idéfasen for vandplanlægning.

Vedtaget i overensstemmelse med udvalgets erklæring af 17. januar 2008.
Et ændringsforslag fra Venstre blev forkastet med stemmerne 11 for (C og V) og 20 imod.

3. Forslag om retningslinier for reklamebannere.

Henvist til behandling i Teknisk Udvalg

4. International Community

Vedtaget i overensstemmelse med Magistratens indstilling af 10. januar 2008.

Lukket dagsorden

5. Køb af ejendom

Vedtaget.
"""
"""Numbers, titles and outcomes, and no headings at all."""

BALLERUP_2002 = """Møde i Kommunalbestyrelsen mandag den 25. februar 2002, kl. 18.00 i Kommunalbestyrelsens mødesal.

DAGSORDEN med beslutninger (omfatter punkterne 1 - 3)

1. Meddelelser

Ingen

2. Valg til Vandsamarbejdet

Ifølge vedtægter skal der udpeges 1 medlem samt 1 suppleant.

Forvaltningen foreslår, at Kommunalbestyrelsen udpeger Søren Holm samt 1 suppleant.

Indstilles til godkendelse, idet Ida Bo udpeges som suppleant.

3. Årsberetning for 2001

Kommunen skal udarbejde en årlig redegørelse. Der er gennemført 227 kontroller mod et mål på 201.

Indstilles til godkendelse.
"""
"""A short clause after the text is the decision."""
