"""The things that a loosely put question about money may mean: those with its words in their name, and those that only touch on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.builtin_model.say import by_year, clipped, listed, money, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.item_meant import item_meant
from bot.builtin_model.skills.lookup import action, agreement_item, budget_lines, newest_of_years
from bot.builtin_model.skills.word_in_name import WHOLE, is_one_there, is_part_of_a_word
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import Term, key
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link, Topic
from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind
from knowledge.source import Source

_PART = 0.5
_SYNONYM = 0.8
_KINDS = ("agreement_item", "action")
_NEW = frozenset(["ny", "nyt", "nye", "new", "ekstra", "anden", "andet"])
_A_NEW_ONE = re.compile(r"\b(?:en|et|a|an)\s+(?:hel\w*\s+)?(?:nyt?|new|anden|andet|another|ekstra)\s+(?P<thing>\w+)", re.IGNORECASE)
_BOTH = re.compile(r"\b(?P<one>[a-z]{3,}) (?:og|and) (?P<two>[a-z]{3,})\b")
_MOST_RELATED = 4
_LONGEST_NAME = 90
KIND_WORDS = {
    "da": {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"},
    "en": {BudgetKind.OPERATING: "operating", BudgetKind.CAPITAL: "capital"},
}


@dataclass(frozen=True)
class Priced:
    """One thing with its money: `told` is that in words, `lines` are its lines of the tables (none where only its text has an amount)."""

    topic: Topic
    label: str
    told: str
    lines: tuple[BudgetLine, ...] = ()
    sources: tuple[Source, ...] = ()


def subject(situation: Situation) -> tuple[Term, ...]:
    """The words that say what the money is for."""
    return tuple(t for t in situation.question.terms if not (t.told or t.predicate or _NEW & set(t.word.split())))


def new_one(question: Question) -> str:
    """«En ny skole», as typed: one that is not there yet is asked for; empty where none is."""
    found = _A_NEW_ONE.search(question.corrected)
    return found[0] if found else ""


def of_the_area(situation: Situation) -> tuple[Priced, ...]:
    """The things with money that have every word of the subject in their name, best first: of the newest document that covers the years."""
    named = [topic for topic in _named(situation) if not _is_another(situation, topic)]
    return next((found for document in newest_of_years(situation) if _covers(situation, document) and (found := _of(situation, named, document))), ())


def outside(situation: Situation) -> tuple[Priced, ...]:
    """The things of the newest document with every word of the subject in their name, where no document that has them covers the years asked for."""
    named = _named(situation)
    if not situation.question.slots.years or any(_covers(situation, topic.document) for topic in named):
        return ()
    of_all_years = replace(situation, question=replace(situation.question, slots=replace(situation.question.slots, years=(), span=False)))
    return next((found for document in newest_of_years(of_all_years) if (found := _of(of_all_years, named, document))), ())


def sharing(situation: Situation, found: Sequence[Priced]) -> tuple[Priced, ...]:
    """What has the word in its name as a part of another («dagtilbud» in «Dagtilbudsstrukturen»), beside the things found."""
    terms, document = subject(situation), found[0].topic.document
    if len(terms) != 1:
        return ()
    others = [topic for topic in _in_order(situation) if topic.document == document and _PART <= terms[0].found_in(topic.name_keys) < _SYNONYM]
    return tuple(priced for topic in others if (priced := priced_of(situation, topic)) is not None and priced.lines)[:_MOST_RELATED]


def _named(situation: Situation) -> list[Topic]:
    terms = subject(situation)
    return [topic for topic in _in_order(situation) if terms and all(term.found_in(topic.name_keys) >= WHOLE for term in terms)]


def _of(situation: Situation, topics: Sequence[Topic], document: str) -> tuple[Priced, ...]:
    return tuple(priced for topic in topics if topic.document == document and (priced := priced_of(situation, topic)) is not None)


def touched(situation: Situation) -> tuple[Priced, ...]:
    """What only touches on the subject: the one thing that a word is a part of the name of, or those that have one of «A og B»."""
    if others := [topic for topic in _named(situation) if _is_another(situation, topic) and _covers(situation, topic.document)]:
        return _of(situation, others, others[0].document)[:_MOST_RELATED]
    terms, link = subject(situation), item_meant(situation)
    both = _BOTH.search(situation.question.plain)
    beside = both is not None and {term.word for term in terms} == {both["one"], both["two"]}
    if link is not None and _covers(situation, link.topic.document) and not (beside and _names_one_only(link, terms)):
        near = priced_of(situation, link.topic) if _only_touches(situation, link.topic) else None
        return (near,) if near else ()
    if not beside:
        return ()
    found = [
        priced
        for topic in _in_order(situation)
        if topic.kind == "agreement_item" and any(term.found_in(topic.name_keys) >= _PART for term in terms)
        if _covers(situation, topic.document) and (priced := priced_of(situation, topic)) is not None and priced.lines
    ]
    beside_it = tuple(one for one in found if one.topic.document == found[0].topic.document)
    each_met = all(any(term.found_in(one.topic.name_keys) >= _PART for one in beside_it) for term in terms)
    return beside_it[:_MOST_RELATED] if each_met else ()


def _names_one_only(link: Link, terms: Sequence[Term]) -> bool:
    """Whether of «A og B» the name of a thing has no more than one: «Indeklima på skoler» is not what goes to «børn og skole»."""
    return bool(link.missing) or not all(term.found_in(link.topic.name_keys) >= _PART for term in terms)


def priced_of(situation: Situation, topic: Topic) -> Priced | None:
    """The thing with its money in the years asked for; None when it has none."""
    question, library = situation.question, situation.understanding.library
    language, wanted = question.language, question.slots.years
    if topic.kind == "action":
        found = action(library, topic.document, topic.key)
        if found is None or found.total_dkk is None:
            return None
        word = "handling" if language == "da" else "action"
        return Priced(
            topic,
            f"{word} {found.number} {clipped(one_line(found.name).rstrip('.'), _LONGEST_NAME)}",
            money(found.total_dkk, language),
            sources=found.sources[:1],
        )
    item = agreement_item(library, topic.document, topic.key)
    lines = tuple(line for line in budget_lines(library, topic.document, topic.key) if question.budget_kind in (None, line.kind))
    label = item.label if item else lines[0].label if lines else topic.name
    kinds = [line for line in lines if _in_years(line, wanted)]
    if kinds:
        return Priced(topic, label, listed((_line_told(line, wanted, language, len(kinds) > 1) for line in kinds), language), lines)
    if (
        lines
        or item is None
        or question.budget_kind
        or not item.amounts
        or (wanted and not {year for amount in item.amounts for year in amount.years} & set(wanted))
    ):
        return None
    return Priced(topic, label, f"«{one_line(item.amounts[0].sentence)}»", sources=item.sources[:1])


def _in_years(line: BudgetLine, wanted: Sequence[int]) -> dict[int, int | None]:
    return {year: value for year, value in line.amounts_dkk.items() if value is not None and (not wanted or year in wanted)}


def _line_told(line: BudgetLine, wanted: Sequence[int], language: str, with_kind: bool) -> str:
    told = by_year(_in_years(line, wanted), language)
    return f"{told} ({KIND_WORDS[language][line.kind]})" if with_kind else told


def _in_order(situation: Situation) -> Sequence[Topic]:
    """The items and actions that the question's words lead to, best first."""
    question = situation.question
    return [
        link.topic for link in question.links if link.topic.kind in _KINDS and (not question.documents or link.topic.document in question.documents)
    ]


