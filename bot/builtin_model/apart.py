"""How far two answers lie apart, when each tells one figure of the same sort that is printed where it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft
from bot.builtin_model.printed import Printed, printed_at, reckoned
from bot.builtin_model.reading.two_figures import figures_of
from knowledge.money import parse_amounts, parse_cell
from knowledge.source import Source

_SORTS = ("kr", "pct", "per_mille", "")
"""What is reckoned with, the surest sign of a figure first: beside an amount a plain number may only be that of an item."""
_TWO = 2
_QUOTED = re.compile(r"«[^»]*»|\((?!\d)[^)]*\)")
_CELL = re.compile(r"(?<![\d.,])-?\d[\d.]*(?:,\d+)?(?!\d)")
_IN_TABLE = re.compile(r"\btabel|\btable")
_UNITS = ("1.000 kr.", "mio. kr.")


def figures_told(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """The one figure of each answer's lead, as told; nothing when one has none or several."""
    told = [_one_told(draft) for draft in drafts]
    return tuple(figure for figure, _ in filter(None, told)) if all(told) else ()


def difference_of(drafts: Sequence[Draft]) -> Call | None:
    """The reckoning of the first figure less the second; None unless there are two answers, each with one such figure."""
    if len(drafts) != _TWO or not all(draft.found for draft in drafts):
        return None
    told = [_one_told(draft) for draft in drafts]
    if told[0] is None or told[1] is None or told[0][1] != told[1][1]:
        return None
    first, second = (_where_printed(draft, *one) for draft, one in zip(drafts, filter(None, told), strict=True))
    return reckoned("difference", [first, second]) if first and second else None


def _one_told(draft: Draft) -> tuple[str, str] | None:
    """The only figure of the lead, with its sort; what is quoted or in parentheses may say it again."""
    for text in (_QUOTED.sub(" ", draft.lead), draft.lead):
        found = figures_of(text)
        sort = next((sort for sort in _SORTS if any(one.sort == sort for one in found)), None)
        printed = {one.printed for one in found if one.sort == sort}
        if sort is not None:
            return (printed.pop(), sort) if len(printed) == 1 else None
    return None


def _where_printed(draft: Draft, figure: str, sort: str) -> Printed | None:
    """Where the figure stands as told, else an amount of the same value in the text or in a cell of its table."""
    at = next((at for source in draft.sources if (at := printed_at(source, figure))), None)
    amounts = parse_amounts(figure) if sort == "kr" and at is None else []
    return at or next((same for source in draft.sources for amount in amounts[:1] if (same := _same_amount(source, abs(amount.value_dkk)))), None)


def _same_amount(source: Source, value: int) -> Printed | None:
    for at, line in enumerate(source.quote.split("\n")):
        place: Printed = {"document": source.document, "line": source.line_from + at}
        for amount in parse_amounts(line):
            if abs(amount.value_dkk) == value and amount.as_printed in line:
                return {**place, "printed": amount.as_printed}
        for cell in _CELL.findall(line) if _IN_TABLE.search(source.locator) else ():
            unit = next((unit for unit in _UNITS if abs(_in_kroner(cell, unit)) == value), None)
            if unit:
                return {**place, "printed": cell, "unit": unit}
    return None


def _in_kroner(cell: str, unit: str) -> int:
    try:
        return parse_cell(cell, unit) or 0
    except ValueError:
        return 0
