"""What a question asks for, read from how it is put: an amount, a time, an owner, a reason, a list …

The patterns stand in `vocabulary/asks.txt` and `vocabulary/operations.txt`, written in folded letters, so that «Hvornår», «hvornaar» and
«HVORNÅR» meet.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from bot.builtin_model.vocabulary import patterns
from retrieval.danish import fold

_PLAIN_KEPT = 20_000
"""Short texts kept folded: names, headings and the question are folded many times in one answer."""


class Ask(StrEnum):
    """One thing a question can ask for. A question may ask for several."""

    SUMMARY = "summary"
    DRAFT_MINUTES = "draft_minutes"
    BRIEFING = "briefing"
    OTHER_TEXT = "other_text"
    PRIVATE = "private"
    OPINION = "opinion"
    IN_TABLE = "in_table"
    PER_YEAR_OR_TOTAL = "per_year_or_total"
    DISAGREEMENT = "disagreement"
    SAVED = "saved"
    HOW_OFTEN = "how_often"
    HOW_LONG = "how_long"
    VOTES = "votes"
    AGAINST = "against"
    MINORITY = "minority"
    SUSPENSION = "suspension"
    FOLLOW_UP = "follow_up"
    EARLIER = "earlier"
    GUESTS = "guests"
    RECOMMENDED = "recommended"
    WHO_RECOMMENDS = "who_recommends"
    DECIDED = "decided"
    FOLLOWED = "followed"
    ABSENT = "absent"
    ATTENDED = "attended"
    TITLE = "title"
    PARTY = "party"
    CHAIR = "chair"
    SIGNED = "signed"
    MEMBERS = "members"
    ADOPTED = "adopted"
    FINANCED = "financed"
    DECIDING_BODY = "deciding_body"
    SUCCESS = "success"
    TARGET_GROUP = "target_group"
    PERFORMER = "performer"
    RESPONSIBLE = "responsible"
    DEPENDS = "depends"
    PROGRESS = "progress"
    DEADLINE = "deadline"
    PLANNED = "planned"
    ATTACHMENTS = "attachments"
    PURPOSE = "purpose"
    PROBLEM = "problem"
    WHY = "why"
    HOW = "how"
    WHEN = "when"
    HOW_MUCH = "how_much"
    HOW_MANY = "how_many"
    SHARE = "share"
    WHERE = "where"
    WHO = "who"
    WHICH = "which"
    WHAT = "what"
    YES_NO = "yes_no"


class Operation(StrEnum):
    """What is to be done with figures."""

    SUM = "sum"
    DIFFERENCE = "difference"
    LARGEST = "largest"
    SMALLEST = "smallest"
    AVERAGE = "average"
    COUNT = "count"
    COMPARE = "compare"
    SHARE = "share"


@lru_cache(maxsize=_PLAIN_KEPT)
def plain(text: str) -> str:
    """The text folded (lower case, æøå as ae/oe/aa, one kind of dash and quote) with white space collapsed."""
    return re.sub(r"\s+", " ", fold(text)).strip()


def asks_of(text: str) -> frozenset[Ask]:
    """All that the question asks for; an empty set when nothing is recognised."""
    flat = plain(text)
    return frozenset(Ask(name) for name, pattern in _patterns("asks.txt") if pattern.search(flat))


def operations_of(text: str) -> frozenset[Operation]:
    """What the question wants done with figures; an empty set when nothing."""
    flat = plain(text)
    return frozenset(Operation(name) for name, pattern in _patterns("operations.txt") if pattern.search(flat))


def text_ordered(flat: str) -> str:
    """The kind of text that a question in plain letters orders («mail», «dagsorden»), where it is none that is drafted here; else empty."""
    pattern = dict(_patterns("asks.txt"))[Ask.OTHER_TEXT]
    found = pattern.search(flat)
    return found[0].split()[-1] if found else ""


@lru_cache(maxsize=2)
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(patterns(name).items())


_HAPPENED = re.compile(r"\b(?:hvornaar|hvilket aar|naar|when)\s+(?:blev|var|fik|kom|er\s+.*\bblevet|was|were|did)\b")


def when_it_happened(flat: str) -> bool:
    """Whether a question in plain letters asks when something took place: a plan or an agreement of the same thing does not tell that."""
    return _HAPPENED.search(flat) is not None


_OF_WHAT_AGREES = re.compile(
    r"\b(tal|beloeb|tabel|tekst|overens|figures?|table)\w*|\bstemmer\b(?! (?:i ?mod|for|nej|ja|blankt)\b)(?!.*\bhvem\b).*\b(?:med|sammen)\b"
)
"""What agrees or not, not who votes: «stemmer datoen med det, der var foreslået?»"""


def without_voting(asks: frozenset[Ask], flat: str) -> frozenset[Ask]:
    """«Hvilke beløb stemmer ikke med tabellen?» asks of figures that disagree, not of votes."""
    figures = Ask.DISAGREEMENT in asks and _OF_WHAT_AGREES.search(flat)
    return asks - {Ask.VOTES, Ask.AGAINST} if figures else asks
