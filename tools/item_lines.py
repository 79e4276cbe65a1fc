"""Which table lines are an item's: those with its number, else those whose codes its text alone refers to («Der afsættes 1,9 mio. kr. (D-01)»)."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.library import Library
from knowledge.records import AgreementItem, BudgetLine


def lines_of_item(library: Library, document: str, number: str) -> tuple[BudgetLine, ...]:
    """The lines of one item of an agreement, in printed order."""
    lines = library.of(BudgetLine, document)
    own = tuple(line for line in lines if line.item == number)
    items = () if own else library.of(AgreementItem, document)
    item = next((item for item in items if item.item == number), None)
    if item is None:
        return own
    others = {code for other in items if other is not item for code in other.references}
    return tuple(line for line in lines if line.item and line.item in item.references and line.item not in others)


def with_codes(library: Library, documents: Iterable[str], numbers: Iterable[str]) -> frozenset[str]:
    """The numbers, and the codes of the lines that are those items' in the documents."""
    wanted = tuple(numbers)
    return frozenset((*wanted, *(line.item for document in documents for number in wanted for line in lines_of_item(library, document, number))))
