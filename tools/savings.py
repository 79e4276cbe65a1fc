"""Cases of the savings table: by committee, year, code; summed, ranked, compared. Minus saves, plus costs, as printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import SavingsCase
from tools.arguments import Arguments
from tools.bodies import body_named, committee_codes, same_body
from tools.contract import Cell, Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, issues_about, named, text_matches
from tools.newest import of_the_newest
from tools.spread import SPREAD_TOLD, Spread, has_spread
from tools.sums import blank_notes, limits_told, ranked, row_total, summed, totals_by, within, years_of

_MOST_RANKED = 10


_TWO = 2


class SavingsArguments(Arguments):
    """Which cases, and what to do with them."""

    committees: list[str] = Field(default_factory=list, description="Udvalg, fulde navne eller koder (TMU, SSU …); tom betyder alle.")
    years: list[int] = Field(default_factory=list, description="Budgetår; tom betyder alle.")
    codes: list[str] = Field(default_factory=list, description="Sagsnumre, fx «TMU-04».")
    text: str | None = Field(None, description="Ord, der skal stå i sagens navn.")
    sign: Literal["all", "saving", "costing"] = Field("all", description="saving = kun minus, costing = kun plus (merudgift).")
    one_off: bool | None = Field(None, description="Kun besparelser, der gælder ét år.")
    with_investment: bool | None = Field(None, description="Kun sager, der kræver en anlægsinvestering.")
    above_dkk: int | None = Field(None, description="Kun sager, der over de valgte år tilsammen er på mere end dette (kroner, uden fortegn).")
    below_dkk: int | None = Field(None, description="Kun sager, der over de valgte år tilsammen er på mindre end dette (kroner, uden fortegn).")
    limits_of: Literal["amounts", "investment"] = Field(
        "amounts", description="Om de to grænser gælder sagernes beløb eller deres anlægsinvestering."
    )
    spread: Spread | None = Field(None, description=SPREAD_TOLD)
    operation: Literal["list", "sum", "difference", "largest", "smallest", "rank", "compare", "average", "count"] = Field(
        "list",
        description="Hvad der skal ske med sagerne. difference er sidste år minus første; largest er den største besparelse (ti vises), "
        "rank alle efter størrelse; compare sammenligner udvalg.",
    )


def savings(context: ToolContext, arguments: SavingsArguments) -> ToolResult:
    """The cases with their amounts by year (whole kroner, minus is a saving as in the document), and what was computed.

    `value` is the net amount over the years; `values` has it by year, by committee for `compare` (the largest saving first; of two also how much
    more the first saves, under `difference`), by case when ranked.
    With a sign only the cells of that sign are counted, and a note says so; the rows are whole. Investments stand under `investment` and are
    never added to a year. Where the library has several agreements and none is named, the newest that covers the years is used, and a note says
    so; agreements named together are told apart and never added up.

    Raises:
        NotCovered: no table has the year.
        UnknownName: there is no such committee, code or document.
        ToolCallError: a spread was asked for without its year.
    """
    library = context.library
    everything = in_documents(library, library.of(SavingsCase), arguments.documents)
    codes = named(arguments.codes, (case.code for case in everything), "Sagen")
    cases, notes = _of_one_agreement(library, everything, arguments, codes)
    years = years_of(library, cases, everything, arguments.years, "Tabellen over besparelser")
    committees = [_committee(library, cases, wanted) for wanted in arguments.committees]
    kept = [case for case in cases if _wanted(case, arguments, years, committees, codes)]
    if arguments.spread:
        kept = [case for case in kept if has_spread(case.amounts_dkk, arguments.spread, years if arguments.years else [])]
        years = years_of(library, cases, everything, [], "Tabellen over besparelser")
    kept = [case for case in kept if _within_limits(case, arguments, years)]
    counted = [_signed(case, arguments.sign) for case in kept]
    sums = summed(library, counted, years, "sum" if arguments.operation == "compare" else arguments.operation, "sager")
    value, values, shown = sums.value, sums.values, kept
    if arguments.operation in ("largest", "smallest", "rank"):
        shown = _ranked(kept, years, arguments)
        values = {f"{case.code} {case.name}": row_total(case, years) for case in shown}
        value = row_total(shown[0], years) if shown else None
    if arguments.operation == "compare" and len({case.document for case in kept}) == 1:
        by_committee = totals_by(counted, years, lambda case: case.committee)
        values = {name: by_committee[name] for name in sorted(by_committee, key=lambda name: by_committee[name] or 0)}
        if len(values) == _TWO:
            most, least = (amount or 0 for amount in values.values())
            values |= {"difference": least - most}
    investments = [case.investment_dkk for case in kept if case.investment_dkk is not None]
    if arguments.with_investment:
        values = values | {"investment": sum(investments)}
    return ToolResult(
        tool="savings",
        title=_title(arguments, years),
        value=value,
        unit="antal" if arguments.operation == "count" else "DKK",
        values=values,
        columns=_columns(years, bool(investments), kept),
        rows=tuple(_row(library, case, years) for case in shown),
        notes=(*notes, *sums.notes, *_notes(kept, shown, years, investments, arguments)),
        issues=issues_about(library, {(case.document, case.code) for case in shown}),
        searched=f"Tabellen over besparelser i {len({case.document for case in cases})} budgetaftale(r), {len(cases)} sager.",
    )


def _title(arguments: SavingsArguments, years: Sequence[int]) -> str:
    limits = limits_told(arguments.above_dkk, arguments.below_dkk)
    of_investment = f" med en anlægsinvestering{limits}" if arguments.limits_of == "investment" and limits else limits
    return f"Besparelser{of_investment}{_span(years)}"


def _within_limits(case: SavingsCase, arguments: SavingsArguments, years: Sequence[int]) -> bool:
    """Whether the case lies within the limits: by what it comes to over the years, or by its investment where they are of that."""
    above, below = arguments.above_dkk, arguments.below_dkk
    if arguments.limits_of == "amounts" or (above is None and below is None):
        return within(case, years, above, below)
    investment = case.investment_dkk
    return investment is not None and (above is None or investment > above) and (below is None or investment < below)


def _span(years: Sequence[int]) -> str:
    return f" {years[0]}-{years[-1]}" if len(years) > 1 else f" {years[0]}" if years else ""


def _of_one_agreement(
    library: Library, cases: Sequence[SavingsCase], arguments: SavingsArguments, codes: Sequence[str]
) -> tuple[list[SavingsCase], tuple[str, ...]]:
    def fits(own: Sequence[SavingsCase]) -> bool:
        covered = {year for case in own for year in case.amounts_dkk}
        asked = [case for case in own if text_matches(arguments.text, case.name) and (not codes or case.code in codes)]
        return covered.issuperset(arguments.years) and bool(asked) and all(_has(library, own, wanted) for wanted in arguments.committees)

    named_by = [f"dækker {', '.join(map(str, arguments.years))}"] if arguments.years else []
    named_by += [f"har {', '.join(codes)}"] if codes else []
    named_by += [f"har sager i {', '.join(arguments.committees)}"] if arguments.committees else []
    named_by += [f"har sager med «{arguments.text}»"] if arguments.text else []
    return of_the_newest(library, cases, arguments.documents, fits, " og ".join(named_by) or "har en tabel over besparelser")


def _has(library: Library, cases: Sequence[SavingsCase], wanted: str) -> bool:
    """Whether one of the cases is of the committee: another municipality's agreement says nothing of it."""
    try:
        return bool(_committee(library, cases, wanted))
    except UnknownName:
        return False


