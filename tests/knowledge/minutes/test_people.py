"""Who was there, and who was only invited."""

from __future__ import annotations

import pytest

from knowledge.parse.minutes.bodies import Bodies, find_bodies, same_body
from knowledge.parse.minutes.guests import read_guests
from knowledge.records import Attendance, Meeting, Membership
from knowledge.records.meeting import AttendanceStatus, Guest
from tests.knowledge.minutes.reading import of, parse


def _meeting(people: str) -> str:
    return f"Kultur- og Fritidsudvalget\nOnsdag den 6. marts 2024 - kl. 17:30\nSalen\n\n{people}\n\nPunkt 1 Eventuelt\n\nBeslutning\n\nIntet\n"


def test_a_party_letter_or_name_marks_a_politician_and_an_office_does_not() -> None:
    parsed = parse(
        _meeting(
            "Deltagere\n\nLone Bo (V) (formand) - Deltog\nSigne Ro (SF) - Deltog\nBo Friis (Løsgænger) - Deltog\n"
            "Eva Lind (direktør) - Deltog\nIb Dam - Deltog"
        )
    )
    people = {person.person: person for person in of(parsed, Attendance)}
    assert {name for name, person in people.items() if person.politician} == {"Lone Bo", "Signe Ro", "Bo Friis"}
    assert (people["Lone Bo"].party, people["Lone Bo"].role) == ("V", "formand")
    assert [(seat.person, seat.party_letter) for seat in of(parsed, Membership)] == [("Lone Bo", "V"), ("Signe Ro", "F"), ("Bo Friis", None)]


def test_a_job_title_broken_at_its_comma_gets_the_comma_back_and_a_wrapped_one_does_not() -> None:
    parsed = parse(
        _meeting(
            "Deltagere\n\nEva Lind (direktør for Børn\nKultur og Fritid) - Deltog\nIb Dam (centerchef for\nArbejdsmarked) - Deltog\n"
            "Bo Vu (leder af By og\nMiljø) - Afbud"
        )
    )
    assert [person.role for person in of(parsed, Attendance)] == [
        "direktør for Børn, Kultur og Fritid",
        "centerchef for Arbejdsmarked",
        "leder af By og Miljø",
    ]


def test_names_in_one_line_are_taken_apart() -> None:
    parsed = parse(_meeting("Deltagere: Arne Eb (A), Birger Dal (V) og Finn Os (Ø)\nFraværende med afbud: Hanne Sten (C)\nFraværende: Ole Bo (O)"))
    assert [(person.person, person.status) for person in of(parsed, Attendance)] == [
        ("Arne Eb", AttendanceStatus.PRESENT),
        ("Birger Dal", AttendanceStatus.PRESENT),
        ("Finn Os", AttendanceStatus.PRESENT),
        ("Hanne Sten", AttendanceStatus.EXCUSED),
        ("Ole Bo", AttendanceStatus.ABSENT),
    ]


def test_a_note_on_some_items_is_not_a_person() -> None:
    parsed = parse(_meeting("Deltagere\n\nLone Bo (V) - Deltog\nDeltog ikke under punkterne 20-21\nSigne Ro (A) - Deltog"))
    assert [person.person for person in of(parsed, Attendance)] == ["Lone Bo", "Signe Ro"]


def test_a_missing_status_is_unknown_where_others_have_one() -> None:
    parsed = parse(_meeting("Deltagere\n\nLone Bo (V) - Deltog\nEva Lind (direktør)"))
    assert of(parsed, Attendance)[1].status is AttendanceStatus.UNKNOWN
    assert [issue.message for issue in parsed.issues if "anført" in issue.message] == ["Det er ikke anført, om Eva Lind deltog i mødet."]


