"""Bytes → text: UTF-8, UTF-16 with its mark, else Windows-1252 (which holds latin-1), told by rule and never guessed."""

from __future__ import annotations

import codecs
import re

from knowledge.read import messages

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longest first where one begins like another."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""What no text holds: control characters other than tab, line ends, page break and escape."""
_INSIDE_WORD = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])")
_WORD_SIGNS = "’´`\xad–-·/"
"""Signs other than letters that may stand between two letters."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def decode(content: bytes, path: str) -> str:
    """The text, without byte order mark.

    A file that is no UTF-8 is Windows-1252 when what stands inside its words then are letters: in the code pages of DOS and old Macs they are not.

    Raises:
        UnreadableDocument: it is no text, or in an encoding that cannot be told; the message says in which line.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding, path)
    if _CONTROL.search(content.decode("latin-1")) is not None:
        raise messages.binary(path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        if _is_mostly_utf8(content):
            raise messages.undecodable(path, _line_of(content, fault.start)) from None
    text = _strict(content, "cp1252", path)
    inside = list(_INSIDE_WORD.finditer(text))
    wrong = [found for found in inside if not found.group().isalpha() and found.group() not in _WORD_SIGNS]
    if wrong and len(wrong) * 10 > len(inside):
        raise messages.undecodable(path, text.count("\n", 0, wrong[0].start()) + 1)
    return text


def lines_of(text: str) -> list[str]:
    """The lines as an editor counts them; a line end at the very end begins no further line."""
    lines = _LINE_END.split(text)
    return lines[:-1] if lines[-1] == "" else lines


def _strict(content: bytes, encoding: str, path: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as fault:
        raise messages.undecodable(path, content.count(b"\n", 0, fault.start) + 1) from None
    if _CONTROL.search(text) is not None:
        raise messages.binary(path)
    return text


def _is_mostly_utf8(content: bytes) -> bool:
    """Whether more of what lies outside ASCII is whole UTF-8 than is not: such a file is damaged, not in another encoding."""
    text = content.decode("utf-8", "replace")
    wrong = text.count("�")
    return sum(1 for sign in text if sign > "\x7f") - wrong > wrong


def _line_of(content: bytes, position: int) -> int:
    return content.count(b"\n", 0, position) + 1
