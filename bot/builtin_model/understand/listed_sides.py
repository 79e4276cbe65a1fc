"""«Hvad er dyrest, A, B eller C?»: three things or more that a question sets side by side, as typed."""

from __future__ import annotations

import re

_ASKING = re.compile(r"\b(?:hv\w+|who|what|which|how|where|when|whose)\b", re.IGNORECASE)
_MOST = re.compile(
    r"\b(?:(?:fl|mind|st[øo]e?r|h[øo]e?j|lav|dyr|billig|l[æa]e?ng|kort|tidlig|sen|sid|f[øo]e?r)e?ste?|mest|færrest|faerrest|most|least|largest|smallest|"
    r"biggest|highest|lowest|cheapest|dearest|longest|shortest|first|last|fewest|more expensive)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r",?\s+(?:eller|or)\s+", re.IGNORECASE)
_LAST_OF_THEM = re.compile(r",?\s+(?:og|and)\s+", re.IGNORECASE)
_MARK = re.compile(r"\s*[,:]\s+|\s+[–-]\s+")
_OF_THEM = re.compile(
    r"\b(?:af|blandt|mellem|of|among|between)\s+(?!dem\b|de\b|disse\b|them\b|these\b|the (?:two|three)\b)(?P<side>.+)$", re.IGNORECASE
)
_NO_SIDE = re.compile(r"(?:som|der|hvis|når|at|fordi|men|og|ifølge|if|when|that|but)\b", re.IGNORECASE)
_END = re.compile(r"\s*[,;:(–]\s*|\s-\s|[?!]|\.\s")
_FEWEST = 3
_MOST_WORDS = 8


def listed_sides(text: str) -> tuple[str, ...]:
    """The things in the order they are named; empty where the question does not ask which of three or more is the most or least of something."""
    if not _MOST.search(text) or not _ASKING.search(text):
        return ()
    last = next(_LAST.finditer(text), None)
    if last is None:
        last = next(reversed(list(_LAST_OF_THEM.finditer(text))), None)
        if last is None or not _OF_THEM.search(text[: last.start()]):
            return ()
    sides = [_END.split(text[last.end() :], maxsplit=1)[0].strip()]
    for piece in reversed(_MARK.split(text[: last.start()])):
        if _ASKING.search(piece) or _MOST.search(piece):
            first = _OF_THEM.search(piece)
            sides += [first["side"]] if first else []
            break
        if _NO_SIDE.match(piece):
            return ()
        sides.append(piece.strip())
    named = [side for side in reversed(sides) if side]
    return tuple(named) if len(named) >= _FEWEST and all(len(side.split()) <= _MOST_WORDS for side in named) else ()
