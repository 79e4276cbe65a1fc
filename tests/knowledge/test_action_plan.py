"""Action plans: areas, actions with six fields, and what frames them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import knowledge
from knowledge.errors import IssueKind
from knowledge.parse.action_plan import PARSER
from knowledge.parse.action_plan.economy import read_economy
from knowledge.parse.action_plan.frame import plan_title
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.plain import title_of
from knowledge.records import Action, Adoption, AreaPurpose, Financing
from knowledge.records.document import Family
from knowledge.records.time import Precision

DOCUMENTS = Path(knowledge.__file__).parent / "documents"

KLIMAPLAN = """
# Klima i Egedal

**Klimahandleplan**
**2024-2026**
**Egedal Kommune**

## Energi

### Formål

At kommunens bygninger bruger mindre energi.

**AKTIVITET 1**

Der udarbejdes en plan for solceller på skolerne.

Planen skal indeholde:

• en oversigt over tage
• en prioritering

Ansvarlig: Teknisk chef
Udførende: Ejendomsafdelingen i samarbejde
med skolerne
Tid: 2. kvartal 2024
Økonomi: 1,2 mio. kr.
Målgruppe: Skoler
Succeskriterie: At planen er vedtaget

**AKTIVITET 2**

Der sættes solceller op.

Ansvarlig: Teknisk chef
Tid: Når planen i aktivitet 1 er vedtaget
Økonomi: Afholdes inden for rammen
Målgruppe: Skoler
Succeskriterie: At anlæggene er i drift

## Transport

### Formål

At flere cykler.

**AKTIVITET 1**

Cykelparkering ved stationen, jf. Trafikplanen.

Ansvarlig: Vejchefen
Udførende: Vej og Park
Tid: 2027
Økonomi: – 200.000 kr. til stativer – 75.000 kr. til skilte
Målgruppe: Pendlere
Succeskriterie: 200 pladser

