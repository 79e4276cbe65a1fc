"""How two amounts held against each other are told: how far apart, how many times as much, what share, what change."""

from __future__ import annotations

import re

from bot.builtin_model.say import money, number
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.comparison import comparison_of
from bot.builtin_model.understand.proportion import change_asked, times_claimed
from bot.builtin_model.understand.question import Question
from tools.contract import ToolResult

_TIMES_OFF = 0.05
"""How near to «dobbelt» a ratio must be for it to be so."""


def lead_of(question: Question, result: ToolResult, changes: bool) -> str:
    """What was reckoned, then both amounts; `changes` says that a change in per cent was asked for."""
    da = question.language == "da"
    (one, first), (two, second) = [(label, int(value or 0)) for label, value in result.values.items()]
    value = float(result.value or 0)
    both = f"{one}: {money(first, question.language)}; {two}: {money(second, question.language)}."
    if result.unit == "pct" and changes:
        return _change_words(question, value, both)
    if result.unit == "pct":
        return f"{number(value)} pct.: {both}" if da else f"{number(value)} per cent: {both}"
    if result.unit == "gange":
        if value == 1:
            return f"{_claim(question, value, da)}{'det er det samme' if da else 'they are the same'}. {both}"
        times = f"{number(value)} gange så meget" if da else f"{number(value)} times as much"
        return f"{_claim(question, value, da)}{times}. {both}"
    comparison = comparison_of(question.corrected)
    ahead = bool(value) and (value > 0) == (comparison is None or comparison.most)
    yes = (("Ja. " if ahead else "Nej. ") if da else ("Yes. " if ahead else "No. ")) if comparison is not None and comparison.claims else ""
    if not value:
        return f"{yes}Det er det samme. {both}" if da else f"{yes}They are the same. {both}"
    (larger, more), (smaller, less) = ((one, first), (two, second)) if value > 0 else ((two, second), (one, first))
    apart, told_more, told_less = (money(abs(amount), question.language) for amount in (int(value), more, less))
    if da:
        return f"{yes}Mest er {larger}: {told_more}, {apart} mere end {smaller} med {told_less}."
    return f"{yes}{larger} is the larger: {told_more}, {apart} more than {smaller} with {told_less}."


def _change_words(question: Question, value: float, both: str) -> str:
    """«En stigning på 12,5 pct.: …», said against it where the question has it the other way."""
    da, asked = question.language == "da", change_asked(question.plain)
    told = f"{number(abs(value))} {'pct.' if da else 'per cent'}"
    if not value:
        return f"Det er uændret. {both}" if da else f"It is unchanged. {both}"
    if (asked == "down" and value > 0) or (asked == "up" and value < 0):
        verbs = (("falder", "stiger") if value > 0 else ("stiger", "falder")) if da else (("fall", "rises") if value > 0 else ("rise", "falls"))
        return f"Det {verbs[0]} ikke, men {verbs[1]} {told}: {both}" if da else f"It does not {verbs[0]} but {verbs[1]} by {told}: {both}"
    word = ("En stigning" if value > 0 else "Et fald") if da else ("A rise" if value > 0 else "A fall")
    return f"{word} {'på' if da else 'of'} {told}: {both}"


def _claim(question: Question, value: float, da: bool) -> str:
    """«Ja, » or «Nej, » to «er det dobbelt så meget?»"""
    claimed = times_claimed(question.plain)
    if claimed is None or not (question.asked(Ask.YES_NO) or re.match(r"(?:is|are|does|do|was|were)\b", question.plain)):
        return ""
    so = abs(value - claimed) <= _TIMES_OFF * claimed
    return ("Ja, " if so else "Nej, ") if da else ("Yes, " if so else "No, ")


def notes_of(result: ToolResult, language: str) -> tuple[str, ...]:
    """How many rows were added up, where some were."""
    rows = sum(int(str(row.cells.get("lines") or 0)) for row in result.rows)
    if rows <= len(result.rows):
        return result.notes
    added = f"Lagt sammen og regnet ud af Rådbot fra {rows} rækker." if language == "da" else f"Added up and reckoned from {rows} rows."
    return (added, *result.notes)
