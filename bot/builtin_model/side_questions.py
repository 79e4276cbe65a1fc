"""One question about two sides as two questions, one of each: two documents («i A og i B»), two things under a heading, two things held together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.builtin_model.side_property import Pair, SideQuestion, is_english, of_one_property
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.comparison import Comparison, Measure, comparison_of
from bot.builtin_model.understand.names import Names

_AND = re.compile(r",?\s+(?:og|samt|and)\s+", re.IGNORECASE)
_CONNECTS = re.compile(
    r",?\s+(?:og|samt|kontra|versus|vs\.?|mod|and|in contrast to|sammenlignet med|i forhold til|compared (?:to|with))\s+", re.IGNORECASE
)
_PLACED = re.compile(r"(?:^|(?<=\s))(?:i|på|ifølge|efter|fra|hos|in|on|from|according to)\s", re.IGNORECASE)
_WITH_YEAR = re.compile(r"(?:\s+(?:fra|for|af|i|from|of|for))?\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:\d{4}|\d{2}))?")
_BOTH = re.compile(
    r"\s*,?\s*\b(?:både|henholdsvis|hhv\.?|hver især|hver for sig|hver gang|hvert sted|de to steder|begge steder|begge to|to steder|"
    r"respectively|each time|in each of them|in the two places|both)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(?P<heading>[^?:;!]{7,110}?)(?::|\s[-–])\s+(?P<rest>(?:hv\w+|who|what|which|when|how)\b.*)$", re.IGNORECASE | re.DOTALL)
_OPENS_RIGHT = re.compile(r"^(?:der|there)\s+(?:er|var|blev|bliver|sad|is|are|was|were)\s+", re.IGNORECASE)
_LEFT_VERB = re.compile(
    r"^(?:(?:penge|kroner|midler|money)\s+)?"
    r"(?:får|fik|har|havde|er der|var der|bruges|sættes|afsættes|går|gets?|got|has|had)\s+(?:(?:der|til|af til|på)\s+)*",
    re.IGNORECASE,
)
_PLACED_SIDE = re.compile(r"(?:i|på|til|ved|hos|for|under|fra|in|on|at|for|from)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:flest|flere|færrest|færre|most|more|fewest|fewer)\s+(?P<noun>(?!end\b|than\b|i\b|på\b)[\w-]{4,})", re.IGNORECASE)
_HAS_BEEN = re.compile(r"\b(?:var|blev|havde|sad|fik|deltog|was|were|had|got)\b", re.IGNORECASE)
_ASKING = re.compile(r"(?:hv\w+|who|what|which|how|where|when|why)\b", re.IGNORECASE)
_MOST_WORDS = 16


def side_questions(text: str, names: Names) -> Pair | None:
    """The question put to each of its two sides; None when it has no two sides that can be told."""
    sides = _of_documents(text, names) or _under_headings(text) or of_one_property(text)
    if sides is None:
        comparison = comparison_of(text)
        sides = _compared(text, comparison) if comparison else None
    return sides if sides and all(0 < len(one.side.split()) <= _MOST_WORDS for one in sides) else None


def _of_documents(text: str, names: Names) -> Pair | None:
    """«… i tidsplanen og i referatet»: two documents side by side; each question keeps one of them."""
    for match in _CONNECTS.finditer(text):
        found = next(_two_documents(text, match, names), None)
        if found is None:
            continue
        (begin, left_end), (right_begin, end) = found
        before, after = text[:begin], text[end:]
        left, right = text[begin:left_end], text[right_begin:end]
        small = _PLACED.match(left)
        if small and not _PLACED.match(right):
            right = f"{small[0]}{right}"
        one, two = (_BOTH.sub("", f"{before}{side}{after}").strip() for side in (left, right))
        return SideQuestion(_bare(left), one), SideQuestion(_bare(right), two)
    return None


def _two_documents(text: str, connects: re.Match[str], names: Names) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of two phrases around a connective that each mean one document, and not the same."""
    right_text = re.split(r"[.?!,;:]\s|[?]$", text[connects.end() :])[0]
    if _ASKING.match(right_text):
        return
    for small in reversed(list(_PLACED.finditer(text, 0, connects.start()))):
        left_text = text[small.start() : connects.start()]
        left = names.documents_in(left_text)
        if len(left) != 1 or "," in left_text:
            continue
        for tail in ("", " politik", " plan"):
            right = names.documents_in(f"{right_text}{tail}")
            if len(right) == 1 and right[0].name != left[0].name:
                end = _end_of(right[0].words, right_text)
                yield (small.start(), connects.start()), (connects.end(), connects.end() + end)
                return


