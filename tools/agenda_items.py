"""Agenda items of meetings: by number, words, who recommends; with guests, earlier treatment and attachments."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from knowledge.library import Library
from knowledge.records import AgendaItem
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import grouped, named, text_matches
from tools.of_meetings import OfMeetings, in_meetings, meeting_names
from tools.persons import same_person


class AgendaItemsArguments(OfMeetings):
    """Which items."""

    numbers: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    text: str | None = Field(None, description="Ord i titlen; findes de i ingen titel, søges i punkternes tekst.")
    proposer: str | None = Field(None, description="Center, der indstiller, fx «Center for Arbejdsmarked».")
    treated_before: bool | None = Field(None, description="Kun punkter, der har været behandlet før.")
    guest: str | None = Field(None, description="Kun punkter, hvor denne gæst deltog.")
    with_attachments: bool | None = Field(None, description="Kun punkter med (true) eller uden (false) bilag.")
    public: bool | None = Field(None, description="Kun åbne (true) eller lukkede (false) punkter.")
    operation: Literal["list", "count", "sum_attachments"] = Field("list", description="sum_attachments lægger bilag sammen.")


def agenda_items(context: ToolContext, arguments: AgendaItemsArguments) -> ToolResult:
    """The items; for `sum_attachments` `value` is all attachments and `values["recommended"]` those recommended for reading.

    Words that no title holds are looked for in the text of the items, and a note says so.

    Raises:
        UnknownName: there is no such document, body or item.
    """
    library = context.library
    everything = in_meetings(library, library.of(AgendaItem), arguments)
    named(arguments.numbers, (item.number for item in everything), "Punktet")
    among = [item for item in everything if _wanted(item, arguments)]
    kept = [item for item in among if text_matches(arguments.text, item.name)]
    in_text_only = not kept and bool(arguments.text)
    if in_text_only:
        kept = [item for item in among if text_matches(arguments.text, *(s.text for s in library.sections(item.document, item=item.number)))]
    counts = arguments.operation == "sum_attachments"
    names = meeting_names(library)
    by_meeting = grouped(kept, lambda item: names.get(item.document, item.document))
    meetings = {name: f"{name}, {sum(item.attachments_total or 0 for item in own)}" for name, own in by_meeting.items()}
    return ToolResult(
        tool="agenda_items",
        title="Dagsordenspunkter",
        value=sum(i.attachments_total or 0 for i in kept) if counts else len(kept) if arguments.operation == "count" else None,
        unit="antal",
        values={"recommended": sum(i.attachments_recommended or 0 for i in kept)} if counts else {},
        columns=(
            *((Column(key="meeting", label="Møde"),) if len({item.document for item in kept}) > 1 else ()),
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="proposer", label="Indstilles af"),
            Column(key="guests", label="Deltog desuden"),
            Column(key="earlier", label="Tidligere behandlet"),
            *((Column(key="attachments", label="Bilag"), Column(key="recommended", label="Heraf anbefales")) if counts else ()),
        ),
        rows=tuple(_row(library, item) for item in kept),
        notes=(
            *((f"«{arguments.text}» står i punktets tekst, ikke i titlen.",) if in_text_only and kept else ()),
            *((f"Lagt sammen over {len(meetings)} møder: {'; '.join(meetings.values())}.",) if counts and len(meetings) > 1 else ()),
        ),
        searched=f"{len(everything)} dagsordenspunkter i {len({i.document for i in everything})} referat(er).",
    )


def _wanted(item: AgendaItem, arguments: AgendaItemsArguments) -> bool:
    return (
        (not arguments.numbers or item.number in arguments.numbers)
        and (arguments.proposer is None or text_matches(arguments.proposer.removeprefix("Center for "), item.proposer))
        and (arguments.treated_before is None or bool(item.earlier) == arguments.treated_before)
        and (arguments.guest is None or any(same_person(arguments.guest, guest.name) for guest in item.guests))
        and (arguments.public is None or (item.public is not False) == arguments.public)
        and (arguments.with_attachments is None or bool(item.attachments_total) == arguments.with_attachments)
    )


def _row(library: Library, item: AgendaItem) -> Row:
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
            "meeting": meeting_names(library).get(item.document),
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
