"""A briefing before a meeting: which body, when, and the draft that the tool makes of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import clipped
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.draft_subject import subject_of_draft
from bot.builtin_model.skills.drafts import LONGEST_REFUSAL, drafted, worded
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_days
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import find_periods
from knowledge.dates.calendar import month_end
from knowledge.records import Meeting, PlannedCase

_COMMITTEE = re.compile(r"\b((?:[\wæøå]+-?,? (?:og )?){0,3}[\wæøå]*udvalg)(?:ets?|s)?(?!s?møde|s?moede)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(kommunalbestyrelsens?|byrådets?|byraadets?|borgerrepræsentationens?)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:om|vedroerende|angaaende|on|about)\b")
_A_MEETING = re.compile(r"\w*moede(?!r?s? (?:om|med)\b)\w*|\bmeeting|\bdagsorden|\bagenda\b")
_PLAIN_COMMITTEE = re.compile(r"(?:.*\s)?(?:fag|stående |mit |vores |dit |i )?udvalg", re.IGNORECASE)


class Briefing:
    """«Forbered mig til udvalgsmødet i marts», «Gør mig klar til næste møde»; «briefing om pendlervaner» is of that subject alone."""

    name = "briefing"

    def fits(self, situation: Situation) -> float:
        """When somebody wants to be prepared for a meeting; a summary that is asked for goes first."""
        return 0.985 if situation.question.asked(Ask.BRIEFING) and not situation.question.asked(Ask.SUMMARY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The briefing before the meeting named, before the next one when none is; of one subject what is told of that."""
        if _of_one_subject(situation):
            return [wanted] if (wanted := _subject_call(situation)) else []
        return [_briefing_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The draft as the tool made it; how the question was read where it could be read in several ways; of what is not there, what is."""
        if _of_one_subject(situation):
            wanted = _subject_call(situation)
            return worded(situation, results, wanted) if wanted else not_found(situation)
        wanted = _briefing_call(situation)
        refusal = results.refusal(wanted)
        if refusal:
            return Draft(lead=clipped(refusal, LONGEST_REFUSAL), found=False)
        result = results.of(wanted)
        if result is None or not result.text:
            return None
        return drafted(result, situation.question.language)


def _of_one_subject(situation: Situation) -> bool:
    """Whether a subject is named («om pendlervaner»), and no meeting and no time."""
    question = situation.question
    about = _ABOUT.search(question.plain)
    return bool(about and question.terms) and not _A_MEETING.search(question.plain) and _time(situation) == (None, None)


def _subject_call(situation: Situation) -> Call | None:
    """The summary of the item, area or section that the subject is; None where there is none."""
    subject = subject_of_draft(situation)
    if subject is None or isinstance(subject, NoSuchMeeting) or subject.keys() == {"document"}:
        return None
    return call("draft_summary", **subject, brief=None)


def _briefing_call(situation: Situation) -> Call:
    first, last = _time(situation)
    return call("draft_briefing", body=_body(situation), date_from=first.isoformat() if first else None, date_to=last.isoformat() if last else None)


def _body(situation: Situation) -> str | None:
    """The body named; a committee that the library does not know is passed on as it was typed, so that it is refused and not overheard."""
    question = situation.question
    if question.bodies:
        return question.bodies[0]
    council = _COUNCIL.search(question.text)
    if council:
        known = situation.understanding.bodies.all
        return next((body for body in known if _COUNCIL.fullmatch(body)), council[1].rstrip("s"))
    match = _COMMITTEE.search(question.text)
    if match is None or _PLAIN_COMMITTEE.fullmatch(match[1].strip()):
        return None
    return match[1].split()[-1] if "-" not in match[1] else match[1]


def _time(situation: Situation) -> tuple[datetime.date | None, datetime.date | None]:
    """The day or months named, both ends included; none for «næste møde»."""
    question, library, today = situation.question, situation.understanding.library, situation.understanding.today
    months = {(case.year, case.month) for case in library.of(PlannedCase)} | {(m.date.year, m.date.month) for m in library.of(Meeting)}
    days = meeting_days(question.text, [today.year, *(year for year, _ in months)])
    if days:
        return days[0], days[0]
    told = [(period.start, period.end) for period, _, _ in find_periods(question.text) if period.start and period.end]
    if told:
        return told[0]
    if re.search(r"naeste maaned|next month", question.plain):
        first = (today.replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
        return first, month_end(first.year, first.month)
    wanted = question.slots.months
    if wanted:
        year = question.slots.years[0] if question.slots.years else _year_of(wanted[0], months, today)
        return datetime.date(year, wanted[0], 1), month_end(year, wanted[-1])
    if question.slots.years:
        return datetime.date(question.slots.years[0], 1, 1), datetime.date(question.slots.years[-1], 12, 31)
    return None, None


def _year_of(month: int, known: set[tuple[int, int]], today: datetime.date) -> int:
    """The year a month without one is of: the first from now on with something planned, else the latest that had, else the coming one."""
    years = sorted(year for year, planned in known if planned == month)
    ahead = [year for year in years if (year, month) >= (today.year, today.month)]
    coming = today.year if month >= today.month else today.year + 1
    return ahead[0] if ahead else years[-1] if years else coming
