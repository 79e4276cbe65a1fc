"""One property of two things as two questions: «er fristen den samme for A og for B?», «hvem indstillede punkt 7 og punkt 11?»."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.builtin_model.understand.comparison import Measure


@dataclass(frozen=True)
class SideQuestion:
    """What is asked of one side alone: the side as typed, and the question."""

    side: str
    text: str
    same: bool = False
    """Whether it is asked if it is the same for both."""
    waits_for: Measure | None = None
    """What each side is to have one of, where two things are compared by it: an amount, a number, a time."""


Pair = tuple[SideQuestion, SideQuestion]

_ASKING = r"(?:hv\w+|who|what|which|when|how)"
_VERB = r"(?:er|var|bliver|blev|gælder|is|are|was|were)"
_PREPOSITION = r"(?P<prep>for|hos|i|på|til|ved|af|under|of|in|on)"
_TWO_THINGS = r"(?P<one>[^,?]+?)\s+(?:og|som|and)\s+(?:(?P=prep)\s+)?(?P<two>[^?]+)"
_SAME = (
    re.compile(
        rf"^{_VERB}\s+(?P<of>[^,?]+?)\s+{_PREPOSITION}\s+(?P<one>[^,?]+?)\s+(?:og|and)\s+(?:(?P=prep)\s+)?(?P<two>[^?]+?)\s+"
        r"(?:(?:den|det|de|the)\s+)?(?:samme|ens|lige\s+\w+|same)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^{_VERB}\s+(?P<of>[^,?]+?)\s+(?:(?:den|det|de|the)\s+)?(?:samme|ens|lige\s+\w+|same)\s+{_PREPOSITION}\s+{_TWO_THINGS}", re.IGNORECASE
    ),
    re.compile(
        rf"^(?:{_VERB}\s+)?(?:(?:det|der|it)\s+)?(?:(?:den|det|de|the)\s+)?(?:samme|same)\s+(?P<of>\w+)\s+{_PREPOSITION}\s+{_TWO_THINGS}",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?:har|have|do)\s+(?P<one>[^,?]+?)\s+(?:og|and)\s+(?P<two>[^,?]+?)\s+(?:(?:have|den|det|de|the)\s+){0,2}(?:samme|same)\s+(?P<of>[^,?]+)",
        re.IGNORECASE,
    ),
)
_TWICE = re.compile(
    rf"^(?P<ask>{_ASKING}\b[^,?]*?)\s+(?P<prep>for|hos|i|på|til|ved|under|for|in|on)\s+(?P<one>[^,?]+?)\s+(?:og|and)\s+"
    r"(?P=prep)\s+(?P<two>[^,?]+?)\s*(?P<rest>[,?].*)?$",
    re.IGNORECASE,
)
"""«Hvad er fristen for A og for B?»: the small word said twice tells the two apart."""
_SAME_AS = re.compile(
    rf"^(?P<ask>{_ASKING}\b[^,?]*?)\s+(?P<prep>for|hos|på|til|ved|under|of|on)\s+(?P<one>[^,?]+?),?\s+(?:og|and)\s+"
    r"(?:er|var|is|was)\s+(?:det|it)\s+(?:(?:den|det|de|the)\s+)?(?:samme|same)\s+(?:[^\W\d]+\s+)?(?:(?:som|as)\s+)?(?:(?P=prep)\s+)(?P<two>[^?]+)",
    re.IGNORECASE,
)
"""«Hvem er ansvarlig for A, og er det den samme for B?»"""
_SAME_WORD = re.compile(r"\b(?:samme|ens|lige|same)\b", re.IGNORECASE)
_EQUAL = re.compile(
    r"^(?:har|får|have|do)\s+(?P<one>[^,?]+?)\s+(?:og|and)\s+(?P<two>[^,?]+?)\s+(?:have\s+)?"
    r"(?:lige\s+mange|samme antal|equally many|as many|the same number of)\s+(?P<of>[^,?]+)",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"^(?:stemmer|passer|svarer|er|is|does)\s+(?:antallet\s+af|the\s+number\s+of)\s+(?P<one>[^?]+?),?\s+"
    r"(?:(?:overens\s+)?med|sammen\s+med|til|det\s+samme\s+som|lig\s+med|the\s+same\s+as|match)\s+(?:antallet\s+af|the\s+number\s+of)\s+(?P<two>[^?]+)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"\b(?P<noun>punkt|pkt\.|handling|sag|område|kapitel|lokalplan|item|action|chapter)(?:erne|ene)?\s+(?P<one>\d+(?:\.\d+)?)\s*(?:,\s*)?"
    r"(?:og|and|eller|or|kontra|mod)\s+(?:(?P=noun)\s+)?(?P<two>\d+(?:\.\d+)?)(?!\d)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<noun>[^\W\d]+)\s+\d+(?:\.\d+)?(?P<tail>.*)$")
_MANY = re.compile(r"^(?:er|var|is|are) (?:der|there) (?:lige|samme|equally|as) (?:mange|antal|many) (\w+)", re.IGNORECASE)
_COMMON = re.compile(
    r"^hvad (?:har|er fælles for|adskiller) (?P<one>[^,?]+?) (?:og|fra) (?P<two>[^,?]+?)(?: til fælles| tilfælles)?\W*$", re.IGNORECASE
)


def of_one_property(text: str) -> Pair | None:
    """The question put to each of two things that one property is asked of; None when it asks of no such two."""
    return _is_it_the_same(text) or _as_many(text) or _said_twice(text) or _of_two_numbers(text) or _in_common(text)


def is_english(text: str) -> bool:
    """Whether a question is put in English."""
    english = re.search(r"\b(?:the|is|are|was|were|and|which|who|what|how|do|does)\b", text)
    return bool(english) and not re.search(r"[æøåÆØÅ]|\b(?:og|er|hvad|i)\b", text)


def _is_it_the_same(text: str) -> Pair | None:
    for pattern in _SAME:
        found = pattern.match(text.strip())
        if found:
            if found["of"].strip().lower() == "udvalg":
                return _put(found, lambda side: f"Hvilket udvalg beslutter om {side}?", same=True)
            asked = f"What is the {found['of'].strip()} of" if is_english(text) else f"Hvad er {found['of'].strip()} for"
            return _put(found, lambda side, asked=asked: f"{asked} {side}?", same=True)  # type: ignore[misc]
    return None


def _as_many(text: str) -> Pair | None:
    """«Har A og B lige mange bilag?», «stemmer antallet af A med antallet af B?»: how many there are of each."""
    english = is_english(text)
    if found := _EQUAL.match(text.strip()):
        of = found["of"].strip(" ?")
        return _put(found, lambda side: f"How many {of} does {side} have?" if english else f"Hvor mange {of} har {side}?", same=True)
    if found := _NUMBER_OF.match(text.strip()):
        return _put(found, lambda side: f"How many {side}?" if english else f"Hvor mange {side}?", same=True)
    return None


def _said_twice(text: str) -> Pair | None:
    found = _TWICE.match(text.strip()) or _SAME_AS.match(text.strip())
    return _put(found, lambda side: f"{found['ask']} {found['prep']} {side}?", same=bool(_SAME_WORD.search(text))) if found else None


def _of_two_numbers(text: str) -> Pair | None:
    found = _NUMBERS.search(text)
    if not found or re.match(r"\s*(?:,|og|and)\s+(?:\w+ )?\d", text[found.end() :]):
        return None
    before, after = _MANY.sub(r"Hvor mange \1 er der", text[: found.start()]), re.split(r"[,?]", text[found.end() :])[0]
    if not re.match(rf"\W*{_ASKING}\b", before, re.IGNORECASE):
        return None
    same = bool(_SAME_WORD.search(text))
    one, two = (f"{found['noun']} {found[number]}" for number in ("one", "two"))
    return SideQuestion(one, f"{before}{one}{after}?", same=same), SideQuestion(two, f"{before}{two}{after}?", same=same)


def _in_common(text: str) -> Pair | None:
    """«Hvad har A og B til fælles?»: what each is."""
    found = _COMMON.match(text.strip())
    return _put(found, lambda side: f"Hvad går {side} ud på?", same=False) if found else None


def _put(found: re.Match[str], question: Callable[[str], str], same: bool) -> Pair:
    one, two = _alike(found["one"].strip(), found["two"].strip(" ?"))
    return SideQuestion(one, question(one), same=same), SideQuestion(two, question(two), same=same)


def _alike(one: str, two: str) -> tuple[str, str]:
    """Two numbered things put alike: «handling 1.2» and «1.3», «handling 1» and «handling 2 under Branding»."""
    first = _NUMBERED.match(one)
    if first and re.match(r"\d", two):
        two = f"{first['noun']} {two}"
    second = _NUMBERED.match(two)
    if first and second and not first["tail"].strip() and second["tail"].strip():
        one = f"{one}{second['tail']}"
    return one, two
