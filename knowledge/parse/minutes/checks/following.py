"""Recommendations that the body did not follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadMinutes
from knowledge.records import Decision, Recommendation
from knowledge.records.meeting import Outcome

_TURNED = {
    Outcome.POSTPONED: "udsat", Outcome.REJECTED: "afvist", Outcome.WITHDRAWN: "taget af dagsordenen", Outcome.LAPSED: "bortfaldet",
}  # fmt: skip
_ASKS_FOR = {
    Outcome.POSTPONED: r"udsæt|udskyd", Outcome.REJECTED: r"afvis|afslå|ikke\s+(?:godkend|imødekom)", Outcome.WITHDRAWN: r"udgå|tages af",
    Outcome.LAPSED: r"bortfald",
}  # fmt: skip


def recommendation_not_followed(minutes: ReadMinutes) -> Iterator[Issue]:
    """A point recommended one way and decided another: postponed, rejected, withdrawn or lapsed."""
    for item in minutes.items:
        for decision in item.decided.decisions:
            points = [point for point in item.recommendations if decision.part in (None, point.number)]
            if decision.outcome not in _TURNED or not points:
                continue
            if any(re.search(_ASKS_FOR[decision.outcome], point.text, re.IGNORECASE) for point in points):
                continue
            yield _issue(item.printed.number, points[0], decision)


def _issue(number: str, point: Recommendation, decision: Decision) -> Issue:
    return Issue(
        kind=IssueKind.DISAGREEMENT,
        message=f"Punkt {number}: indstillingen «{point.text}» blev ikke fulgt; sagen blev {_TURNED[decision.outcome]}.",
        sources=(*decision.sources, *point.sources),
        item=number,
    )
