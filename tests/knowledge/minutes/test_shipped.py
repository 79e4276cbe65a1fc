"""The shipped committee minutes of 7 February 2023, read whole."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import knowledge
from knowledge.errors import IssueKind
from knowledge.parse.contract import Parsed
from knowledge.records import (
    AgendaItem,
    Attendance,
    Decision,
    Figure,
    Meeting,
    MinorityStatement,
    PlannedCase,
    Recommendation,
    Suspension,
    VoteEvent,
)
from knowledge.records.meeting import AttendanceStatus, Guest, Outcome
from tests.knowledge.minutes.reading import of, parse

_FILE = Path(knowledge.__file__).parent / "documents" / "ebuu-2023-02-07.txt"
_COMMITTEE = "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"


@pytest.fixture(scope="module")
def minutes() -> Parsed:
    return parse(_FILE.read_text(encoding="utf-8"), "ebuu-2023-02-07")


@pytest.fixture(scope="module")
def items(minutes: Parsed) -> dict[str, AgendaItem]:
    return {item.number: item for item in of(minutes, AgendaItem)}


def test_the_head_says_who_met_when_and_where(minutes: Parsed) -> None:
    [meeting] = of(minutes, Meeting)
    assert (meeting.body, meeting.date, meeting.item_count) == (_COMMITTEE, date(2023, 2, 7), 12)
    assert meeting.starts_at is not None
    assert meeting.starts_at.isoformat() == "2023-02-07T08:00:00+01:00"
    assert meeting.location == "Mødecenter C, Lokale 29 på Ballerup Rådhus"
    assert minutes.document.title == f"{_COMMITTEE}, referat 7. februar 2023"


def test_seven_members_and_five_officials_one_with_apologies(minutes: Parsed) -> None:
    people = of(minutes, Attendance)
    assert Counter((person.politician, person.status) for person in people) == {
        (True, AttendanceStatus.PRESENT): 7,
        (False, AttendanceStatus.PRESENT): 4,
        (False, AttendanceStatus.EXCUSED): 1,
    }
    excused = people[-1]
    assert (excused.person, excused.role) == ("Per Kensø", "centerchef for Skoler, Institutioner og Kultur")
    assert (excused.sources[0].line_from, excused.sources[0].line_to) == (23, 24)


def test_wrapped_titles_become_one_line(items: dict[str, AgendaItem]) -> None:
    assert items["3"].name == "Besøg af Erhvervshus Hovedstadens direktør, Katrine Joensen"
    assert items["7"].name == f"Sagsoversigt 2023 for {_COMMITTEE}"
    assert items["11"].name == "Aktive og grønne pendlervaner - Ansøgning til Interreg ØKS"
    assert list(items) == [str(number) for number in range(1, 13)]


def test_one_committee_has_one_name_however_it_is_spelled(items: dict[str, AgendaItem]) -> None:
    bodies = {number: item.competent_body for number, item in items.items()}
    assert bodies.pop("2") is None
    assert set(bodies.values()) == {_COMMITTEE}


def test_attachments_are_counted_and_recommended_ones_apart(items: dict[str, AgendaItem]) -> None:
    assert sum(item.attachments_total or 0 for item in items.values()) == 12
    assert sum(item.attachments_recommended or 0 for item in items.values()) == 10
    assert items["12"].attachments_total is None


def test_guests_have_title_and_place_and_the_invited_director_is_none(items: dict[str, AgendaItem]) -> None:
    place = "Ungesporet, Center for Arbejdsmarked"
    assert items["8"].guests == (
        Guest(name="Rita Bråten", title="afsnitsleder", affiliation=place),
        Guest(name="Nanna Suhr Rasmussen", title="teamleder", affiliation=place),
    )
    assert [guest.name for guest in items["3"].guests] == ["Claudia Westh Lonning"]


def test_each_centre_recommends_its_own_items(items: dict[str, AgendaItem]) -> None:
    by_centre: dict[str | None, list[str]] = {}
    for number, item in items.items():
        by_centre.setdefault(item.proposer, []).append(number)
    assert by_centre == {
        "Center for Politik og Organisation": ["1", "3", "4", "5"],
        "Center for By og Miljø": ["6", "11"],
        "Center for Arbejdsmarked": ["7", "8", "9"],
        "Centrene for Arbejdsmarked samt Politik og Organisation": ["10"],
        None: ["2", "12"],
    }


def test_a_recommendation_over_a_page_break_is_whole(minutes: Parsed) -> None:
    [point] = of(minutes, Recommendation, "7")
    assert point.text == f"Orienteringen om sagsoversigt 2023 for {_COMMITTEE} tages til efterretning."


def test_a_stopped_item_keeps_its_decisions_apart_and_none_is_final(minutes: Parsed) -> None:
    first, second = of(minutes, Decision, "5")
    assert (first.part, first.outcome, first.final) == (1, Outcome.APPROVED, False)
    assert (second.part, second.outcome, second.final) == (2, Outcome.CUSTOM, False)
    assert second.text == "Studieturen gennemføres den 23.-24. november 2023."
    assert second.not_final_because is not None
    assert "Kommunalbestyrelsen" in second.not_final_because
    [stop] = of(minutes, Suspension, "5")
    assert (stop.by, stop.law, stop.referred_to) == ("Saime Bilen Inanc (Ø)", "styrelsesloven § 23", "Kommunalbestyrelsen")


def test_a_vote_without_totals_leaves_the_other_side_unknown(minutes: Parsed) -> None:
    [vote] = of(minutes, VoteEvent)
    assert (vote.part, vote.against, vote.in_favour, vote.against_count) == (1, ("Saime Bilen Inanc (Ø)",), None, None)


def test_the_minority_statement_is_quoted_whole(minutes: Parsed) -> None:
    [statement] = of(minutes, MinorityStatement)
    assert (statement.by, statement.statement_kind, statement.part) == ("Enhedslisten", "mindretalsudtalelse", 1)
    assert statement.text.startswith("Studieturen til Lund vil styrke")
    assert statement.text.endswith("socialøkonomiske virksomheder og integrationsindsatsen.")


def test_a_remark_is_part_of_the_approval(minutes: Parsed) -> None:
    [decision] = of(minutes, Decision, "4")
    assert (decision.outcome, decision.final) == (Outcome.APPROVED_WITH_REMARK, True)
    assert decision.remark is not None
    assert "kobling til elever på FGU" in decision.remark
    assert decision.remark.endswith("ledige borgere.")


def test_history_is_a_decision_of_the_other_body_split_at_its_phrase(minutes: Parsed) -> None:
    own, earlier = of(minutes, Decision, "11")
    assert (own.earlier, own.outcome) == (False, Outcome.NOTED)
    assert (earlier.earlier, earlier.decided_by, earlier.date, earlier.outcome) == (True, "Klima- og Miljøudvalget", date(2023, 1, 31), Outcome.NOTED)
    assert earlier.remark is not None
    assert earlier.remark.startswith("Klima- og Miljøudvalget ønsker")


def test_an_approval_told_in_the_summary_is_an_earlier_decision_of_that_body(minutes: Parsed) -> None:
    own, earlier = of(minutes, Decision, "6")
    assert own.outcome is Outcome.NOTED
    assert (earlier.decided_by, earlier.date, earlier.outcome) == ("Klima- og Miljøudvalget", date(2022, 11, 29), Outcome.APPROVED_WITH_REMARK)


def test_the_approval_of_the_minutes_is_no_decision(minutes: Parsed) -> None:
    assert of(minutes, Decision, "12") == []


def test_thirty_five_cases_are_planned_month_by_month(minutes: Parsed) -> None:
    cases = of(minutes, PlannedCase)
    assert Counter(case.month for case in cases) == {3: 6, 4: 5, 5: 3, 6: 4, 8: 3, 9: 5, 10: 3, 11: 3, 12: 3}
    assert all(case.provisional and case.year == 2023 for case in cases)
    assert [case.name for case in cases if case.month == 8] == [
        "Status på KLAP-job-aftale",
        "Nye virksomheder i Ballerup Kommune",
        "2. budgetopfølgning",
    ]


def test_figures_keep_their_unit_and_their_words(minutes: Parsed) -> None:
    figures = {(figure.item, figure.as_printed): figure for figure in of(minutes, Figure)}
    assert figures["10", "159"].label == "Fleksjob (159)"
    assert (figures["10", "13,45 pct."].value, figures["10", "13,45 pct."].unit) == (Decimal("13.45"), "pct")
    assert (figures["9", "19.738 kr."].value, figures["9", "19.738 kr."].unit) == (Decimal(19738), "kr")
    assert (figures["6", "2.325 m2"].value, figures["6", "2.325 m2"].unit) == (Decimal(2325), "m2")
    assert (figures["11", "1.050 medarbejdertimer"].value, figures["11", "1.050 medarbejdertimer"].unit) == (Decimal(1050), "timer")
    assert figures["9", "2.271"].unit is None


def test_dates_paragraphs_and_addresses_are_no_figures(minutes: Parsed) -> None:
    printed = {(figure.item, figure.as_printed) for figure in of(minutes, Figure)}
    assert not printed & {("5", "23"), ("6", "17"), ("6", "17-23"), ("2", "1"), ("1", "9.30"), ("10", "31"), ("2", "225")}


def test_every_rule_finds_its_fault(minutes: Parsed) -> None:
    found = {(issue.kind, issue.item) for issue in minutes.issues}
    assert (IssueKind.TEMPLATE_RESIDUE, "2") in found
    assert (IssueKind.DISAGREEMENT, "1") in found
    assert (IssueKind.DISAGREEMENT, "5") in found
    assert (IssueKind.UNCERTAIN, "12") in found
    spelling = " ".join(issue.message for issue in minutes.issues if issue.kind is IssueKind.SPELLING)
    assert len([issue for issue in minutes.issues if issue.kind is IssueKind.SPELLING]) == 6
    assert all(word in spelling for word in ("«Lokaleplan»", "«Balleurp»", "«indgående aftaler»"))
    months = [issue.message for issue in minutes.issues if "Sagsoversigten" in issue.message]
    assert months == ["Sagsoversigten i punkt 7 har «Studietur» i oktober 2023, men punkt 5 (Studietur til Lund) nævner 23.-24. november 2023."]


def test_shares_that_fit_their_counts_are_no_issue(minutes: Parsed) -> None:
    assert not [issue for issue in minutes.issues if "13,45" in issue.message]


def test_sections_are_found_by_item_and_heading_without_the_authors_note(minutes: Parsed) -> None:
    sections = {section.path: section for section in minutes.sections}
    decision = sections["Punkt 5 Studietur til Lund", "Beslutning"]
    assert (decision.role, decision.item, decision.sources[0].locator) == ("decision", "5", "punkt 5, Beslutning")
    assert not any("Slet denne tekst" in section.text for section in minutes.sections)
    assert {section.role for section in minutes.sections} >= {"head", "attendance", "summary", "finance", "guests", "competence"}


def test_every_line_that_says_something_of_an_item_is_in_a_section_or_a_heading(minutes: Parsed) -> None:
    lines = _FILE.read_text(encoding="utf-8").split("\n")
    covered = {n for section in minutes.sections for source in section.sources for n in range(source.line_from, source.line_to + 1)}
    headings = {n for item in of(minutes, AgendaItem) for n in range(item.sources[0].line_from, item.sources[0].line_to + 1)}
    left = [lines[n - 1].strip() for n in range(1, len(lines) + 1) if lines[n - 1].strip() and n not in covered | headings]
    assert set(left) <= {
        "Indhold", "Beskrivelse", "Sammendrag", "Baggrund", "Sagsfremstilling", "Yderligere deltagelse på mødet", "Bilag", "Beslutningen træffes af",
        "Indstilling", "Beslutning", "Tidligere behandling", "Økonomiske konsekvenser og finansiering", "Slet denne tekst", "Beslutningshistorik",
        "Beslutning truffet af Klima- og Miljøudvalget d. 31-01-2023",
    }  # fmt: skip
