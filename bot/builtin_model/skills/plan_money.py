"""What a plan as a whole has been given: «afsat en pulje på …», «tilført området …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.terms import keys_of_text
from knowledge.records import BudgetLine, Financing, PlanResource

_OF_ITS_PARTS = re.compile(r"handling|\baction|aktivitet|hver(t|s)?\b|indsatsomraade")
_MOST_MISSED = 0.4
"""Share of the question's words, by weight, that the sentence on money may lack; with more, something else is asked about."""


class PlanMoney:
    """The money set aside for a plan as a whole."""

    name = "plan_money"

    def fits(self, situation: Situation) -> float:
        """When money is asked for and a plan is named, or the budget year that its sentence on money is of, and no single thing in it."""
        question = situation.question
        if not question.asked(Ask.HOW_MUCH, Ask.FINANCED) or question.wants(Operation.SUM, Operation.DIFFERENCE, Operation.COUNT):
            return 0.0
        if question.area or question.slots.action or question.slots.dotted or question.slots.items or question.people or question.offices:
            return 0.0
        return 0.885 if _meant(situation) and not _OF_ITS_PARTS.search(question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The plan."""
        found = _meant(situation)
        return [call("key_figures", documents=[found.document])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence on money, as printed."""
        found = _meant(situation)
        return Draft(lead=stop(one_line(found.text)), sources=found.sources[:1]) if found else None


def _meant(situation: Situation) -> Financing | PlanResource | None:
    """The sentence on money of the plan named; else the one that is of the budget year asked about, which no budget here covers."""
    question, library = situation.question, situation.understanding.library
    every: list[Financing | PlanResource] = [*library.of(Financing), *(found for found in library.of(PlanResource) if found.amount_dkk)]
    named = [found for found in every if found.document in question.documents]
    covered = {year for line in library.of(BudgetLine) for year in line.amounts_dkk}
    outside = [year for year in question.slots.years if year not in covered]
    of_that_year = [found for found in every if outside and all(str(year) in found.text for year in outside) and "budget" in question.plain]
    found = next(iter(of_that_year or named), None)
    if found is None or (question.slots.years and not all(str(year) in found.text for year in question.slots.years)):
        return None
    best = question.best("action", "activity", "agenda_item", "planned_case")
    if not of_that_year and clearly(best, 0.75):
        return None
    return found if _nothing_else(situation, found) else None


def _nothing_else(situation: Situation, found: Financing | PlanResource) -> bool:
    """Whether the question's words stand in the sentence, or say little: «hvad fik svømmehallen i 2006?» is of something else."""
    there = keys_of_text(f"{found.text} {situation.understanding.library.document(found.document).title}")
    weighed = [(term, situation.understanding.topics.weight(term)) for term in situation.question.terms if not term.told]
    return sum(weight for term, weight in weighed if term.found_in(there) < 0.5) <= _MOST_MISSED * sum(weight for _, weight in weighed)
