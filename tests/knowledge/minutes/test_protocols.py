"""Decisions headed «Protokol», «Afgørelse» and «Afstemning», items numbered «SAG NR. 41», and lists of members by party."""

from __future__ import annotations

from knowledge.records import AgendaItem, Attendance, Decision, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.printed.protocols import PROTOCOL, VOTE_AND_RULING
from tests.knowledge.minutes.reading import of, parse


def test_a_protocol_is_the_decision_of_each_item() -> None:
    parsed = parse(PROTOCOL)
    assert [(item.number, item.name) for item in of(parsed, AgendaItem)][:2] == [("41", "Hastighed på Strandvejen"), ("42", "Busskur i Vrå")]
    outcomes = [(decision.item, decision.part, decision.outcome) for decision in of(parsed, Decision)]
    assert outcomes == [
        ("41", 1, Outcome.APPROVED),
        ("41", 2, Outcome.APPROVED),
        ("42", None, Outcome.REJECTED),
        ("43", None, Outcome.DISCUSSED),
        ("44", None, Outcome.NOTED),
    ]
    assert {vote.item: vote.against for vote in of(parsed, VoteEvent)} == {"41": ("Finn Ask",), "42": ("Sanne Holt",)}


def test_a_conclusion_in_the_case_is_no_decision_where_another_stands_below() -> None:
    printed = PROTOCOL.replace("Et busskur koster 48.000 kr.", "Et busskur koster 48.000 kr.\n\nKonklusion\nSkuret kan ikke anbefales.")
    assert [decision.text for decision in of(parse(printed), Decision, "42")] == ["Udvalget besluttede at afslå ansøgningen."]


def test_a_vote_under_its_own_heading_belongs_to_the_ruling_below_it() -> None:
    parsed = parse(VOTE_AND_RULING)
    (vote,) = of(parsed, VoteEvent, "7")
    assert (vote.in_favour, vote.against) == (("Rikke Thor", "Ulla Find", "Bent Juhl", "Tim Vest"), ("Claus Aagaard",))
    assert [decision.outcome for decision in of(parsed, Decision, "7")] == [Outcome.APPROVED]
    assert [point.text for point in of(parsed, Recommendation, "7")] == ["der bygges en ny svømmehal", "der optages lån på 60 mio. kr."]
    assert [statement.by for statement in of(parsed, MinorityStatement, "7")] == ["Claus Aagaard (V)"]


def test_an_amendment_that_somebody_moved_is_voted_on_by_itself() -> None:
    parsed = parse(VOTE_AND_RULING)
    (vote,) = of(parsed, VoteEvent, "8")
    assert (vote.in_favour, vote.against) == (("V",), ("A", "Ø"))
    assert vote.on == "Venstre stillede ændringsforslag om, at sagen sendes tilbage til udvalget"
    assert [decision.outcome for decision in of(parsed, Decision, "8")] == [Outcome.APPROVED]


def test_members_are_listed_by_party_and_those_away_are_marked() -> None:
    people = {person.person: person for person in of(parse(VOTE_AND_RULING), Attendance)}
    assert [(name, person.party) for name, person in people.items()] == [
        ("Rikke Thor", "A"), ("Ulla Find", "A"), ("Bent Juhl", "A"), ("Claus Aagaard", "V"), ("Nina Post", "V"), ("Tim Vest", "Ø"),
    ]  # fmt: skip
    assert people["Nina Post"].status is AttendanceStatus.ABSENT
    assert people["Rikke Thor"].role == "borgmester"
