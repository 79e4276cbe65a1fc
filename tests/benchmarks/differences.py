"""Collects where what was read is not what the key says."""

from __future__ import annotations

import difflib
import re
from typing import Any


class Differences:
    """`checked` counts the comparisons; `lines` are the ones that failed, in Danish."""

    def __init__(self) -> None:
        self.checked = 0
        self.lines: list[str] = []

    def same(self, what: str, expected: Any, actual: Any) -> None:
        """The two are equal."""
        self.checked += 1
        if expected != actual:
            self.lines.append(f"{what}: facit {expected!r}, læst {actual!r}")

    def text(self, what: str, expected: str | None, actual: str | None) -> None:
        """The two are the same words: case, white space, quotation marks and dashes do not count."""
        self.same(what, plain(expected), plain(actual))

    def holds(self, what: str, expected: str, actual: str | None) -> None:
        """The words of `expected` stand in `actual`."""
        self.checked += 1
        if (plain(expected) or "") not in (plain(actual) or ""):
            self.lines.append(f"{what}: facit {expected!r} står ikke i {actual!r}")

    def alike(self, what: str, expected: str, actual: str) -> None:
        """The two are nearly the same letters: the document itself prints the name in more than one way."""
        self.checked += 1
        if difflib.SequenceMatcher(None, plain(expected) or "", plain(actual) or "").ratio() < 0.8:
            self.lines.append(f"{what}: facit {expected!r}, læst {actual!r}")


def plain(text: str | None) -> str | None:
    """Small letters and single blanks, plain quotation marks and hyphens, no full stop at the end; None stays None."""
    if text is None:
        return None
    text = re.sub("[\u2010-\u2015]", "-", text)
    text = re.sub("[«»“”„”]", '"', text).replace("’", "'")
    text = re.sub(r"\s*/\s*", "/", text)
    return re.sub(r"\s+", " ", text).strip().rstrip(".").lower()
