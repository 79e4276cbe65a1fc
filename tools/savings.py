"""Cases of the savings table: by committee, year, code; summed, ranked, compared. Minus saves, plus costs, as printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from knowledge.records import SavingsCase
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import covered_years, grouped, in_documents, named, same_name, text_matches

Operation = Literal["list", "sum", "largest", "smallest", "compare", "average", "count"]


class SavingsArguments(Arguments):
    """Which cases, and what to do with them."""

    committees: list[str] = Field(default_factory=list, description="Udvalg, fulde navne eller koder (TMU, SSU …); tom betyder alle.")
    years: list[int] = Field(default_factory=list, description="Budgetår; tom betyder alle.")
    codes: list[str] = Field(default_factory=list, description="Sagsnumre, fx «TMU-04».")
    text: str | None = Field(None, description="Ord, der skal stå i sagens navn.")
    sign: Literal["all", "saving", "costing"] = Field("all", description="saving = kun minus, costing = kun plus (merudgift).")
    one_off: bool | None = Field(None, description="Kun besparelser, der gælder ét år.")
    with_investment: bool | None = Field(None, description="Kun sager, der kræver en anlægsinvestering.")
    operation: Operation = Field("list", description="Hvad der skal ske med sagerne.")


def savings(context: ToolContext, arguments: SavingsArguments) -> ToolResult:
    """The cases with their amounts by year (whole kroner, minus is a saving as in the document), and what was computed.

    `values` has the net amount by year, or by committee for `compare`; investments stand under `investment` and are never added to a year.

    Raises:
        NotCovered: the table does not have the year.
        UnknownName: there is no such committee, code or document.
    """
    cases = in_documents(context.library, context.library.of(SavingsCase), arguments.documents)
    years = covered_years(arguments.years, (year for case in cases for year in case.amounts_dkk), "Tabellen over besparelser")
    kept = [case for case in cases if _wanted(case, arguments, years, _committees(cases, arguments.committees), _codes(cases, arguments.codes))]
    if arguments.operation in ("largest", "smallest"):
        saving_first = arguments.operation == "largest"
        kept = sorted((c for c in kept if _net(c, years)), key=lambda c: _net(c, years), reverse=not saving_first)[:10]
    investments = [case.investment_dkk for case in kept if case.investment_dkk is not None]
    values: dict[str, int | float | None]
    if arguments.operation == "compare":
        values = {name: sum(_net(c, years) for c in group) for name, group in grouped(kept, lambda c: c.committee).items()}
    else:
        values = {str(year): sum(c.amounts_dkk.get(year) or 0 for c in kept) for year in years}
    total = sum(_net(c, years) for c in kept)
    value: int | float = len(kept) if arguments.operation == "count" else total
    if arguments.operation == "average" and kept:
        value = round(total / len(years), 2)
    if arguments.with_investment:
        values["investment"] = sum(investments)
    return ToolResult(
        tool="savings",
        title=f"Besparelser {years[0]}-{years[-1]}" if len(years) > 1 else f"Besparelser {years[0]}" if years else "Besparelser",
        value=value if kept else None,
        unit="antal" if arguments.operation == "count" else "DKK",
        values=values,
        columns=_columns(years, bool(investments), len({c.committee for c in kept}) > 1),
        rows=tuple(_row(case, years) for case in kept),
        notes=_notes(kept, years, investments, arguments.operation),
        issues=tuple(i for i in context.library.issues() if i.item in {c.code for c in kept}),
        searched=f"Tabellen over besparelser, {len(cases)} sager.",
    )


def _committees(cases: Sequence[SavingsCase], wanted: Sequence[str]) -> set[str]:
    known = {name for case in cases for name in (case.committee, case.committee_code)}
    return set(named(wanted, known, "Udvalget")) if wanted else set()


def _codes(cases: Sequence[SavingsCase], wanted: Sequence[str]) -> set[str]:
    return set(named(wanted, (case.code for case in cases), "Sagen")) if wanted else set()


def _wanted(case: SavingsCase, arguments: SavingsArguments, years: Sequence[int], committees: set[str], codes: set[str]) -> bool:
    cells = [value for value in case.amounts_dkk.values() if value is not None]
    in_years = [value for year in years if (value := case.amounts_dkk.get(year)) is not None]
    return (
        (not committees or any(same_name(case.committee, c) or same_name(case.committee_code, c) for c in committees))
        and (not codes or case.code in codes)
        and text_matches(arguments.text, case.name)
        and (arguments.sign == "all" or any(v < 0 if arguments.sign == "saving" else v > 0 for v in in_years))
        and (arguments.one_off is None or (len([v for v in cells if v]) == 1) == arguments.one_off)
        and (arguments.with_investment is None or (case.investment_dkk is not None) == arguments.with_investment)
        and (not arguments.years or bool(codes) or bool(in_years))
    )


def _net(case: SavingsCase, years: Sequence[int]) -> int:
    return sum(case.amounts_dkk.get(year) or 0 for year in years)


def _columns(years: Sequence[int], with_investment: bool, with_committee: bool) -> tuple[Column, ...]:
    columns = [Column(key="code", label="Nr."), Column(key="name", label="Indsats")]
    if with_committee:
        columns.append(Column(key="committee", label="Udvalg"))
    columns += [Column(key=f"amount_{year}", label=str(year), unit="DKK") for year in years]
    return (*columns, Column(key="investment", label="Anlægsinvestering", unit="DKK")) if with_investment else tuple(columns)


def _row(case: SavingsCase, years: Sequence[int]) -> Row:
    cells = {"code": case.code, "item": case.code, "name": case.name, "committee": case.committee, "document": case.document,
             "investment": case.investment_dkk, "total": _net(case, years)}  # fmt: skip
    return Row(cells=cells | {f"amount_{year}": case.amounts_dkk.get(year) for year in years}, sources=case.sources)


def _notes(cases: Sequence[SavingsCase], years: Sequence[int], investments: Sequence[int], operation: Operation) -> tuple[str, ...]:
    notes = []
    if operation in ("sum", "compare", "average") and len(cases) > 1:
        notes.append(f"Sammentalt af Rådbot fra {len(cases)} sager; dokumentet har ingen sumlinje. Minus betyder besparelse.")
    for case in cases:
        if any((case.amounts_dkk.get(year) or 0) > 0 for year in years):
            notes.append(f"{case.code} {case.name} er positiv: en merudgift, ikke en besparelse.")
    if investments and operation != "list":
        notes.append(f"Sagernes anlægsinvesteringer ({len(investments)}) har intet år og er ikke regnet med.")
    if cases and all(case.price_level is None for case in cases):
        notes.append("Prisniveauet fremgår ikke.")
    return tuple(notes)


TOOL = Tool(
    "savings",
    "Besparelser (omstillingscases) pr. udvalg, år og sag: find, læg sammen, sammenlign udvalg, find de største. Minus er en besparelse.",
    SavingsArguments,
    savings,
)
