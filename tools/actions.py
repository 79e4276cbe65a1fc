"""Actions of an action plan: by owner, performer, area, time, money; listed, counted, summed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from knowledge.money import format_dkk
from knowledge.records import Action
from knowledge.records.plan import ActionAmount
from knowledge.yearly import is_yearly
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import grouped, in_documents, issues_about, keyed_name, named, overlaps, same_name, text_matches
from tools.newest import of_the_newest


class ActionsArguments(Arguments):
    """Which actions, and what to do with them."""

    numbers: list[str] = Field(default_factory=list, description="Område og handling, fx «4.2».")
    area: str | None = Field(None, description="Områdets nummer eller navn, fx «Branding».")
    responsible: str | None = Field(None, description="Ansvarlig, fx «Kommunaldirektøren» (ikke det samme som udførende).")
    performer: str | None = Field(None, description="Udførende.")
    target_group: str | None = Field(None, description="Ord i målgruppen.")
    progress: str | None = Field(None, description="Status, som planen skriver den, fx «Afsluttet».")
    text: str | None = Field(None, description="Ord i handlingens tekst.")
    time_from: datetime.date | None = Field(None, description="Kun handlinger, hvis tid rører perioden fra denne dag …")
    time_to: datetime.date | None = Field(None, description="… til denne dag.")
    begins_from: datetime.date | None = Field(None, description="Kun handlinger, der tidligst begynder denne dag.")
    min_dkk: int | None = Field(None, description="Mindst så mange kroner.")
    max_dkk: int | None = Field(None, description="Højst så mange kroner; 0 giver dem, der ikke koster noget.")
    has_amount: bool | None = Field(None, description="Kun med (true) eller uden (false) angivet beløb.")
    outside_plan_period: bool | None = Field(None, description="Kun handlinger uden for planens periode.")
    depends_on: str | None = Field(None, description="Kun handlinger, der først kan begynde, når denne er færdig, fx «4.1».")
    by: Literal["area", "responsible", "performer", "year"] | None = Field(
        None, description="Ved sum og count: også for hvert område, hver ansvarlig, hver udførende eller hvert år, det største først."
    )
    operation: Literal["list", "sum", "count", "rank"] = Field(
        "list", description="Hvad der skal ske med handlingerne; rank er efter beløb, det største først."
    )


def actions(context: ToolContext, arguments: ActionsArguments) -> ToolResult:
    """The actions with their six fields; `value` is the sum in whole kroner, the count, or for `rank` the largest amount.

    Actions without a stated amount count as nothing in a sum and stand last in a ranking, and the notes name them. An action is in an interval
    of time when it touches it; the notes name those that also reach outside. Where the library has several plans and none is named, money is that of
    the newest plan with such actions, and a note says so; of plans named together `values` has each sum. With `by` it has that of each group.

    Raises:
        UnknownName: there is no such document, action, area or responsible.
    """
    everything = in_documents(context.library, context.library.of(Action), arguments.documents)
    _check_names(everything, arguments)
    area = keyed_name(arguments.area, ((a.area, a.area_name) for a in everything), "Området") if arguments.area else None
    kept = [action for action in everything if area in (None, action.area) and _wanted(action, arguments)]
    from_one: tuple[str, ...] = ()
    if arguments.operation in ("sum", "rank"):
        kept, from_one = of_the_newest(context.library, kept, arguments.documents, bool, "har sådanne handlinger")
    several = len({action.document for action in kept}) > 1
    if arguments.operation == "rank":
        kept.sort(key=lambda action: (action.total_dkk is None, -(action.total_dkk or 0)))
    amounts = [action.total_dkk for action in kept if action.total_dkk is not None]
    value = {"sum": sum(amounts), "rank": max(amounts, default=0), "count": len(kept), "list": None}[arguments.operation]
    return ToolResult(
        tool="actions",
        title="Handlinger",
        value=value if amounts or arguments.operation == "count" else None,
        unit="DKK" if arguments.operation in ("sum", "rank") else "antal",
        values=_by_group(kept, arguments) if arguments.by else _by_plan(kept) if several and arguments.operation == "sum" else {},
        columns=(
            *((Column(key="plan", label="Plan"),) if several else ()),
            Column(key="number", label="Nr."),
            Column(key="name", label="Handling"),
            Column(key="time", label="Tid"),
            Column(key="responsible", label="Ansvarlig"),
            Column(key="total_dkk", label="Beløb", unit="DKK"),
        ),
        rows=tuple(_row(action) for action in kept),
        notes=(*from_one, *_money_notes(kept, arguments), *_time_notes(kept, arguments), *_timeless_notes(everything, arguments, area)),
        issues=issues_about(context.library, {(action.document, action.number) for action in kept}),
        searched=f"{_counted(len(everything))} i {len({a.document for a in everything})} handleplan(er).",
    )


def _check_names(actions: list[Action], arguments: ActionsArguments) -> None:
    numbers = [*arguments.numbers, *([arguments.depends_on] if arguments.depends_on else [])]
    named(numbers, (action.number for action in actions), "Handlingen")
    if arguments.responsible:
        named([arguments.responsible], (action.responsible for action in actions if action.responsible), "Den ansvarlige")


def _wanted(action: Action, arguments: ActionsArguments) -> bool:
    total = action.total_dkk
    return (
        (not arguments.numbers or action.number in arguments.numbers)
        and (arguments.responsible is None or same_name(action.responsible, arguments.responsible))
        and (arguments.performer is None or text_matches(arguments.performer, action.performer))
        and text_matches(arguments.target_group, action.target_group)
        and (arguments.progress is None or same_name(action.progress, arguments.progress))
        and text_matches(arguments.text, action.name, action.text, " ".join(action.points))
        and overlaps(action.time, arguments.time_from, arguments.time_to)
        and (arguments.begins_from is None or (action.time is not None and (action.time.start or datetime.date.min) >= arguments.begins_from))
        and (arguments.has_amount is None or bool(action.amounts) == arguments.has_amount)
        and (arguments.min_dkk is None or (total is not None and total >= arguments.min_dkk))
        and (arguments.max_dkk is None or (total is not None and total <= arguments.max_dkk))
        and (arguments.outside_plan_period is None or action.outside_plan_period == arguments.outside_plan_period)
        and (arguments.depends_on is None or arguments.depends_on in action.depends_on)
    )


def _by_plan(actions: list[Action]) -> dict[str, int | float | None]:
    """The sum of each plan by itself, where several were named."""
    by_plan = grouped(actions, lambda action: action.sources[0].title)
    return {title: sum(action.total_dkk or 0 for action in own) for title, own in by_plan.items()}


def _by_group(actions: list[Action], arguments: ActionsArguments) -> dict[str, int | float | None]:
    """The sum (None where no amount is printed) or the count of each group, the largest first; a time over several years is a group by itself."""
    by = {
        "area": lambda action: f"{action.area}. {action.area_name}",
        "responsible": lambda action: action.responsible or "uden ansvarlig",
        "performer": lambda action: action.performer or "uden udførende",
        "year": lambda action: _years_of(action),
    }[arguments.by or "area"]
    groups = grouped(actions, by)
    counted = arguments.operation != "sum"
    values: dict[str, int | float | None] = {name: len(own) if counted else _sum_of(own) for name, own in groups.items()}
    return dict(sorted(values.items(), key=lambda pair: -(pair[1] or 0)))


def _sum_of(actions: list[Action]) -> int | None:
    known = [action.total_dkk for action in actions if action.total_dkk is not None]
    return sum(known) if known else None


def _years_of(action: Action) -> str:
    if action.time is None or action.time.start is None or action.time.end is None:
        return "uden år"
    first, last = action.time.start.year, action.time.end.year
    return str(first) if first == last else f"{first}-{last}"


def _row(action: Action) -> Row:
    return Row(
        cells={
            "plan": action.sources[0].title,
            "number": action.number,
            "item": action.number,
            "name": action.name,
            "area": action.area_name,
            "time": action.time.text if action.time else None,
            "responsible": action.responsible,
            "performer": action.performer,
            "target_group": action.target_group,
            "success_criterion": action.success_criterion,
            "progress": action.progress,
            "facts": "; ".join(f"{fact.label}: {fact.text}" for fact in action.facts) or None,
            "economy": action.economy,
            "total_dkk": action.total_dkk,
            "parts": "; ".join(map(_part, action.amounts)) or None,
            "document": action.document,
        },
        sources=action.sources,
    )


def _part(amount: ActionAmount) -> str:
    """One amount in full with what it is for; a range in its own words."""
    if amount.to_dkk is not None:
        return f"{amount.as_printed} ({amount.note})" if amount.note else amount.as_printed
    return f"{format_dkk(amount.value_dkk)} ({amount.note or amount.as_printed})"


def _counted(count: int) -> str:
    return "1 handling" if count == 1 else f"{count} handlinger"


def _money_notes(actions: list[Action], arguments: ActionsArguments) -> list[str]:
    if arguments.operation not in ("sum", "rank"):
        return _increases(actions) if arguments.min_dkk is not None else []
    notes = [f"Sammentalt af Rådbot fra {_counted(len(actions))}."] if arguments.operation == "sum" else []
    notes += _naming("Uden angivet beløb: {}.", (action for action in actions if not action.amounts))
    if open_ended := [
        f"{action.number} («{' '.join((action.economy or '').split())}»)" for action in actions if action.amounts and action.total_dkk is None
    ]:
        notes.append(f"Ikke talt med, for der står ikke ét beløb: {', '.join(open_ended)}.")
    notes += _naming("Hertil kommer anden finansiering uden beløb: {}.", (action for action in actions if action.other_funding))
    notes += _naming("Beløbet i {} er om året og er talt med én gang.", (action for action in actions if _is_counted_once(action)))
    notes += _naming("Beløbet i {} er om året og er talt med for hvert af årene.", (a for a in actions if any(m.times > 1 for m in a.amounts)))
    return [*notes, *_increases(actions)]


def _is_counted_once(action: Action) -> bool:
    """Whether an amount is said to come every year and is counted for one, and no amount for several."""
    economy = action.economy or ""
    yearly = (is_yearly(*economy.split(amount.as_printed, 1)) for amount in action.amounts if not amount.included and amount.as_printed in economy)
    return all(amount.times == 1 for amount in action.amounts) and any(yearly)


def _increases(actions: list[Action]) -> list[str]:
    return _naming("Beløbet i {} er en forhøjelse af en pulje.", (action for action in actions if any(amount.increase for amount in action.amounts)))


def _timeless_notes(actions: list[Action], arguments: ActionsArguments, area: str | None) -> list[str]:
    """The money that no sum for a time can hold, for its action has no date."""
    if arguments.operation != "sum" or (arguments.time_from is None and arguments.time_to is None):
        return []
    at_any_time = arguments.model_copy(update={"time_from": None, "time_to": None})
    left_out = [a for a in actions if area in (None, a.area) and a.total_dkk and _wanted(a, at_any_time) and _is_undated(a)]
    told = ", ".join(f"{a.number} ({format_dkk(a.total_dkk or 0)}{f', «{a.time.text}»' if a.time else ''})" for a in left_out)
    return [f"Ikke talt med, for der står ingen dato: {told}."] if told else []


def _is_undated(action: Action) -> bool:
    return action.time is None or (action.time.start is None and action.time.end is None)


def _time_notes(actions: list[Action], arguments: ActionsArguments) -> list[str]:
    if arguments.time_from is None and arguments.time_to is None:
        return []
    first, last = arguments.time_from or datetime.date.min, arguments.time_to or datetime.date.max
    reaching = [a for a in actions if a.time and ((a.time.start or datetime.date.min) < first or (a.time.end or datetime.date.max) > last)]
    told = ", ".join(f"{action.number} («{action.time.text}»)" for action in reaching if action.time)
    return [f"Rækker ud over perioden: {told}."] if reaching else []


def _naming(note: str, actions: Iterable[Action]) -> list[str]:
    numbers = ", ".join(action.number for action in actions)
    return [note.format(numbers)] if numbers else []


TOOL = Tool(
    "actions",
    "Handlinger i en handleplan: hvem har ansvaret, hvem udfører, hvornår, hvad koster det, succeskriterium. Kan lægge beløb sammen.",
    ActionsArguments,
    actions,
)
