"""A draft as a Word document: headings, paragraphs, lists and tables of its Markdown; «UDKAST» on every page until it is approved."""

from __future__ import annotations

import datetime
import io
import re
import unicodedata

from docx import Document
from docx.document import Document as WordDocument

from knowledge.store.ledger.drafts import Draft

_POINT = re.compile(r"\s*(?:[-*•])\s+(.*)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+(.*)")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_DRAFT_MARK = "UDKAST – lavet automatisk af Rådbot, ikke godkendt"


def as_word(draft: Draft) -> bytes:
    """The draft as .docx. Holds no author, and the time of making is that of the version."""
    document = Document()
    _clear_properties(document, draft)
    header = document.sections[0].header.paragraphs[0]
    header.text = "" if draft.approved else _DRAFT_MARK
    document.add_heading(draft.title, level=1)
    if draft.approved and draft.approved_at is not None:
        day = datetime.datetime.fromtimestamp(draft.approved_at, datetime.UTC).strftime("%d-%m-%Y")
        document.add_paragraph(f"Godkendt {day}. Teksten er oprindelig lavet automatisk af Rådbot ud fra de nævnte kilder.")
    lines = _clean(draft.text).split("\n")
    place = 0
    while place < len(lines):
        place = _add(document, lines, place)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_name(draft: Draft) -> str:
    """A file name made of letters, digits and hyphens, whatever the title holds."""
    folded = draft.title.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    name = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()).strip("-")[:60] or "resume"
    return f"{name}-v{draft.version}.docx" if draft.approved else f"udkast-{name}-v{draft.version}.docx"


def _add(document: WordDocument, lines: list[str], place: int) -> int:
    """Adds what begins at a line; the line after it."""
    line = lines[place]
    if line.lstrip().startswith("|"):
        end = place
        while end < len(lines) and lines[end].lstrip().startswith("|"):
            end += 1
        _add_table(document, lines[place:end])
        return end
    heading, point, number = _HEADING.fullmatch(line), _POINT.fullmatch(line), _NUMBER.fullmatch(line)
    if heading:
        document.add_heading(heading[2], level=min(len(heading[1]) + 1, 4))
    elif point or number:
        match = point or number
        _add_runs(document, match[1] if match else line, "List Bullet" if point else "List Number")
    elif line.strip():
        _add_runs(document, line.strip(), None)
    return place + 1


def _add_runs(document: WordDocument, text: str, style: str | None) -> None:
    paragraph = document.add_paragraph(style=style)
    for place, part in enumerate(_BOLD.split(text)):
        if part:
            paragraph.add_run(part).bold = place % 2 == 1


def _add_table(document: WordDocument, lines: list[str]) -> None:
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))] for line in lines]
    rows = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    if not rows:
        return
    width = max(map(len, rows))
    table = document.add_table(rows=0, cols=width, style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for place, cell in enumerate(row):
            cells[place].text = cell.replace("\\|", "|").replace("**", "")


def _clean(text: str) -> str:
    """Without characters that XML does not take."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs", "Cf"})


def _clear_properties(document: WordDocument, draft: Draft) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = draft.title
    properties.created = properties.modified = datetime.datetime.fromtimestamp(draft.changed_at, datetime.UTC).replace(tzinfo=None)
