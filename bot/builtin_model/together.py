"""«Hvad giver det tilsammen?»: the amounts of the turns before are asked for as one sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.question import Question, Understanding

_TOGETHER = re.compile(
    r"\b(tilsammen|til ?sammen|sammenlagt|i ?alt|lagt sammen|laegge[rs]?\b.*\bsammen|laeg\b.*\bsammen|summen|altogether|together|in all|in total|"
    r"the (total|sum)|add\w* up|combined)\b"
)
_ALL_YEARS = re.compile(r"\b(i ?alt|in all|in total|samlet|altogether|alle (\w+ )?aar|all (\w+ )?years|hele perioden)\b")
_EVERY_YEAR = re.compile(r"\b(alle (\w+ )?aar(ene)?|all (\w+ )?years|hele perioden|the whole period)\b")
_MOST_WORDS = 10
_MOST_TURNS = 6
_MONEY = (Ask.HOW_MUCH, Ask.SAVED)
_COUNTED = ("agreement_item", "action", "savings_case")
_CLEAR = 0.6


@dataclass(frozen=True)
class _Thing:
    """What an earlier amount was of."""

    kind: str
    document: str
    key: str


def taken_together(asked: Question, resolved: Question, read: Sequence[Question], understanding: Understanding) -> Question:
    """The question as resolved; when it only asks what the amounts before come to, one on all the years, or all the things, of those turns."""
    if not _only_adds(asked) or not read:
        return resolved
    turns = _money_turns(read)
    things = list(dict.fromkeys(thing for turn in turns if (thing := _thing(turn))))
    years = tuple(sorted({year for turn in turns for year in turn.slots.years}))
    if not things or len({thing.kind for thing in things}) > 1:
        return resolved
    if len(things) == 1:
        one_turn = len(turns) == 1 or len({turn.slots.years for turn in turns}) == 1
        every = _EVERY_YEAR.search(asked.plain) or (one_turn and _ALL_YEARS.search(asked.plain))
        kept = () if every else years
        return _summed(resolved, understanding, years=kept, things=things)
    if len({turn.slots.years for turn in turns}) > 1:
        return resolved
    return _summed(replace(resolved, terms=()), understanding, years=years, things=things)


def _only_adds(asked: Question) -> bool:
    """Whether nothing is named: no year, number, person or subject, only that it is to be added."""
    slots = asked.slots
    named = slots.years or slots.dotted or slots.codes or slots.items or slots.action or asked.documents or asked.bodies or asked.area or asked.people
    return bool(_TOGETHER.search(asked.plain)) and not named and not asked.terms and len(asked.plain.split()) <= _MOST_WORDS


def _money_turns(read: Sequence[Question]) -> list[Question]:
    """The turns just before that asked for money, oldest first."""
    turns: list[Question] = []
    for past in reversed(read[-_MOST_TURNS:]):
        if not past.asked(*_MONEY):
            break
        turns.insert(0, past)
    return turns


def _thing(turn: Question) -> _Thing | None:
    """The item, action or case that a turn was about; None when that is not clear."""
    number = next(iter((*turn.slots.dotted, *turn.slots.codes)), None)
    links = [link for link in turn.links if link.topic.kind in _COUNTED]
    own = next((link for link in links if link.topic.key == number), None) if number else next(iter(links), None)
    if own is None or (not number and own.coverage < _CLEAR):
        return _Thing("savings_case" if turn.slots.codes else "agreement_item", "", number) if number else None
    return _Thing(own.topic.kind, own.topic.document, own.topic.key)


def _summed(question: Question, understanding: Understanding, years: tuple[int, ...], things: Sequence[_Thing]) -> Question:
    several = len(things) > 1
    slots = replace(question.slots, years=years, span=False)
    if several and things[0].kind == "savings_case":
        slots = replace(slots, codes=tuple(thing.key for thing in things), dotted=())
    elif several:
        slots = replace(slots, dotted=tuple(thing.key for thing in things), codes=())
    documents = tuple(dict.fromkeys(thing.document for thing in things if thing.document))
    return understanding.linked(
        replace(
            question,
            slots=slots,
            documents=documents if several and len(documents) == 1 else question.documents,
            asks=question.asks | {Ask.HOW_MUCH} | ({Ask.SAVED} if things[0].kind == "savings_case" else frozenset()),
            operations=question.operations | {Operation.SUM},
        )
    )
