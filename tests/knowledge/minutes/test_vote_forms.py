"""Votes in every order, on a point or an amendment, and dissent under its several names."""

from __future__ import annotations

import pytest

from knowledge.parse.minutes.votes import ballot_of
from knowledge.records import Decision, MinorityStatement, VoteEvent
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.reading import of, one_item, parse

_TWO_POINTS = "Center for Byliv indstiller, at\n\nStien anlægges.1.\n\nBevillingen gives.2."


def test_an_amendment_that_fell_does_not_decide_the_item() -> None:
    parsed = parse(
        one_item("Ændringsforslaget forkastet. For stemte V. Imod stemte A og F. Indstillingen godkendt. For stemte A og F. Imod stemte V.")
    )
    assert [decision.outcome for decision in of(parsed, Decision)] == [Outcome.APPROVED]
    assert [(vote.in_favour, vote.against) for vote in of(parsed, VoteEvent)] == [(("V",), ("A", "F")), (("A", "F"), ("V",))]


def test_a_decision_with_its_count_inside_is_a_decision_and_a_vote() -> None:
    parsed = parse(one_item("Byrådet besluttede med 17 stemmer for og 8 imod at godkende indstillingen."))
    assert [decision.outcome for decision in of(parsed, Decision)] == [Outcome.APPROVED]
    assert [(vote.in_favour_count, vote.against_count) for vote in of(parsed, VoteEvent)] == [(17, 8)]


def test_votes_belong_to_the_point_they_were_cast_on() -> None:
    parsed = parse(one_item("Pkt. 1 godkendt. Pkt. 2 blev ikke godkendt, idet A og F stemte for, mens V og O stemte imod.", _TWO_POINTS))
    [vote] = of(parsed, VoteEvent)
    assert (vote.part, vote.in_favour, vote.against) == (2, ("A", "F"), ("V", "O"))


@pytest.mark.parametrize(
    ("words", "expected", "counts"),
    [
        ("For stemte 3 (A, F), imod stemte 2 (V).", {"for": ("A", "F"), "against": ("V",)}, {"for": 3, "against": 2}),
        ("Godkendt med 5 stemmer for og 2 imod.", {}, {"for": 5, "against": 2}),
        ("Godkendt med 5 stemmer mod 2, 1 blank.", {}, {"for": 5, "against": 2, "abstained": 1}),
        ("3 stemte for, 4 imod.", {}, {"for": 3, "against": 4}),
        ("3 stemte for, 2 stemte imod, og 1 undlod at stemme.", {}, {"for": 3, "against": 2, "abstained": 1}),
        (
            "4 medlemmer stemte for (A, F og Ø), 3 medlemmer stemte imod (V og C).",
            {"for": ("A", "F", "Ø"), "against": ("V", "C")},
            {"for": 4, "against": 3},
        ),
        ("Godkendt mod V's stemmer.", {"against": ("V",)}, {}),
        ("Vedtaget mod Enhedslistens stemmer.", {"against": ("Enhedslisten",)}, {}),
        ("17 stemte for: A, F og Ø. 8 stemte imod: V og C.", {"for": ("A", "F", "Ø"), "against": ("V", "C")}, {"for": 17, "against": 8}),
        ("For indstillingen stemte: A og Ø (14). Imod stemte: V (9).", {"for": ("A", "Ø"), "against": ("V",)}, {"for": 14, "against": 9}),
        ("Et flertal (17) stemte for. Et mindretal (8) stemte imod.", {}, {"for": 17, "against": 8}),
        ("Alle stemte for undtagen Enhedslisten.", {}, {}),
        ("Enhedslisten var imod.", {"against": ("Enhedslisten",)}, {}),
        ("Indstillingen blev forkastet med 3 stemmer mod 2.", {}, {"for": 2, "against": 3}),
        ("Forslaget blev ikke vedtaget med 4 stemmer (A, F) mod 7 (V, C).", {"for": ("A", "F"), "against": ("V", "C")}, {"for": 4, "against": 7}),
        ("Venstre stemte blankt.", {"abstained": ("Venstre",)}, {}),
        ("Et mindretal (V og C) stemmer imod, idet planen er for dyr.", {"against": ("V", "C")}, {}),
    ],
)
def test_votes_are_read_in_every_order(words: str, expected: dict[str, tuple[str, ...]], counts: dict[str, int]) -> None:
    ballot = ballot_of(words)
    assert ballot is not None
    assert (ballot.names, ballot.counts) == (expected, counts)


@pytest.mark.parametrize(
    ("words", "by", "kind"),
    [
        ("Protokollat fra Venstre: Planen er for dyr.", "Venstre", "protokollat"),
        ("Venstre ønskede følgende protokollat: Planen er for dyr.", "Venstre", "protokollat"),
        ("Protokollat: Venstre finder planen for dyr.", "Venstre", "protokollat"),
        ("V tog forbehold.", "V", "forbehold"),
    ],
)
def test_dissent_has_more_names_than_one(words: str, by: str, kind: str) -> None:
    [statement] = of(parse(one_item(f"Godkendt. {words}")), MinorityStatement)
    assert (statement.by, statement.statement_kind) == (by, kind)


def test_a_vote_told_after_the_points_is_on_the_point_it_names() -> None:
    points = "Indstillingens punkt 1: Godkendt med 4 stemmer mod 1.\n\nIndstillingens punkt 2: Godkendt."
    decision = f"{points}\n\nErik Holm (O) undlod at stemme om indstillingens punkt 1."
    votes = of(parse(one_item(decision, _TWO_POINTS)), VoteEvent)
    assert [(vote.part, vote.abstained) for vote in votes if vote.abstained] == [(1, ("Erik Holm (O)",))]


def test_that_a_point_was_put_to_the_vote_decides_nothing() -> None:
    decision = (
        "Indstillingens punkt 1 blev sat til afstemning.\n\nFor stemte 4: Anna Lund (A), Bo Friis (A), Carl Dam (V) og Dorte Bay (O).\n\n"
        "Imod stemte 1: Eva Skov (F).\n\nIndstillingens punkt 1 er dermed godkendt.\n\nIndstillingens punkt 2: Godkendt."
    )
    parsed = parse(one_item(decision, _TWO_POINTS))
    assert [(decision.part, decision.outcome) for decision in of(parsed, Decision)] == [(1, Outcome.APPROVED), (2, Outcome.APPROVED)]
    assert [(vote.part, vote.in_favour_count, vote.against) for vote in of(parsed, VoteEvent)] == [(1, 4, ("Eva Skov (F)",))]
