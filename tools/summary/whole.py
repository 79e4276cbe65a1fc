"""Summary of a whole document of any kind: the telling sentences of each of its sections."""

from __future__ import annotations

import re

from knowledge.library import Library
from knowledge.records import Section
from tools.summary.part import Drafted, told

_MOST = 2


def drafted(library: Library, document: str, brief: bool = False) -> Drafted:
    """The telling statements of each outermost section and those under it, figures and times always kept."""
    outermost: dict[str, list[Section]] = {}
    for section in library.sections(document):
        if section.text:
            outermost.setdefault(section.path[0] if section.path else library.document(document).title, []).append(section)
    parts = [told(heading, sections, _MOST, brief=brief) for heading, sections in outermost.items()]
    return Drafted(library.document(document).title, tuple(part for part in parts if _bare(part.text) not in ("", _bare(part.heading))))


def _bare(text: str) -> str:
    return re.sub(r"\W|\d", "", text.casefold())