def _committee(library: Library, cases: Sequence[SavingsCase], wanted: str) -> str:
    own = committee_codes(library).keys()
    for case in cases:
        if (case.committee_code in own and wanted.casefold() == case.committee_code.casefold()) or same_body(case.committee, wanted):
            return case.committee
    body = body_named(library, wanted)
    found = next((case.committee for case in cases if same_body(case.committee, body)), None)
    if found is None:
        there = ", ".join(
            dict.fromkeys(f"{case.committee} ({case.committee_code})" if case.committee_code in own else case.committee for case in cases)
        )
        raise UnknownName(f"{body} har ingen sager i tabellen over besparelser. Den har: {there or 'ingen udvalg'}.")
    return found


def _wanted(case: SavingsCase, arguments: SavingsArguments, years: Sequence[int], committees: Sequence[str], codes: Sequence[str]) -> bool:
    cells = [value for value in case.amounts_dkk.values() if value]
    in_years = [value for year in years if (value := case.amounts_dkk.get(year)) is not None]
    return (
        (not committees or case.committee in committees)
        and (not codes or case.code in codes)
        and text_matches(arguments.text, case.name)
        and (arguments.sign == "all" or any(v < 0 if arguments.sign == "saving" else v > 0 for v in in_years))
        and (arguments.one_off is None or (len(cells) == 1 and cells[0] < 0) == arguments.one_off)
        and (arguments.with_investment is None or (case.investment_dkk is not None) == arguments.with_investment)
        and (not arguments.years or bool(codes) or bool(in_years) or arguments.spread is not None)
    )


