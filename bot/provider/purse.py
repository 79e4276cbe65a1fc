"""What a call of a language model costs, and whether there is still money for it today."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from functools import cache
from zoneinfo import ZoneInfo

from bot.model_settings import ModelSettings
from bot.provider.faults import GaveUp, Reason
from knowledge.errors import StoreError
from knowledge.store.ledger.spending import MILLION, Limit, Limits, SpendingBook

_ZONE = ZoneInfo("Europe/Copenhagen")


def today() -> str:
    """The day as it is called here, ISO; limits are per day and begin anew at midnight."""
    return datetime.datetime.now(_ZONE).date().isoformat()


@dataclass(frozen=True)
class Purse:
    """Prices are kroner for a million tokens. Without a price nothing is written down."""

    open_book: Callable[[], SpendingBook]
    price_in: Decimal
    price_out: Decimal
    limits: Limits
    day: Callable[[], str] = today

    @property
    def free(self) -> bool:
        """Whether calls cost nothing."""
        return not self.price_in and not self.price_out

    def put_aside(self, person: str, model: str, tokens_in: int, most_out: int) -> str:
        """The id of what was put aside for a call that takes these tokens and gives at most so many; empty when calls are free.

        Raises:
            GaveUp: the person's or everybody's money for today does not reach, or the ledger cannot be written.
        """
        if self.free:
            return ""
        try:
            kept = self.open_book().put_aside(self.day(), person, model, self._cost(tokens_in, most_out), self.limits)
        except StoreError as fault:
            raise GaveUp(Reason.DAY_SPENT, f"cost could not be written down: {fault}") from fault
        if isinstance(kept, Limit):
            raise GaveUp(Reason.PERSON_SPENT if kept is Limit.PERSON else Reason.DAY_SPENT, f"the limit of {kept.value} is reached")
        return kept

    def settle(self, id_: str, tokens_in: int, tokens_out: int) -> None:
        """What the call did take and give."""
        if id_:
            self.open_book().settle(id_, self._cost(tokens_in, tokens_out), tokens_in, tokens_out)

    def _cost(self, tokens_in: int, tokens_out: int) -> int:
        """In millionths of a krone, rounded up."""
        return int((self.price_in * tokens_in + self.price_out * tokens_out).to_integral_value(ROUND_UP))


def open_purse(settings: ModelSettings, ledger_url: str) -> Purse:
    """The purse that the settings describe; the ledger is opened at the first call that costs something."""

    @cache
    def book() -> SpendingBook:
        from knowledge.store.ledger.database import open_ledger

        return SpendingBook(open_ledger(ledger_url))

    price_in, price_out = settings.prices
    limits = Limits(int(settings.model_person_dkk * MILLION), int(settings.model_day_dkk * MILLION))
    return Purse(book, price_in, price_out, limits)
