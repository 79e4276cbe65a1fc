"""Documents of an invented municipality: two budget agreements whose years overlap, and two sets of minutes of one committee."""

AGREEMENT_2024 = """Aftale om budget 2024-2027 i Elbæk Kommune

Indledning
Aftalepartierne er enige om et budget, der holder servicerammen.

1. Børn og skole
1.1 Flere pædagoger
Der afsættes 4,5 mio. kr. i 2024 og 6 mio. kr. i 2025 til flere pædagoger. Midlerne udmøntes i
Børne- og Ungeudvalget, der forelægges en plan inden udgangen af 2023.

1.2 Skolemad
Der afsættes 300.000 kr. i 2024 til skolemad. Ordningen evalueres i foråret 2025.

2. By og klima
2.1 Cykelstier
Der afsættes samlet set 12 mio. kr. i perioden 2024-2026 til cykelstier. Klima- og Teknikudvalget beslutter
placeringen inden sommeren 2024.

2.2 Byfest
Inden for det allerede afsatte bruges 0,4 mio. kr. i 2025 til en byfest.

Elbæk, den 3. oktober 2023

Anna Holm (A), borgmester
Bo Skov (V)

Driftsudvidelser (1.000 kr.)
Nr. Tekst 2024 2025 2026 2027
1. Børn og skole
1.1 Flere pædagoger 4.500 6.000 6.000 6.000
1.2 Skolemad 300   

Anlægsoversigt (1.000 kr.)
Nr. Tekst 2024 2025 2026 2027
2. By og klima
2.1 Cykelstier 3.000 4.000 5.000 

Besparelser 2024-2027 (1.000 kr.)
Kode Forslag 2024 2025 2026 2027 Anlæg
Børne- og Ungeudvalget
BUU-01 Fælles køkkener -250 -500 -500 -500 1.200
BUU-02 Færre møder  -100 -100 -100 
Klima- og Teknikudvalget
KTU-01 Billigere drift af lygter 50 -75 -75 -75 
"""

AGREEMENT_2025 = """Aftale om budget 2025-2028 i Elbæk Kommune

Indledning
Aftalepartierne er enige om et budget, der holder servicerammen.

1. Børn og skole
1.1 Nye legepladser
Der afsættes 2 mio. kr. årligt i 2025-2028 til nye legepladser. Børne- og Ungeudvalget forelægges en
plan i efteråret 2025.

2. By og klima
2.1 Cykelstier
Der afsættes 7 mio. kr. i 2025 til cykelstier. Klima- og Teknikudvalget beslutter placeringen.

Elbæk, den 2. oktober 2024

Anna Holm (A), borgmester
Bo Skov (V)

Driftsudvidelser (1.000 kr.)
Nr. Tekst 2025 2026 2027 2028
1. Børn og skole
1.1 Nye legepladser 2.000 2.000 2.000 2.000

Anlægsoversigt (1.000 kr.)
Nr. Tekst 2025 2026 2027 2028
2. By og klima
2.1 Cykelstier 7.000   

Besparelser 2025-2028 (1.000 kr.)
Kode Forslag 2025 2026 2027 2028 Anlæg
Klima- og Teknikudvalget
KTU-01 Færre biler -40 -80 -80 -80 
"""

MINUTES_MARCH = """Klima- og Teknikudvalget
Tirsdag den 4. marts 2025 - kl. 16:00
Rådhuset, lokale 3

Deltagere

Ole Berg (A) (formand) - Deltog
Pia K. Vig (V) - Deltog
Søren Lund (Ø) - Deltog
Mia Holst (centerchef for Byudvikling) - Deltog

Afbud/Fraværende

Hans Friis (C) - Afbud

Punkt 1 Ny cykelsti ved Kirkevej

Sagsfremstilling

Forvaltningen foreslår en cykelsti på 1.250 meter til 3,5 mio. kr. Den kan stå færdig i august 2026.

Økonomiske konsekvenser

Udgiften på 3,5 mio. kr. afholdes af anlægspuljen.

Bilag

2 bilag, heraf 1 anbefales

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at cykelstien godkendes.

Beslutning

Udsættes

Punkt 2 Støj ved Ringvejen

Sagsfremstilling

Målingerne viser 68 dB om natten.

Bilag

1 bilag, heraf 1 anbefales

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at orienteringen tages til efterretning.

Beslutning

Godkendt med den bemærkning, at udvalget ønsker en ny måling i 2026.

Punkt 3 Sagsoversigt 2025

Sagsfremstilling

Der planlægges aktuelt med følgende sager i 2025:

April:

1. budgetopfølgning
Status på genbrug.

Juni:

2. budgetopfølgning.

Planen er foreløbig.

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at orienteringen tages til efterretning.

Beslutning

Taget til efterretning
"""

MINUTES_APRIL = """Klima- og Teknikudvalget
Tirsdag den 1. april 2025 - kl. 16:00
Rådhuset, lokale 3

Deltagere

Ole Berg (A) (formand) - Deltog
Pia Vig (V) - Deltog
Hans Friis (C) - Deltog

Punkt 1 Status på genbrug

Sagsfremstilling

Borgerne genbruger 52 pct. af affaldet. Målet er 60 pct. i 2030.

Bilag

4 bilag, heraf 2 anbefales

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at status tages til efterretning.

Beslutning

Taget til efterretning

Punkt 2 Ny cykelsti ved Kirkevej

Tidligere behandling

Klima- og Teknikudvalget, den 4. marts 2025, punkt 1

Sagsfremstilling

Forvaltningen foreslår igen en cykelsti, nu til 3,1 mio. kr.

Bilag

1 bilag, heraf 1 anbefales

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at cykelstien godkendes.

Beslutning

Indstillingen godkendt.

Hans Friis (C) stemte imod.

Hans Friis (C) benyttede standsningsretten efter styrelsesloven § 23 og begærede sagen behandlet i Byrådet.

Punkt 3 Sagsoversigt 2025

Sagsfremstilling

Der planlægges aktuelt med følgende sager i 2025:

Juni:

2. budgetopfølgning
Plan for træer.

August:

3. budgetopfølgning.

Beslutningen træffes af

Klima- og Teknikudvalget

Indstilling

Center for Byudvikling indstiller, at orienteringen tages til efterretning.

Beslutning

Taget til efterretning
"""

EARLIER_AGREEMENT = "elbaek-budget-2024"
LATER_AGREEMENT = "elbaek-budget-2025"
MARCH = "elbaek-ktu-2025-03-04"
APRIL = "elbaek-ktu-2025-04-01"
AGREEMENTS = {EARLIER_AGREEMENT: AGREEMENT_2024, LATER_AGREEMENT: AGREEMENT_2025}
MEETINGS = {MARCH: MINUTES_MARCH, APRIL: MINUTES_APRIL}
