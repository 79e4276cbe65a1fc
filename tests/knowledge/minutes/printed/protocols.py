"""A committee that heads its decisions «Protokol», and a council that heads them «Afstemning» and «Afgørelse»."""

PROTOCOL = """Plan- og Trafikudvalget
Protokol

Torsdag den 12. maj 2022 kl. 15:00 i mødelokale 3

Tilstede: Lars Beck (V), formand, Gitte Roed (A), Finn Ask (O), Sanne Holt (F)
Mødeafbud: Per Dam (C)

SAG NR. 41   Hastighed på Strandvejen

Sagsnr. 05.13.10-G00-4-22

Resume
Beboerne ønsker 50 km/t på Strandvejen.

Sagsfremstilling
Politiet har givet samtykke. Skiltene koster 35.000 kr.

Forvaltningen indstiller, at
a. hastigheden nedsættes til 50 km/t
b. udgiften afholdes af trafikpuljen

Protokol
Ad a. Vedtaget med 3 stemmer mod 1. Imod stemte Finn Ask, der hellere vil have bump.
Ad b. Vedtaget.

SAG NR. 42   Busskur i Vrå

Sagsfremstilling
Et busskur koster 48.000 kr.

Protokol
Udvalget besluttede at afslå ansøgningen. Sanne Holt kunne ikke tilslutte sig beslutningen.

SAG NR. 43   Støj fra motocrossbanen

Sagsfremstilling
Der er kommet 14 klager.

Protokol
Sagen drøftes på ny, når målingerne foreligger i september 2022.

SAG NR. 44   Orientering

Protokol
Taget til efterretning.

Fraværende: Per Dam

Mødet hævet kl. 16.10
"""

VOTE_AND_RULING = """BYRÅDET I SKOVHOLM
Åbent referat

Mandag den 30. januar 2023 kl. 18.00
Byrådssalen

Medlemmer
A: Rikke Thor (borgmester), Ulla Find, Bent Juhl
V: Claus Aagaard, Nina Post
Ø: Tim Vest

Fraværende: Nina Post (V)

Punkt 7: Ny svømmehal

Baggrund
Svømmehallen er fra 1971.

Løsning
En ny hal koster 118 mio. kr. og kan stå klar i 2027.

Indstilling
Økonomiudvalget indstiller
- at der bygges en ny svømmehal
- at der optages lån på 60 mio. kr.

Afstemning
For: Rikke Thor, Ulla Find, Bent Juhl og Tim Vest
Imod: Claus Aagaard
Undlod: ingen

Afgørelse
Indstillingen blev vedtaget.

Claus Aagaard (V) ønskede ført til protokol, at hallen bør bygges sammen med nabokommunen.

Punkt 8: Kvælstof i Mølleåen

Baggrund
Der er målt for meget kvælstof.

Afstemning
Venstre stillede ændringsforslag om, at sagen sendes tilbage til udvalget.
For ændringsforslaget: V. Imod: A og Ø. Ændringsforslaget blev dermed forkastet.

Afgørelse
Godkendt som indstillet af Økonomiudvalget.

Punkt 9: Forslag fra Tim Vest om gratis bus

Sagsfremstilling
Tim Vest foreslår gratis bus for unge under 18 år. Det koster 2,3 mio. kr. om året.

Afgørelse
Forslaget opnåede ikke flertal. 1 stemte for (Ø), 4 stemte imod (A, V).

Punkt 10: Skolernes ferieplan 2024/25

Sagsfremstilling
Planen har været i høring.

Byrådet den 30. januar 2023
Godkendt.
"""
