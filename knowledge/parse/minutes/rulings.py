"""What one decision block says once it is read: rulings, votes, dissent, stops and who was disqualified, each with where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.parse.minutes.outcomes import Ending
from knowledge.parse.minutes.statements import Statement
from knowledge.parse.minutes.suspensions import Stop
from knowledge.parse.minutes.votes import Ballot


@dataclass
class Ruling:
    """One decision as read: the point it answers, its ending (None for free text), and its words with those of its remark."""

    parts: tuple[int | None, ...]
    ending: Ending | None
    text: str
    remark: str | None
    first: int
    last: int
    motion: bool = False
    """It tells of nothing but an amendment so far."""


@dataclass
class Dissent:
    """One dissent, with the point it concerns (None for several or the whole item) and where it stands."""

    part: int | None
    statement: Statement
    text: str
    first: int
    last: int


@dataclass
class Vote:
    """One vote, with the points it concerns, where it stands, and the amendment it was on, if it was."""

    parts: tuple[int | None, ...]
    ballot: Ballot
    first: int
    last: int
    on: str | None = None


@dataclass
class Reading:
    """Everything that one decision block says, in order."""

    rulings: list[Ruling] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    dissents: list[Dissent] = field(default_factory=list)
    stops: list[tuple[Stop, str, int, int]] = field(default_factory=list)
    recusals: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Who was disqualified, with the sentence that says it and where it stands."""
