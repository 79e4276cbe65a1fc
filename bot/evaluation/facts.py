"""The facts that an answer states, in one form each: so that two answers can be told to say the same in other words."""

from __future__ import annotations

import datetime
import re

from bot.answer import Answer
from knowledge.dates.periods import find_periods
from knowledge.money import format_dkk, parse_amounts

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")
_NAME = re.compile(r"\b[A-ZÆØÅ][\w'’.-]+(?:\s+[A-ZÆØÅ][\w'’-]+)+")
_MARKS = re.compile(r"\[\d+\]|[*_`]|^\s*\d+[.)]\s|\b(?:linje|linjerne|lines?)\s+\d+(?:(?:[–-]|,\s*|\s+(?:og|and)\s+)\d+)*", re.MULTILINE)
"""Of citations, the lines they point at, Markdown and numbered lists: no facts."""
_NOTHING = "står ikke i dokumenterne"


def facts_of(answer: Answer) -> tuple[str, ...]:
    """Amounts, dates and years, other figures and names of the lead, the longer text and the rows, sorted and without doubles.

    «0,5 mio. kr.» and «500.000 kr.» are one fact, «7/2 2023» and «7. februar 2023» too. Signs are left out: words say them as well
    («sparer»). An answer that is none has one fact: that it is none.
    """
    if not answer.found:
        return (_NOTHING,)
    texts = [answer.lead, answer.body or ""]
    found: set[str] = set()
    if answer.table is not None:
        for place, row in enumerate(answer.table.rows):
            numbers = answer.table.numbers[place] if place < len(answer.table.numbers) else ()
            texts += [cell for column, cell in enumerate(row) if column >= len(numbers) or numbers[column] is None]
            found |= {_kroner(number, answer.table.columns[column].unit) for column, number in enumerate(numbers) if number is not None}
    for text in texts:
        found |= facts_in(text)
    return tuple(sorted(found))


def facts_in(text: str) -> set[str]:
    """The facts of one text."""
    rest = _MARKS.sub(" ", text)
    found: set[str] = set()
    for amount in reversed(parse_amounts(rest)):
        found.add(format_dkk(abs(amount.value_dkk)))
        rest = rest[: amount.start] + " ; " + rest[amount.end :]
    for period, start, end in sorted(find_periods(rest), key=lambda placed: -placed[1]):
        if period.start is not None:
            found.add(_time(period.start, period.end))
            rest = rest[:start] + " ; " + rest[end:]
    found |= {name.rstrip(".") for name in _NAME.findall(rest)}
    found |= set(_NUMBER.findall(rest))
    return found


def _time(start: datetime.date, end: datetime.date | None) -> str:
    """«2019» for a whole year, the day itself for a day, else both ends."""
    if end is not None and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    return start.isoformat() if start == end else f"{start}–{end or ''}"


def _kroner(number: int | float, unit: str | None) -> str:
    return format_dkk(abs(int(number))) if unit == "DKK" else f"{number:g}".replace(".", ",")
