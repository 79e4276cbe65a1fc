"""Decisions as minutes word them: two points in a line, a no in the verb, a condition, a case that comes back."""

from __future__ import annotations

import pytest

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.records import AgendaItem, Decision
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.reading import of, one_item, parse

_TWO_POINTS = "Center for Byliv indstiller, at\n\nStien anlægges.1.\n\nBevillingen gives.2."


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("Pkt. 1 godkendt. Pkt. 2 ikke godkendt.", Outcome.APPROVED, Outcome.REJECTED),
        ("Punkt 1 godkendt. Punkt 2 udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Ad 1: Godkendt. Ad 2: Afvist.", Outcome.APPROVED, Outcome.REJECTED),
        ("Ad 1) Drøftet. Ad 2) Taget til efterretning.", Outcome.DISCUSSED, Outcome.NOTED),
        ("At-punkt 1 tiltrådt. At-punkt 2 kan ikke tiltrædes.", Outcome.APPROVED, Outcome.REJECTED),
        ("1. at-punkt: Godkendt. 2. at-punkt: Udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Indstillingens 1. punkt godkendt. Indstillingens 2. punkt udsættes.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Første at godkendt, andet at udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Pkt. 1 godkendt, pkt. 2 udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Punkt 1 blev godkendt, mens punkt 2 blev afvist.", Outcome.APPROVED, Outcome.REJECTED),
        ("a) Godkendt. b) Udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Indstilling 1: Godkendt. Indstilling 2: Udsat.", Outcome.APPROVED, Outcome.POSTPONED),
        ("1) Godkendt 2) Afvist", Outcome.APPROVED, Outcome.REJECTED),
        ("1. Anbefales. 2. Anbefales ikke.", Outcome.RECOMMENDED, Outcome.REJECTED),
        ("Litra a anbefales. Litra b anbefales ikke.", Outcome.RECOMMENDED, Outcome.REJECTED),
    ],
)
def test_points_in_one_line_are_decided_apart(words: str, first: Outcome, second: Outcome) -> None:
    decided = [(decision.part, decision.outcome) for decision in of(parse(one_item(words, _TWO_POINTS)), Decision)]
    assert decided == [(1, first), (2, second)]


@pytest.mark.parametrize(
    ("words", "whole", "excepted"),
    [
        ("Indstillingen godkendt, dog udsættes punkt 2.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Godkendt, bortset fra punkt 2, som udsættes.", Outcome.APPROVED, Outcome.POSTPONED),
        ("Godkendt, idet punkt 2 afvises.", Outcome.APPROVED, Outcome.REJECTED),
    ],
)
def test_a_point_that_is_excepted_has_its_own_outcome(words: str, whole: Outcome, excepted: Outcome) -> None:
    decided = [(decision.part, decision.outcome) for decision in of(parse(one_item(words, _TWO_POINTS)), Decision)]
    assert decided == [(None, whole), (2, excepted)]


@pytest.mark.parametrize(
    "words", ["Punkt 2 blev forkastet. De øvrige punkter blev godkendt.", "Indstillingens punkt 2 forkastet. Indstillingen i øvrigt godkendt."]
)
def test_what_is_said_of_the_rest_is_a_decision_of_its_own(words: str) -> None:
    decided = [(decision.part, decision.outcome) for decision in of(parse(one_item(words, _TWO_POINTS)), Decision)]
    assert decided == [(2, Outcome.REJECTED), (None, Outcome.APPROVED)]


def test_a_point_that_is_excepted_without_an_outcome_is_a_remark() -> None:
    [decision] = of(parse(one_item("Godkendt med undtagelse af punkt 2.", _TWO_POINTS)), Decision)
    assert (decision.outcome, decision.remark) == (Outcome.APPROVED_WITH_REMARK, "med undtagelse af punkt 2.")


@pytest.mark.parametrize("words", ["Punkt 1 godkendt.\n\nPunkt 2 ikke godkendt.", "Pkt. 1: Godkendt.\nPkt. 2: Afvist."])
def test_a_ruling_on_a_point_is_no_item_of_the_agenda(words: str) -> None:
    parsed = parse(one_item(words, _TWO_POINTS))
    assert [item.number for item in of(parsed, AgendaItem)] == ["1"]
    assert [(decision.part, decision.outcome) for decision in of(parsed, Decision)] == [(1, Outcome.APPROVED), (2, Outcome.REJECTED)]


@pytest.mark.parametrize("words", ["Punkt 4 blev behandlet før punkt 3.", "Punktet blev behandlet efter punkt 7."])
def test_the_order_of_the_agenda_is_no_decision(words: str) -> None:
    decided = [(decision.part, decision.text) for decision in of(parse(one_item(f"{words}\n\nGodkendt.")), Decision)]
    assert decided == [(None, "Godkendt.")]


