"""Lines of the budget tables DRIFT and ANLÆG: listed, summed, compared, ranked. The adding is done here, never by a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from knowledge.errors import Issue, IssueKind
from knowledge.library import Library
from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind
from tools.arguments import Arguments
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.item_lines import with_codes
from tools.matching import in_documents, issues_about, keyed_name, text_matches
from tools.newest import of_the_newest
from tools.printed_sums import wrong_sums
from tools.spread import SPREAD_TOLD, Spread, has_spread
from tools.sums import blank_notes, limits_told, ranked, row_total, summed, totals_by, within, years_of

_MOST_RANKED = 10
_TWO = 2
_FEW = 3
_OF_AMOUNTS = {IssueKind.DISAGREEMENT, IssueKind.UNEXPECTED_SIGN, IssueKind.UNREADABLE}
_KIND = {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"}


class BudgetLinesArguments(Arguments):
    """Which lines, and what to do with them."""

    kind: BudgetKind | None = Field(None, description="operating = drift, capital = anlæg; udeladt = begge.")
    years: list[int] = Field(default_factory=list, description="Budgetår; tom betyder alle. Til difference: de to år.")
    chapter: str | None = Field(None, description="Kapitlets nummer eller navn.")
    items: list[str] = Field(default_factory=list, description="Punktnumre som tekst, fx «4.13» («1.10» er ikke «1.1»).")
    text: str | None = Field(None, description="Ord, der skal stå i linjens navn.")
    above_dkk: int | None = Field(None, description="Kun linjer, der over de valgte år tilsammen er på mere end dette (kroner, uden fortegn).")
    below_dkk: int | None = Field(None, description="Kun linjer, der over de valgte år tilsammen er på mindre end dette (kroner, uden fortegn).")
    spread: Spread | None = Field(None, description=SPREAD_TOLD)
    operation: Literal["list", "sum", "difference", "largest", "smallest", "rank", "compare", "average", "count"] = Field(
        "list",
        description="Hvad der skal ske med linjerne. difference er sidste år minus første; largest og smallest viser ti, rank alle efter størrelse; "
        "compare stiller punkterne i items over for hinanden, ellers drift og anlæg, eller kapitlerne, når kind er givet; average er pr. år.",
    )


def budget_lines(context: ToolContext, arguments: BudgetLinesArguments) -> ToolResult:
    """The lines with their amounts by year (whole kroner, expenditure positive), and what was computed from them.

    `value` is the sum over the years asked for, for `difference` the last year less the first, for `average` the mean of the years, for the rankings
    the first line's sum, for two things compared the larger less the smaller; `values` has the sums by year, by line when ranked or when items are
    compared, by table or chapter when compared. An empty cell is left out, never 0.
    Where the library has several agreements and none is named, the newest that covers the years is used, and a note says so; agreements named
    together are told apart and never added up.

    Raises:
        NotCovered: no table has the year.
        UnknownName: there is no such document or chapter.
        ToolCallError: a difference was asked for without two years, or a spread without its year.
    """
    library = context.library
    everything = in_documents(library, library.of(BudgetLine), arguments.documents)
    if arguments.items:
        items = sorted(with_codes(library, {line.document for line in everything}, arguments.items))
        arguments = arguments.model_copy(update={"items": items})
    lines, notes = _of_one_agreement(library, everything, arguments)
    years = years_of(library, lines, everything, arguments.years, "Budgettets tabeller")
    chapter = _chapter(lines, arguments.chapter)
    kept = [line for line in lines if _wanted(line, arguments, chapter)]
    if arguments.spread:
        kept = [line for line in kept if has_spread(line.amounts_dkk, arguments.spread, years if arguments.years else [])]
        years = years_of(library, lines, everything, [], "Budgettets tabeller")
    elif arguments.years and not arguments.items:
        kept = [line for line in kept if any(line.amounts_dkk.get(year) is not None for year in years)]
    kept = [line for line in kept if within(line, years, arguments.above_dkk, arguments.below_dkk)]
    sums = summed(library, kept, years, arguments.operation, "linjer")
    value, values = sums.value, sums.values
    shown = kept
    wrong = _wrong_sums(library, kept, arguments, years)
    several = len({line.document for line in kept}) > 1
    if arguments.operation == "compare" and not several:
        values = totals_by(kept, years, _item_of if len(arguments.items) > 1 else _table if arguments.kind is None else _chapter_of)
        value = _apart(values) if len(values) == _TWO else value
    if arguments.operation in ("largest", "smallest", "rank"):
        shown = ranked(kept, years, arguments.operation != "smallest")[: None if arguments.operation == "rank" else _MOST_RANKED]
        values = {_item_of(line): row_total(line, years) for line in shown}
        value = row_total(shown[0], years) if shown else None
    return ToolResult(
        tool="budget_lines",
        title=_title(arguments, years),
        value=value,
        unit="antal" if arguments.operation == "count" else "DKK",
        values=values,
        columns=_columns(arguments, years, several),
        rows=tuple(_row(library, line, years) for line in shown),
        notes=(*notes, *sums.notes, *(issue.message for issue in wrong), *_notes(kept, years, arguments)),
        issues=(*_issues(library, kept, bool(arguments.items) or len(kept) <= _FEW), *wrong),
        searched=f"Tabellerne DRIFT og ANLÆG i {len({line.document for line in lines})} budgetaftale(r), {len(lines)} linjer.",
    )


def _of_one_agreement(library: Library, lines: Sequence[BudgetLine], arguments: BudgetLinesArguments) -> tuple[list[BudgetLine], tuple[str, ...]]:
    def fits(own: Sequence[BudgetLine]) -> bool:
        covered = {year for line in own for year in line.amounts_dkk}
        asked = [line for line in own if text_matches(arguments.text, line.name) and (not arguments.items or line.item in arguments.items)]
        return covered.issuperset(arguments.years) and bool(asked)

    named = [f"dækker {', '.join(map(str, arguments.years))}"] if arguments.years else []
    named += [f"har {', '.join(arguments.items)}"] if arguments.items else []
    named += [f"har linjer med «{arguments.text}»"] if arguments.text else []
    return of_the_newest(library, lines, arguments.documents, fits, " og ".join(named) or "har budgettabeller")


def _issues(library: Library, lines: Sequence[BudgetLine], of_any_kind: bool) -> tuple[Issue, ...]:
    """The issues of the lines; for many lines only those that touch the amounts."""
    found = issues_about(library, {(line.document, line.item) for line in lines})
    return found if of_any_kind else tuple(issue for issue in found if issue.kind in _OF_AMOUNTS)


def _wrong_sums(library: Library, lines: Sequence[BudgetLine], arguments: BudgetLinesArguments, years: Sequence[int]) -> tuple[Issue, ...]:
    """The printed sums that are not these, where whole tables are added up."""
    part = arguments.items or arguments.chapter or arguments.text or arguments.spread
    if part or arguments.operation != "sum" or arguments.above_dkk is not None or arguments.below_dkk is not None:
        return ()
    documents = {line.document for line in lines}
    return tuple(issue for kind in ([arguments.kind] if arguments.kind else BudgetKind) for issue in wrong_sums(library, documents, kind, years))


def _apart(values: Mapping[str, int | float | None]) -> int | float | None:
    """How far two sums lie apart; None when one of them is empty."""
    known = [value for value in values.values() if value is not None]
    return max(known) - min(known) if len(known) == _TWO else None


def _item_of(line: BudgetLine) -> str:
    return line.label


def _table(line: BudgetLine) -> str:
    return _KIND[line.kind]


def _chapter_of(line: BudgetLine) -> str:
    return f"{line.chapter}. {line.chapter_name}"


def _chapter(lines: Sequence[BudgetLine], wanted: str | None) -> str | None:
    return keyed_name(wanted, ((line.chapter, line.chapter_name) for line in lines), "Kapitlet") if wanted and lines else None


def _wanted(line: BudgetLine, arguments: BudgetLinesArguments, chapter: str | None) -> bool:
    return (
        arguments.kind in (None, line.kind)
        and (not arguments.items or line.item in arguments.items)
        and chapter in (None, line.chapter)
        and text_matches(arguments.text, line.name)
    )


def _columns(arguments: BudgetLinesArguments, years: Sequence[int], several: bool) -> tuple[Column, ...]:
    columns = [Column(key="agreement", label="Aftale")] if several else []
    columns += [Column(key="item", label="Punkt"), Column(key="name", label="Navn")]
    if arguments.kind is None:
        columns.append(Column(key="kind_label", label="Tabel"))
    return (*columns, *(Column(key=f"amount_{year}", label=str(year), unit="DKK") for year in years))


def _row(library: Library, line: BudgetLine, years: Sequence[int]) -> Row:
    cells: dict[str, Cell] = {
        "item": line.item,
        "name": line.name,
        "kind": line.kind.value,
        "kind_label": _KIND[line.kind],
        "chapter": line.chapter,
        "document": line.document,
        "agreement": library.document(line.document).title,
        "total": row_total(line, years),
    }
    return Row(cells=cells | {f"amount_{year}": line.amounts_dkk.get(year) for year in years}, sources=line.sources)


def _title(arguments: BudgetLinesArguments, years: Sequence[int]) -> str:
    kind = {BudgetKind.OPERATING: "Drift", BudgetKind.CAPITAL: "Anlæg", None: "Drift og anlæg"}[arguments.kind]
    when = f" {years[0]}-{years[-1]}" if len(years) > 1 else f" {years[0]}" if years else ""
    return f"{kind}{limits_told(arguments.above_dkk, arguments.below_dkk)}{when}"


def _notes(lines: Sequence[BudgetLine], years: Sequence[int], arguments: BudgetLinesArguments) -> list[str]:
    summing = arguments.operation in ("sum", "average", "difference")
    notes = list(blank_notes(lines, years)) if summing and len(lines) > 1 else []
    for line in lines:
        negative = [str(year) for year in years if (line.amounts_dkk.get(year) or 0) < 0]
        if negative and len(lines) > 1:
            notes.append(f"{_item_of(line)} er negativ (en mindreudgift) og trækkes fra.")
    if summing and arguments.kind is None and len({line.kind for line in lines}) > 1:
        notes.append("Drift og anlæg står i hver sin tabel; her er de lagt sammen.")
    missing = [item for item in arguments.items if item not in {line.item for line in lines}]
    if missing:
        notes.append(f"{', '.join(missing)} har ingen linje i tabellerne.")
    if len(lines) > _MOST_RANKED and arguments.operation in ("largest", "smallest"):
        notes.append(f"Vist er {_MOST_RANKED} ud af {len(lines)} linjer.")
    return notes


TOOL = Tool(
    "budget_lines",
    "Linjerne i budgettets tabeller (DRIFT og ANLÆG): find, læg sammen, sammenlign år, find de største. Regner selv.",
    BudgetLinesArguments,
    budget_lines,
)
