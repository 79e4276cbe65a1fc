"""An invented municipality's budget agreement and minutes, for questions that take something for granted or ask for what does not stand there."""

AGREEMENT = """Budgetaftale 2031

Parterne er enige om, at budgettet for 2031 baseres på uændret:

Udskrivningsprocent på 25,1

1. Børn

1.1 Åben Sommerskole
Parterne ønsker, at Åben Sommerskole fortsætter i 2031. Der afsættes 2 mio. kr. i 2031.

1.2 Ungecaféen
Parterne vil gerne gennemføre den indvielse, der måtte aflyses i 2030 på grund af storm. Der afsættes 150.000 kr. årligt.

1.3 Taksten i svømmehallen
Parterne er enige om, at der ikke sker takststigning i 2031. Der afsættes 0,2 mio. kr. årligt til at holde taksten i ro.

1.4 Undersøgelse af skolevejene
Parterne ønsker ikke en ekstern rådgiverundersøgelse. Undersøgelsen laves af forvaltningens egne medarbejdere.

1.5 Parkpleje
Parterne er enige om at holde op med at vande bedene. Der spares 0,3 mio. kr. årligt på parkpleje.

1.6 Havnebadet
Parterne ønsker et havnebad. Pengene til havnebadet drøftes, når der er et konkret projekt.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Børn

1.1 Åben Sommerskole 2.000
1.2 Ungecaféen 150 150 150 150
1.3 Taksten i svømmehallen 200 200 200 200
1.5 Parkpleje -300 -300 -300 -300
"""
MINUTES = """Kulturudvalget
Tirsdag den 14. januar 2031 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog
Bo Krag (V) - Deltog
Gert Wils (F) - Deltog

Punkt 1 Status på folkebiblioteket

Sagsfremstilling

Antallet af udlån på biblioteket er steget fra 40.000 til 52.000, og åbningstiden er uændret. Andelen af unge lånere er stadig lavere end
landsgennemsnittet. Hvad angår lån af lydbøger er der ingen begrænsninger.

Indstilling

Center for Kultur indstiller, at

Status på folkebiblioteket tages til efterretning.1.

Beslutning

Taget til efterretning

Punkt 2 Udflugt til Vejle

Sagsfremstilling

Vejle er en gammel handelsby. Udflugten vil indebære udgifter til bus.

Indstilling

Center for Kultur indstiller, at

Udflugten til Vejle godkendes.1.

Beslutning

Indstillingen godkendt.

Bo Krag (V) stemte imod beslutningen.

Udflugten gennemføres den 12. oktober 2031.

Bo Krag (V) benyttede standsningsretten efter styrelsesloven § 23 og begærede sagen behandlet i Byrådet.

Punkt 3 Kulturprisen

Sagsfremstilling

Andelen af unge lånere var 12 pct. i 2028 og 14 pct. i 2030. 40 norske ledere og elever har besøgt biblioteket.

Udvalget ønsker at uddele en kulturpris. Ansættelsen af en havnefoged i 2030 er et eksempel. Der skal formuleres en ny kulturpolitik. Naturhytten i
Elbæk Skov hedder Blæsborg.

Indstilling

Center for Kultur indstiller, at

Kulturprisen godkendes.1.

Beslutning

Indstillingen godkendt.
"""
