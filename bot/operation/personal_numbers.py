"""CPR numbers: found so that they are neither kept nor repeated where others read along."""

from __future__ import annotations

import re

_CPR = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[ .]?(0[1-9]|1[0-2])[ .]?(\d{2})[ -]?\d{4}(?!\d)")


def has_personal_number(text: str) -> bool:
    """Whether a CPR number (ddmmåå-xxxx, with or without hyphen or blanks) stands in the text."""
    return _CPR.search(text) is not None


def mask_personal_numbers(text: str) -> str:
    """The text with every CPR number replaced."""
    return _CPR.sub("xxxxxx-xxxx", text)
