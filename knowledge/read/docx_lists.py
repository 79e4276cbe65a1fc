"""The bullets and numbers of Word lists, which stand in no text: they are counted from the document's numbering definitions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = "•"


class ListMarks:
    """Gives each paragraph of a list its mark, in the order of the document.

    `continues` says whether the last one came straight after another point.
    """

    def __init__(self, formats: dict[tuple[str, int], str], styles: dict[str, tuple[str, int]]) -> None:
        """`formats` by list and level («decimal», «bullet» …), and which list a paragraph style belongs to."""
        self._formats = formats
        self._styles = styles
        self._counts: dict[tuple[str, int], int] = defaultdict(int)
        self._last: Element | None = None
        self.continues = False

    @classmethod
    def of(cls, document: Document) -> ListMarks:
        """The lists that a document defines."""
        styles: dict[str, tuple[str, int]] = {}
        for style in document.styles.element.iter(f"{_W}style"):
            place = _place(style)
            if place is not None:
                styles[style.get(f"{_W}styleId", "")] = place
        try:
            numbering = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return cls({}, styles)
        abstract = {one.get(f"{_W}abstractNumId"): one for one in numbering.iter(f"{_W}abstractNum")}
        formats: dict[tuple[str, int], str] = {}
        for num in numbering.iter(f"{_W}num"):
            reference = num.find(f"{_W}abstractNumId")
            definition = abstract.get(reference.get(f"{_W}val")) if reference is not None else None
            for level in definition.iter(f"{_W}lvl") if definition is not None else ():
                kind = level.find(f"{_W}numFmt")
                formats[num.get(f"{_W}numId"), int(level.get(f"{_W}ilvl", "0"))] = kind.get(f"{_W}val", "") if kind is not None else ""
        return cls(formats, styles)

    def mark(self, paragraph: Element) -> str | None:
        """«•» or «2.»; None for a paragraph that stands in no list."""
        place = _place(paragraph) or self._styles.get(_style(paragraph))
        if place is None or place[0] == "0" or self._formats.get(place) in (None, "none"):
            self._last = None
            return None
        self.continues = self._last is not None
        self._last = paragraph
        self._counts[place] += 1
        for deeper in [key for key in self._counts if key[0] == place[0] and key[1] > place[1]]:
            del self._counts[deeper]
        kind, count = self._formats[place], self._counts[place]
        if kind == "decimal":
            return f"{count}."
        if kind in ("lowerLetter", "upperLetter") and count <= 26:
            letter = chr(ord("a") + count - 1)
            return f"{letter if kind == 'lowerLetter' else letter.upper()}."
        return _BULLET


def _place(element: Element) -> tuple[str, int] | None:
    """List and level that a paragraph or a style names."""
    found = element.find(f"{_W}pPr/{_W}numPr")
    number = found.find(f"{_W}numId") if found is not None else None
    if found is None or number is None:
        return None
    level = found.find(f"{_W}ilvl")
    return number.get(f"{_W}val", "0"), int(level.get(f"{_W}val", "0")) if level is not None else 0


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "") if style is not None else ""
