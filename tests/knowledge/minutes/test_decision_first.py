"""Minutes with the decision before the case, people and cells parted by semicolons, lettered points, and votes told in the case."""

from __future__ import annotations

from knowledge.parse.families import parse as parse_any
from knowledge.records import Attendance, Decision, MinorityStatement, Recommendation, TableRow, VoteEvent
from knowledge.records.meeting import AttendanceStatus, Outcome
from tests.knowledge.minutes.reading import as_text, of, parse

_MINUTES = """Solbjerg Kommune
Social- og Sundhedsudvalget
BESLUTNINGSREFERAT

Dato: 9. marts 2023
Tid: kl. 16.00 - 18.30

Deltagere: Mette Kruse (A), formand; Ole Bang (V), næstformand; Sara Lind (F)
Afbud: Jens Peter Dahl (O)
Embedsfolk: Centerchef Lise Toft, økonomikonsulent Bo Riis (sag 2)

Dagsordenspunkt 1: Budgetopfølgning

Beslutning: Tiltrådt, idet Ole Bang (V) dog tager forbehold for punkt b.

Indstilling:
Centerchefen indstiller,
a) at budgetopfølgningen tages til efterretning, og
b) at der gives en tillægsbevilling på kr. 1,2 mio. til hjemmeplejen.

Sagsfremstilling:
Der forventes et merforbrug.

Område;Budget (t.kr.);Forventet (t.kr.);Afvigelse (t.kr.)
Hjemmepleje;98.400;99.600;(1.200)
Plejecentre;87.100;86.900;200
I alt;185.500;186.500;(1.000)

Dagsordenspunkt 2: Nyt akuttilbud

Beslutning: Afvist.

Sagsfremstilling:
Der foreslås et akuttilbud.

Æ1 (F): 2,5 mio. kr. årligt til normeringer. For stemte 1 (F). Imod stemte 2 (A og V). Forkastet.

Sara Lind (F) foreslog, at sagen blev sendt tilbage til forvaltningen. For forslaget stemte 1 (F). Imod stemte 2 (A og V).
"""


def test_everybody_on_a_line_parted_by_semicolons_is_there() -> None:
    people = {person.person: (person.party, person.role, person.status) for person in of(parse(_MINUTES), Attendance)}
    assert people == {
        "Mette Kruse": ("A", "formand", AttendanceStatus.PRESENT),
        "Ole Bang": ("V", "næstformand", AttendanceStatus.PRESENT),
        "Sara Lind": ("F", None, AttendanceStatus.PRESENT),
        "Jens Peter Dahl": ("O", None, AttendanceStatus.EXCUSED),
        "Lise Toft": (None, "Centerchef", AttendanceStatus.PRESENT),
        "Bo Riis": (None, "økonomikonsulent", AttendanceStatus.PRESENT),
    }


def test_a_reservation_told_in_the_sentence_that_decides_leaves_the_decision_standing() -> None:
    minutes = parse(_MINUTES)
    (decision,) = of(minutes, Decision, "1")
    (reservation,) = of(minutes, MinorityStatement, "1")
    assert (decision.outcome, decision.text) == (Outcome.APPROVED, "Tiltrådt.")
    assert (reservation.by, reservation.statement_kind) == ("Ole Bang (V)", "forbehold")


def test_lettered_points_are_points() -> None:
    assert [(point.number, point.text) for point in of(parse(_MINUTES), Recommendation, "1")] == [
        (1, "budgetopfølgningen tages til efterretning"),
        (2, "der gives en tillægsbevilling på kr. 1,2 mio. til hjemmeplejen."),
    ]


def test_a_figure_in_parentheses_is_a_minus_and_no_footnote() -> None:
    rows = {row.label: row for row in parse_any(as_text(_MINUTES)).records if isinstance(row, TableRow)}
    assert [cell.amount_dkk for cell in rows["Hjemmepleje"].cells] == [98_400_000, 99_600_000, -1_200_000]
    assert rows["I alt"].cells[-1].amount_dkk == -1_000_000


def test_votes_on_motions_told_in_the_case_are_read_with_what_they_were_on() -> None:
    votes = of(parse(_MINUTES), VoteEvent, "2")
    assert [(vote.on, vote.in_favour_count, vote.against) for vote in votes] == [
        ("Æ1 (F): 2,5 mio. kr. årligt til normeringer", 1, ("A", "V")),
        ("Sara Lind (F) foreslog, at sagen blev sendt tilbage til forvaltningen", 1, ("A", "V")),
    ]
    assert votes[0].text.endswith("Forkastet.")
