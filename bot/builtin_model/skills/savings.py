"""What is saved: by a committee, in a year, by several cases, and which savings cost something first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, limited, listed, money, sources_of, table
from bot.builtin_model.skills.accounted import left_over
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.operation import among_limits, operation_asked
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.skills.savings_investments import investment_words, investments_asked, limits_investment
from bot.builtin_model.skills.savings_named import named_by, savings_named
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.in_years import in_years
from bot.builtin_model.understand.question import Question
from knowledge.records import SavingsCase
from tools.contract import ToolResult

_COMMITTEE = re.compile(r"\b(hvilket udvalg|hvilke udvalg|hvem|which committee|which committees|who)\b")


_CASES = re.compile(r"\b(?:cases?|spare?sager|sparesag|spareforslag|omstillingscases?)\b")
_MOST_TOLD = 4
_ONE_OFF = re.compile(
    r"engangs|\bkun i |\bkun (?:for )?(?:et|eet|1) (?:enkelt )?aar\b|"
    r"\b(?:stopper|slutter|ophoerer|holder op|forsvinder|falder vaek) (?:igen )?efter (?:19|20)\d\d|"
    r"\b(?:just|only) (?:for )?one year\b"
)
"""Savings of one year; «stopper efter 2019» names the year."""


class Savings:
    """Savings of a committee, a year, or all."""

    name = "savings"

    def fits(self, situation: Situation) -> float:
        """When savings are asked about as a whole."""
        question = situation.question
        if not situation.understanding.library.of(SavingsCase):
            return 0.0
        years_apart = len(question.slots.years) > 1 and question.wants(Operation.DIFFERENCE)
        if len(question.slots.codes) > 1 or (question.slots.codes and (years_apart or question.wants(Operation.AVERAGE))):
            return 0.96
        if question.asked(Ask.DEADLINE) and not question.asked(Ask.HOW_MUCH):
            return 0.0
        if left_over(situation, *question.bodies):
            return 0.87 if savings_named(situation) and not question.slots.dotted else 0.0
        if investments_asked(question) and question.bodies and _CASES.search(question.plain):
            return 0.88
        if question.slots.dotted and not question.bodies:
            return 0.0  # What one item saves is not what all of them do.
        if question.asked(Ask.SAVED) or "omstillingscase" in question.plain or "sparetabel" in question.plain:
            return 0.0 if question.asked(Ask.WHY, Ask.HOW) and not question.bodies else 0.88
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One computation over the cases."""
        return [_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The computed value with the sign in words, then the cases."""
        result = results.of(_call(situation))
        if result is None:
            return not_found(situation, because=results.refusal(_call(situation)))
        if not result.rows:
            return not_found(situation, because=result.searched)
        return _of_result(situation, result)


def _call(situation: Situation) -> Call:
    question = situation.question
    return call(
        "savings",
        committees=list(question.bodies),
        years=list(question.slots.years),
        codes=list(question.slots.codes or savings_named(situation)),
        with_investment=True if investments_asked(question) else None,
        one_off=True if _of_one_year(question) else None,
        sign="costing" if "merudgift" in question.plain or "positiv" in question.plain else None,
        above_dkk=question.limits.above,
        below_dkk=question.limits.below,
        limits_of="investment" if limits_investment(question) else None,
        documents=list(question.documents),
        operation=_operation(situation),
    )


def _of_one_year(question: Question) -> bool:
    """Whether savings of one year alone are asked for: «kun i ét år», or which of them are «kun i 2019»."""
    wanted = in_years(question.plain, question.slots.years) if question.asked(Ask.WHICH, Ask.HOW_MANY) and len(question.slots.years) == 1 else None
    return bool(_ONE_OFF.search(question.plain)) or (wanted is not None and wanted.spread == "only")


def _operation(situation: Situation) -> str:
    question = situation.question
    if only := among_limits(question):
        return "list" if investments_asked(question) else only
    if question.wants(Operation.DIFFERENCE) and len(question.slots.years) > 1 and len(question.bodies) < 2:
        return "difference"
    held = question.wants(Operation.DIFFERENCE, Operation.COMPARE, Operation.LARGEST, Operation.SMALLEST)
    if question.wants(Operation.SUM) and not held and len(question.bodies) > 1:
        return "sum"
    return "compare" if len(question.bodies) > 1 or _which_committee(question) else operation_asked(question, compares=True)


def _which_committee(question: Question) -> bool:
    """«Hvilket udvalg sparer mest?» ranks committees, not cases."""
    ranks = question.wants(Operation.LARGEST, Operation.SMALLEST, Operation.COMPARE)
    return ranks and not question.bodies and bool(_COMMITTEE.search(question.plain))


def _of_result(situation: Situation, result: ToolResult) -> Draft:
    question, language = situation.question, situation.question.language
    da = language == "da"
    count = len(result.rows)
    who = _whose(question, count)
    operation = _operation(situation)
    values = [(key, value) for key, value in result.values.items() if value is not None and key != "difference"]
    apart = result.values.get("difference")
    if investments_asked(question):
        lead = investment_words(question, result)
    elif question.limits and operation in ("list", "count"):
        lead = _within_words(question, result, who)
    elif operation == "list":
        names = listed((f"{row.cells.get('code')} {row.cells.get('name')}" for row in result.rows), language) if count <= 6 else ""
        lead = (
            f"{who} har {count} {'sag' if count == 1 else 'sager'} i sparetabellen{': ' + names if names else ''}."
            if da
            else f"{who}: {count} cases in the savings table{': ' + names if names else ''}."
        )
    elif operation == "count":
        lead = f"{who} har {result.value or count} sager i sparetabellen." if da else f"{who}: {result.value or count} cases in the savings table."
    elif operation in ("largest", "smallest"):
        named = [
            f"{row.cells.get('code')} {row.cells.get('name')} ({_saved(float(str(row.cells.get('total') or 0)), language)})"
            for row in result.rows[:3]
        ]
        first, then = named[0], listed(named[1:], language)
        lead = f"{'Størst' if operation == 'largest' else 'Mindst'} er {first}{f'; derefter {then}' if then else ''}." if da else ""
        lead = lead or f"{operation.capitalize()}: {first}{f'; then {then}' if then else ''}."
    elif operation == "compare":
        ordered = sorted(values, key=lambda entry: entry[1], reverse=question.wants(Operation.SMALLEST))
        lead = f"{listed((f'{key} {_saved(value, language)}' for key, value in ordered), language).rstrip('.')}."
        if apart is not None:
            lead += f" {'Forskellen er' if da else 'The difference is'} {money(apart, language)}."
    elif operation == "difference" and result.value is not None and len(values) > 1:
        lead = _difference_words(who, values[0], values[-1], language)
    elif operation == "average" and result.value is not None:
        mean = money(round(-result.value), language)
        by_years = _sum_words(who, values, result.model_copy(update={"value": None}), language, in_all=False)
        lead = f"{by_years} {'I gennemsnit' if da else 'On average'} {mean} {'om året' if da else 'a year'}."
    else:
        lead = _sum_words(who, values, result, language, question.wants(Operation.SUM))
    notes = (*result.notes, named_by(situation)) if savings_named(situation) else result.notes
    if notes != result.notes and count <= _MOST_TOLD and operation not in ("list", "largest", "smallest"):
        names = listed((f"{row.cells.get('code')} {row.cells.get('name')}" for row in result.rows), language)
        lead += f" {'Det er' if da else 'They are'} {names}."
    return Draft(lead=lead, table=table(result), notes=notes, sources=sources_of(result), issues=result.issues)


def _within_words(question: Question, result: ToolResult, who: str) -> str:
    """How many cases lie within the limits asked for, and, when they are few, which."""
    language, count = question.language, len(result.rows)
    amounts = [(row, float(str(row.cells.get("total") or 0))) for row in result.rows]
    told = listed((f"{row.cells.get('code')} {row.cells.get('name')} ({_saved(value, language)})" for row, value in amounts), language)
    names = f": {told}" if 0 < count <= _MOST_TOLD else ""
    where = limited(question.limits, language)
    if language == "da":
        return f"{who} har {count} {'sag' if count == 1 else 'sager'}{where} i sparetabellen{names}."
    return f"{who}: {count} cases{where} in the savings table{names}."


def _saved(value: float, language: str) -> str:
    if language == "da":
        return f"sparer {money(-value)}" if value <= 0 else f"merudgift på {money(value)}"
    return f"saves {money(-value, 'en')}" if value <= 0 else f"extra cost {money(value, 'en')}"


def _whose(question: Question, count: int) -> str:
    """Whose savings are told of: the committees', the cases named, or everybody's."""
    da = question.language == "da"
    if question.slots.codes:
        many = f"De {count} sager" if da else f"The {count} cases"
        return many if len(question.slots.codes) > 1 else question.slots.codes[0]
    return listed(question.slots.codes or question.bodies, question.language) or ("Alle udvalg tilsammen" if da else "All committees together")


def _sum_words(who: str, values: list[tuple[str, int | float]], result: ToolResult, language: str, in_all: bool) -> str:
    """What each year saves; the years together where they differ, or where that is what is asked for (`in_all`)."""
    da, total, count = language == "da", result.value, len(result.rows)
    if all(value > 0 for year, value in values if year.isdigit()) and values:
        extra = by_year({int(year): int(value) for year, value in values if year.isdigit()}, language)
        if any(isinstance(value, int | float) and value < 0 for row in result.rows for value in row.cells.values()):
            return (
                f"{who} er tilsammen en merudgift på {extra}, når besparelserne er trukket fra."
                if da
                else f"{who} cost {extra} in all, net of what is saved."
            )
        cases = "1 sag" if count == 1 else f"{count} sager"
        return (
            f"{who}: {cases} i sparetabellen er merudgifter, i alt {extra}."
            if da
            else f"{who}: {count} cases in the savings table cost more, {extra} in all."
        )
    by = by_year({int(year): int(-value) for year, value in values if year.isdigit()}, language)
    cases = f"{count} {'sag' if count == 1 else 'sager'}"
    lead = f"{who} sparer {by}, lagt sammen fra {cases}." if da else f"{who} saves {by}, added up from {count} cases."
    if total is not None and len(values) > 1 and (in_all or len({value for _, value in values}) > 1):
        lead += f" {'I alt' if da else 'In all'} {money(-total, language)}."
    return lead


def _difference_words(who: str, first: tuple[str, int | float], last: tuple[str, int | float], language: str) -> str:
    """The saving of the last year against the first; savings are printed with a minus and told without."""
    more = first[1] - last[1]
    if language == "da":
        told = (
            f"{money(abs(more))} {'mere' if more > 0 else 'mindre'} i {last[0]} end i {first[0]}" if more else f"det samme i {first[0]} og {last[0]}"
        )
        return f"{who} sparer {told}: {money(-first[1])} i {first[0]} og {money(-last[1])} i {last[0]}."
    told = f"{money(abs(more), 'en')} {'more' if more > 0 else 'less'} in {last[0]} than in {first[0]}" if more else "the same in both years"
    return f"{who} saves {told}: {money(-first[1], 'en')} in {first[0]} and {money(-last[1], 'en')} in {last[0]}."
