"""A question too general to answer: one short question back, with examples from the library itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.leaning import only_said_of_it
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, BudgetLine, Decision, Recommendation

_LONGEST_NAME = 60
_OF_FORM = re.compile(r"dagsorden|referat|meddelelser|orientering|eventuelt|underskrift")
"""Items that every meeting has."""


class Unclear:
    """«Hvad er budgettet?», «Hvad siger udvalget?»: nothing says of what."""

    name = "unclear"

    def fits(self, situation: Situation) -> float:
        """When nothing is named: no subject, number, year, person or place. Anything that can be answered goes first, unless all that is said is
        what was done to an «it» that was not spoken of."""
        question = situation.question
        slots = question.slots
        numbers = (*slots.items, *slots.dotted, *slots.codes, *slots.years, *slots.months, *slots.amounts)
        named = (*question.people, *question.offices, *numbers, *filter(None, (question.area, question.chapter)))
        if named or question.carried:
            return 0.0
        if question.terms and only_said_of_it(question) and not (question.documents or question.bodies):
            return 0.9
        return 0.0 if question.terms else 0.12

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The things that the examples name."""
        library = situation.understanding.library
        calls = []
        if item := _decided(library):
            calls.append(call("agenda_items", numbers=[item.number], documents=[item.document]))
        if agreed := _priced(library):
            calls.append(call("agreement_items", items=[agreed.item], documents=[agreed.document]))
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
    if item := _decided(library):
        examples.append(f"Hvad blev besluttet om {_short(item.name)}?")
    if agreed := _priced(library):
        examples.append(f"Hvor meget er der afsat til {_short(agreed.name)}?")
    if actions := library.of(Action):
        examples.append(f"Hvem er ansvarlig for handling {actions[0].number}?")
    return tuple(examples)


def _decided(library: Library) -> AgendaItem | None:
    """An item that something was recommended and decided about, the agenda and earlier minutes left out."""
    decided = {(decision.document, decision.item) for decision in library.of(Decision) if not decision.earlier}
    recommended = {(point.document, point.item) for point in library.of(Recommendation)}
    fitting = [item for item in library.of(AgendaItem) if (item.document, item.number) in decided & recommended]
    return next((item for item in fitting if not _OF_FORM.search(plain(item.name))), None)


def _priced(library: Library) -> AgreementItem | None:
    """An item of an agreement that a table has money for."""
    lines = {(line.document, line.item) for line in library.of(BudgetLine)}
    return next((item for item in library.of(AgreementItem) if (item.document, item.item) in lines), None)


def _short(name: str) -> str:
    return clipped(one_line(name), _LONGEST_NAME)
