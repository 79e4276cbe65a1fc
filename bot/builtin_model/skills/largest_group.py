"""«Hvilket område får flest penge?», «hvem har ansvaret for færrest handlinger?»: the parts of a plan or budget held against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, money, number, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation
from knowledge.records import Action, BudgetLine
from tools.contract import ToolResult

_GROUPS = (
    ("area", re.compile(r"\b(?:omraade\w*|indsatsomraade\w*|fokusomraade\w*|tema(?:er|et)?|areas?|themes?)\b")),
    ("responsible", re.compile(r"\b(?:ansvarlig\w*|ansvaret|hvem har ansvar\w*|responsible|in charge)\b")),
    ("performer", re.compile(r"\b(?:udfoerer|udfoerende|performs?|carr(?:y|ies))\b")),
    ("year", re.compile(r"\b(?:hvilket aar|which year)\b")),
)
_CHAPTER = re.compile(r"\b(?:kapit\w*|chapters?|tema(?:er|et)?|visionens temaer)\b")
_MONEY = re.compile(
    r"\b(?:penge|kroner|kr|mio|beloeb\w*|koste\w*|midler|\w+midler|dyr\w*|afsat|sat\w* af|faar|money|funds?|costs?|expensive|spend\w*)\b"
)
_COUNTED = re.compile(r"\b(?:handling\w*|aktiviteter|actions?|projekter|indsatser)\b")
_ONE_OF = re.compile(r"\b(?:hvilke[nt]?|hvem|which|who|what)\b")
_MOST_NAMED = 6


class LargestGroup:
    """The area, owner, performer or chapter with most or least."""

    name = "largest_group"

    def fits(self, situation: Situation) -> float:
        """When the most or least of the parts of a plan, or of a budget's chapters, is asked for."""
        question = situation.question
        ranks = question.wants(Operation.LARGEST, Operation.SMALLEST) and not question.wants(Operation.DIFFERENCE)
        named = question.slots.dotted or question.slots.codes or question.offices or question.area or question.chapter or question.bodies
        if not ranks or named or not _ONE_OF.search(question.plain) or question.asked(Ask.SAVED, Ask.WHY):
            return 0.0
        return 0.94 if _wanted(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One grouped sum or count."""
        wanted = _wanted(situation)
        return [wanted] if wanted else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The first, or all that share its place, then the others in order."""
        wanted = _wanted(situation)
        result = results.of(wanted) if wanted else None
        if result is None or len(result.values) < 2:
            return None
        return _in_order(situation, result, counts=wanted is not None and wanted.arguments.get("operation") == "count")


def _wanted(situation: Situation) -> Call | None:
    question, library = situation.question, situation.understanding.library
    plans = {action.document for action in library.of(Action)}
    named = [document for document in question.documents if document in plans]
    of_a_plan = bool(named) or (not question.documents and bool(_COUNTED.search(question.plain)))
    by = next((group for group, pattern in _GROUPS if pattern.search(question.plain)), None)
    if of_a_plan and plans and by:
        paid = bool(_MONEY.search(question.plain)) or not _COUNTED.search(question.plain)
        return call("actions", documents=named, by=by, operation="sum" if paid else "count")
    lines = library.of(BudgetLine)
    if lines and _CHAPTER.search(question.plain) and question.budget_kind and not named:
        return call(
            "budget_lines", documents=list(question.documents), kind=question.budget_kind.value, years=list(question.slots.years), operation="compare"
        )
    return None


def _in_order(situation: Situation, result: ToolResult, counts: bool) -> Draft | None:
    question, da = situation.question, situation.question.language == "da"
    least = question.wants(Operation.SMALLEST) and not question.wants(Operation.LARGEST)
    known = [(_told_once(name.strip()), value) for name, value in result.values.items() if value is not None]
    known.sort(key=lambda pair: pair[1], reverse=not least)
    if not known:
        return None

    def told(value: float) -> str:
        return f"{number(value)} {('handlinger' if value != 1 else 'handling') if da else 'actions'}" if counts else money(value, question.language)

    first = [(name, value) for name, value in known if value == known[0][1]]
    rest = known[len(first) :]
    word = (("Færrest" if counts else "Mindst") if least else "Flest" if counts else "Mest") if da else ("Least" if least else "Most")
    lead = f"{word}{' har' if da else ':'} {listed((name for name, _ in first), question.language)}{' med' if da else ','} {told(first[0][1])}."
    if rest:
        others = listed((f"{name} {told(value)}" for name, value in rest[:_MOST_NAMED]), question.language)
        lead += f" {'Derefter' if da else 'Then'}: {others.rstrip('.')}."
    return Draft(lead=lead, notes=result.notes, sources=sources_of(result))


def _told_once(name: str) -> str:
    """A name without its number, and one printed in capitals as a person writes it."""
    return re.sub(r"[A-ZÆØÅ]{2}[A-ZÆØÅ ]+", lambda found: found[0].capitalize(), re.sub(r"^\d{1,2}\. ", "", name))
