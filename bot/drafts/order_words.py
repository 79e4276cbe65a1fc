"""An order for a draft, as people write it: «Bestil et resumé af punkt 5», «Lav et udkast til resumé om studieturen»."""

from __future__ import annotations

import re

_SUMMARY = r"(?:resum[eé]|opsummering|sammenfatning)"
_ORDER = re.compile(
    rf"(?:kan du |vil du |venligst )*(?:bestil(?:le)?\s+(?:et\s+)?(?:udkast\s+til\s+(?:et\s+)?)?{_SUMMARY}"
    rf"|(?:lave?|skrive?)\s+(?:et\s+)?udkast(?:\s+til\s+(?:et\s+)?{_SUMMARY})?)\s+(?:af|om|over|til)\s+(.+?)[\s?.!]*",
    re.IGNORECASE,
)


def ordered_subject(text: str) -> str | None:
    """What a draft is ordered of; None when the text orders none. A plain «lav et resumé» is a question, not an order."""
    match = _ORDER.fullmatch(text.strip())
    return match[1] if match else None
