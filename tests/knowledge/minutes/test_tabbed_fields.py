"""Fields cut off by a tab: «Konklusion:⇥Rådet …» with its lines below it, who was there, and what follows the last item."""

from __future__ import annotations

from datetime import date

from knowledge.openness import Openness
from knowledge.records import Attendance, Decision, FollowUp, Meeting, MinorityStatement, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.printed.tabbed_fields import TABBED_FIELDS
from tests.knowledge.minutes.reading import of, one_item, parse

_READ = parse(TABBED_FIELDS)


def test_a_conclusion_is_the_decision_with_all_its_lines() -> None:
    told = {decision.item: decision.text for decision in of(_READ, Decision)}
    assert told["2"] == "Rådet anbefaler en ny teleslynge inden sommerferien. Et toilet på første sal tages op i budgettet for 2023."
    assert told["3"] == "Rådet kan ikke tiltræde forslaget."
    assert told["4"] == "Udsat til næste møde."


def test_what_the_whole_council_cannot_agree_to_is_no_vote() -> None:
    (vote,) = of(_READ, VoteEvent, "3")
    assert (vote.in_favour_count, vote.against, vote.against_count) == (3, ("Ole Dahl",), 1)
    assert [statement.by for statement in of(_READ, MinorityStatement, "3")] == ["Ole Dahl"]


def test_a_no_to_one_point_is_none_to_the_whole() -> None:
    (decision,) = of(parse(one_item("Rådet kan ikke anbefale a), men tilslutter sig b) og c).")), Decision)
    assert decision.outcome is Outcome.CUSTOM
    assert decision.text == "Rådet kan ikke anbefale a), men tilslutter sig b) og c)."


def test_the_order_of_the_agenda_answers_no_point_of_the_recommendation() -> None:
    (decision,) = of(parse(one_item("Dagsordenen blev godkendt. Pkt. 8 tages før pkt. 5.")), Decision)
    assert (decision.part, decision.outcome) == (None, Outcome.APPROVED)


def test_people_hang_below_their_field_and_items_they_came_to_are_no_office() -> None:
    people = {person.person: person for person in of(_READ, Attendance)}
    assert list(people) == ["Ane Thuesen", "Bo Rask", "Else-Marie Skov", "Ole Dahl", "Karin Vad", "Niels Bro", "Mette Lund", "Ida Brink"]
    assert people["Karin Vad"].status is AttendanceStatus.EXCUSED
    assert people["Niels Bro"].status is AttendanceStatus.ABSENT
    assert (people["Mette Lund"].role, people["Mette Lund"].politician) == ("Handicapchef", False)


def test_who_did_not_come_is_absent() -> None:
    for words in ("Ikke mødt", "Udeblev", "Uden afbud"):
        people = {person.person: person.status for person in of(parse(TABBED_FIELDS.replace("Udeblevet", words)), Attendance)}
        assert people["Niels Bro"] is AttendanceStatus.ABSENT


def test_a_meeting_begins_at_the_first_of_two_hours() -> None:
    (meeting,) = of(_READ, Meeting)
    assert meeting.starts_at
    assert meeting.ends_at
    assert (f"{meeting.starts_at:%H.%M}", f"{meeting.ends_at:%H.%M}") == ("13.00", "15.30")


def test_debate_and_follow_up_are_sections_of_their_own() -> None:
    sections = {(section.item, section.role): section.text for section in _READ.sections}
    assert sections["2", "debate"].startswith("Bo Rask savnede")
    assert sections["2", "follow_up"] == "Mette Lund. Frist: 20. juni 2022."
    assert sections["3", "follow_up"] == "Formanden skriver høringssvar. Frist: 1. juni 2022."


def test_the_calendar_below_the_next_meeting_belongs_to_no_item() -> None:
    assert [section.text for section in _READ.sections if section.item == "5"] == ["Else-Marie Skov efterlyste skilte ved svømmehallen."]
    closing = next(section for section in _READ.sections if section.role == "closing")
    assert "Tirsdag den 8. november – Rådhuset" in closing.text


def test_a_calendar_that_is_not_known_to_be_open_hides_no_meeting() -> None:
    openness = Openness([_READ.document.model_copy(update={"public": True}), *_READ.sections, *_READ.records])
    assert [openness.is_open(meeting) for meeting in of(_READ, Meeting)] == [True]


def test_a_follow_up_has_who_and_by_when() -> None:
    found = {one.item: one for one in of(_READ, FollowUp)}
    assert (found["2"].responsible, found["2"].deadline and found["2"].deadline.end) == (("Mette Lund",), date(2022, 6, 20))
    assert (found["3"].responsible, found["3"].text) == (("Formanden",), "Formanden skriver høringssvar. Frist: 1. juni 2022.")


def test_follow_ups_name_several_or_nobody() -> None:
    several = parse(TABBED_FIELDS.replace("Formanden skriver høringssvar.", "Bo Rask og Ole Dahl (kasserer)."))
    assert {one.item: one.responsible for one in of(several, FollowUp)}["3"] == ("Bo Rask", "Ole Dahl (kasserer)")
    nobody = parse(TABBED_FIELDS.replace("Formanden skriver høringssvar. Frist: 1. juni 2022.", "Ingen."))
    assert [one.item for one in of(nobody, FollowUp)] == ["2"]
    listed = parse(TABBED_FIELDS.replace("Formanden skriver høringssvar.", "Brevet sendes til Udvalget."))
    assert {one.item: one.responsible for one in of(listed, FollowUp)}["3"] == ()
