"""How much a text looks like minutes, from its headings and its head."""

from __future__ import annotations

import re

from knowledge.parse.contract import Text
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.roles import heading_of

_SIGNS = (
    re.compile(r"^\W*(?:deltagere?|tilstede|til stede|afbud|fraværende|medlemmer)\b.{0,60}$", re.IGNORECASE),
    re.compile(r"\b(?:referat|åbent møde|åben dagsorden|mødedato|mødested|dagsorden)\b", re.IGNORECASE),
    re.compile(r"^\W*(?:punkt|pkt\.?|sag nr\.?)\s*\d+", re.IGNORECASE),
    re.compile(r"^(?:.*dag\s+den\s+\d|.*\bkl\.?\s*\d{1,2}[.:]\d\d)", re.IGNORECASE),
    re.compile(r"indstiller,?\s+at|taget til efterretning|indstillingen godkendt|\bstemte\s+(?:for|i\s?mod)\b", re.IGNORECASE),
)
_TELLING = {"decision": 0.45, "recommendation": 0.2, "case_presentation": 0.1, "summary": 0.05, "competence": 0.1, "history": 0.05, "body": 0.3}
_FEWEST_OUTCOMES = 2
"""Minutes without headings are known by lines that state an outcome («Vedtaget.», «Indstilles til godkendelse»)."""


def likeness(text: Text) -> float:
    """0 for no sign of minutes to 1. Decisions weigh most; without any heading of a decision or recommendation it stays below a half."""
    roles = {heading.role for line in text.lines if (heading := heading_of(line.strip()))}
    score = sum(weight for role, weight in _TELLING.items() if role in roles)
    score += sum(0.07 for sign in _SIGNS if any(sign.search(line) for line in text.lines))
    outcomes = sum(ending_of(line.strip()) is not None for line in text.lines)
    if outcomes >= _FEWEST_OUTCOMES and re.search(r"\breferat|\bbeslutning", "\n".join(text.lines[:30]), re.IGNORECASE):
        score, roles = score + 0.4, roles | {"decision"}
    return min(1.0, score) if roles & {"decision", "recommendation", "body"} else min(0.4, score)
