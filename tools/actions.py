"""Actions of an action plan: by owner, performer, area, time, money; listed, counted, summed."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from knowledge.records import Action
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, overlaps, same_name, text_matches


class ActionsArguments(Arguments):
    """Which actions, and what to do with them."""

    numbers: list[str] = Field(default_factory=list, description="Område og handling, fx «4.2».")
    area: str | None = Field(None, description="Områdets nummer eller navn, fx «Branding».")
    responsible: str | None = Field(None, description="Ansvarlig, fx «Kommunaldirektøren» (ikke det samme som udførende).")
    performer: str | None = Field(None, description="Udførende.")
    target_group: str | None = Field(None, description="Ord i målgruppen.")
    text: str | None = Field(None, description="Ord i handlingens tekst.")
    time_from: datetime.date | None = Field(None, description="Kun handlinger, hvis tid rører perioden fra denne dag …")
    time_to: datetime.date | None = Field(None, description="… til denne dag.")
    min_dkk: int | None = Field(None, description="Mindst så mange kroner.")
    max_dkk: int | None = Field(None, description="Højst så mange kroner; 0 giver dem, der ikke koster noget.")
    has_amount: bool | None = Field(None, description="Kun med (true) eller uden (false) angivet beløb.")
    outside_plan_period: bool | None = Field(None, description="Kun handlinger uden for planens periode.")
    operation: Literal["list", "sum", "count"] = Field("list", description="Hvad der skal ske med handlingerne.")


def actions(context: ToolContext, arguments: ActionsArguments) -> ToolResult:
    """The actions with their six fields; `value` is the sum in whole kroner or the count.

    Actions without a stated amount count as nothing in a sum, and the notes name them.

    Raises:
        UnknownName: there is no such document.
    """
    everything = in_documents(context.library, context.library.of(Action), arguments.documents)
    kept = [action for action in everything if _wanted(action, arguments)]
    amounts = [action.total_dkk for action in kept if action.total_dkk is not None]
    value = {"sum": sum(amounts) if amounts else None, "count": len(kept), "list": None}[arguments.operation]
    return ToolResult(
        tool="actions",
        title="Handlinger",
        value=value,
        unit="DKK" if arguments.operation == "sum" else "antal",
        columns=(
            Column(key="number", label="Nr."),
            Column(key="name", label="Handling"),
            Column(key="time", label="Tid"),
            Column(key="responsible", label="Ansvarlig"),
            Column(key="total_dkk", label="Beløb", unit="DKK"),
        ),
        rows=tuple(_row(action) for action in kept),
        notes=_notes(kept, arguments.operation),
        issues=tuple(
            i for i in context.library.issues() if i.item in {a.number for a in kept} and i.sources[0].document in {a.document for a in kept}
        ),
        searched=f"{len(everything)} handlinger i {len({a.document for a in everything})} handleplan(er).",
    )


def _wanted(action: Action, arguments: ActionsArguments) -> bool:
    total = action.total_dkk
    return (
        (not arguments.numbers or action.number in arguments.numbers)
        and (arguments.area is None or action.area == arguments.area or same_name(action.area_name, arguments.area))
        and (arguments.responsible is None or same_name(action.responsible, arguments.responsible))
        and (arguments.performer is None or text_matches(arguments.performer, action.performer))
        and text_matches(arguments.target_group, action.target_group)
        and text_matches(arguments.text, action.name, action.text, " ".join(action.points))
        and overlaps(action.time, arguments.time_from, arguments.time_to)
        and (arguments.has_amount is None or (total is not None) == arguments.has_amount)
        and (arguments.min_dkk is None or (total is not None and total >= arguments.min_dkk))
        and (arguments.max_dkk is None or (total is not None and total <= arguments.max_dkk))
        and (arguments.outside_plan_period is None or action.outside_plan_period == arguments.outside_plan_period)
    )


def _row(action: Action) -> Row:
    return Row(
        cells={
            "number": action.number,
            "item": action.number,
            "name": action.name,
            "area": action.area_name,
            "time": action.time.text if action.time else None,
            "responsible": action.responsible,
            "performer": action.performer,
            "target_group": action.target_group,
            "success_criterion": action.success_criterion,
            "economy": action.economy,
            "total_dkk": action.total_dkk,
            "document": action.document,
        },
        sources=action.sources,
    )


def _notes(actions: list[Action], operation: str) -> tuple[str, ...]:
    notes = []
    if operation == "sum":
        notes.append(f"Sammentalt af Rådbot fra {len(actions)} handlinger.")
        without = [action.number for action in actions if action.total_dkk is None]
        if without:
            notes.append(f"Uden angivet beløb: {', '.join(without)}.")
        extra = [action.number for action in actions if action.other_funding]
        if extra:
            notes.append(f"Hertil kommer anden finansiering uden beløb: {', '.join(extra)}.")
        increases = [action.number for action in actions if any(amount.increase for amount in action.amounts)]
        if increases:
            notes.append(f"Beløbet i {', '.join(increases)} er en forhøjelse af en pulje.")
    return tuple(notes)


TOOL = Tool(
    "actions",
    "Handlinger i en handleplan: hvem har ansvaret, hvem udfører, hvornår, hvad koster det, succeskriterium. Kan lægge beløb sammen.",
    ActionsArguments,
    actions,
)
