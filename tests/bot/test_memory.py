"""What is remembered of a conversation: the last turns that are neither too old nor too many."""

from __future__ import annotations

import json

from bot.assistant import Turn
from bot.memory import remembered, turn_of
from tests.bot.answers import small_answer

_HOUR = 3600.0


def _turn(number: int, at: float = 0.0) -> Turn:
    return Turn(f"Hvad er nummer {number}?", "Det er et svar på omtrent tyve ord om noget i kommunen.", f'{{"at": {int(at)}}}')


def test_turns_older_than_the_hours_are_forgotten() -> None:
    turns = (_turn(1, at=0), _turn(2, at=3 * _HOUR), Turn("Uden tid?", "Ja."))

    assert remembered(turns, hours=2, tokens=1000, clock=lambda: 4 * _HOUR) == turns[1:]


def test_only_the_latest_turns_that_fit_the_tokens_are_kept() -> None:
    turns = tuple(_turn(number) for number in range(20))

    kept = remembered(turns, hours=2, tokens=100, clock=lambda: 0.0)

    assert 2 <= len(kept) <= 5
    assert kept == turns[-len(kept) :]


def test_a_turn_keeps_the_words_and_the_places_but_no_source_numbers() -> None:
    turn = turn_of(small_answer(lead="Natur får 500.000 kr. i år [1, 2]."), clock=lambda: 7.0)

    assert turn.answer == "Natur får 500.000 kr. i år."
    state = json.loads(turn.state)
    assert (state["at"], state["documents"]) == (7, ["budget-2031"])
    assert all(document == "budget-2031" and first <= last for document, first, last in state["places"])
