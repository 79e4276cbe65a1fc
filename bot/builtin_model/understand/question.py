"""A question as the built-in model reads it: its language, what it asks for, what it names, and the words that say what it is about."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bot.builtin_model.understand.acronyms import acronyms, short_forms_meant, with_short_forms
from bot.builtin_model.understand.asks import Ask, Operation, asks_of, operations_of, plain, without_voting
from bot.builtin_model.understand.bodies import Bodies, held_by
from bot.builtin_model.understand.chapters import ChapterNamed, Chapters
from bot.builtin_model.understand.coordinated import with_area_named, with_things_named
from bot.builtin_model.understand.english_bodies import english_bodies_in
from bot.builtin_model.understand.heads import by_telling_part
from bot.builtin_model.understand.joined import joined, particle_verbs, with_particle_verbs
from bot.builtin_model.understand.language import language_of
from bot.builtin_model.understand.lexicon import lexicon_of
from bot.builtin_model.understand.limits import NO_LIMITS, Limits, limits_in
from bot.builtin_model.understand.linking import with_links
from bot.builtin_model.understand.municipalities import Municipalities
from bot.builtin_model.understand.names import Named, Names
from bot.builtin_model.understand.numbered import Row
from bot.builtin_model.understand.office_words import with_office_named
from bot.builtin_model.understand.phrases import phrases_in
from bot.builtin_model.understand.proper_names import proper_names
from bot.builtin_model.understand.reckoning import Reckoning
from bot.builtin_model.understand.slots import Slots, slots_of
from bot.builtin_model.understand.subject import (
    asked_part,
    budget_kind,
    implied,
    loosened,
    named_after,
    of_both,
    of_cases,
    spoken_of,
    subject_terms,
    without_kinds_of_document,
)
from bot.builtin_model.understand.terms import Term, is_content, key, term, terms_of, with_compounds
from bot.builtin_model.understand.topics import Link, Topics
from knowledge.library import Library
from knowledge.records.budget import BudgetKind
from retrieval.danish import Spelling


@dataclass(frozen=True)
class Question:
    """One question, read. `text` is as typed; `corrected` has misspelt words put right; `terms` are the words that say what it is about (names, years
    and words such as «beløb» left out); `links` are the topics it fits, best first. `carried` says what was taken over from the turn before."""

    text: str
    corrected: str
    language: str
    asks: frozenset[Ask]
    operations: frozenset[Operation]
    slots: Slots
    documents: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    bodies_before: tuple[str, ...] = ()
    """The bodies spoken of before these, in a conversation."""
    people: tuple[Named, ...] = ()
    offices: tuple[str, ...] = ()
    chapter: ChapterNamed | None = None
    area: tuple[str, str, str] | None = None
    budget_kind: BudgetKind | None = None
    investment: bool = False
    limits: Limits = NO_LIMITS
    """Which amounts are wanted, in whole kroner: «over 5 mio. kr.»."""
    terms: tuple[Term, ...] = ()
    counted: Term | None = None
    """What «hvor mange …» counts."""
    listed: Term | None = None
    """What «hvilke …» asks a list of."""
    links: tuple[Link, ...] = ()
    carried: frozenset[str] = field(default=frozenset())
    focus: tuple[str, ...] = ()
    """The one document (id) that the answer to this question drew on, when it has been answered from one."""
    hinted: tuple[Term, ...] = ()
    """The words that named a document: they may be the subject after all («den internationale handleplan for børn»)."""
    subject: str = ""
    """Words of the turns before that this question leans on, for searching."""
    spoken: tuple[Row, ...] = ()
    """What the answer to this question told of; of a question that names nothing itself, what it is of."""
    short_forms: tuple[str, ...] = ()
    """The short forms of long names that the question has."""
    reckoning: Reckoning | None = None
    """What is asked of the figures that the turns before told."""

    def asked(self, *asks: Ask) -> bool:
        """Whether any of these is asked for."""
        return not self.asks.isdisjoint(asks)

    def wants(self, *operations: Operation) -> bool:
        """Whether any of these is to be done with figures."""
        return not self.operations.isdisjoint(operations)

    @property
    def plain(self) -> str:
        """The corrected text in plain letters."""
        return plain(self.corrected)

    @property
    def search_text(self) -> str:
        """What to search the passages for."""
        return " ".join(filter(None, [self.subject, self.corrected, *self.short_forms]))

    def best(self, *kinds: str) -> Link | None:
        """The best link of these kinds (of any kind when none is named)."""
        return next((link for link in self.links if not kinds or link.topic.kind in kinds), None)


_ENDING_OF_A_SHORT_FORM = re.compile(r"\b([A-ZÆØÅ]{2,}\d*)['’´](?:erne|ernes|eren|ens|ets|ers|er|en|et|s)\b")
_SO_MANY = re.compile(r"\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|two|three|four|five|six|[2-9])\s+([a-z]{4,})")
"""«De tre temaer»: what is counted is asked about where no other word says what."""
_KEPT = 64  # Questions kept as they were read.


class Understanding:
    """Reads questions against one library's own vocabulary. Immutable; safe across threads."""

    def __init__(self, library: Library, today: datetime.date) -> None:
        """Builds the vocabulary; done once for each generation of the library."""
        self.library = library
        self.today = today
        self.names = Names(library)
        self.chapters = Chapters(library)
        self.bodies = Bodies(library)
        self.municipalities = Municipalities(library)
        self.topics = Topics(library)
        self._words = self.topics.vocabulary
        self._known = frozenset(self._words)
        self._proper = proper_names(passage.text for passage in library.passages())
        self.acronyms = acronyms(passage.text for passage in library.passages())
        self.spelling = Spelling(lexicon_of(library, self.names, self.bodies))
        self._kept = lru_cache(maxsize=_KEPT)(self._read)

    def read(self, text: str, before: str = "da") -> Question:
        """The question read by itself, without what came before. The last ones read are kept: each step of an answer reads it again."""
        return self._kept(text, before)

    def _read(self, text: str, before: str) -> Question:
        language = language_of(text, before)
        asked = asked_part(text)
        corrected = self._heard(text, language)
        slots = slots_of(corrected, self.names.code_prefixes, self.today, self.names.lettered)
        bodies = self.bodies.named_in(corrected) or (self.bodies.of_areas_in(corrected) if Ask.SAVED in asks_of(corrected) else ())
        if language == "en":
            bodies = (*bodies, *(body for body in english_bodies_in(corrected, self.bodies.all) if body.name not in {known.name for known in bodies}))
        people = self.names.people_in(corrected)
        places = self.municipalities.named_in(text)
        documents = of_both(self.names.documents_in(corrected, slots.years), places)
        bodies = self.bodies.meant(bodies, {one.name for one in documents})
        documents = held_by(documents, [body.name for body in bodies], self.library)
        chapter = self.chapters.named_in(corrected)
        area = self.names.area_in(corrected, [document.name for document in documents])
        counted = named_after(r"hvor mange|antal(?:let)?(?: af)?|how many|number of", corrected, language)
        named = [*bodies, *people, *documents, *places, *(Named(word, word) for word in self.municipalities.home)]
        terms = with_short_forms(subject_terms(corrected, language, slots, named, counted), plain(corrected), self.acronyms)
        if not terms and documents and not slots.months and (noun := _SO_MANY.search(plain(corrected))):
            terms = (term(noun[1], language),)
        verbs = particle_verbs(corrected, self.topics.vocabulary) if language == "da" else ()
        phrases = phrases_in(plain(corrected))
        verbs = tuple(verb for verb in verbs if not verb.endswith(tuple(phrases.words)))
        terms = tuple(t for t in terms if not phrases.words.issuperset(t.word.split()) and not any(verb.endswith(t.word) for verb in verbs))
        terms = with_particle_verbs(terms, verbs)
        terms = loosened(
            tuple(with_compounds(by_telling_part(t, self._words), self._words) for t in terms), self._heard(spoken_of(text), language), self._known
        )
        terms = tuple(replace(t, name=key(t.word) in self._proper) for t in terms)
        terms = without_kinds_of_document(terms) if documents else terms
        flat = plain(corrected)
        question = Question(
            text=text,
            corrected=corrected,
            language=language,
            asks=without_voting(asks_of(self._heard(asked, language)) or asks_of(corrected) or implied(slots), flat)
            | of_cases(flat, self.names.code_prefixes)
            | phrases.asks,
            operations=operations_of(self._heard(asked, language)),
            slots=slots,
            documents=tuple(dict.fromkeys(document.name for document in documents)),
            counted=counted and with_compounds(counted, self.topics.vocabulary),
            listed=named_after(r"hvilke(?: af)?(?: de)?|which(?: of)?(?: the)?", corrected, language),
            bodies=tuple(dict.fromkeys(body.name for body in bodies)),
            people=people,
            offices=self.names.offices_in(corrected),
            chapter=chapter,
            area=area,
            budget_kind=budget_kind(flat),
            investment=bool(
                re.search(
                    r"(kraever|kraev|krav om|udloeser|foelger|medfoerer|tilhoerende|require|needs?\b).*(\banlaeg|invest)|\bkoster? noget at|"
                    r"(\banlaeg|invest)\w*.*\b(kraev|udloes)|"
                    r"investering(en|er|skolonne)?\b(?!.*anlaegs)",
                    flat,
                )
            ),
            limits=limits_in(text),
            terms=terms,
            short_forms=short_forms_meant(flat, self.acronyms),
            hinted=terms_of(" ".join(document.words for document in documents), language),
        )
        return with_area_named(with_things_named(self.linked(question), self.topics, self.library))

    def _heard(self, text: str, language: str) -> str:
        """The text with misspelt words put right, words that belong together written as one, and the endings of short forms («BFO'erne») left out."""
        text = with_office_named(self.municipalities.without_home_before_a_noun(_ENDING_OF_A_SHORT_FORM.sub(r"\1", text), self.topics.vocabulary))
        return self._corrected(joined(text, self.topics.vocabulary)) if language == "da" else text

    def linked(self, question: Question) -> Question:
        """The question with its links made anew from its terms and documents."""
        return with_links(question, self.topics, self.library)

    def _corrected(self, text: str) -> str:
        def fix(match: re.Match[str]) -> str:
            word = match[0]
            if word[0].isupper() and match.start() > 0 and self._is_name(word):
                return word
            return self.spelling.correct(word) or word

        return re.sub(r"(?<![^\W\d_])[^\W\d_]{2,}(?![.\w])|[^\W\d_]{4,}", fix, text)

    def _is_name(self, word: str) -> bool:
        return any(plain(word) in plain(person).split() for person in self.names.people)


def unknown_terms(question: Question, understanding: Understanding) -> tuple[str, ...]:
    """Words of the question that stand nowhere in the library, in any form or synonym; numbers and codes of its items do."""
    numbers = {plain(number) for number in (*question.slots.dotted, *question.slots.codes)}
    return tuple(
        term.word
        for term in question.terms
        if not (term.word[0].isdigit() or term.word in numbers or term.soft or term.told)
        and not understanding.topics.knows(term)
        and is_content(term.word)
    )
