"""Which documents of a folder are open to everybody: those an operator has named in the folder's `aabne-dokumenter.txt`.

Minutes and adopted agreements tell themselves that they are open. Slides, schedules and notes do not, and unknown is closed; so a person says it.
"""

from __future__ import annotations

from pathlib import Path

from knowledge.read.document_id import document_id

MARKS = "aabne-dokumenter.txt"


def is_marked_open(path: Path) -> bool:
    """Whether the list beside the file names it: a document id or file name a line, # begins a comment."""
    marks = path.parent / MARKS
    if not marks.is_file():
        return False
    lines = (line.split("#")[0].strip() for line in marks.read_text(encoding="utf-8-sig").splitlines())
    return document_id(path) in {document_id(Path(line)) for line in lines if line}
