"""Two amounts of the tables or plans held against each other: how far apart, how many times as much, what share. Reckoned here, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from knowledge.errors import ToolCallError
from knowledge.records import Action, BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind
from knowledge.source import Source
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, keyed_name, named
from tools.newest import of_the_newest

_TWO_DIGITS = Decimal("0.01")
_MOST_NAMED = 3


class AmountOf(BaseModel):
    """What one side's amount is of. Fields that are left out do not narrow it: `table` alone is the whole table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: Literal["budget", "savings", "investment", "actions"] = Field(
        description="budget = DRIFT og ANLÆG, savings = besparelserne, investment = besparelsernes anlægsinvestering, actions = en handleplans beløb."
    )
    items: list[str] = Field(default_factory=list, description="Punkter «4.13», sager «TMU-04» eller handlinger «4.2».")
    kind: BudgetKind | None = Field(None, description="Kun drift (operating) eller anlæg (capital).")
    chapter: str | None = Field(None, description="Budgettets kapitel, eller planens område.")
    committee: str | None = Field(None, description="Besparelsernes udvalg.")
    years: list[int] = Field(default_factory=list, description="Budgetår; tom betyder alle tilsammen.")


class CompareAmountsArguments(Arguments):
    """The two sides, and what is asked of them."""

    first: AmountOf = Field(description="Det, der måles: «hvor mange gange større er A end B?», «hvor stor en del er A af B?»")
    second: AmountOf = Field(description="Det, der måles mod.")
    operation: Literal["difference", "ratio", "share", "change"] = Field(
        description="difference er første minus andet; ratio hvor mange gange andet går op i første; share er første i procent af andet; "
        "change er, hvor mange procent første ligger over (plus) eller under (minus) andet."
    )


@dataclass(frozen=True)
class _Part:
    """One row of a side: its label, whole kroner in the years asked for (a saving is positive), and where it stands."""

    label: str
    document: str
    value: int
    group: str
    sources: tuple[Source, ...]


def compare_amounts(context: ToolContext, arguments: CompareAmountsArguments) -> ToolResult:
    """Both sums and what the operation gives; the rows are the two sides, each with all the lines it was added from.

    Whole kroner. What is saved is positive here, as is what is spent. `values` has the two sums by the sides' own labels, `value` is in `unit`:
    `DKK`, `gange` or `pct` (two decimals). An empty cell adds nothing; a side without any amount gives no value and a note.

    Raises:
        UnknownName: there is no such document, chapter, area, committee, item or case.
        ToolCallError: both sides are the same, or the second is 0 where it is to divide.
    """
    sides = (arguments.first, arguments.second)
    if sides[0] == sides[1]:
        raise ToolCallError("De to sider er ens; giv to forskellige, fx samme punkt i to år.")
    parts = [_parts(context, side, arguments.documents) for side in sides]
    labels = [_label(side, own) for side, own in zip(sides, parts, strict=True)]
    labels = [label if labels.count(label) == 1 else f"{label} ({'AB'[at]})" for at, label in enumerate(labels)]
    sums = [sum(part.value for part in own) if own else None for own in parts]
    empty = [label for label, own in zip(labels, parts, strict=True) if not own]
    value, unit = _reckoned(arguments.operation, sums[0], sums[1]) if sums[0] is not None and sums[1] is not None else (None, None)
    return ToolResult(
        tool="compare_amounts",
        title=f"{labels[0]} mod {labels[1]}",
        value=value,
        unit=unit,
        values=dict(zip(labels, sums, strict=True)),
        columns=(Column(key="name", label="Hvad"), Column(key="amount", label="Beløb", unit="DKK"), Column(key="lines", label="Rækker")),
        rows=tuple(
            Row(cells={"name": label, "amount": whole, "lines": len(own), "document": own[0].document}, sources=_sources(own))
            for label, whole, own in zip(labels, sums, parts, strict=True)
            if own
        ),
        notes=tuple(f"Der er intet beløb for {label}." for label in empty),
        searched="Budgettets tabeller, tabellen over besparelser og handleplanernes beløb.",
    )


def _sources(parts: Sequence[_Part]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for part in parts for source in part.sources))


def _reckoned(operation: str, first: int, second: int) -> tuple[int | float, str]:
    if operation == "difference":
        return first - second, "DKK"
    if not second:
        raise ToolCallError("Det andet beløb er 0; et forhold eller en andel kan ikke regnes ud.")
    if operation == "change":
        first -= second
    value = Decimal(first) / Decimal(abs(second) if operation == "change" else second) * (1 if operation == "ratio" else 100)
    return float(value.quantize(_TWO_DIGITS)), "gange" if operation == "ratio" else "pct"