Godkendt af Egedal Byråd den 3. april 2024
"""


def read(text: str, document: str = "plan") -> Parsed:
    return PARSER.parse(Text(document, tuple(text.split("\n")), "0" * 64))


def actions_of(parsed: Parsed) -> list[Action]:
    return [record for record in parsed.records if isinstance(record, Action)]


@pytest.fixture(scope="module")
def shipped() -> Parsed:
    return read((DOCUMENTS / "international-politik-2007-2009.txt").read_text(encoding="utf-8"), "international-politik-2007-2009")


def test_shipped_plan_has_fifteen_actions_in_five_areas_with_all_fields(shipped: Parsed) -> None:
    actions = actions_of(shipped)

    assert [action.number for action in actions] == [f"{area}.{number}" for area in range(1, 6) for number in range(1, 4)]
    fields = ("time", "economy", "target_group", "success_criterion", "responsible", "performer")
    assert [(action.number, name) for action in actions for name in fields if getattr(action, name) is None] == []
    assert sum(action.total_dkk or 0 for action in actions) == 800_000


def test_shipped_plan_keeps_conditions_dependencies_and_time_outside_the_plan(shipped: Parsed) -> None:
    actions = {action.number: action for action in actions_of(shipped)}

    assert actions["4.2"].depends_on == ("4.1",)
    assert actions["4.2"].condition == "når strategien i handling 1 er udarbejdet"
    assert actions["3.1"].time is not None
    assert actions["3.1"].time.precision is Precision.CONDITION
    assert [number for number, action in actions.items() if action.outside_plan_period] == ["2.3", "4.3"]
    assert actions["2.1"].other_funding == "Samt fundraising"
    assert actions["2.2"].performer == "Børn og Unge området"


def test_shipped_plan_has_its_adoption_financing_and_purposes(shipped: Parsed) -> None:
    adoption = next(record for record in shipped.records if isinstance(record, Adoption))
    financing = next(record for record in shipped.records if isinstance(record, Financing))
    purposes = [record.area_name for record in shipped.records if isinstance(record, AreaPurpose)]

    assert (adoption.body, adoption.date) == ("Økonomiudvalget", datetime.date(2007, 12, 11))
    assert (financing.added_dkk, financing.previous_dkk, financing.year) == (600_000, 500_000, 2008)
    assert purposes == ["BRANDING", "UDDANNELSE", "ERHVERV", "MELLEMFOLKELIGE RELATIONER", "KOMPETENCE"]
    assert shipped.document.date == datetime.date(2007, 12, 11)
    assert shipped.document.years == (2007, 2008, 2009)


def test_every_action_quotes_the_lines_from_its_heading_to_its_last_field(shipped: Parsed) -> None:
    action = next(action for action in actions_of(shipped) if action.number == "2.2")

    source = action.sources[0]
    assert source.locator == "Uddannelse, handling 2"
    assert source.quote.startswith("## HANDLING 2")
    assert source.quote.endswith("UDFØRENDE\tBørn og Unge området")


def test_sections_have_area_and_action_as_their_path(shipped: Parsed) -> None:
    sections = {section.path: section for section in shipped.sections}

    action = sections[("Mellemfolkelige relationer", "Handling 2")]
    assert (action.role, action.item) == ("action", "4.2")
    assert "Økonomi: Den nuværende pulje forhøjes med 50.000 fra og med 2008" in action.text
    assert sections[("Branding", "Formål")].role == "purpose"
    assert sections[("Finansiering",)].role == "financing"


def test_issues_name_what_a_sum_or_a_calendar_must_mind(shipped: Parsed) -> None:
    found = {(issue.kind, issue.item) for issue in shipped.issues}

    assert (IssueKind.DISAGREEMENT, "2.3") in found
    assert (IssueKind.UNCERTAIN, "2.1") in found
    assert (IssueKind.UNCERTAIN, "4.3") in found


def test_another_plan_with_colons_other_order_and_missing_field_is_read() -> None:
    parsed = read(KLIMAPLAN)
    first, second, third = actions_of(parsed)

    assert PARSER.recognises(Text("plan", tuple(KLIMAPLAN.split("\n")), "x")) > 0.5
    assert [action.number for action in (first, second, third)] == ["1.1", "1.2", "2.1"]
    assert [action.area_name for action in (first, second, third)] == ["Energi", "Energi", "Transport"]
    assert first.points == ("en oversigt over tage", "en prioritering")
    assert first.performer == "Ejendomsafdelingen i samarbejde med skolerne"
    assert first.total_dkk == 1_200_000
    assert (second.total_dkk, second.other_funding) == (None, "Afholdes inden for rammen")
    assert second.depends_on == ("1.1",)
    assert second.performer is None
    assert [amount.value_dkk for amount in third.amounts] == [200_000, 75_000]
    assert third.outside_plan_period
    assert third.depends_on == ()


def test_another_plan_has_its_own_title_period_body_and_date() -> None:
    document = read(KLIMAPLAN).document

    assert document.family is Family.ACTION_PLAN
    assert document.title == "Klima i Egedal: Klimahandleplan 2024–2026"
    assert (document.body, document.date) == ("Byrådet", datetime.date(2024, 4, 3))
    assert document.years == (2024, 2025, 2026)


def test_missing_field_becomes_an_issue_only_where_others_have_it() -> None:
    messages = [issue.message for issue in read(KLIMAPLAN).issues if issue.item == "1.2"]

    assert "Handling 1.2 har ikke feltet Udførende, som planens andre handlinger har." in messages


def test_plan_without_markup_is_read_by_its_words() -> None:
    text = """
Handleplan for frivillighed 2025-2027

INDSATSOMRÅDE 1: FORENINGER

Formål: Flere aktive foreninger

Indsats 1: Foreningsportal
Der laves en portal.
TID 2025
ØKONOMI 40.000 kr.
ANSVARLIG Kulturchefen

Indsats 2: Puljer
Puljerne samles.
TID Ultimo 2026
ØKONOMI 0
ANSVARLIG Kulturchefen

INDSATSOMRÅDE 2: UNGE

