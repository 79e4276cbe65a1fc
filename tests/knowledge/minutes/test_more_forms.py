"""Parts of a decision, counted votes with names, told stand-ins, histories in a row: minutes of yet other municipalities."""

from __future__ import annotations

import datetime

from knowledge.records import AgendaItem, Attendance, Decision, Meeting, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.reading import of, parse

_COMMITTEE = """Teknik- og Miljøudvalget

Referat

Mødedato        Tirsdag den 12. november 2024
Mødetidspunkt   17.00
Sluttidspunkt   19.25
Mødelokale      2608, Rådhuset

Til stede:
Mogens Friis (A), formand
Karin Lade (V)

Fraværende:
Inge Damkær (B), afbud
Som stedfortræder for Inge Damkær (B) deltog Niels Toft (B).

Fra forvaltningen deltog:
By- og miljødirektør Ditte Krogh
Vejchef Thomas Skjødt

84. Trafikplan

Indstilling
By- og Miljøforvaltningen indstiller,
at  planen anbefales vedtaget af Byrådet, og
at  Værebrovej flyttes til prioritet 7.

Beslutning
1. at: Anbefales med 5 stemmer (A, V og B) mod 2 (Ø og C).
2. at: Tiltrådt.
Søren Nørby (Ø) afgav følgende mindretalsudtalelse: Målet er for
uambitiøst.
Sagen sendes til Økonomiudvalget og Byrådet.

85. Regnvand

Indstilling
By- og Miljøforvaltningen indstiller,
1. at der gives en bevilling,
2. at den finansieres, og
3. at driften indarbejdes.

Beslutning
1.-2. at: Anbefales.
3. at: Kan ikke anbefales.
"""

_COUNCIL = """Kommunalbestyrelsen
20-12-2023 19:00

Medlemmer
Vicky Holst (A)
Ib Sørensen (O)

Afbud
Ib Sørensen (O)

Stedfortrædere
Poul Bang (O) deltog i stedet for Ib Sørensen (O)

Punkter på dagsordenen
1. Spørgetid
2. Valg
3. Lån

1. Spørgetid
Beslutning
Ingen spørgsmål.

2. Valg
Beslutning
Maja Uhre (F) blev valgt som medlem af Hegnsynet. Bo Breum (V) blev valgt som stedfortræder.

3. Lån

Kort fortalt
Kommunen kan optage lån.

Administrationen indstiller til Økonomiudvalget og Kommunalbestyrelsen:
1. At der optages et lån på 31,7 mio. kr.
2. At løbetiden er 25 år

Historik
Økonomiudvalget, 6. december 2023, pkt. 9: Anbefales, idet løbetiden ændres til 20 år.
Skoleudvalget, 21. november 2023, pkt. 3: Sendt retur til
administrationen.

Beslutning
Godkendt.
"""


def test_fields_of_the_head_may_stand_in_columns() -> None:
    [meeting] = of(parse(_COMMITTEE), Meeting)
    assert meeting.ends_at is not None
    assert (f"{meeting.starts_at:%H.%M}", f"{meeting.ends_at:%H.%M}", meeting.location) == ("17.00", "19.25", "2608, Rådhuset")


def test_a_sentence_about_a_stand_in_is_read_like_a_list_of_them() -> None:
    people = {person.person: person for person in of(parse(_COMMITTEE), Attendance)}
    assert people["Niels Toft"].substitute_for == "Inge Damkær"
    assert people["Niels Toft"].status is AttendanceStatus.PRESENT
    assert (people["Inge Damkær"].status, people["Inge Damkær"].role) == (AttendanceStatus.EXCUSED, None)


def test_officials_with_their_title_before_the_name_were_there() -> None:
    officials = [(p.person, p.role, p.status) for p in of(parse(_COMMITTEE), Attendance) if not p.politician]
    assert officials == [
        ("Ditte Krogh", "By- og miljødirektør", AttendanceStatus.PRESENT),
        ("Thomas Skjødt", "Vejchef", AttendanceStatus.PRESENT),
    ]


def test_each_point_of_a_recommendation_has_its_own_outcome() -> None:
    decided = [(d.item, d.part, d.outcome) for d in of(parse(_COMMITTEE), Decision)]
    assert decided == [
        ("84", 1, Outcome.RECOMMENDED),
        ("84", 2, Outcome.APPROVED),
        ("85", 1, Outcome.RECOMMENDED),
        ("85", 2, Outcome.RECOMMENDED),
        ("85", 3, Outcome.REJECTED),
    ]


def test_counts_with_names_in_parentheses_are_votes_of_those_names() -> None:
    [vote] = of(parse(_COMMITTEE), VoteEvent)
    assert (vote.in_favour, vote.in_favour_count, vote.against, vote.against_count) == (("A", "V", "B"), 5, ("Ø", "C"), 2)


def test_where_the_case_goes_next_is_no_part_of_a_dissent() -> None:
    [statement] = of(parse(_COMMITTEE), MinorityStatement)
    assert statement.text == "Målet er for uambitiøst."


def test_a_points_text_does_not_end_in_the_word_that_ties_it_to_the_next() -> None:
    assert [point.text for point in of(parse(_COMMITTEE), Recommendation, "84")] == [
        "planen anbefales vedtaget af Byrådet",
        "Værebrovej flyttes til prioritet 7.",
    ]


def test_a_member_who_sent_apologies_is_listed_once_and_as_away() -> None:
    people = [(p.person, p.status, p.substitute_for) for p in of(parse(_COUNCIL), Attendance)]
    assert people == [
        ("Vicky Holst", AttendanceStatus.PRESENT, None),
        ("Ib Sørensen", AttendanceStatus.EXCUSED, None),
        ("Poul Bang", AttendanceStatus.PRESENT, "Ib Sørensen"),
    ]


def test_who_was_elected_is_an_election_and_no_questions_no_decision() -> None:
    outcomes = {d.item: d.outcome for d in of(parse(_COUNCIL), Decision) if not d.earlier}
    assert outcomes == {"1": Outcome.NONE_RECORDED, "2": Outcome.ELECTED, "3": Outcome.APPROVED}


def test_a_recommendation_without_its_heading_is_one() -> None:
    parsed = parse(_COUNCIL)
    assert [point.text for point in of(parsed, Recommendation, "3")] == ["der optages et lån på 31,7 mio. kr.", "løbetiden er 25 år"]
    assert of(parsed, AgendaItem)[2].proposer == "Administrationen"


def test_a_history_of_bodies_and_dates_in_a_row_holds_their_decisions() -> None:
    earlier = [(d.decided_by, d.date, d.outcome, d.remark) for d in of(parse(_COUNCIL), Decision, "3") if d.earlier]
    assert earlier == [
        ("Økonomiudvalget", datetime.date(2023, 12, 6), Outcome.RECOMMENDED, "løbetiden ændres til 20 år."),
        ("Skoleudvalget", datetime.date(2023, 11, 21), Outcome.REFERRED, None),
    ]