@pytest.mark.parametrize(
    "words",
    [
        "Udvalget godkender ikke indstillingen.",
        "Udvalget tiltræder ikke forvaltningens indstilling.",
        "Udvalget kan ikke godkende indstillingen.",
        "Udvalget kunne ikke tiltræde forvaltningens indstilling.",
        "Udvalget ønsker ikke at godkende forslaget.",
        "Udvalget besluttede ikke at følge indstillingen.",
        "Udvalget besluttede at afvise forslaget.",
        "Udvalget afviste forslaget.",
        "Udvalget anbefaler ikke forslaget.",
        "Udvalget kan ikke anbefale forslaget.",
        "Et flertal (V, C og O) kan ikke anbefale forslaget.",
        "Indstillingen følges ikke.",
        "Forvaltningens indstilling blev ikke fulgt.",
        "Ansøgningen imødekommes ikke.",
        "Indstillingen kunne ikke tiltrædes.",
        "Indstillingen er dermed forkastet.",
        "Udvalget tog ikke orienteringen til efterretning.",
        "Der gives afslag på ansøgningen.",
        "Der var ikke flertal for indstillingen.",
        "Forslaget opnåede ikke flertal.",
        "Nej til indstillingen.",
        "Klagen tages ikke til følge.",
        "Ansøgningen afslås.",
    ],
)
def test_a_no_is_never_read_as_a_yes(words: str) -> None:
    ending = ending_of(words)
    assert ending is not None
    assert ending.outcome is Outcome.REJECTED


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Udvalget besluttede at godkende indstillingen.", Outcome.APPROVED),
        ("Udvalget besluttede enstemmigt at følge forvaltningens indstilling.", Outcome.APPROVED),
        ("Udvalget kan tiltræde indstillingen.", Outcome.APPROVED),
        ("Udvalget besluttede at udsætte punktet til mødet den 4. juni 2024.", Outcome.POSTPONED),
        ("Udvalget udsatte sagen.", Outcome.POSTPONED),
        ("Sagen afventer budgetforhandlingerne.", Outcome.POSTPONED),
        ("Sagen blev drøftet og udsat.", Outcome.POSTPONED),
        ("Drøftet og godkendt.", Outcome.APPROVED),
        ("Udvalget drøftede sagen og anbefaler, at planen vedtages.", Outcome.RECOMMENDED),
        ("Udvalget kan anbefale forslaget.", Outcome.RECOMMENDED),
        ("Fremsendes til Byrådet med indstilling om godkendelse.", Outcome.RECOMMENDED),
        ("Fremsendes med anbefaling til Byrådet.", Outcome.RECOMMENDED),
        ("Udvalget besluttede at sende forslaget i høring.", Outcome.HEARING),
        ("Udvalget sendte sagen tilbage til forvaltningen.", Outcome.REFERRED),
        ("Hjemvises til fornyet behandling.", Outcome.REFERRED),
        ("Budgetønsket indgår i de kommende budgetforhandlinger.", Outcome.REFERRED),
        ("Udvalget besluttede at tage sagen af dagsordenen.", Outcome.WITHDRAWN),
        ("Der gives dispensation.", Outcome.GRANTED),
        ("Orienteringen blev givet.", Outcome.NOTED),
        ("Taget til efterretning med den bemærkning, at der kommer en ny status.", Outcome.NOTED),
    ],
)
def test_a_body_may_be_told_to_have_decided(words: str, outcome: Outcome) -> None:
    ending = ending_of(words)
    assert ending is not None
    assert ending.outcome is outcome


@pytest.mark.parametrize(
    "words",
    [
        "Udvalget ønsker at se en ny plan, før den godkendes.",
        "Administrationen bemyndiges til at indgå aftale med ejeren.",
        "Ansøgningen blev delvist imødekommet med 20.000 kr.",
        "Delvist imødekommet.",
        "Indstillingen følges delvist.",
        "Foreløbigt godkendt.",
        "Sagen udsættes ikke.",
    ],
)
def test_what_is_wished_or_only_partly_so_is_free_text(words: str) -> None:
    [decision] = of(parse(one_item(words)), Decision)
    assert (decision.outcome, decision.text) == (Outcome.CUSTOM, words)


@pytest.mark.parametrize(
    ("words", "because"),
    [
        ("Godkendt under forudsætning af Byrådets godkendelse.", "beslutningen er betinget af Byrådets godkendelse"),
        ("Godkendt under forudsætning af, at Byrådet giver bevillingen.", "beslutningen er betinget af Byrådets godkendelse"),
        ("Godkendt med forbehold for Økonomiudvalgets tiltrædelse.", "beslutningen er betinget af Økonomiudvalgets godkendelse"),
        ("Godkendt og fremsendes til Byrådet.", "sagen er sendt videre til Byrådet"),
        ("Godkendt. Sagen går videre til Økonomiudvalget og Byrådet.", "sagen er sendt videre til Byrådet"),
        ("Drøftet. Udvalget ønsker sagen forelagt igen i august.", "sagen skal behandles igen"),
        ("Orientering givet. Sagen genoptages på næste møde.", "sagen skal behandles igen"),
    ],
)
def test_what_hangs_on_others_or_comes_back_is_not_final(words: str, because: str) -> None:
    [decision] = of(parse(one_item(words)), Decision)
    assert (decision.final, decision.not_final_because) == (False, because)


@pytest.mark.parametrize(
    "words",
    [
        "Godkendt under forudsætning af, at naboerne er hørt.",
        "Godkendt. Sagen sendes til orientering i Byrådet.",
        "Godkendt under forudsætning af Teknisk Udvalgs godkendelse af farverne.",
    ],
)
def test_other_conditions_leave_a_decision_final(words: str) -> None:
    [decision] = of(parse(one_item(words)), Decision)
    assert decision.final