Indsats 1: Ungekonsulent
Der ansættes en konsulent.
TID 1. halvår 2027
ØKONOMI 350.000 kr. årligt
ANSVARLIG Ungdomsskolen
"""
    parsed = read(text)
    actions = actions_of(parsed)

    assert [(action.number, action.area_name, action.name) for action in actions] == [
        ("1.1", "FORENINGER", "Foreningsportal"),
        ("1.2", "FORENINGER", "Puljer"),
        ("2.1", "UNGE", "Ungekonsulent"),
    ]
    assert [action.total_dkk for action in actions] == [40_000, 0, 350_000]
    assert [record.text for record in parsed.records if isinstance(record, AreaPurpose)] == ["Flere aktive foreninger"]


def test_fields_in_a_markdown_table_are_read() -> None:
    rows = "| Tid | 2024 |\n|---|---|\n| Økonomi (1.000 kr.) | 250 |\n| Ansvarlig | Sundhedschefen |"
    text = f"# Plan 2024-2025\n\n## Sundhed\n\n### Handling 1\n\nMotion til alle.\n\n{rows}\n"
    action = actions_of(read(text))[0]

    assert (action.economy, action.total_dkk, action.responsible) == ("250", 250_000, "Sundhedschefen")


@pytest.mark.parametrize(
    ("text", "values", "other"),
    [
        ("150.000", [150_000], None),
        ("0", [0], None),
        ("- 100.000 (strategi) - 150.000 (projekter)  Samt fundraising", [100_000, 150_000], "Samt fundraising"),
        ("Finansieres af puljen", [], "Finansieres af puljen"),
        ("Ingen udgifter i 2008", [], None),
        ("0,4 mio. kr. i 2024 og 75.000 kr. i 2025", [400_000, 75_000], None),
        ("Budgettet reduceres med 30.000 kr.", [-30_000], None),
        ("Indsatsen når 12.000 borgere for 20.000 kr.", [20_000], None),
    ],
)
def test_economy_gives_amounts_in_kroner_and_other_funding_in_words(text: str, values: list[int], other: str | None) -> None:
    economy = read_economy(text)

    assert [amount.value_dkk for amount in economy.amounts] == values
    assert economy.other_funding == other


def test_increase_is_marked_and_keeps_its_words() -> None:
    amount = read_economy("Den nuværende pulje forhøjes med 50.000 fra og med 2008").amounts[0]

    assert (amount.value_dkk, amount.as_printed, amount.increase) == (50_000, "50.000", True)
    assert amount.note is not None
    assert "fra og med 2008" in amount.note


def test_action_with_number_and_name_on_one_line_is_read() -> None:
    text = """
Handleplan for Sundhedspolitikken
2023 – 2026
Herlev Kommune

Indledning

Planen følger op på sundhedspolitikken.

Tema 1: Mental trivsel

Formål

Flere borgere skal trives.

Handling 1.1 Fællesspisning

Der etableres fællesspisning.

Tid:            2023-2024
Økonomi:        2 x 75.000 kr.
Ansvarlig:      Center for Sundhed

Handling 1.2 Naturterapi

Forløb i naturen. Iværksættes når handling 1.1 er evalueret.

Tid:            Medio 2024
Økonomi:        Inden for eksisterende ramme
Ansvarlig:      Center for Sundhed

Handleplanen er godkendt af Sundhedsudvalget den 7. marts 2023.
"""
    parsed = read(text)
    first, second = actions_of(parsed)

    assert parsed.document.title == "Handleplan for Sundhedspolitikken 2023–2026"
    assert (parsed.document.body, parsed.document.date) == ("Sundhedsudvalget", datetime.date(2023, 3, 7))
    assert [(action.number, action.name, action.area_name) for action in (first, second)] == [
        ("1.1", "Fællesspisning", "Mental trivsel"),
        ("1.2", "Naturterapi", "Mental trivsel"),
    ]
    assert first.total_dkk == 150_000
    assert second.depends_on == ("1.1",)


def test_plan_without_areas_takes_its_title_for_the_area() -> None:
    parsed = read(
        "**Ungeplan 2021/2022**\n\n**Initiativ 1**\n\nEt ungehus.\n\nTID\tinden udgangen af 2021\nØKONOMI\tIkke fastlagt\nANSVARLIG\tUngechefen\n"
    )

    assert parsed.document.title == "Ungeplan 2021/2022"
    assert [(action.number, action.area_name, action.total_dkk) for action in actions_of(parsed)] == [("1.1", "Ungeplan 2021/2022", None)]


def test_number_printed_twice_keeps_both_actions_apart() -> None:
    action = "**HANDLING 1**\n\nEn ting.\n\nTID\t2024\nØKONOMI\t0\nANSVARLIG\tChefen\n"
    actions = actions_of(read(f"# Plan\n\n## Sport\n\n{action}\n{action}"))

    assert len({action.id for action in actions}) == 2


def test_other_families_are_not_taken_for_action_plans() -> None:
    for name in ("budgetaftale-2019", "ebuu-2023-02-07", "erhvervspolitik-tidsplan-2007-2009", "workshop-2010"):
        lines = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        assert PARSER.recognises(Text(name, tuple(lines), "x")) < 0.2


def test_the_line_on_who_adopted_a_plan_ends_its_title() -> None:
    front = (
        "HANDLEPLAN 2031-2034",
        "Et godt liv",
        "",
        "Godkendt af Ældreudvalget den 3. marts 2031",
        "",
        "Sådan læses planen",
        "Planen har to spor og ti",
    )

    assert plan_title(front) == "HANDLEPLAN 2031-2034: Et godt liv"


def test_a_case_number_is_no_subject() -> None:
    assert title_of(("NOTAT", "Sag: 00.30.02-S00-4-31", "Emne: Tidsplan for budgettet")) == "Tidsplan for budgettet"
