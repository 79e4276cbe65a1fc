"""Rows of the budget tables and savings by the years in which they have money: «hvilke besparelser gælder kun 2019?», «… i alle fire år?»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, sources_of, table, years
from bot.builtin_model.skills.accounted import left_over
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.in_years import InYears, in_years, turned_about
from bot.builtin_model.understand.question import Question
from knowledge.records import BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind
from tools.contract import Row, ToolResult

_OF_LINES = re.compile(
    r"\b(?:linjer?|poster?|raekker?|projekt\w*|punkter?|investering\w*|tiltag\w*|initiativ\w*|indsats\w*|lines?|rows?|projects?|items?|investments?)\b"
)
_OF_CASES = re.compile(r"\bspare(?:case|sag|forslag)\w*|\bomstillingscase\w*|\bbesparelse\w*|\bsager\b|\bcases\b")
_ASKS = re.compile(
    r"\b(?:hvilken?|hvilket|hvad for|list|vis|naevn|which|what|show|name)\b|\b(?:hvor mange|how many)\b (?!penge|kroner|mio|millioner|money)"
)
_HELD = (Operation.LARGEST, Operation.SMALLEST, Operation.AVERAGE, Operation.DIFFERENCE, Operation.COMPARE)
_KIND = {"da": {BudgetKind.OPERATING: "Drift", BudgetKind.CAPITAL: "Anlæg"}, "en": {BudgetKind.OPERATING: "Operating", BudgetKind.CAPITAL: "Capital"}}
_NOUNS = {"da": {"savings": ("besparelse", "besparelser"), "budget_lines": ("linje", "linjer")}}
_NOUNS["en"] = {"savings": ("saving", "savings"), "budget_lines": ("line", "lines")}
_MOST = 6
_EVERY_YEAR = re.compile(r"\b(?:alle|hvert|samtlige|every|all)\b.{0,12}\b(?:aar\w*|years?)\b")
_CANNOT = {
    "da": "Jeg kan finde rækker, der kun har penge i bestemte år, i alle år eller først fra et år, men ikke det modsatte.",
    "en": "I can find rows with money only in certain years, in all years or only from a year, but not the contrary.",
}


class RowsByYears:
    """The lines or cases that have their money in just the years asked for."""

    name = "rows_by_years"

    def fits(self, situation: Situation) -> float:
        """When rows of a table are asked for by the years in which they have an amount, and of nothing else."""
        question, library = situation.question, situation.understanding.library
        if (
            not _ASKS.search(question.plain)
            or not question.asked(Ask.WHICH, Ask.HOW_MANY)
            or question.asked(Ask.WHY, Ask.WHEN, Ask.DECIDED)
            or question.wants(*_HELD)
            or question.limits
        ):
            return 0.0
        if any(term.told for term in question.terms):
            return 0.0
        wanted = _wanted(question)
        if _cannot_be_kept(question):
            return 0.945
        if wanted is None or (wanted.spread != "every" and question.wants(Operation.SUM)):
            return 0.0
        if question.slots.codes or question.slots.dotted or question.slots.months or question.area or question.people:
            return 0.0
        if left_over(situation, *question.bodies, question.chapter[2] if question.chapter else ""):
            return 0.0
        return 0.945 if len(library.of(BudgetLine)) + len(library.of(SavingsCase)) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The rows of the table, whole; of both where neither is named."""
        question, documents = situation.question, list(situation.question.documents)
        calls: list[Call] = []
        if _cannot_be_kept(question):
            return calls
        wanted = _wanted(question)
        spread = {"spread": wanted.spread, "years": list(wanted.years)} if wanted else {}
        kind = question.budget_kind.value if question.budget_kind else None
        lines = bool(question.budget_kind or question.chapter or _OF_LINES.search(question.plain))
        cases = bool(question.asked(Ask.SAVED) or question.bodies or (not lines and _OF_CASES.search(question.plain)))
        if not cases and situation.understanding.library.of(BudgetLine):
            chapter = question.chapter[1] if question.chapter else None
            calls.append(call("budget_lines", kind=kind, chapter=chapter, documents=documents, **spread, operation="list"))
        if (cases or not lines) and situation.understanding.library.of(SavingsCase):
            calls.append(call("savings", committees=list(question.bodies), documents=documents, **spread, operation="list"))
        return calls

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many of each table, then each with what it has and when."""
        question = situation.question
        if _cannot_be_kept(question):
            return not_found(situation, because=_CANNOT[question.language])
        wanted = _wanted(question)
        given = [result for each in self.calls(situation, results) if (result := results.of(each)) is not None]
        if wanted is None or not given:
            return None
        lead = " ".join(_told(question, wanted, result) for result in given)
        found = any(result.rows for result in given)
        rows = next((table(result) for result in given if len(result.rows) > _MOST), None)
        notes = _notes(question, wanted) if found else ()
        return Draft(lead=lead, table=rows, notes=notes, sources=sources_of(*given), found=found)


def _cannot_be_kept(question: Question) -> bool:
    """Whether rows are asked for by years turned about («ikke kun 2019», «ingen penge før 2021»)."""
    rows = question.budget_kind or question.asked(Ask.SAVED) or _OF_LINES.search(question.plain) or _OF_CASES.search(question.plain)
    return bool(rows and turned_about(question.plain) and (question.slots.years or _EVERY_YEAR.search(question.plain)))


def _wanted(question: Question) -> InYears | None:
    return in_years(question.plain, question.slots.years)


def _amounts(row: Row) -> dict[int, int | None]:
    cells = {key.removeprefix("amount_"): value for key, value in row.cells.items() if key.startswith("amount_")}
    return {int(year): int(value) if isinstance(value, int | float) else None for year, value in cells.items()}


def _told(question: Question, wanted: InYears, result: ToolResult) -> str:
    da = question.language == "da"
    one, several = _NOUNS[question.language][result.tool]
    noun = one if len(result.rows) == 1 else several
    kind = f"{_KIND[question.language][question.budget_kind]}: " if question.budget_kind and result.tool == "budget_lines" else ""
    what = _what(wanted, question.language, len(result.rows) == 1)
    what = what.replace("penge", "et beløb").replace("money", "an amount") if result.tool == "savings" else what
    if not result.rows:
        return f"{kind}{'Ingen' if da else 'No'} {several} {what}."
    few = len(result.rows) <= 2 * _MOST
    names = listed((_row_told(row, result.tool, question.language, few) for row in result.rows), question.language) if few else ""
    return f"{kind}{len(result.rows)} {noun} {what}{': ' + names if names else ''}."


def _what(wanted: InYears, language: str, single: bool) -> str:
    """What the rows have, and when: «har kun penge i 2019»."""
    named = years(list(wanted.years), language)
    if language == "da":
        return {
            "only": f"har kun penge i {named}",
            "one": "har kun penge i ét år",
            "until": f"har penge til og med {named} og intet derefter",
            "first": f"har først penge fra {named}",
            "from": f"har først penge fra {named} eller senere",
            "later": f"har intet beløb i {named}, men først senere",
            "none": f"har intet beløb i {named}",
            "every": f"har et beløb i alle årene{f' {named}' if wanted.years else ''}",
        }[wanted.spread]
    have = "has" if single else "have"
    return {
        "only": f"{have} money in {named} only",
        "one": f"{have} money in one year only",
        "until": f"{have} money until {named} and nothing after",
        "first": f"{have} money only from {named}",
        "from": f"{have} money only from {named} or later",
        "later": f"{have} no amount in {named}, only later",
        "none": f"{have} no amount in {named}",
        "every": f"{have} an amount in every year{f' of {named}' if wanted.years else ''}",
    }[wanted.spread]


def _row_told(row: Row, tool: str, language: str, with_amounts: bool) -> str:
    """A row with its amounts; a saving, printed with a minus, is told without, one that costs as it stands."""
    amounts, name = _amounts(row), f"{row.cells.get('item') or ''} {row.cells.get('name')}".strip()
    saves = tool == "savings" and not any((value or 0) > 0 for value in amounts.values())
    told = by_year({year: -value if saves and value is not None else value for year, value in amounts.items() if value}, language)
    return f"{name} ({told})" if with_amounts and told else name


def _notes(question: Question, wanted: InYears) -> tuple[str, ...]:
    da = question.language == "da"
    return (
        ("En tom celle er ikke det samme som nul." if da else "An empty cell is not nought.",) if wanted.spread in ("later", "none", "first") else ()
    )
