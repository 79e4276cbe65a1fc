"""An invented municipality's minutes and plan, for questions on who, how many, how large, where and by when, put loosely."""

MINUTES = """Miljø- og Teknikudvalget
Mandag den 8. maj 2034 - kl. 16:30
Rådhuset, lokale 2

Deltagere

Karla Munk (A), formand - Deltog
Tage Frost (V) - Deltog
Vibe Lund (F) - Deltog
Ane Dam (O) - Deltog
Hans Ravn (direktør for Miljø og Teknik) - Deltog
Signe Toft (centerchef for Natur) - Deltog

Punkt 1 Lokalplan for vindmøller ved Storemose

Sagsfremstilling

Hvidsø Vind A/S ønsker at opstille fire møller ved Storemose. Møllerne må højst blive 149,9 meter høje målt til vingespids.
Selskabet betaler 2,4 mio. kr. til en grøn pulje.

Direktør Lars Bech fra Grøn Energi Nord er inviteret til at fortælle om støj.

Indstilling

Center for Natur indstiller, at

Forslag til lokalplan sendes i høring.1.

Beslutning

Godkendt.

Punkt 2 Ny svømmehal i Østerby

Sagsfremstilling

Den nye svømmehal i Østerby skal have et 25-meterbassin og et varmtvandsbassin.
Hallen bygges af Nordbyg A/S, og Studio Fjord A/S har tegnet den. Der er afsat 48 mio. kr. Byggeriet begynder den 1. marts 2035.

I alt 120 borgere deltog i et borgermøde om svømmehallen. 18 medarbejdere flytter til den nye hal.

Tidsplanen er:

| Opgave | Ansvarlig | Frist |
| --- | --- | --- |
| Udbud af svømmehallen | Center for Ejendomme | 1. oktober 2034 |
| Høring om lokalplanen for møllerne | Center for Natur | 15. juni 2034 |

Høringen om lokalplanen for møllerne slutter den 22. juni 2034.

Ændringsforslag

Vibe Lund (F) foreslog, at varmtvandsbassinet udgår.

For stemte: Vibe Lund (F).
Imod stemte: Karla Munk (A), Tage Frost (V) og Ane Dam (O).

Ændringsforslaget blev ikke vedtaget.

Indstilling

Center for Ejendomme indstiller, at

Skitseprojektet godkendes.1.

Beslutning

Godkendt.

Punkt 3 Mødeplan

Sagsfremstilling

Udvalget holder møde hver anden mandag.

Beslutning

Godkendt.
"""
PLAN = """Ældreplan 2033-2036 for Hvidsø Kommune

Indledning

Planen gælder for alle, der arbejder med ældre i Hvidsø Kommune. Den har fire spor.

Spor 1: Mere hjemme

Flere ældre skal kunne blive boende hjemme. Demensteamet på seks medarbejdere besøger borgere med demens i eget hjem.

Spor 2: Mad og måltider

Maden skal laves tættere på borgeren. Køkkenet på Bøgely får en ny opskrift på hverdag.

Spor 3: Frivillige og naboer

Frivillige skal inviteres med tidligere. Nabohjælpen udvides til alle landsbyer.

Spor 4: Færre papirer

Dokumentationen skal halveres, så medarbejderne får mere tid hos borgeren.

Fakta

Der bor 1.840 borgere over 80 år i kommunen. 212 borgere får hjemmehjælp hver dag.
"""
