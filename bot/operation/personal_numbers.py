"""CPR numbers: found so that they are neither kept nor repeated where others read along."""

from __future__ import annotations

import re
from typing import Any

_CPR = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[ .]?(0[1-9]|1[0-2])[ .]?(\d{2})[ -]?\d{4}(?!\d)")


def has_personal_number(text: str) -> bool:
    """Whether a CPR number (ddmmåå-xxxx, with or without hyphen or blanks) stands in the text."""
    return _CPR.search(text) is not None


def mask_personal_numbers(text: str) -> str:
    """The text with every CPR number replaced."""
    return _CPR.sub("xxxxxx-xxxx", text)


def masked(value: Any) -> Any:
    """JSON values with every CPR number in their texts replaced; numbers and keys stay."""
    if isinstance(value, str):
        return mask_personal_numbers(value)
    if isinstance(value, dict):
        return {key: masked(inside) for key, inside in value.items()}
    return [masked(inside) for inside in value] if isinstance(value, list | tuple) else value
