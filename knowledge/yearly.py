"""Whether an amount is said to come every year: «40.000 kr. årligt», never «til en årlig festival» or «pr. møde, to møder årligt»."""

from __future__ import annotations

import re

_EVERY_YEAR = r"(?:årligt|om året|pr\.? år|per år|(?:i )?hvert år|i (?:alle|hvert)(?: af)?(?: de)?(?: \w+)? år(?:ene)?|i hvert af (?=20\d\d))\b"
_YEARS = r"i (?:perioden |årene )?(?:20\d\d(?:\s*(?:[-–,/]|og|til)\s*)?)+"
_SAID_BEHIND = re.compile(
    rf"\s*(?:,-|kr\b\.?)?\s*\(?(?:(?:(?:til|i) \w*(?:drift|løn|leje)\w*|{_YEARS})\s*)?(?:{_EVERY_YEAR}|i årlige? (?:drift|udgift|omkostning))",
    re.IGNORECASE,
)
_SAID_AHEAD = re.compile(
    rf"(?:\b{_EVERY_YEAR}(?:\s+(?:afsættes|anvendes|bruges|gives|ydes|tilføres)(?: der)?)?"
    r"|\bårlige?\s+\w*(?:drift|udgift(?:en|er)?|omkostning(?:er)?|beløb|bevilling|tilskud))"
    r"(?:\s+(?:på|er))?(?:\s*:)?(?:\s+(?:ca\.|cirka|omkring))?\s*$",
    re.IGNORECASE,
)
_APIECE = re.compile(r"[^,;]*?\b(?:pr\.?|per)\s+(?!år|\d)\w", re.IGNORECASE)


def is_yearly(before: str, after: str) -> bool:
    """Whether the words right before or right after an amount say that it comes every year; not where it is the price of one of several."""
    return (_SAID_BEHIND.match(after) or _SAID_AHEAD.search(before)) is not None and _APIECE.match(after) is None
