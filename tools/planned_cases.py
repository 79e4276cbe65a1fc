"""Cases planned for later meetings, by month."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence

from pydantic import Field

from knowledge.errors import Issue, ToolCallError
from knowledge.library import Library
from knowledge.records import PlannedCase
from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.due import month_of
from tools.matching import covered_years, in_documents, overlaps, text_matches
from tools.newest import planned_last

_ORDINAL = re.compile(r"^\d+\.\s+")


class PlannedCasesArguments(Arguments):
    """Which cases."""

    months: list[int] = Field(default_factory=list, description="Måneder som tal, 1-12; tom betyder alle.")
    years: list[int] = Field(default_factory=list, description="År; tom betyder alle.")
    date_from: datetime.date | None = Field(None, description="Kun måneder, der rører perioden fra denne dag …")
    date_to: datetime.date | None = Field(None, description="… til denne dag.")
    body: str | None = Field(None, description="Kun sager for dette udvalg, fulde navn eller kode.")
    text: str | None = Field(None, description="Ord i sagens navn.")
    upcoming: bool = Field(False, description="Kun fra denne måned og frem.")


def planned_cases(context: ToolContext, arguments: PlannedCasesArguments) -> ToolResult:
    """The planned cases in order of time; `value` is how many, `values` how often each name recurs (more than once).

    «1. budgetopfølgning» and «2. budgetopfølgning» count as one recurring «budgetopfølgning». Issues are those that stand on the lines of the cases,
    such as a plan that a decision contradicts. Where a body's later minutes have a newer plan, the older one holds for the months before it.

    Raises:
        NotCovered: no plan has the year.
        UnknownName: there is no such document or body.
        ToolCallError: a month is not between 1 and 12.
    """
    library = context.library
    wrong = [month for month in arguments.months if not 1 <= month <= 12]
    if wrong:
        raise ToolCallError(f"Måneder er tal fra 1 til 12, ikke {', '.join(map(str, wrong))}.")
    everything, replaced = planned_last(library, in_documents(library, library.of(PlannedCase), arguments.documents))
    years = covered_years(arguments.years, (case.year for case in everything), "Sagsoversigten")
    body = body_named(library, arguments.body) if arguments.body else None
    now = (context.today.year, context.today.month)
    kept = [
        case
        for case in everything
        if case.year in years
        and (not arguments.months or case.month in arguments.months)
        and overlaps(month_of(case.year, case.month), arguments.date_from, arguments.date_to)
        and (body is None or same_body(case.body, body))
        and text_matches(arguments.text, case.name)
        and (not arguments.upcoming or (case.year, case.month) >= now)
    ]
    kept.sort(key=lambda case: (case.year, case.month, case.order))
    counted = Counter(_ORDINAL.sub("", case.name) for case in kept)
    return ToolResult(
        tool="planned_cases",
        title="Planlagte sager",
        value=len(kept),
        unit="antal",
        values={name: count for name, count in counted.items() if count > 1},
        columns=(Column(key="when", label="Måned"), Column(key="name", label="Sag")),
        rows=tuple(_row(case) for case in kept),
        notes=(*replaced, *(("Planen er foreløbig, og punkter kan rykke sig.",) if any(case.provisional for case in kept) else ())),
        issues=_on_their_lines(library, kept),
        searched=f"Sagsoversigter, {len(everything)} planlagte sager.",
    )


def _on_their_lines(library: Library, cases: Sequence[PlannedCase]) -> tuple[Issue, ...]:
    lines = {(source.document, line) for case in cases for source in case.sources for line in range(source.line_from, source.line_to + 1)}
    return tuple(
        issue
        for document in dict.fromkeys(case.document for case in cases)
        for issue in library.issues(document)
        if any((source.document, line) in lines for source in issue.sources for line in range(source.line_from, source.line_to + 1))
    )


def _row(case: PlannedCase) -> Row:
    return Row(
        cells={
            "when": month_of(case.year, case.month).text,
            "name": case.name,
            "month": case.month,
            "year": case.year,
            "body": case.body,
            "item": case.item,
            "document": case.document,
        },
        sources=case.sources,
    )


TOOL = Tool(
    "planned_cases", "Sager, der er planlagt til kommende møder (sagsoversigt), efter måned eller navn.", PlannedCasesArguments, planned_cases
)
