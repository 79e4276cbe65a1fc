"""Agenda items, decisions, votes, attendance and people, in the shipped minutes and in two meetings of another municipality."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from knowledge.errors import IssueKind, UnknownName
from tests.tools.elbaek import AGREEMENTS, APRIL, MARCH, MEETINGS
from tests.tools.made import column, context_of
from tools.agenda_items import AgendaItemsArguments, agenda_items
from tools.arguments import Arguments
from tools.attendance import AttendanceArguments, attendance
from tools.contract import ToolContext, ToolResult
from tools.decisions import DecisionsArguments, decisions
from tools.people import PeopleArguments, people
from tools.votes import VotesArguments, votes


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of(MEETINGS | AGREEMENTS)


@pytest.mark.parametrize(
    ("item", "outcome", "was"),
    [("1", "postponed", "nej"), ("2", "approved_with_remark", "ja, med bemærkning"), ("3", "noted", "ja")],
)
def test_whether_the_recommendation_was_followed(elbaek: ToolContext, item: str, outcome: str, was: str) -> None:
    row = decisions(elbaek, DecisionsArguments(items=[item], documents=[MARCH])).rows[0]
    assert (row.cells["outcome"], row.cells["followed"]) == (outcome, was)


def test_decisions_that_did_not_follow_are_found(elbaek: ToolContext, shipped: ToolContext) -> None:
    assert column(decisions(elbaek, DecisionsArguments(followed=False, documents=[MARCH])), "item") == ["1"]
    assert column(decisions(shipped, DecisionsArguments(followed=False)), "item") == ["1"]


def test_a_decision_in_words_of_its_own_is_not_judged(shipped: ToolContext) -> None:
    date = next(row for row in decisions(shipped, DecisionsArguments(items=["5"])).rows if row.cells["part"] == 2)
    assert date.cells["followed"] is None


def test_decisions_are_counted_by_outcome_and_found_by_body_and_day(shipped: ToolContext) -> None:
    assert decisions(shipped, DecisionsArguments(earlier=False)).values["noted"] == 8
    assert column(decisions(shipped, DecisionsArguments(body="KMU")), "date") == ["2022-11-29", "2023-01-31"]
    assert column(decisions(shipped, DecisionsArguments(date_to=datetime.date(2018, 1, 1))), "decided_by") == ["Kommunalbestyrelsen"]


def test_spelling_is_no_matter_of_a_decision(shipped: ToolContext) -> None:
    kinds = {issue.kind for issue in decisions(shipped, DecisionsArguments()).issues}
    assert IssueKind.DISAGREEMENT in kinds
    assert IssueKind.SPELLING not in kinds


def test_items_of_two_meetings_are_told_apart(elbaek: ToolContext) -> None:
    result = agenda_items(elbaek, AgendaItemsArguments(numbers=["1"]))
    assert {str(meeting).split(", ")[1] for meeting in column(result, "meeting")} == {"4. marts 2025", "1. april 2025"}
    assert "meeting" in {shown.key for shown in result.columns}


def test_items_are_narrowed_to_a_meeting(elbaek: ToolContext) -> None:
    april = AgendaItemsArguments(meeting_body="KTU", meeting_from=datetime.date(2025, 4, 1))
    assert set(column(agenda_items(elbaek, april), "document")) == {APRIL}


def test_attachments_of_one_meeting_are_added_up(elbaek: ToolContext) -> None:
    result = agenda_items(elbaek, AgendaItemsArguments(operation="sum_attachments", documents=[MARCH]))
    assert (result.value, result.values) == (3, {"recommended": 2})
    assert column(agenda_items(elbaek, AgendaItemsArguments(with_attachments=True, documents=[MARCH])), "item") == ["1", "2"]


def test_words_that_no_title_holds_are_found_in_the_text(elbaek: ToolContext) -> None:
    result = agenda_items(elbaek, AgendaItemsArguments(text="dB natten"))
    assert column(result, "name") == ["Støj ved Ringvejen"]
    assert result.notes == ("«dB natten» står i punktets tekst, ikke i titlen.",)


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        (agenda_items, AgendaItemsArguments(numbers=["44"])),
        (decisions, DecisionsArguments(items=["44"])),
        (votes, VotesArguments(items=["44"])),
        (attendance, AttendanceArguments(item="44")),
    ],
)
def test_an_item_that_no_meeting_has_is_refused(elbaek: ToolContext, tool: Callable[..., ToolResult], arguments: Arguments) -> None:
    with pytest.raises(UnknownName, match="«44» findes ikke"):
        tool(elbaek, arguments)


@pytest.mark.parametrize("person", ["Enhedslisten", "Ø", "Saime B. Inanc", "inanc"])
def test_dissent_is_found_by_person_and_by_party(shipped: ToolContext, person: str) -> None:
    assert "afstemning" in column(votes(shipped, VotesArguments(person=person)), "kind")


def test_a_party_that_did_not_dissent_has_none(shipped: ToolContext) -> None:
    assert votes(shipped, VotesArguments(person="Venstre")).rows == ()


def test_one_kind_of_dissent_can_be_asked_for_and_missing_counts_are_said(shipped: ToolContext) -> None:
    assert column(votes(shipped, VotesArguments(kinds=["suspension"])), "referred_to") == ["Kommunalbestyrelsen"]
    assert votes(shipped, VotesArguments(kinds=["vote"])).notes == ("Hvem der stemte for, og hvor mange, fremgår ikke.",)


def test_attendance_is_counted_and_found_by_party_under_any_name(elbaek: ToolContext) -> None:
    march = attendance(elbaek, AttendanceArguments(documents=[MARCH]))
    assert march.values == {"deltog": 4, "afbud": 1}
    assert column(attendance(elbaek, AttendanceArguments(party="Enhedslisten")), "person") == ["Søren Lund"]
    assert column(attendance(elbaek, AttendanceArguments(person="Hans Friis")), "status") == ["afbud", "deltog"]


def test_a_guest_is_found_under_the_item_and_cited_there(shipped: ToolContext) -> None:
    guests = attendance(shipped, AttendanceArguments(item="9"))
    assert [(row.cells["person"], row.cells["role"]) for row in guests.rows] == [("Kristina Vorgod", "teamleder")]
    assert "Kristina Vorgod" in guests.rows[0].sources[0].quote
    assert column(agenda_items(shipped, AgendaItemsArguments(guest="Vorgod")), "item") == ["9"]


def test_somebody_nobody_mentions_is_refused_with_the_nearest(elbaek: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Nærmest er Søren Lund"):
        people(elbaek, PeopleArguments(person="Sørensen Lunde"))
    with pytest.raises(UnknownName, match="Ingen ved navn «Xerxes Quist»"):
        attendance(elbaek, AttendanceArguments(person="Xerxes Quist"))


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ({"role": "centerchef"}, {"Mia Holst"}),
        ({"role": "formand"}, {"Ole Berg"}),
        ({"person": "Ole"}, {"Ole Berg"}),
        ({"body": "klima og teknikudvalget", "party": "Konservative"}, {"Hans Friis"}),
        ({"part": "guest"}, set()),
    ],
)
def test_people_are_found_by_role_party_name_and_body(elbaek: ToolContext, arguments: dict[str, Any], names: set[str]) -> None:
    assert set(column(people(elbaek, PeopleArguments(**arguments)), "person")) == names


def test_a_party_is_found_by_letter_and_by_name_across_documents(shipped: ToolContext) -> None:
    by_letter = people(shipped, PeopleArguments(party="C"))
    assert {(row.cells["person"], row.cells["party"]) for row in by_letter.rows} == {
        ("Allan Kristensen", "C"),
        ("Allan Kristensen", "Det Konservative Folkeparti"),
    }
    assert people(shipped, PeopleArguments(party="konservative")).rows == by_letter.rows


def test_a_name_in_several_documents_is_found_by_name_alone_and_says_so(elbaek: ToolContext) -> None:
    result = people(elbaek, PeopleArguments(in_documents=2))
    assert set(column(result, "person")) == {"Ole Berg", "Hans Friis", "Anna Holm", "Bo Skov"}
    assert result.notes == ("Personer er fundet på tværs af dokumenter efter navn.",)
