"""Summary of a whole document of any kind: a telling sentence or two from each of its sections."""

from __future__ import annotations

from knowledge.library import Library
from knowledge.records import Section
from tools.summary.part import Drafted, told

_MOST_PARTS = 20
_MOST = 2


def drafted(library: Library, document: str) -> Drafted:
    """The telling statements of the outermost sections, at most 20 of them."""
    outermost: dict[str, list[Section]] = {}
    for section in library.sections(document):
        if section.text:
            outermost.setdefault(section.path[0] if section.path else library.document(document).title, []).append(section)
    parts = [told(heading, sections[:1], _MOST) for heading, sections in outermost.items()]
    return Drafted(library.document(document).title, tuple(part for part in parts if part.text.rstrip(".") not in ("", part.heading))[:_MOST_PARTS])
