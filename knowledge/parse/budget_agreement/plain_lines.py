"""The lines of an agreement without Markdown's marks, so that one written with them reads like any other; and headings that run into their text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.budget_agreement.numbers import NUMBER
from knowledge.parse.markup import is_rule, unmarked

RUN_IN = re.compile(rf"^\s*\*\*(?P<number>{NUMBER}|\d{{1,2}})[.:)]?\s+(?P<title>[^*]{{2,90}}?)[.:]?\s*\*\*[.:]?\s+(?P<rest>\S.*)$")
"""«**2.1 Flere voksne.** Normeringen løftes …»: the heading of an item on the line that its text begins on."""
_SEMICOLON_HEAD = re.compile(r"^[^;]{0,40};(?:[^;]{0,40};)*\s*(?:\w+\s)?20\d\d\s*;\s*(?:\w+\s)?20\d\d\b")
"""«Nr.;Tekst;2025;2026»."""
SENTENCE = re.compile(rf"^\s?(?P<number>{NUMBER})[.:]?\s+(?P<rest>[A-ZÆØÅ].*)$")
"""«2.1. Plejehjemmet udvides. Der afsættes kr. 14 mio. …»: an item without a heading, its number before its first sentence."""
_STARS = re.compile(r"(?<!\*)(\*{1,3})(?=\S)(?P<text>[^*]+?)(?<=\S)\1(?!\*)")


def plain_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines one by one: the ruler of a table is blank, a heading has no «#», words no stars, and cells parted by semicolons have bars.

    A heading that runs into its text is kept.
    """
    parted = _parted_by_semicolons(lines)
    return tuple(f"| {line.strip().replace(';', ' | ')} |" if at in parted else _plain(line) for at, line in enumerate(lines))


def _parted_by_semicolons(lines: Sequence[str]) -> frozenset[int]:
    """The places of the lines of tables whose cells semicolons part: a head of years, and rows with as many semicolons."""
    found: set[int] = set()
    for at, head in enumerate(lines):
        if not _SEMICOLON_HEAD.search(head):
            continue
        own = [at]
        for below in range(at + 1, len(lines)):
            if lines[below].strip() and lines[below].count(";") != head.count(";"):
                break
            own += [below] if lines[below].strip() else []
        found.update(own if len(own) > 1 else ())
    return frozenset(found)


def marked_headings(lines: Sequence[str]) -> frozenset[int]:
    """The lines that «#» marks as headings, counted from 1."""
    return frozenset(number for number, line in enumerate(lines, 1) if re.match(r"\s*#{1,6}\s+\S", line))


def _plain(line: str) -> str:
    if "|" in line:
        return "" if is_rule(line) else line.replace("**", "")
    if line.lstrip().startswith("#"):
        return unmarked(line)[0]
    return line if "*" not in line or RUN_IN.match(line) else _STARS.sub(lambda match: match["text"], line)
