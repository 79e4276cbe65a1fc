"""«Fire virksomheder i hver kommune», «begge afsætter hver 600.000 kr.»: how much each has, and how many of them a question means."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import key
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.number_words import NUMBER_WORD
from retrieval.danish import danish_for, words

_FIGURE = r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:\s(?:mio\.\s)?kr\.?)?(?![\w,]|-|\.\d)"
_IN_EACH = re.compile(
    rf"\b(?P<printed>{_FIGURE}|{NUMBER_WORD})\s+(?P<what>\w+)\s+(?:\w+\s+){{0,3}}?(?:i|for|fra|på|til|in|for|from)\s+(?:hver|hvert|each|every)\s+(?:af\s+(?:de|disse)\s+)?"
    r"(?:\w+e\s+)?(?P<group>\w+)",
    re.IGNORECASE,
)
_EACH_HAS = re.compile(
    rf"\b(?P<one>[A-ZÆØÅ]\w+)\s+(?:og|and)\s+(?P<two>[A-ZÆØÅ]\w+)(?P<group>(?:\s+\w+){{0,2}}?)\s+\w+\s+(?:hver|each)\b[^;]*?(?P<printed>{_FIGURE})\s*(?P<what>\w*)",
)
_FEW = {"to": 2, "begge": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_SO_MANY = re.compile(rf"\b(?P<many>{'|'.join(_FEW)}|[2-9])\s+(?P<of>(?:[\w-]+\s+){{0,2}}[\w-]+)", re.IGNORECASE)
_NAMED = 0.5
_SIDE_BY_SIDE = re.compile(r"\b(?P<one>\w{4,})(?: kommune)?,? (?:og|samt|and) (?P<two>\w{4,})\b", re.IGNORECASE)


def sharers(asked: str) -> bool:
    """Whether a question means several of a kind by number, or two by name: «de to kommuner», «Ballerup og Gladsaxe»."""
    return bool(_SO_MANY.search(asked) or _SIDE_BY_SIDE.search(asked))


def each_told(question: Question, text: str, around: str) -> tuple[str, int] | None:
    """The figure that holds for each of those a question means, as printed, and how many they are; None where the text tells of no such.

    `around` is what the text stands in, where those who share may be named. Of people and things the word behind the figure must be what is counted.
    """
    of_money = not question.asked(Ask.HOW_MANY)
    for found in _IN_EACH.finditer(text):
        if ("kr" in found["printed"]) != of_money or not (of_money or _is_counted(question, found["what"])):
            continue
        if many := _meant_of(question, found["what"], found["group"], around):
            return found["printed"], many
    for found in _EACH_HAS.finditer(text):
        if not ("kr" in found["printed"] if of_money else _is_counted(question, found["what"])):
            continue
        named = {plain(found["one"]), plain(found["two"])}
        group = (found["group"].split() or [""])[-1]
        if named <= set(re.findall(r"\w+", question.plain)) or _meant_of(question, found["what"], group, around) == len(named):
            return found["printed"].strip(), len(named)
    return None


def _is_counted(question: Question, what: str) -> bool:
    """Whether the word behind a figure is what the question counts."""
    return question.counted is not None and bool(what) and question.counted.found_in(keys_of_text(what)) >= _NAMED


def _meant_of(question: Question, what: str, group: str, around: str) -> int:
    """How many of the group a question means: by number, or the two it names side by side that are names around it too; 0 when that is not said.

    What the figure counts is none of those who share it: «møder og workshops» are not two of «tre møder for hver klasse».
    """
    for found in _SO_MANY.finditer(question.corrected):
        said = (
            words(found["of"]) if question.language == "da" else [word for english in words(found["of"]) for word in (*danish_for(english), english)]
        )
        if group and key(plain(group)) in map(key, said):
            return _FEW.get(found["many"].lower()) or int(found["many"])
    there = {plain(name) for name in re.findall(r"\b[A-ZÆØÅ]\w+", around)}
    pairs = [{plain(found["one"]), plain(found["two"])} for found in _SIDE_BY_SIDE.finditer(question.corrected)]
    return 2 if any(pair <= there and not any(word == plain(what) or _is_counted(question, word) for word in pair) for pair in pairs) else 0
