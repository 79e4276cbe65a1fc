"""The sentences that tell what was computed over the lines of a budget table."""

from __future__ import annotations

import re

from bot.builtin_model.say import listed, money, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Operation
from knowledge.records.budget import called
from tools.contract import ToolResult

_NEXT = {"da": "Næst", "en": "Next"}


def extreme_year(situation: Situation, result: ToolResult) -> str:
    """The year with the largest (or smallest) sum, said first."""
    question = situation.question
    known = [(value, year) for year, value in result.values.items() if value is not None and year.isdigit()]
    if not known:
        return ""
    largest = question.wants(Operation.LARGEST)
    value, year = max(known) if largest else min(known)
    if question.language == "en":
        return f"{'Most' if largest else 'Least'} in {year}: {money(value, 'en')}."
    return f"{'Mest' if largest else 'Mindst'} i {year}: {money(value)}."


def yes_or_no(situation: Situation, difference: int | float) -> str:
    """Whether the year named first is the larger or the smaller, as it was asked."""
    question = situation.question
    named = re.findall(r"(?:19|20)\d\d", question.plain)
    later_first = bool(named) and int(named[0]) == max(question.slots.years)
    rose = difference > 0 if later_first else difference < 0
    asked_less = bool(re.search(r"\b(mindre|lavere|faerre|smaller|lower|less)\b", question.plain))
    yes = difference != 0 and rose != asked_less
    return ("Ja." if yes else "Nej.") if question.language == "da" else ("Yes." if yes else "No.")


def lead_of(operation: str, result: ToolResult, what: str, where: str, language: str, second: int = 0) -> str:
    """What was computed, in a sentence: `what` was added up, `where` (a chapter, or nothing); `second` leaves out so many of a ranking's first."""
    da = language == "da"
    per_year = [(key, value) for key, value in result.values.items() if value is not None]
    if operation == "difference" and result.value is not None:
        first, last = (per_year + [("", None)] * 2)[:2] if len(per_year) < 2 else (per_year[0], per_year[-1])
        word = ("højere" if result.value > 0 else "lavere") if da else ("higher" if result.value > 0 else "lower")
        return (
            f"{what.capitalize()}{where} er {money(abs(result.value))} {word} i {last[0]} end i {first[0]}: "
            f"{money(first[1])} i {first[0]} og {money(last[1])} i {last[0]}."
            if da
            else f"{what.capitalize()}{where} are {money(abs(result.value), 'en')} {word} in {last[0]} than in {first[0]}: "
            f"{money(first[1], 'en')} in {first[0]} and {money(last[1], 'en')} in {last[0]}."
        )
    if operation in ("largest", "smallest"):
        rows = result.rows[second : second + 5]
        names = [str(row.cells.get("name")) for row in rows]
        word = ("Størst" if operation == "largest" else "Mindst") if da else ("Largest" if operation == "largest" else "Smallest")
        amounts = [row.cells.get("amount") or row.cells.get("total") for row in rows]
        told = listed(
            (
                f"{called(str(row.cells.get('item') or ''), name)} ({money(a, language)})" if isinstance(a, int | float) else name
                for row, name, a in zip(rows, names, amounts, strict=True)
            ),
            language,
        )
        return f"{_NEXT[language] + ' ' + word.lower() if second else word}: {told}."
    count = len(result.rows)
    if operation == "count":
        return f"Der er {result.value or count} linjer med {what}{where}." if da else f"There are {result.value or count} lines of {what}{where}."
    if operation == "list":
        names = [called(str(row.cells.get("item") or ""), str(row.cells.get("name"))) for row in result.rows]
        few = f": {listed(names, language)}" if count <= 6 else ""
        return f"Der er {count} linjer med {what}{where}{few}." if da else f"There are {count} lines of {what}{where}{few}."
    if operation == "average":
        return (
            f"{what.capitalize()}{where} er i gennemsnit {money(result.value)}."
            if da
            else f"{what.capitalize()}{where} average {money(result.value, 'en')}."
        )
    if len(per_year) == 1:
        year, value = per_year[0]
        return (
            f"{what.capitalize()}{where} er i alt {money(value)} i {year}, lagt sammen fra {count} {'linje' if count == 1 else 'linjer'}."
            if da
            else f"{what.capitalize()}{where} total {money(value, 'en')} in {year}, added up from {count} {'line' if count == 1 else 'lines'}."
        )
    told = listed((f"{money(value, language)} {'i' if da else 'in'} {year}" for year, value in per_year), language)
    total = (
        f", {'i alt' if da else 'in all'} {money(result.value, language)} {'for' if not da else 'i'} {years([int(y) for y, _ in per_year])}"
        if result.value is not None and len(per_year) > 1
        else ""
    )
    return f"{what.capitalize()}{where} {'er' if da else 'are'} {told}{total}."
