"""Agenda items of meetings: by number, words, who recommends; with guests, earlier treatment and attachments."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from knowledge.records import AgendaItem
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches


class AgendaItemsArguments(Arguments):
    """Which items."""

    numbers: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    text: str | None = Field(None, description="Ord i titlen.")
    proposer: str | None = Field(None, description="Center, der indstiller, fx «Center for Arbejdsmarked».")
    treated_before: bool | None = Field(None, description="Kun punkter, der har været behandlet før.")
    operation: Literal["list", "count", "sum_attachments"] = Field("list", description="sum_attachments lægger bilag sammen.")


def agenda_items(context: ToolContext, arguments: AgendaItemsArguments) -> ToolResult:
    """The items; for `sum_attachments` `value` is all attachments and `values["recommended"]` those recommended for reading.

    Raises:
        UnknownName: there is no such document.
    """
    everything = in_documents(context.library, context.library.of(AgendaItem), arguments.documents)
    kept = [item for item in everything if _wanted(item, arguments)]
    counts = arguments.operation == "sum_attachments"
    return ToolResult(
        tool="agenda_items",
        title="Dagsordenspunkter",
        value=sum(i.attachments_total or 0 for i in kept) if counts else len(kept) if arguments.operation == "count" else None,
        unit="antal",
        values={"recommended": sum(i.attachments_recommended or 0 for i in kept)} if counts else {},
        columns=(
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="proposer", label="Indstilles af"),
            Column(key="guests", label="Deltog desuden"),
            Column(key="earlier", label="Tidligere behandlet"),
            *((Column(key="attachments", label="Bilag"), Column(key="recommended", label="Heraf anbefales")) if counts else ()),
        ),
        rows=tuple(_row(item) for item in kept),
        searched=f"{len(everything)} dagsordenspunkter i {len({i.document for i in everything})} referat(er).",
    )


def _wanted(item: AgendaItem, arguments: AgendaItemsArguments) -> bool:
    return (
        (not arguments.numbers or item.number in arguments.numbers)
        and text_matches(arguments.text, item.name)
        and (arguments.proposer is None or text_matches(arguments.proposer.removeprefix("Center for "), item.proposer))
        and (arguments.treated_before is None or bool(item.earlier) == arguments.treated_before)
    )


def _row(item: AgendaItem) -> Row:
    guests = "; ".join(" ".join(part for part in (g.title, g.name) if part) for g in item.guests)
    return Row(
        cells={
            "item": item.number,
            "name": item.name,
            "proposer": item.proposer,
            "guests": guests or None,
            "competent_body": item.competent_body,
            "earlier": "; ".join(e.text for e in item.earlier) or None,
            "attachments": item.attachments_total,
            "recommended": item.attachments_recommended,
            "finance": item.finance,
            "document": item.document,
        },
        sources=item.sources,
    )


TOOL = Tool(
    "agenda_items",
    "Dagsordenspunkter: titel, hvem der indstiller, gæster, tidligere behandling, bilag (kan lægges sammen).",
    AgendaItemsArguments,
    agenda_items,
)
