"""The one party a question asks about, by letter or name."""

from __future__ import annotations

import re

from knowledge.parties import PARTY, party_letter

_LETTER = re.compile(r"\b(?:fra|for|from|parti|liste|list|party)\s+\(?([A-ZÆØÅ])\b\)?(?!\.)|\(([A-ZÆØÅ])\)|\b([A-ZÆØÅ])'?(?:ere|'s)\b")
_CALLED = (
    (r"socialdemokrat\w*|social democrat\w*|\bs'?erne\b", "A"),
    (r"radikale?r?n?e?\b", "B"),
    (r"konservative?r?n?e?\b|conservatives?\b", "C"),
    (r"\bsf'?ere?n?e?\b|socialistisk folkeparti\w*", "F"),
    (r"dansk folkeparti\w*|\bdf'?ere?n?e?\b", "O"),
    (r"\bvenstre(?:folk|mænd|mand|s)\w*|\bliberals?\b", "V"),
    (r"enhedsliste\w*", "Ø"),
)
"""What members of a party are called, and its ballot letter."""


def party_asked(text: str) -> str | None:
    """The ballot letter of the one party the question asks about: «hvem fra A», «(A)», «Venstres medlemmer», «socialdemokrater»."""
    letter = _LETTER.search(text)
    if letter:
        return next(group for group in letter.groups() if group)
    if named := re.search(PARTY, text):
        return party_letter(named[0])
    return next((ballot for called, ballot in _CALLED if re.search(called, text.lower())), None)
