"""A cell as printed → what it is worth: whole kroner, another number, words, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from knowledge.money import parse_amounts, parse_cell
from knowledge.number_words import THOUSANDS, parse_danish
from knowledge.parse.printed_tables.units import DKK, Unit, measure_in

BLANK = frozenset({"", "-", "−", "–", "—", ".", "..", "…", "...", "i/a", "n/a", "ikke opgjort", "ikke oplyst", "+"})
"""What stands where nothing does."""
_FIGURES = rf"(?:{THOUSANDS}|\d{{1,7}})(?:,\d+)?"
_NUMBER = re.compile(rf"(?P<sign>[-−–+]\s?)?(?P<figures>{_FIGURES})(?P<after>[-−–])?|\((?P<minus>{_FIGURES})\)")
_FOOTNOTE = re.compile(r"(?:\s?\*+|(?<=\d)\s?\d\))$")
_MEASURED = re.compile(rf"(?P<number>[-−–+]?\s?{_FIGURES})\s?(?P<unit>%|[^\W\d_][\w./²]*(?: [^\W\d_][\w.]*)?)")


@dataclass(frozen=True)
class Value:
    """What a cell is worth. Both are None for words and for a blank cell; `unit` is as in `TableCell`."""

    amount_dkk: int | None = None
    number: Decimal | None = None
    unit: str | None = None

    @property
    def is_number(self) -> bool:
        """Whether it is worth anything."""
        return self.amount_dkk is not None or self.number is not None


NOTHING = Value()


def is_blank(printed: str) -> bool:
    """Whether the cell holds nothing, or only a sign for nothing."""
    return printed.strip().lower() in BLANK


def is_figure(printed: str) -> bool:
    """Whether the cell is a number, an amount or a measure («412», «(1.250)», «1,2 mio. kr.», «37 timer»)."""
    return value_of(printed, None).is_number


def is_cell(printed: str) -> bool:
    """Whether the text may be a cell in a column of numbers: a figure, or a sign for none."""
    return is_blank(printed) or is_figure(printed)


def value_of(printed: str, unit: Unit | None) -> Value:
    """The value of a cell under a head in `unit`; a unit printed in the cell itself goes before it."""
    whole = printed.strip()
    text = whole if _NUMBER.fullmatch(whole) else _FOOTNOTE.sub("", whole)
    if is_blank(text):
        return NOTHING
    bare = _NUMBER.fullmatch(text)
    if bare:
        return _plain(text, bare, unit)
    amounts = parse_amounts(text)
    if len(amounts) == 1 and amounts[0].start == 0 and amounts[0].end == len(text):
        return Value(amount_dkk=amounts[0].value_dkk, unit=DKK)
    measured = _MEASURED.fullmatch(text)
    measure = measure_in(measured["unit"]) if measured else None
    if measured and measure and measure.name != DKK:
        return Value(number=_signed(measured["number"]), unit=measure.name)
    return NOTHING


def _plain(text: str, match: re.Match[str], unit: Unit | None) -> Value:
    figures = match["figures"] or match["minus"]
    negative = bool(match["minus"] or match["after"] or (match["sign"] and match["sign"][0] in "-−–"))
    if unit is not None and unit.name == DKK:
        amount = parse_cell(figures, unit.printed)
        return Value(amount_dkk=-amount if negative and amount is not None else amount, unit=DKK)
    number = parse_danish(figures)
    return Value(number=-number if negative else number, unit=unit.name if unit else None)


def _signed(figures: str) -> Decimal:
    sign = -1 if figures[0] in "-−–" else 1
    return sign * parse_danish(figures.lstrip("-−–+ "))
