"""Minutes as other municipalities lay them out: headings, people told in prose, amendments, reasons for a vote, the next meeting."""

from __future__ import annotations

import pytest

from knowledge.records import AgendaItem, Attendance, Decision, Meeting, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.reading import of, one_item, parse

_COUNCIL = """HØJLEV BYRÅD
Tirsdag den 4. juni 2019 kl. 18.00 i Byrådssalen

Mødeleder: Borgmester Ane Holm (A)
Mødte medlemmer: Ane Holm (A), Bo Friis (A),
Carl Lund (V), Ditte Vang (Ø)
Afbud: Eva Krogh (C) og Finn Toft (V). For Finn Toft mødte 1. suppleant Grete Juhl (V).
For Eva Krogh var der ikke indkaldt stedfortræder.
Fra forvaltningen: Teknisk direktør Hans Bak, vej- og parkchef Ida Munk Olsen

=======================================
1. Renovering af broen
05.01.02-P20-4-19
=======================================
BYRÅDETS BESLUTNING
Ændringsforslag fra Ø om at udskyde broen blev forkastet.
For stemte 1 (Ditte Vang (Ø)).
Imod stemte 4.
Økonomiudvalgets indstilling blev herefter vedtaget.
For stemte 4. Imod stemte 1 (Ditte Vang (Ø)).

INDSTILLING
Økonomiudvalget indstiller til Byrådet at godkende,
1. at broen renoveres,
2. at følgende bevillinger gives (1.000 kr.):

Projekt	2019	2020
a) Bro	400	0

ØKONOMIUDVALGETS BESLUTNING DEN 28. MAJ 2019
Ikke anbefalet.

2. Meddelelser
a) Intet nyt om havnen.

BYRÅDETS BESLUTNING
Sendt tilbage til Teknisk Udvalg.

Næste ordinære møde: tirsdag den 2. juli 2019 kl. 18.00
"""


def test_headings_in_capitals_that_name_a_body_are_told_apart_by_whose_they_are() -> None:
    parsed = parse(_COUNCIL)
    own, earlier = of(parsed, Decision, "1")
    assert parsed.document.body == "Højlev Byråd"
    assert (own.outcome, own.earlier, own.text) == (
        Outcome.APPROVED,
        False,
        "Ændringsforslag fra Ø om at udskyde broen blev forkastet. Økonomiudvalgets indstilling blev herefter vedtaget.",
    )
    assert (earlier.outcome, earlier.decided_by, earlier.final) == (Outcome.REJECTED, "Økonomiudvalget", False)
    assert [decision.outcome for decision in of(parsed, Decision, "2")] == [Outcome.REFERRED]


def test_the_vote_on_an_amendment_is_another_vote_than_the_one_on_the_recommendation() -> None:
    amendment, final = of(parse(_COUNCIL), VoteEvent, "1")
    assert (amendment.on, amendment.in_favour, amendment.in_favour_count, amendment.against_count) == (
        "Ændringsforslag fra Ø om at udskyde broen",
        ("Ditte Vang (Ø)",),
        1,
        4,
    )
    assert (final.on, final.in_favour_count, final.against, final.against_count) == (None, 4, ("Ditte Vang (Ø)",), 1)


def test_rulers_case_numbers_and_lists_are_no_part_of_a_title_and_a_table_none_of_the_points() -> None:
    parsed = parse(_COUNCIL)
    assert [item.name for item in of(parsed, AgendaItem)] == ["Renovering af broen", "Meddelelser"]
    first, second = of(parsed, Recommendation, "1")
    assert first.text == "broen renoveres"
    assert second.text == "følgende bevillinger gives (1.000 kr.): Projekt 2019 2020 a) Bro 400 0"


def test_people_told_in_sentences_are_there_away_or_stand_in() -> None:
    people = {person.person: person for person in of(parse(_COUNCIL), Attendance)}
    assert people["Carl Lund"].status is AttendanceStatus.PRESENT
    assert {name for name, person in people.items() if person.status is AttendanceStatus.EXCUSED} == {"Eva Krogh", "Finn Toft"}
    assert (people["Grete Juhl"].substitute_for, people["Grete Juhl"].status) == ("Finn Toft", AttendanceStatus.PRESENT)
    assert people["Ida Munk Olsen"].role == "vej- og parkchef"
    assert len(people) == 9


