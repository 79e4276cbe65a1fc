"""Figures in an answer that stand neither in a tool's result, nor in a cited line, nor in the question."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.answer import Answer

_FIGURE = re.compile(
    r"(?<![\w.,])(?<![^\W\d]-)-?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?:\s*(mio|mia|t\.kr|tusind|million|billion|thousand))?", re.IGNORECASE
)
_SIZES = {"mio": 10**6, "million": 10**6, "mia": 10**9, "billion": 10**9, "t.kr": 1000, "tusind": 1000, "thousand": 1000}


def invented_figures(answer: Answer, covered_years: Iterable[int] = ()) -> list[str]:
    """The figures of lead, longer text, rows and notes that nothing supports, as printed. References such as «[2]» and codes («TMU-05») do not count.

    `covered_years` are those of the library's documents: a refusal may say which years there are.
    """
    supported = {value for text in _evidence(answer) for _, readings in figures(text) for value in readings}
    supported |= {Decimal(year) for year in covered_years}
    return [printed for text in _claims(answer) for printed, readings in figures(text) if not readings & supported]


def figures(text: str) -> Iterator[tuple[str, set[Decimal]]]:
    """Each figure as printed, with the values it can mean: «1.500» is 1500 or 1.5, «23,5 mio» is 23.5 or 23500000."""
    for match in _FIGURE.finditer(re.sub(r"\[\d+\]", " ", text)):
        digits, size = match.group(1), (match.group(2) or "").lower()
        readings = {Decimal(digits.replace(".", "").replace(",", "."))}
        if "," not in digits and digits.count(".") == 1:
            readings.add(Decimal(digits))
        if size:
            readings |= {reading * _SIZES[size] for reading in readings}
        yield match.group(), {reading.normalize() for reading in readings}


def _claims(answer: Answer) -> Iterator[str]:
    yield answer.lead
    yield answer.body or ""
    yield from answer.notes
    for row in answer.table.rows if answer.table else ():
        yield from row


def _evidence(answer: Answer) -> Iterator[str]:
    yield answer.question
    for source in answer.sources:
        yield f"{source.quote} {source.locator} {source.title}"
    for call in answer.tools:
        yield json.dumps(call.arguments, ensure_ascii=False)
        yield json.dumps(call.result.model_dump(mode="json"), ensure_ascii=False)
        yield str(len(call.result.rows))
