"""Whether a figure or time of an answer is the one that was looked up: same value when rounded as printed, same unit, same time."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.check.figures import Figure
from bot.check.times import Time

_UPWARD = re.compile(r"næsten|knap|lidt under|nearly|almost|just under")
_DOWNWARD = re.compile(r"godt|lidt over|just over")
_PLAIN_ROUNDING = Decimal("0.005")
_HEDGED_ROUNDING = Decimal("0.025")


def same_value(figure: Figure, value: Decimal) -> bool:
    """Whether the figure, rounded as it is printed, stands for the value. Coarse rounding needs a «ca.» before it; signs are left aside."""
    return any(_rounds(reading, step, abs(value), figure.hedge) for reading, step in figure.readings)


def _rounds(printed: Decimal, step: Decimal, value: Decimal, hedge: str) -> bool:
    if printed == value:
        return True
    off = abs(printed - value)
    if hedge:
        if (_UPWARD.match(hedge) and value > printed) or (_DOWNWARD.match(hedge) and value < printed):
            return False
        return off <= value * _HEDGED_ROUNDING and off <= max(step, _last_digit(printed)) * (
            1 if _UPWARD.match(hedge) or _DOWNWARD.match(hedge) else Decimal("0.5")
        )
    return step != 1 and off <= step / 2 and off <= value * _PLAIN_ROUNDING


def _last_digit(printed: Decimal) -> Decimal:
    """What one of the last digit that is not 0 is worth."""
    exponent = printed.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def same_unit(figure: Figure, unit: str, bare_is_money: bool = False) -> bool:
    """Whether the figure's unit is the unit of what it is held against; a figure without a unit may stand for any, unless a noun follows it."""
    if figure.unit == unit or {figure.unit, unit} == {"DKK", "scaled"}:
        return True
    if not unit and figure.unit == "DKK":
        return bare_is_money
    if not unit and figure.unit in ("pct", "mille"):
        return bare_is_money
    return not figure.unit and not figure.nouns


def holds_time(time: Time, held: set[tuple[str | int | None, ...]], years: set[int]) -> bool:
    """Whether each part of the time stands among the looked-up ones."""
    return all(_holds(key, held, years) for key in time.keys)


def _holds(key: tuple[str | int | None, ...], held: set[tuple[str | int | None, ...]], years: set[int]) -> bool:
    if key in held or key[0] == "weekday":
        return True
    kind, year = key[0], key[1]
    if kind == "year":
        return year in years
    if kind == "clock":
        return False
    if year is None:
        return any(other[0] == kind and other[2:] == key[2:] for other in held) or (
            kind == "month" and any(o[0] == "day" and o[2] == key[2] for o in held)
        )
    if (kind, None, *key[2:]) in held and year in years:
        return True
    return kind == "month" and any(other[0] == "day" and other[1] in (year, None) and other[2] == key[2] for other in held)