def _signed(case: SavingsCase, sign: str) -> SavingsCase:
    """The case with only its cells of the wanted sign."""
    if sign == "all":
        return case
    wanted = {year: value if value is not None and (value < 0) == (sign == "saving") and value else None for year, value in case.amounts_dkk.items()}
    return case.model_copy(update={"amounts_dkk": wanted})


def _ranked(cases: Sequence[SavingsCase], years: Sequence[int], arguments: SavingsArguments) -> list[SavingsCase]:
    """Savings by size; the cases that cost, by size, when those are asked for."""
    costing = arguments.sign == "costing"
    having = [case for case in cases if ((row_total(case, years) or 0) > 0 if costing else (row_total(case, years) or 0) < 0)]
    first = arguments.operation != "smallest"
    return ranked(having, years, largest=first == costing)[: None if arguments.operation == "rank" else _MOST_RANKED]


def _columns(years: Sequence[int], with_investment: bool, cases: Sequence[SavingsCase]) -> tuple[Column, ...]:
    columns = [Column(key="agreement", label="Aftale")] if len({case.document for case in cases}) > 1 else []
    columns += [Column(key="code", label="Nr."), Column(key="name", label="Indsats")]
    if len({case.committee for case in cases}) > 1:
        columns.append(Column(key="committee", label="Udvalg"))
    columns += [Column(key=f"amount_{year}", label=str(year), unit="DKK") for year in years]
    return (*columns, Column(key="investment", label=_once(cases).capitalize(), unit="DKK")) if with_investment else tuple(columns)


def _once(cases: Sequence[SavingsCase]) -> str:
    """What the cases' investments are called, where they are all called the same."""
    called = {case.once for case in cases if case.investment_dkk is not None}
    return called.pop() if len(called) == 1 else "anlægsinvestering"


def _row(library: Library, case: SavingsCase, years: Sequence[int]) -> Row:
    cells: dict[str, Cell] = {
        "code": case.code,
        "item": case.code,
        "name": case.name,
        "committee": case.committee,
        "document": case.document,
        "agreement": library.document(case.document).title,
        "investment": case.investment_dkk,
        "total": row_total(case, years),
    }
    return Row(cells=cells | {f"amount_{year}": case.amounts_dkk.get(year) for year in years}, sources=case.sources)


def _notes(
    cases: Sequence[SavingsCase], shown: Sequence[SavingsCase], years: Sequence[int], investments: Sequence[int], arguments: SavingsArguments
) -> list[str]:
    notes = list(blank_notes(cases, years)) if arguments.operation in ("sum", "average") and len(cases) > 1 else []
    if cases and arguments.operation in ("sum", "compare", "average"):
        notes.append("Minus betyder besparelse.")
        if arguments.sign != "all":
            notes.append(f"Kun celler med {'minus' if arguments.sign == 'saving' else 'plus'} er talt med.")
    for case in cases:
        if any((case.amounts_dkk.get(year) or 0) > 0 for year in years):
            notes.append(f"{case.code} {case.name} er positiv: en merudgift, ikke en besparelse.")
    if investments and arguments.operation != "list":
        notes.append(f"Sagernes {_once(cases)}er ({len(investments)}) har intet år og er ikke regnet med.")
    if arguments.operation in ("largest", "smallest", "rank") and len(shown) < len(cases):
        notes.append(f"Vist er {len(shown)} ud af {len(cases)} sager.")
    return notes


TOOL = Tool(
    "savings",
    "Besparelser (omstillingscases) pr. udvalg, år og sag: find, læg sammen, sammenlign udvalg, find de største. Minus er en besparelse.",
    SavingsArguments,
    savings,
)
