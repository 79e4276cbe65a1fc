"""Where the value of a figure stands in what was looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.check.agree import same_unit, same_value
from bot.check.evidence import Amount, Evidence, Passage, RowId
from bot.check.figures import Figure, figures

_SAID_BESIDE = {"pct": re.compile(r"procent|pct|%|percent", re.IGNORECASE), "mille": re.compile(r"promille|‰", re.IGNORECASE)}
_BARE_IS_MONEY = 1000


@dataclass(frozen=True)
class Place:
    """Where a figure was found: a number of a tool, or a figure in a text."""

    amount: Amount | None = None
    passage: Passage | None = None
    figure: Figure | None = None

    @property
    def row(self) -> RowId | None:
        """The row it stands in."""
        return self.amount.row if self.amount else self.passage.row if self.passage else None


def places_of(figure: Figure, held: Evidence, english: bool) -> list[Place]:
    """Everywhere the value stands in that unit."""
    found = [
        Place(amount=amount)
        for amount in held.amounts
        if same_value(figure, amount.value) and (_counts(figure, amount) if amount.count_of else same_unit(figure, amount.unit))
    ]
    money_rows = {amount.row for amount in held.amounts if amount.unit == "DKK" and amount.row is not None}
    for passage in held.passages:
        for other in figures(passage.text, english and not passage.source):
            bare = passage.row not in money_rows and other.value >= _BARE_IS_MONEY and not other.nouns
            bare = bare or (figure.unit in _SAID_BESIDE and _SAID_BESIDE[figure.unit].search(passage.text) is not None)
            if same_unit(figure, other.unit, bare) and any(same_value(figure, value) for value, _ in other.readings):
                found.append(Place(passage=passage, figure=other))
    return found


def _counts(figure: Figure, amount: Amount) -> bool:
    return not figure.unit and figure.value == int(figure.value)
