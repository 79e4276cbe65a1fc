"""What must be told together: the rules of each period where one of them would answer, and the counts of one thing that an item has several of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.by_period import is_of_a_period
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.reading.turning import AS_PLANNED
from bot.builtin_model.reading.units import Unit, keys_of, narrowed, units_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.one_point import one_point
from bot.builtin_model.understand.asks import plain

_OF_BOTH = re.compile(r"(?:for (?:baade|begge|alle)|i begge tilfaelde|uanset|for both|in both cases)\b")
"""How what holds for every period begins."""
_SAYS_WHICH = re.compile(r"\b(?:foer|inden|efter|gammel|gamle|ny|nye|nyt|siden|before|after|old|new)\b|\b(?:19|20)\d\d\b")
_COUNT = re.compile(r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})*(?!\d|,\d| ?(?:pct|%|kr|mio|procent)|[./-]\d|\. ?[a-z])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MET, _AS_MUCH = 0.9, 0.95
_LOOKED_AT = 8
_MOST_WORDS = 2
"""Of more words the question says which count it is of."""


def told_whole(situation: Situation, best: Found, found: Sequence[Found]) -> Draft | None:
    """The answer with what must be told beside it; None where it can stand alone."""
    return _of_every_period(situation, best) or _of_every_count(situation, best, found)


def _of_every_period(situation: Situation, best: Found) -> Draft | None:
    """The rules of all periods and what holds for each of them, where the question does not say which period it is of."""
    if _SAYS_WHICH.search(situation.question.plain):
        return None
    units = units_of(best.passage.text)
    at = next((at for at, unit in enumerate(units) if sum(is_of_a_period(plain(point)) for point in unit.points) > 1), None)
    if at is None:
        return None
    rules = units[at]
    behind = [unit.text for unit in units[at + 1 :] if unit.text not in rules.points][:1]
    of_both = [text for text in behind if _OF_BOTH.match(plain(text))]
    if (best.unit != rules and best.unit.text not in (*rules.points, *of_both)) or _names_one(situation, rules):
        return None
    body = "\n".join(f"- {one_line(point)}" for point in (*rules.points, *of_both))
    lead = one_line(rules.text)
    places = [narrowed(best.passage.source, text) for text in (rules.whole, *of_both)]
    return Draft(lead=lead if lead.endswith(":") else f"{lead.rstrip('.')}:", body=body, sources=tuple(dict.fromkeys(places)))


def _names_one(situation: Situation, rules: Unit) -> bool:
    """Whether a word of the question stands in one of the rules alone, and so says which it is of."""
    over = [keys_of(text) for text in (rules.text, *rules.points)]
    places = [[at for at, own in enumerate(over) if term.found_in(own) >= _MET] for term in situation.question.terms if not term.told]
    return any(len(held) == 1 and held[0] for held in places)


def _of_every_count(situation: Situation, best: Found, found: Sequence[Found]) -> Draft | None:
    """The counts of one thing in one item, each with what it is of, where some are counted and others only reckoned with; those go last."""
    question = situation.question
    subject = [term for term in question.terms if not (term.told or term.predicate)]
    if (
        kinds_wanted(question)[0] is not AnswerKind.NUMBER
        or not 0 < len(subject) <= _MOST_WORDS
        or question.slots.years
        or AS_PLANNED.search(question.plain)
    ):
        return None

    def of_the_same(one: Found) -> bool:
        here = one.passage.document == best.passage.document and one.passage.item == best.passage.item and one.passage.item is not None
        met = one.coverage >= best.coverage * _AS_MUCH and all(term.found_in(keys_of(one.unit.text)) >= _MET for term in subject)
        return here and met and one.fits and not one.unit.points and bool(_counts(one.unit))

    alike = [one for one in found[:_LOOKED_AT] if of_the_same(one)]
    several = [one for at, one in enumerate(alike) if not any(_counts(one.unit) & _counts(before.unit) for before in alike[:at])]
    whole = one_point(situation, best) or best
    reckoned = [bool(AS_PLANNED.search(plain(one.unit.text))) for one in several]
    if all(reckoned) or not any(reckoned) or not any(_counts(one.unit) & _counts(whole.unit) for one in several):
        return None
    several.sort(key=lambda one: bool(AS_PLANNED.search(plain(one.unit.text))))
    body = "\n".join(f"- {_with_its_lead(one.unit)}" for one in several)
    lead = f"Der står {len(several)} tal, hver af sit:" if question.language == "da" else f"There are {len(several)} figures, each of its own:"
    return Draft(lead=lead, body=body, sources=tuple(dict.fromkeys(one.source for one in several)))


def _counts(unit: Unit) -> frozenset[str]:
    """The counts of a sentence, days and years left out."""
    return frozenset(_COUNT.findall(_YEAR.sub(" ", plain(unit.text))))


def _with_its_lead(unit: Unit) -> str:
    """A sentence as it stands; a point behind the line that leads its list in."""
    text = one_line(unit.text)
    return stop(text) if text.endswith(".") or not unit.before else f"{one_line(unit.before).rstrip('.:')}: {stop(text)}"
