"""A question too general to answer: one short question back, with examples from the library itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem

_LONGEST_NAME = 60


class Unclear:
    """«Hvad er budgettet?», «Hvad siger udvalget?»: nothing says of what."""

    name = "unclear"

    def fits(self, situation: Situation) -> float:
        """When nothing is named: no subject, number, year, person or place. Anything that can be answered goes first."""
        question = situation.question
        slots = question.slots
        numbers = (*slots.items, *slots.dotted, *slots.codes, *slots.years, *slots.months, *slots.amounts)
        named = (*question.terms, *question.people, *question.offices, *numbers)
        return 0.0 if named or question.area or question.chapter or question.carried else 0.12

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The things that the examples name."""
        library = situation.understanding.library
        calls = []
        if items := library.of(AgendaItem):
            calls.append(call("agenda_items", numbers=[items[-1].number], documents=[items[-1].document]))
        if agreed := library.of(AgreementItem):
            calls.append(call("agreement_items", items=[agreed[0].item], documents=[agreed[0].document]))
        if actions := library.of(Action):
            calls.append(call("actions", numbers=[actions[0].number], documents=[actions[0].document]))
        return calls

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What is missing, and how it could be asked."""
        examples = _examples(situation.understanding.library)
        if not examples:
            return None
        quoted = listed((f"«{example}»" for example in examples), situation.question.language)
        if situation.question.language == "en":
            lead = f"What would you like to know? I cannot tell what it is about. Name a subject, an item, a year or a committee, as in {quoted}."
        else:
            lead = (
                f"Hvad vil du gerne vide? Jeg kan ikke se, hvad spørgsmålet handler om. Nævn et emne, et punkt, et år eller et udvalg, fx {quoted}."
            )
        return Draft(lead=lead, found=False, next_steps=examples)


def _examples(library: Library) -> tuple[str, ...]:
    """A question of each kind that the library can answer."""
    examples = []
    if items := library.of(AgendaItem):
        examples.append(f"Hvad blev besluttet om {_short(items[-1].name)}?")
    if agreed := library.of(AgreementItem):
        examples.append(f"Hvor meget er der afsat til {_short(agreed[0].name)}?")
    if actions := library.of(Action):
        examples.append(f"Hvem er ansvarlig for handling {actions[0].number}?")
    return tuple(examples)


def _short(name: str) -> str:
    return clipped(one_line(name), _LONGEST_NAME)
