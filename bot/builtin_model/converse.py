"""A question in its conversation: «og i 2022?», «hvem var imod?», «hvad med november?» lean on what was asked before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.builtin_model.carried_terms import carried_terms
from bot.builtin_model.leaning import (
    DISSENT,
    OF_THEM,
    POINTERS,
    has_own_subject,
    of_another_time,
    of_that_vote,
    part_of_it,
    points_back,
    still_of_it,
    told_of,
    with_place_pointed_at,
)
from bot.builtin_model.moved_time import compared, moved_years, shifted_months, with_printed
from bot.builtin_model.put_instead import WEAK, put_instead, without
from bot.builtin_model.redrafted import redrafted
from bot.builtin_model.rows_told import pointing_at_a_row, rows_of
from bot.builtin_model.together import taken_together
from bot.builtin_model.told.asked import reckoning_of
from bot.builtin_model.told.figures import told_by
from bot.builtin_model.turns import Earlier, Opening, asking, opening
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.reckoning import Told, relation_of
from bot.builtin_model.understand.slots import Slots

_OPENERS = re.compile(r"^(og|hvad med|hvad saa|samt|and|what about|how about|men|naa|ok|okay|saa)\b")
_IN_ALL = re.compile(r"\b(i alt|ialt|samlet|tilsammen|in all|in total|altogether)\b")
_OF_THE_TWO = re.compile(r"\b(af de to|de to|dem begge|of the two|both of them)\b")
_BOTH_KINDS = re.compile(r"\bdrift\w*\b.*\banlaeg\w*|\banlaeg\w*\b.*\bdrift\w*|operating.*capital|capital.*operating")
_FEWEST_OF_A_WHOLE = 4
_WHO_WAS = frozenset([Ask.ATTENDED, Ask.MEMBERS, Ask.SIGNED])
_WISHED = re.compile(r"\b(oensk|begrund|mente|hvorfor|grunden|ville .*i stedet|wanted|why|reason)")
"""After «hvem var imod?»: why, and what they wanted instead, is in their statement."""
_OF_ROWS = frozenset([Ask.WHICH, Ask.HOW_MANY, Ask.HOW_MUCH, Ask.SHARE])
"""What is asked of rows that were told of before: which, how many, how much."""
_TABLES = frozenset([Ask.SAVED, Ask.PLANNED, Ask.DEADLINE, Ask.FOLLOW_UP])
"""What says of which rows."""


@dataclass(frozen=True)
class _Talk:
    """The turns of a conversation, each read by itself and in its place; `added` is whether the last only adds up what tables and plans hold."""

    alone: tuple[Question, ...]
    read: tuple[Question, ...]
    added: bool


def in_conversation(text: str, earlier: Sequence[Earlier], understanding: Understanding) -> Question:
    """The question with what it leans on taken over from the turns before; a polite remark leans on nothing."""
    earlier = asking(text, earlier)
    talk = _talk(text, earlier, understanding)
    last = talk.read[-1]
    return last if talk.added else replace(last, reckoning=reckoning_of(talk.alone[-1], _told(talk, earlier, understanding)))


def told_before(text: str, earlier: Sequence[Earlier], understanding: Understanding) -> list[Told | None]:
    """The figure that each earlier turn told, oldest first; none when the question asks nothing of figures."""
    earlier = asking(text, earlier)
    return _told(_talk(text, earlier, understanding), earlier, understanding)


def _talk(text: str, earlier: Sequence[Earlier], understanding: Understanding) -> _Talk:
    alone: list[Question] = []
    read: list[Question] = []
    added = False
    for turn in [*earlier, Earlier(text)]:
        opened = opening(turn.text)
        question = understanding.read(opened.text, read[-1].language if read else "da")
        alone.append(question)
        if read:
            before = _taken_up(question, read) if opened.returns else _of_that_time(question, read)
            other_kind = redrafted(question, read[-1])
            of_row = None if other_kind else pointing_at_a_row(question, read, understanding)
            resolved = merged(of_row, before, understanding) if of_row else _resolved(question, before, opened, understanding)
            question = other_kind or taken_together(question, resolved, read, understanding)
            added = question is not resolved and other_kind is None
        here = {document.document for document in understanding.library.documents()}
        question = _drawing_on(question, tuple(document for document in turn.documents if document in here))
        read.append(replace(question, spoken=rows_of(turn.places, understanding.topics)) if turn.places else question)
    return _Talk(tuple(alone), tuple(read), added)


def _told(talk: _Talk, earlier: Sequence[Earlier], understanding: Understanding) -> list[Told | None]:
    if relation_of(talk.alone[-1].corrected, talk.alone[-1].plain) is None:
        return []
    library, home = understanding.library, sorted(understanding.municipalities.home)
    return [told_by(turn, own, question, library, home) for turn, own, question in zip(earlier, talk.alone, talk.read, strict=False)]


def _resolved(question: Question, before: Question, opened: Opening, understanding: Understanding) -> Question:
    """The question merged with the one before where it leans on it, corrects it or returns to it; else itself, in the meeting or plan spoken of."""
    if opened.corrects or (opened.returns and not question.asks - WEAK) or leans(question, before):
        return merged(question, before, understanding)
    there = with_place_pointed_at(question, before)
    return understanding.linked(there) if there is not question else _in_same_document(question, before, understanding)


def _taken_up(question: Question, read: Sequence[Question]) -> Question:
    """The latest earlier question that shares a word with this one; the last one when none does."""
    own = {term.word for term in question.terms}
    return next((past for past in reversed(read) if own & {term.word for term in past.terms}), read[-1])


def _of_that_time(question: Question, read: Sequence[Question]) -> Question:
    """The last question; for «og i juni?» the last one that was of a month too."""
    if not question.slots.months or question.terms or question.asks - WEAK:
        return read[-1]
    return next((past for past in reversed(read) if past.slots.months and past.asks & _TABLES), read[-1])


def _drawing_on(question: Question, documents: tuple[str, ...]) -> Question:
    """The question, knowing which document its answer was from; an answer from several leaves it open."""
    if not documents:
        return question
    return replace(question, focus=documents if len(documents) == 1 else ())


def _in_same_document(question: Question, before: Question, understanding: Understanding) -> Question:
    """«Hvem indstillede punkt 6?» after a question on one meeting is of that meeting, when it has such a number and no other document is named."""
    numbers = (*question.slots.items, *question.slots.dotted)
    if question.documents or question.bodies or question.slots.months or question.slots.years or not numbers or not before.focus:
        return question
    if not all(understanding.topics.has(before.focus[0], number) for number in numbers):
        return question
    return understanding.linked(replace(question, documents=before.focus))


def leans(question: Question, before: Question) -> bool:
    """Whether the question cannot be read without the one before."""
    flat = question.plain
    words = flat.split()
    if OF_THEM.search(flat) and not (question.documents or question.bodies):
        return True
    if of_that_vote(question, before):
        return True
    strong = has_own_subject(question)
    named = bool(question.slots.items or question.slots.dotted or question.slots.codes or question.people or question.documents)
    if _OPENERS.search(flat) and len(words) <= 9 and not (strong and question.asks - WEAK and len(question.terms) >= 2):
        return True
    if not named and (points_back(question) or told_of(question) or part_of_it(question, before) or of_another_time(question, before)):
        return True
    if named or strong:
        return False
    if not question.terms and not (question.bodies or question.budget_kind or question.chapter or question.area or question.asked(Ask.SAVED)):
        return not _of_a_table(question)
    return len(words) <= 9 and bool(POINTERS.search(flat))


def _of_a_table(question: Question) -> bool:
    """«Hvilke sager skal udvalget behandle i juni?», «hvad er forskellen på drift og anlæg?»: whole questions without a subject."""
    planned = question.asked(Ask.PLANNED) and bool(question.slots.months) and bool(question.asks & {Ask.WHICH, Ask.WHAT, Ask.HOW_MANY})
    return (planned and len(question.plain.split()) > _FEWEST_OF_A_WHOLE) or bool(_BOTH_KINDS.search(question.plain))


def merged(question: Question, before: Question, understanding: Understanding) -> Question:
    """The question with its gaps filled from the one before: what was asked for, of what, in which document, for which year."""
    slots, past = question.slots, before.slots
    named_new = bool(slots.items or slots.dotted or slots.codes or question.people)
    only_time = bool(moved_years(question.plain, past.years) or slots.years or slots.months or slots.half) and not question.terms
    asks = question.asks - WEAK if _OPENERS.search(question.plain) else question.asks
    if before.asks & {Ask.SAVED} and not question.slots.months and "sagsoversigt" not in question.plain:
        asks, question = asks - {Ask.PLANNED}, replace(question, asks=question.asks - {Ask.PLANNED})
    of_rows = frozenset() if asks - WEAK - _OF_ROWS or question.terms else before.asks & _TABLES
    contrast = bool(question.terms) and not asks
    new_subject = has_own_subject(question) and not still_of_it(question, before)
    keep_topic = not named_new and not new_subject
    shifted = moved_years(question.plain, past.years)
    past_years = past.years if not question.asked(Ask.WHEN) else ()
    years_meant = with_printed(shifted, question) or compared(question, past.years) or slots.years or past_years
    taken = Slots(
        years=years_meant,
        span=slots.span if slots.years else past.span,
        months=slots.months
        or shifted_months(question.plain, past.months)
        or (past.months if keep_topic and not slots.years and not _IN_ALL.search(question.plain) else ()),
        items=slots.items or (past.items if keep_topic else ()),
        dotted=slots.dotted or (past.dotted if keep_topic else ()),
        codes=slots.codes or (past.codes if keep_topic else ()),
        action=slots.action or (past.action if keep_topic else None),
        ordinal=slots.ordinal,
        amounts=slots.amounts,
        half=slots.half or (past.half if keep_topic and not slots.years else None),
    )
    same_subject = keep_topic and (only_time or not question.terms or not contrast)
    if before.asks & _WHO_WAS and party_asked(question.text):
        asks, question = asks | (before.asks & _WHO_WAS), replace(question, asks=question.asks | (before.asks & _WHO_WAS), terms=())
    if before.asks.intersection(DISSENT) and _WISHED.search(question.plain):
        asks, question = asks | {Ask.MINORITY}, replace(question, asks=question.asks | {Ask.MINORITY})
    question = replace(
        question,
        asks=question.asks | of_rows if asks and not only_time else before.asks | (question.asks - WEAK),
        operations=question.operations or (before.operations if not asks or only_time else frozenset()),
        slots=taken,
        documents=question.documents or before.documents or _focus_kept(slots, before, bool(question.terms) or new_subject, understanding),
        bodies=_both_bodies(question, before) or question.bodies or (before.bodies if same_subject or contrast else ()),
        bodies_before=(question.bodies and before.bodies) or before.bodies_before,
        people=question.people or (before.people if keep_topic and not question.terms else ()),
        offices=question.offices or (before.offices if not asks or (keep_topic and not question.terms) else ()),
        chapter=question.chapter or (before.chapter if same_subject else None),
        area=question.area or (before.area if same_subject else None),
        budget_kind=question.budget_kind or (before.budget_kind if not question.asked(Ask.SAVED) else None),
        investment=question.investment or before.investment,
        limits=question.limits or (before.limits if same_subject and not question.bodies else question.limits),
        terms=question.terms if new_subject or _another_number(slots, past) else (*question.terms, *carried_terms(question, before)),
        focus=before.focus,
        spoken=question.spoken or (before.spoken if keep_topic and not question.terms else ()),
        carried=frozenset({"asks"} if new_subject else {"asks", "subject"}),
        subject="" if new_subject else without(before.search_text, put_instead(question, before)),
    )
    return understanding.linked(question)


def _another_number(slots: Slots, past: Slots) -> bool:
    """«Hvad med punkt 6?» after a question on an item named by its words: those are not of item 6. After «punkt 5» they say what is asked of both."""
    return bool(slots.items or slots.dotted or slots.codes) and not (past.items or past.dotted or past.codes)


def _both_bodies(question: Question, before: Question) -> tuple[str, ...]:
    """«Hvem sparer mest af de to?»: the last two committees spoken of."""
    if question.bodies or not _OF_THE_TWO.search(question.plain) or not before.bodies_before:
        return ()
    return tuple(dict.fromkeys([*before.bodies_before, *before.bodies]))


def _focus_kept(slots: Slots, before: Question, other_subject: bool, understanding: Understanding) -> tuple[str, ...]:
    """The one document the answer before was from, while the same thing, or another number of it, is spoken of."""
    numbers = (*slots.items, *slots.dotted)
    if other_subject or slots.codes or not before.focus:
        return ()
    return before.focus if all(understanding.topics.has(before.focus[0], number) for number in numbers) else ()
