"""«Og i skånejob?» after «Hvor mange er i fleksjob?»: the new word is put in place of the old one, and does not stand beside it."""

from __future__ import annotations

import pytest

from bot.builtin_model.put_instead import without
from bot.builtin_model.turns import Earlier, told_in
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

MINUTES = """Driftsudvalget
Onsdag den 3. marts 2031 - kl. 16:00
Rådhuset

Deltagere

Ane Holm (A) - Deltog

Punkt 1 Status på haverne

Sagsfremstilling

Der er talt op i kommunens haver i andet halvår 2030:

Æbletræer (20)
Pæretræer (53)
Hasselbuske (7)
Ribsbuske (31)

Beslutning

Taget til efterretning
"""


@pytest.fixture(scope="module")
def gardens(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The minutes of one meeting, with a list of counts."""
    return context_of({"drift-2031-03-03": MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Hvor mange æbletræer er der i haverne?", "og pæretræer?", "Pæretræer (53)"),
        ("Hvor mange hasselbuske er der?", "hvad med æbletræer?", "Æbletræer (20)"),
        ("Hvor mange ribsbuske var der i andet halvår 2030?", "og hasselbuske?", "Hasselbuske (7)"),
    ],
)
def test_one_thing_is_asked_of_in_place_of_another(gardens: ToolContext, first: str, second: str, told: str) -> None:
    answered = answer(gardens, second, told_in(first, answer(gardens, first)))

    assert told in answered.lead
    assert answered.body is None


def test_a_share_is_no_count() -> None:
    text = MINUTES.replace("Æbletræer (20)", "Æbletræer (20)\n").replace("Beslutning", "Træer fylder 13,5 pct. af haverne.\n\nBeslutning", 1)
    told = answer(context_of({"drift-2031-03-03": text}), "Hvor mange træer er der i haverne?", Earlier("Hvad er der i haverne?"))

    assert "13,5" not in told.lead


def test_words_are_left_out_of_a_text_however_they_are_written() -> None:
    assert without("Hvor mange er i Skånejob, og hvor?", frozenset(["skaanejob"])) == "Hvor mange er i og hvor?"
