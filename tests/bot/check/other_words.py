"""True sentences and lies in words as a model might choose them, over what the tools give for the shipped documents. None was made by rule."""

from __future__ import annotations

from typing import Any

Call = tuple[str, dict[str, Any]]

_CAP: Call = ("budget_lines", {"kind": "capital"})
_OPR: Call = ("budget_lines", {"kind": "operating"})
_SAV: Call = ("savings", {})
_DEC: Call = ("decisions", {})
_VOT: Call = ("votes", {})
_ATT: Call = ("attendance", {})
_ACT: Call = ("actions", {})
_PLA: Call = ("planned_cases", {})
_C20: Call = ("budget_lines", {"kind": "capital", "years": [2020], "operation": "sum"})
_DIF: Call = ("budget_lines", {"kind": "capital", "years": [2019, 2020], "operation": "difference"})
_KOL: Call = ("budget_lines", {"items": ["4.18"], "kind": "capital"})
_D5: Call = ("decisions", {"items": ["5"]})
_V5: Call = ("votes", {"items": ["5"]})
_ISS: Call = ("issues", {})
_PEO: Call = ("people", {})
_AGI: Call = ("agenda_items", {})
_SA20: Call = ("savings", {"years": [2020], "operation": "sum"})
_BF: Call = ("actions", {"area": "Branding"})
_TOP: Call = ("budget_lines", {"kind": "capital", "years": [2020]})
_FOR: Call = ("search", {"query": "førtidspension borgere arbejde", "limit": 8})
_UNG: Call = ("search", {"query": "unge erhvervsuddannelse andel pct.", "limit": 8})
_LUND: Call = ("search", {"query": "studietur til Lund", "limit": 8})

