"""Plain text and Markdown: the lines as they stand."""

from __future__ import annotations

from knowledge.read.decoding import decode, lines_of
from knowledge.read.reader import Reader


def text_lines(content: bytes, path: str) -> list[str]:
    """The lines of a text file.

    Raises:
        UnreadableDocument: as `decode`.
    """
    return lines_of(decode(content, path))


READER = Reader("tekst", (".txt", ".md"), text_lines)
