"""Action plans in other forms: fields of their own, money of several kinds, phases in a column, memos, a table of what the areas cost."""

from __future__ import annotations

import datetime

import pytest

from knowledge.dates import parse_period
from knowledge.errors import IssueKind
from knowledge.parse.action_plan.economy import read_economy
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import Action, AreaPurpose

_PLAN = """Skovlund Kommune
NATURHANDLEPLAN 2022-2025

Vedtaget af Byrådet den 2. februar 2022

Indledning
Planen rummer to områder. Den evalueres i 2024, og Naturrådet følger den tæt hvert år.

OMRÅDE 1 - VAND
Mål: To nye vådområder.

Handling 1.1 Vådområde ved Å
Der graves et vådområde.
  Tovholder:  Naturchefen
  Frist:      2023
  Udgift:     900 t.kr., heraf 600 t.kr. fra staten
  Effekt:     12 ha
  Forudsætter: Aftale med lodsejerne

Handling 1.2 Oprensning af søer
Fire søer renses.
  Tovholder:  Vejchefen
  Frist:      2024
  Udgift:     50 t.kr. årligt i 2022, 2023 og 2024
  Effekt:     Ikke beregnet

OMRÅDE 2 - SKOV
Mål: Mere skov.

Handling 2.1 Ny skov
Der plantes skov.
  Tovholder:  Naturchefen
  Frist:      2025
  Udgift:     400 t.kr.
  Effekt:     20 ha

SAMLET ØKONOMI (t.kr.)

Område            Udgift
1 Vand             1.000
2 Skov               400
I alt              1.400

Opfølgning
Naturchefen samler status hvert halve år og lægger den frem for Teknisk Udvalg.
"""

_MEMO = """Bakkeby Kommune

NOTAT

Til:    Kulturudvalget
Dato:   5. januar 2024
Emne:   Proces for Kulturpolitik 2025-2029

1. Baggrund
Den nuværende politik udløber ved årets udgang, og udvalget har bedt om en ny.

2. Tidsplan

| Fase | Aktivitet | Periode | Ansvarlig | Budget (kr.) |
|---|---|---|---|---|
| 1. Viden | Spørgeskema | jan.-feb. 2024 | Kulturafdelingen | 20.000 |
| 2. Høring | Borgermøde | 4. april 2024 | Projektlederen | 35.000 |
| 2. Høring | Offentlig høring | maj 2024 | Kulturafdelingen | 0 |
| 3. Vedtagelse | Byrådet | 28. august 2024 | Byrådet | 0 |

3. Risici
- Få svarer på spørgeskemaet.

4. Økonomi
Processen betales af udvalgets pulje, hvor der er 90.000 kr. tilbage i år.
"""


def _read(text: str) -> Parsed:
    return parse(Text("plan", tuple(text.split("\n")), "0" * 64))


def _actions(text: str) -> dict[str, Action]:
    return {record.number: record for record in _read(text).records if isinstance(record, Action)}


def test_fields_of_the_plans_own_are_kept_with_their_labels() -> None:
    facts = {number: [(fact.label, fact.text) for fact in action.facts] for number, action in _actions(_PLAN).items()}
    assert facts == {
        "1.1": [("Effekt", "12 ha"), ("Forudsætter", "Aftale med lodsejerne")],
        "1.2": [("Effekt", "Ikke beregnet")],
        "2.1": [("Effekt", "20 ha")],
    }


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("900 t.kr., heraf 600 t.kr. fra staten", 900_000),
        ("50 t.kr. årligt i 2022, 2023 og 2024", 150_000),
        ("75.000 kr. om året i alle fem år", 375_000),
        ("40.000 kr. årligt i 2021-2024", 160_000),
        ("30.000 kr. årligt", 30_000),
        ("200.000 kr. og 300.000 kr. fra Region Midt", 200_000),
        ("500.000 kr. fra fonden", 500_000),
        ("100.000 kr. til kurser og 50.000 kr. til bøger", 150_000),
        ("50 000 kr.", 50_000),
        ("50 000", 50_000),
        ("2 x 75 000", 150_000),
        ("100.000 til løn, 50.000 til tryk, i alt 150.000", 150_000),
        ("I alt 80.000: 50.000 til løn og 30.000 til tryk", 80_000),
        ("I alt 80.000 kr. Hertil 20.000 kr. til tryk", 100_000),
        ("20.000 kr. årligt i 2024-2026, i alt 60.000 kr.", 60_000),
        ("3 x 20.000 kr. = 60.000 kr.", 60_000),
        ("50.000 ekskl. moms (62.500 inkl.)", 50_000),
        ("50.000 kr. ekskl. moms, 62.500 kr. inkl. moms", 50_000),
        ("Højst 50.000 kr. (2023: 40.000 kr.)", 50_000),
        ("50.000 kr. (+ 10.000 kr. til tryk)", 60_000),
        ("Løn (50.000 kr.), tryk (25.000 kr.)", 75_000),
    ],
)
def test_what_an_action_costs_is_counted_once_and_for_all_its_years(text: str, total: int) -> None:
    assert read_economy(text).total_dkk == total


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("50.000-100.000 kr.", (50_000, 100_000)),
        ("10-20.000", (10_000, 20_000)),
        ("0,5 til 1 mio. kr.", (500_000, 1_000_000)),
        ("50.000 eller 100.000", (50_000, 100_000)),
        ("50.000 kr. (lille model) eller 100.000 kr. (stor model)", (50_000, 100_000)),
        ("mellem 50.000 kr. og 100.000 kr.", (50_000, 100_000)),
    ],
)
def test_a_range_or_an_alternative_is_one_amount_with_two_ends_and_no_total(text: str, ends: tuple[int, int]) -> None:
    economy = read_economy(text)

    assert [(amount.value_dkk, amount.to_dkk) for amount in economy.amounts] == [ends]
    assert economy.amounts[0].as_printed in text
    assert economy.total_dkk is None


