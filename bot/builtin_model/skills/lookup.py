"""The records behind a link or a number in the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.meeting_asked import meeting_asked
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.topics import Link
from knowledge.dates import format_date
from knowledge.errors import Issue
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, BudgetLine, Meeting, SavingsCase
from tools.item_lines import lines_of_item
from tools.newest import in_order

_MORE = 0.12
_SAME = 0.1


def agreement_item(library: Library, document: str, number: str) -> AgreementItem | None:
    """The item of the agreement's text."""
    return next((item for item in library.of(AgreementItem, document) if item.item == number), None)


def budget_lines(library: Library, document: str, number: str) -> tuple[BudgetLine, ...]:
    """The table lines of an item: one, two or none. Lines that bear no number are things of their own, and none of them is another's."""
    lines = lines_of_item(library, document, number)
    return lines if number or len({line.name for line in lines}) == 1 else ()


def action(library: Library, document: str, number: str) -> Action | None:
    """The action of a plan."""
    return next((a for a in library.of(Action, document) if a.number == number), None)


def agenda_item(library: Library, document: str, number: str) -> AgendaItem | None:
    """The item of a meeting."""
    return next((item for item in library.of(AgendaItem, document) if item.number == number), None)


def savings_case(library: Library, code: str, documents: Sequence[str] = ()) -> SavingsCase | None:
    """The case of a savings table, of the documents where named, else the newest; a code typed without its zero or with another dash is found too."""
    wanted = _bare(code)
    found = [case for case in library.of(SavingsCase) if _bare(case.code) == wanted and (not documents or case.document in documents)]
    return max(found, key=lambda case: str(library.document(case.document).date or ""), default=None)


def _bare(code: str) -> str:
    return re.sub(r"[^a-zæøå0-9]", "", re.sub(r"-0*(?=\d)", "-", code.lower()))


def newest_of_years(situation: Situation) -> list[str]:
    """The documents named, else all: those that cover the years asked for before the others, the newest first."""
    question, library = situation.question, situation.understanding.library
    named = in_order(library, question.documents or [d.document for d in library.documents()])
    return sorted(named, key=lambda document: not set(question.slots.years) <= set(library.document(document).years))


def meeting_meant(situation: Situation) -> Meeting | None:
    """The meeting a question is about: by document, body or date where named, else the latest."""
    question, library = situation.question, situation.understanding.library
    asked = meeting_asked(situation)
    if isinstance(asked, Meeting):
        return asked
    meetings = list(library.of(Meeting))
    for narrower in (
        [m for m in meetings if m.document in question.documents],
        [m for m in meetings if m.body in question.bodies],
        [m for m in meetings if m.date.year in question.slots.years],
        [m for m in meetings if m.date.month in question.slots.months],
    ):
        narrowed = [m for m in meetings if m in narrower]
        if narrowed:
            meetings = narrowed
    return max(meetings, key=lambda m: m.date, default=None)


def meeting_words(meeting: Meeting, language: str) -> str:
    """«Teknikudvalgets møde den 3. marts 2021»: which meeting is spoken of, said aloud."""
    if language == "en":
        return f"The meeting of {meeting.body} on {meeting.date.isoformat()}"
    body = meeting.body if meeting.body.endswith("s") else f"{meeting.body}s"
    return f"{body} møde den {format_date(meeting.date)}"


def better_covered(question: Question, best: Link | None, *kinds: str) -> Link | None:
    """The best link, or one of these kinds that scores much the same and holds clearly more of the question's words."""
    if best is None:
        return None
    fuller = (lk for lk in question.links if lk.topic.kind in kinds and lk.coverage >= best.coverage + _MORE and lk.score >= best.score - _SAME)
    return next(fuller, best)


def clearly(link: Link | None, least: float = 0.6) -> bool:
    """Whether a link is good enough to speak of its topic without asking."""
    return link is not None and (link.coverage >= least or (link.name_coverage >= 0.5 and link.score >= 1.2))


def issues_about(library: Library, document: str, item: str) -> tuple[Issue, ...]:
    """What is wrong with or odd about an item."""
    return tuple(issue for issue in library.issues(document) if issue.item == item)
