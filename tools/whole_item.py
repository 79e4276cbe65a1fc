"""One whole item or section, as it stands."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import UnknownName
from tools.arguments import Arguments
from tools.contract import Row, Tool, ToolContext, ToolResult


class WholeItemArguments(Arguments):
    """Which item."""

    document: str = Field(description="Dokumentets id.")
    item: str = Field(description="Punkt, sag eller handling, fx «5» eller «4.13».")


def whole_item(context: ToolContext, arguments: WholeItemArguments) -> ToolResult:
    """The text of all sections of the item in order, headings in bold.

    Raises:
        UnknownName: there is no such document or item.
    """
    context.library.document(arguments.document)
    sections = context.library.sections(arguments.document, item=arguments.item)
    if not sections:
        known = sorted({s.item for s in context.library.sections(arguments.document) if s.item})
        raise UnknownName(f"{arguments.document} har intet punkt «{arguments.item}». Der er: {', '.join(known[:40])}.")
    text = "\n\n".join(f"**{' · '.join(section.path)}**\n\n{section.text}" for section in sections)
    return ToolResult(
        tool="whole_item",
        title=" · ".join(sections[0].path[:1]),
        rows=tuple(Row(cells={"role": s.role, "text": s.text, "item": s.item, "document": s.document}, sources=s.sources) for s in sections),
        text=text,
        searched=f"{arguments.document}, {arguments.item}.",
    )


TOOL = Tool("whole_item", "Hele teksten af ét punkt, én sag eller én handling.", WholeItemArguments, whole_item)
