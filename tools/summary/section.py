"""Summary of a section («afsnittet om økonomi»), found by its heading."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import Section
from tools.matching import same_name, text_matches
from tools.summary.part import Drafted, Part, told
from tools.summary.spoken import in_full

_MOST = 8
_MOST_OFFERED = 25
_BINDING = ("decision", "recommendation", "history")


def drafted_section(library: Library, document: str, wanted: str, item: str | None = None) -> Drafted:
    """Every section under the heading, each with its telling statements; what was recommended or decided in full.

    Raises:
        UnknownName: no heading is called that; the message says which there are.
    """
    sections = [section for section in library.sections(document, item=item) if section.text]
    found = sections_headed(sections, wanted)
    if not found:
        headings = list(dict.fromkeys(heading for section in sections for heading in section.path[-1 if item else 0 :][:1]))
        raise UnknownName(
            f"{library.document(document).title} har intet afsnit, der hedder «{wanted}». Der er: {'; '.join(headings[:_MOST_OFFERED]) or 'ingen'}."
        )
    heading = next(part for part in found[0].path if _is_headed(part, wanted))
    parts = [_told(section, heading) for section in found]
    return Drafted(f"afsnittet «{heading}»{f', punkt {item}' if item else ''}", tuple(part for part in parts if part.text))


def sections_headed(sections: Sequence[Section], wanted: str) -> list[Section]:
    """The sections under the heading that is called so; the shortest such heading where several hold the words."""
    named = [section for section in sections if any(same_name(part, wanted) for part in section.path)]
    if named:
        return named
    headings = sorted({part for section in sections for part in section.path if text_matches(wanted, part)}, key=len)
    return [section for section in sections if headings and headings[0] in section.path]


def _is_headed(heading: str, wanted: str) -> bool:
    return same_name(heading, wanted) or text_matches(wanted, heading)


def _told(section: Section, heading: str) -> Part:
    name = section.path[-1] if section.path else heading
    return Part(name, in_full(section.text), section.sources[:1]) if section.role in _BINDING else told(name, [section], _MOST)