def _end_of(words: str, text: str) -> int:
    """Where the words that name a document end in a text, with the year that follows; the whole text when they are not found as typed."""
    at = plain(text).find(plain(words))
    if at < 0:
        return len(text)
    count = len(plain(text)[: at + len(plain(words))].split())
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    end = ends[min(count, len(ends)) - 1]
    year = _WITH_YEAR.match(text, end)
    return year.end() if year else end


def _under_headings(text: str) -> Pair | None:
    """«A og B: hvor mange er der hver gang?»: what is asked under a heading of two things is asked of each."""
    found = _HEADING.match(text)
    if not found or not _BOTH.search(found["rest"]):
        return None
    things = _AND.split(found["heading"])
    if len(things) != 2:
        return None
    rest = _BOTH.sub("", found["rest"])
    return SideQuestion(things[0], f"{things[0]}: {rest}"), SideQuestion(things[1], f"{things[1]}: {rest}")


def _compared(text: str, comparison: Comparison) -> Pair | None:
    """«Var der flere A i X end i Y?», «hvem fik mest: X eller Y?»: how many, how much or when it is for each."""
    sides = [_LEFT_VERB.sub("", _OPENS_RIGHT.sub("", side.strip(" ,"))).strip(" ,") for side in comparison.sides]
    counted = _COUNTED.search(text) if comparison.measure is Measure.COUNT else None
    if counted and not _PLACED_SIDE.match(sides[1]):
        return _of_two_kinds(text, counted["noun"], sides, in_side=counted["noun"] in comparison.sides[0])
    if counted:
        sides = [re.sub(rf"^{re.escape(counted['noun'])}\s+", "", side, flags=re.IGNORECASE) for side in sides]
    ask = _asking(text, comparison.measure, counted["noun"] if counted else "")
    if not ask or not all(sides):
        return None
    measure = comparison.measure
    one, two = (
        SideQuestion(side, f"{ask} {side}{_of_the_year(side, other)}?", waits_for=measure) for side, other in zip(sides, reversed(sides), strict=True)
    )
    return one, two


def _of_two_kinds(text: str, noun: str, sides: Sequence[str], in_side: bool) -> Pair:
    """«Flere skotske gæster end danske», «flest handlinger: A eller B?»: how many of each kind, or how many each has."""
    how_many = "How many" if is_english(text) else "Hvor mange"
    be, have = ("var", "havde") if _HAS_BEEN.search(text) else ("er", "har")
    if in_side:
        sides = [side if side.startswith(noun) or at else f"{noun} {side}" for at, side in enumerate(sides)]
        one, two = (SideQuestion(side, f"{how_many} {side} {be} der?", waits_for=Measure.COUNT) for side in sides)
        return one, two
    does = "does {} have" if is_english(text) else have + " {}"
    one, two = (SideQuestion(side, f"{how_many} {noun} {does.format(side)}?", waits_for=Measure.COUNT) for side in sides)
    return one, two


def _asking(text: str, measure: Measure, counted: str) -> str:
    """How the question of one side begins; empty when it cannot be put."""
    english, been = is_english(text), bool(_HAS_BEEN.search(text))
    if counted:
        return f"How many {counted} {'were' if been else 'are'} there" if english else f"Hvor mange {counted} {'var' if been else 'er'} der"
    if measure is Measure.MONEY:
        return "How much money is there for" if english else "Hvor mange penge er der afsat til"
    if measure is Measure.TIME:
        return "When is" if english else "Hvornår er"
    return ""


def _of_the_year(side: str, other: str) -> str:
    """The year that only the other side has: of both, «får A i 2019 mere end B?»"""
    year = re.search(r"\s(?:i|in)\s(?:19|20)\d\d\b", other)
    return year[0] if year and not re.search(r"\b(?:19|20)\d\d\b", side) else ""


def _bare(phrase: str) -> str:
    """A phrase without the small word it begins with."""
    return _PLACED.sub("", _BOTH.sub("", phrase), count=1).strip()
