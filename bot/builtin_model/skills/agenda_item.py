"""The agenda item a question is about, and the records that stand under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agenda_item, clearly
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_asked
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.terms import Term
from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, FollowUp, Meeting, MinorityStatement, Recommendation, Suspension, VoteEvent
from knowledge.source import Source
from tools.bodies import same_body

R = TypeVar("R", Decision, Recommendation, VoteEvent, MinorityStatement, Suspension, FollowUp)
_MORE = 1.0
"""Weight of a word that tells; less is no reason to look elsewhere."""
_FORESEES = re.compile(
    r"\b(?:vil|skal|kan|foresl\w+|forvent\w+|planlægge[rs]?|afvikle[rs]?|afholde[rs]?|gennemføre[rs]?|finder\s+sted|indgår|indebærer|medfører|inviter\w+)\b",
    re.IGNORECASE,
)
_NEARLY = 0.1
"""An item of a meeting may fit this much less than a subject of another kind and still be the one whose decision is asked for."""
_TELLS = 2.5
"""Weight of a word that can say by itself which item is meant, where another word of the question is missing in it."""
_WITH_PARTICLE = 2
"""Words of a verb with its particle."""
_NAMED = 0.9
"""So much of a word stands in the item's name when the name holds it."""
_WITHOUT_ITS_NAME = 0.75
"""Share of the question's words that an item must hold which has none of them in its name."""
_ABOUT_DECISIONS = (
    Ask.DECIDED,
    Ask.FOLLOWED,
    Ask.VOTES,
    Ask.AGAINST,
    Ask.MINORITY,
    Ask.SUSPENSION,
    Ask.RECOMMENDED,
    Ask.WHO_RECOMMENDS,
    Ask.FOLLOW_UP,
)


def item_meant(situation: Situation) -> AgendaItem | None:
    """The agenda item a question is about: by number, else by what it says."""
    question, library = situation.question, situation.understanding.library
    meetings = {meeting.document: meeting for meeting in library.of(Meeting)}
    latest = sorted(meetings, key=lambda d: meetings[d].date, reverse=True)
    asked = meeting_asked(situation)
    if isinstance(asked, NoSuchMeeting):
        latest = []
    elif isinstance(asked, Meeting):
        latest = [asked.document]
    elif any(document in meetings for document in question.documents):
        latest = [document for document in latest if document in question.documents]
    for number in question.slots.items:
        for document in latest:
            if document in meetings and (found := agenda_item(library, document, number)):
                return found
    best = link = question.best("agenda_item", "agreement_item", "action", "savings_case", "activity", "slide", "focus_area")
    if best is None:
        return None
    if best.topic.kind != "agenda_item":
        about_meeting = isinstance(asked, Meeting) or any(document in meetings for document in question.documents)
        link = question.best("agenda_item") if about_meeting or question.asked(*_ABOUT_DECISIONS, Ask.EARLIER, Ask.GUESTS) else None
        if link is not None and not about_meeting and link.coverage < best.coverage - _NEARLY:
            return None
    if isinstance(asked, Meeting):
        link = next((one for one in question.links if one.topic.kind == "agenda_item" and one.topic.document == asked.document), link)
    of_body = {document for document, meeting in meetings.items() if meeting.body in question.bodies}
    if link is not None and of_body and link.topic.document not in of_body:
        there = (one for one in question.links if one.topic.kind == "agenda_item" and one.topic.document in of_body)
        link = next((one for one in there if one.coverage >= link.coverage - _NEARLY), link)
    if link is None or not clearly(link, 0.55) or (link.name_coverage == 0 and link.coverage < _WITHOUT_ITS_NAME):
        return None
    if link.name_coverage == 0 and not treated_by(question.bodies, library, link.topic.document):
        return None
    item = agenda_item(library, link.topic.document, link.topic.key)
    own = keys_of(item.name if item else "")
    held = [term for term in question.terms if term.word not in link.missing]
    return item if any(_tells(situation, term, alone=not link.missing or term.found_in(own) >= _NAMED) for term in held) else None


def treated_by(bodies: Sequence[str], library: Library, document: str) -> bool:
    """Whether one of the bodies held the meeting or treated an item of it before; where none is named, no other is meant."""
    known = {*(m.body for m in library.of(Meeting, document)), *(d.decided_by for d in library.of(Decision, document) if d.decided_by)}
    return not bodies or any(same_body(body, own) for body in bodies for own in known)


def _tells(situation: Situation, term: Term, alone: bool) -> bool:
    """Whether a word, no verb and no verb with its particle («sagde god»), says which item is meant.

    Where it is not all that is said, it must be rare: «virksomheder» stands in most.
    """
    particle = len(term.word.split()) == _WITH_PARTICLE and situation.question.language == "da"
    return not (term.predicate or particle) and (alone or situation.understanding.topics.weight(term) >= _TELLS)


def records_of(situation: Situation, kind: type[R], item: AgendaItem) -> list[R]:
    """The records of one kind under the item, in order."""
    return [record for record in situation.understanding.library.of(kind, item.document) if record.item == item.number]


def foresees(text: str) -> bool:
    """Whether a text tells of what is proposed or is to come, which a decision may have ended otherwise."""
    return _FORESEES.search(text) is not None


def told_elsewhere(situation: Situation, item: AgendaItem) -> bool:
    """Whether what is asked stands in a sentence of the item's text rather than in its title, recommendation and decision.

    «Hvornår blev strategien vedtaget?» under an item that only took a status to note is answered by the sentence that says when.
    """
    if situation.question.slots.items:
        return False
    topics = situation.understanding.topics
    terms = [(term, topics.weight(term)) for term in situation.question.terms if not term.told]

    def held(text: str) -> float:
        keys = keys_of(text)
        return sum(weight * term.found_in(keys) for term, weight in terms)

    decided = [d.text for d in records_of(situation, Decision, item) if not d.earlier]
    own = held(" ".join([item.name, *decided, *(r.text for r in records_of(situation, Recommendation, item))]))
    sections = situation.understanding.library.sections(item.document, item=item.number)
    told = (sentence for section in sections if section.role not in ("decision", "recommendation") for sentence in sentences(section.text))
    return any(held(sentence) > own + _MORE and not foresees(sentence) for sentence in told)


def heading(item: AgendaItem, language: str) -> str:
    """«punkt 5, Studietur til Lund»."""
    return f"{'punkt' if language == 'da' else 'item'} {item.number}, {one_line(item.name)}"


def sources_of_records(
    *groups: Sequence[Decision] | Sequence[Recommendation] | Sequence[VoteEvent] | Sequence[MinorityStatement] | Sequence[Suspension],
) -> tuple[Source, ...]:
    """The first source of each record, each once, in order."""
    return tuple(dict.fromkeys(source for group in groups for record in group for source in record.sources[:1]))
