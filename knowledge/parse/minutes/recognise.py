"""How much a text looks like minutes, from its headings and its head."""

from __future__ import annotations

import re

from knowledge.parse.contract import Text
from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.roles import CONCLUSION, heading_of

_SIGNS = (
    re.compile(r"^\W*(?:deltagere?|tilstede|til stede|afbud|fraværende|medlemmer)\b.{0,60}$", re.IGNORECASE),
    re.compile(r"\b(?:referat|åbent møde|åben dagsorden|mødedato|mødested|dagsorden)\b", re.IGNORECASE),
    re.compile(r"^\W*(?:punkt|pkt\.?|sag nr\.?)\s*\d+", re.IGNORECASE),
    re.compile(r"^(?:.*dag\s+den\s+\d|.*\bkl\.?\s*\d{1,2}[.:]\d\d)", re.IGNORECASE),
    re.compile(r"indstiller,?\s+at|taget til efterretning|indstillingen godkendt|\bstemte\s+(?:for|i\s?mod)\b", re.IGNORECASE),
)
_TELLING = {
    "decision": 0.45, "recommendation": 0.2, "case_presentation": 0.1, "summary": 0.05, "competence": 0.1, "history": 0.05, "body": 0.3,
    CONCLUSION: 0.45,
}  # fmt: skip
_FEWEST_CONCLUSIONS = 2
"""A report has one conclusion, minutes one an item."""
_PAPER = re.compile(r"#*\s*(?:notat|memo|pressemeddelelse|høringssvar|rapport|vejledning|brev)\b", re.IGNORECASE)
_FEWEST_OUTCOMES = 2
"""Minutes without headings are known by lines that state an outcome («Vedtaget.», «Indstilles til godkendelse»)."""


def likeness(text: Text) -> float:
    """0 for no sign of minutes to 1. Decisions weigh most; without any heading of a decision or recommendation it stays below a half."""
    headings = [heading for line in text.lines if (heading := heading_of(line.strip()))]
    roles = {heading.role for heading in headings}
    if sum(heading.role == CONCLUSION for heading in headings) < _FEWEST_CONCLUSIONS:
        roles.discard(CONCLUSION)
    score = sum(weight for role, weight in _TELLING.items() if role in roles)
    score += sum(0.07 for sign in _SIGNS if any(sign.search(line) for line in text.lines))
    outcomes = sum(ending_of(line.strip()) is not None for line in text.lines)
    if outcomes >= _FEWEST_OUTCOMES and re.search(r"\breferat|\bbeslutning", "\n".join(text.lines[:30]), re.IGNORECASE):
        score, roles = score + 0.4, roles | {"decision"}
    if not roles & {"decision", "recommendation", CONCLUSION} and _calls_itself_a_paper(text):
        return 0.0
    return min(1.0, score) if roles & {"decision", "recommendation", "body", CONCLUSION} else min(0.4, score)


def _calls_itself_a_paper(text: Text) -> bool:
    """Whether the first words are the name of another kind of paper: one written for a meeting names bodies and dates too."""
    return next((_PAPER.match(line.strip()) is not None for line in text.lines if line.strip()), False)
