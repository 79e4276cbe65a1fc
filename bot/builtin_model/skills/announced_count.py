"""«Hvilke fem målsætninger er det?», «hvad er den femte?», «er der også 7 på listen?»: a count the text announces, held against the list itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import narrowed, units_of
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term, key, term
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.number_words import parse_word
from knowledge.records import PairedValue
from knowledge.source import Source

_NUMBER = r"(?P<count>to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|[2-9]|1\d|20)"
_COUNTED = re.compile(rf"\b{_NUMBER}\s+(?:(?!og\b|af\b|i\b|til\b)[a-z-]+\s+){{0,2}}?(?P<noun>[a-z-]{{4,}})")
_TIMES = ("aar", "maaneder", "uger", "dage", "timer", "gange", "procent", "kroner", "beloeb", "tal", "dokumenter", "tabeller")
_CHECKS = re.compile(
    r"\b(?:ogsaa|passer|stemmer|faktisk|rigtig\w*|selve listen|taeller|kun|virkelig|opremse\w*|annoncere\w*|naevne\w*|liste\w*|"
    r"actually|really|listed|does the list|on the list)\b"
)
_NEXT = 45
"""Lines within which a list on the next slide is the one announced."""
_CLEAR = 0.4
_SURE = 0.75
"""Share of the question's words that must stand at a list which one point is counted out of."""
_BY_PLACE = 0.89
"""A little less sure than a list that is known as such, of focus areas or chapters."""
_SAME_NOUN = 0.8
"""How well what is asked about must be met by what is announced: «mål» by «målsætninger»."""
_SMALL = ("selve", "samme", "plan", "handlingsplan", "liste")
_WORDS = ("nul", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")


@dataclass(frozen=True)
class _Announced:
    """A sentence that announces a number of things, and the list of them."""

    count: int
    printed: str
    points: tuple[str, ...]
    source: Source
    listed_in: Source
    score: float


class AnnouncedCount:
    """Whether a list has as many points as its text says."""

    name = "announced_count"

    def fits(self, situation: Situation) -> float:
        """When a question names a number of things, or asks how many there are, and a text announces so many.

        Where text and list agree, only when it is asked whether they do.
        """
        found = _meant(situation)
        if found is None:
            return 0.0
        agrees, place = found.count == len(found.points), _place(situation)
        if place is not None:
            return _BY_PLACE if found.score >= _SURE else 0.0
        return 0.95 if not agrees or _CHECKS.search(situation.question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The issues of the document, where one is about the count."""
        found = _meant(situation)
        return [call("search", query=found.printed, documents=[found.source.document], limit=4)] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Yes or no, the number announced, and the points there are."""
        found = _meant(situation)
        if found is None:
            return None
        da, there, place = situation.question.language == "da", len(found.points), _place(situation)
        if place is not None and place <= there:
            lead = (
                f"Nr. {place} af de {found.printed} er: {found.points[place - 1]}"
                if da
                else f"No. {place} of «{found.printed}»: {found.points[place - 1]}"
            )
            return Draft(lead=lead, sources=(narrowed(found.listed_in, found.points[place - 1]),))
        body = "\n".join(f"- {one_line(point)}" for point in found.points)
        few = _WORDS[there] if there < len(_WORDS) else str(there)
        if place is not None and found.count == there:
            lead = f"Der er kun {few} {found.printed.split(' ', 1)[-1]}:" if da else f"There are only {there}:"
        elif found.count == there:
            lead = (
                f"Ja, teksten siger «{found.printed}», og listen har {there}:" if da else f"Yes, it says «{found.printed}», and the list has {there}:"
            )
        else:
            missing = f"; den {_ordinal(found.count)} er ikke nævnt" if da and found.count == there + 1 else ""
            lead = (
                f"Teksten siger «{found.printed}», men der er kun {few} på listen{missing}:"
                if da and there < found.count
                else f"Teksten siger «{found.printed}», men der er {there} på listen:"
                if da
                else f"It says «{found.printed}», but the list has {there}:"
            )
        issues = tuple(i for i in situation.understanding.library.issues(found.source.document) if found.printed in i.message)
        return Draft(lead=lead, body=body, sources=tuple(dict.fromkeys([found.source, narrowed(found.listed_in, found.points[0])])), issues=issues)


def _ordinal(count: int) -> str:
    words = ("", "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte")
    return words[count] if count < len(words) else f"{count}."


def _place(situation: Situation) -> int | None:
    """Of «den femte målsætning»: 5."""
    return situation.question.slots.ordinal[0] if situation.question.slots.ordinal else None


def _meant(situation: Situation) -> _Announced | None:
    """The announcement that the question's number and noun are of, the one that shares most of its words."""
    question = situation.question
    asked: list[tuple[int | None, Term]] = [
        (_value(match["count"]), term(match["noun"])) for match in _COUNTED.finditer(question.plain) if match["noun"] not in _TIMES
    ]
    if not asked and question.slots.ordinal and question.slots.ordinal[1] not in _TIMES:
        asked = [(None, term(question.slots.ordinal[1], question.language))]
    if not asked and question.counted and not question.counted.soft:
        asked = [(None, question.counted)]
    if not asked:
        return None
    found = [one for number, noun in dict.fromkeys(asked) for one in _announced(situation, number, noun)]
    best = max(found, key=lambda one: one.score, default=None)
    return best if best and best.score >= _CLEAR else None


def _announced(situation: Situation, number: int | None, noun: Term) -> Iterator[_Announced]:
    library, question = situation.understanding.library, situation.question
    for section in library.sections():
        if question.documents and section.document not in question.documents:
            continue
        for unit in units_of(section.text):
            match = next((m for m in _COUNTED.finditer(plain(unit.text)) if number in (None, _value(m["count"])) and _same(noun, m["noun"])), None)
            if match is None:
                continue
            count = _value(match["count"])
            points, place = (unit.points, section.sources[0]) if unit.points else _list_after(situation, section.document, section.sources[0])
            if len(points) > 1 and place:
                source = narrowed(section.sources[0], unit.text)
                printed = _as_printed(unit.text, match["count"], match["noun"])
                there = keys_of_text(f"{' '.join(section.path)} {unit.whole} {printed} {_listed_under(situation, section.document, points)}")
                yield _Announced(count, printed, tuple(points), source, place, _share(situation, there))


def _same(noun: Term, printed: str) -> bool:
    return printed not in _TIMES and noun.found_in({key(printed): 1.0}) >= _SAME_NOUN


def _listed_under(situation: Situation, document: str, points: Sequence[str]) -> str:
    """What the list of pairs is called that these are the names of."""
    return next((pair.list_name for pair in situation.understanding.library.of(PairedValue, document) if pair.label == points[0]), "")


def _list_after(situation: Situation, document: str, place: Source) -> tuple[tuple[str, ...], Source | None]:
    """The names of the list of pairs that follows within a few lines: the slide after the one that announces it."""
    pairs = [pair for pair in situation.understanding.library.of(PairedValue, document) if 0 < pair.sources[0].line_from - place.line_from <= _NEXT]
    name = pairs[0].list_name if pairs else ""
    own = tuple(pair for pair in situation.understanding.library.of(PairedValue, document) if pair.list_name == name)
    return (tuple(pair.label for pair in own), own[0].sources[0]) if own else ((), None)


def _as_printed(text: str, count: str, noun: str) -> str:
    words = text.split()
    first = next((at for at, word in enumerate(words) if plain(word).strip(".,:") == count), 0)
    last = next((at for at in range(first, len(words)) if plain(words[at]).strip(".,:;") == noun), first)
    return " ".join(words[first : last + 1]).strip(".,:;")


def _share(situation: Situation, there: dict[str, float]) -> float:
    topics = situation.understanding.topics
    kept = [term for term in situation.question.terms if not (term.soft or term.predicate or _CHECKS.search(term.word) or term.word in _SMALL)]
    weighed = [(term.found_in(there), topics.weight(term)) for term in kept]
    total = sum(weight for _, weight in weighed)
    return sum(found * weight for found, weight in weighed) / total if total else 1.0


def _value(word: str) -> int:
    return int(word) if word.isdigit() else int(parse_word(word))
