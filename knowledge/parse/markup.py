"""Markdown and table marks around a printed line, and names printed in capitals brought to reading case."""

from __future__ import annotations

import re
from collections.abc import Collection

_RULE = re.compile(r"^[\s|:=+_-]*[-=_]{3,}[\s|:=+_-]*$")
_HEADING = re.compile(r"^\s*#{1,6}\s+(?P<text>.+?)\s*#*\s*$")
_EMPHASIS = re.compile(r"(\*{1,3}|__)(?=\S)(?P<text>.+?)(?<=\S)\1")


def is_rule(line: str) -> bool:
    """Whether the line is a ruler or the rule row of a Markdown table: layout, no text."""
    return _RULE.match(line) is not None


def unmarked(line: str) -> tuple[str, bool]:
    """The line without «#», «**» and «***», and whether they marked the whole of it as a heading."""
    text = line.strip()
    heading = _HEADING.match(text)
    if heading:
        return _plain(heading["text"]), True
    whole = _EMPHASIS.fullmatch(text)
    return _plain(text), whole is not None and "**" in text


def reading_case(name: str, names: Collection[str] = ()) -> str:
    """A name printed all in capitals with only its first letter, and the words in `names`, as they are elsewhere; other names unchanged."""
    letters = [sign for sign in name if sign.isalpha()]
    if not letters or not all(sign.isupper() for sign in letters) or len(letters) < 4:
        return name
    known = {known.upper(): known for known in names}
    words = [known.get(word, word.lower()) for word in name.split()]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _plain(text: str) -> str:
    """The text without emphasis marks; tabs and runs of spaces stay, for they part columns."""
    return _EMPHASIS.sub(lambda match: match["text"], text).strip()
