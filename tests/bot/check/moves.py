"""Lies by the move they make, and honest answers in free words: what a reader who knew the check tried to get past it, and what must get past."""

from __future__ import annotations

from tests.bot.check.other_words import Call

_HEADSPACE: tuple[Call, ...] = (("agreement_items", {"items": ["3.9"]}), ("budget_lines", {"items": ["3.9"], "operation": "sum"}))
_GARDENS: tuple[Call, ...] = (("agreement_items", {"items": ["4.18"]}), ("budget_lines", {"items": ["4.18"], "operation": "sum"}))
_CAPITAL: tuple[Call, ...] = (("budget_lines", {"kind": "capital"}),)
_ROOMS: tuple[Call, ...] = (("budget_lines", {"items": ["3.18"]}),)
_COUNTS: tuple[Call, ...] = (("savings", {"codes": ["TMU-04"]}),)
_SUPPORT: tuple[Call, ...] = (("savings", {"codes": ["ØKU-01"]}),)
_SAVINGS: tuple[Call, ...] = (("savings", {}),)
_FINANCE: tuple[Call, ...] = (("savings", {"committees": ["Økonomiudvalget"], "years": [2019], "operation": "sum"}),)
_TRIP: tuple[Call, ...] = (("decisions", {"items": ["5"]}),)
_TRIP_VOTES: tuple[Call, ...] = (("decisions", {"items": ["5"]}), ("votes", {"items": ["5"]}))
_SHOPS: tuple[Call, ...] = (("decisions", {"items": ["6"]}),)
_VISIT: tuple[Call, ...] = (("decisions", {"items": ["1"]}),)
_ALL_ITEMS: tuple[Call, ...] = (("decisions", {}),)
_PENSION: tuple[Call, ...] = (("search", {"query": "førtidspension borgere arbejde", "limit": 8}),)
_YOUNG: tuple[Call, ...] = (("search", {"query": "andelen af unge på uddannelseshjælp", "limit": 8}),)
_PARTY: tuple[Call, ...] = (("search", {"query": "nytårskur for erhvervslivet deltagere", "limit": 8}),)
_ACTION: tuple[Call, ...] = (("actions", {"numbers": ["1.1"]}),)
_PRESENT: tuple[Call, ...] = (("attendance", {}),)
_PLANNED: tuple[Call, ...] = (("planned_cases", {"months": [9], "years": [2023]}),)
_TAX: tuple[Call, ...] = (("key_figures", {"name": "Udskrivningsprocent"}),)

