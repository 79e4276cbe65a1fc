"""What the amounts of a text come to, only where each of them is stated: text can name the same money twice, tables cannot."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import ToolCallError
from knowledge.money import format_short
from knowledge.records import AgreementItem
from knowledge.records.budget import ProseAmount, printed_number


def prose_sum(items: Sequence[AgreementItem], asked_for: Sequence[str]) -> tuple[int | None, tuple[str, ...]]:
    """The sum in whole kroner (savings negative), None when no amount is stated, and notes that state every amount that was added.

    Where an item names a total («i alt»), its other amounts are parts of it. An amount «in each of the years» counts once for each year named.

    Raises:
        ToolCallError: the items were not named by number, or an amount has no end («og frem») or is a range, so that nothing definite can be added.
    """
    if not asked_for:
        raise ToolCallError(
            "Beløb i tekst kan nævne de samme penge flere gange og lægges kun sammen for punkter, der er nævnt ved nummer (items). "
            "Brug budget_lines til tabellernes beløb."
        )
    notes, total, found = [], 0, False
    for item in items:
        totals = [amount for amount in item.amounts if amount.total]
        counted = totals or [amount for amount in item.amounts if not amount.included]
        endless = next((amount for amount in counted if amount.open_ended), None)
        if endless is not None:
            raise ToolCallError(f"{_called(item)}: «{endless.as_printed}» gælder uden slutår og kan ikke lægges sammen. Brug budget_lines.")
        wide = next((amount for amount in counted if amount.to_dkk is not None), None)
        if wide is not None:
            raise ToolCallError(f"{_called(item)}: «{wide.as_printed}» er et spænd eller et valg og kan ikke lægges sammen. Brug budget_lines.")
        found = found or bool(counted)
        total += sum(map(_worth, counted))
        notes.append(f"{_called(item)}: {' + '.join(map(_told, counted)) or 'intet beløb i teksten'}.")
        if any(amount.already_set_aside for amount in counted):
            notes.append(f"{_called(item)}: pengene er efter teksten afsat i forvejen.")
    return (total if found else None), tuple(notes)


def _worth(amount: ProseAmount) -> int:
    times = len(amount.years) if amount.each_year and amount.years else 1
    return times * amount.value_dkk * (-1 if amount.saving else 1)


def _told(amount: ProseAmount) -> str:
    years = ", ".join(map(str, amount.years))
    times = f" i hvert af årene {years}" if amount.each_year and len(amount.years) > 1 else f" i {years}" if years else ""
    return f"{format_short(amount.value_dkk)}{times}{' (spares)' if amount.saving else ''}"


def _called(item: AgreementItem) -> str:
    """The item's printed number, else its name."""
    return printed_number(item.item) or item.name
