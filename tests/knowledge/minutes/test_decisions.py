"""The grammar of a decision: outcome, remark, vote, dissent, suspension, absence."""

from __future__ import annotations

import pytest

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.votes import ballot_of
from knowledge.records import Decision, MinorityStatement, Suspension, VoteEvent
from knowledge.records.meeting import Outcome
from tests.knowledge.minutes.reading import of, one_item, parse


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Godkendt", Outcome.APPROVED),
        ("Indstillingen godkendt.", Outcome.APPROVED),
        ("Tiltrådt.", Outcome.APPROVED),
        ("Forslaget blev enstemmigt vedtaget.", Outcome.APPROVED),
        ("Et flertal (A, B og C) godkendte indstillingen.", Outcome.APPROVED),
        ("Tilbagesendes Borgmesterens Afdeling med bemærkning, at byrådet har vedtaget indstillingen.", Outcome.APPROVED),
        ("Godkendt med den bemærkning, at stien får lys.", Outcome.APPROVED_WITH_REMARK),
        ("Vedtaget, idet taksten sættes til 10 kr.", Outcome.APPROVED_WITH_REMARK),
        ("Godkendt med den ændring, at fristen er 1. maj.", Outcome.APPROVED_AS_AMENDED),
        ("Anbefales.", Outcome.RECOMMENDED),
        ("Indstilles godkendt.", Outcome.RECOMMENDED),
        ("Tiltrædes over for Byrådet.", Outcome.RECOMMENDED),
        ("5 medlemmer (A+V+C) anbefaler forslaget.", Outcome.RECOMMENDED),
        ("Orienteringen taget til efterretning", Outcome.NOTED),
        ("Udvalget tog sagen til efterretning.", Outcome.NOTED),
        ("Drøftet.", Outcome.DISCUSSED),
        ("Udsættes", Outcome.POSTPONED),
        ("Sagens behandling blev udsat.", Outcome.POSTPONED),
        ("Fremsendes til Teknisk Udvalg til behandling.", Outcome.REFERRED),
        ("Sendt tilbage til udvalget", Outcome.REFERRED),
        ("Sendes i 8 ugers høring", Outcome.HEARING),
        ("Udgår.", Outcome.WITHDRAWN),
        ("Ikke godkendt", Outcome.REJECTED),
        ("Kan ikke anbefales.", Outcome.REJECTED),
        ("Forslaget bortfaldt.", Outcome.LAPSED),
        ("Udpeget blev Eva Holm.", Outcome.ELECTED),
        ("Bevilget", Outcome.GRANTED),
        ("Intet", Outcome.NONE_RECORDED),
        ("Ingen bemærkninger.", Outcome.NONE_RECORDED),
    ],
)
def test_a_phrase_of_the_catalogue_gives_its_outcome(words: str, outcome: Outcome) -> None:
    ending = ending_of(words)
    assert ending is not None
    assert ending.outcome is outcome


@pytest.mark.parametrize("words", ["Turen gennemføres den 3. maj 2024.", "Pladsen godkendt som legeplads er lukket", "Vi ses i udvalget"])
def test_free_text_has_no_outcome_of_the_catalogue(words: str) -> None:
    assert ending_of(words) is None


