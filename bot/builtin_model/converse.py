"""A question in its conversation: «og i 2022?», «hvem var imod?», «hvad med november?» lean on what was asked before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from langchain_core.messages import BaseMessage, HumanMessage

from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.slots import Slots

_OPENERS = re.compile(r"^(og|hvad med|hvad saa|samt|and|what about|how about|men|naa|ok|okay|saa|hvad)\b")
_POINTERS = re.compile(
    r"\b(den|det|de|dem|der|denne|dette|disse|deres|dens|dets|han|hun|hans|hendes|pengene|beloebet|beslutningen|sagen|punktet|forslaget|samme|"
    r"it|that|they|them|those|this|he|she|his|her|the money)\b"
)
_MOST_TURNS = 8


def earlier_questions(messages: Sequence[BaseMessage]) -> list[str]:
    """What was asked before, oldest first; at most the last few turns."""
    return [str(message.text) for message in messages if isinstance(message, HumanMessage)][-_MOST_TURNS:]


def in_conversation(text: str, earlier: Sequence[str], understanding: Understanding) -> Question:
    """The question with what it leans on taken over from the turns before."""
    before: Question | None = None
    for asked in [*earlier, text]:
        question = understanding.read(asked, before.language if before else "da")
        before = merged(question, before, understanding) if before and leans(question, before) else question
    assert before is not None
    return before


def leans(question: Question, before: Question) -> bool:
    """Whether the question cannot be read without the one before."""
    flat = question.plain
    words = flat.split()
    strong = _has_own_subject(question)
    named = bool(question.slots.items or question.slots.dotted or question.slots.codes or question.people or question.documents)
    if _OPENERS.search(flat) and len(words) <= 9 and not (strong and question.asks - {Ask.WHAT, Ask.YES_NO} and len(question.terms) >= 2):
        return True
    if named or strong:
        return False
    if not question.terms and not (question.bodies or question.budget_kind or question.chapter or question.area or question.asked(Ask.SAVED)):
        return True
    return len(words) <= 9 and bool(_POINTERS.search(flat))


def merged(question: Question, before: Question, understanding: Understanding) -> Question:
    """The question with its gaps filled from the one before: what was asked for, of what, in which document, for which year."""
    slots, past = question.slots, before.slots
    named_new = bool(slots.items or slots.dotted or slots.codes or question.people)
    only_time = bool(_shifted(question.plain, past.years) or slots.years or slots.months or slots.half) and not question.terms
    asks = question.asks - {Ask.WHAT, Ask.YES_NO} if _OPENERS.search(question.plain) else question.asks
    contrast = bool(question.terms) and not asks
    new_subject = _has_own_subject(question)
    keep_topic = not named_new and not new_subject
    shifted = _shifted(question.plain, past.years)
    taken = Slots(
        years=shifted or slots.years or (past.years if not question.asked(Ask.WHEN) else ()),
        span=slots.span if slots.years else past.span,
        months=slots.months or (past.months if keep_topic and not slots.years else ()),
        items=slots.items or (past.items if keep_topic else ()),
        dotted=slots.dotted or (past.dotted if keep_topic else ()),
        codes=slots.codes or (past.codes if keep_topic else ()),
        action=slots.action or (past.action if keep_topic else None),
        ordinal=slots.ordinal,
        amounts=slots.amounts,
        half=slots.half or (past.half if keep_topic and not slots.years else None),
    )
    same_subject = keep_topic and (only_time or not question.terms or not contrast)
    question = replace(
        question,
        asks=question.asks if asks and not only_time else before.asks | (question.asks - {Ask.WHAT, Ask.YES_NO}),
        operations=question.operations or (before.operations if not asks or only_time else frozenset()),
        slots=taken,
        documents=question.documents or before.documents,
        bodies=question.bodies or (before.bodies if same_subject or contrast else ()),
        people=question.people or (before.people if keep_topic and not question.terms else ()),
        offices=question.offices or (before.offices if not asks else ()),
        chapter=question.chapter or (before.chapter if same_subject else None),
        area=question.area or (before.area if same_subject else None),
        budget_kind=question.budget_kind or (before.budget_kind if not question.asked(Ask.SAVED) else None),
        investment=question.investment or before.investment,
        terms=question.terms
        if new_subject
        else (*question.terms, *(term for term in before.terms if term.word not in {t.word for t in question.terms})),
        carried=frozenset({"asks"} if new_subject else {"asks", "subject"}),
        subject="" if new_subject else before.search_text,
    )
    return understanding.linked(question)


def _shifted(flat: str, years: tuple[int, ...]) -> tuple[int, ...]:
    """«Og året efter?»: the years before, moved."""
    step = (
        1
        if re.search(r"aaret efter|naeste aar|following year|year after|next year", flat)
        else -1
        if re.search(r"aaret foer|year before|forrige aar", flat)
        else 0
    )
    return tuple(year + step for year in years) if step and len(years) == 1 else ()


def _has_own_subject(question: Question) -> bool:
    own = question.best()
    return own is not None and own.coverage >= 0.75 and (own.name_coverage >= 0.5 or len(question.terms) >= 3)
