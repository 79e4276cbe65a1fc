"""The meeting a question names by its date, month, year or body; where there is no such meeting, that is said and not another one taken."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.builtin_model.draft import Draft, Results, call
from bot.builtin_model.say import listed, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from knowledge.dates import find_periods, format_date
from knowledge.dates.calendar import MONTH_NAMES
from knowledge.records import Meeting
from knowledge.records.time import Precision
from tools.bodies import may_be

_MEETING = re.compile(r"\b\w*moede(?:t|r|rne|ts)?\b|\breferat(?:et|er)?\b|\bmeetings?\b|\bminutes\b")
_MOST_NAMED = 6
MEETINGS = call("meetings")
"""What is looked up to say which meetings there are."""


@dataclass(frozen=True)
class NoSuchMeeting:
    """What was asked for in words («3. maj 2022», «maj», «Økonomiudvalget»), and the meetings there are, newest first."""

    asked: str
    known: tuple[Meeting, ...]

    def sentence(self, language: str) -> str:
        """A plain no that says what there is."""
        if language == "en":
            return f"The documents hold no meeting for {self.asked}. {self.there(language)}"
        return f"Der er intet møde i dokumenterne for {self.asked}. {self.there(language)}"

    def there(self, language: str) -> str:
        """Which meetings there are minutes of."""
        known = [f"{meeting.body} {format_date(meeting.date)}" for meeting in self.known[:_MOST_NAMED]]
        more = len(self.known) - len(known)
        if language == "en":
            return (
                f"There are minutes of: {listed(known, 'en')}{f' and {more} more' if more > 0 else ''}." if known else "There are no minutes at all."
            )
        return f"Der er referat af: {listed(known)}{f' og {more} til' if more > 0 else ''}." if known else "Der er slet ingen referater."

    def refused(self, language: str, results: Results) -> Draft:
        """The plain no as an answer, with where the meetings that are there stand."""
        return Draft(lead=self.sentence(language), found=False, sources=sources_of(results.of(MEETINGS)), language=language)


def meeting_asked(situation: Situation) -> Meeting | NoSuchMeeting | None:
    """The meeting named; None when the question names none by time or body."""
    question, library = situation.question, situation.understanding.library
    meetings = sorted(library.of(Meeting), key=lambda meeting: meeting.date, reverse=True)
    days = meeting_days(question.text, [meeting.date.year for meeting in meetings])
    if not _MEETING.search(plain(question.text)):
        return _on_that_day(situation, meetings, days)
    asked = [format_date(days[0])] if days else []
    there = [meeting for meeting in meetings if meeting.document in question.documents] or meetings
    kept = [meeting for meeting in there if not days or meeting.date in days]
    slots = question.slots
    if not days and slots.months:
        kept = [meeting for meeting in kept if meeting.date.month in slots.months]
        asked.append(listed(MONTH_NAMES[month - 1] for month in slots.months))
    if not days and slots.years:
        kept = [meeting for meeting in kept if meeting.date.year in slots.years]
        asked.append(listed(map(str, slots.years)))
    if question.bodies:
        kept = [meeting for meeting in kept if any(may_be(meeting.body, body) for body in question.bodies)]
        asked.insert(0, question.bodies[0])
    if not asked:
        return None
    return kept[0] if kept else NoSuchMeeting(", ".join(asked), tuple(meetings))


def _on_that_day(situation: Situation, meetings: Sequence[Meeting], days: Sequence[datetime.date]) -> Meeting | NoSuchMeeting | None:
    """The meeting held on a day the question prints without the word «møde».

    A day on which nobody met is that of something else, unless it stands with the number of an item: then there is no such meeting.
    """
    question = situation.question
    held = [meeting for meeting in meetings if meeting.date in days]
    named = [meeting for meeting in held if meeting.body in question.bodies]
    if held:
        return (named or held)[0] if named or not question.bodies else None
    if days and question.slots.items and not question.bodies:
        return NoSuchMeeting(format_date(days[0]), tuple(meetings))
    return None


def meeting_days(text: str, years: Sequence[int]) -> list[datetime.date]:
    """The days named in a text; «7. februar» without a year is that day in each of the years, the latest first."""
    return list(_days(text, tuple(sorted(set(years), reverse=True))))


@lru_cache(maxsize=256)
def _days(text: str, years: tuple[int, ...]) -> tuple[datetime.date, ...]:
    found = [period.start for period, _, _ in find_periods(text) if period.precision == Precision.DAY and period.start]
    if found:
        return tuple(found)
    tried = [find_periods(text, year) for year in years]
    return tuple(period.start for periods in tried for period, _, _ in periods if period.precision == Precision.DAY and period.start)
