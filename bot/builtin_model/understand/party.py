"""The one party a question asks about, by letter or name."""

from __future__ import annotations

import re

from knowledge.parties import PARTY, party_letter


def party_asked(text: str) -> str | None:
    """The ballot letter of the one party the question asks about: «hvem fra A», «Venstres medlemmer»."""
    letter = re.search(r"\b(?:fra|for|from)\s+([A-ZÆØÅ])\b(?!\.)", text)
    named = re.search(PARTY, text)
    return letter[1] if letter else party_letter(named[0]) if named else None
