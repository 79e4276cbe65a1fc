"""Summary of a whole document of any kind: a telling sentence from each of its sections."""

from __future__ import annotations

from knowledge.library import Library
from knowledge.source import Source
from tools.summary.select import telling

Drafted = tuple[str, list[tuple[str, str]], list[Source]]
"""Title, parts as (heading, text), sources in order."""

_MOST_PARTS = 14


def drafted(library: Library, document: str) -> Drafted:
    """The first telling sentences of the outermost sections, at most 14 of them."""
    parts: dict[str, str] = {}
    sources: list[Source] = []
    for section in library.sections(document):
        heading = section.path[0] if section.path else ""
        if heading not in parts and len(parts) < _MOST_PARTS and (text := telling(section.text, 2)):
            parts[heading] = text
            sources.append(section.sources[0])
    return library.document(document).title, list(parts.items()), sources
