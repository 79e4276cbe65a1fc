"""What must be said with the money of one thing: that it is of more than what is asked about, and what is set aside for the same elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term
from knowledge.parse.prose import sentences
from knowledge.records import Action, AgreementItem, BudgetLine

_IN_NAME = 0.5
"""A word found so little in a name is not what the thing is called by."""
_VERY_WORD = 0.95
_AMONG_OTHERS = re.compile(r"\b(?:fx|f\.eks|eksempelvis|bl\.a|blandt (?:andet|andre)|herunder|evt|eventuelt|mulighederne for|om [^,;.]+, om )")
"""How a sentence names things as some of those that an item is on."""
_MARKS = ".,?!:;»«\"'()"


def with_what_it_covers(situation: Situation, draft: Draft, item: AgreementItem | None, lines: Sequence[BudgetLine]) -> Draft:
    """The answer, saying that the amount is the whole item's where its text only names what is asked about among others: a café in a plan."""
    if item is None or not draft.found or situation.question.slots.dotted:
        return draft
    name = keys_of(" ".join([item.name, *(line.name for line in lines)]))
    of_money = keys_of(" ".join(one_line(amount.sentence) for amount in item.amounts))
    among = [keys_of(sentence) for sentence in sentences(one_line(item.text)) if _AMONG_OTHERS.search(plain(sentence))]
    parts = [
        term
        for term in _subject(situation)[:1]
        if term.found_in(name) < _IN_NAME and term.found_in(of_money) < _IN_NAME and any(_literally(term, there) for there in among)
    ]
    if not parts:
        return draft
    typed = {plain(word.strip(_MARKS)): word.strip(_MARKS) for word in situation.question.corrected.split()}
    words = listed([f"«{typed.get(term.word, term.word)}»" for term in parts], situation.question.language)
    told = (
        f"Det er hele punktets beløb; der står ikke noget beløb for {words} alene."
        if situation.question.language == "da"
        else f"That is the whole item's amount; none is printed for {words} alone."
    )
    return draft.model_copy(update={"lead": f"{draft.lead} {told}"})


def with_others_of_the_plan(situation: Situation, draft: Draft, found: Action) -> Draft:
    """The answer for one action, with what other actions of its plan set aside for the very same, where their line of money says so."""
    others = others_of_the_plan(situation, found.document, found.number)
    if not draft.found or not others:
        return draft
    da = situation.question.language == "da"
    told = listed(
        [f"{'handling' if da else 'action'} {other.number}: «{one_line(other.economy or '')}»" for other in others], situation.question.language
    )
    lead = f"{draft.lead} {'Også' if da else 'Also'} {told}."
    return draft.model_copy(update={"lead": lead, "sources": tuple(dict.fromkeys([*draft.sources, *(other.sources[0] for other in others)]))})


def others_of_the_plan(situation: Situation, document: str, number: str) -> list[Action]:
    """The actions of a plan, beside one of them, whose line of money has the very words asked about."""
    subject = _subject(situation)
    if not subject or situation.question.slots.dotted or situation.question.slots.action:
        return []
    return [
        other
        for other in situation.understanding.library.of(Action, document)
        if other.number != number and other.amounts and all(_literally(term, keys_of(other.economy or "")) for term in subject)
    ]


def _subject(situation: Situation) -> list[Term]:
    """What the money is asked for: names and verbs left out."""
    return [term for term in situation.question.terms if not (term.told or term.predicate or term.soft or re.fullmatch(r"nye?|nyt", term.word))]


def _literally(term: Term, there: dict[str, float]) -> bool:
    """Whether the very word stands there, and no synonym or part of it."""
    return any(weight >= 1.0 and there.get(key, 0.0) >= _VERY_WORD for key, weight in term.keys)