def _parts(context: ToolContext, side: AmountOf, documents: Sequence[str]) -> list[_Part]:
    if side.table == "budget":
        return _of_budget(context, side, documents)
    return _of_actions(context, side, documents) if side.table == "actions" else _of_savings(context, side, documents)


def _of_budget(context: ToolContext, side: AmountOf, documents: Sequence[str]) -> list[_Part]:
    every = in_documents(context.library, context.library.of(BudgetLine), documents)
    lines, _ = of_the_newest(context.library, every, documents, lambda own: _covers(own, side), "har tabellerne")
    items = named(side.items, (line.item for line in lines), "Punktet")
    chapter = keyed_name(side.chapter, ((line.chapter, line.chapter_name) for line in lines), "Kapitlet") if side.chapter else None
    kept = [line for line in lines if side.kind in (None, line.kind) and (not items or line.item in items) and chapter in (None, line.chapter)]
    return [
        _Part(f"{line.label}", line.document, value, line.chapter_name, line.sources)
        for line in kept
        if (value := _value(line, side.years)) is not None
    ]


def _of_savings(context: ToolContext, side: AmountOf, documents: Sequence[str]) -> list[_Part]:
    every = in_documents(context.library, context.library.of(SavingsCase), documents)
    cases, _ = of_the_newest(context.library, every, documents, lambda own: _covers(own, side), "har tabellen over besparelser")
    codes = named(side.items, (case.code for case in cases), "Sagen")
    body = body_named(context.library, side.committee) if side.committee else None
    kept = [case for case in cases if (not codes or case.code in codes) and (body is None or same_body(case.committee, body))]
    parts = []
    for case in kept:
        printed = _value(case, side.years) if side.table == "savings" else case.investment_dkk
        if printed is not None:
            parts.append(
                _Part(f"{case.code} {case.name}", case.document, -printed if side.table == "savings" else printed, case.committee, case.sources)
            )
    return parts


def _of_actions(context: ToolContext, side: AmountOf, documents: Sequence[str]) -> list[_Part]:
    every = in_documents(context.library, context.library.of(Action), documents)
    actions, _ = of_the_newest(context.library, every, documents, bool, "har handlinger")
    numbers = named(side.items, (action.number for action in actions), "Handlingen")
    area = keyed_name(side.chapter, ((action.area, action.area_name) for action in actions), "Området") if side.chapter else None
    kept = [action for action in actions if (not numbers or action.number in numbers) and area in (None, action.area)]
    return [_Part(f"{a.number} {a.name}", a.document, a.total_dkk, a.area_name.capitalize(), a.sources) for a in kept if a.total_dkk is not None]


def _covers(own: Sequence[BudgetLine] | Sequence[SavingsCase], side: AmountOf) -> bool:
    keys = {line.item if isinstance(line, BudgetLine) else line.code for line in own}
    return {year for line in own for year in line.amounts_dkk}.issuperset(side.years) and keys.issuperset(side.items)


def _value(row: BudgetLine | SavingsCase, years: Sequence[int]) -> int | None:
    known = [value for year, value in row.amounts_dkk.items() if value is not None and (not years or year in years)]
    return sum(known) if known else None


def _label(side: AmountOf, parts: Sequence[_Part]) -> str:
    """What a side is called: its rows when they are named and few, else its chapter, committee or table; with its years."""
    names = list(dict.fromkeys(part.label for part in parts))
    if side.items:
        what = " og ".join(names) if names and len(names) <= _MOST_NAMED else ", ".join(side.items)
    else:
        kind = {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg", None: "drift og anlæg"}[side.kind]
        whole = {"budget": kind, "savings": "besparelser", "investment": "anlægsinvesteringer", "actions": "handlinger"}[side.table]
        what = (
            f"{side.committee or side.chapter} ({whole})" if side.committee or side.chapter else f"alle {whole}" if side.table != "budget" else whole
        )
    years = f"{side.years[0]}-{side.years[-1]}" if len(side.years) > 1 else "".join(map(str, side.years))
    return f"{what} {years}".strip()


TOOL = Tool(
    "compare_amounts",
    "To beløb fra tabeller eller handleplaner over for hinanden: forskel, hvor mange gange så meget, andel eller ændring i procent. Regner selv.",
    CompareAmountsArguments,
    compare_amounts,
)
