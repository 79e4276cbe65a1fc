"""Which deadlines a question asks for."""

from __future__ import annotations

import datetime
import re

from bot.builtin_model.draft import Call, call
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_asked
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from knowledge.dates import find_periods
from knowledge.records import FollowUp, Meeting
from knowledge.records.time import Precision
from retrieval.danish import words


def deadline_call(situation: Situation) -> Call:
    """The deadlines of the meeting, time, body, office or document named."""
    question = situation.question
    slots = question.slots
    if agreed := _agreed_on(situation):
        return call("deadlines", documents=agreed)
    start, end, _ = _period_in(question.corrected)
    if start is None and slots.half and (slots.half[1] or slots.years):
        year = slots.half[1] or slots.years[0]
        start, end = (
            (datetime.date(year, 1, 1), datetime.date(year, 6, 30))
            if slots.half[0] == 1
            else (datetime.date(year, 7, 1), datetime.date(year, 12, 31))
        )
    elif start is None and slots.years and not question.documents:
        start, end = datetime.date(slots.years[0], 1, 1), datetime.date(slots.years[-1], 12, 31)
    return call(
        "deadlines",
        text=_EVALUATED if _EVALUATED in question.plain else None,
        owner=(question.offices or question.bodies or (None,))[0],
        time_from=start.isoformat() if start else None,
        time_to=end.isoformat() if end else None,
        documents=list(question.documents),
    )


def due_by_then(question: Question) -> bool:
    """Whether it is asked what is due, presented, ready or evaluated by some time, and nothing else is named: «hvad skal være klar til juni?»"""
    start, end, said = _period_in(question.corrected)
    if not (start or end or question.slots.years) or not (_DUE.search(question.plain) or question.asked(Ask.DEADLINE)):
        return False
    of_time = {*words(plain(said)), *(("spring", "summer", "autumn", "fall", "half") if question.language == "en" else ())}
    subjects = [term.word for term in question.terms if not (term.told or term.predicate or term.soft)]
    return all(_DUE.match(word) or of_time.issuperset(word.split()) for word in subjects)


_SEASONS = {"spring": "foråret", "summer": "sommeren", "(?:autumn|fall)": "efteråret", "first half": "1. halvår", "second half": "2. halvår"}
_EVALUATED = "evaluer"
_DUE = re.compile(r"\b(?:forel(?:aegges|agt|aegge)|klar\b|faerdig|afrapporter|evaluer|frist|presented|ready|evaluated|deadline)")


def _period_in(text: str) -> tuple[datetime.date | None, datetime.date | None, str]:
    """The first and last day of a season, month or half-year that is named, and its words; «inden sommeren 2019» begins with its year. Nothing for
    bare years."""
    for english, danish in _SEASONS.items():
        text = re.sub(rf"\b(?:the )?{english} (?:of )?(?=(?:19|20)\d\d)", f"{danish} ", text, flags=re.IGNORECASE)
    for period, _, _ in find_periods(text):
        if period.end is not None and period.precision not in (Precision.YEAR, Precision.YEARS, Precision.DAY):
            return period.start or datetime.date(period.end.year, 1, 1), period.end, period.text
    return None, None, ""


def _agreed_on(situation: Situation) -> list[str]:
    """The minutes whose follow-ups are asked for: of the meeting named, else of all meetings of the body named in the years and months named."""
    question, library = situation.question, situation.understanding.library
    asked = meeting_asked(situation)
    of_body = [] if isinstance(asked, NoSuchMeeting) else [meeting for meeting in library.of(Meeting) if meeting.body in question.bodies]
    meetings = [asked] if isinstance(asked, Meeting) else of_body
    slots = question.slots
    held = [m for m in meetings if m.date.year in (slots.years or [m.date.year]) and m.date.month in (slots.months or [m.date.month])]
    return [m.document for m in held or meetings if library.of(FollowUp, m.document)]
