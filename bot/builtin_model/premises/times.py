"""«Hvornår i 2019 …», «den er vel den 28. januar?»: a time held against the one printed of the same thing."""

from __future__ import annotations

import datetime
import re

from bot.builtin_model.draft import Draft, call
from bot.builtin_model.premises.claim import OF_BUDGET, Claim
from bot.builtin_model.premises.printed import Printed, printed_near, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from knowledge.dates import find_periods
from knowledge.records.time import Period, Precision

_WITHIN = re.compile(r"\b(?:hvornaar|hvilken (?:dato|dag|maaned)|when|(?:what|which) (?:date|day|month)) (?:\w+ ){0,2}?(?:i|in|of) ((?:19|20)\d\d)\b")
_KINDS = ("agenda_item", "agreement_item", "action", "slide", "focus_area")
_CLEAR, _HELD, _LESS = 0.6, 0.55, 0.15


def time_of(claim: Claim) -> Verdict | None:
    """Whether a day, or the year asked in, is the one printed of that thing."""
    within = _WITHIN.search(claim.flat)
    said = _said(claim, int(within[1]) if within else None)
    if said is None:
        return None
    dated = []
    for one in printed_near(claim, _KINDS, _CLEAR):
        default = claim.library.document(one.section.document).date
        found = (period for period, _, _ in find_periods(one.text, default.year if default else None) if period.start and period.end)
        periods = [period for period in found if within or period.precision == Precision.DAY]
        if periods:
            dated.append((share(claim, f"{one.before} {one.text}"), one, periods))
    if not dated:
        return None
    right = [(held, one) for held, one, periods in dated if any(_meet(period, said) for period in periods)]
    if right:
        held, best = max(right, key=lambda each: each[0])
        return _told(claim, best, holds=True) if claim.confirms and held >= _HELD else None
    held, best, periods = max(dated, key=lambda each: each[0])
    if held < _HELD or any(value >= held - _LESS and one is not best for value, one, _ in dated):
        return None
    if not within and not any(period.precision == Precision.DAY for period in periods):
        return None
    return _told(claim, best, holds=False)


def _told(claim: Claim, one: Printed, holds: bool) -> Verdict:
    quote = stop(one_line(one.text))
    lookup = call("search", query=claim.whole.search_text, documents=[one.section.document], limit=8)
    return Verdict(holds, f"der står «{quote}»" if claim.da else f"it says «{quote}»", (one.source,), (lookup,))


def _said(claim: Claim, year: int | None) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day of what is claimed: the year asked in, or a single day that is put forward to be confirmed or as a fact."""
    if year:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if not (claim.confirms or claim.stated):
        return None
    days = [period for period, _, _ in find_periods(claim.text) if period.precision == Precision.DAY and period.start and period.end]
    return (days[0].start, days[0].end) if len(days) == 1 and days[0].start and days[0].end else None


def _meet(period: Period, said: tuple[datetime.date, datetime.date]) -> bool:
    return bool(period.start and period.end and period.start <= said[1] and said[0] <= period.end)


def with_year_put_right(draft: Draft, question: Question) -> Draft:
    """The answer to «hvornår i 2019 …», saying that it is another year where it is."""
    within = _WITHIN.search(question.plain)
    told = set(re.findall(r"\b(?:19|20)\d\d\b", OF_BUDGET.sub(" ", plain(draft.lead))))
    if not within or not draft.found or not told or within[1] in told:
        return draft
    return draft.model_copy(update={"lead": f"{'Nej, ikke i' if question.language == 'da' else 'No, not in'} {within[1]}: {draft.lead}"})
