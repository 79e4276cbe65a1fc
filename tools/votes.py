"""Votes, dissent, minority statements and suspensions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from knowledge.records import AgendaItem, MinorityStatement, Suspension, VoteEvent
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import named
from tools.of_meetings import OfMeetings, in_meetings, meeting_names
from tools.parties import of_party
from tools.persons import same_person

_VOTERS = ("by", "for", "against", "abstained")


class VotesArguments(OfMeetings):
    """Which votes."""

    items: list[str] = Field(default_factory=list, description="Punktnumre, fx «5».")
    person: str | None = Field(None, description="Person eller parti, der stemte, udtalte sig eller standsede sagen.")
    kinds: list[Literal["vote", "statement", "suspension"]] = Field(
        default_factory=list,
        description="vote = afstemning, statement = mindretalsudtalelse, protokolbemærkning eller forbehold, suspension = standsningsret (§ 23).",
    )


def votes(context: ToolContext, arguments: VotesArguments) -> ToolResult:
    """Votes as recorded, dissent entered in the minutes, and the right of suspension used. What is not recorded is left empty, never guessed.

    Raises:
        UnknownName: there is no such document, item or body.
    """
    library = context.library
    named(arguments.items, (item.number for item in in_meetings(library, library.of(AgendaItem), arguments)), "Punktet")
    everything = list(_rows(context, arguments))
    kept = [row for row in everything if _wanted(row, arguments)]
    several = len({row.cells["document"] for row in kept}) > 1
    unnamed = [row for row in kept if row.cells["what"] == "vote" and row.cells["for"] is None and row.cells["for_count"] is None]
    return ToolResult(
        tool="votes",
        title="Afstemninger, mindretalsudtalelser og standsninger",
        columns=(
            *((Column(key="meeting", label="Møde"),) if several else ()),
            Column(key="item", label="Punkt"),
            Column(key="kind", label="Art"),
            Column(key="by", label="Hvem"),
            Column(key="for", label="For"),
            Column(key="against", label="Imod"),
            Column(key="abstained", label="Undlod"),
            Column(key="text", label="Tekst"),
        ),
        rows=tuple(kept),
        notes=("Hvem der stemte for, og hvor mange, fremgår ikke.",) if unnamed else (),
        searched=f"Afstemninger, udtalelser og standsninger i referaterne, {len(everything)} i alt.",
    )


def _wanted(row: Row, arguments: VotesArguments) -> bool:
    names = [name for key in _VOTERS for name in str(row.cells.get(key) or "").split("; ") if name]
    return (
        (not arguments.items or row.cells["item"] in arguments.items)
        and (not arguments.kinds or row.cells["what"] in arguments.kinds)
        and (arguments.person is None or any(same_person(arguments.person, name) or of_party(arguments.person, name) for name in names))
    )


def _rows(context: ToolContext, arguments: VotesArguments) -> Iterable[Row]:
    library, names = context.library, meeting_names(context.library)
    for vote in in_meetings(library, library.of(VoteEvent), arguments):
        yield _row(names, vote, {
            "what": "vote", "kind": "afstemning", "text": vote.text, "for": _names(vote.in_favour), "against": _names(vote.against),
            "abstained": _names(vote.abstained), "for_count": vote.in_favour_count, "against_count": vote.against_count,
            "abstained_count": vote.abstained_count, "part": vote.part,
        })  # fmt: skip
    for said in in_meetings(library, library.of(MinorityStatement), arguments):
        yield _row(names, said, {"what": "statement", "kind": said.statement_kind, "by": said.by, "text": said.text, "part": said.part})
    for used in in_meetings(library, library.of(Suspension), arguments):
        yield _row(names, used, {"what": "suspension", "kind": "standsning", "by": used.by, "text": used.text, "referred_to": used.referred_to})


def _row(meetings: dict[str, str], record: VoteEvent | MinorityStatement | Suspension, cells: dict[str, Cell]) -> Row:
    nobody: dict[str, Cell] = dict.fromkeys(_VOTERS)
    place: dict[str, Cell] = {"item": record.item, "meeting": meetings.get(record.document), "document": record.document}
    return Row(cells=place | nobody | cells, sources=record.sources)


def _names(names: tuple[str, ...] | None) -> str | None:
    return "; ".join(names) if names is not None else None


TOOL = Tool("votes", "Afstemninger, hvem der stemte imod, mindretalsudtalelser og brug af standsningsretten (§ 23).", VotesArguments, votes)