LIES: list[tuple[str, tuple[Call, ...], str, str]] = [
    ("år byttet om", _GARDENS, "Hvad får kolonihaverne?", "Kolonihaver får 2 mio. kr. i 2019."),
    ("år byttet om", _GARDENS, "Hvad får kolonihaverne?", "I 2020 er der 1 mio. kr. til kolonihaver og i 2021 2 mio. kr."),
    ("år uden beløb", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. i 2021."),
    ("år uden beløb", _HEADSPACE, "Hvad får Headspace?", "Der er afsat 750.000 kr. i både 2019, 2020 og 2021 til Headspace."),
    ("år uden beløb", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. fra 2019 til 2022."),
    ("varer ved", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. fra 2019 og frem."),
    ("varer ved", _HEADSPACE, "Hvad får Headspace?", "Headspace er permanent fra 2020."),
    ("lukker", _HEADSPACE, "Hvad får Headspace?", "Headspace lukker i 2020."),
    ("sum for hvert år", _HEADSPACE, "Hvad får Headspace?", "Headspace får 1,5 mio. kr. i 2019."),
    ("hvert år som sum", _HEADSPACE, "Hvad får Headspace?", "Der er afsat 750.000 kr. i alt for 2019 og 2020 til Headspace."),
    ("hvert år som sum", _GARDENS, "Hvad får kolonihaverne?", "Kolonihaver får tilsammen 1 mio. kr. i 2019 og 2021."),
    ("sats", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. om måneden i 2019."),
    ("sats", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. pr. elev i 2019."),
    ("sats", _ACTION, "Hvad koster handling 1.1?", "Handling 1.1 koster 150.000 kr. årligt."),
    ("mindst og op til", _HEADSPACE, "Hvad får Headspace?", "Headspace får mindst 750.000 kr. i 2019."),
    ("mindst og op til", _HEADSPACE, "Hvad får Headspace?", "Headspace får op til 750.000 kr. i 2019."),
    ("mere end", _PENSION, "Hvor mange får førtidspension?", "Mere end 2.271 borgere får førtidspension."),
    ("mere end", _PENSION, "Hvor mange får førtidspension?", "Under 2.271 borgere i Ballerup får førtidspension."),
    ("ændring", _HEADSPACE, "Hvad får Headspace?", "Beløbet til Headspace halveres i 2020."),
    ("intet", _HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. i 2019 og intet i 2020."),
    ("talord", _HEADSPACE, "Hvad får Headspace?", "Headspace får en million kroner i 2019."),
    ("talord", _HEADSPACE, "Hvad får Headspace?", "Headspace får nul kroner i 2019."),
    ("talord", _CAPITAL, "Hvad får gågaden?", "Gågaden får én milliard kroner i 2020."),
    ("enhed", _GARDENS, "Hvad får kolonihaverne?", "Kolonihaver får 2.000 kr. i 2020."),
    ("enhed", _GARDENS, "Hvad får kolonihaverne?", "Kolonihaver får 2.000 mio. kr. i 2020."),
    ("enhed", _YOUNG, "Hvor mange unge?", "3,9 procentpoint af de unge i Ballerup er på uddannelseshjælp."),
    ("aftale byttet", _HEADSPACE, "Hvad får Headspace?", "Beløbet på 750.000 kr. er fra budgetaftale 2020."),
    ("fortegn", _COUNTS, "Hvad sparer TMU-04?", "Trafiktællinger giver en gevinst på 500.000 kr. i 2020."),
    ("fortegn", _COUNTS, "Hvad sparer TMU-04?", "TMU-04 skæres med 500.000 kr. i 2020."),
    ("fortegn", _COUNTS, "Hvad sparer TMU-04?", "TMU-04 frigør 500.000 kr. i 2020."),
    ("fortegn", _COUNTS, "Hvad sparer TMU-04?", "TMU-04 nedsættes med 500.000 kr. i 2020."),
    ("fortegn", _SUPPORT, "Hvad sparer ØKU-01?", "ØKU-01 koster 400.000 kr. i 2019."),
    ("fortegn", _SUPPORT, "Hvad sparer ØKU-01?", "ØKU-01 tilføres 400.000 kr. i 2019."),
    ("fortegn", _SUPPORT, "Hvad sparer ØKU-01?", "Der bruges 400.000 kr. ekstra på ØKU-01 i 2020."),
    ("fortegn", _FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "Økonomiudvalget bruger 6,725 mio. kr. mere i 2019."),
    ("hele kommunen", _FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "Kommunen sparer i alt 6,725 mio. kr. i 2019."),
    ("hvert år", _FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "Økonomiudvalget sparer 6,725 mio. kr. årligt."),
    ("størst", _FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "Økonomiudvalgets største besparelse er ØKU-08."),
    ("udvalg byttet", _SAVINGS, "Hvem har TMU-04?", "TMU-04 Trafiktællinger hører under Økonomiudvalget."),
    ("poster byttet", _CAPITAL, "Hvad får Posthuset?", "Posthuset får 25 mio. kr. i 2020, og gågaden får 3 mio. kr."),
    ("endeligt", _TRIP, "Hvad blev besluttet?", "Studieturen er endeligt besluttet."),
    ("endeligt", _TRIP, "Hvad blev besluttet?", "Det er endeligt, at studieturen gennemføres."),
    ("endeligt", _TRIP, "Hvad blev besluttet?", "Studieturen ligger fast."),
    ("endeligt", _TRIP, "Hvad blev besluttet?", "Udvalget sagde ja til studieturen til gavn for udsatte unge."),
    ("endeligt", _ALL_ITEMS, "Hvad blev besluttet?", "Punkt 5 blev godkendt. Punkt 1 blev udsat."),
    ("ordret, men ikke endeligt", _TRIP, "Hvad blev besluttet?", "Indstillingen godkendt."),
    ("udfald", _TRIP, "Hvad blev besluttet?", "Udvalget sagde nej til studieturen."),
    ("udfald", _TRIP, "Hvad blev besluttet?", "Forslaget faldt, og sagen er ikke endelig."),
    ("udfald", _SHOPS, "Hvad blev besluttet?", "Udvalget gav tilladelse til butikscenteret."),
    ("udfald", _SHOPS, "Hvad blev besluttet?", "Butikscenteret fik grønt lys."),
    ("udfald", _SHOPS, "Hvad blev besluttet?", "Udvalget droppede butikscenteret."),
    ("efterretning som byggeri", _SHOPS, "Hvad blev besluttet?", "Butikscenteret skal bygges."),
    ("udsat som godkendt", _VISIT, "Hvad blev besluttet?", "Udvalget sagde ja til besøget hos Caverion."),
    ("udsat som holdt", _VISIT, "Hvad blev besluttet?", "Besøget hos Caverion gennemføres."),
    ("organ", _TRIP, "Hvad blev besluttet?", "Kommunalbestyrelsen har sagt ja til studieturen, men det er ikke endeligt."),
    ("stemmer", _TRIP, "Hvem stemte imod?", "Ingen stemte imod studieturen."),
    ("stemmer", _TRIP_VOTES, "Hvem stemte imod?", "Ingen i udvalget var imod; sagen er ikke endelig."),
    ("stemmer", _TRIP_VOTES, "Hvem stemte imod?", "Alle var enige om studieturen, som ikke er endelig."),
    ("stemmer", _TRIP_VOTES, "Hvem stemte imod?", "Der var ingen modstand mod studieturen, som ikke er endelig."),
    ("stemmer", _TRIP_VOTES, "Hvem stemte imod?", "Enhedslisten støtter studieturen, som ikke er endelig."),
    ("stemmer", _TRIP_VOTES, "Hvem stemte imod?", "Fire stemte imod studieturen, som ikke er endelig."),
    ("sted", _PENSION, "Hvor mange får førtidspension?", "2.271 borgere i Danmark får førtidspension."),
    ("emne", _PENSION, "Hvor mange får førtidspension?", "2.271 borgere i Ballerup får fleksjob."),
    ("del som hele", _PENSION, "Hvor mange får førtidspension?", "32 borgere får førtidspension."),
    ("emne", _PENSION, "Hvor mange får førtidspension?", "2.271 borgere mistede førtidspensionen."),
    ("emne", _PENSION, "Hvor mange får førtidspension?", "2.271 borgere fik tilkendt førtidspension i 2022."),
    ("rolle", _ACTION, "Hvem udfører 1.1?", "Kommunaldirektøren udfører handling 1.1."),
    ("rolle", _PRESENT, "Hvem deltog?", "Musa Kekec var centerchef."),
    ("dato et år forskudt", _PARTY, "Hvornår er nytårskuren?", "Næste nytårskur er den 18. januar 2025."),
    ("ugedag", _PARTY, "Hvornår er nytårskuren?", "Næste nytårskur er mandag den 18. januar 2024."),
    ("frist som start", (("agreement_items", {"items": ["1.9"]}),), "Hvornår?", "Den nationale pulje begynder i 2021."),
    ("citat ændret", _HEADSPACE, "Hvad siger aftalen?", "Aftalen siger: «Midlerne udmøntes i Kultur- og Fritidsudvalget»."),
    ("citat ændret", _HEADSPACE, "Hvad siger aftalen?", "Aftalen siger, at «Headspace skal lukkes i sommeren 2019»."),
    ("citat ændret", _HEADSPACE, "Hvad siger aftalen?", "Der står: «Aftaleparterne ønsker ikke, at Headspace fortsætter i 2019»."),
    ("linje uden beløbet", _CAPITAL, "Hvad får gågaden?", "Gågaden får 25 mio. kr. i 2020 (linje 1557)."),
    (
        "år byttet om i en liste",
        _ROOMS,
        "Hvad får faglokalerne?",
        "Faglokaler på skoler får 1,5 mio. kr., 1 mio. kr. og 1 mio. kr. i 2020, 2021 og 2022.",
    ),
    ("indstilling som beslutning", _VISIT, "Hvad blev besluttet?", "Besøget hos Caverion blev taget til efterretning."),
    ("person byttet", _TRIP, "Hvem standsede?", "Anja Holtze brugte standsningsretten, så sagen er ikke endelig."),
    ("parti byttet", _TRIP_VOTES, "Hvem stemte imod?", "Saime Bilen Inanc (V) stemte imod."),
    ("antal", _PLANNED, "Hvor mange sager?", "Der er mindst 5 sager på planen i september 2023."),
    ("sats", _TAX, "Hvad er procenten?", "Udskrivningsprocenten er op til 25,5."),
]

HONEST: list[tuple[tuple[Call, ...], str, str]] = [
    (_GARDENS, "Hvad får kolonihaverne?", "Kolonihaverne får 1 mio. kr. i 2019 og 2 mio. kr. året efter, altså i 2020."),
    (_GARDENS, "Hvad får kolonihaverne?", "Kolonihaver får tilsammen 4 mio. kr. i 2019-2022."),
    (_GARDENS, "Hvad får kolonihaverne?", "I 2020 er der 2 mio. kr. til kolonihaver; i 2019 og 2021 er der 1 mio. kr. hvert år."),
    (_GARDENS, "Hvad får kolonihaverne?", "Til kolonihaver er der sat én million kroner af i 2019 og to millioner i 2020."),
    (_HEADSPACE, "Hvad får Headspace?", "Headspace får 750.000 kr. om året i 2019 og 2020."),
    (_HEADSPACE, "Hvad får Headspace?", "Headspace får 1,5 mio. kr. i alt."),
    (_HEADSPACE, "Hvad får Headspace?", "Der er 0,75 mio. kr. til Headspace i hvert af årene 2019 og 2020."),
    (_HEADSPACE, "Bliver Headspace permanent?", "Det er ikke afgjort, om Headspace bliver permanent; tilbuddet skal evalueres i sommeren 2019."),
    (
        _HEADSPACE,
        "Bliver Headspace permanent?",
        "Evalueringen i sommeren 2019 skal bruges til at tage stilling til, om Headspace skal gøres permanent.",
    ),
    (_HEADSPACE, "Hvem udmønter pengene?", "Det er Børne- og Skoleudvalget, der udmønter midlerne."),
    (
        _ROOMS,
        "Hvad får faglokalerne?",
        "Faglokaler på skoler: 500.000 kr. i 2019, derefter 1 mio. kr., 1,5 mio. kr. og 1 mio. kr. i 2020, 2021 og 2022.",
    ),
    (_ROOMS, "Hvad får faglokalerne?", "Faglokalerne får mest i 2021, nemlig 1,5 mio. kr."),
    (_CAPITAL, "Hvad får gågaden?", "Gågaden i Ballerup Bymidte får 25 mio. kr. i 2020 og intet i 2019."),
    (_COUNTS, "Hvad sparer TMU-04?", "TMU-04 sparer ikke noget: den koster 10.000 kr. i 2019 og 500.000 kr. om året i 2020-2022."),
    (_COUNTS, "Hvad sparer TMU-04?", "Trafiktællinger bruger 500.000 kr. mere i hvert af årene 2020-2022."),
    (_COUNTS, "Hvad sparer TMU-04?", "Trafiktællingerne er en merudgift på en halv million kroner om året fra 2020 til 2022."),
    (_SUPPORT, "Hvad sparer ØKU-01?", "ØKU-01 frigør 400.000 kr. i 2019."),
    (_SUPPORT, "Hvad sparer ØKU-01?", "Ydelsesstøtte skæres med 400.000 kr. i hvert af årene 2019-2022."),
    (_SUPPORT, "Hvad sparer ØKU-01?", "ØKU-01 giver en gevinst på 400.000 kr. årligt fra 2019 og frem."),
    (_SUPPORT, "Hvad sparer ØKU-01?", "Der bruges 400.000 kr. mindre på ydelsesstøtte i 2020."),
    (_FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "Økonomiudvalget henter ca. 6,7 mio. kr. i 2019 på 7 sager."),
    (_FINANCE, "Hvad sparer Økonomiudvalget i 2019?", "I 2019 skærer Økonomiudvalget 6,725 mio. kr., fordelt over syv sager."),
    (_TRIP, "Hvad blev besluttet?", "Udvalget sagde ja til turen, men beslutningen er sat i bero: den skal behandles i Kommunalbestyrelsen."),
    (_TRIP, "Hvad blev besluttet?", "Studieturen er planlagt til den 23.-24. november 2023, men sagen er standset og afventer Kommunalbestyrelsen."),
    (_TRIP, "Hvad blev besluttet?", "Det er ikke endeligt, om studieturen bliver til noget."),
    (
        _TRIP,
        "Hvad blev besluttet?",
        "Udvalget gav grønt lys til turen til Lund. Beslutningen er dog ikke endelig, for Saime Bilen Inanc brugte standsningsretten.",
    ),
    (_TRIP_VOTES, "Hvem stemte imod?", "Kun én stemte imod: Saime Bilen Inanc (Ø)."),
    (_TRIP_VOTES, "Hvem stemte imod?", "Nej-stemmen kom fra Saime Bilen Inanc, Enhedslisten."),
    (_TRIP_VOTES, "Hvad mener Enhedslisten?", "Enhedslisten ønsker, at studieturen afspejler kommunens udfordringer såsom den grønne omstilling."),
    (_SHOPS, "Hvad blev besluttet?", "Udvalget tog sagen om butikscenteret til efterretning."),
    (_SHOPS, "Hvad blev besluttet?", "Orienteringen om butikscenteret blev taget til efterretning, ikke andet."),
    (_VISIT, "Hvad blev besluttet?", "Besøget hos Caverion er udskudt."),
    (_VISIT, "Hvad blev besluttet?", "Punkt 1 nåede ikke at blive afgjort: det blev udsat."),
    (_PENSION, "Hvor mange får førtidspension?", "Ca. 2.300 borgere i Ballerup er på førtidspension, heraf arbejder 32 ved siden af."),
    (_PENSION, "Hvor mange får førtidspension?", "Af de 2.271 borgere på førtidspension har 32 arbejde ved siden af."),
    (_PENSION, "Hvor mange får førtidspension?", "163 personer fik tilkendt førtidspension i 2022."),
    (_YOUNG, "Hvor mange unge?", "Landsgennemsnittet er 3,6 pct., mens Ballerup ligger på 3,9 pct."),
    (_ACTION, "Hvem har 1.1?", "Ansvaret for handling 1.1 ligger hos Kommunaldirektøren, og International Gruppe udfører den."),
    (_ACTION, "Hvad koster 1.1?", "Der er 150.000 kr. til handling 1.1, som ligger i 1. halvår 2008."),
    (_PRESENT, "Hvem deltog?", "Kekec, Holtze og Marsenic var til stede."),
    (_PARTY, "Hvornår er nytårskuren?", "Nytårskuren holdes igen torsdag den 18. januar 2024; sidst kom 150."),
    (_PLANNED, "Hvor mange sager?", "Planen for september 2023 har fem sager, og den er foreløbig."),
    (_TAX, "Hvad er procenten?", "Skatten er uændret: udskrivningsprocenten er 25,5."),
]
