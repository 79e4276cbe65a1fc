"""Cases planned for later meetings, by month."""

from __future__ import annotations

from collections import Counter

from pydantic import Field

from knowledge.records import PlannedCase
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import covered_years, in_documents, text_matches

_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")


class PlannedCasesArguments(Arguments):
    """Which cases."""

    months: list[int] = Field(default_factory=list, description="Måneder som tal, 1-12; tom betyder alle.")
    years: list[int] = Field(default_factory=list, description="År; tom betyder alle.")
    text: str | None = Field(None, description="Ord i sagens navn.")
    upcoming: bool = Field(False, description="Kun fra denne måned og frem.")


def planned_cases(context: ToolContext, arguments: PlannedCasesArguments) -> ToolResult:
    """The planned cases in order of time; `value` is how many, `values` how often each name recurs (more than once).

    Raises:
        NotCovered: no plan has the year.
        UnknownName: there is no such document.
    """
    everything = in_documents(context.library, context.library.of(PlannedCase), arguments.documents)
    years = covered_years(arguments.years, (case.year for case in everything), "Sagsoversigten")
    now = (context.today.year, context.today.month)
    kept = [
        case
        for case in everything
        if case.year in years
        and (not arguments.months or case.month in arguments.months)
        and text_matches(arguments.text, case.name)
        and (not arguments.upcoming or (case.year, case.month) >= now)
    ]
    kept.sort(key=lambda case: (case.year, case.month, case.order))
    counted = Counter(case.name for case in kept)
    provisional = any(case.provisional for case in kept)
    return ToolResult(
        tool="planned_cases",
        title="Planlagte sager",
        value=len(kept),
        unit="antal",
        values={name: count for name, count in counted.items() if count > 1},
        columns=(Column(key="when", label="Måned"), Column(key="name", label="Sag")),
        rows=tuple(
            Row(
                cells={
                    "when": f"{_MONTHS[c.month - 1]} {c.year}",
                    "name": c.name,
                    "month": c.month,
                    "year": c.year,
                    "body": c.body,
                    "item": c.item,
                    "document": c.document,
                },
                sources=c.sources,
            )
            for c in kept
        ),
        notes=("Planen er foreløbig, og punkter kan rykke sig.",) if provisional else (),
        searched=f"Sagsoversigter, {len(everything)} planlagte sager.",
    )


TOOL = Tool(
    "planned_cases", "Sager, der er planlagt til kommende møder (sagsoversigt), efter måned eller navn.", PlannedCasesArguments, planned_cases
)
