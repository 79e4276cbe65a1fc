"""Questions that take for granted what the documents do not say: that something is closed, cut, sold, raised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import keys_of, units_of
from bot.builtin_model.say import by_year, clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agreement_item, budget_lines, clearly
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question, Understanding
from bot.builtin_model.understand.terms import Term, key
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link
from bot.builtin_model.vocabulary import lines
from knowledge.parse.prose import sentences
from knowledge.records.budget import printed_number
from retrieval.danish import SAME, alike

_NAMED = 0.9
_TOLD = 0.9
_IN_A_COMPOUND = 0.5
"""A change that the item has as the end of a compound: the move of «rådhusrokaden»."""


class FalsePremise:
    """Corrects a change that is taken for granted and that the item does not hold."""

    name = "false_premise"

    def fits(self, situation: Situation) -> float:
        """When a change («nedlægges», «stiger») is asked about as a fact and the item meant says nothing of it."""
        question = situation.question
        if not question.asked(Ask.WHY, Ask.HOW_MANY, Ask.WHEN, Ask.HOW_MUCH, Ask.WHO):
            return 0.0
        return 0.935 if _unfounded(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item."""
        found = _unfounded(situation)
        return [call("agreement_items", items=[found[0].topic.key], documents=[found[0].topic.document])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it does not say so, and what it does say, with its money."""
        found = _unfounded(situation)
        if found is None:
            return None
        link, word = found
        library = situation.understanding.library
        item = agreement_item(library, link.topic.document, link.topic.key)
        if item is None:
            return None
        said = [s for s in sentences(one_line(item.text)) if re.search(r"afsæt|enige om|ønsker|udvid|fortsæt|uændret|etabler|prioriter", s)]
        quote = clipped(" ".join(said[:2]) or sentences(one_line(item.text))[0], 380)
        language = situation.question.language
        money = listed((by_year(line.amounts_dkk, language) for line in budget_lines(library, item.document, item.item)), language)
        if language == "en":
            lead = f"The documents do not say so (“{word}”). About {item.name}, {printed_number(item.item) or 'the agreement'} says: «{quote}»" + (
                f" Set aside: {money}." if money else ""
            )
            return Draft(lead=lead, sources=item.sources[:1])
        lead = f"Det fremgår ikke, at der er tale om at {_infinitive(word)}: om {item.name} siger {printed_number(item.item) or 'aftalen'}: «{quote}»"
        if money:
            lead += f" Afsat: {money}."
        return Draft(lead=lead, sources=item.sources[:1])


def _unfounded(situation: Situation) -> tuple[Link, str] | None:
    """The item meant and the change it does not tell of; found once for each question."""
    return _found_wanting(situation.question, situation.understanding)


@lru_cache(maxsize=64)
def _found_wanting(question: Question, understanding: Understanding) -> tuple[Link, str] | None:
    situation = Situation(question, understanding)
    changes = [term for term in question.terms if not _stems(term).isdisjoint(_changes())]
    if not changes:
        return None
    rest = [term for term in question.terms if term not in changes]
    links = situation.understanding.topics.link(rest, documents=frozenset(question.documents) or None)
    best = next((link for link in links if link.topic.kind in ("agreement_item", "savings_case", "agenda_item", "action")), None)
    if best is None or best.topic.kind != "agreement_item" or not clearly(best, 0.7):
        return None
    there = best.topic.name_keys | best.topic.text_keys
    if any(_says(change, there) for change in changes) or _said_elsewhere(situation, best, changes, rest) or _told_of_elsewhere(situation):
        return None
    return best, changes[0].word


def _said_elsewhere(situation: Situation, best: Link, changes: Sequence[Term], rest: Sequence[Term]) -> bool:
    """Whether another part of the document tells of the change and of every name of the question: the item that fits best need not be of it."""
    names = [term for term in rest if term.name]
    texts = (keys_of_text(passage.text) for passage in situation.understanding.library.passages(best.topic.document)) if names else ()
    return any(all(name.found_in(keys) >= _NAMED for name in names) and any(_says(change, keys) for change in changes) for keys in texts)


def _told_of_elsewhere(situation: Situation) -> bool:
    """Whether some sentence of the library has the change and all that is said to change, so that nothing is taken for granted."""
    terms = [term for term in situation.question.terms if not (term.told or term.soft)]
    units = (unit for passage in situation.understanding.library.passages() for unit in units_of(passage.text))
    return any(all(term.found_in(keys_of(unit.whole)) >= _TOLD for term in terms) for unit in units)


def _says(change: Term, there: dict[str, float]) -> bool:
    own = _stems(change)
    stems = {
        *own,
        *(key(other[0]) for stem in own for other, near in alike(stem).items() if near == SAME and len(other) == 1),
        *(k for group in _groups() if own & group for k in group),
    }
    return any(stem in there for stem in stems) or change.found_in(there) >= _IN_A_COMPOUND


def _stems(found: Term) -> frozenset[str]:
    """What the word is found by at its best: itself, in English its Danish words."""
    return frozenset({key(found.word), *(stem for stem, weight in found.keys if weight == 1.0)})


def _groups() -> list[frozenset[str]]:
    return [frozenset(key(word) for word in line.split()) for line in lines("changes.txt")]


def _changes() -> frozenset[str]:
    return frozenset().union(*_groups())


def _infinitive(word: str) -> str:
    for line in lines("changes.txt"):
        forms = line.split()
        if key(word) in {key(form) for form in forms}:
            return forms[0]
    return word
