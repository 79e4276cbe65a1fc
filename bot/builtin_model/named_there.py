"""Whether an answer is about whom and what the question names: a figure of the own municipality is no answer to a question about another."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.two_figures import is_of_the_country, only_tells_sides
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.municipalities import danish_municipalities
from bot.builtin_model.understand.party import party_asked
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import Term, key
from knowledge.source import Source
from retrieval.danish import is_known, words

_MET = 0.44
_ITSELF = "raadbot"
"""Who is spoken to is not what is asked about."""
_DECISION = "decision"
"""The role of a passage that tells what was decided of its whole item."""
_BODY = re.compile(r"(udvalget?|bestyrelsen?|raadet?|direktionen|forvaltningen|committee|council)s?$")
"""Bodies are looked up by themselves, under any of their names."""
_INSIDE = re.compile(r"(?<=[a-zæøå,;:»”)0-9] )[A-ZÆØÅ][a-zæøåéüö]{3,}(?:-[A-ZÆØÅ][a-zæøåéüö]+)*")


def passes_over_a_name(draft: Draft, question: Question, understanding: Understanding) -> bool:
    """Whether a name in the question stands neither in the answer nor where its sources were printed; a municipality must stand in the answer.

    Names are what the library always writes with a capital, Danish municipalities, and, in Danish, words with a capital inside the sentence that are
    in no dictionary. Bodies, the documents named, the library's own municipality and a party told by its letter are left out.
    """
    told = " ".join(_told(draft))
    if is_of_the_country(question.plain) and not is_of_the_country(plain(told)):
        return True
    own, letter = keys_of(f"{told} {_in_full(told, understanding)}"), party_asked(question.text)
    by_letter = letter is not None and re.search(rf"(?<!\w){letter}(?!\w)", told) is not None
    missed = [
        term for term in _names(question, understanding) if term.found_in(own) < _MET and not (by_letter and party_asked(term.word.title()) == letter)
    ]
    around = [keys_of(text) for text in _around(draft.sources, understanding)] if missed else []
    return any(_municipality(term.word) or not any(term.found_in(keys) >= _MET for keys in around) for term in missed)


def _in_full(told: str, understanding: Understanding) -> str:
    """The long names of the short ones in a text: who tells of the «ECN» tells of the Edge Cities Network."""
    here = set(words(told))
    return " ".join(long for short, long in understanding.acronyms.items() if plain(short) in here)


def _names(question: Question, understanding: Understanding) -> list[Term]:
    typed = {plain(word) for word in _INSIDE.findall(question.text)} if question.language == "da" else set()
    places = {word for word in re.findall(r"[a-z]+(?:-[a-z]+)*", plain(question.text)) if _municipality(word) and not is_known(word)}
    places |= {word for word in typed if _municipality(word)}
    own = understanding.municipalities.home | {_ITSELF} | {plain(word) for name in understanding.municipalities.all for word in words(name)}
    of_country = is_of_the_country(question.plain)
    return [
        term
        for term in question.terms
        if not (term.told or term.predicate or _BODY.search(term.word) or term.word in own or (of_country and only_tells_sides(term)))
        and (term.name or term.word in places or (term.word in typed and not is_known(term.word) and not understanding.topics.knows(term)))
    ]


def _told(draft: Draft) -> list[str]:
    rows = [cell for row in draft.table.rows for cell in row] if draft.table else []
    quoted = [part for source in draft.sources for part in (source.title, source.locator, source.quote)]
    return [draft.lead, draft.body or "", *map(str, rows), *draft.notes, *quoted]


def _around(sources: tuple[Source, ...], understanding: Understanding) -> list[str]:
    """The passages that the sources' lines were printed in, with the headings they stand under; around a decision, the whole item it is of."""
    found = []
    for source in sources:
        passages = understanding.library.passages(source.document)
        here = [passage for passage in passages if passage.line_from <= source.line_to and source.line_from <= passage.line_to]
        decided = {passage.item for passage in here if passage.item and passage.role == _DECISION}
        found += [f"{passage.context} {passage.text}" for passage in passages if passage in here or passage.item in decided]
    return found


def _municipality(word: str) -> bool:
    known = danish_municipalities()
    return word in known or key(word) in known or word.removesuffix("s") in known
