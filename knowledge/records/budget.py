"""Budget agreements: what the text promises, what the tables set aside, what is saved, who signed.

Sign as in a municipal budget: expenditure positive, savings negative. Whole kroner (DKK). An empty cell is None, never 0.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from knowledge.records.base import Record
from knowledge.records.time import Period


class BudgetKind(StrEnum):
    """Which table a line stands in: running costs (`drift`) or capital works (`anlæg`)."""

    OPERATING = "operating"
    CAPITAL = "capital"


COUNTED = "nr. "
"""Begins the number of an item or case that the document prints without one: its place in the order of the document."""


def called(number: str, name: str) -> str:
    """«4.13 Fortove», and «Fortove» for one that has no printed number."""
    return f"{printed_number(number)} {name}".strip()


def marked(number: str, name: str) -> str:
    """The same with the name in quotes: «4.13 «Fortove»»."""
    return f"{printed_number(number)} «{name}»".strip()


def printed_number(number: str) -> str:
    """The number as the document prints it; "" where it prints none."""
    return "" if number.startswith(COUNTED) else number


class BudgetLine(Record):
    """One row of a table, item by year. `as_printed` keeps the cells as text; `unit` is the table's own («1.000 kr.»)."""

    kind: BudgetKind
    item: str
    name: str
    chapter: str
    chapter_name: str
    amounts_dkk: dict[int, int | None]
    as_printed: dict[int, str]
    unit: str
    price_level: int | None = None

    @property
    def label(self) -> str:
        """What a reader calls it: number and name, or the name alone where none is printed."""
        return called(self.item, self.name)


class SavingsCase(Record):
    """One case of the savings table (`omstillingscase`). Minus saves, plus costs, as printed; the investment has no year.

    `investment_name` is what its column is called («Engangsudgift»).
    """

    code: str
    committee: str
    committee_code: str
    name: str
    amounts_dkk: dict[int, int | None]
    as_printed: dict[int, str]
    investment_dkk: int | None = None
    investment_as_printed: str | None = None
    investment_name: str = ""
    unit: str
    price_level: int | None = None

    @property
    def once(self) -> str:
        """What a reader calls its investment: an «engangsudgift» where the column is called so."""
        return "engangsudgift" if "engangs" in self.investment_name.casefold() else "anlægsinvestering"


class ProseAmount(BaseModel):
    """An amount in running text.

    `years` are the years it is said to fall in, ascending (empty when none is named); `each_year` says whether it is so much in
    each of them; `open_ended` is «og frem»; `additional` is «yderligere», so much on top of what is there; `already_set_aside` is money that is
    not new («inden for det allerede afsatte», «tidligere afsat»); `saving` is «spares»; `total` is «i alt»; `included`
    is a part of the amount before it («heraf»).
    `to_dkk` is the other end of a range («2-3 mio. kr.») or the alternative («eller»); `as_printed` then has both.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value_dkk: int
    as_printed: str
    years: tuple[int, ...] = ()
    each_year: bool = False
    open_ended: bool = False
    additional: bool = False
    already_set_aside: bool = False
    saving: bool = False
    total: bool = False
    included: bool = False
    to_dkk: int | None = None
    sentence: str


class Commitment(BaseModel):
    """What somebody is to do by when: the words, the body that gets it, the time."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    bodies: tuple[str, ...] = ()
    period: Period


class Chapter(Record):
    """One chapter of the agreement."""

    number: str
    name: str


class AgreementItem(Record):
    """One item of the agreement's text. `item` is its number («1.10»; text, never a number), or «nr. 3» where the text prints none.

    `theme` is the sub-heading it stands under, when there is one. `bodies` are the committees named in it; `deciding_bodies` those that
    are to spend, decide or be presented with something («udmøntes i», «forelægges»). `references` are other items it names.
    """

    item: str
    name: str
    chapter: str
    chapter_name: str
    theme: str | None = None
    text: str
    bodies: tuple[str, ...] = ()
    deciding_bodies: tuple[str, ...] = ()
    amounts: tuple[ProseAmount, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    references: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What a reader calls it: number and name, or the name alone where none is printed."""
        return called(self.item, self.name)


class KeyFigure(Record):
    """A figure of the agreement as a whole: tax rate, frame, goal of the economic strategy.

    `value` is in `unit`: `pct`, `per_mille` or `dkk`. `text` is the sentence or list point.
    """

    name: str
    value: Decimal
    as_printed: str
    unit: str
    year: int | None = None
    text: str


class Signatory(Record):
    """A person who signed the agreement, with party and office as printed."""

    person: str
    party: str
    party_letter: str | None = None
    role: str | None = None
    date: datetime.date | None = None
