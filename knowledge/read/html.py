"""Web pages: what a person reads of them. Menus, scripts and forms are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.read.decoding import decode
from knowledge.read.reader import Reader
from knowledge.read.table import table_lines

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_NOT_READ = ("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "svg", "iframe", "head")
_SPACED = frozenset(("blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul"))
"""Blocks with a blank line before and after."""
_CLOSE = frozenset(
    ("address", "article", "body", "caption", "dd", "details", "div", "dt", "fieldset", "figcaption", "header", "html", "legend", "li")
)
_BLOCKS = _SPACED | _CLOSE | {"main", "summary", "tr", "td", "th"}
"""What begins a line of its own; all else runs on."""


def html_lines(content: bytes, path: str) -> list[str]:
    """The lines of a page: a paragraph, a heading or a list point is one line; blank lines part them; a table keeps its columns.

    Raises:
        UnreadableDocument: as `decode`.
    """
    from bs4 import BeautifulSoup

    page = BeautifulSoup(decode(content, path), "html.parser")
    for unread in page.find_all(_NOT_READ):
        unread.decompose()
    for hidden in page.find_all(hidden=True):
        hidden.decompose()
    writer = _Writer()
    writer.write(_main_part(page))
    return writer.lines()


def _main_part(page: BeautifulSoup) -> Tag:
    """What the page marks as its main part, else all of it."""
    for found in (page.find("main"), page.select_one("[role=main]"), page.find("article")):
        if found is not None and found.get_text(strip=True):
            return found
    return page


class _Writer:
    """Collects lines; text inside a block runs on until the block or a `<br>` ends it."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._running = ""
        self._mark = ""
        """The mark of a list point whose text has not come yet."""

    def write(self, element: Tag) -> None:
        """All that stands in the element."""
        from bs4 import Tag
        from bs4.element import NavigableString, PreformattedString

        for child in element.children:
            if isinstance(child, Tag):
                self._element(child)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._running += re.sub(r"\s+", " ", str(child))

    def lines(self) -> list[str]:
        """The lines so far; never two blank ones in a row, none at the ends."""
        self._end_line()
        kept: list[str] = []
        for line in self._lines:
            if line or (kept and kept[-1]):
                kept.append(line)
        return kept[:-1] if kept and not kept[-1] else kept

    def _element(self, element: Tag) -> None:
        if element.name == "br":
            self._end_line()
        elif element.name == "table" and element.find("table") is None:
            self._block([*_caption(element), *table_lines(_rows(element))], spaced=True)
        elif element.name == "pre":
            self._block(element.get_text().strip("\n").split("\n"), spaced=True)
        elif element.name not in _BLOCKS:
            self.write(element)
        else:
            spaced = element.name in _SPACED and not _is_inner_list(element)
            self._block([], spaced)
            self._mark = _mark(element) or self._mark
            self.write(element)
            self._block([], spaced)
            if element.name == "li":
                self._mark = ""

    def _block(self, lines: list[str], spaced: bool) -> None:
        self._end_line()
        self._lines += [""] if spaced and not self._mark else []
        if lines:
            self._lines += [*lines, ""]

    def _end_line(self) -> None:
        if self._running.strip():
            self._lines.append(self._mark + " ".join(self._running.split()))
            self._mark = ""
        self._running = ""


def _mark(element: Tag) -> str:
    """What a list shows before a point: a bullet, or its number."""
    parent = element.parent
    if element.name != "li" or parent is None:
        return ""
    if parent.name != "ol":
        return "• "
    start = str(parent.get("start", "1"))
    before = len(element.find_previous_siblings("li"))
    return f"{(int(start) if start.isdigit() else 1) + before}. "


def _is_inner_list(element: Tag) -> bool:
    return element.name in ("ul", "ol") and element.find_parent("li") is not None


def _caption(table: Tag) -> list[str]:
    """What a table is called, often with the unit of its numbers, and a blank line after it."""
    caption = table.find("caption")
    said = " ".join(caption.get_text(" ").split()) if caption is not None else ""
    return [said, ""] if said else []


def _rows(table: Tag) -> list[list[str]]:
    """The cells of a table; one that spans several columns stands in the first of them."""
    rows: list[list[str]] = []
    for row in table.find_all("tr"):
        cells: list[str] = []
        for cell in row.find_all(["td", "th"]):
            span = str(cell.get("colspan", "1"))
            cells += [cell.get_text(" "), *[""] * (min(int(span), 50) - 1 if span.isdigit() else 0)]
        rows.append(cells)
    return rows


READER = Reader("HTML", (".html", ".htm"), html_lines)
