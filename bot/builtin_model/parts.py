"""Two questions in one sentence: each is answered, the second leaning on the first, unless one answer already holds both.

«Hvem er ansvarlig for X, og hvornår skal det være færdigt?» is two questions; «hvad siger aftalen om, hvornår …» is one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.apart import difference_of, figures_told
from bot.builtin_model.converse import in_conversation, merged
from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.named_in import named_in
from bot.builtin_model.one_answer import together
from bot.builtin_model.printed import difference_told
from bot.builtin_model.respond import respond
from bot.builtin_model.sides import (
    by_document,
    of_one_document,
    only_asks_how_far_apart,
    only_asks_the_figures,
    under_heading,
    with_what_is_asked,
    with_what_is_counted,
)
from bot.builtin_model.told.other_side import held_against, with_what_it_told
from bot.builtin_model.turns import Earlier, told_in
from bot.builtin_model.two_sides import of_both_sides
from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of
from bot.builtin_model.understand.preamble import without_preamble
from bot.builtin_model.understand.question import Question, Understanding

_ASKING = r"(?:hvem|hvad|hvorn(?:å|aa)r|hvor|hvorfor|hvordan|hvilken|hvilket|hvilke|hvis|who|what|when|where|why|how|which|whose)\b"
_JOINT = re.compile(rf"(?<=[?;])\s+(?=(?:(?:og|samt|and)\s+)?{_ASKING})|,?\s+(?:og|samt|and)\s+(?={_ASKING})", re.IGNORECASE)
_ASKS = re.compile(rf"\b{_ASKING}", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:de|den|det|dem|deres|dens|dets|han|hun|hans|hendes|denne|dette|disse|it|they|them|he|she|their|his|her)\b")
_MOST_PARTS = 3


def parts_of(text: str) -> tuple[str, ...]:
    """The questions of a text, in order; one when it asks one thing."""
    heading, rest = under_heading(text)
    parts = [part.strip(" ,") for part in _JOINT.split(rest)]
    if len(parts) > 1 and (only_asks_how_far_apart(parts[-1]) or only_asks_the_figures(parts[-1])):
        parts[-2:] = [f"{parts[-2]}, og {parts[-1]}" if not parts[-2].endswith("?") else f"{parts[-2]} {parts[-1]}"]
    if len(parts) < 2 or len(parts) > _MOST_PARTS or not all(_ASKS.search(part) for part in parts):
        return (text,)
    parts = [parts[0], *(with_what_is_asked(with_what_is_counted(part, before), before) for before, part in itertools.pairwise(parts))]
    return tuple(f"{heading}: {part}" if heading else part for part in (part if part.endswith("?") else f"{part}?" for part in parts))


def respond_to_all(text: str, earlier: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The calls still to be made, or the answer to every part and side of the text, without what only stands before it."""
    text, earlier = without_preamble(text), [replace(turn, text=without_preamble(turn.text)) for turn in earlier]
    answer = answered_in_parts(text, earlier, understanding, results)
    if not isinstance(answer, Draft):
        return answer
    return of_both_sides(answer, in_conversation(text, earlier, understanding), understanding, results, answered_in_parts)


def answered_in_parts(text: str, earlier: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The calls still to be made, or the answer to every part of the text."""
    other = held_against(text, earlier, understanding)
    if other:
        step = _answered(other, earlier, understanding, results)
        if not isinstance(step, Draft):
            return step
        earlier = with_what_it_told(other, earlier, text, step, understanding)
    question = in_conversation(text, earlier, understanding)
    whole = respond(question, understanding, results)
    parts = parts_of(text)
    if not isinstance(whole, Draft) or (question.reckoning and whole.found):
        return whole
    if len(parts) == 1:
        return _of_each_document(whole, question, understanding, results)
    drafts: list[Draft] = []
    before = list(earlier)
    for part in parts:
        step = _answered(part, before, understanding, results)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
        before.append(told_in(part, step))
    apart = difference_of(drafts) if _asks_how_far_apart(text, parts) else None
    if apart and apart not in results:
        return [apart]
    answer = together(whole, drafts, parts)
    result = results.of(apart) if apart else None
    if result is None or result.value is None or answer is whole:
        return answer
    return answer.model_copy(update={"lead": f"{answer.lead} {difference_told(result, whole.language, figures_told(drafts))}"})


def _asks_how_far_apart(text: str, parts: Sequence[str]) -> bool:
    """Whether a difference is asked for, or each part asks for an amount, which are told to be held against each other."""
    return bool(operations_of(text) & {Operation.DIFFERENCE}) or all(Ask.HOW_MUCH in asks_of(part) for part in parts)


def _answered(part: str, before: Sequence[Earlier], understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The answer to one part, leaning on those before; where there is none, as it stands alone, and in the one document of its year."""
    leaning = in_conversation(part, before, understanding)
    alone = in_conversation(part, (), understanding)
    own = [of_one_document(alone, understanding), alone] if _names_something(alone) and not _POINTS.search(alone.plain) else []
    tried: list[Draft] = []
    for question in dict.fromkeys([of_one_document(leaning, understanding), leaning, *own]):
        step = respond(question, understanding, results)
        if not isinstance(step, Draft) or step.found:
            return step
        tried.append(step)
    if before and not leaning.terms and _POINTS.search(leaning.plain):
        step = respond(merged(leaning, in_conversation(before[-1].text, before[:-1], understanding), understanding), understanding, results)
        if not isinstance(step, Draft) or step.found:
            return step
    return named_in(of_one_document(leaning, understanding), understanding) or tried[min(1, len(tried) - 1)]


def _names_something(question: Question) -> bool:
    """Whether a part says by itself what it is about, by more than what is done: «hvor havner den så?» does not."""
    return any(not (term.predicate or term.told or term.soft) for term in question.terms)


def _of_each_document(whole: Draft, question: Question, understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The answers of the two documents a question names, each with its document; the whole answer when it holds both, or one has none."""
    sides = () if question.asked(Ask.SUMMARY, Ask.BRIEFING, Ask.DRAFT_MINUTES) else by_document(question, understanding)
    if not sides or (whole.found and {side.documents[0] for side in sides} <= set(whole.documents)):
        return whole
    drafts: list[Draft] = []
    for side in sides:
        step = respond(side, understanding, results)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
    titles = [understanding.library.document(side.documents[0]).title for side in sides]
    if not any(draft.found for draft in drafts):
        return whole
    told = [
        draft.model_copy(update={"lead": f"{title}: {draft.lead}"}) if draft.found else draft for title, draft in zip(titles, drafts, strict=True)
    ]
    return together(whole.model_copy(update={"found": False}), told, titles)
