"""Links, addresses and mentions of people: an answer has none that was not looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence

_LINK = re.compile(
    r"https?://[^\s)>\]]+|\bwww\.[^\s)>\]]+|\b[\w.+-]+@[\w-]+\.[\w.]+|<[@!#][^>\s]+>|@(?:channel|here|everyone)\b|\]\([^)\s]+\)", re.IGNORECASE
)


def unsupported_links(text: str, held: Evidence) -> Iterator[tuple[str, str]]:
    """The links of a text that stand in nothing looked up, each with why in Danish."""
    for match in _LINK.finditer(text):
        link = match.group().strip("]()").rstrip(".,;:")
        if not any(link in known for known in held.texts):
            yield link, f"«{link}» står ikke i det, der er slået op."
