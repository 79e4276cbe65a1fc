"""«X blev først vedtaget, efter at Y var underskrevet»: two times held against each other."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import printed_under, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from knowledge.dates import find_periods, format_date
from knowledge.records.time import Precision
from knowledge.source import Source

_ORDER = re.compile(r"^(?P<one>.{12,}?),?\s+(?P<how>efter|før|inden|after|before)\s+(?:at\s+)?(?P<other>.{10,})$", re.IGNORECASE)
_WHOLE = re.compile(r"\bunderskr|\bindgaa|\bvedtag|\bvedtog|\bmoede|\bsigned|\badopted|\bmeeting")
_CLEAR, _HELD = 0.5, 0.4


@dataclass(frozen=True)
class _Dated:
    """When one of the two was, and where that stands."""

    day: datetime.date
    told: str
    sources: tuple[Source, ...]


def order_of(claim: Claim) -> Verdict | None:
    """Whether one thing came before or after another, as the question has it."""
    match = _ORDER.match(claim.text.strip(" ?."))
    if match is None or not (claim.stated or claim.confirms):
        return None
    one, other = _dated(claim, match["one"]), _dated(claim, match["other"])
    if one is None or other is None or one.day == other.day or one.told == other.told:
        return None
    after = match["how"].lower() in ("efter", "after")
    apart = abs((one.day - other.day).days)
    came = ("efter" if one.day > other.day else "før") if claim.da else ("after" if one.day > other.day else "before")
    told = (
        f"{one.told} {other.told} Det ene var {apart} dage {came} det andet." if claim.da else f"{one.told} {other.told} That is {apart} days {came}."
    )
    lookups = tuple(call("search", query=part, limit=8) for part in (match["one"], match["other"]))
    return Verdict((one.day > other.day) == after, told, (*one.sources, *other.sources), lookups)


def _dated(claim: Claim, side: str) -> _Dated | None:
    """The date of a document that is said to be signed or adopted, else that of the sentence that holds most of the side."""
    question = claim.understanding.read(side, claim.whole.language)
    own = replace(claim, text=side, read=question, whole=replace(claim.whole, documents=()))
    link = own.best("agreement_item", "agenda_item", "action")
    if link is not None and link.coverage >= _CLEAR and link.name_coverage > 0:
        found = []
        for one in printed_under(claim.library, link.topic):
            days = [p.start for p, _, _ in find_periods(one.text) if p.precision == Precision.DAY and p.start]
            if len(days) == 1:
                found.append((share(own, one.text), one, days[0]))
        held, best, day = max(found, key=lambda each: each[0], default=(0.0, None, None))
        if best is not None and day is not None and held >= _HELD:
            return _Dated(day, f"«{stop(one_line(best.text))}»", (best.source,))
    if len(question.documents) == 1 and _WHOLE.search(own.flat):
        document = claim.library.document(question.documents[0])
        if document.date and document.date_precision in (None, Precision.DAY):
            when = format_date(document.date) if claim.da else document.date.isoformat()
            return _Dated(
                document.date, f"{document.title} er dateret {when}." if claim.da else f"{document.title} is dated {when}.", document.sources[:1]
            )
    return None