@pytest.mark.parametrize(
    ("words", "expected", "counts"),
    [
        ("Saime B. Inanc (Ø) stemte i mod beslutningen.", {"against": ("Saime B. Inanc (Ø)",)}, {}),
        (
            "For stemte 2: Karen Dahl (A), Ib Munk (C). Imod stemte 1: Jens Ravn (V)",
            {"for": ("Karen Dahl (A)", "Ib Munk (C)"), "against": ("Jens Ravn (V)",)},
            {"for": 2, "against": 1},
        ),
        ("For stemte 12 (A, B) Imod stemte 3 (V)", {"for": ("A", "B"), "against": ("V",)}, {"for": 12, "against": 3}),
        (
            "For stemte: A, B og F. Imod stemte: V og O. Hverken for eller imod stemte: C.",
            {"for": ("A", "B", "F"), "against": ("V", "O"), "abstained": ("C",)},
            {},
        ),
        ("Et flertal (A og O) stemte for. Et mindretal (V) stemte imod.", {"for": ("A", "O"), "against": ("V",)}, {}),
        (
            "For: 20 (Per Frost (A), Lars Bo (V)) Imod: 6 (Ole Ask (C))",
            {"for": ("Per Frost (A)", "Lars Bo (V)"), "against": ("Ole Ask (C)",)},
            {"for": 20, "against": 6},
        ),
        ("Ali Dahl (Ø) undlod at stemme, mens Birgit Hus (O) stemte imod.", {"abstained": ("Ali Dahl (Ø)",), "against": ("Birgit Hus (O)",)}, {}),
        ("Venstre og Lise Holm (O) undlod at stemme.", {"abstained": ("Venstre", "Lise Holm (O)")}, {}),
        ("Forkastet med stemmerne 11 for (C og V) og 20 imod.", {"for": ("C", "V")}, {"for": 11, "against": 20}),
        ("Vedtaget med 15 stemmer mod 4.", {}, {"for": 15, "against": 4}),
        ("Dansk Folkeparti kunne ikke tiltræde indstillingen.", {"against": ("Dansk Folkeparti",)}, {}),
        ("Enstemmigt vedtaget.", {"against": ()}, {}),
    ],
)
def test_votes_are_read_as_printed_and_no_count_is_made_up(words: str, expected: dict[str, tuple[str, ...]], counts: dict[str, int]) -> None:
    ballot = ballot_of(words)
    assert ballot is not None
    assert (ballot.names, ballot.counts) == (expected, counts)


def test_a_decision_without_a_vote_is_none() -> None:
    assert ballot_of("Indstillingen godkendt.") is None
    assert ballot_of("Eva Lyng (V) var inhabil og deltog ikke i behandlingen.") is None


def test_several_points_are_decided_apart() -> None:
    parsed = parse(
        one_item(
            "Ad 1 og 2: Godkendt.\n\nAd 3: Udsættes.", "Center for Byliv indstiller, at\n\nEt godkendes.1.\n\nTo godkendes.2.\n\nTre godkendes.3."
        )
    )
    decisions = of(parsed, Decision)
    assert [(decision.part, decision.outcome, decision.final) for decision in decisions] == [
        (1, Outcome.APPROVED, True),
        (2, Outcome.APPROVED, True),
        (3, Outcome.POSTPONED, False),
    ]


def test_a_remark_in_its_own_paragraph_belongs_to_the_decision() -> None:
    [decision] = of(parse(one_item("Godkendt med følgende bemærkninger:\n\nDer plantes træer.\n\nDer sættes bænke op.")), Decision)
    assert (decision.outcome, decision.remark) == (Outcome.APPROVED_WITH_REMARK, "Der plantes træer. Der sættes bænke op.")


def test_idet_before_a_vote_is_no_remark() -> None:
    parsed = parse(one_item("Godkendt, idet Karl Vang (V) stemte imod."))
    [decision] = of(parsed, Decision)
    assert (decision.outcome, decision.remark) == (Outcome.APPROVED, None)
    assert of(parsed, VoteEvent)[0].against == ("Karl Vang (V)",)


def test_a_statement_goes_on_until_the_next_point() -> None:
    parsed = parse(
        one_item(
            "Ad 1: Godkendt. Finn Os (Ø) har følgende mindretalsudtalelse: Planen er for tæt.\n\nDer mangler grønne områder.\n\nAd 2: Godkendt.",
            "Center for Byliv indstiller, at\n\nPlanen godkendes.1.\n\nFristen godkendes.2.",
        )
    )
    [statement] = of(parsed, MinorityStatement)
    assert (statement.by, statement.part, statement.text) == ("Finn Os (Ø)", 1, "Planen er for tæt. Der mangler grønne områder.")
    assert [decision.part for decision in of(parsed, Decision)] == [1, 2]


