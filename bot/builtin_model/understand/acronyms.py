"""Short forms that the documents use beside the long: ECN and «Edge Cities Network», FGU and «Forberedende Grunduddannelse»."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHORT = re.compile(r"\b[A-ZÆØÅ]{3,5}\b")
_IN_BRACKETS = re.compile(r"((?:[\wæøåÆØÅ-]+ ){0,4}[\wæøåÆØÅ-]+) \(([A-ZÆØÅ]{2,5})(?:-[a-zæøå]+)?\)")

_SMALL_WORDS = frozenset(("in", "on", "at", "as", "is", "it", "or", "to", "by", "of", "an", "af", "de", "er", "en", "et", "ny", "om", "op"))
"""Words that a question is full of: a short form that is one of them cannot be told from it."""


def acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Short form → long form, where the long form's capitals spell it, or it stands in brackets just after."""
    whole = "\n".join(texts)
    shorts = set(_SHORT.findall(whole))
    found: dict[str, str] = {}
    for long, short in _IN_BRACKETS.findall(whole):
        if short.lower() in _SMALL_WORDS:
            continue
        words = long.split()
        begun = [" ".join(words[start:]) for start in range(len(words)) if words[start][0].upper() == short[0]]
        if begun:
            found.setdefault(short, next((long for long in reversed(begun) if _spells(long, short)), begun[0]))
    for name in set(re.findall(r"\b[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+){2,4}", whole)):
        initials = "".join(word[0] for word in name.split())
        if initials in shorts:
            found.setdefault(initials, name)
    return found


def _spells(long: str, short: str) -> bool:
    """Whether the letters of the short form stand in the long one in order: «Specialiseret HjemmeSygeplejeteam» of SHS."""
    letters = iter(long.upper())
    return all(letter in letters for letter in short)
