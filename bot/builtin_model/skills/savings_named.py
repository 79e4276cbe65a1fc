"""«Hvor meget spares der på puljer?»: the savings whose names hold the words of the question, of the committees named."""

from __future__ import annotations

from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.skills.accounted import left_over
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from knowledge.records import SavingsCase
from tools.bodies import same_body

_HELD = 0.55
"""A word is in a name as itself or as part of a compound there («Integrationspuljen»), not by one part of its own."""


def savings_named(situation: Situation) -> tuple[str, ...]:
    """The codes of the cases whose names hold every word that is not of budgets; empty where none has them, or where no word is left."""
    question, library = situation.question, situation.understanding.library
    words = left_over(situation, *question.bodies)
    if not words or question.slots.codes or not question.asked(Ask.SAVED):
        return ()
    wanted = [term for term in question.terms if term.word in words]
    every = [case for case in library.of(SavingsCase) if not question.documents or case.document in question.documents]
    own = [case for case in every if not question.bodies or any(same_body(case.committee, body) for body in question.bodies)]
    return tuple(case.code for case in own if all(term.found_in(keys_of(case.name)) >= _HELD for term in wanted))


def named_by(situation: Situation) -> str:
    """How the cases told of were found, for a note."""
    said = " og ".join(f"«{word}»" for word in left_over(situation, *situation.question.bodies))
    if situation.question.language == "en":
        return f"Counted are the cases with {said} in the name; others may bear on it too."
    return f"Talt med er de sager, der har {said} i navnet; andre kan også angå det."
