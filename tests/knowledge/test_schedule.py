"""Schedules: committee, focus areas, activities, resources, evaluation."""

from __future__ import annotations

from pathlib import Path

import pytest

import knowledge
from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed, Text
from knowledge.parse.schedule import PARSER
from knowledge.records import FocusArea, Membership, PlanActivity, PlanEvaluation, PlanResource
from knowledge.records.document import Family

DOCUMENTS = Path(knowledge.__file__).parent / "documents"

KULTUR = """
Køreplan 2024 - 2026 for Hvidovre Kommunes kulturpolitik

Medlemmer af Kultur- og Fritidsudvalget:

Anne Holm (A), formand
Bo Juhl (V)
Carla Friis (SF) Næstformand

Sekretariat: Kultursekretariatet

Indhold

INDLEDNING        2
BIBLOTEKER        3
SCENER OG MUSIK   4
OPFØLGNING        5

Indledning

Kulturpolitikken har tre indsatsområder:

• Biblioteker
• Scener og musik

Biblioteker

Bibliotekerne skal være åbne for alle.

Tidsplan 2024-26:

• Der åbnes et nyt bibliotek i foråret 2025.
• Kultursekretariatet laver en læsekampagne
hvert år i samarbejde med Børne- og Skoleudvalget.

Scener og musik

Der kan ikke angives en tidsplan for de enkelte scener.

Tidsplan 2024-26:

• Øvelokaler udbygges frem mod byens jubilæum i 2030.

Økonomi

Der er i budget 2024 afsat 1,5 mio. kr. til formålet.

Opfølgning

Kultur- og Fritidsudvalget evaluerer køreplanen i efteråret 2026.
"""


def read(text: str, document: str = "plan") -> Parsed:
    return PARSER.parse(Text(document, tuple(text.split("\n")), "0" * 64))


