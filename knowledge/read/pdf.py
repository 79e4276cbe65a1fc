"""PDF: the words of each page in lines, columns kept in place, one page after the other."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from typing import TYPE_CHECKING, Any

from knowledge.read import messages
from knowledge.read.pdf_columns import stretches
from knowledge.read.pdf_layout import Word, page_lines
from knowledge.read.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE_BREAK = "\f"
_UNMAPPED = "(cid:"
"""What stands for a sign whose font does not say which letter it is."""
_BULLET = re.compile(r"^\s*\(cid:\d+\)\s+(?=\S)")
"""Such a sign alone at the beginning of a line is a list's mark."""


def pdf_lines(content: bytes, path: str) -> list[str]:
    """The lines of all pages; a page break stands at the beginning of the first line of each further page.

    Raises:
        UnreadableDocument: no PDF, damaged, locked with a password, or without text.
    """
    lines: list[str] = []
    pages = 0
    for words in _pages(content, path):
        pages += 1
        page = _page(words)
        if page and lines:
            lines += ["", _PAGE_BREAK + page[0], *page[1:]]
        else:
            lines += page
    signs = sum(map(len, lines))
    if signs == 0 or sum(line.count(_UNMAPPED) for line in lines) * 20 > signs:
        raise messages.without_text(path, pages)
    return lines


def _page(words: list[Word]) -> list[str]:
    """The lines of a page, column by column where running text is set in two."""
    lines: list[str] = []
    for stretch in stretches(words):
        lines += ["", *page_lines(stretch)] if lines else page_lines(stretch)
    return [_BULLET.sub("• ", line) for line in lines]


def _pages(content: bytes, path: str) -> Iterator[list[Word]]:
    """The words of page after page. What a damaged file can make the PDF library raise is caught here, by kind."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    of_the_library = (PdfminerException, MalformedPDFException, PSException)
    of_python = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, AssertionError, struct.error, zlib.error)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(content)) as document:
            for page in document.pages:
                yield [_word(word) for word in page.extract_words(x_tolerance_ratio=0.15, keep_blank_chars=False)]
                page.close()
    except (*of_the_library, *of_python) as fault:
        cause = fault.args[0] if fault.args and isinstance(fault.args[0], Exception) else fault
        if isinstance(cause, PDFPasswordIncorrect):
            raise messages.encrypted(path) from fault
        raise messages.broken(path, "PDF", type(cause).__name__) from fault


def _word(word: dict[str, Any]) -> Word:
    text = str(word["text"]).replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return Word(text, float(word["x0"]), float(word["x1"]), float(word["top"]), float(word["bottom"]))


READER = Reader("PDF", (".pdf",), pdf_lines)
