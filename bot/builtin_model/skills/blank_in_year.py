"""Rows with an empty cell in one year and an amount in another: «hvilke sager står tomme i 2019 og giver først noget senere?»"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from knowledge.records import BudgetLine, SavingsCase

_EMPTY = (
    r"(?:tomme?|tomt felt|tomme felter|ingenting|intet|ingen penge|ingen besparelse|ikke noget|ikke nogen penge|"
    r"empty|blank|nothing|no money|no saving)"
)
_ONLY_THEN = r"foerst (?:at \w+ )?(?:noget |penge |besparelser? )?"
_BLANK = re.compile(
    rf"\b{_EMPTY}\b.{{0,24}}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.{{0,12}}\b{_EMPTY}\b|"
    rf"\b(?:begynder|starter|giver|har|faar|sparer|slaar igennem|virker)\b.{{0,30}}\b{_ONLY_THEN}(?:senere|efter|i|fra|aaret efter|derefter)\b|"
    r"\b(?:starts?|begins?)\b.{0,30}\b(?:only|later|not until|after|from)\b"
)
_FROM = re.compile(rf"\b{_ONLY_THEN}(?:i|fra|fra og med)\b|\b(?:only|not until|first)\b.{{0,12}}\b(?:from|in)\b")
"""«Først fra 2020»: empty in the years before."""
_NOTHING_AFTER = re.compile(r"\b(?:intet|ingenting|ikke noget|nothing|ingen penge)\b.{0,12}\b(?:derefter|bagefter|herefter|senere|after\w*|later)\b")
_MOST = 12


class BlankInYear:
    """The lines or cases that are empty in the year named, or before it, and have an amount after."""

    name = "blank_in_year"

    def fits(self, situation: Situation) -> float:
        """When rows of a table are asked for by a year in which they have nothing."""
        question = situation.question
        if len(question.slots.years) != 1 or not question.asked(Ask.WHICH, Ask.HOW_MANY) or not _BLANK.search(question.plain):
            return 0.0
        if _NOTHING_AFTER.search(question.plain):
            return 0.0
        return 0.94 if _of_savings(question) or question.budget_kind or question.asked(Ask.IN_TABLE) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The rows of the table, whole."""
        question = situation.question
        if _of_savings(question):
            return [call("savings", committees=list(question.bodies), documents=list(question.documents), operation="list")]
        kind = question.budget_kind.value if question.budget_kind else None
        return [call("budget_lines", kind=kind, documents=list(question.documents), operation="list")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then each with what it has and when."""
        question, da = situation.question, situation.question.language == "da"
        result = results.of(self.calls(situation, results)[0])
        if result is None:
            return None
        named = {(str(row.cells.get("document")), str(row.cells.get("item"))) for row in result.rows}
        rows = [row for row in _rows(situation) if (row.document, _number(row)) in named and _is_meant(question, row)]
        noun = _noun(question, len(rows))
        year = question.slots.years[0]
        when = (f"før {year}" if da else f"before {year}") if _FROM.search(question.plain) else (f"i {year}" if da else f"in {year}")
        if not rows:
            lead = f"Ingen {noun} står tomme {when} og har et beløb senere." if da else f"No {noun} are empty {when} with an amount later."
            return Draft(lead=lead, found=False)
        told = listed((f"{_number(row)} {row.name} ({_amounts(row, question.language)})" for row in rows[:_MOST]), question.language)
        lead = (
            f"{len(rows)} {noun} har intet beløb {when}, men først senere: {told}."
            if da
            else f"{len(rows)} {noun} {'has' if len(rows) == 1 else 'have'} no amount {when}, only later: {told}."
        )
        return Draft(
            lead=lead,
            notes=("En tom celle er ikke det samme som nul." if da else "An empty cell is not nought.",),
            sources=tuple(row.sources[0] for row in rows),
        )


def _noun(question: Question, count: int) -> str:
    """What the rows are called, one or several."""
    one, several = ("besparelse", "besparelser") if _of_savings(question) else ("linje", "linjer")
    if question.language != "da":
        one, several = ("saving", "savings") if _of_savings(question) else ("line", "lines")
    return one if count == 1 else several


def _of_savings(question: Question) -> bool:
    return question.asked(Ask.SAVED) or bool(re.search(r"sparecase|omstillingscase|sparesag|besparelse", question.plain))


def _rows(situation: Situation) -> Sequence[BudgetLine | SavingsCase]:
    question, library = situation.question, situation.understanding.library
    return library.of(SavingsCase) if _of_savings(question) else [r for r in library.of(BudgetLine) if question.budget_kind in (None, r.kind)]


def _number(row: BudgetLine | SavingsCase) -> str:
    return row.code if isinstance(row, SavingsCase) else row.item


def _is_meant(question: Question, row: BudgetLine | SavingsCase) -> bool:
    """Whether the row is empty in the year, or in all years before it, and has an amount in a later one."""
    year = question.slots.years[0]
    if year not in row.amounts_dkk:
        return False
    from_then = bool(_FROM.search(question.plain))
    before = [value for own, value in row.amounts_dkk.items() if (own < year if from_then else own == year)]
    after = [value for own, value in row.amounts_dkk.items() if (own >= year if from_then else own > year)]
    return bool(before) and not any(before) and all(value is None for value in before) and any(after)


def _amounts(row: BudgetLine | SavingsCase, language: str) -> str:
    """What the row has, by year; a saving, printed with a minus, is told without."""
    saving = isinstance(row, SavingsCase)
    if saving and any((value or 0) > 0 for value in row.amounts_dkk.values()):
        return by_year(dict(row.amounts_dkk), language)
    return by_year({year: -value if saving and value is not None else value for year, value in row.amounts_dkk.items()}, language)