def test_an_areas_total_that_its_actions_do_not_give_is_an_issue() -> None:
    told = [issue.message for issue in _read(_PLAN).issues if issue.kind is IssueKind.DISAGREEMENT]
    assert len(told) == 1
    assert "står til 1 mio. kr." in told[0]
    assert "tilsammen 1,05 mio. kr." in told[0]


def test_text_around_the_actions_stands_under_its_own_headings() -> None:
    paths = [section.path for section in _read(_PLAN).sections if section.role != "action"]
    assert {("Indledning",), ("Opfølgning",)} <= set(paths)
    assert ("Afslutning",) not in paths


def test_a_memo_is_called_by_its_subject_and_is_for_the_time_of_its_steps() -> None:
    memo = _read(_MEMO)
    assert (memo.document.title, memo.document.date) == ("Proces for Kulturpolitik 2025-2029", datetime.date(2024, 1, 5))
    assert memo.document.years == (2024,)
    assert not [issue for issue in memo.issues if issue.kind is IssueKind.DISAGREEMENT]
    assert {("Baggrund",), ("Risici",), ("Økonomi",)} <= {section.path for section in memo.sections}


def test_phases_in_a_column_are_the_areas_of_the_steps() -> None:
    steps = [(step.number, step.area_name, step.name, step.total_dkk) for step in _actions(_MEMO).values()]
    assert steps == [
        ("1.1", "Viden", "Spørgeskema", 20_000),
        ("2.1", "Høring", "Borgermøde", 35_000),
        ("2.2", "Høring", "Offentlig høring", 0),
        ("3.1", "Vedtagelse", "Vedtagelse: Byrådet", 0),
    ]
    assert _actions(_MEMO)["2.1"].sources[0].locator == "Høring, aktivitet 1"


def test_two_short_months_with_one_year_are_a_stretch_of_time() -> None:
    period = parse_period("jan.-feb. 2024")
    assert period is not None
    assert (period.start, period.end) == (datetime.date(2024, 1, 1), datetime.date(2024, 2, 29))


_BARE_NUMBERS = """Rosby Kommune · Kulturforvaltningen                              Side 1 af 2

Handleplan for foreninger
Gælder fra 1. januar 2023 til 31. december 2024

Kulturudvalget tiltrådte planen på sit møde den 8. november 2022. Alle beløb er i 1.000 kr.

SPOR A: LETTERE HVERDAG

A1. Guiden
Alle vejledninger samles på en side.
• Ansvarlig: Kulturkonsulenten
• Tidsplan: 1. juni 2023
• Budget: 80
• Milepæl: 40 foreninger
                                                                   Side 2 af 2
SPOR B: FÆLLESSKAB

B1. Spisevenner
Begynder først, når A1 er på plads.
• Ansvarlig: Sundhedsafdelingen
• Tidsplan: 2. halvår 2023
• Budget: 120, heraf 70 fra en fond
• Milepæl: 50 par
"""


