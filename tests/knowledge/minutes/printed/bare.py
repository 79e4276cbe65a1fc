"""Made-up minutes with little to go by: no numbers, no headings, no head."""

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
