"""Two amounts of tables or plans held against each other: how far apart, how many times as much, what share of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import sources_of
from bot.builtin_model.skills.accounted import left_over
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.held_amounts_words import lead_of, notes_of
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.comparison import Measure, comparison_of
from bot.builtin_model.understand.proportion import (
    asks_ratio,
    asks_share,
    change_asked,
    measured,
    part_and_whole,
    percent_of_nothing,
    without_proportion,
)
from bot.builtin_model.understand.question import Question
from knowledge.records import BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind

_KINDS = {"agreement_item": "budget", "savings_case": "savings", "action": "actions"}
_NAMED = 0.5
_SAVES = re.compile(r"\b(?:spar\w*|besparelse\w*|sav(?:e|es|ing|ings|ed))\b")
_INVESTS = re.compile(r"investering|investment")
_WHOLE = re.compile(r"\b(?:samle\w*|alle?|hele|total\w*|tilsammen|all|whole|entire|budget\w*|besparelser(?:ne)?)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERCENT = re.compile(r"\b(?:mange|i|in|many)?\s*(?:procent|pct\.?|per ?cent)\b|%", re.IGNORECASE)
_POINTS_BACK = re.compile(r"(?:det|den|dette|beloebet|tallet|it|that|this|the amount)")
_OF_WHAT = {
    "da": "Procent af hvad? Nævn det, beløbet skal holdes op mod, fx «hvor mange procent er det af alle besparelser?» eller «… af anlægsbudgettet?».",
    "en": "A percentage of what? Say what it is to be held against, as in «what percentage is it of all savings?».",
}


@dataclass(frozen=True)
class _Side:
    """What one side's amount is of, as `compare_amounts` takes it."""

    table: str
    items: tuple[str, ...] = ()
    kind: str | None = None
    chapter: str | None = None
    committee: str | None = None
    years: tuple[int, ...] = ()
    document: str = ""

    def arguments(self) -> dict[str, object]:
        """The side as the tool's argument."""
        told = {"table": self.table, "items": list(self.items), "kind": self.kind, "chapter": self.chapter, "committee": self.committee}
        return {key: value for key, value in {**told, "years": list(self.years)}.items() if value}


