"""Where something that is told to be printed on a line stands: on it, or broken over it and the next ones."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.library import Library
from knowledge.source import Source


def place_of(library: Library, document: str, line: int, holds: Callable[[str], bool], most_lines: int) -> Source | None:
    """The fewest lines from `line` on, at most so many, whose text `holds` what is looked for; None where none does.

    Raises:
        UnknownName: there is no such document.
    """
    library.document(document)
    for passage in library.passages(document):
        source = library.source_of(passage)
        lines = source.quote.split("\n")
        at = line - source.line_from
        if not 0 <= at < len(lines):
            continue
        for last in range(at, min(at + most_lines, len(lines))):
            text = "\n".join(lines[at : last + 1])
            if holds(text):
                return source.model_copy(update={"line_from": line, "line_to": source.line_from + last, "quote": text})
    return None
