"""«Er det mere end i 2019?»: what an earlier figure is held against, when it has not been told of, is asked first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.converse import in_conversation, told_before
from bot.builtin_model.draft import Draft
from bot.builtin_model.told.asked import other_asked
from bot.builtin_model.turns import Earlier, told_in
from bot.builtin_model.understand.question import Understanding


def held_against(text: str, earlier: Sequence[Earlier], understanding: Understanding) -> str:
    """The question that must be asked first («og i 2019?»); empty when the figures are told of, or the question holds nothing against one."""
    if not earlier or in_conversation(text, earlier, understanding).reckoning:
        return ""
    own = understanding.read(text)
    return other_asked(own, told_before(text, earlier, understanding))


def with_what_it_told(other: str, earlier: Sequence[Earlier], text: str, answer: Draft, understanding: Understanding) -> Sequence[Earlier]:
    """The turns with that question among them, when its answer is one to reckon with; else the turns as they were."""
    more = [*earlier, told_in(other, answer)]
    return more if in_conversation(text, more, understanding).reckoning else earlier
