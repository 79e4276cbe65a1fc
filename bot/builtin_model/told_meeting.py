"""«Hvad blev besluttet under punkt 5?» with several meetings that have a point 5: which the answer is of is said, and which others there are."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_words
from bot.builtin_model.skills.meeting_asked import meeting_asked
from bot.builtin_model.understand.question import Question, Understanding
from knowledge.records import AgendaItem, Meeting

_MOST = 4


def told_meeting(draft: Draft, question: Question, understanding: Understanding) -> Draft:
    """The answer, noting the meeting it is of where the question gives only the number of an item that several meetings have."""
    numbers = question.slots.items
    if not (draft.found and numbers) or question.documents or question.bodies or len(draft.documents) != 1:
        return draft
    if meeting_asked(Situation(question, understanding)) is not None:
        return draft
    library = understanding.library
    having = {item.document for item in library.of(AgendaItem) if item.number in numbers}
    meetings = sorted((m for m in library.of(Meeting) if m.document in having), key=lambda meeting: meeting.date, reverse=True)
    told = next((m for m in meetings if m.document == draft.documents[0]), None)
    others = [meeting_words(m, question.language) for m in meetings if m is not told]
    if told is None or not others:
        return draft
    more = len(others) - _MOST
    also = listed([*others[:_MOST], *([f"{more} til" if question.language == "da" else f"{more} more"] if more > 0 else [])], question.language)
    this = meeting_words(told, question.language)
    note = (
        f"Svaret er om {this}. Også {also} har et punkt {numbers[0]}."
        if question.language == "da"
        else f"{this}. {also} has an item {numbers[0]} too."
    )
    return draft.model_copy(update={"notes": (*draft.notes, note)})
