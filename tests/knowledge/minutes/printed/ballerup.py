"""Made-up minutes in the forms that Ballerup has printed over the years."""

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
