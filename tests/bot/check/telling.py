"""True sentences and lies over what the tools really give: each lie is one true sentence with one thing changed, made by rule from the records."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bot.builtin_model.say import money
from knowledge.dates import format_date
from knowledge.money import format_dkk
from tools.contract import Row, ToolResult

Run = Callable[..., ToolResult]


@dataclass(frozen=True)
class Told:
    """What was looked up, true sentences about it, and lies about it by kind."""

    question: str
    tool: str
    arguments: dict[str, Any]
    truths: tuple[str, ...]
    lies: tuple[tuple[str, str], ...] = field(default=())


def everything(run: Run) -> list[Told]:
    """All that is told, in a fixed order."""
    makers = (
        _budget,
        _sums,
        _savings,
        _savings_sums,
        _decisions,
        _votes,
        _attendance,
        _members,
        _actions,
        _planned,
        _passages,
        _key_figures,
        _english,
    )
    return [told for make in makers for told in make(run)]


def _amounts(row: Row) -> dict[int, int]:
    return {int(key[-4:]): int(value) for key, value in row.cells.items() if key.startswith("amount_") and isinstance(value, int)}


def _budget(run: Run) -> Iterator[Told]:
    for kind, word in (("capital", "anlæg"), ("operating", "drift")):
        result = run("budget_lines", kind=kind)
        rows = [row for row in result.rows if _amounts(row)]
        for row, other in list(pairwise(rows))[:9]:
            name, item = str(row.cells["name"]), str(row.cells["item"])
            year, value = next(iter(_amounts(row).items()))
            if value < 0:
                continue
            wrong_year = next((y for y in (2019, 2020, 2021, 2022) if _amounts(row).get(y) != value), None)
            other_value = next((v for v in _amounts(other).values() if v not in _amounts(row).values() and v > 0), None)
            truths = (
                f"Der er afsat {money(value)} i {year} til {item} {name}.",
                f"{name} får {format_dkk(value)} i {year}.",
                f"I {year} er der {value // 1000:,} (1.000 kr.) til punkt {item}.".replace(",", "."),
                f"Til {name} (punkt {item}) er der i {year} sat {format_dkk(value)} af i tabellen over {word}.",
            )
            lies = [
                ("ciffer", truths[0].replace(money(value), money(value + 100_000))),
                ("enhed", f"{name} får {money(value).replace('mio. kr.', 'kr.') if 'mio' in money(value) else money(value * 1000)} i {year}."),
                ("eget punkt", f"Der er afsat {money(value)} i {year} til 7.{item[-1]} {name}."),
            ]
            if wrong_year:
                lies.append(("år", f"Der er afsat {money(value)} i {wrong_year} til {item} {name}."))
            if other_value:
                lies.append(("række", f"{name} får {money(other_value)} i {year}."))
                lies.append(("række", f"Punkt {item} får {money(other_value)}."))
            yield Told(f"Hvad får {name}?", "budget_lines", {"kind": kind}, truths, tuple(lies))


def _sums(run: Run) -> Iterator[Told]:
    for kind, word, wrong in (("capital", "Anlæg", "Drift"), ("operating", "Drift", "Anlæg")):
        for year in (2019, 2020, 2021, 2022):
            arguments = {"kind": kind, "years": [year], "operation": "sum"}
            result = run("budget_lines", **arguments)
            value, count = int(result.value or 0), len(result.rows)
            rows = [int(v) for row in result.rows for v in _amounts(row).values()]
            truths = (
                f"{word} er i alt {money(value)} i {year}, lagt sammen fra {count} linjer.",
                f"De {count} linjer giver tilsammen {format_dkk(value)} i {year}.",
                f"I {year} løber det op i ca. {value / 1_000_000:.1f} mio. kr.".replace(".", ",", 1),
            )
            lies = (
                ("opdigtet sum", f"{word} er i alt {money(value + 1_000_000)} i {year}."),
                ("egen sum", f"De to første linjer er tilsammen {money(rows[0] + rows[1])} i {year}."),
                ("år", f"{word} er i alt {money(value)} i {year + 1}."),
                ("art", f"{wrong} er i alt {money(value)} i {year}."),
                ("antal", f"{word} er i alt {money(value)} i {year}, lagt sammen fra {count + 1} linjer."),
                ("afrunding", f"{word} er i alt ca. {value // 1_000_000 + 2} mio. kr. i {year}."),
                ("enhed", f"{word} er i alt {value // 1000:,} kr. i {year}.".replace(",", ".")),
            )
            yield Told(f"Hvad er {word.lower()} i {year}?", "budget_lines", arguments, truths, lies)


def _savings(run: Run) -> Iterator[Told]:
    result = run("savings")
    rows = [row for row in result.rows if any(_amounts(row).values())]
    for row, other in list(pairwise(rows))[:26:2]:
        code, name = str(row.cells["code"]), str(row.cells["name"])
        year, value = next((y, v) for y, v in _amounts(row).items() if v)
        saved, wrong = ("en besparelse", "en merudgift") if value < 0 else ("en merudgift", "en besparelse")
        digits = money(abs(value))
        theirs = next((abs(v) for v in _amounts(other).values() if v and abs(v) not in map(abs, _amounts(row).values())), None)
        truths = (
            f"{code} ({name}) er {saved} på {digits} i {year}.",
            f"{name} giver {saved} på {format_dkk(abs(value))} i {year}.",
        )
        lies = [
            ("fortegn", f"{code} ({name}) er {wrong} på {digits} i {year}."),
            ("ciffer", f"{code} er {saved} på {money(abs(value) + 30_000)} i {year}."),
            ("opdigtet kode", f"{code[:-2]}77 er {saved} på {digits} i {year}."),
        ]
        if theirs:
            lies.append(("række", f"{code} er {saved} på {money(theirs)} i {year}."))
        yield Told(f"Hvad er {code}?", "savings", {}, truths, tuple(lies))


def _savings_sums(run: Run) -> Iterator[Told]:
    for committee, other in (("Økonomiudvalget", "Kultur- og Fritidsudvalget"), ("Social- og Sundhedsudvalget", "Økonomiudvalget")):
        arguments = {"committees": [committee], "years": [2020], "operation": "sum"}
        result = run("savings", **arguments)
        value = abs(int(result.value or 0))
        truths = (
            f"{committee} sparer {money(value)} i 2020.",
            f"{committee}s besparelser er på {format_dkk(value)} i 2020 fordelt på {len(result.rows)} sager.",
        )
        lies = (
            ("organ", f"{other} sparer {money(value)} i 2020."),
            ("fortegn", f"{committee} får en merudgift på {money(value)} i 2020."),
            ("antal", f"{committee} sparer {money(value)} i 2020 fordelt på {len(result.rows) + 2} sager."),
        )
        yield Told(f"Hvad sparer {committee} i 2020?", "savings", arguments, truths, lies)


_SAID = {"postponed": "udsat", "noted": "taget til efterretning", "approved": "godkendt", "approved_with_remark": "godkendt"}


def _decisions(run: Run) -> Iterator[Told]:
    result = run("decisions")
    own = [row for row in result.rows if not row.cells["earlier"] and row.cells["outcome"] in _SAID]
    for row in own:
        item, name, outcome = str(row.cells["item"]), str(row.cells["name"]), str(row.cells["outcome"])
        said = _SAID[outcome]
        open_still = "" if row.cells["final"] else ", men det er ikke endeligt"
        day = format_date(datetime.date.fromisoformat(str(row.cells["date"])))
        truths = (
            f"Punkt {item}, {name}, blev {said}{open_still}.",
            f"{row.cells['decided_by']} behandlede punkt {item} den {day}: sagen blev {said}{open_still}.",
        )
        wrong = "afvist" if said != "afvist" else "godkendt"
        lies = [
            ("udfald", f"Punkt {item}, {name}, blev {wrong}{open_still}."),
            ("nægtet", f"Punkt {item}, {name}, blev ikke {said}."),
            ("dato", f"Punkt {item}, {name}, blev {said} den 17. februar 2023{open_still}."),
            ("organ", f"Teknik- og Miljøudvalget behandlede punkt {item}, som blev {said}{open_still}."),
            ("eget punkt", f"Punkt 2{item}, {name}, blev {said}{open_still}."),
        ]
        if not row.cells["final"]:
            lies.append(("standset som endelig", f"Punkt {item}, {name}, er endeligt godkendt."))
            lies.append(("standset som endelig", f"Punkt {item}, {name}, blev vedtaget."))
        if outcome == "noted":
            lies.append(("efterretning som godkendt", f"Punkt {item}, {name}, blev godkendt af udvalget."))
        if outcome == "postponed":
            lies.append(("indstilling som beslutning", f"Punkt {item}, {name}, blev taget til efterretning."))
        if item not in ("4", "1"):
            lies.append(("bytte punkt", f"Punkt 4, {name}, blev {said}{open_still}."))
        yield Told(f"Hvad blev besluttet i punkt {item}?", "decisions", {}, truths, tuple(lies))


def _votes(run: Run) -> Iterator[Told]:
    result = run("votes")
    against = next(str(row.cells["against"]) for row in result.rows if row.cells.get("against"))
    name = against.partition(" (")[0]
    truths = (f"{against} stemte imod.", f"Kun {name} stemte imod beslutningen; hvem der stemte for, fremgår ikke.", f"{name}s stemme var imod.")
    lies = (
        ("stemme byttet", f"{name} stemte for forslaget."),
        ("person", "Musa Kekec (A) stemte imod."),
        ("parti", f"{name} (A) stemte imod."),
        ("parti", f"{name} fra Venstre stemte imod."),
        ("enstemmigt", "Forslaget blev vedtaget enstemmigt."),
        ("antal", "Tre medlemmer stemte imod."),
        ("antal", "Seks stemte for, og én stemte imod."),
    )
    yield Told("Hvem stemte imod?", "votes", {}, truths, lies)


def _attendance(run: Run) -> Iterator[Told]:
    result = run("attendance")
    politicians = [row for row in result.rows if row.cells["party"]]
    absent = next(row for row in result.rows if row.cells["status"] == "afbud")
    for row in politicians:
        name, party = str(row.cells["person"]), str(row.cells["party"])
        wrong = next(letter for letter in "VOFC" if letter != party)
        truths = (f"{name} ({party}) deltog i mødet.", f"Blandt deltagerne var {name}.", f"Den 7. februar 2023 deltog {name} fra parti {party}.")
        lies = (
            ("parti", f"{name} ({wrong}) deltog i mødet."),
            ("opdigtet person", f"{name.split()[0]} Thorvaldsen ({party}) deltog i mødet."),
            ("fremmøde", f"{name} ({party}) havde meldt afbud."),
        )
        yield Told("Hvem deltog?", "attendance", {}, truths, lies)
    of_absent = (
        f"{absent.cells['person']} havde meldt afbud.",
        f"{len(politicians)} politikere deltog.",
        "Syv politikere var til stede, og der var ét afbud.",
    )
    not_of_absent = (
        ("fremmøde", f"{absent.cells['person']} deltog i mødet."),
        ("antal", f"{len(politicians) + 1} politikere deltog."),
        ("antal", "Otte politikere deltog i mødet."),
        ("opdigtet person", "Desuden deltog Karen Mikkelsen."),
    )
    yield Told("Hvem meldte afbud?", "attendance", {}, of_absent, not_of_absent)


def _members(run: Run) -> Iterator[Told]:
    arguments = {"body": "Erhvervs- og Beskæftigelsesudvalget"}
    result = run("people", **arguments)
    people = [(str(row.cells["person"]), str(row.cells["party"]), str(row.cells["role"]).lower()) for row in result.rows]
    (chair, chair_party, _), (deputy, deputy_party, _), (member, party, _) = people[:3]
    truths = (
        f"Formand var {chair} ({chair_party}), og næstformand var {deputy} ({deputy_party}).",
        f"{chair} var formand for Erhvervs- og Beskæftigelsesudvalget.",
        f"Udvalget havde {len(people)} medlemmer.",
        f"{member} var medlem for parti {party}.",
    )
    lies = (
        ("rolle", f"Formand var {deputy} ({deputy_party})."),
        ("rolle", f"{member} var formand for udvalget."),
        ("rolle", f"Næstformand var {chair}."),
        ("antal", f"Udvalget havde {len(people) + 2} medlemmer."),
        ("opdigtet person", f"Formand var {chair.split()[0]} {deputy.split()[-1]}."),
    )
    yield Told("Hvem var formand?", "people", arguments, truths, lies)


def _actions(run: Run) -> Iterator[Told]:
    result = run("actions")
    rows = [row for row in result.rows if row.cells["responsible"] and row.cells["time"]]
    for row, other in list(pairwise(rows))[:10]:
        number, responsible, time = (str(row.cells[key]) for key in ("number", "responsible", "time"))
        truths = [f"Handling {number} er {responsible}s ansvar.", f"Ansvarlig for handling {number} er {responsible}; tid: {time}."]
        lies = [("opdigtet ansvarlig", f"Ansvarlig for handling {number} er Kulturdirektøren.")]
        if other.cells["responsible"] != responsible:
            lies.append(("ansvar byttet", f"Ansvarlig for handling {number} er {other.cells['responsible']}."))
        if str(other.cells["time"]) not in time and "handling" not in str(other.cells["time"]):
            lies.append(("tid byttet", f"Tiden for handling {number} er {other.cells['time']}."))
        if row.cells["total_dkk"]:
            value = int(row.cells["total_dkk"] or 0)
            truths.append(f"Der er {format_dkk(value)} til handling {number}.")
            lies.append(("ciffer", f"Der er {format_dkk(value + 25_000)} til handling {number}."))
            if other.cells["total_dkk"] and other.cells["total_dkk"] != value:
                lies.append(("række", f"Der er {format_dkk(int(other.cells['total_dkk']))} til handling {number}."))
        yield Told(f"Hvem har ansvaret for handling {number}?", "actions", {}, tuple(truths), tuple(lies))


def _planned(run: Run) -> Iterator[Told]:
    result = run("planned_cases")
    rows = list(result.rows)
    for place in (3, 13, 16, 26, 31):
        row = rows[place]
        name, when = str(row.cells["name"]), str(row.cells["when"])
        wrong = "juni 2023" if when != "juni 2023" else "marts 2023"
        truths = (f"«{name}» er planlagt til {when}.", f"I {when} kommer {name} på dagsordenen; planen er foreløbig.")
        lies = (
            ("måned", f"«{name}» er planlagt til {wrong}."),
            ("måned", f"I {wrong} kommer {name}."),
            ("år", f"{name} er planlagt til {when[:-4]}2024."),
        )
        yield Told(f"Hvornår kommer {name}?", "planned_cases", {}, truths, lies)
    month_result = run("planned_cases", months=[9], years=[2023])
    counted = (f"{len(month_result.rows)} sager er planlagt i september 2023.", "Der er fem sager på planen for september 2023.")
    miscounted = (
        ("antal", f"{len(month_result.rows) + 1} sager er planlagt i september 2023."),
        ("antal", "Der er fire sager på planen i september 2023."),
    )
    yield Told("Hvor mange sager er planlagt i september 2023?", "planned_cases", {"months": [9], "years": [2023]}, counted, miscounted)


def _passages(run: Run) -> Iterator[Told]:
    told: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...] = (
        (
            "førtidspension borgere arbejde ved siden af",
            ("2.271 borgere får førtidspension, og 32 af dem har arbejde ved siden af.", "I 2022 fik 163 personer tilkendt førtidspension."),
            (
                ("tal byttet", "32 borgere får førtidspension, og 2.271 af dem har arbejde ved siden af."),
                ("år", "I 2021 fik 163 personer tilkendt førtidspension."),
                ("ciffer", "2.217 borgere får førtidspension."),
                ("enhed", "2.271 pct. af borgerne får førtidspension."),
            ),
        ),
        (
            "andelen af unge på uddannelseshjælp",
            ("3,9 pct. af de unge i Ballerup er på uddannelseshjælp; i kvartalet før var det 4,4 pct.",),
            (
                ("tal byttet", "4,4 pct. af de unge i Ballerup er på uddannelseshjælp; i kvartalet før var det 3,9 pct."),
                ("enhed", "3,9 promille af de unge er på uddannelseshjælp."),
                ("ciffer", "3,6 procentpoint af de unge er på uddannelseshjælp."),
            ),
        ),
        (
            "Interreg ØKS tilskud pct. pendlervaner medarbejdertimer",
            ("Kommunen skal levere 1.050 medarbejdertimer og 600.000 kr. over den treårige periode.", "Interreg ØKS dækker 60 procent."),
            (
                ("tal byttet", "Kommunen skal levere 600.000 medarbejdertimer og 1.050 kr."),
                ("ciffer", "Interreg ØKS dækker 70 procent."),
                ("enhed", "Kommunen skal levere 600.000 mio. kr. over den treårige periode."),
                ("dato", "Projektet løber fra primo 2023 til medio 2026."),
                ("organ", "Innovation Fyn er tovholder."),
            ),
        ),
        (
            "nytårskur for erhvervslivet deltagere",
            ("150 deltog i nytårskuren.", "Næste nytårskur er den 18/1-2024."),
            (
                ("dato", "Næste nytårskur er den 28. januar 2024."),
                ("dato", "Næste nytårskur er den 18/1-2025."),
                ("ugedag", "Næste nytårskur er tirsdag den 18. januar 2024."),
                ("antal", "250 deltog i nytårskuren."),
            ),
        ),
    )
    for query, truths, lies in told:
        yield Told(f"{query}?", "search", {"query": query, "limit": 8}, truths, lies)


def _key_figures(run: Run) -> Iterator[Told]:
    name = "Udskrivningsprocent"
    yield Told(
        "Hvad er udskrivningsprocenten?", "key_figures", {"name": name},
        ("Udskrivningsprocenten er 25,5.", "Kommuneskatten er 25,5 pct. i udskrivningsprocent.", "Udskrivningsprocenten er 25,50 procent."),
        (
            ("ciffer", "Udskrivningsprocenten er 25,7."),
            ("enhed", "Udskrivningsprocenten er 25,5 promille."),
            ("ciffer", "Udskrivningsprocenten er 52,5."),
        ),
    )  # fmt: skip


def _english(run: Run) -> Iterator[Told]:
    result = run("budget_lines", kind="capital", years=[2020], operation="sum")
    value = int(result.value or 0)
    yield Told(
        "What is capital spending in 2020?", "budget_lines", {"kind": "capital", "years": [2020], "operation": "sum"},
        (
            f"Capital spending is DKK {value / 1_000_000:.1f} million in 2020.",
            f"The total is DKK {value:,} in 2020, added up from {len(result.rows)} lines.",
            f"The {len(result.rows)} lines come to about {round(value / 1_000_000)} million kroner in 2020.",
        ),
        (
            ("ciffer", f"Capital spending is DKK {value / 1_000_000 + 1:.1f} million in 2020."),
            ("år", f"Capital spending is DKK {value / 1_000_000:.1f} million in 2021."),
            ("enhed", f"Capital spending is DKK {value / 1_000_000:.1f} billion in 2020."),
            ("antal", f"The total is DKK {value:,} in 2020, added up from {len(result.rows) + 3} lines."),
        ),
    )  # fmt: skip
    yield Told(
        "What was decided about the study trip?", "decisions", {"items": ["5"]},
        (
            "The study trip to Lund was approved, but the decision is not final: Saime Bilen Inanc used the right of suspension.",
            "On 7 February 2023 the committee approved the trip, which is suspended until Kommunalbestyrelsen decides.",
        ),
        (
            ("standset som endelig", "The study trip to Lund was finally approved."),
            ("udfald", "The study trip to Lund was rejected."),
            ("dato", "On February 8, 2023 the committee approved the trip, which is suspended."),
            ("opdigtet person", "The study trip was approved, but suspended by Peter Hansen."),
        ),
    )  # fmt: skip