def test_a_number_and_a_name_over_fields_are_an_action_without_the_word() -> None:
    plan = _read(_BARE_NUMBERS)
    actions = {r.number: r for r in plan.records if isinstance(r, Action)}
    told = [(a.number, a.name, a.area_name, a.responsible, a.total_dkk) for a in actions.values()]
    assert told == [
        ("A1", "Guiden", "LETTERE HVERDAG", "Kulturkonsulenten", 80_000),
        ("B1", "Spisevenner", "FÆLLESSKAB", "Sundhedsafdelingen", 120_000),
    ]
    assert actions["B1"].depends_on == ("A1",)
    assert [fact.text for fact in actions["A1"].facts] == ["40 foreninger"]


def test_the_front_of_a_plan_says_what_it_is_called_for_which_years_and_who_adopted_it() -> None:
    document = _read(_BARE_NUMBERS).document
    assert (document.title, document.years, document.body) == ("Handleplan for foreninger", (2023, 2024), "Kulturudvalget")


_VOLUNTEERS = """HVIDSØ KOMMUNE

Frivilligpolitik og handleplan
2022-2025

Vedtaget af Kommunalbestyrelsen den 28. april 2022

# FORORD

Politikken har to områder.

# 1. FLERE MED

Mål: At antallet af frivillige stiger med 10 pct. Frivillige må aldrig erstatte
ansatte.

## 1.1 Unge i bestyrelser
Unge uddannes.
TID          2023-2024
ØKONOMI      150.000 kr. årligt
ANSVARLIG    Ungdomsskolelederen

                                                                                 3

# 2. GODE RAMMER

Mål: At lokalerne er lette at få.

## 2.1 Ét bookingsystem
Alle lokaler samles i ét system.
TID          1. halvår 2023
ØKONOMI      320.000 kr. i 2023 og 40.000 kr. årligt i drift i 2024 og 2025
ANSVARLIG    Kulturchefen

                                                                                 4

## 2.2 § 18-midler
Kriterierne forenkles.
TID          2022
ØKONOMI      0 kr.
ANSVARLIG    Socialchefen

                                                                                 5

## 2.3 Frivilligprisen
Prisen uddeles hvert år.
TID          Hvert år
ØKONOMI      15.000 kr. årligt (60.000 kr. i alt)
ANSVARLIG    Borgmesteren
"""


def test_names_that_begin_with_an_accent_or_a_paragraph_sign_are_actions_and_the_area_above_is_none() -> None:
    assert {number: (action.name, action.area_name) for number, action in _actions(_VOLUNTEERS).items()} == {
        "1.1": ("Unge i bestyrelser", "FLERE MED"),
        "2.1": ("Ét bookingsystem", "GODE RAMMER"),
        "2.2": ("§ 18-midler", "GODE RAMMER"),
        "2.3": ("Frivilligprisen", "GODE RAMMER"),
    }


def test_what_comes_every_year_is_counted_for_the_years_it_is_said_of_or_the_action_spans() -> None:
    assert {number: action.total_dkk for number, action in _actions(_VOLUNTEERS).items()} == {"1.1": 300_000, "2.1": 400_000, "2.2": 0, "2.3": 60_000}
    told = [issue.message for issue in parse(Text("plan", tuple(_VOLUNTEERS.split("\n")), "0" * 64)).issues]
    assert any("1.1: «150.000 kr. årligt» i «2023-2024» er regnet som 2 år, altså 300.000 kr." in message for message in told)


def test_a_goal_that_wraps_is_one_sentence_and_page_numbers_are_no_text() -> None:
    parsed = parse(Text("plan", tuple(_VOLUNTEERS.split("\n")), "0" * 64))
    purposes = [record.text for record in parsed.records if isinstance(record, AreaPurpose)]
    assert purposes[0].endswith("Frivillige må aldrig erstatte ansatte.")
    assert not any(section.text.strip() in {"3", "4", "5"} or section.text.startswith("3\n") for section in parsed.sections)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("100.000 kr. til forberedelse af en årlig festival", 100_000),
        ("5.000 kr. pr. møde, to møder årligt", 5_000),
        ("60.000 kr. til lamper i alle klubber", 60_000),
        ("60.000 kr. til et møde hvert år", 60_000),
        ("En årlig festival: 100.000 kr.", 100_000),
        ("Der afsættes årligt 40.000 kr.", 120_000),
        ("Årlig udgift på ca. 40.000 kr.", 120_000),
        ("40.000 kr. om året til kurser", 120_000),
        ("40.000 kr. (pr. år)", 120_000),
        ("40.000 kr. til drift årligt", 120_000),
        ("40.000 kr. i hvert af årene 2024 og 2025", 80_000),
    ],
)
def test_an_amount_is_counted_for_each_year_only_where_it_is_said_of_the_amount(text: str, total: int) -> None:
    assert read_economy(text, years=3).total_dkk == total
