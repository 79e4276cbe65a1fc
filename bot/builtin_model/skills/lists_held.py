"""«Hvilke af byerne i projektet er også med i netværket?»: the names of two lists held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import keys_of, narrowed, units_of
from bot.builtin_model.say import listed, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.terms import Term
from knowledge.records import Membership, PairedValue, Signatory
from knowledge.source import Source

_STANDS = r"(?:er|var|står|staar|stod|sidder|sad|indgår|indgaar|optræder|optraeder|deltager|går|gaar)"
_IN = r"(?:i|på|paa|blandt|hos|af)"
_PART = r"(?:med|medlem|medlemmer|en del|del)"
_ALSO = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:hvilke \w+|hvem|hvad) {_STANDS} (?:{_PART} )?(?:{_IN} )?(?:både|baade|begge) (?:{_PART} )?(?:{_IN} )?(?P<one>.+?) og "
        rf"(?:{_PART} )?(?:{_IN} )?(?P<two>[^,?]+)",
        rf"\b(?:hvilke|hvem|er der nogen|er nogen|er nogle)(?: af)?(?: de| dem)? (?P<one>.+?),?(?: der| som)?(?: ikke| også)? {_STANDS} "
        rf"(?:både |baade |også |ogsaa |samtidig |ikke )*(?:{_PART} )?{_IN} (?P<two>[^,?]+)",
        r"\bwhich (?:of )?(?:the )?(?P<one>.+?) (?:are|were|sit|stand|appear) (?:both |also |not )*(?:in|on|part of|among) (?P<two>[^,?]+)",
        rf"\b(?:hvilke \w+|hvem|hvad) (?:går|gaar|står|staar|er|sidder) (?:igen|både|baade|fælles|faelles)(?: {_IN}| for)? (?P<one>.+?) og "
        rf"(?:{_IN} )?(?P<two>[^,?]+)",
        rf"\b(?:er|var) (?:der )?(?:nogen|nogle)(?: af)? (?P<one>.+?) (?:ikke |også |ogsaa )+(?:med )?{_IN} (?P<two>[^,?]+)",
        r"\bhvad har (?P<one>.+?) og (?P<two>.+?) til ?f(?:æ|ae)lles",
    )
)
_HELD = re.compile(r"\b(?:ogsaa|baade|begge|gaar igen|faelles|samtidig|ikke (?:er |var )?(?:med|medlem\w*|en del|del)|also|both|not)\b")
_FEWEST = 3
_LONGEST = 70
_MEANT = 0.55
_CODED = re.compile(r",\s*[A-ZÆØÅ]{1,3}$")
_NEARLY_ALL = 0.75
_A_NUMBER = re.compile(r"[\d.,]+$")


@dataclass(frozen=True)
class _List:
    """The names of a printed list, each with its line; `called` holds all words it may be meant by."""

    called: str
    title: str
    names: tuple[tuple[str, Source], ...]


class ListsHeld:
    """Which names stand on both of two lists, and which on one only."""

    name = "lists_held"

    def fits(self, situation: Situation) -> float:
        """When two lists are named that are both there, and it is asked what they share."""
        return 0.94 if _two_lists(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The comparison of the two lists."""
        lists = _two_lists(situation)
        return [_call(lists)] if lists else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Those on both, and those on the first alone; what only the second has goes below."""
        lists = _two_lists(situation)
        result = results.of(_call(lists)) if lists else None
        if lists is None or result is None:
            return None
        da = situation.question.language == "da"
        both = [_short(row.cells["first"]) for row in result.rows if row.cells["first"] and row.cells["second"]]
        first = [_short(row.cells["first"]) for row in result.rows if row.cells["first"] and not row.cells["second"]]
        second = [_short(row.cells["second"]) for row in result.rows if row.cells["second"] and not row.cells["first"]]
        one, two = (each.title for each in lists)
        language = situation.question.language
        told = [
            f"{'På begge' if da else 'On both'}: {listed(both, language)}." if both else "Ingen står begge steder." if da else "None stands on both.",
            f"{'Kun' if da else 'Only in'} «{one}»: {listed(first, language)}." if first else "",
        ]
        note = f"{'Kun' if da else 'Only in'} «{two}»: {listed(second, language)}." if second else ""
        return Draft(lead=" ".join(part for part in told if part), notes=(note,) if note else (), sources=sources_of(result))


def _short(name: object) -> str:
    """A name without the code of its country: «Nacka, SE»."""
    return _CODED.sub("", str(name))


def _call(lists: Sequence[_List]) -> Call:
    first, second = ([{"document": place.document, "line": place.line_from, "printed": name} for name, place in each.names] for each in lists)
    return call("compare_lists", first=first, second=second)


def _two_lists(situation: Situation) -> tuple[_List, _List] | None:
    """The lists that the two sides of the question mean, when both are clear and not one and the same."""
    question = situation.question
    if not _HELD.search(question.plain):
        return None
    for found in filter(None, (pattern.search(question.corrected) for pattern in _ALSO)):
        one, two = (_meant(situation, found[side]) for side in ("one", "two"))
        if one and two and not {place for _, place in one.names} & {place for _, place in two.names}:
            return one, two
    return None


def _meant(situation: Situation, side: str) -> _List | None:
    understanding = situation.understanding
    terms = understanding.read(side, situation.question.language).terms
    if not terms:
        return None
    weights = [understanding.topics.weight(term) for term in terms]
    best: tuple[float, _List] | None = None
    for each in _lists(situation, terms):
        there = keys_of(each.called)
        share = sum(term.found_in(there) * weight for term, weight in zip(terms, weights, strict=True)) / sum(weights)
        if share >= _MEANT and (best is None or share > best[0]):
            best = (share, each)
    return best[1] if best else None


def _lists(situation: Situation, terms: Sequence[Term]) -> Iterator[_List]:
    """Every list of names: pairs with a figure, members, signatures, and short points under a heading."""
    library = situation.understanding.library
    for name in dict.fromkeys((pair.document, pair.list_name) for pair in library.of(PairedValue)):
        pairs = [pair for pair in library.of(PairedValue, name[0]) if pair.list_name == name[1]]
        yield _List(name[1], name[1], tuple((pair.label, narrowed(pair.sources[0], pair.label)) for pair in pairs))
    for organization in dict.fromkeys((seat.document, seat.organization) for seat in library.of(Membership)):
        seats = [seat for seat in library.of(Membership, organization[0]) if seat.organization == organization[1]]
        yield _List(organization[1], organization[1], tuple((seat.person, seat.sources[0]) for seat in seats))
    for document in dict.fromkeys(signed.document for signed in library.of(Signatory)):
        title = library.document(document).title
        yield _List(f"{title} underskrivere", title, tuple((signed.person, signed.sources[0]) for signed in library.of(Signatory, document)))
    for section in library.sections():
        for unit in units_of(section.text):
            points = [point for point in unit.points if len(point) <= _LONGEST and not _A_NUMBER.match(point)]
            if len(points) < _FEWEST or len(points) < len(unit.points) - 1:
                continue
            heading, own = _under_its_heading([point for point in points if point not in section.path], terms)
            called = " · ".join(part for part in (*section.path, unit.text, *heading) if part)
            title = ", ".join(part for part in (*section.path[-1:], unit.text, *heading[-1:]) if part)
            yield _List(called, title, tuple((point, narrowed(section.sources[0], point)) for point in own))


def _under_its_heading(points: Sequence[str], terms: Sequence[Term]) -> tuple[Sequence[str], Sequence[str]]:
    """The points after one that is itself what is asked about («Deltagende byer»), with all up to it as their heading; else all."""
    for at, point in reversed(list(enumerate(points[:-_FEWEST]))):
        if at and any(term.found_in(keys_of(point)) >= _MEANT for term in terms) and len(point.split()) <= _FEWEST:
            following = points[at + 1 :]
            if not any(term.found_in(keys_of(later)) >= _MEANT for later in following for term in terms):
                return points[: at + 1], _of_one_shape(following)
    return (), points


def _of_one_shape(points: Sequence[str]) -> Sequence[str]:
    """Only the names with the code of a country, where nearly all have one: the others are headings among them."""
    coded = [point for point in points if _CODED.search(point)]
    return coded if len(coded) >= _NEARLY_ALL * len(points) else points