@pytest.fixture(scope="module")
def shipped() -> Parsed:
    return read((DOCUMENTS / "erhvervspolitik-tidsplan-2007-2009.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def other() -> Parsed:
    return read(KULTUR)


def test_shipped_schedule_has_its_seven_members_with_party_and_role(shipped: Parsed) -> None:
    members = [record for record in shipped.records if isinstance(record, Membership)]

    assert [(member.person, member.party_letter, member.role) for member in members][:2] == [
        ("Henrik Bolberg", "A", "Formand"),
        ("Ley Plum", "A", "Næstformand"),
    ]
    assert [member.party_letter for member in members] == ["A", "A", "A", "F", "A", "O", "V"]
    assert {member.organization for member in members} == {"Erhvervs- og Beskæftigelsesudvalget"}


def test_shipped_schedule_has_seven_listed_areas_and_three_sub_areas(shipped: Parsed) -> None:
    areas = [record for record in shipped.records if isinstance(record, FocusArea)]

    assert sum(area.listed for area in areas) == 7
    assert [area.name for area in areas if area.parent == "Regionale samarbejder"] == [
        "Bycirklen",
        "Samarbejde med Herlev og Gladsaxe Kommuner",
        "Samarbejde med kommuner/regioner i andre lande",
    ]


def test_shipped_schedule_has_twenty_nine_activities_without_invented_dates(shipped: Parsed) -> None:
    activities = [record for record in shipped.records if isinstance(record, PlanActivity)]

    assert len(activities) == 29
    assert {activity.period.text for activity in activities if activity.period} == {"2007-09"}
    assert [activity.area for activity in activities].count("Bæredygtig udvikling") == 9
    assert [activity for activity in activities if activity.area == "National og regional erhvervspolitik"] == []


def test_shipped_schedule_ends_with_resources_and_evaluation(shipped: Parsed) -> None:
    pool = next(record for record in shipped.records if isinstance(record, PlanResource) and record.amount_dkk)
    evaluation = next(record for record in shipped.records if isinstance(record, PlanEvaluation))

    assert (pool.amount_dkk, pool.as_printed, pool.budget_year) == (400_000, "0,4 mio. kr.", 2006)
    assert evaluation.body == "Erhvervs- og Beskæftigelsesudvalget"
    assert evaluation.period is not None
    assert evaluation.period.text == "foråret 2009"


def test_misspelt_contents_and_missing_lines_are_issues(shipped: Parsed) -> None:
    messages = [(issue.kind, issue.message) for issue in shipped.issues]

    assert (IssueKind.SPELLING, "Indholdsfortegnelsen skriver «ÆNDRERE», hvor overskriften har «ændrede».") in messages
    assert (IssueKind.SPELLING, "Indholdsfortegnelsen skriver «MELLE», hvor overskriften har «mellem».") in messages
    assert (IssueKind.DISAGREEMENT, "Overskriften «Ressourceplan» står ikke i indholdsfortegnelsen.") in messages


def test_contents_list_is_no_content(shipped: Parsed) -> None:
    assert not any("....." in section.text for section in shipped.sections)


def test_sentence_that_no_timetable_can_be_given_is_reported_and_kept(shipped: Parsed) -> None:
    told = [issue for issue in shipped.issues if "dokumentet siger det selv" in issue.message]

    assert [issue.item for issue in told] == ["National og regional erhvervspolitik", "Erhvervsservice"]
    area = next(record for record in shipped.records if isinstance(record, FocusArea) and record.name == "Erhvervsservice")
    assert "Det er ikke muligt og meningsfuldt at opstille en tidsplan" in area.text


def test_sub_area_section_stands_under_its_area(shipped: Parsed) -> None:
    section = next(section for section in shipped.sections if section.path[-1] == "Bycirklen")

    assert section.path == ("Regionale samarbejder", "Bycirklen")
    assert section.role == "focus_area"
    assert section.text.startswith("Tidsplan 2007-09:")


def test_another_schedule_is_recognised_and_read(other: Parsed) -> None:
    assert PARSER.recognises(Text("plan", tuple(KULTUR.split("\n")), "x")) > 0.5
    assert other.document.family is Family.SCHEDULE
    assert other.document.title == "Køreplan 2024 - 2026 for Hvidovre Kommunes kulturpolitik"
    assert (other.document.body, other.document.years) == ("Kultur- og Fritidsudvalget", (2024, 2025, 2026))
    assert [record.name for record in other.records if isinstance(record, FocusArea)] == ["Biblioteker", "Scener og musik"]


def test_members_with_the_letter_behind_the_name_are_read(other: Parsed) -> None:
    members = [record for record in other.records if isinstance(record, Membership)]

    assert [(member.person, member.party_letter, member.role) for member in members] == [
        ("Anne Holm", "A", "formand"),
        ("Bo Juhl", "V", None),
        ("Carla Friis", "SF", "Næstformand"),
    ]


def test_activity_keeps_its_own_time_only_inside_the_plan(other: Parsed) -> None:
    activities = [record for record in other.records if isinstance(record, PlanActivity)]

    assert [activity.period.text for activity in activities if activity.period] == ["foråret 2025", "2024-26", "2024-26"]
    assert activities[1].bodies == ("Kultursekretariatet", "Børne- og Skoleudvalget")


def test_another_schedule_has_resources_evaluation_and_issues(other: Parsed) -> None:
    resource = next(record for record in other.records if isinstance(record, PlanResource))
    evaluation = next(record for record in other.records if isinstance(record, PlanEvaluation))
    messages = [issue.message for issue in other.issues]

    assert (resource.amount_dkk, resource.budget_year) == (1_500_000, 2024)
    assert (evaluation.body, evaluation.period.text if evaluation.period else None) == ("Kultur- og Fritidsudvalget", "efteråret 2026")
    assert "Teksten nævner 3 indsatsområder, men listen har 2." in messages
    assert "Indholdsfortegnelsen skriver «BIBLOTEKER», hvor overskriften har «Biblioteker»." in messages


def test_schedule_without_announced_list_takes_headings_with_activities() -> None:
    forest = "## 1. Skov\n\nSkoven plejes.\n\n### 1.1 Stier\n\n- Nye stier\n- Nye skilte"
    parsed = read(f"# Tidsplan 2025 for naturpolitik\n\n{forest}\n\n## 2. Vand\n\n- Åen slynges\n")

    areas = [(record.name, record.parent) for record in parsed.records if isinstance(record, FocusArea)]
    assert areas == [("Stier", "Skov"), ("Vand", None)]
    assert [record.text for record in parsed.records if isinstance(record, PlanActivity)] == ["Nye stier", "Nye skilte", "Åen slynges"]


def test_marked_schedule_has_its_areas_by_level_and_an_amount_for_each_year() -> None:
    text = """# Tidsplan for Klimapolitikken 2025-2028

## Baggrund

Planen har tre fokusområder:

1. Energi
2. Natur
3. Affald

## Energi

**Tidsplan 2025-28:**

* Energirenovering af rådhuset i 2026

## Natur og vand

* Nye vådområder

## Ressourcer

Der er afsat 2 mio. kr. i budget 2025 og 1 mio. kr. i 2026.

## Opfølgning

Udvalget følger op hvert år, og Klima- og Miljøudvalget evaluerer planen i 4. kvartal 2028.
"""
    parsed = read(text)
    evaluation = next(record for record in parsed.records if isinstance(record, PlanEvaluation))

    areas = [(record.name, record.parent, record.listed) for record in parsed.records if isinstance(record, FocusArea)]
    assert areas == [("Energi", None, True), ("Natur og vand", None, True)]
    assert [(r.amount_dkk, r.budget_year) for r in parsed.records if isinstance(r, PlanResource)] == [(2_000_000, 2025), (1_000_000, 2026)]
    assert (evaluation.body, evaluation.period.text if evaluation.period else None) == ("Klima- og Miljøudvalget", "4. kvartal 2028")
    assert "Området «Affald» står i listen, men har intet afsnit." in [issue.message for issue in parsed.issues]


def test_other_families_are_not_taken_for_schedules() -> None:
    for name in ("budgetaftale-2019", "ebuu-2023-02-07", "international-politik-2007-2009", "workshop-2010"):
        lines = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split("\n")
        assert PARSER.recognises(Text(name, tuple(lines), "x")) < 0.2


def test_two_headings_about_resources_keep_their_records_apart() -> None:
    text = "# Tidsplan 2025 for natur\n\n## Skov\n\n- Nye stier\n\n## Ressourcer\n\nDer er 1 mio. kr. i 2025.\n\n## Økonomi\n\nDer søges 2 mio. kr.\n"
    resources = [record for record in read(text).records if isinstance(record, PlanResource)]

    assert [(record.amount_dkk, record.budget_year) for record in resources] == [(1_000_000, 2025), (2_000_000, None)]
    assert len({record.id for record in resources}) == 2
