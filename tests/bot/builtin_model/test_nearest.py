"""What a refusal shows as the nearest: a sentence or two that share enough with the question, never a figure of another thing."""

from __future__ import annotations

from dataclasses import replace

from bot.builtin_model.reading.found import Found, PassageText
from bot.builtin_model.reading.units import Unit
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.nearest import nearest
from bot.builtin_model.understand.question import Understanding
from knowledge.source import Source


def _found(text: str, score: float, *, fits: bool, coverage: float = 0.5) -> Found:
    source = Source(document="referat", title="Referat", locator="punkt 3", line_from=1, line_to=1, quote=text)
    passage = PassageText(document="referat", item="3", role="background", context="Referat", text=text, source=source, rank=0)
    return Found(unit=Unit(text, (), ""), passage=passage, score=score, coverage=coverage, own=coverage, missing=(), fits=fits)


def _told(understanding: Understanding, question: str, *found: Found) -> str:
    near = nearest(Situation(understanding.read(question), understanding), found)
    return near[0] if near else ""


def test_the_kind_of_answer_waited_for_goes_first(understanding: Understanding) -> None:
    told = _told(
        understanding,
        "hvor mange knokler ved siden af?",
        _found("Folk arbejder også.", 0.9, fits=False),
        _found("32 arbejder også ved siden af.", 0.8, fits=True),
    )

    assert told == "punkt 3: «32 arbejder også ved siden af.» og punkt 3: «Folk arbejder også.»"


def test_a_sentence_that_shares_little_is_not_shown(understanding: Understanding) -> None:
    assert "Snerydning" not in _told(understanding, "Hvad koster tandplejen?", _found("Snerydning sker om natten.", 0.3, fits=True, coverage=0.1))


def test_a_place_with_amounts_is_named_without_them_when_an_amount_is_asked_for(understanding: Understanding) -> None:
    told = _told(understanding, "Hvad koster gyngerne i 2031?", _found("Der afsættes 0,2 mio. kr. i 2029 til legepladsen.", 0.9, fits=True))

    assert told == "punkt 3, som har tal for 2029."


def test_numbers_are_not_shown_where_the_place_asked_about_is_another(understanding: Understanding) -> None:
    found = replace(_found("Der er 159 i fleksjob.", 0.9, fits=True), missing=("herlev",))

    assert "159" not in _told(understanding, "Var der flest i fleksjob i Herlev?", found)