@pytest.mark.parametrize(
    ("head", "starts", "place"),
    [
        ("Økonomiudvalget tirsdag den 18. november 2008, kl. 08:00 i Udvalgsværelse 7", "2008-11-18T08:00:00+01:00", "Udvalgsværelse 7"),
        ("Byrådet - Referat\nDato: 29. januar 2020\nLokale: Byrådssalen\nTidspunkt: Kl. 19:00", "2020-01-29T19:00:00+01:00", "Byrådssalen"),
        ("Kommunalbestyrelsen\n\n26.08.2019 kl. 18:00\nMødesalen", "2019-08-26T18:00:00+02:00", "Mødesalen"),
        ("Magistraten\nMødetidspunkt: 31-08-2015 17:00\nMødested: Rådhuset", "2015-08-31T17:00:00+02:00", "Rådhuset"),
    ],
)
def test_heads_of_several_forms(head: str, starts: str, place: str) -> None:
    [meeting] = of(parse(f"{head}\n\nDeltagere\nLone Bo (V)\n\n1. Eventuelt\n\nBeslutning\n\nIntet\n"), Meeting)
    assert meeting.starts_at is not None
    assert (meeting.starts_at.isoformat(), meeting.location) == (starts, place)


def test_guests_of_one_place_share_it_and_titles_stay_theirs() -> None:
    text = (
        "På udvalgets møde deltager afsnitsleder Rita Boe og teamleder Nanna Suhr Ras fra Ungesporet fra Center for Arbejde "
        "under behandling af sagen."
    )
    assert read_guests(text) == (
        Guest(name="Rita Boe", title="afsnitsleder", affiliation="Ungesporet, Center for Arbejde"),
        Guest(name="Nanna Suhr Ras", title="teamleder", affiliation="Ungesporet, Center for Arbejde"),
    )


def test_a_title_that_begins_the_sentence_is_no_part_of_the_name() -> None:
    assert read_guests("Svømmehalsinspektør Gitte Raun deltager under behandlingen af sagen.") == (
        Guest(name="Gitte Raun", title="Svømmehalsinspektør"),
    )


def test_guests_of_several_places_keep_their_own() -> None:
    text = (
        "På mødet deltager projektleder Anne Dahl fra Center for Ejendomme, arkitekt Ole Wium fra Studio Vand A/S samt Per Bak "
        "under behandlingen af punktet."
    )
    assert read_guests(text) == (
        Guest(name="Anne Dahl", title="projektleder", affiliation="Center for Ejendomme"),
        Guest(name="Ole Wium", title="arkitekt", affiliation="Studio Vand A/S"),
        Guest(name="Per Bak"),
    )


def test_a_name_before_its_title() -> None:
    assert read_guests("Eva Lind, skolechef i Center for Skoler, deltager under punktet.") == (
        Guest(name="Eva Lind", title="skolechef", affiliation="Center for Skoler"),
    )


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("sendes til Erhvervs-, Beskæftigelses- og\nUddannelsesudvalgets møde", ["Erhvervs-, Beskæftigelses- og Uddannelsesudvalget"]),
        ("Kultur og Fritidsudvalget og Økonomiudvalget", ["Kultur og Fritidsudvalget", "Økonomiudvalget"]),
        ("Referat Aarhus Byråd 11-09-2019", ["Aarhus Byråd"]),
        ("udvalget ønsker, at rådet inddrages", []),
    ],
)
def test_bodies_are_found_by_their_names(text: str, bodies: list[str]) -> None:
    assert find_bodies(text) == bodies


def test_the_most_frequent_spelling_of_a_body_is_its_name() -> None:
    bodies = Bodies(["Børne- og Ungeudvalget", "Børne-, og Ungeudvalget", "Børne- og Ungeudvalget"])
    assert bodies.name("Børne-, og Ungeudvalgets") == "Børne- og Ungeudvalget"
    assert same_body("Økonomiudvalget", "Ballerup Økonomiudvalg")
    assert same_body("Byrådet", "Aarhus Byråd")
    assert not same_body("Miljøudvalget", "Klima- og Miljøudvalget")
    assert not same_body("Erhvervs- og Beskæftigelsesudvalget", "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget")
