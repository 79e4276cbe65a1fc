"""A draft as the tools hand it over: «UDKAST» and what it is a draft of first, then each part with the lines it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.errors import Issue
from knowledge.source import Source
from tools.contract import Column, Row, ToolResult
from tools.summary.part import Drafted, Part

TO_APPROVE = "Udkast: skal læses og godkendes af en navngiven person, før det bruges."
_MOST_RUNS = 8


def written(
    tool: str,
    kind: str,
    drafted: Drafted,
    document: str,
    searched: str,
    item: str | None = None,
    issues: Iterable[Issue] = (),
    notes: Sequence[str] = (),
) -> ToolResult:
    """The draft as a result: `text` in Markdown, a row with its places for each part that has some, `values` what was counted or added up.

    `kind` is «resumé af», «referattekst til», «briefing før»; `document` is the id the parts without places are of.
    """
    parts = [part for part in drafted.parts if part.text or part.below]
    head = f"UDKAST til {kind} {drafted.title}. Ikke godkendt."
    return ToolResult(
        tool=tool,
        title=drafted.title,
        values=dict(drafted.counted),
        columns=(Column(key="part", label="Del"), Column(key="place", label="Sted")),
        text="\n\n".join([head, *(paragraph(part) for part in parts)]),
        rows=tuple(
            Row(
                cells={"part": part.heading, "place": part.sources[0].locator, "document": part.sources[0].document or document, "item": item},
                sources=part.sources,
            )
            for part in parts
            if part.sources
        ),
        issues=tuple(issues),
        notes=(TO_APPROVE, *notes),
        searched=searched,
    )


def together(heading: str, parts: Sequence[Part]) -> Part:
    """Several parts under one heading, a paragraph each: «Sag: …», «Beslutning: …», with their own lines."""
    said = [f"{part.heading}: {with_lines(part)}" + (f"\n\n{part.below}" if part.below else "") for part in parts]
    return Part(heading, "\n\n".join(said), tuple(dict.fromkeys(source for part in parts for source in part.sources)), placed=True)


def with_lines(part: Part) -> str:
    """The words of a part with the lines they stand on behind them."""
    return f"{part.text} ({lines_of(part.sources)})" if part.sources else part.text


def paragraph(part: Part) -> str:
    """The part in Markdown: heading, words, the lines they stand on, and what belongs under them."""
    said = f"**{part.heading}**\n\n{part.text}" if part.placed else f"**{part.heading}:** {with_lines(part)}"
    return "\n\n".join(piece for piece in (said.strip(), part.below) if piece)


def lines_of(sources: Sequence[Source]) -> str:
    """«linje 3–9, 12 og 20–24»; of very many places how many there are and from where to where."""
    runs: list[list[int]] = []
    for first, last in sorted((source.line_from, source.line_to) for source in sources):
        if runs and first <= runs[-1][1] + 1:
            runs[-1][1] = max(runs[-1][1], last)
        else:
            runs.append([first, last])
    if len(runs) > _MOST_RUNS:
        return f"{len(runs)} steder, linje {runs[0][0]}–{runs[-1][1]}"
    told = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    return f"linje {' og '.join([', '.join(told[:-1]), told[-1]]) if len(told) > 1 else told[0]}"
