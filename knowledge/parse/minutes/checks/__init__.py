"""Rules that find what disagrees, is missing, misspelt or left over in minutes. Nothing is repaired; each finding is an `Issue`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knowledge.errors import Issue
from knowledge.parse.minutes.checks.dates import case_outside_its_month, decided_date_not_proposed
from knowledge.parse.minutes.checks.following import recommendation_not_followed
from knowledge.parse.minutes.checks.missing import missing_fields
from knowledge.parse.minutes.checks.numbers import number_used_again
from knowledge.parse.minutes.checks.places import meeting_placed_elsewhere
from knowledge.parse.minutes.checks.shares import share_does_not_match
from knowledge.parse.minutes.checks.slips import common_slips, left_over_notes
from knowledge.parse.minutes.checks.spelling import misspelt_words
from knowledge.parse.minutes.reading import ReadMinutes

CHECKS: tuple[Callable[[ReadMinutes], Iterable[Issue]], ...] = (
    left_over_notes,
    misspelt_words,
    common_slips,
    recommendation_not_followed,
    case_outside_its_month,
    decided_date_not_proposed,
    meeting_placed_elsewhere,
    share_does_not_match,
    missing_fields,
    number_used_again,
)


def find_issues(minutes: ReadMinutes) -> list[Issue]:
    """What every rule finds, rule by rule, in printed order."""
    return [issue for check in CHECKS for issue in check(minutes)]
