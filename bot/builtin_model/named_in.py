"""Where one document names a thing that it tells nothing more of: the sentence, or the heading of the list its name stands on."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.kinds import STRICT, AnswerKind, kinds_wanted
from bot.builtin_model.reading.units import Unit, keys_of, narrowed, units_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.terms import term as term_of
from knowledge.source import Source

_MET = 0.68
_FIRST_PART = 0.8
_MOST = 0.6
_OF_A_NAME = 0.4
"""A word that the library always writes as a name says by itself what the sentence is about."""
_LONGEST_NAME = 60
_NOT_SO = frozenset([*STRICT, AnswerKind.PERSON, AnswerKind.BODY, AnswerKind.LIST])
"""Asked for a figure, a time or a person, a sentence that only names the thing is no answer."""


def named_in(question: Question, understanding: Understanding) -> Draft | None:
    """The sentence of the one document asked about that names the thing; None when it does not, or more than a mention is asked for."""
    terms = [term for term in question.terms if not (term.soft or term.predicate)]
    if len(question.documents) != 1 or not terms or kinds_wanted(question)[0] in _NOT_SO:
        return None
    topics, document = understanding.topics, question.documents[0]
    telling = max(terms, key=lambda term: (term.name, topics.weight(term)))
    total = sum(topics.weight(term) for term in terms)
    best: tuple[float, Unit, Source] | None = None
    for section in understanding.library.sections(document):
        heading = keys_of(" ".join(section.path))
        for unit in units_of(section.text):
            here = keys_of(unit.whole)
            if unit.points or _met(telling, here) < _MET:
                continue
            share = sum(max(_met(term, here), 0.75 * term.found_in(heading)) * topics.weight(term) for term in terms) / total
            if share >= (_OF_A_NAME if telling.name else _MOST) and (best is None or share > best[0]):
                best = (share, unit, narrowed(section.sources[0], unit.whole))
    return _told(best[1], best[2], question.language) if best else None


def _met(asked: Term, keys: dict[str, float]) -> float:
    """How well a word is met; a compound also by what means the same as its first part: «demensområdet» by «demente»."""
    first = term_of(asked.parts[0]).found_in(keys) if len(asked.parts) > 1 else 0.0
    return max(asked.found_in(keys), _FIRST_PART * first)


def _told(unit: Unit, source: Source, language: str) -> Draft:
    text = one_line(unit.text)
    if len(text) > _LONGEST_NAME or text.endswith((".", "?", "!")):
        return Draft(lead=f"«{stop(text)}»", sources=(source,))
    if language == "en":
        return Draft(lead=f"«{text}» is named under «{source.locator}».", sources=(source,))
    return Draft(lead=f"«{text}» er nævnt ved navn under «{source.locator}».", sources=(source,))
