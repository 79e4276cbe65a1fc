"""Percentages that the counts beside them do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_decimal
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes
from knowledge.records import Figure

_OF_ALL = re.compile(r"(?:pct\.?|procent|%)\s+af\s+(?:det\s+samlede|alle|samtlige|de\s+\w+|det\s+\w+)", re.IGNORECASE)
_IN_PARENTHESES = re.compile(r"\(\d[\d.]*\)\s*\.?$")
_NEAR = Decimal("0.25")
"""A share this near to another reading of the same counts was meant for them: a quarter of its size."""
_FEWEST_POINTS = 3


def share_does_not_match(minutes: ReadMinutes) -> Iterator[Issue]:
    """A share «af det samlede antal» that the sum of a list of counts and a total in the same item give otherwise.

    The tolerance is half the last digit printed; with no list or no total that comes near, nothing is said.
    """
    for item in minutes.items:
        counted = [figure for figure in item.figures if figure.unit is None and _IN_PARENTHESES.search(figure.label)]
        if len(counted) < _FEWEST_POINTS:
            continue
        total = sum((figure.value for figure in counted), Decimal(0))
        wholes = [figure for figure in item.figures if figure.unit is None and figure not in counted and figure.value > total]
        for share in item.figures:
            if share.unit == "pct" and _OF_ALL.search(share.label) and wholes and total:
                yield from _compared(item, share, total, wholes)


def _compared(item: ReadItem, share: Figure, total: Decimal, wholes: list[Figure]) -> Iterator[Issue]:
    """An issue when the total nearest to the printed share still misses it."""
    whole = min(wholes, key=lambda figure: abs(total * 100 / figure.value - share.value))
    reckoned = total * 100 / whole.value
    digits = share.value.as_tuple().exponent
    tolerance = Decimal(5).scaleb(int(digits) - 1)
    miss = abs(reckoned - share.value)
    if tolerance < miss <= share.value * _NEAR:
        rounded = reckoned.quantize(Decimal(1).scaleb(int(digits)))
        yield Issue(
            kind=IssueKind.DISAGREEMENT,
            message=(
                f"Punkt {item.printed.number} skriver {share.as_printed}, men listen giver {format_decimal(total)} af {format_decimal(whole.value)}, "
                f"altså {format_decimal(rounded)} pct."
            ),
            sources=(*share.sources, *whole.sources),
            item=item.printed.number,
        )
