"""A question about two sides: both are told, each with where it stands and how far they lie apart; of one that is not there, that it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.builtin_model.apart import difference_of, figures_told
from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.named_in import named_in
from bot.builtin_model.one_answer import together
from bot.builtin_model.printed import difference_told
from bot.builtin_model.reading.each_side import terms_apart
from bot.builtin_model.reading.two_figures import figures_of
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.side_property import SideQuestion
from bot.builtin_model.side_questions import side_questions
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.comparison import Measure
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import Term, terms_of, with_compounds
from knowledge.dates import find_periods
from retrieval.danish import words
from tools.contract import ToolResult

_SPOKEN_OF = 0.5
"""Share of a side's own words, by weight, that an answer about it must hold."""

_VERDICT = re.compile(r"(?:ja|nej|yes|no)\b")
_ALIKE = re.compile(r"\bsamme\b|\blige (?:meget|mange|store?)\b|\bthe same\b")
_NUMBER = re.compile(r"^[^\W\d]+\.?\s+(\d+(?:\.\d+)?)")
_OF_WHAT = re.compile(r" (?:for|of) (?:handling|action|punkt|item) | indstiller | recommends |[:.]( |$)")
"""Behind an answer stands what it is of: «Ansvarlig er direktøren for handling 2.3»."""
_SHORT = 8
_RECOMMENDS = re.compile(r" (?:indstiller|recommends) ")
_ASIDE = re.compile(r"\([^)]*\)|«[^»]*»")

Answering = Callable[[str, Sequence[Earlier], Understanding, Results], "Sequence[Call] | Draft"]


def of_both_sides(whole: Draft, question: Question, understanding: Understanding, results: Results, answering: Answering) -> Sequence[Call] | Draft:
    """The answer to the whole question when it speaks of both sides, else the answers to each, one after the other."""
    if question.asked(Ask.SUMMARY, Ask.BRIEFING, Ask.DRAFT_MINUTES, Ask.WHY) or (question.reckoning and whole.found):
        return whole
    sides = side_questions(question.corrected, understanding.names)
    if sides is None or (whole.found and all(_speaks_of(whole, side, sides, question, understanding) for side in sides) and _tells(whole, sides)):
        return whole
    drafts: list[Draft] = []
    for side in sides:
        step = _of_side(side, sides, understanding, results, answering)
        if not isinstance(step, Draft):
            return step
        drafts.append(step)
    found = sum(draft.found for draft in drafts)
    if not found or (whole.found and found < len(drafts) and sides[0].waits_for):
        return whole
    apart = difference_of(drafts)
    if apart and apart not in results:
        return [apart]
    named = [side.side for side in side_questions(question.text, understanding.names) or sides]
    told = [draft.model_copy(update={"lead": f"{_capital(name)}: {draft.lead}"}) for name, draft in zip(named, drafts, strict=True)]
    answer = together(whole.model_copy(update={"found": False}), told, named)
    result = results.of(apart) if apart else None
    if result is not None and result.value is not None:
        answer = answer.model_copy(update={"lead": f"{answer.lead} {difference_told(result, whole.language, figures_told(drafts))}"})
    alike = _are_the_same(sides, drafts, result) if sides[0].same else None
    return answer if alike is None else answer.model_copy(update={"lead": f"{_yes_or_no(alike, whole.language)} {answer.lead}"})


def _are_the_same(sides: Sequence[SideQuestion], drafts: Sequence[Draft], result: ToolResult | None) -> bool | None:
    """Whether both answers say the same; None when that cannot be told."""
    if not all(draft.found for draft in drafts):
        return None
    if result is not None and result.value is not None:
        return not result.value
    heads = [_OF_WHAT.split(_ASIDE.sub("", _without(draft.lead, side.side)), maxsplit=1) for side, draft in zip(sides, drafts, strict=True)]
    one, two = (head[0].strip(" .") for head in heads)
    if one == two:
        return True
    alike_put = one.split()[:1] == two.split()[:1] or all(_RECOMMENDS.search(plain(draft.lead)) for draft in drafts)
    if alike_put and all(len(head) > 1 and len(head[0].split()) <= _SHORT for head in heads):
        return False
    times = [list(dict.fromkeys(plain(period.text) for period, _, _ in find_periods(_ASIDE.sub("", draft.lead)))) for draft in drafts]
    return times[0] == times[1] if all(len(found) == 1 for found in times) else None


