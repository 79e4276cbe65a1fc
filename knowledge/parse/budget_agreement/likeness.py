"""Whether two names of the same thing are the same: titles of the text, rows and groups of the tables."""

from __future__ import annotations

import re
from difflib import SequenceMatcher


def letters_of(words: str) -> str:
    """Words for comparing: letters and figures only, a number in front left out."""
    return "".join(sign for sign in re.sub(r"^\s*\d{1,2}[.)]?\s+", "", words).casefold() if sign.isalnum())


def alike(title: str, name: str) -> bool:
    """Whether a title and a name say the same, misprints aside."""
    return SequenceMatcher(None, title.casefold(), name.casefold()).ratio() > 0.85
