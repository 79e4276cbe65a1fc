"""Names in a row as votes and statements print them: «Saime Bilen Inanc (Ø) og Venstre», «A, B og C», «A+V+C»."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s*(?:,|;|\+|&|\bog\b|\bsamt\b)\s*(?![^()]*\))")
_NOISE = re.compile(
    r"^(?:(?:et|enigt|flertal(?:let)?|mindretal(?:let)?|bestående|af|medlemmer(?:ne)?|udvalgets?|fra|for|liste(?:rne)?|partierne?|gruppen?|idet|mens|dog|"
    r"men|og|herefter|ved|afstemningen|samtlige|de|det|den|resten|som|der|i|på|mødet|indstillingen|stemme[rt]?|rådmand|borgmester|udvalgsmedlem|medlem)\b\s*)+",
    re.IGNORECASE,
)
_COUNT_BEFORE = re.compile(r"^\s*\d{1,3}\s*:?\s+(?=[A-ZÆØÅ])")
"""«4: Karen Dahl (A), …», «4 Karen Dahl (A), …»: the count, then who; «12 medlemmer (A, B)» keeps its count, its names stand in the group."""
_NAME = re.compile(
    r"(?:(?:\d+|et|to|tre|fire|fem|seks|syv|otte|ni|ti)\s+(?:medlem(?:mer)?\s+)?(?:af|fra)\s+[A-ZÆØÅ](?:\w+(?:\s+Folkeparti)?)?$"
    r"|[A-ZÆØÅ]\w*(?:\s+Folkeparti)?\s+i\s+øvrigt$)|"
    r"[A-ZÆØÅÉÖÄÜ][\w.'’ÆØÅæøåé-]*(?:\s+(?:[A-ZÆØÅÉÖÄÜ][\w.'’-]*|Folkeparti|Venstre|Borgerlige|Alliance|af|i|von|van|de))*(?:\s*\([^()]{1,60}\))?"
)
_ALONE = re.compile(r"^\(([A-ZÆØÅ]{1,2})\)$")
"""«Et mindretal (V), Ib Ty og Eva Lund»: a party in brackets is one of the names."""


def names_in(text: str) -> tuple[str, ...]:
    """The names and party letters of a list, as printed, in order. Groups in parentheses after a count («12 (A, B)») are opened; «4: …» is cut."""
    text = _COUNT_BEFORE.sub("", text).rstrip(" ,;")
    inside = re.fullmatch(r"[^()]*?\b\d+\b[^()]*\((?P<names>.+)\)\s*\.?\s*", text) or re.fullmatch(r"\s*\((?P<names>.+)\)\s*", text)
    group = inside["names"] if inside else text
    if not inside:
        opened = re.fullmatch(r"(?:et\s+)?(?:enigt\s+)?(?:flertal|mindretal|\d+\s+medlemmer)[^()]*\((?P<names>.+)\)\s*", group.strip(), re.IGNORECASE)
        group = opened["names"] if opened else group
    names = []
    for piece in _SEPARATOR.split(group):
        match = _NAME.match(_NOISE.sub("", _ALONE.sub(r"\1", piece.strip(" .:"))))
        if match and match[0].strip():
            names.append(" ".join(match[0].split()))
    return tuple(names)


def count_in(text: str) -> int | None:
    """The number of votes that a list prints, when it prints one («12 (A, B)», «stemte 3»)."""
    match = re.match(r"\s*:?\s*(?P<count>\d{1,3})\b(?!\s*[.:]\s*\d)", text)
    return int(match["count"]) if match else None
