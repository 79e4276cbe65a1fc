"""Words that tie a question to the turns before it."""

from __future__ import annotations

import pytest
from langchain_core.messages import AIMessage, HumanMessage

from bot.builtin_model.turns import Earlier, Opening, earlier_turns, opening


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nej, jeg mente punkt 6", "punkt 6"),
        ("Undskyld, jeg tænkte på 2020", "2020"),
        ("nej, 2020", "2020"),
        ("no, I meant item 6", "item 6"),
        ("jeg mente handling 1.2", "handling 1.2"),
    ],
)
def test_a_correction_is_read_without_the_words_that_say_it_is_one(text: str, rest: str) -> None:
    assert opening(text) == Opening(rest, corrects=True)


def test_a_return_is_read_by_what_it_returns_to() -> None:
    assert opening("Tilbage til broen: hvornår begynder den?") == Opening("broen: hvornår begynder den?", returns=True)


@pytest.mark.parametrize("text", ["Hvad blev besluttet?", "Nej tak", "nej", "Hvem mente det?"])
def test_anything_else_is_left_as_it_is(text: str) -> None:
    assert opening(text).text in (text, "tak")
    assert not opening(text).returns


def test_a_turn_keeps_the_documents_its_answer_drew_on() -> None:
    kept = {"documents": ["plan-2031"], "places": [["plan-2031", 4, 6]]}
    messages = [HumanMessage("Hvad koster broen?"), AIMessage("3 mio. kr.", additional_kwargs=kept), HumanMessage("Hvorfor?")]

    told = Earlier("Hvad koster broen?", ("plan-2031",), "3 mio. kr.", (("plan-2031", 4, 6),))
    assert earlier_turns(messages) == [told, Earlier("Hvorfor?")]
