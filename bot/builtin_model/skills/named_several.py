"""«Hvilke butikker flytter ind?», «hvilke kontorer er med?»: the sentence that names several things of the sort that is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.reading.enumerating import Sort, names_several, several_named_in, sort_of
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.naming import names_fewer
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import found_in, searches
from bot.builtin_model.skills.quoted import quoted
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.predicates import says_little
from bot.builtin_model.understand.terms import Term

_WANTED = re.compile(r"\b(?:hvilke|hvem (?:er|var|bliver) de|hvad (?:er|var|hedder) de|which|what are the|naevn)\s+((?:[a-z0-9&-]+\s?){1,5})")
_WHERE = re.compile(r"\bhvor (?:henne )?|\bwhere\b")
_NEGATED = re.compile(r"\b(?:ikke|uden|undtagen|not|except)\b")
_HERE = 0.4
"""Share of the question's words that the sentence and its heading must hold …"""
_AROUND = 0.66
"""… and share that the item it stands in must hold."""
_MET = 0.44


class NamedSeveral:
    """The one sentence, in what the question is about, that names such things."""

    name = "named_several"

    def fits(self, situation: Situation) -> float:
        """When a list of things of a known sort is asked for."""
        question = situation.question
        if not question.asked(Ask.WHICH, Ask.WHO, Ask.WHERE, Ask.WHAT) or question.asked(Ask.HOW_MUCH, Ask.HOW_MANY, Ask.WHY, Ask.WHEN, Ask.SAVED):
            return 0.0
        return 0.14 if _sort(situation) and not _NEGATED.search(question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The same searches as for any open question."""
        return searches(situation)

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence or list as it stands; where a heading names them, the heading with what is said under it."""
        sort = _sort(situation)
        if sort is None:
            return None
        found = [one for one in found_in(situation, results) if _is_about(situation, one)]
        here = next((one for one in found if names_several(one.unit, sort) and _names_as_many(situation, one)), None)
        if here:
            return _with_what_names_it(situation, here, found)
        under = next((one for one in found if several_named_in(one.passage.context.split(" · ")[-1], sort)), None)
        if under is None:
            return None
        heading = one_line(under.passage.context.split(" · ")[-1])
        return Draft(lead=f"{heading}: «{one_line(under.unit.text)}»", sources=(under.passage.source,))


def _names_as_many(situation: Situation, one: Found) -> bool:
    return bool(one.unit.points) or not names_fewer(situation.question.plain, one.unit.text)


def _with_what_names_it(situation: Situation, here: Found, found: Sequence[Found]) -> Draft:
    """The sentence, led in by the one before where that has a word of the question it lacks, and with the place where a name it lacks stands."""
    own = keys_of(f"{here.passage.context} {here.unit.whole}")
    lacking = [term for term in situation.question.terms if not term.told and term.found_in(own) < _MET]
    told = [one for one in found if not one.unit.points and one.unit.text == here.unit.before and one.passage.source == here.passage.source]
    told = [one for one in told[:1] if not here.unit.points and any(term.found_in(keys_of(one.unit.whole)) >= _MET for term in lacking)]
    draft = quoted(situation, [*told, here])
    own_item = [one for one in found if (one.passage.document, one.passage.item) == (here.passage.document, here.passage.item)]
    named = [next((one for one in own_item if term.found_in(keys_of(one.unit.whole)) >= _MET), None) for term in lacking if term.name]
    return draft.model_copy(update={"sources": tuple(dict.fromkeys([*draft.sources, *(one.source for one in named if one)]))})


def _wanted(situation: Situation) -> str:
    """The few words after «hvilke»; «steder» for «hvor henne»."""
    flat = situation.question.plain
    match = _WANTED.search(flat)
    if match:
        return match[1]
    return "steder" if situation.question.asked(Ask.WHERE) and _WHERE.match(flat) else ""


def _sort(situation: Situation) -> Sort | None:
    return sort_of(_wanted(situation))


def _is_about(situation: Situation, found: Found) -> bool:
    """Whether the sentence with its heading holds enough of the question, its item nearly all, and it does not pass over what is done."""
    question, topics = situation.question, situation.understanding.topics
    sort = _sort(situation)
    named = sort.asked.search(_wanted(situation)) if sort else None
    terms = [(t, topics.weight(t)) for t in question.terms if not (t.told or _says_little(t) or (named and t.word in named[0]))]
    total = sum(weight for _, weight in terms)
    if not total:
        return False
    near = keys_of(f"{found.passage.context} {found.unit.before} {found.unit.whole}")
    around = keys_of(" ".join([found.passage.context, found.passage.text, *_of_its_item(situation, found)]))
    here = sum(weight for term, weight in terms if term.found_in(near) >= _MET)
    there = sum(weight for term, weight in terms if term.found_in(around) >= _MET)
    return here >= _HERE * total and there >= _AROUND * total and all(term.found_in(near) >= _MET for term, _ in terms if term.predicate)


def _says_little(term: Term) -> bool:
    return says_little(term.word) and not term.name


def _of_its_item(situation: Situation, found: Found) -> list[str]:
    if not found.passage.item:
        return []
    return [section.text for section in situation.understanding.library.sections(found.passage.document, item=found.passage.item)]