def _covers(situation: Situation, document: str) -> bool:
    return set(situation.question.slots.years) <= set(situation.understanding.library.document(document).years)


def _only_touches(situation: Situation, topic: Topic) -> bool:
    """Whether the one word asked about is but a part of a word of the name («integration»: «Integrationspris»), and its money is not said of it."""
    terms = subject(situation)
    if len(terms) != 1 or situation.question.slots.dotted or not is_part_of_a_word(terms[0], topic.name):
        return False
    return terms[0].found_in(keys_of_text(_said_of_money(situation, topic))) < WHOLE


def _is_another(situation: Situation, topic: Topic) -> bool:
    """Whether a new one of something is asked for, and the thing is at, for or a part of one that is there: «en ny skole», «Faglokaler på skoler»."""
    new = _A_NEW_ONE.search(situation.question.corrected)
    terms = subject(situation)
    return bool(
        new
        and len(terms) == 1
        and key(plain(new["thing"])) == key(terms[0].word)
        and all(is_one_there(terms[0], name) for name in _names(situation, topic))
    )


def _names(situation: Situation, topic: Topic) -> tuple[str, ...]:
    """What the thing is called in the text and in the tables."""
    library = situation.understanding.library
    item, lines = agreement_item(library, topic.document, topic.key), budget_lines(library, topic.document, topic.key)
    return tuple(dict.fromkeys([*([item.name] if item else []), *(line.name for line in lines)])) or (topic.name,)


def _said_of_money(situation: Situation, topic: Topic) -> str:
    library = situation.understanding.library
    done, item = action(library, topic.document, topic.key), agreement_item(library, topic.document, topic.key)
    if topic.kind == "action":
        return (done.economy if done else None) or ""
    return " ".join(amount.sentence for amount in (item.amounts if item else ()))