@pytest.mark.parametrize(
    ("words", "by", "kind"),
    [
        ("Lise Holm (O) ønsker tilført protokollen, at planen er for dyr.", "Lise Holm (O)", "protokolbemærkning"),
        ("SF fik følgende ført til protokols: Planen er for dyr.", "SF", "protokolbemærkning"),
        ("Det Konservative Folkeparti afgav følgende protokolbemærkning: Planen er for dyr.", "Det Konservative Folkeparti", "protokolbemærkning"),
        ("Mindretalsudtalelse fra Venstre: Planen er for dyr.", "Venstre", "mindretalsudtalelse"),
        ("Keld Dam tog forbehold.", "Keld Dam", "forbehold"),
        ("2 medlemmer (N+Ø) tager forbehold frem til behandlingen i KB.", "2 medlemmer (N+Ø)", "forbehold"),
    ],
)
def test_dissent_is_told_by_its_words(words: str, by: str, kind: str) -> None:
    parsed = parse(one_item(f"Godkendt.\n\n{words}"))
    [statement] = of(parsed, MinorityStatement)
    assert (statement.by, statement.statement_kind) == (by, kind)
    assert [decision.outcome for decision in of(parsed, Decision)] == [Outcome.APPROVED]


def test_the_source_of_a_statement_holds_who_made_it() -> None:
    [statement] = of(parse(one_item("Godkendt.\nVenstre afgav følgende mindretalsudtalelse:\nPlanen er for dyr.")), MinorityStatement)
    assert statement.sources[0].quote == "Venstre afgav følgende mindretalsudtalelse:\nPlanen er for dyr."


@pytest.mark.parametrize(
    "words",
    [
        "Karl Vang (V) benyttede standsningsretten efter kommunestyrelsesloven § 23 og begærede sagen behandlet i Byrådet.",
        "Karl Vang (V) begærede sagen indbragt for Byrådet, jf. lov om kommunernes styrelse § 23, stk. 1.",
        "Karl Vang (V) ønskede sagen afgjort i Byrådet.",
    ],
)
def test_suspension_takes_finality_from_every_decision_of_theone_item(words: str) -> None:
    parsed = parse(
        one_item(f"Ad 1: Godkendt.\n\nAd 2: Godkendt.\n\n{words}", "Center for Byliv indstiller, at\n\nEt godkendes.1.\n\nTo godkendes.2.")
    )
    [stop] = of(parsed, Suspension)
    assert (stop.by, stop.referred_to) == ("Karl Vang (V)", "Byrådet")
    assert [(decision.outcome, decision.final) for decision in of(parsed, Decision)] == [(Outcome.APPROVED, False), (Outcome.APPROVED, False)]


def test_a_suspension_that_was_dropped_stops_nothing() -> None:
    parsed = parse(one_item("Godkendt.\n\nVenstre frafaldt standsningsretten."))
    assert of(parsed, Suspension) == []
    assert of(parsed, Decision)[0].final


def test_a_committee_that_is_not_competent_does_not_decide_finally() -> None:
    [decision] = of(parse(one_item("Godkendt", competent="Byrådet")), Decision)
    assert (decision.final, decision.not_final_because) == (False, "beslutningen træffes af Byrådet")


def test_short_names_of_the_competent_body_are_understood() -> None:
    [decision] = of(parse(one_item("Godkendt", competent="ØK/TU")), Decision)
    assert decision.final


def test_one_who_is_disqualified_neither_votes_nor_decides() -> None:
    parsed = parse(one_item("Godkendt.\n\nEva Lyng (V) var inhabil og deltog ikke i behandlingen af punktet."))
    assert (len(of(parsed, Decision)), of(parsed, VoteEvent), of(parsed, MinorityStatement)) == (1, [], [])
    assert of(parsed, Decision)[0].remark is None


def test_an_empty_decision_is_recorded_as_none() -> None:
    [decision] = of(parse(one_item("")), Decision)
    assert (decision.outcome, decision.text) == (Outcome.NONE_RECORDED, "")


def test_free_text_under_the_heading_is_a_decision_of_its_own_kind() -> None:
    [decision] = of(parse(one_item("Prisen går til Foreningen Havnens Venner.")), Decision)
    assert (decision.outcome, decision.final, decision.text) == (Outcome.CUSTOM, True, "Prisen går til Foreningen Havnens Venner.")
