"""The one party a question asks about, by letter or name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.parties import PARTY, party_letter

_LETTER = re.compile(
    r"\b(?:fra|for|from|parti|liste|list|party|repræsentere[rd]?e?|represent\w*)\s+\(?([A-ZÆØÅ])\b\)?(?!\.)|\(([A-ZÆØÅ])\)|\b([A-ZÆØÅ])'?(?:ere|'s)\b"
)
_CALLED = (
    (r"socialdemokrat\w*|social democrat\w*|\bs'?ernes?\b", "A"),
    (r"radikale?r?n?e?s?\b", "B"),
    (r"konservative?r?n?e?s?\b|conservatives?\b", "C"),
    (r"\bsf'?ere?n?e?s?\b|socialistisk folkeparti\w*", "F"),
    (r"dansk folkeparti\w*|\bdf'?ere?n?e?s?\b", "O"),
    (r"\b(?:for|fra) venstre\b|\bvenstre(?:folk|mænd|mand|s)\w*|\bliberals?\b", "V"),
    (r"enhedsliste\w*", "Ø"),
)
"""What members of a party are called, and its ballot letter."""


_BUT = re.compile(
    r"\b(?:ikke|andre end|bortset fra|ud over|udover|undtagen|not|other than|except|apart from)\b"
    r"(?:\W+(?:fra|med|af|i|for|en|et|de|medlem\w*|valgt|from|of|a|the|members?))*\W*$",
    re.IGNORECASE,
)


def party_asked(text: str) -> str | None:
    """The ballot letter of the one party the question asks about: «hvem fra A», «(A)», «Venstres medlemmer», «socialdemokrater»."""
    if letter := _LETTER.search(text):
        return next(group for group in letter.groups() if group)
    if named := re.search(PARTY, text):
        return party_letter(named[0])
    return next((ballot for called, ballot in _CALLED if re.search(called, text.lower())), None)


def party_words(text: str) -> frozenset[str]:
    """The words, in small letters, that name the party asked about, by letter and by name."""
    return frozenset(word for match in _every_name(text) for word in re.findall(r"\w+", match[0].lower()))


def is_left_out(text: str) -> bool:
    """Whether all but the party are asked about: «hvem var ikke socialdemokrat?»"""
    found = min((match.start() for match in _every_name(text)), default=None)
    return found is not None and bool(_BUT.search(text[:found]))


def _every_name(text: str) -> Iterator[re.Match[str]]:
    """By letter and by name: «(A)» may stand after «Social Democrats»."""
    for pattern in (_LETTER, re.compile(PARTY)):
        yield from pattern.finditer(text)
    for called, _ in _CALLED:
        yield from re.finditer(called, text.lower())