def _without(lead: str, side: str) -> str:
    """A lead in plain letters without the words that only say which side it is of."""
    own = {*words(side)}
    return " ".join(word for word in plain(lead).split() if word.strip(".,:") not in own)


def _yes_or_no(yes: bool, language: str) -> str:
    if language == "en":
        return "Yes, it is the same." if yes else "No."
    return "Ja, det er det samme." if yes else "Nej."


def _of_side(
    side: SideQuestion, sides: Sequence[SideQuestion], understanding: Understanding, results: Results, answering: Answering
) -> Sequence[Call] | Draft:
    """The answer to one side; where there is none, where its one document names what is asked about."""
    step = answering(side.text, (), understanding, results)
    if not isinstance(step, Draft):
        return step
    question = understanding.read(side.text)
    if step.found and _speaks_of(step, side, sides, question, understanding) and _holds(step, side.waits_for):
        return step
    named = None if side.waits_for else named_in(question, understanding)
    return named or step.model_copy(update={"found": False})


def _holds(draft: Draft, measure: Measure | None) -> bool:
    """Whether an answer tells what is waited for: a figure, or a time where times are compared."""
    if measure is Measure.TIME:
        return any(True for _ in find_periods(draft.lead))
    return measure is None or bool(figures_of(draft.lead))


def _speaks_of(draft: Draft, side: SideQuestion, sides: Sequence[SideQuestion], question: Question, understanding: Understanding) -> bool:
    """Whether an answer is of a side: from its document when it is one, else with its own words."""
    document = understanding.names.documents_in(side.side)
    if len(document) == 1:
        return document[0].name in draft.documents
    own = _own_words(side, sides, question, understanding)
    rows = [str(cell) for row in draft.table.rows for cell in row] if draft.table else []
    quoted = [part for source in draft.sources for part in (source.title, source.locator, source.quote)]
    there = keys_of(" ".join([draft.lead, draft.body or "", *rows, *quoted]))
    total = sum(understanding.topics.weight(term) for term in own)
    number = _NUMBER.search(side.side)
    if number and not re.search(rf"(?<![\d.,]){re.escape(number[1])}(?!\d)", " ".join([draft.lead, *rows, *(s.locator for s in draft.sources)])):
        return False
    return not total or sum(term.found_in(there) * understanding.topics.weight(term) for term in own) >= _SPOKEN_OF * total


def _tells(draft: Draft, sides: Sequence[SideQuestion]) -> bool:
    """Whether an answer tells a figure of each side, where figures are compared, or says that they are the same."""
    if sides[0].same and not (_ALIKE.search(plain(draft.lead)) or _VERDICT.match(plain(draft.lead))):
        return False
    enough = len(figures_of(draft.lead)) >= len(sides) or bool(_ALIKE.search(plain(draft.lead)))
    return enough or sides[0].waits_for in (None, Measure.TIME)


def _own_words(side: SideQuestion, sides: Sequence[SideQuestion], question: Question, understanding: Understanding) -> list[Term]:
    """The words of a side that the other side does not have."""
    one, two = (
        [with_compounds(term, understanding.topics.vocabulary) for term in terms_of(each.side, question.language)]
        for each in (side, next(other for other in sides if other is not side))
    )
    bodies = {word for body in understanding.bodies.named_in(side.side) for word in words(body.words)}
    return [term for term in terms_apart(one, two)[0] if term.word not in bodies]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