TRUE: list[tuple[tuple[Call, ...], str, str]] = [
    ((_CAP,), "Hvad får kolonihaverne?", "Kolonihaverne får 1 mio. kr. i 2019 og 2 mio. kr. i 2020."),
    ((_CAP,), "Hvad får gågaden?", "Der er afsat 25 mio. kr. til gågaden i Ballerup Bymidte i 2020."),
    (
        (_CAP,),
        "Hvad står der?",
        "I 2020 er de største poster gågaden (25 mio. kr.), elevatoren på stationen (4,5 mio. kr.) og Posthuset (3 mio. kr.).",
    ),
    ((_CAP,), "Hvad står der?", "Den største anlægspost i 2020 er Gågaden - Ballerup Bymidte med 25.000.000 kr."),
    (
        (_CAP,),
        "Hvad står der?",
        "| Punkt | 2019 | 2020 |\n|---|---|---|\n| 4.18 Kolonihaver | 1.000.000 | 2.000.000 |\n| 6.1 Rådhusrokaden | 23.500.000 | 1.500.000 |",
    ),
    (
        (_CAP,),
        "Hvad står der?",
        "| Punkt | 2019 (mio. kr.) | 2020 (mio. kr.) |\n|---|---:|---:|\n| 4.18 Kolonihaver | 1 | 2 |\n| 6.1 Rådhusrokaden | 23,5 | 1,5 |",
    ),
    ((_C20,), "Hvad står der?", "**42,3 mio. kr.** er afsat til anlæg i 2020 (13 linjer). Beløbet er lagt sammen af Rådbot."),
    ((_DIF,), "Hvad står der?", "Anlæg er 3,6 mio. kr. højere i 2020 end i 2019."),
    ((_DIF,), "Hvad står der?", "Anlægsudgifterne stiger fra 38,7 mio. kr. i 2019 til 42,3 mio. kr. i 2020, altså med 3,6 mio. kr."),
    ((_SA20,), "Hvad står der?", "Samlet besparelse i 2020: 46,005 mio. kr."),
    ((_SA20,), "Hvad står der?", "Udvalgene sparer tilsammen ca. 46 mio. kr. i 2020."),
    ((_SAV,), "Hvad står der?", "ØKU-03 er en merudgift i 2019 på 600.000 kr., men en besparelse de følgende år."),
    ((_DEC,), "Hvad står der?", "Udvalget udsatte besøget hos Caverion."),
    ((_DEC,), "Hvad står der?", "Besøget hos Caverion blev udsat, selv om administrationen indstillede, at det blev taget til efterretning."),
    ((_DEC,), "Hvad står der?", "Ni punkter blev taget til efterretning."),
    ((_DEC,), "Hvad står der?", "Oplægget til iværksætterindsatsen for 2023 blev godkendt med en bemærkning."),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Udvalget godkendte studieturen til Lund, men Saime Bilen Inanc (Ø) brugte standsningsretten, så den "
        "er ikke endeligt besluttet. Den var planlagt til 23.-24. november 2023.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen er ikke endeligt vedtaget: sagen skal behandles i Kommunalbestyrelsen.",
    ),
    ((_V5,), "Hvem stemte imod studieturen?", "Det gjorde Saime Bilen Inanc fra Enhedslisten."),
    ((_V5,), "Hvad står der?", "Saime Bilen Inanc (Ø) stemte imod, og Enhedslisten afgav en mindretalsudtalelse."),
    ((_V5,), "Hvad står der?", "Det fremgår ikke, hvem der stemte for."),
    ((_V5,), "Hvad stemte Musa Kekec?", "Det fremgår ikke, hvad Musa Kekec stemte."),
    ((_ATT,), "Hvad står der?", "Musa Kekec, Anja Holtze og Sandra Marsenic deltog for parti A."),
    ((_ATT,), "Hvad står der?", "Der deltog 7 politikere og 4 embedsmænd, mens Per Kensø havde afbud."),
    ((_ATT,), "Hvad står der?", "Til stede var Allan Kristensen (C), som er 2. viceborgmester, og André Amingsø (D)."),
    ((_ACT,), "Hvad står der?", "Kommunaldirektøren har ansvaret for handling 1.1, og Vicekommunaldirektøren for handling 1.2."),
    ((_ACT,), "Hvad står der?", "Handling 2.3 skal gennemføres i 2010."),
    ((_ACT,), "Hvad står der?", "Skolechefen er ansvarlig for pilotprojektet, handling 4.3, som ligger i 2009/2010."),
    ((_PLA,), "Hvad står der?", "Jobcamp kommer på i november 2023, og Klimapris til virksomheder i oktober."),
    ((_PLA,), "Hvad står der?", "Anden budgetopfølgning er planlagt til august 2023."),
    ((_PLA,), "Hvad står der?", "Nøgletal på beskæftigelsesområdet er på fire gange: marts, juni, september og december 2023."),
    ((_FOR,), "Hvad står der?", "I alt 2.271 borgere i Ballerup får førtidspension, heraf har 32 et arbejde ved siden af."),
    ((_FOR,), "Hvad står der?", "2.271 citizens receive disability pension; 32 of them work alongside it."),
    ((_UNG,), "Hvad står der?", "Søgningen til erhvervsuddannelser toppede i 2020 med 22,3 pct. og var i 2022 nede på 16,3 pct."),
    ((_LUND,), "Hvad står der?", "Der var planlagt en studietur til Lund i oktober 2020, men den blev aflyst på grund af COVID-19."),
    ((_ISS,), "Hvad står der?", "I punkt 4.13 siger teksten 1,5 mio. kr. i 2020, mens tabellen har 500.000 kr."),
    ((_KOL,), "Hvad får kolonihaver i 2021?", "I 2021 er der ikke afsat noget til kolonihaver i tabellen."),
    ((_AGI,), "Hvad står der?", "Der var 12 bilag i alt til mødets 12 punkter."),
    ((_AGI,), "Hvad står der?", "Center for By og Miljø indstillede punkt 6 og 11."),
    ((_CAP,), "Får kolonihaver 5 mio. kr. i 2020?", "Nej, kolonihaverne får ikke 5 mio. kr. i 2020; der er afsat 2 mio. kr."),
    ((_CAP,), "Is the tunnel funded with 7 million?", "No, the agreement does not mention a tunnel or DKK 7 million."),
    ((_DEC,), "Blev punkt 1 godkendt?", "Nej, punkt 1 blev ikke godkendt, men udsat."),
    ((_PEO,), "Hvad står der?", "Jesper Würtzen underskrev aftalen for Socialdemokratiet som borgmester."),
    ((_PEO,), "Hvad står der?", "Budgetaftalen er underskrevet af blandt andre Peter Als (Socialdemokratiet) og Kåre Harder Olesen (Venstre)."),
    ((_BF,), "Hvad står der?", "De tre handlinger under Branding koster 150.000 kr., 150.000 kr. og 50.000 kr."),
    (
        (
            _CAP,
            _OPR,
        ),
        "Hvad står der?",
        "Rådhusrokaden er anlæg: 23,5 mio. kr. i 2019 og 1,5 mio. kr. i 2020.",
    ),
    ((_DEC,), "Hvad står der?", "Klima- og Miljøudvalget tog pendlersagen til efterretning den 31. januar 2023."),
    ((_DEC,), "Hvad står der?", "Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Kommunalbestyrelsen den 19. juni 2017."),
    ((_DEC,), "Hvad står der?", "The visit to Caverion was postponed."),
    ((_DEC,), "Hvad står der?", "Item 4 was approved with a remark on 7 February 2023."),
    (
        (_SAV,),
        "Hvad står der?",
        "Den samlede liste har 43 sager, bl.a. TMU-04 Trafiktællinger, som er en merudgift på 500.000 kr. om året i 2020-2022.",
    ),
    ((_CAP,), "Hvad står der?", "Faglokaler på skoler: 500.000 kr. i 2019, 1 mio. kr. i 2020, 1,5 mio. kr. i 2021 og 1 mio. kr. i 2022."),
    ((_CAP,), "Hvad står der?", "Til faglokaler er der i 2019-2022 afsat henholdsvis 500.000 kr., 1 mio. kr., 1,5 mio. kr. og 1 mio. kr."),
]
FALSE: list[tuple[tuple[Call, ...], str, str]] = [
    ((_CAP,), "Hvad får kolonihaverne?", "Kolonihaverne får 2 mio. kr. i 2019 og 1 mio. kr. i 2020."),
    ((_CAP,), "Hvad står der?", "Kolonihaverne får 3 mio. kr. i 2020."),
    ((_CAP,), "Hvad står der?", "Kolonihaverne får i alt 3 mio. kr. i 2019 og 2020 og Posthuset 25 mio. kr. i 2020."),
    ((_CAP,), "Hvad står der?", "Gågaden får 4,5 mio. kr., og elevatoren på stationen får 25 mio. kr. i 2020."),
    ((_CAP,), "Hvad står der?", "Den største anlægspost i 2020 er Kolonihaver med 2.000.000 kr."),
    (
        (_CAP,),
        "Hvad står der?",
        "| Punkt | 2019 | 2020 |\n|---|---|---|\n| 4.18 Kolonihaver | 2.000.000 | 1.000.000 |\n| 6.1 Rådhusrokaden | 23.500.000 | 1.500.000 |",
    ),
    (
        (_CAP,),
        "Hvad står der?",
        "| Punkt | 2019 (mio. kr.) | 2020 (mio. kr.) |\n|---|---:|---:|\n| 4.18 Kolonihaver | 1 | 2 |\n| 6.1 Rådhusrokaden | 25,3 | 1,5 |",
    ),
    ((_CAP,), "Hvad står der?", "| Punkt | 2019 (1.000 kr.) |\n|---|---:|\n| 6.1 Rådhusrokaden | 23,5 |"),
    ((_C20,), "Hvad står der?", "**42,3 mio. kr.** er afsat til drift i 2020."),
    ((_C20,), "Hvad står der?", "42,3 mia. kr. er afsat til anlæg i 2020."),
    ((_C20,), "Hvad står der?", "Der er afsat toogfyrre en halv million kroner i 2020."),
    ((_C20,), "Hvad står der?", "Det er 42.300 kr. i 2020."),
    ((_C20,), "Hvad står der?", "Anlæg er 24,3 mio. kr. i 2020."),
    ((_C20,), "Hvad står der?", "Anlæg er 42,3 mio. kr. om året i 2019-2022."),
    ((_DIF,), "Hvad står der?", "Anlæg er 3,6 mio. kr. lavere i 2020 end i 2019."),
    ((_DIF,), "Hvad står der?", "Anlægsudgifterne falder fra 38,7 mio. kr. i 2019 til 42,3 mio. kr. i 2020."),
    ((_DIF,), "Hvad står der?", "Anlæg stiger fra 42,3 mio. kr. i 2019 til 38,7 mio. kr. i 2020."),
    ((_DIF,), "Hvad står der?", "Anlæg er 9,3 pct. højere i 2020 end i 2019."),
    ((_DIF,), "Hvad står der?", "Anlæg er 3,6 mio. kr. i 2020."),
    ((_DIF,), "Hvad står der?", "Anlæg er fordoblet fra 2019 til 2020."),
    ((_SA20,), "Hvad står der?", "Økonomiudvalget sparer 46,005 mio. kr. i 2020."),
    ((_SA20,), "Hvad står der?", "Udvalgene får tilsammen en merudgift på 46,005 mio. kr. i 2020."),
    ((_SAV,), "Hvad står der?", "ØKU-03 er 600.000 kr. i 2020."),
    ((_SAV,), "Hvad står der?", "ØKU-03 er en besparelse på 600.000 kr. i 2019."),
    ((_SAV,), "Hvad står der?", "TMU-04 Trafiktællinger sparer 500.000 kr. i 2020."),
    ((_SAV,), "Hvad står der?", "Den samlede liste har 45 sager."),
    ((_DEC,), "Hvad står der?", "Udvalget godkendte besøget hos Caverion."),
    ((_DEC,), "Hvad står der?", "Besøget hos Caverion blev taget til efterretning."),
    ((_DEC,), "Hvad står der?", "Udvalget tog besøget hos Caverion til efterretning den 7. februar 2023."),
    ((_DEC,), "Hvad står der?", "Ti punkter blev taget til efterretning."),
    ((_DEC,), "Hvad står der?", "Oplægget til iværksætterindsatsen for 2023 blev afvist."),
    ((_DEC,), "Hvad står der?", "Oplægget til iværksætterindsatsen for 2023 blev ikke godkendt."),
    ((_DEC,), "Hvad står der?", "Oplægget til iværksætterindsatsen for 2023 blev udsat til næste møde."),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Udvalget godkendte studieturen til Lund.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen til Lund er vedtaget og gennemføres den 23.-24. november 2023.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen til Lund gennemføres den 23.-24. november 2023.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen er endeligt godkendt, og standsningsretten er ikke brugt.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Udvalget afviste studieturen til Lund, men sagen er ikke endelig.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen blev godkendt, men er ikke endelig. Den er planlagt til 25.-26. november 2023.",
    ),
    ((_V5,), "Hvad står der?", "Det gjorde Musa Kekec fra Enhedslisten."),
    ((_V5,), "Hvad står der?", "Det gjorde Saime Bilen Inanc fra Socialdemokratiet."),
    ((_V5,), "Hvad står der?", "Saime Bilen Inanc og Anja Holtze stemte imod."),
    ((_V5,), "Hvad står der?", "Enhedslisten stemte for, og Socialdemokratiet stemte imod."),
    ((_V5,), "Hvad står der?", "Alle stemte for undtagen to."),
    ((_V5,), "Hvad står der?", "Studieturen blev vedtaget med 6 stemmer mod 1."),
    ((_V5,), "Hvad står der?", "Venstre har afgivet en mindretalsudtalelse."),
    ((_V5,), "Hvad står der?", "Musa Kekec brugte standsningsretten."),
    ((_ATT,), "Hvad står der?", "Musa Kekec, Anja Holtze og Lars Green Bach deltog for parti A."),
    ((_ATT,), "Hvad står der?", "Der deltog 8 politikere og 4 embedsmænd."),
    ((_ATT,), "Hvad står der?", "Der deltog 7 politikere og 6 embedsmænd."),
    ((_ATT,), "Hvad står der?", "Anja Holtze havde meldt afbud."),
    ((_ATT,), "Hvad står der?", "Per Kensø og Steen Pedersen havde meldt afbud."),
    ((_ATT,), "Hvad står der?", "Musa Kekec er 2. viceborgmester."),
    ((_ATT,), "Hvad står der?", "Steen Pedersen er direktør."),
    ((_ATT,), "Hvad står der?", "Borgmester Jens Hansen deltog."),
    ((_ATT,), "Hvad står der?", "Hansen deltog i mødet."),
    ((_ACT,), "Hvad står der?", "Vicekommunaldirektøren har ansvaret for handling 1.1, og Kommunaldirektøren for handling 1.2."),
    ((_ACT,), "Hvad står der?", "Handling 2.3 skal gennemføres i 2009."),
    ((_ACT,), "Hvad står der?", "Skolechefen er ansvarlig for handling 4.2."),
    ((_ACT,), "Hvad står der?", "Handling 1.1 koster 250.000 kr."),
    ((_ACT,), "Hvad står der?", "Handling 1.1 og 1.2 koster tilsammen 300.000 kr."),
    ((_PLA,), "Hvad står der?", "Jobcamp kommer på i oktober 2023, og Klimapris til virksomheder i november."),
    ((_PLA,), "Hvad står der?", "Anden budgetopfølgning er planlagt til november 2023."),
    ((_PLA,), "Hvad står der?", "Nøgletal på beskæftigelsesområdet er på fem gange."),
    ((_PLA,), "Hvad står der?", "Studietur er planlagt til september 2023."),
    ((_FOR,), "Hvad står der?", "I alt 32 borgere i Ballerup får førtidspension."),
    ((_FOR,), "Hvad står der?", "2.271 borgere har et arbejde ved siden af deres førtidspension."),
    ((_FOR,), "Hvad står der?", "2.239 borgere på førtidspension har ikke arbejde."),
    ((_FOR,), "Hvad står der?", "1,4 pct. af førtidspensionisterne har et arbejde."),
    ((_UNG,), "Hvad står der?", "Søgningen til erhvervsuddannelser toppede i 2022 med 22,3 pct. og var i 2020 nede på 16,3 pct."),
    ((_UNG,), "Hvad står der?", "Søgningen til erhvervsuddannelser var 16,3 pct. i 2020."),
    ((_LUND,), "Hvad står der?", "Der var planlagt en studietur til Lund i november 2020, men den blev aflyst."),
    ((_LUND,), "Hvad står der?", "Der var planlagt en studietur til Malmø i oktober 2020."),
    ((_ISS,), "Hvad står der?", "I punkt 4.13 siger teksten 500.000 kr. i 2020, mens tabellen har 1,5 mio. kr."),
    ((_ISS,), "Hvad står der?", "I punkt 4.13 er tekst og tabel enige."),
    ((_KOL,), "Hvad får kolonihaver i 2021?", "I 2021 er der afsat 2 mio. kr. til kolonihaver."),
    ((_AGI,), "Hvad står der?", "Der var 13 bilag i alt."),
    ((_AGI,), "Hvad står der?", "Center for By og Miljø indstillede punkt 4."),
    ((_AGI,), "Hvad står der?", "Center for Kultur indstillede punkt 6."),
    ((_CAP,), "Får kolonihaver 5 mio. kr. i 2020?", "Ja, kolonihaverne får 5 mio. kr. i 2020."),
    ((_CAP,), "Får kolonihaver 5 mio. kr. i 2020?", "Kolonihaverne får 5 mio. kr. i 2020, og det er ikke ændret."),
    ((_DEC,), "Blev punkt 1 godkendt?", "Ja, punkt 1 blev godkendt."),
    ((_DEC,), "Blev punkt 4 godkendt?", "Nej, punkt 4 blev ikke godkendt."),
    ((_PEO,), "Hvad står der?", "Jesper Würtzen underskrev aftalen for Venstre."),
    ((_PEO,), "Hvad står der?", "Budgetaftalen er underskrevet af Peter Als (Venstre)."),
    ((_PEO,), "Hvad står der?", "Peter Als er borgmester."),
    ((_BF,), "Hvad står der?", "De tre handlinger under Branding koster 150.000 kr., 50.000 kr. og 350.000 kr."),
    (
        (
            _CAP,
            _OPR,
        ),
        "Hvad står der?",
        "Rådhusrokaden er anlæg: 1,5 mio. kr. i 2019 og 23,5 mio. kr. i 2020.",
    ),
    ((_DEC,), "Hvad står der?", "Klima- og Miljøudvalget afviste pendlersagen den 31. januar 2023."),
    ((_DEC,), "Hvad står der?", "Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Kommunalbestyrelsen den 19. juni 2018."),
    ((_DEC,), "Hvad står der?", "Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Økonomiudvalget den 19. juni 2017."),
    ((_DEC,), "Hvad står der?", "The visit to Caverion was approved."),
    ((_DEC,), "Hvad står der?", "Item 4 was rejected on 7 February 2023."),
    ((_DEC,), "Hvad står der?", "Item 4 was approved on 9 February 2023."),
    ((_DEC,), "Hvad står der?", "Punkt 6 blev vedtaget, og butikscentret kan bygges."),
    ((_DEC,), "Hvad står der?", "Udvalget anbefalede punkt 9 over for Kommunalbestyrelsen."),
    ((_DEC,), "Hvad står der?", "Punkt 3 blev trukket fra dagsordenen."),
    ((_SAV,), "Hvad står der?", "TMU-04 Trafiktællinger koster 500.000 kr. om året i 2019-2022."),
    ((_CAP,), "Hvad står der?", "Faglokaler på skoler: 500.000 kr. i 2019, 1,5 mio. kr. i 2020, 1 mio. kr. i 2021 og 1 mio. kr. i 2022."),
    ((_CAP,), "Hvad står der?", "Faglokaler på skoler får 1 mio. kr. i hvert af årene 2019-2022."),
    ((_CAP,), "Hvad står der?", "Se mere på https://ballerup.dk/budget."),
    ((_CAP,), "Hvad står der?", "Skriv til borgmester@ballerup.dk."),
    ((_CAP,), "Hvad står der?", "Kolonihaverne får 2 mio. kr. i 2020 (linje 9999)."),
    ((_CAP,), "Hvad står der?", "Halvdelen af anlægsmidlerne går til gågaden i 2020."),
    ((_CAP,), "Hvad får kolonihaverne i 2020?", "Der er afsat 3 mio. kr."),
    ((_CAP,), "Hvad får kolonihaverne i 2020?", "Der er afsat 1 mio. kr."),
    ((_C20,), "Hvad står der?", "Anlæg er i alt 42,3 mio. kr. i 2020, fordelt på tretten linjer og fire udvalg."),
    ((_CAP,), "Hvad står der?", "Der er ikke afsat penge til kolonihaver i 2020."),
]
