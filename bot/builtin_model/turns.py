"""The turns before a question, and the words that only tie a question to them: «nej, jeg mente …», «tilbage til …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

from bot.builtin_model.draft import Draft
from bot.builtin_model.understand.courtesy import courtesy_of

DOCUMENTS = "documents"
"""The key in an answer's `additional_kwargs` under which stand the ids of the documents it drew on."""
PLACES = "places"
"""The key under which stand the lines it cited: document, first and last line."""
Place = tuple[str, int, int]
"""A cited place: document (id), first and last line."""
_MOST_TURNS = 8
_CORRECTS = re.compile(
    r"^\W*(?:(?:nej|næh|nix|hov|ups|undskyld|beklager|altså|no|nope|sorry|actually)\b[\s,.!:–-]*)*"
    r"(?:(?:det var ikke det,?\s*)?(?:jeg|vi|i|we)\s+(?:mente|mener|meant|mean|tænkte\s+på|tænker\s+på|ville\s+(?:vide|spørge\s+om))\b[\s,:–-]*)?",
    re.IGNORECASE,
)
_CORRECTS_ITSELF = re.compile(
    r"^.{4,}?(?:\.{2,}|[,–-])\s*(?:nej|no|eller|øh|hov)\W+(?:jeg (?:mener|mente)|i (?:mean|meant)|rettere(?: sagt)?)\b[\s:,–-]*(?=\w)", re.IGNORECASE
)
_RETURNS = re.compile(
    r"^\W*(?:(?:og|men|så|ok|okay|back|now)\b[\s,]*)*(?:tilbage til|for at vende tilbage til|apropos|to return to|back to)\s+", re.IGNORECASE
)


@dataclass(frozen=True)
class Earlier:
    """One earlier question, and its answer where it had one: the documents (ids) it drew on, its words, and the places it cited."""

    text: str
    documents: tuple[str, ...] = ()
    answer: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Opening:
    """A question without the words that tie it to the turns before.

    `corrects`: it puts the last question right; `returns`: it takes up an older one.
    """

    text: str
    corrects: bool = False
    returns: bool = False


def earlier_turns(messages: Sequence[BaseMessage]) -> list[Earlier]:
    """What was asked before and what each answer drew on, oldest first; at most the last few turns."""
    turns: list[Earlier] = []
    for message in messages:
        if isinstance(message, HumanMessage):
            turns.append(Earlier(str(message.text)))
        elif isinstance(message, AIMessage) and turns and (drawn_on := message.additional_kwargs.get(DOCUMENTS)):
            places = tuple((str(document), int(first), int(last)) for document, first, last in message.additional_kwargs.get(PLACES) or ())
            turns[-1] = Earlier(turns[-1].text, tuple(map(str, drawn_on)), str(message.text), places)
    return turns[-_MOST_TURNS:]


def told_in(text: str, draft: Draft) -> Earlier:
    """A question with the answer it was given, as an earlier turn."""
    places = tuple((source.document, source.line_from, source.line_to) for source in draft.sources)
    return Earlier(text, draft.documents, draft.lead, places) if draft.found else Earlier(text)


def opening(text: str) -> Opening:
    """The question as it would be put alone; unchanged when nothing would be left of it."""
    if match := _CORRECTS_ITSELF.match(text):
        return Opening(text[match.end() :].strip())
    if match := _RETURNS.match(text):
        return Opening(text[match.end() :].strip(), returns=True) if text[match.end() :].strip() else Opening(text)
    match = _CORRECTS.match(text)
    rest = text[match.end() :].strip() if match else text
    return Opening(rest, corrects=True) if match and match[0].strip(" ,.!?") and re.search(r"\w", rest) else Opening(text)


def asking(text: str, earlier: Sequence[Earlier]) -> list[Earlier]:
    """The earlier turns that a text can lean on: those that asked something, and none for a mere «hej» or «tak»."""
    return [turn for turn in earlier if courtesy_of(turn.text) is None] if courtesy_of(text) is None else []
