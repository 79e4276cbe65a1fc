"""«Nu hvor X er vedtaget», «da punktet blev taget til efterretning»: held against what was decided, and whether that is final."""

from __future__ import annotations

import datetime
import re

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_under
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.skills.agenda_item import item_meant, records_of, treated_by
from bot.builtin_model.skills.items_by_outcome import ASKS_WHICH_ITEMS
from bot.builtin_model.skills.lookup import agenda_item, clearly
from bot.builtin_model.skills.meeting import decision_told
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.dates import find_periods
from knowledge.records import AgendaItem, Decision, Meeting
from knowledge.records.meeting import Outcome
from knowledge.records.time import Precision

_APPROVED = frozenset(
    [
        Outcome.APPROVED, Outcome.APPROVED_WITH_REMARK, Outcome.APPROVED_AS_AMENDED, Outcome.RECOMMENDED, Outcome.GRANTED, Outcome.ELECTED,
        Outcome.CUSTOM,
    ]
)  # fmt: skip
_ENDED = (
    (SAID["ended_noted"], frozenset([Outcome.NOTED])),
    (SAID["ended_postponed"], frozenset([Outcome.POSTPONED, Outcome.REFERRED])),
    (SAID["ended_rejected"], frozenset([Outcome.REJECTED, Outcome.LAPSED, Outcome.WITHDRAWN])),
    (SAID["ended_approved"], _APPROVED),
)
_NAMED = 0.25
_FINAL = SAID["final"]
_WORDS_OF_ITS_TEXT = 2
"""So many words must be met where none is of the item's name: one word somewhere in its text does not say that it is meant."""
_ASKS_NOTHING_DONE = re.compile(r"\bikke (?:\w+ ){0,2}(?:godkend|vedtag|endelig)|\bnot (?:\w+ )?(?:approved|final|adopted)")


def decided(claim: Claim) -> Verdict | None:
    """Whether the item ended as the question has it."""
    claimed = [(pattern, outcomes) for pattern, outcomes in _ENDED if pattern.search(claim.flat)]
    final = bool(_FINAL.search(claim.flat))
    if not (claimed or final) or len(claimed) > 1 or _ASKS_NOTHING_DONE.search(claim.flat):
        return None
    if ASKS_WHICH_ITEMS.search(claim.whole.plain) and not claim.question.slots.items:
        return None
    item = _item(claim)
    own = [d for d in records_of(claim.situation, Decision, item) if not d.earlier] if item else []
    if item is None or not own or not _of_this_meeting(claim, item):
        return None
    if claimed:
        pattern, outcomes = claimed[0]
        if not any(d.outcome in outcomes for d in own):
            return None if _printed(claim, item, pattern) else _told(claim, item)
    if final and not all(d.final for d in own) and (claim.stated or claim.confirms or claim.text != claim.whole.text):
        return _told(claim, item)
    return None


def day_decided(claim: Claim) -> Verdict | None:
    """Whether the day that is put forward is the one decided on, where the decision itself sets a day: one only proposed is not it."""
    if not (claim.confirms or claim.stated):
        return None
    said = _days(claim.text)
    item = _item(claim) if said else None
    own = [d for d in records_of(claim.situation, Decision, item) if not d.earlier] if item else []
    set_days = [day for d in own for day in _days(d.text)]
    if item is None or not set_days or set(said) & set(set_days) or next(iter(claim.library.of(Meeting, item.document))).date in said:
        return None
    return _told(claim, item)


def _days(text: str) -> list[datetime.date]:
    """The days named in a text, of a run of days the first."""
    return [period.start for period, _, _ in find_periods(text) if period.precision == Precision.DAY and period.start]


def _told(claim: Claim, item: AgendaItem) -> Verdict:
    draft = decision_told(claim.situation, item)
    return Verdict(False, draft.lead, draft.sources, (call("decisions", items=[item.number], documents=[item.document]),))


def _item(claim: Claim) -> AgendaItem | None:
    """The item spoken of, by number or by its own words; one only near is no ground for a no."""
    if claim.question.slots.items:
        return item_meant(claim.situation)
    link = claim.best("agenda_item", "agreement_item", "action", "savings_case", "focus_area")
    if link is None or link.topic.kind != "agenda_item" or not (clearly(link, 0.5) or link.name_coverage >= _NAMED):
        return None
    if claim.asked(Ask.WHEN) and link.name_coverage < _NAMED:
        return None  # When a strategy was adopted is not told by an item that speaks of it.
    met = [term for term in claim.terms if term.word not in link.missing]
    if link.name_coverage == 0 and len(met) < _WORDS_OF_ITS_TEXT:
        return None
    if not treated_by(claim.question.bodies, claim.library, link.topic.document):
        return None
    return agenda_item(claim.library, link.topic.document, link.topic.key)


def _of_this_meeting(claim: Claim, item: AgendaItem) -> bool:
    """Whether no other year than the meeting's is spoken of: «turen, der blev aflyst i 2020» is another story."""
    meeting = next(iter(claim.library.of(Meeting, item.document)), None)
    return meeting is None or not claim.years or meeting.date.year in claim.years


def _printed(claim: Claim, item: AgendaItem, pattern: re.Pattern[str]) -> bool:
    """Whether the item's text itself tells of such an end, of something else or at another time."""
    topic = next((t for t in claim.understanding.topics.all if (t.kind, t.document, t.key) == ("agenda_item", item.document, item.number)), None)
    return topic is not None and any(pattern.search(plain(one.text)) for one in printed_under(claim.library, topic))
