"""Which topics of the library a question is linked to, by what its words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.builtin_model.understand.editions import newest_first
from bot.builtin_model.understand.numbered import Row
from bot.builtin_model.understand.terms import terms_of, with_compounds
from bot.builtin_model.understand.topics import Link, Topics
from knowledge.library import Library
from knowledge.records.document import Family

if TYPE_CHECKING:
    from bot.builtin_model.understand.question import Question

_PLAN_WORDS = ("sagsoversigt", "sagsliste", "dagsorden")
"""Words for where a thing stands; beside another subject they are not the subject."""
_IN_THE_BUDGET = re.compile(r"\b(?:i|paa|over|af|fra|in|on|from) (?:the )?budget(?:tet)?\b(?!-)")
OF_A_PLAN = ("action", "activity", "focus_area")
"""Topics, and roles of passages, that tell what a plan does."""
_PLAIN_ENOUGH = 0.6
_IN_BRACKETS = re.compile(r"[(«\"”]([^()«»\"”]{5,80})[)»\"”]")
_NAMED_IN_BRACKETS = 0.9
_MOST = 25


def with_links(question: Question, topics: Topics, library: Library) -> Question:
    """The question with its links made anew from its terms and documents."""
    links = _of_the_budget(_named_in_brackets(question, topics) or _of_its_words(question, topics), question, library)
    newest = newest_first(links[:_MOST], question.slots.years, library)
    return replace(question, links=tuple(_spoken_first(newest, question.spoken)))


def _of_the_budget(links: Sequence[Link], question: Question, library: Library) -> list[Link]:
    """The links, without those to what a plan does, where it is asked what the budget has and there is one: a plan's money is not the budget's."""
    return [link for link in links if link.topic.kind not in OF_A_PLAN] if asks_of_the_budget(question, library) else list(links)


def asks_of_the_budget(question: Question, library: Library) -> bool:
    """Whether it is asked what stands in the budget, where the library has one and no document is named."""
    asked = _IN_THE_BUDGET.search(question.plain) and not (question.documents or question.slots.action)
    return bool(asked) and any(document.family == Family.BUDGET_AGREEMENT for document in library.documents())


def _spoken_first(links: Sequence[Link], spoken: Sequence[Row]) -> list[Link]:
    """The links, first the one of what was spoken of, as surely meant, where that is one thing; a thing that no word leads to is not put in."""
    rows = {(row.kind, row.document, row.key) for row in spoken}
    own = [link for link in links if (link.topic.kind, link.topic.document, link.topic.key) in rows] if len(rows) == 1 else []
    if not own:
        return list(links)
    sure = replace(own[0], score=max(links[0].score, own[0].score), coverage=1.0, name_coverage=1.0, missing=())
    return [sure, *(link for link in links if link is not own[0])]


def _of_its_words(question: Question, topics: Topics) -> list[Link]:
    documents = frozenset(question.documents) or None
    told = [term for term in question.terms if not term.word.startswith(_PLAN_WORDS)]
    links = topics.link(told, documents=documents) if told and len(told) < len(question.terms) else []
    if not links or links[0].coverage < _PLAIN_ENOUGH:
        links = topics.link(question.terms, documents=documents)
    if question.hinted and question.terms and (not links or links[0].coverage < _PLAIN_ENOUGH):
        named = topics.link((*question.terms, *question.hinted), documents=documents)
        links = named if named and named[0].name_coverage >= _PLAIN_ENOUGH else links
    return links


def _named_in_brackets(question: Question, topics: Topics) -> list[Link]:
    """«Det, parterne vil gøre for de mindste (Barnets første 1.000 dage)»: the links of what is put in brackets, when it is a thing's name."""
    for put in _IN_BRACKETS.findall(question.corrected):
        terms = [with_compounds(term, topics.vocabulary) for term in terms_of(put, question.language)]
        links = topics.link(terms, documents=frozenset(question.documents) or None)
        if links and links[0].name_coverage >= _NAMED_IN_BRACKETS:
            return links
    return []
