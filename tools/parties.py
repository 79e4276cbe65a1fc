"""Whether a party is meant, by ballot letter or by any of its names."""

from __future__ import annotations

import re

from knowledge.parties import party_letter
from retrieval.danish import fold

_LETTER = re.compile(r"\(([A-ZÆØÅ])\)")


def of_party(wanted: str, printed: str | None) -> bool:
    """Whether a printed party («Ø», «Enhedslisten») or a name with its letter («Saime Bilen Inanc (Ø)») is of the wanted party."""
    if not printed:
        return False
    letter = _letter(wanted)
    return fold(wanted) == fold(printed) or (letter is not None and letter == _letter(printed))


def _letter(text: str) -> str | None:
    text = text.strip()
    in_parentheses = _LETTER.search(text)
    return in_parentheses[1] if in_parentheses else text.upper() if len(text) == 1 else party_letter(text)
