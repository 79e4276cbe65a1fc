"""What a question asks of a passage, made ready once for all the units that are held against it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.builtin_model.reading.counting import counted_in, in_other_words
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.reading.naming import only_says_the_sort
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.subject import asked_part
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.terms import term as term_of
from bot.builtin_model.understand.topics import Topics
from knowledge.money import parse_amounts
from retrieval.danish import words

_COUNTS = re.compile(
    r"(?<![\d.,/-])(?<!punkt )(?<!sag )(?<!item )(?<!handling )(\d{1,3}) "
    r"(?!(?:kr|mio|mia|mill|pct|procent|kroner|linjer|saetninger|ord|aar|maaneder)\b)"
    r"(?:[a-z]+ )?[a-z]{4,}"
)
"""«12 andre kommuner»: a count that is known of the thing asked about."""
_KIND_OF_MONEY = re.compile(r"\b(?:koster?|kostede|udgift\w*|pris\w*)\b.*\b(drift|anlaeg)(?:en|et)?\b")


@dataclass(frozen=True)
class Asked:
    """A question as the reader needs it. `terms` with their weights, whose sum is `total`; `stems` are all they may be found by; `linked` is the item
    (document, number) that the question is most likely about; `amounts` whole kroner."""

    question: Question
    kinds: tuple[AnswerKind, ...]
    terms: tuple[tuple[Term, float], ...]
    total: float
    stems: frozenset[str]
    counted: Term | None
    numbers: tuple[str, ...]
    amounts: tuple[int, ...]
    linked: tuple[str, str] | None

    @classmethod
    def of(cls, question: Question, topics: Topics, extra: Iterable[Term] = ()) -> Asked:
        """The question against the words of one library; `extra` are words of its conversation."""
        terms = tuple(
            (replace(in_other_words(term), told=term.told or only_says_the_sort(question.plain, term.word)), topics.weight(term))
            for term in (*(question.terms or _of_people(question)), *extra)
        )
        link = question.best("agreement_item", "agenda_item", "action", "focus_area", "slide")
        slots, kinds = question.slots, kinds_wanted(question)
        return cls(
            question=question,
            kinds=kinds,
            terms=terms,
            total=sum(weight for _, weight in terms) or 1.0,
            stems=frozenset(stem for term, _ in terms for stem in (*(k for k, _ in term.keys), *term.parts)),
            counted=counted_in(question) if kinds[0] in (AnswerKind.NUMBER, AnswerKind.AMOUNT, AnswerKind.PERCENT) else None,
            numbers=(*map(str, slots.years), *slots.dotted, *slots.codes, *_COUNTS.findall(question.plain)),
            # One in a story told around the question is no part of it.
            amounts=tuple(amount.value_dkk for amount in parse_amounts(asked_part(question.text))) if slots.amounts else (),
            linked=(link.topic.document, link.topic.key) if link else None,
        )

    def of_years(self, text: str) -> frozenset[str]:
        """The years printed in a text that the question does not name, when it names years and the text none of them."""
        wanted = set(map(str, self.question.slots.years))
        printed = set(re.findall(r"\b(?:19|20)\d\d\b", text))
        return frozenset(printed) if wanted and printed and not wanted & printed else frozenset()


def _of_people(question: Question) -> tuple[Term, ...]:
    """The names of the people asked about, when nothing else says what the question is about."""
    return tuple(term_of(word) for person in question.people for word in words(person.words) if len(word) > 1)


def of_kind_of_money(question: Question) -> tuple[Term, ...]:
    """«Driften» or «anlægget» as a word that the answer must have: what it costs to run a thing is not what it costs to build it."""
    word = _KIND_OF_MONEY.search(question.plain) if question.asked(Ask.HOW_MUCH) else None
    return (term_of(word[1]),) if word else ()
