"""A draft's Markdown as Word: headings, paragraphs with the lines they are from, lists and tables."""

from __future__ import annotations

import re
import unicodedata

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

_POINT = re.compile(r"\s*(?:[-*•])\s+(.*)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(.*)")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_PART = re.compile(r"\*\*([^*]+?):?\*\*:?\s*(.*)")
_LABEL = re.compile(r"(Sag|Økonomi|Indstilling|Beslutning|Historik|Frist|Planlagt|Bemærk|Kilder)(?=:| i )")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_PLACE = re.compile(r"\s\((?:[^()]*, )?(?:\d+ steder, )?linje [\d–, og]+\)$")
_GREY = RGBColor(0x59, 0x59, 0x59)
"""Dark enough to be read on white by anybody (WCAG AA)."""


def add_text(document: WordDocument, text: str) -> None:
    """Adds all of the text, in order."""
    lines = _clean(text).split("\n")
    place = 0
    while place < len(lines):
        place = _add(document, lines, place)


def _add(document: WordDocument, lines: list[str], place: int) -> int:
    """Adds what begins at a line; the line after it."""
    line = lines[place].rstrip()
    if line.lstrip().startswith("|"):
        end = place
        while end < len(lines) and lines[end].lstrip().startswith("|"):
            end += 1
        _add_table(document, lines[place:end])
        return end
    heading, part, point, number = _HEADING.fullmatch(line), _PART.fullmatch(line), _POINT.fullmatch(line), _NUMBER.fullmatch(line)
    if heading:
        document.add_heading(heading[2], level=min(len(heading[1]) + 1, 4))
    elif part:
        document.add_heading(part[1], level=2)
        if part[2]:
            _add_runs(document.add_paragraph(), part[2])
    elif point:
        _add_runs(document.add_paragraph(style="List Bullet"), point[1])
    elif number:
        _add_runs(document.add_paragraph(style="List Number"), number[1])
    elif line.strip():
        _add_runs(document.add_paragraph(), line.strip())
    return place + 1


def _add_runs(paragraph: Paragraph, text: str) -> None:
    """The words with what is bold in bold, a label before a colon in bold, and the lines they are from smaller and grey."""
    lines = _PLACE.search(text)
    said = text[: lines.start()] if lines else text
    label = _LABEL.match(said)
    if label:
        paragraph.add_run(label[0]).bold = True
        said = said[label.end() :]
    for place, part in enumerate(_BOLD.split(said)):
        if part:
            paragraph.add_run(part).bold = place % 2 == 1
    if lines:
        run = paragraph.add_run(lines[0])
        run.font.size, run.font.color.rgb = Pt(8), _GREY


def _add_table(document: WordDocument, lines: list[str]) -> None:
    """A table whose first row is repeated on each page; a column of figures stands to the right."""
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))] for line in lines]
    right = {place for row in rows for place, cell in enumerate(row) if re.fullmatch(r"-+:", cell)}
    rows = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    if not rows:
        return
    table = document.add_table(rows=0, cols=max(map(len, rows)), style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for place, cell in enumerate(row):
            paragraph = cells[place].paragraphs[0]
            paragraph.add_run(cell.replace("\\|", "|").replace("**", "")).bold = row is rows[0]
            if place in right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _repeat_head(table)
    document.add_paragraph()


def _repeat_head(table: Table) -> None:
    properties = table.rows[0]._tr.get_or_add_trPr()
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    properties.append(head)


def _clean(text: str) -> str:
    """Without characters that XML does not take."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs", "Cf"})
