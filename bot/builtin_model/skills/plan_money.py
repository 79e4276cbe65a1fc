"""What a plan as a whole has been given: «afsat en pulje på …», «tilført området …»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import printed_at, reckoned
from bot.builtin_model.say import money, number, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import BudgetLine, Financing, PlanResource

_OF_ITS_PARTS = re.compile(r"handling|\baction|aktivitet|hver(t|s)?\b|indsatsomraade")
_OF_NEW_MONEY = re.compile(
    r"\bbudget|\b(?:nye?|gamle|ekstra|flere|friske?) (?:penge|midler|kroner)\b|\btilfoer|\bi forvejen\b|\bfoer (?:det|da)\b|\bnew money|\bextra money"
)
_OF_A_PLAN = "området arbejde indsats politik plan ny nye ekstra forvejen hidtil gammel gamle oprindelige eksisterende"
"""What a plan and its money are called in a question, whatever the plan is on."""
_AT_HAND = re.compile(r"\btil raadighed\b|\btilfoer|\bavailable\b")
"""Money that a plan has been given, before any of it is an action's."""
_IN_TITLE = 0.5
_MOST_MISSED = 0.4
"""Share of the question's words, by weight, that the sentence on money may lack; with more, something else is asked about."""


class PlanMoney:
    """The money set aside for a plan as a whole."""

    name = "plan_money"

    def fits(self, situation: Situation) -> float:
        """When money is asked for and a plan is named, or the budget year that its sentence on money is of, and no single thing in it."""
        question = situation.question
        if not question.asked(Ask.HOW_MUCH, Ask.FINANCED) or question.wants(Operation.DIFFERENCE, Operation.COUNT):
            return 0.0
        if question.wants(Operation.SUM) and not _both(situation):
            return 0.0
        if question.area or question.slots.action or question.slots.dotted or question.slots.items or question.people or question.offices:
            return 0.0
        return 0.885 if _meant(situation) and not _OF_ITS_PARTS.search(question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The plan, and what its new money and the money there was come to."""
        found, both = _meant(situation), _both(situation)
        return [call("key_figures", documents=[found.document]), *([both] if both else [])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence on money, as printed; after the sum of its amounts, where that is asked for."""
        found, both = _meant(situation), _both(situation)
        if found is None:
            return None
        told, summed = stop(one_line(found.text)), results.of(both) if both else None
        if summed is not None and summed.value is not None:
            parts = " + ".join(money(int(str(row.cells["value"])), situation.question.language) for row in summed.rows)
            in_all = "I alt" if situation.question.language == "da" else "In all"
            told = f"{in_all} {money(summed.value, situation.question.language)}: {parts}. «{told}»"
        return Draft(lead=told, sources=found.sources[:1])


def _both(situation: Situation) -> Call | None:
    """The sum of what was added and what there was before, where it is asked for and both are printed."""
    found = _meant(situation)
    if not situation.question.wants(Operation.SUM) or not isinstance(found, Financing) or not found.added_dkk or not found.previous_dkk:
        return None
    source = found.sources[0]
    places = [printed_at(source, number(amount)) for amount in (found.added_dkk, found.previous_dkk)]
    return reckoned("sum", [{**place, "unit": "kr."} for place in places if place]) if all(places) else None


def _meant(situation: Situation) -> Financing | PlanResource | None:
    """The sentence on money of the plan named; else the one that is of the budget year asked about, which no budget here covers."""
    question, library = situation.question, situation.understanding.library
    every: list[Financing | PlanResource] = [*library.of(Financing), *(found for found in library.of(PlanResource) if found.amount_dkk)]
    named = [found for found in every if found.document in question.documents]
    covered = {year for line in library.of(BudgetLine) for year in line.amounts_dkk}
    outside = [year for year in question.slots.years if year not in covered]
    of_that_year = [found for found in every if outside and all(str(year) in found.text for year in outside) and _OF_NEW_MONEY.search(question.plain)]
    found = next(iter(of_that_year or named), None)
    if found is None or (question.slots.years and not all(str(year) in found.text for year in question.slots.years)):
        return None
    best = question.best("action", "activity", "agenda_item", "planned_case")
    if not of_that_year and clearly(best, 0.75) and not (_AT_HAND.search(question.plain) and _only_the_plan(situation, found)):
        return None
    return found if _nothing_else(situation, found) else None


def _only_the_plan(situation: Situation, found: Financing | PlanResource) -> bool:
    """Whether the question names the plan and nothing more: no action of it is meant, however well one fits the plan's own name."""
    title = keys_of_text(f"{situation.understanding.library.document(found.document).title} {_OF_A_PLAN}")
    return all(term.found_in(title) >= _IN_TITLE for term in situation.question.terms if not term.told and not term.predicate)


def _nothing_else(situation: Situation, found: Financing | PlanResource) -> bool:
    """Whether the question's words stand in the sentence, or say little: «hvad fik svømmehallen i 2006?» is of something else."""
    there = keys_of_text(f"{found.text} {situation.understanding.library.document(found.document).title} {_OF_A_PLAN}")
    weighed = [(term, situation.understanding.topics.weight(term)) for term in situation.question.terms if not term.told]
    return sum(weight for term, weight in weighed if term.found_in(there) < 0.5) <= _MOST_MISSED * sum(weight for _, weight in weighed)
