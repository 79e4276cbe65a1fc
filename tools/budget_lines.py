"""Lines of the budget tables DRIFT and ANLÆG: listed, summed, compared, ranked. The adding is done here, never by a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import covered_years, in_documents, same_name, text_matches

Operation = Literal["list", "sum", "difference", "largest", "smallest", "average", "count"]


class BudgetLinesArguments(Arguments):
    """Which lines, and what to do with them."""

    kind: BudgetKind | None = Field(None, description="operating = drift, capital = anlæg; udeladt = begge.")
    years: list[int] = Field(default_factory=list, description="Budgetår; tom betyder alle. Til difference: de to år.")
    chapter: str | None = Field(None, description="Kapitlets nummer eller navn.")
    items: list[str] = Field(default_factory=list, description="Punktnumre som tekst, fx «4.13» («1.10» er ikke «1.1»).")
    text: str | None = Field(None, description="Ord, der skal stå i linjens navn.")
    operation: Operation = Field("list", description="Hvad der skal ske med linjerne.")


def budget_lines(context: ToolContext, arguments: BudgetLinesArguments) -> ToolResult:
    """The lines with their amounts by year (whole kroner, expenditure positive), and what was computed from them.

    `value` is the sum over the years asked for, or for `difference` the last year less the first; `average` is per year. An empty cell is left out, never 0.

    Raises:
        NotCovered: no table has the year.
        UnknownName: there is no such document.
    """
    lines = in_documents(context.library, context.library.of(BudgetLine), arguments.documents)
    years = covered_years(arguments.years, (year for line in lines for year in line.amounts_dkk), "Budgettets tabeller")
    kept = [line for line in lines if _wanted(line, arguments)]
    if arguments.years and not arguments.items:
        kept = [line for line in kept if any(line.amounts_dkk.get(year) is not None for year in years)]
    totals = {year: _total(kept, year) for year in years}
    kept = _ordered(kept, years, arguments.operation)
    rows = tuple(_row(line, years) for line in kept)
    issues = tuple(
        i for i in context.library.issues() if any(i.item == line.item and s.document == line.document for line in kept for s in i.sources[:1])
    )
    return ToolResult(
        tool="budget_lines",
        title=_title(arguments, years),
        value=_value(arguments.operation, totals, kept, years),
        unit="antal" if arguments.operation == "count" else "DKK",
        values={str(year): total for year, total in totals.items()},
        columns=(Column(key="item", label="Punkt"), Column(key="name", label="Navn"), *((Column(key="kind_label", label="Tabel"),) if arguments.kind is None else ()),
                 *(Column(key=f"amount_{year}", label=str(year), unit="DKK") for year in years)),
        rows=rows,
        notes=_notes(kept, years, arguments.operation),
        issues=issues if arguments.items or len(kept) <= 3 else (),
        searched=f"Tabellerne DRIFT og ANLÆG i {len({line.document for line in lines})} budgetaftale(r), {len(lines)} linjer.",
    )  # fmt: skip


def _wanted(line: BudgetLine, arguments: BudgetLinesArguments) -> bool:
    chapter = arguments.chapter
    return (
        (arguments.kind is None or line.kind == arguments.kind)
        and (not arguments.items or line.item in arguments.items)
        and (chapter is None or line.chapter == chapter or same_name(line.chapter_name, chapter))
        and text_matches(arguments.text, line.name)
    )


def _total(lines: Sequence[BudgetLine], year: int) -> int | None:
    cells = [value for line in lines if (value := line.amounts_dkk.get(year)) is not None]
    return sum(cells) if cells else None


def _all_years(line: BudgetLine, years: Sequence[int]) -> int:
    return sum(line.amounts_dkk.get(year) or 0 for year in years)


def _ordered(lines: list[BudgetLine], years: Sequence[int], operation: Operation) -> list[BudgetLine]:
    if operation not in ("largest", "smallest"):
        return lines
    return sorted(lines, key=lambda line: _all_years(line, years), reverse=operation == "largest")[:10]


def _value(operation: Operation, totals: dict[int, int | None], lines: Sequence[BudgetLine], years: Sequence[int]) -> int | float | None:
    known = [total for total in totals.values() if total is not None]
    if operation == "count":
        return len(lines)
    if not known:
        return None
    if operation == "difference":
        return (totals[years[-1]] or 0) - (totals[years[0]] or 0)
    if operation == "average":
        mean = sum(known) / len(known)
        return int(mean) if mean.is_integer() else round(mean, 2)
    if operation in ("largest", "smallest"):
        return _all_years(lines[0], years) if lines else None
    return sum(known)


def _row(line: BudgetLine, years: Sequence[int]) -> Row:
    cells = {"item": line.item, "name": line.name, "kind": line.kind.value, "kind_label": "drift" if line.kind == BudgetKind.OPERATING else "anlæg",
             "chapter": line.chapter, "document": line.document, "total": _all_years(line, years)}  # fmt: skip
    return Row(cells=cells | {f"amount_{year}": line.amounts_dkk.get(year) for year in years}, sources=line.sources)


def _title(arguments: BudgetLinesArguments, years: Sequence[int]) -> str:
    kind = {BudgetKind.OPERATING: "Drift", BudgetKind.CAPITAL: "Anlæg", None: "Drift og anlæg"}[arguments.kind]
    return f"{kind} {years[0]}-{years[-1]}" if len(years) > 1 else f"{kind} {years[0]}" if years else kind


def _notes(lines: Sequence[BudgetLine], years: Sequence[int], operation: Operation) -> tuple[str, ...]:
    notes = []
    if operation in ("sum", "difference", "average") and len(lines) > 1:
        notes.append(f"Sammentalt af Rådbot fra {len(lines)} linjer; dokumentet har ingen sumlinje.")
    for line in lines:
        negative = [str(year) for year in years if (line.amounts_dkk.get(year) or 0) < 0]
        if negative and len(lines) > 1:
            notes.append(f"{line.item} {line.name} er negativ (en mindreudgift) og trækkes fra.")
    if lines and all(line.price_level is None for line in lines):
        notes.append("Prisniveauet fremgår ikke.")
    return tuple(notes)


TOOL = Tool(
    "budget_lines",
    "Linjerne i budgettets tabeller (DRIFT og ANLÆG): find, læg sammen, sammenlign år, find de største. Regner selv.",
    BudgetLinesArguments,
    budget_lines,
)
