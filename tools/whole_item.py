"""One whole item, case or action, as it stands: its text, and its rows in the tables."""

from __future__ import annotations

import re

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import BudgetLine, SavingsCase, Section
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import issues_about, same_name

_MOST_OFFERED = 40


class WholeItemArguments(Arguments):
    """Which item."""

    document: str = Field(description="Dokumentets id.")
    item: str = Field(description="Punkt, sag eller handling, fx «5», «4.13», «TMU-04».")


def whole_item(context: ToolContext, arguments: WholeItemArguments) -> ToolResult:
    """The text of all sections of the item in order, headings in bold, then its table rows as printed, an empty cell said to be empty.

    Raises:
        UnknownName: there is no such document or item; the message says which there are.
    """
    library = context.library
    title = library.document(arguments.document).title
    item = re.sub(r"^(?:punkt|pkt\.?|sag|handling)\s+", "", arguments.item.strip(), flags=re.IGNORECASE)
    rows = [_row(section) for section in library.sections(arguments.document, item=item) if section.text]
    headings = _headings(library.sections(arguments.document, item=item))
    lines = [line for line in library.of(BudgetLine, arguments.document) if line.item == item]
    cases = [case for case in library.of(SavingsCase, arguments.document) if same_name(case.code, item)]
    rows += [_table_row(line.item, line) for line in lines] + [_table_row(case.code, case) for case in cases]
    headings += [line.sources[0].locator for line in lines] + [f"{case.code} {case.name}" for case in cases]
    if not rows:
        raise UnknownName(f"{title} har intet punkt «{arguments.item}». Der er: {', '.join(_known(library, arguments.document)) or 'ingen'}.")
    return ToolResult(
        tool="whole_item",
        title=next(
            (part for part in headings[0].split(" · ") if re.search(rf"(?<![\w.]){re.escape(item)}(?![\w.]*\d)", part, re.IGNORECASE)), headings[0]
        ),
        columns=(Column(key="role", label="Afsnit"), Column(key="text", label="Tekst")),
        rows=tuple(rows),
        text="\n\n".join(f"**{heading}**\n\n{row.cells['text']}" for heading, row in zip(headings, rows, strict=True)),
        issues=issues_about(library, {(arguments.document, item)}),
        searched=f"{title}, {item}.",
    )


def _row(section: Section) -> Row:
    return Row(cells={"role": section.role, "text": section.text, "item": section.item, "document": section.document}, sources=section.sources)


def _headings(sections: tuple[Section, ...]) -> list[str]:
    """The first section's whole path, of the others what is new in theirs."""
    found: list[str] = []
    before: tuple[str, ...] = ()
    for section in sections:
        if section.text:
            new = [heading for heading in section.path if heading not in before] or list(section.path[-1:])
            found.append(" · ".join(new))
            before = section.path
    return found


def _table_row(item: str, record: BudgetLine | SavingsCase) -> Row:
    cells = [f"{year}: {printed or 'tom'}" for year, printed in record.as_printed.items()]
    if isinstance(record, SavingsCase):
        cells.append(f"{record.once}: {record.investment_as_printed or 'tom'}")
    text = f"{record.name}. {', '.join(cells)} ({record.unit})."
    return Row(cells={"role": "table", "text": text, "item": item, "document": record.document}, sources=record.sources)


def _known(library: Library, document: str) -> list[str]:
    items = [section.item for section in library.sections(document) if section.item]
    codes = [case.code for case in library.of(SavingsCase, document)]
    known = list(dict.fromkeys((*items, *codes)))
    return [*known[:_MOST_OFFERED], f"og {len(known) - _MOST_OFFERED} til"] if len(known) > _MOST_OFFERED else known


TOOL = Tool("whole_item", "Hele teksten af ét punkt, én sag eller én handling, med linjerne i tabellerne.", WholeItemArguments, whole_item)
