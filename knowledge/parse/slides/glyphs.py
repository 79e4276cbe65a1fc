"""Signs that a slide's font mapped wrongly, put right for reading and searching; the source keeps them as printed."""

from __future__ import annotations

import re

_QUOTES = re.compile(r"(?<!\w)(?P<sign>[òóÒÓô])(?P<words>\w[^òóÒÓô]{0,60}?)(?P=sign)(?!\w)")
_GLUED = re.compile(r"\b(?P<left>[A-ZÆØÅ]?[a-zæøå]{3,})(?P<right>[A-ZÆØÅ][a-zæøå]{2,})\b")
BULLET_GLYPH = re.compile(r"^\s*Á(?=[A-ZÆØÅ0-9\s])")
"""«Á» before a name: a bullet of another font."""


def put_right(text: str) -> str:
    """The text with «òVelkommenò» in quotes and labels that ran together parted («Offentlig sektorPrivat sektor»).

    Two words are parted only when the first of them stands alone in the same text too: a name like «InnoHub» is left alone.
    """
    text = _QUOTES.sub(lambda match: f"”{match['words']}”", text)
    words = text.split()
    return _GLUED.sub(lambda match: f"{match['left']} {match['right']}" if match["left"] in words else match.group(), text)


def odd_signs(text: str) -> list[str]:
    """The mis-mapped signs in a text, each once: «Á» as a bullet, «ò» as quotes."""
    found = ["Á"] if any(BULLET_GLYPH.match(line) for line in text.splitlines()) else []
    return [*found, *dict.fromkeys(match["sign"] for match in _QUOTES.finditer(text))]
