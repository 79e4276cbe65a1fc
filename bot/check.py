"""The check before an answer leaves: every figure in it must stand in what was looked up or cited in this conversation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from bot.answer import Answer
from tools.contract import ToolResult

_NUMBER = re.compile(r"(?<![\w.,])[-−]?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)|(?<![\w.,])[-−]?\d+(?:[.,]\d+)?(?!\d)|(?<=\d[-–/])\d+(?:[.,]\d+)?")
_DANISH = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_ENGLISH = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_SCALES = (1, 1_000, 1_000_000, 1_000_000_000)
_MOST_COUNT = 300


def unsupported_figures(answer: Answer, heard: Iterable[str] = ()) -> list[str]:
    """The figures of the answer (lead, body, table, notes), as printed there, that neither a tool result, a cited source nor the question holds.

    Formats and units are understood: 42.300.000, 42,3 mio. and 42.300 in 1.000 kr. are one value. A count of the rows shown is supported.
    `heard` is what tools said beside their results: why a call was refused, which years are covered.
    """
    held = _held(answer, heard)
    said = [answer.lead, answer.body or "", *answer.notes]
    if answer.table:
        said += [cell for row in answer.table.rows for cell in row]
    english = answer.language == "en"
    return [printed for text in said for printed in _NUMBER.findall(text) if not _is_held(_values(printed, english), held)]


def _is_held(readings: list[Decimal], held: set[Decimal]) -> bool:
    return any(value * scale in held or value / scale in held for value in readings for scale in _SCALES)


def _held(answer: Answer, heard: Iterable[str]) -> set[Decimal]:
    texts = [answer.question, *heard]
    for source in (*answer.sources, *(s for issue in answer.issues for s in issue.sources)):
        texts += [source.quote, source.title, source.locator]
    held = {abs(value) for call in answer.tools for value in _of_result(call.result, texts)}
    held.update(abs(value) for text in texts for printed in _NUMBER.findall(_joined(text)) for value in _values(printed))
    held.update(abs(Decimal(int(digits))) for text in texts for digits in re.findall(r"\d+", text))
    held.update(Decimal(count) for call in answer.tools for count in _counts(call.result))
    return held


def _of_result(result: ToolResult, texts: list[str]) -> Iterable[Decimal]:
    texts += [result.title, result.searched, result.text or "", *result.notes, *(issue.message for issue in result.issues), *result.values]
    for number in (result.value, *result.values.values()):
        if number is not None:
            yield Decimal(str(number))
    for row in result.rows:
        texts += [source.quote for source in row.sources]
        texts += [source.locator for source in row.sources]
        for cell in row.cells.values():
            if isinstance(cell, bool) or cell is None:
                continue
            if isinstance(cell, str):
                texts.append(cell)
            else:
                yield Decimal(str(cell))


def _counts(result: ToolResult) -> Iterable[int]:
    """How many rows there are, and how many share a cell: what a sentence may count."""
    yield len(result.rows)
    yield from range(min(len(result.rows), _MOST_COUNT))


def _joined(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)


def _values(printed: str, english: bool = False) -> list[Decimal]:
    """The values a printed number can stand for: read the Danish way, in an English answer also the English way."""
    bare = printed.replace("−", "-").lstrip("-")
    readings = set()
    if _DANISH.fullmatch(bare):
        readings.add(bare.replace(".", "").replace(",", "."))
    elif bare.count(".") == 1 and "," not in bare:
        readings.add(bare)
    if english and _ENGLISH.fullmatch(bare):
        readings.add(bare.replace(",", ""))
    return [Decimal(reading) for reading in readings]