@pytest.mark.parametrize(
    ("head", "present", "away"),
    [
        (
            "Mødt var Lone Bo (A), formand, Rune Dam (SF) og\nHenning Lyk (DF). Esther Bak (V) var fraværende. Rune Dam forlod mødet kl. 17.40.",
            ["Lone Bo", "Rune Dam", "Henning Lyk"],
            ["Esther Bak"],
        ),
        ("Deltagere: Alle 17 medlemmer deltog, undtagen Vibe Lau (D), der havde meldt afbud.", [], ["Vibe Lau"]),
        (
            "Medlemmer:\nBo Friis (A)\nErling Bay (V)\n\nErling Bay (V) deltog ikke i behandlingen af punkt 1 (inhabil).",
            ["Bo Friis", "Erling Bay"],
            [],
        ),
        ("Mødedeltagere\nKaj Rahm (A)      deltog fra kl. 13:35\nPoul Nør (Ø)      afbud", ["Kaj Rahm"], ["Poul Nør"]),
    ],
)
def test_who_was_there_is_read_from_prose_and_columns(head: str, present: list[str], away: list[str]) -> None:
    people = of(parse(f"Teknisk Udvalg\nTorsdag den 4. maj 2023 kl. 16.30\n\n{head}\n\nPunkt 1 Vej\n\nBeslutning\n\nGodkendt.\n"), Attendance)
    assert [person.person for person in people if person.status is AttendanceStatus.PRESENT] == present
    assert [person.person for person in people if person.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)] == away


@pytest.mark.parametrize(
    ("decision", "against", "by"),
    [
        (
            "Et flertal (A, F) godkender. Et mindretal (V), Ib Ty og Eva Bo, kan ikke anbefale indstillingen, da vejen er farlig.",
            ("V", "Ib Ty", "Eva Bo"),
            None,
        ),
        ("Godkendt. Imod stemte Ib Ty (A), som ønsker opgaven hjemtaget.", ("Ib Ty (A)",), "Ib Ty (A)"),
        (
            "Vedtaget. For: A, B og F (9 medlemmer). Imod: V og O (7 medlemmer).\nVenstre begrundede sin stemme med, at naboerne mangler.",
            ("V", "O"),
            "Venstre",
        ),
        ("Vedtaget (B, A, L for – V imod). V ønskede tre etager.", ("V",), "V"),
    ],
)
def test_the_reason_told_with_a_vote_is_kept_with_who_gave_it(decision: str, against: tuple[str, ...], by: str | None) -> None:
    parsed = parse(one_item(decision))
    (vote,) = of(parsed, VoteEvent)
    (reason,) = of(parsed, MinorityStatement)
    assert vote.against == against
    assert (reason.by, reason.statement_kind) == (by or "V, Ib Ty og Eva Bo", "begrundelse")


def test_a_minority_that_recommends_something_else_is_not_counted_in_favour() -> None:
    (vote,) = of(parse(one_item("Et flertal på 4 (A og B) anbefaler forslaget. Et mindretal på 3 (V) anbefaler direktørens indstilling.")), VoteEvent)
    assert (vote.in_favour, vote.in_favour_count) == (("A", "B"), 4)


def test_a_count_and_the_parties_behind_it_are_one_vote() -> None:
    (vote,) = of(parse(one_item("Vedtaget med 9 stemmer mod 5.\nEt flertal (A og B) stemte for. Et mindretal (V) stemte imod.")), VoteEvent)
    assert (vote.in_favour, vote.in_favour_count, vote.against, vote.against_count) == (("A", "B"), 9, ("V",), 5)


def test_a_further_point_after_names_in_brackets_is_a_decision_of_its_own() -> None:
    decisions = of(parse(one_item("Ad 1: Anbefales.\nFor: 1 (Ib Ty (V))\nImod: 1 (Eva Bo (O))\nAd 2: Ikke godkendt.")), Decision)
    assert [(decision.part, decision.outcome) for decision in decisions] == [(1, Outcome.RECOMMENDED), (2, Outcome.REJECTED)]


def test_the_next_meeting_is_the_meetings_and_not_its_last_items() -> None:
    parsed = parse(_COUNCIL)
    (meeting,) = of(parsed, Meeting)
    assert str(meeting.next_meeting) == "2019-07-02"
    assert not any("2. juli" in section.text for section in parsed.sections)


def test_contents_tell_which_items_are_closed_without_closing_the_others() -> None:
    printed = """Skoleudvalget
Mødedato: 15-03-2022

Punkter på åbent møde:
1. Normering
Punkter på lukket møde:
2. Personalesag

1. Normering

Beslutning Skoleudvalget den 15-03-2022
Godkendt.

2. Personalesag

Beslutning Skoleudvalget den 15-03-2022
Godkendt.
"""
    assert [item.public for item in of(parse(printed), AgendaItem)] == [True, False]


def test_members_told_of_all_at_once_are_not_counted_by_those_who_are_named() -> None:
    (meeting,) = of(parse(_COUNCIL.replace("Mødte medlemmer: Ane Holm (A)", "Deltagere: Alle byrådets 17 medlemmer deltog. Ane Holm (A)")), Meeting)
    assert meeting.everyone == "Alle byrådets 17 medlemmer deltog."
