"""Text against table for one item, year by year: both figures as printed, and whether the one is the other rounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.say import listed, money
from knowledge.money import printed_step
from knowledge.records import AgreementItem, BudgetLine
from knowledge.records.budget import ProseAmount


@dataclass(frozen=True)
class YearHeld:
    """One year's amount in the text and in the table, whole kroner; `agrees` allows for half of the last digit printed in the text."""

    year: int
    said: tuple[ProseAmount, ...]
    cell: int | None
    agrees: bool


def years_held(item: AgreementItem, lines: Sequence[BudgetLine], years: Sequence[int]) -> list[YearHeld]:
    """The years that the text or the table has an amount for, of those asked about (all when none is)."""
    covered = sorted({year for line in lines for year in line.amounts_dkk if not years or year in years})
    held = []
    for year in covered:
        said = tuple(amount for amount in item.amounts if _falls_in(amount, year))
        known = [value for line in lines if (value := line.amounts_dkk.get(year)) is not None]
        cell = sum(known) if known else None
        if not said and cell is None:
            continue
        step = sum(printed_step(amount.as_printed) for amount in said)
        total = sum(-abs(amount.value_dkk) if amount.saving else amount.value_dkk for amount in said)
        held.append(YearHeld(year, said, cell, bool(said) and cell is not None and abs(total - cell) <= step / 2))
    return held


def _falls_in(amount: ProseAmount, year: int) -> bool:
    if amount.total or amount.already_set_aside:
        return False
    if amount.open_ended and amount.years:
        return year >= amount.years[0]
    return year in amount.years or (amount.each_year and not amount.years)


def told(held: YearHeld, language: str) -> str:
    """«2022: 5,3 mio. kr. i teksten, 5,364 mio. kr. i tabellen»."""
    said = listed((amount.as_printed for amount in held.said), language)
    if language == "en":
        return f"{held.year}: {said or 'no amount'} in the text, {money(held.cell, 'en') if held.cell is not None else 'an empty cell'} in the table"
    return f"{held.year}: {said or 'intet beløb'} i teksten, {money(held.cell) if held.cell is not None else 'tom celle'} i tabellen"
