"""Slides: heading and points, found by number or words."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.records import PairedValue, Slide
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents, text_matches


class SlidesArguments(Arguments):
    """Which slides."""

    numbers: list[int] = Field(default_factory=list, description="Slidens plads i rækken, fra 1; tom betyder alle.")
    text: str | None = Field(None, description="Ord, der skal stå i slidens overskrift eller punkter.")


def slides(context: ToolContext, arguments: SlidesArguments) -> ToolResult:
    """The slides in printed order, one row each with its points; `value` is how many.

    Points keep their printed order; a heading may be another slide's where the layout does not tell. Values of a second column stand in
    `key_figures`, and a note says so.

    Raises:
        UnknownName: there is no such document or slide.
    """
    library = context.library
    everything = in_documents(library, library.of(Slide), arguments.documents)
    _check_numbers(everything, arguments.numbers)
    kept = [
        slide
        for slide in everything
        if (not arguments.numbers or slide.order in arguments.numbers) and text_matches(arguments.text, slide.name, *slide.points)
    ]
    lists = dict.fromkeys(
        pair.list_name
        for pair in in_documents(library, library.of(PairedValue), arguments.documents)
        if any(pair.document == slide.document and pair.list_name == slide.name for slide in kept)
    )
    return ToolResult(
        tool="slides",
        title="Slides",
        value=len(kept),
        unit="antal",
        columns=(Column(key="order", label="Nr."), Column(key="name", label="Overskrift"), Column(key="points", label="Punkter")),
        rows=tuple(
            Row(
                cells={"order": slide.order, "name": slide.name, "points": "; ".join(slide.points) or None, "document": slide.document},
                sources=slide.sources,
            )
            for slide in kept
        ),
        notes=tuple(f"«{name}» har navne og tal i hver sin spalte; de er sat sammen efter rækkefølge." for name in lists),
        searched=f"{len(everything)} slides i {len({slide.document for slide in everything})} dokument(er).",
    )


def _check_numbers(known: Sequence[Slide], wanted: Sequence[int]) -> None:
    orders = {slide.order for slide in known}
    missing = [number for number in wanted if number not in orders]
    if missing:
        span = f"Der er slide {min(orders)}-{max(orders)}." if orders else "Der er ingen slides."
        raise UnknownName(f"Slide {', '.join(map(str, missing))} findes ikke i dokumenterne. {span}")


TOOL = Tool("slides", "Slides fra oplæg og workshops: overskrift og punkter, efter nummer eller ord.", SlidesArguments, slides)
