"""Whether a decision did what was recommended, as far as their words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.records import Decision, Recommendation
from knowledge.records.meeting import Outcome

_YES = {
    Outcome.APPROVED: "ja",
    Outcome.RECOMMENDED: "ja",
    Outcome.ELECTED: "ja",
    Outcome.GRANTED: "ja",
    Outcome.APPROVED_WITH_REMARK: "ja, med bemærkning",
    Outcome.APPROVED_AS_AMENDED: "ja, med ændring",
}
_NO = {Outcome.POSTPONED, Outcome.REFERRED, Outcome.HEARING, Outcome.WITHDRAWN, Outcome.REJECTED, Outcome.LAPSED}
_ASKED_FOR = {Outcome.NOTED: re.compile(r"efterretning|orientering", re.IGNORECASE), Outcome.DISCUSSED: re.compile(r"drøft", re.IGNORECASE)}


def followed(decision: Decision, points: Sequence[Recommendation]) -> str | None:
    """«ja», «ja, med bemærkning», «ja, med ændring» or «nej»; None when nothing was recommended or the decision is in words of its own.

    A case that is taken note of follows a recommendation to do so, and not one to approve it.
    """
    if decision.earlier or not points:
        return None
    if decision.outcome in _NO:
        return "nej"
    wanted = _ASKED_FOR.get(decision.outcome)
    if wanted is not None:
        return "ja" if any(wanted.search(point.text) for point in points) else "nej"
    return _YES.get(decision.outcome)
