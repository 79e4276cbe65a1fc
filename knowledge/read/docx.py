"""Word documents: paragraphs, list points with their bullets and numbers, and tables, in order. Headers, footers and deleted text are left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from knowledge.read import messages
from knowledge.read.docx_lists import ListMarks
from knowledge.read.reader import MOST_MEGABYTES, Reader
from knowledge.read.table import table_lines

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNPACKED_TIMES = 10
"""A file may unpack to so many times the largest file; more is a trap, not a document."""
_OLE = b"\xd0\xcf\x11\xe0"
"""Word's old container: also what a file with a password is wrapped in."""


def docx_lines(content: bytes, path: str) -> list[str]:
    """The lines of a Word document: a paragraph is one line with a blank line after it, points of a list follow on each other, tables keep columns.

    Raises:
        UnreadableDocument: no Word document, damaged, locked, or far too large when unpacked.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    if content.startswith(_OLE):
        raise messages.encrypted(path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unpacked = sum(part.file_size for part in package.infolist()) / 2**20
        if unpacked > MOST_MEGABYTES * _UNPACKED_TIMES:
            raise messages.too_large(path, unpacked, MOST_MEGABYTES * _UNPACKED_TIMES)
        document = docx.Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, SyntaxError, KeyError, ValueError) as fault:
        raise messages.broken(path, "Word-dokument", type(fault).__name__) from fault
    marks = ListMarks.of(document)
    lines: list[str] = []
    for block in _blocks(document.element.body):
        lines += [*table_lines(_rows(block)), ""] if block.tag == f"{_W}tbl" else _paragraph(block, marks, lines)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, also those inside content controls."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _blocks(child)


def _paragraph(paragraph: Element, marks: ListMarks, before: list[str]) -> list[str]:
    """The paragraph's lines; a list point takes the place of the blank line after the point before it."""
    text = _text(paragraph)
    if not text.strip():
        return []
    mark = marks.mark(paragraph)
    lines = text.split("\n")
    if mark is None:
        return [*lines, ""]
    if len(before) > 1 and not before[-1] and marks.continues:
        before.pop()
    return [f"{mark} {lines[0].strip()}", *lines[1:], ""]


def _text(element: Element) -> str:
    """The text of a paragraph as it stands when all changes are accepted."""
    found: list[str] = []
    for child in element:
        if child.tag == f"{_W}t":
            found.append(child.text or "")
        elif child.tag == f"{_W}tab":
            found.append("\t" if element.tag == f"{_W}r" else "")
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            found.append("\n")
        elif child.tag == f"{_W}noBreakHyphen":
            found.append("-")
        elif child.tag not in (f"{_W}del", f"{_W}pPr", f"{_W}rPr", _FALLBACK):
            found.append(_text(child))
    return "".join(found)


def _rows(table: Element) -> list[list[str]]:
    """The cells of a table; one that spans several columns stands in the first of them."""
    rows: list[list[str]] = []
    for row in table.iter(f"{_W}tr"):
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            width = int(span.get(f"{_W}val", "1")) if span is not None else 1
            cells += [" ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p")), *[""] * (width - 1)]
        rows.append(cells)
    return rows


READER = Reader("Word", (".docx",), docx_lines)
