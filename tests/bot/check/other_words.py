"""True sentences and lies in words as a model might choose them, over what the tools give for the shipped documents. None was made by rule."""

from __future__ import annotations

from typing import Any

Call = tuple[str, dict[str, Any]]

_CAP: Call = ("budget_lines", {"kind": "capital"})
_OPR: Call = ("budget_lines", {"kind": "operating"})
_SAV: Call = ("savings", {})
_DEC: Call = ("decisions", {})
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
_FOR: Call = ("search", {"query": "førtidspension borgere arbejde", "limit": 8})
_UNG: Call = ("search", {"query": "unge erhvervsuddannelse andel pct.", "limit": 8})
_LUND: Call = ("search", {"query": "studietur til Lund", "limit": 8})
_WHO: Call = ("people", {"body": "Erhvervs- og Beskæftigelsesudvalget"})
_FOL: Call = ("open_follow_ups", {})
_S13: Call = ("search", {"query": "Interreg ØKS tilskud pct. pendlervaner medarbejdertimer", "limit": 8})
_AG: Call = ("agreement_items", {"items": ["3.9"]})

TRUE: list[tuple[tuple[Call, ...], str, str]] = [
    ((_CAP,), "Hvad får kolonihaverne?", "Kolonihaverne får 1 mio. kr. i 2019 og 2 mio. kr. i 2020."),
    ((_CAP,), "Hvad får gågaden?", "Der er afsat 25 mio. kr. til gågaden i Ballerup Bymidte i 2020."),
    (
        (_CAP,),
        "Hvad står der?",
        ("I 2020 er de største poster gågaden (25 mio. kr.), elevatoren på stationen (4,5 mio. kr.) og Posthuset (3 mio. kr.)."),
    ),
    ((_CAP,), "Hvad står der?", "Den største anlægspost i 2020 er Gågaden - Ballerup Bymidte med 25.000.000 kr."),
    (
        (_CAP,),
        "Hvad står der?",
        ("| Punkt | 2019 | 2020 |\n|---|---|---|\n| 4.18 Kolonihaver | 1.000.000 | 2.000.000 |\n| 6.1 Rådhusrokaden | 23.500.000 | 1.500.000 |"),
    ),
    (
        (_CAP,),
        "Hvad står der?",
        ("| Punkt | 2019 (mio. kr.) | 2020 (mio. kr.) |\n|---|---:|---:|\n| 4.18 Kolonihaver | 1 | 2 |\n| 6.1 Rådhusrokaden | 23,5 | 1,5 |"),
    ),
    ((_C20,), "Hvad står der?", "**42,3 mio. kr.** er afsat til anlæg i 2020 (13 linjer). Beløbet er lagt sammen af Rådbot."),
    ((_DIF,), "Hvad står der?", "Anlæg er 3,6 mio. kr. højere i 2020 end i 2019."),
    ((_DIF,), "Hvad står der?", "Anlægsudgifterne stiger fra 38,7 mio. kr. i 2019 til 42,3 mio. kr. i 2020, altså med 3,6 mio. kr."),
    ((_SA20,), "Hvad står der?", "Samlet besparelse i 2020: 46,005 mio. kr."),
    ((_SA20,), "Hvad står der?", "Udvalgene sparer tilsammen ca. 46 mio. kr. i 2020."),
    ((_SAV,), "Hvad står der?", "ØKU-03 er en merudgift i 2019 på 600.000 kr., men en besparelse de følgende år."),
    ((_DEC,), "Hvad står der?", "Udvalget udsatte besøget hos Caverion."),
    ((_DEC,), "Hvad står der?", ("Besøget hos Caverion blev udsat, selv om administrationen indstillede, at det blev taget til efterretning.")),
    ((_DEC,), "Hvad står der?", "Ni punkter blev taget til efterretning."),
    ((_DEC,), "Hvad står der?", "Oplægget til iværksætterindsatsen for 2023 blev godkendt med en bemærkning."),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        (
            "Udvalget godkendte studieturen til Lund, men Saime Bilen Inanc (Ø) brugte standsningsretten, "
            "så den er ikke endeligt besluttet. Den var planlagt til 23.-24. november 2023."
        ),
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
    ((_PEO,), "Hvad står der?", ("Budgetaftalen er underskrevet af blandt andre Peter Als (Socialdemokratiet) og Kåre Harder Olesen (Venstre).")),
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
    ((_DEC,), "Hvad står der?", ("Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Kommunalbestyrelsen den 19. juni 2017.")),
    ((_DEC,), "Hvad står der?", "The visit to Caverion was postponed."),
    ((_DEC,), "Hvad står der?", "Item 4 was approved with a remark on 7 February 2023."),
    (
        (_SAV,),
        "Hvad står der?",
        ("Den samlede liste har 43 sager, bl.a. TMU-04 Trafiktællinger, som er en merudgift på 500.000 kr. om året i 2020-2022."),
    ),
    ((_CAP,), "Hvad står der?", ("Faglokaler på skoler: 500.000 kr. i 2019, 1 mio. kr. i 2020, 1,5 mio. kr. i 2021 og 1 mio. kr. i 2022.")),
    ((_CAP,), "Hvad står der?", ("Til faglokaler er der i 2019-2022 afsat henholdsvis 500.000 kr., 1 mio. kr., 1,5 mio. kr. og 1 mio. kr.")),
    ((_CAP,), "Hvad er der afsat til 6.1?", "Der er sat 23,5 millioner kroner af til Rådhusrokaden i 2019 og halvanden million kroner i 2020."),
    ((_CAP,), "Hvad står der?", "**Anlæg 2020**\n\n- Gågaden: 25 mio. kr.\n- Posthuset: 3 mio. kr.\n- Kolonihaver: 2 mio. kr."),
    ((_CAP,), "Hvad står der?", ("Ja. Kolonihaver står i tabellen ANLÆG under punkt 4.18 med 1.000 (1.000 kr.) i 2019 og 2.000 (1.000 kr.) i 2020.")),
    (
        (_SAV,),
        "Hvad står der?",
        ("SSU-02 sparer 1,5 mio. kr. i 2019 og 5 mio. kr. i hvert af årene 2020-2022, men kræver en anlægsinvestering på 1,6 mio. kr."),
    ),
    ((_SAV,), "Hvad står der?", "Nedlæggelse af Ballerup Sprogcenter (EBU-04) er kun en besparelse i 2019."),
    (
        (_DEC,),
        "Hvad blev besluttet på mødet?",
        (
            "På mødet den 7. februar 2023 blev punkt 4 godkendt med en bemærkning, punkt 1 udsat og punkt 5 "
            "godkendt; punkt 5 er dog standset efter § 23 og derfor ikke endeligt."
        ),
    ),
    ((_DEC,), "Hvad står der?", "De øvrige punkter, bl.a. nr. 2, 3 og 6-11, blev taget til efterretning."),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        ("Sagen om studieturen ligger nu hos Kommunalbestyrelsen, fordi Saime Bilen Inanc (Ø) begærede den behandlet dér efter § 23."),
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Hun stemte imod, og beslutningen er ikke endelig.",
    ),
    (
        (_ATT,),
        "Hvad står der?",
        (
            "Fra administrationen deltog Mette Vaaben Mortensen, direktør Elisabeth Gadegaard Wolstrup, "
            "centerchef Steen Pedersen og centerchef Jannik Karoli Plum Nielsen."
        ),
    ),
    ((_ATT,), "Hvad står der?", "Enhedslistens Saime B. Inanc deltog, ligesom Lars Green Bach (B)."),
    (
        (_WHO,),
        "Hvad står der?",
        (
            "Henrik Bolberg (A) var formand, Ley Plum (A) næstformand; de øvrige medlemmer var Dorris "
            "Børger, Birte Kramhøft, Grethe Larsen, Stig Møller og Marianna Hesselholt."
        ),
    ),
    ((_WHO,), "Hvad står der?", "Udvalget havde syv medlemmer, heraf fire fra parti A."),
    ((_S13,), "Hvad står der?", "Interreg ØKS dækker 60 % af udgifterne, og kommunen skal selv lægge 1.050 timer og 600.000 kr."),
    ((_S13,), "Hvad står der?", "The municipality must deliver 1,050 staff hours and DKK 600,000; Interreg covers 60 percent."),
    ((_AG,), "Hvad står der?", ("Headspace fortsætter i 2019 og skal evalueres i sommeren 2019; der er afsat 0,75 mio. kr. i 2019 og 2020.")),
    ((_ACT,), "Hvad står der?", "Handling 3.2 og 3.3 ligger begge i 2. halvår 2008."),
    ((_ACT,), "Hvad står der?", "Pilotprojektet med 10-15 elever (handling 4.3) er Skolechefens ansvar."),
    (
        (_PLA,),
        "Hvad står der?",
        (
            "I september 2023 er der fem sager: Mundtlig orientering om budgetaftalepunkter, Nøgletal på "
            "beskæftigelsesområdet, Status på iværksætterindsatsen, Evaluering af projektsamarbejde med "
            "Idrætsfællesskabet og Halvårsstatus på arbejdsgiverens sociale ansvar."
        ),
    ),
    ((_FOL,), "Hvad står der?", "Der er fem åbne opfølgninger, bl.a. punkt 1, som er udsat, og punkt 5, som er stoppet efter § 23."),
    ((_C20,), "Hvor meget er anlæg i 2025?", "Det fremgår ikke af dokumenterne; tabellerne dækker ikke 2025."),
    ((_C20,), "Er anlæg 50 mio. kr. i 2020?", "Nej. Anlæg er 42,3 mio. kr. i 2020, ikke 50 mio. kr."),
    ((_ATT,), "Deltog Peter Hansen?", "Peter Hansen er ikke nævnt blandt deltagerne."),
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
        ("| Punkt | 2019 | 2020 |\n|---|---|---|\n| 4.18 Kolonihaver | 2.000.000 | 1.000.000 |\n| 6.1 Rådhusrokaden | 23.500.000 | 1.500.000 |"),
    ),
    (
        (_CAP,),
        "Hvad står der?",
        ("| Punkt | 2019 (mio. kr.) | 2020 (mio. kr.) |\n|---|---:|---:|\n| 4.18 Kolonihaver | 1 | 2 |\n| 6.1 Rådhusrokaden | 25,3 | 1,5 |"),
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
    ((_DEC,), "Hvad står der?", ("Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Kommunalbestyrelsen den 19. juni 2018.")),
    ((_DEC,), "Hvad står der?", "Strategien for arbejdsgiverens sociale ansvar blev vedtaget af Økonomiudvalget den 19. juni 2017."),
    ((_DEC,), "Hvad står der?", "The visit to Caverion was approved."),
    ((_DEC,), "Hvad står der?", "Item 4 was rejected on 7 February 2023."),
    ((_DEC,), "Hvad står der?", "Item 4 was approved on 9 February 2023."),
    ((_DEC,), "Hvad står der?", "Punkt 6 blev vedtaget, og butikscentret kan bygges."),
    ((_DEC,), "Hvad står der?", "Udvalget anbefalede punkt 9 over for Kommunalbestyrelsen."),
    ((_DEC,), "Hvad står der?", "Punkt 3 blev trukket fra dagsordenen."),
    ((_SAV,), "Hvad står der?", "TMU-04 Trafiktællinger koster 500.000 kr. om året i 2019-2022."),
    ((_CAP,), "Hvad står der?", ("Faglokaler på skoler: 500.000 kr. i 2019, 1,5 mio. kr. i 2020, 1 mio. kr. i 2021 og 1 mio. kr. i 2022.")),
    ((_CAP,), "Hvad står der?", "Faglokaler på skoler får 1 mio. kr. i hvert af årene 2019-2022."),
    ((_CAP,), "Hvad står der?", "Se mere på https://ballerup.dk/budget."),
    ((_CAP,), "Hvad står der?", "Skriv til borgmester@ballerup.dk."),
    ((_CAP,), "Hvad står der?", "Kolonihaverne får 2 mio. kr. i 2020 (linje 9999)."),
    ((_CAP,), "Hvad står der?", "Halvdelen af anlægsmidlerne går til gågaden i 2020."),
    ((_CAP,), "Hvad får kolonihaverne i 2020?", "Der er afsat 3 mio. kr."),
    ((_CAP,), "Hvad får kolonihaverne i 2020?", "Der er afsat 1 mio. kr."),
    ((_C20,), "Hvad står der?", "Anlæg er i alt 42,3 mio. kr. i 2020, fordelt på tretten linjer og fire udvalg."),
    ((_CAP,), "Hvad står der?", "Der er ikke afsat penge til kolonihaver i 2020."),
    ((_CAP,), "Hvad står der?", "Der er sat 23,5 millioner kroner af til Rådhusrokaden i 2020."),
    ((_CAP,), "Hvad står der?", "Rådhusrokaden får to en halv million kroner i 2020."),
    ((_CAP,), "Hvad står der?", "**Anlæg 2020**\n\n- Gågaden: 25 mio. kr.\n- Posthuset: 2 mio. kr.\n- Kolonihaver: 3 mio. kr."),
    ((_CAP,), "Hvad står der?", "Gågaden, Posthuset og Kolonihaver får henholdsvis 25, 2 og 3 mio. kr. i 2020."),
    ((_CAP,), "Hvad står der?", "Kolonihaver får 2 mio. euro i 2020."),
    ((_CAP,), "Hvad står der?", "Kolonihaver får 2 mio. kr. årligt."),
    ((_SAV,), "Hvad står der?", "SSU-02 sparer 5 mio. kr. i 2019."),
    ((_SAV,), "Hvad står der?", "SSU-02 sparer 1,5 mio. kr. i 2019, men kræver en anlægsinvestering på 1,7 mio. kr."),
    ((_SAV,), "Hvad står der?", "EBU-04 sparer 1 mio. kr. i hvert af årene 2019-2022."),
    ((_SAV,), "Hvad står der?", "TMU-07 kræver en anlægsinvestering på 1,6 mio. kr."),
    ((_DEC,), "Hvad står der?", ("På mødet blev punkt 4 udsat, punkt 1 godkendt med en bemærkning og punkt 5 godkendt; punkt 5 er ikke endeligt.")),
    ((_DEC,), "Hvad står der?", "På mødet den 7. marts 2023 blev punkt 4 godkendt."),
    ((_DEC,), "Hvad står der?", "Samtlige punkter blev godkendt."),
    ((_DEC,), "Hvad står der?", "Otte punkter blev taget til efterretning, og fem blev godkendt."),
    ((_DEC,), "Hvad står der?", "Kommunalbestyrelsen godkendte punkt 4."),
    ((_DEC,), "Hvad står der?", "Punkt 4 blev godkendt uden bemærkninger."),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Sagen om studieturen ligger nu hos Økonomiudvalget.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Sagen er standset efter § 24.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Studieturen er standset, så den er aflyst.",
    ),
    (
        (
            _D5,
            _V5,
        ),
        "Hvad står der?",
        "Anja Holtze begærede sagen behandlet i Kommunalbestyrelsen.",
    ),
    ((_ATT,), "Hvad står der?", "Fra administrationen deltog direktør Steen Pedersen."),
    ((_ATT,), "Hvad står der?", "Socialdemokratiets Saime B. Inanc deltog."),
    ((_ATT,), "Hvad står der?", "Allan Kristensen er borgmester."),
    ((_WHO,), "Hvad står der?", "Henrik Bolberg (V) var formand."),
    ((_WHO,), "Hvad står der?", "Ley Plum var formand, og Henrik Bolberg var næstformand."),
    ((_WHO,), "Hvad står der?", "Udvalget havde syv medlemmer, heraf fem fra parti A."),
    ((_WHO,), "Hvad står der?", "Stig Møller (V) og Marianna Hesselholt (O) var medlemmer."),
    ((_S13,), "Hvad står der?", "Interreg ØKS dækker 600 % af udgifterne."),
    ((_S13,), "Hvad står der?", "Kommunen skal lægge 1.500 timer."),
    ((_S13,), "Hvad står der?", "Kommunen skal lægge 1.050 timer og 6.000.000 kr."),
    ((_S13,), "Hvad står der?", "The municipality must deliver 600,000 staff hours and DKK 1,050."),
    ((_S13,), "Hvad står der?", "Interreg covers 40 percent."),
    ((_AG,), "Hvad står der?", "Headspace skal evalueres i sommeren 2020."),
    ((_AG,), "Hvad står der?", "Headspace skal evalueres i efteråret 2019."),
    ((_AG,), "Hvad står der?", "Der er afsat 0,75 mio. kr. til Headspace i 2019-2022."),
    ((_AG,), "Hvad står der?", "Der er afsat 75 mio. kr. til Headspace i 2019."),
    ((_ACT,), "Hvad står der?", "Handling 3.2 og 3.3 ligger begge i 1. halvår 2008."),
    ((_ACT,), "Hvad står der?", "Pilotprojektet med 15-20 elever (handling 4.3) er Skolechefens ansvar."),
    ((_ACT,), "Hvad står der?", "Kommunaldirektøren har ansvaret for otte handlinger."),
    ((_PLA,), "Hvad står der?", "I september 2023 er der seks sager på planen."),
    ((_PLA,), "Hvad står der?", "Kontrolgruppens årsrapport kommer i august 2023."),
    ((_FOL,), "Hvad står der?", "Der er seks åbne opfølgninger."),
    ((_C20,), "Er anlæg 50 mio. kr. i 2020?", "Nej. Anlæg er 43,2 mio. kr. i 2020, ikke 50 mio. kr."),
    ((_C20,), "Er anlæg 50 mio. kr. i 2020?", "Det er rigtigt: 50 mio. kr."),
    ((_ATT,), "Deltog Peter Hansen?", "Ja, Peter Hansen deltog i mødet."),
    ((_ATT,), "Hvad står der?", "Musa Kekec deltog ikke i mødet."),
    ((_CAP,), "Hvad står der?", "Den dyreste post i 2019 er Kildedal med 2 mio. kr."),
    ((_CAP,), "Hvad står der?", "Budgettet er på 2,6 mia. kr."),
    ((_C20,), "Hvad står der?", "Anlæg er 42,3 mio. kr. i 2020 og 8,5 mio. kr. i 2021."),
    ((_C20,), "Hvad står der?", "Det svarer til ca. 900 kr. pr. indbygger i 2020."),
]
