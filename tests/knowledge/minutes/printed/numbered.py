"""Made-up minutes of municipalities that number their items, within the meeting or over the year."""

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
