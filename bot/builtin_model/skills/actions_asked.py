"""What actions are asked for by besides owner, time and area: what they cost, their status, and whom they are meant for."""

from __future__ import annotations

import re

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import key
from knowledge.records import Action
from retrieval.danish import words

THE_ACTIONS = re.compile(
    r"handling|\bactions?\b|\b(?:initiativ|aktivitet|tiltag|indsats|projekt)(?:er|erne)?\b|\b(?:initiatives|activities|measures)\b"
)
"""The actions of a plan as a kind of thing, whatever the plan calls them."""
_COSTS_NOTHING = re.compile(
    r"\bkoste[rt]? (?:\w+ )?(?:ikke|ingenting|intet|nul|0)\b|\bgratis\b|\b(?:0|nul) (?:kr|kroner)\b|\bikke (?:en |een |)(?:krone|oere)\b|"
    r"\b(?:uden|ingen|slet ingen) (?:at koste|penge|beloeb|udgift\w*|bevilling)\b|\bikke (?:\w+ ){0,3}(?:penge|midler) til\b|"
    r"\bcosts? nothing\b|\bfor free\b|\bno money\b|\bfree of charge\b"
)
_MEANT_FOR = re.compile(r"\b(?:taenkt|rettet|maalrettet|beregnet|lavet|meant|aimed) (?:til|mod|imod|for|at)\b|\bhenvender sig\b|\btil gavn for\b")


def is_free(question: Question) -> bool:
    """Whether those that cost nothing are asked for."""
    return question.slots.amounts == (0,) or bool(_COSTS_NOTHING.search(question.plain))


def target_group(situation: Situation) -> str | None:
    """The word of a target group that actions are asked for by, as printed: «handlinger, der er tænkt til skolebørn»."""
    question = situation.question
    if not (question.asked(Ask.TARGET_GROUP) or _MEANT_FOR.search(question.plain)):
        return None
    asked = {key(word) for word in words(question.corrected)}
    groups = (action.target_group or "" for action in situation.understanding.library.of(Action))
    named = {word for group in groups for word in re.findall(r"[^\W\d_]{5,}", group) if key(plain(word)) in asked}
    return max(named, key=len, default=None)


def amount_asked(situation: Situation) -> int | None:
    """The one amount that all actions of just so much are asked for by: «hvilke handlinger koster 50.000 kr.?», and nothing else of them."""
    question, library = situation.question, situation.understanding.library
    if len(question.slots.amounts) != 1 or not question.slots.amounts[0] or question.limits or question.slots.action or question.slots.dotted:
        return None
    of_plan = any(library.of(Action, document) for document in question.documents) or "handling" in question.plain
    others = [term for term in question.terms if not term.told and not THE_ACTIONS.search(term.word)]
    return question.slots.amounts[0] if of_plan and not others else None


def progress_asked(situation: Situation) -> str | None:
    """The status that is asked for, in the words of a plan («Ikke påbegyndt»); the longest one that the question holds."""
    held = {action.progress for action in situation.understanding.library.of(Action) if action.progress}
    said = [one for one in held if re.search(rf"\b{re.escape(plain(one))}", situation.question.plain)]
    return max(said, key=len, default=None)
