"""What a draft is to be of: an item, a section, an area, a chapter, a meeting or a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly, meeting_meant
from bot.builtin_model.skills.meeting_asked import NoSuchMeeting, meeting_asked
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import is_content, key
from bot.builtin_model.understand.topics import Link, Topic
from knowledge.dates import MONTHS
from knowledge.records import FocusArea, Meeting, PlannedCase
from knowledge.records.document import Family
from retrieval.danish import words
from tools.matching import same_name, text_matches
from tools.newest import in_order
from tools.summary.section import sections_headed

_SECTION = re.compile(
    r"\b(?:afsnit(?:tet)?|the section|section)\s+(?:om|vedrørende|med|kaldet|der hedder|on|about|called)?\s*[«\"”]?([^«»\"”?.!]+)", re.IGNORECASE
)
_PLACE = re.compile(
    r"\s+(?:i|fra|under|of|in)\s+(?:\w+s\s+)?(?:punkt|pkt|item|budget\w*|referat\w*|\w*plan\w*|handle\w*|\w*politik\w*|\w*aftale\w*|møde\w*|moede\w*|"
    r"the\b).*$",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"\b(?:action plan|(?:handle|handlings)?plan(?:en)?|the plan)\b"), (Family.ACTION_PLAN, Family.SCHEDULE)),
    (re.compile(r"\b(?:schedule|timetable)\b"), (Family.SCHEDULE,)),
    (re.compile(r"\bbudget (?:agreement|deal)\b"), (Family.BUDGET_AGREEMENT,)),
    (re.compile(r"\b(?:slides|slide deck|presentation)\b"), (Family.SLIDES,)),
)
_ARGUMENT = {
    "agreement_item": "item",
    "agenda_item": "item",
    "action": "item",
    "savings_case": "item",
    "focus_area": "area",
    "slide": "section",
}
"""By which argument of the drafting tool a topic is named."""
_ACTION = re.compile(r"\b(?:handling|action)(?:en)? \d")
"""«Handling 5.1» is one of a plan, whatever else has the number."""
_LONG_NAME = 7
_NEARLY_ALL = 0.85
_FAR_FEWER = 0.25
_NUMBER = re.compile(r"(?<![\d.])(\d{1,2})\.?(?![\d.]*\d)")
_MONTH_WORDS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
    + [plain(month) for month in MONTHS]
)


def subject_of_draft(situation: Situation) -> Mapping[str, Any] | NoSuchMeeting | None:
    """The arguments that name it for a drafting tool; a meeting that is not there; None when nothing is named or several could be meant."""
    question = situation.question
    meeting = meeting_asked(situation) if not (question.slots.dotted or question.slots.codes) else None
    if isinstance(meeting, NoSuchMeeting) and not _says_more(question):
        return meeting
    family = _family(situation)
    if family is not None:
        return {"document": family}
    section = _section(situation, meeting if isinstance(meeting, Meeting) else None)
    if section is not None:
        return section
    if isinstance(meeting, Meeting) and question.slots.items:
        return {"document": meeting.document, "item": question.slots.items[0]}
    found = _record(situation)
    if found is not None:
        return found
    if isinstance(meeting, NoSuchMeeting):
        return meeting
    return _document(situation, meeting)


def planned_asked(situation: Situation) -> PlannedCase | None:
    """The planned case that the words name, when no item of a meeting is named so: all words of its name stand in the question."""
    question, library = situation.question, situation.understanding.library
    item = question.best("agenda_item")
    if question.slots.items or (item is not None and item.name_coverage >= 0.5):
        return None
    numbers = ("", *_NUMBER.findall(question.text))
    cases = [case for case in library.of(PlannedCase) if _ordinal(case.name) in numbers and text_matches(case.name, question.text)]
    of_month = [case for case in cases if case.month in question.slots.months] or cases
    return max(of_month, key=lambda case: (len(case.name), -case.month), default=None)


def _ordinal(name: str) -> str:
    """«2» of «2. budgetopfølgning»."""
    match = re.match(r"(\d+)\.", name)
    return match[1] if match else ""


def _section(situation: Situation, meeting: Meeting | None) -> Mapping[str, Any] | None:
    """«afsnittet om X», «afsnittet økonomi i punkt 5»: the document whose heading it is, the newest first."""
    question, library = situation.question, situation.understanding.library
    match = _SECTION.search(question.text)
    wanted = _PLACE.sub("", match[1]).strip() if match else ""
    if not wanted:
        return None
    if question.slots.items:
        item = item_meant(situation)
        document = meeting.document if meeting else item.document if item else None
        return {"document": document, "item": question.slots.items[0], "section": wanted} if document else None
    documents = [meeting.document] if meeting else list(question.documents) or in_order(library, (d.document for d in library.documents()))
    for document in documents:
        area = next((area for area in library.of(FocusArea, document) if same_name(area.name, wanted)), None)
        if area is not None:
            return {"document": document, "area": area.name}
        if sections_headed([section for section in library.sections(document) if section.text], wanted):
            return {"document": document, "section": wanted}
    return {"document": documents[0], "section": wanted} if question.documents or meeting or len(documents) == 1 else None


def _record(situation: Situation) -> Mapping[str, Any] | None:
    """An item, area, chapter, agreement item or action."""
    question = situation.question
    item = item_meant(situation) if question.slots.items or (question.best() and question.best("agenda_item") == question.best()) else None
    if item is not None:
        return {"document": item.document, "item": item.number}
    if question.area:
        return {"document": question.area[0], "area": question.area[2]}
    if question.chapter:
        return {"document": question.chapter[0], "chapter": question.chapter[1]}
    for number in (*question.slots.dotted, *question.slots.codes):
        every = situation.understanding.topics.all
        topics = [t for t in every if t.key == number and (not question.documents or t.document in question.documents)]
        called = [t for t in topics if t.kind == "action"] if _ACTION.search(question.plain) else topics
        topic = next(iter(called), None)
        if topic:
            return {"document": topic.document, "item": number}
    link = _fullest(question) or question.best()
    if link and link.topic.kind in _ARGUMENT and (clearly(link, 0.6) or _whole_name(situation, link.topic)):
        kind = _ARGUMENT[link.topic.kind]
        return {"document": link.topic.document, kind: link.topic.key if kind == "item" else link.topic.name}
    return None


def _fullest(question: Question) -> Link | None:
    """The thing that holds nearly all words, where the best by its name holds far fewer."""
    best = question.best()
    full = max((link for link in question.links if link.topic.kind in _ARGUMENT), key=lambda link: link.coverage, default=None)
    if best is None or full is None or full.coverage < _NEARLY_ALL or best.coverage > full.coverage - _FAR_FEWER:
        return None
    return full


def _whole_name(situation: Situation, topic: Topic) -> bool:
    """Whether the thing's whole name, of one long word or more, stands in the question, whatever else is said of it."""
    name = [word for word in words(topic.name) if is_content(word)]
    return sum(map(len, name)) >= _LONG_NAME and {key(word) for word in name} <= {key(word) for word in words(situation.question.corrected)}


def _document(situation: Situation, meeting: Meeting | None) -> Mapping[str, Any] | None:
    question, library = situation.question, situation.understanding.library
    documents = library.documents()
    if question.people:
        return None
    if meeting is not None:
        return {"document": meeting.document}
    if question.documents:
        return {"document": question.documents[0]}
    latest = meeting_meant(situation)
    if latest and not question.terms:
        return {"document": latest.document}
    return {"document": documents[0].document} if len(documents) == 1 else None


def _family(situation: Situation) -> str | None:
    """«the action plan», «planen», «handleplanen»: the newest document of the kind, when nothing but the kind is named."""
    question, library = situation.question, situation.understanding.library
    if question.documents:
        return None
    for pattern, families in _KINDS:
        match = pattern.search(question.plain)
        if match and all(word in match[0] for term in question.terms for word in term.word.split()):
            for family in families:
                found = in_order(library, (document.document for document in library.documents() if document.family == family))
                if found:
                    return found[0]
    return None


def _says_more(question: Question) -> bool:
    """Whether anything but a date is named beside the meeting."""
    return any(term.word.isalpha() and term.word not in _MONTH_WORDS for term in question.terms)