class HeldAmounts:
    """«Hvor mange gange større er A end B?», «hvor stor en del af anlæg er A?», «kræver A større investering end B?»"""

    name = "held_amounts"

    def fits(self, situation: Situation) -> float:
        """When both sides are amounts of a table or plan."""
        question = situation.question
        if _is_of_nothing(situation):
            return 0.976
        if question.asked(Ask.WHY, Ask.DISAGREEMENT) or not situation.understanding.library.of(BudgetLine, None):
            return 0.0
        return 0.975 if _sides(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One comparison."""
        return [_call(situation)] if _sides(situation) else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What is asked for first, then both amounts."""
        if _is_of_nothing(situation):
            return Draft(lead=_OF_WHAT[situation.question.language], found=False)
        result = results.of(_call(situation)) if _sides(situation) else None
        if result is None or result.value is None or len(result.values) != 2:
            return None
        lead = lead_of(situation.question, result, _operation(situation) == "change")
        return Draft(lead=lead, notes=notes_of(result, situation.question.language), sources=sources_of(result))


def _is_of_nothing(situation: Situation) -> bool:
    """Whether a share of the figure spoken of is asked for, and not of what."""
    return bool(situation.question.carried or situation.question.spoken) and percent_of_nothing(situation.question.plain)


def _operation(situation: Situation) -> str | None:
    question = situation.question
    flat = question.plain
    if change_asked(flat) and len(question.slots.years) > 1:
        return "change"
    if asks_share(flat):
        return "share"
    if asks_ratio(flat):
        return "ratio"
    return "difference" if comparison_of(question.corrected) else None


def _call(situation: Situation) -> Call:
    sides = _sides(situation)
    assert sides
    documents = list(dict.fromkeys(side.document for side in sides if side.document)) or list(situation.question.documents)
    return call("compare_amounts", first=sides[0].arguments(), second=sides[1].arguments(), operation=_operation(situation), documents=documents[:1])


def _sides(situation: Situation) -> tuple[_Side, _Side] | None:
    """Both sides, when each is clearly an amount of one kind of table."""
    question = situation.question
    operation = _operation(situation)
    if operation == "change":
        return _two_years(situation)
    typed = _typed(question, operation)
    if operation is None or typed is None:
        return None
    whole = _side(situation, without_proportion(question.corrected))
    first, second = (_side(situation, text, of=whole, share=operation == "share" and at == 1) for at, text in enumerate(typed))
    if first is None or second is None or first.table != second.table or first == second:
        return None
    if first.document and second.document and first.document != second.document:
        return None
    if operation == "difference" and (first.committee or second.committee):
        return None
    if operation == "difference" and first.table == "budget" and (first.items != second.items or len(first.years) != 1):
        return None
    return first, second


_FROM_YEAR = re.compile(r"\b(?:fra|end|i forhold til|sammenlignet med|from|than|compared (?:to|with)) (?:i |in )?((?:19|20)\d\d)\b")
"""The year that a change is reckoned from, whichever is named first."""


def _two_years(situation: Situation) -> tuple[_Side, _Side] | None:
    """One thing, or all that is saved or spent, in the last of the years named and in the first; None when the question has words of neither."""
    question = situation.question
    of = _side(situation, _PERCENT.sub(" ", _YEAR.sub(" ", question.corrected)), share=True)
    if of is None or of.table not in ("budget", "savings"):
        return None
    if not (of.items or of.chapter) and left_over(situation, *question.bodies):
        return None
    years = question.slots.years
    if len(years) != 2 and not question.slots.span:
        return None
    base, then = years[0], years[-1]
    if (said := _FROM_YEAR.search(question.plain)) and int(said[1]) == then:
        base, then = then, base
    return replace(of, years=(then,)), replace(of, years=(base,))


def _typed(question: Question, operation: str | None) -> tuple[str, str] | None:
    text = question.corrected
    if operation == "share":
        return part_and_whole(text)
    if operation == "ratio":
        sides = measured(text)
        return (without_proportion(sides[0]), sides[1]) if sides else None
    comparison = comparison_of(text)
    return comparison.sides if comparison and comparison.measure is not Measure.TIME else None


def _side(situation: Situation, text: str, of: _Side | None = None, share: bool = False) -> _Side | None:
    """What a text names: codes, numbers, a committee, a chapter, a table, or one thing by its words; what it leaves open is that of the question."""
    understanding, whole = situation.understanding, situation.question
    read = whole if _POINTS_BACK.fullmatch(plain(text)) else understanding.read(text, whole.language)
    years = read.slots.years or (whole.slots.years if len(whole.slots.years) == 1 else ())
    said = f"{read.plain} {whole.plain}"
    saves = "investment" if _INVESTS.search(said) else "savings"
    of_cases = saves == "investment" or bool(_SAVES.search(said))
    documents = read.documents or whole.documents
    document = documents[0] if len(documents) == 1 else ""
    if read.slots.codes:
        return _Side(saves, read.slots.codes, years=() if saves == "investment" else years, document=document)
    if read.slots.dotted:
        plan = "handling" in said or "action" in said
        return _Side("actions" if plan else "budget", read.slots.dotted, kind=_kind(whole), years=() if plan else years, document=document)
    if read.bodies and _SAVES.search(said):
        return _Side("savings", committee=read.bodies[0], years=years, document=document) if len(read.bodies) == 1 else None
    if read.area:
        return _Side("actions", chapter=read.area[1], document=read.area[0])
    if read.chapter:
        return _Side("budget", chapter=read.chapter[1], kind=_kind(read) or _kind(whole), years=years, document=read.chapter[0])
    link = read.best(*_KINDS)
    if link and clearly(link, 0.6) and link.name_coverage >= _NAMED and not (share and _WHOLE.search(read.plain)):
        if link.topic.kind == "savings_case" and not of_cases:
            return None
        table = saves if link.topic.kind == "savings_case" else _KINDS[link.topic.kind]
        if table == "budget" and not _has_line(situation, link.topic.document, link.topic.key):
            return None
        kind = _kind(whole) if table == "budget" else None
        return _Side(table, (link.topic.key,), kind=kind, years=years if table in ("budget", "savings") else (), document=link.topic.document)
    if share and _SAVES.search(read.plain) and situation.understanding.library.of(SavingsCase):
        return _Side("savings", years=years, document=document)
    if share and read.budget_kind:
        return _Side("budget", kind=read.budget_kind.value, years=years, document=document)
    if of is not None and read.slots.years and not read.terms and of.items:
        return _Side(of.table, of.items, of.kind, of.chapter, of.committee, years, of.document)
    return None


def _kind(question: Question) -> str | None:
    return question.budget_kind.value if question.budget_kind and isinstance(question.budget_kind, BudgetKind) else None


def _has_line(situation: Situation, document: str, item: str) -> bool:
    return any(line.item == item for line in situation.understanding.library.of(BudgetLine, document))
