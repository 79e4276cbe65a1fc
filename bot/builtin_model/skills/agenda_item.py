"""The agenda item a question is about, and the records that stand under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agenda_item, clearly
from bot.builtin_model.skills.meeting_asked import meeting_asked
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem, Decision, Meeting, MinorityStatement, Recommendation, Suspension, VoteEvent
from knowledge.source import Source

R = TypeVar("R", Decision, Recommendation, VoteEvent, MinorityStatement, Suspension)
_ABOUT_DECISIONS = (Ask.DECIDED, Ask.FOLLOWED, Ask.VOTES, Ask.AGAINST, Ask.MINORITY, Ask.SUSPENSION, Ask.RECOMMENDED, Ask.FOLLOW_UP)


def item_meant(situation: Situation) -> AgendaItem | None:
    """The agenda item a question is about: by number, else by what it says."""
    question, library = situation.question, situation.understanding.library
    meetings = {meeting.document: meeting for meeting in library.of(Meeting)}
    latest = sorted(meetings, key=lambda d: meetings[d].date, reverse=True)
    asked = meeting_asked(situation)
    if isinstance(asked, Meeting):
        latest = [asked.document]
    elif any(document in meetings for document in question.documents):
        latest = [document for document in latest if document in question.documents]
    for number in question.slots.items:
        for document in latest:
            if document in meetings and (found := agenda_item(library, document, number)):
                return found
    link = question.best("agenda_item", "agreement_item", "action", "savings_case", "activity", "slide", "focus_area")
    if link is None:
        return None
    if link.topic.kind != "agenda_item":
        about_meeting = any(document in meetings for document in question.documents)
        link = question.best("agenda_item") if about_meeting or question.asked(*_ABOUT_DECISIONS, Ask.EARLIER, Ask.GUESTS) else None
    if link is None or not clearly(link, 0.55):
        return None
    return agenda_item(library, link.topic.document, link.topic.key)


def records_of(situation: Situation, kind: type[R], item: AgendaItem) -> list[R]:
    """The records of one kind under the item, in order."""
    return [record for record in situation.understanding.library.of(kind, item.document) if record.item == item.number]


def heading(item: AgendaItem, language: str) -> str:
    """«punkt 5, Studietur til Lund»."""
    return f"{'punkt' if language == 'da' else 'item'} {item.number}, {one_line(item.name)}"


def sources_of_records(
    *groups: Sequence[Decision] | Sequence[Recommendation] | Sequence[VoteEvent] | Sequence[MinorityStatement] | Sequence[Suspension],
) -> tuple[Source, ...]:
    """The first source of each record, each once, in order."""
    return tuple(dict.fromkeys(source for group in groups for record in group for source in record.sources[:1]))
