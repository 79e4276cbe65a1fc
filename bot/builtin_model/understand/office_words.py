"""Everyday words for an office, written as the office: «nummer to efter Bolberg i udvalget» is its «næstformand»."""

from __future__ import annotations

import re

_SECOND = re.compile(
    r"(?<!punkt )(?<!punktet )(?<!sag )(?<!sagen )(?<!handling )(?<!item )(?<!case )\b(?:viceformand(?:en|s|ens)?|"
    r"(?:nummer to|nr\.? ?2|number two|second in command|andenmand(?:en)?)"
    r"(?=\s+(?:(?:efter|under|bag|after|behind|to)\s[^.?!]*|i\s+|in\s+)(?:the\s+|\w+\s+)?[\w-]*(?:udvalg|bestyrelse|råd|committee|council|board)))\b"
    r"(?:\s+(?:efter|under|bag|after|behind|to)\s+(?:formanden|the chair(?:man)?|(?-i:[A-ZÆØÅ])[\wé]+(?:\s+(?-i:[A-ZÆØÅ])[\wé]+)?))?",
    re.IGNORECASE,
)


def with_office_named(text: str) -> str:
    """The text with the second of a body called its «næstformand», in its language's word, and without whom that is second to."""
    return _SECOND.sub(lambda found: "vice chair" if re.search(r"\b(?:number|second)\b", found[0], re.IGNORECASE) else "næstformand", text)
