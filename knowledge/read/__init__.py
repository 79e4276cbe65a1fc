"""Files → text: one reader per format. A new format is one module with a `READER` and one line here."""

from __future__ import annotations

from pathlib import Path

from knowledge.parse.contract import Text
from knowledge.read import docx, html, pdf, text
from knowledge.read.document_id import document_id
from knowledge.read.open_marks import MARKS, is_marked_open
from knowledge.read.reader import MOST_CHARACTERS, MOST_MEGABYTES, Reader, read_with

READERS: tuple[Reader, ...] = (text.READER, pdf.READER, docx.READER, html.READER)
"""Every format that Rådbot reads."""

READABLE_SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
"""What a readable file's name ends in, small letters."""

_ABOUT_THE_FOLDER = "readme"


def read_file(path: Path) -> Text:
    """The file as lines. The id comes from its name, the hash from its bytes.

    Raises:
        UnreadableDocument: missing, a folder, empty, no text, too large, in an unknown encoding or format, locked, or pictures only; the message
            says so in Danish, with what to do.
    """
    return read_with(READERS, path)


def is_document(path: Path) -> bool:
    """Whether a file in a folder of documents is one of them: a format that Rådbot reads, and not one about the folder itself."""
    return path.suffix.lower() in READABLE_SUFFIXES and path.stem.lower() != _ABOUT_THE_FOLDER and path.name != MARKS


__all__ = ["MOST_CHARACTERS", "MOST_MEGABYTES", "READABLE_SUFFIXES", "READERS", "Reader", "document_id", "is_document", "is_marked_open", "read_file"]
