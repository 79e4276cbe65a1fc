"""When and where a meeting was held, and when the next one is, or that it is not known."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.dates import format_date
from knowledge.errors import Issue, IssueKind
from knowledge.records import Meeting, PlannedCase
from knowledge.source import Source

_COURSE = re.compile(
    r"slut|haev|begynd|start|var(?:ede|er|ighed)|foreg|afhold|hold|end(?:ed)?$|beg[ai]n|last|"
    r"lokale[rt]?$|oeverst|udvalgsmoed|(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)$"
)
"""Words for how a meeting went on: they name no subject."""
_END = re.compile(r"\bslut|\bhaev|\bfaerdig|\bend(?:ed|s)?\b|\bover\b")
_MET = 0.5
_NEXT = re.compile(r"\b(naeste|kommende|next|upcoming)\b")


class MeetingFacts:
    """When and where a meeting was held."""

    name = "meeting_facts"

    def fits(self, situation: Situation) -> float:
        """When place or time of the meeting itself is asked for."""
        question = situation.question
        there = _places_told(situation) if question.asked(Ask.WHERE) else {}
        about = [term for term in question.terms if not _COURSE.match(term.word) and term.found_in(there) < _MET]
        if about or not re.search(r"moede|\bmeeting", question.plain) or not situation.understanding.library.of(Meeting):
            return 0.0
        return 0.88 if question.asked(Ask.WHERE, Ask.WHEN, Ask.HOW_LONG) and not question.asked(Ask.ATTENDED, Ask.DECIDED, Ask.EARLIER) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The meeting."""
        meeting = meeting_meant(situation)
        return [call("meetings", documents=[meeting.document])] if meeting else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Body, date, hour and place."""
        meeting = meeting_meant(situation)
        if meeting is None:
            return None
        da = situation.question.language == "da"
        if _NEXT.search(situation.question.plain):
            return _next_meeting(situation, meeting)
        hour = f" kl. {meeting.starts_at:%H:%M}" if meeting.starts_at and da else f" at {meeting.starts_at:%H:%M}" if meeting.starts_at else ""
        place = f", {meeting.location}" if meeting.location else ""
        if meeting.ends_at and (_END.search(situation.question.plain) or situation.question.asked(Ask.HOW_LONG)):
            place += f". Mødet sluttede kl. {meeting.ends_at:%H:%M}" if da else f". It ended at {meeting.ends_at:%H:%M}"
        when = format_date(meeting.date) if da else meeting.date.isoformat()
        if not meeting.ends_at and (_END.search(situation.question.plain) or situation.question.asked(Ask.HOW_LONG)):
            return not_found(situation, _held(meeting, f"{when}{hour}", da), _end_unknown(da))
        lead = f"{meeting.body} {'holdt møde den' if da else 'met on'} {when}{hour}{place}."
        elsewhere = _placed_elsewhere(situation, meeting) if situation.question.asked(Ask.WHERE) else ()
        told = [stop(issue.message) for issue in elsewhere]
        sources = [*meeting.sources, *(source for issue in elsewhere for source in issue.sources)]
        return Draft(lead=" ".join([lead, *told]), sources=tuple(dict.fromkeys(sources)), issues=elsewhere)


def _held(meeting: Meeting, when: str, da: bool) -> tuple[str, tuple[Source, ...]]:
    return (f"mødets begyndelse: den {when}." if da else f"when it began: {when}."), meeting.sources[:1]


def _end_unknown(da: bool) -> str:
    return "Der står ikke, hvornår mødet sluttede." if da else "It is not said when the meeting ended."


def _placed_elsewhere(situation: Situation, meeting: Meeting) -> tuple[Issue, ...]:
    """Where the minutes say of another place that the meeting was held there."""
    found = situation.understanding.library.issues(meeting.document)
    return tuple(issue for issue in found if issue.kind == IssueKind.DISAGREEMENT and meeting.location and f"«{meeting.location}»" in issue.message)


def _places_told(situation: Situation) -> dict[str, float]:
    """The words of the places that the minutes give for the meeting."""
    meeting = meeting_meant(situation)
    if meeting is None:
        return {}
    return keys_of_text(" ".join([meeting.location or "", *(issue.message for issue in _placed_elsewhere(situation, meeting))]))


def _next_meeting(situation: Situation, last: Meeting) -> Draft:
    """The day that the minutes name; else that it is not known, with the last meeting there are minutes of and the month of the list of cases."""
    understanding, da = situation.understanding, situation.question.language == "da"
    today = (understanding.today.year, understanding.today.month)
    planned = sorted((c for c in understanding.library.of(PlannedCase, last.document) if (c.year, c.month) >= today), key=lambda c: (c.year, c.month))
    held = format_date(last.date) if da else last.date.isoformat()
    if last.next_meeting:
        line = stop(one_line(last.sources[-1].quote))
        told = f"{last.body}s referat fra den {held} siger: «{line}»" if da else f"The minutes of {last.body}, {held}, say: “{line}”"
        return Draft(lead=told, sources=last.sources[-1:])
    lead = (
        f"Datoen for næste møde fremgår ikke af dokumenterne. Det seneste referat er fra {last.body}s møde den {held}."
        if da
        else f"The documents do not say when the next meeting is. The latest minutes are of {last.body}, {held}."
    )
    if planned:
        month = format_date(datetime.date(planned[0].year, planned[0].month, 1)).split(". ", 1)[-1]
        lead += f" Sagsoversigten har de næste sager i {month}." if da else f" The list of cases goes on in {planned[0].year}-{planned[0].month:02}."
    return Draft(lead=lead, found=False, sources=(*last.sources[:1], *(case.sources[0] for case in planned[:1])))
