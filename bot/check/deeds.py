"""Who did it, who holds the office and where it is: a name must stand with the deed, the office or the thing in one sentence, not merely nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.check.evidence import Evidence
from bot.check.names import ROLE, forms, names, vocabulary
from bot.check.sentences import content_words, negated
from bot.check.statement import Statement
from knowledge.parties import party_letter

_CAPITAL = r"[A-ZÆØÅ](?:[\w'’-]*\w)?"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:for|af|og|i|of|and)\s+)?{_CAPITAL})*"
_DEEDS = (
    r"(?:begær|standsning|suspend)\w*|right of suspension",
    r"(?:anmod|request)\w*",
    r"foresl\w*|foreslog|propos\w*",
    r"forlod|forlad\w*",
    r"(?:ansvar|responsib)\w*",
    r"(?:udfør|varetag|perform)\w*",
)
_DID = tuple(
    (re.compile(rf"(?P<who>{_NAME})(?:\s\([A-ZÆØÅ]\))?\s+(?:[a-zæøå]+\s+){{0,3}}?(?:{deed})\b"), re.compile(rf"\b(?:{deed})\b", re.IGNORECASE))
    for deed in _DEEDS
)
_CELLS = {"responsible": 4, "performer": 5}
"""Columns that say in a cell what a sentence says with one of the deeds."""
_IS = r"(?:er|var|is|was)"
_OFFICES = (
    re.compile(rf"(?P<who>{_NAME})(?:\s\([A-ZÆØÅ]\))?\s+{_IS}\s+(?P<role>(?i:{ROLE}))"),
    re.compile(rf"(?P<role>(?i:{ROLE}))\s*(?:for\s+[^.,;:]{{1,60}}\s+)?(?:{_IS}|hedder|:)\s+(?P<who>{_NAME})"),
)
_PLACED = re.compile(
    rf"\b(?:ligger|lå|er|var|bliver|placer\w*|opføres|bygges|holdes|afholdes|is|was|lies|located)\s+(?:i|på|ved|in|at)\s+(?P<who>{_NAME})"
)
_SOMEWHERE = re.compile(rf"\b(?:i|på|ved|in|at)\s+(?P<where>{_NAME})")
_OWN_PARTY = re.compile(r"^\s*\([A-ZÆØÅ]\)")
_FARTHEST = 60
"""Characters between an office and the name of who holds it."""


def misplaced_names(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    """The names that are given another's deed, office or place: as printed, and why not in Danish."""
    yield from _deeds(statement, held)
    yield from _offices(statement, held)
    yield from _places(statement, held)


def _deeds(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    for at, (did, deed) in enumerate(_DID):
        for match in did.finditer(statement.text):
            who = _named(statement, match.start("who"), match.end("who"))
            if not who or negated(statement.text, match.start("who"), match.end()):
                continue
            cells = [passage.text for passage in held.passages if _CELLS.get(passage.place) == at]
            told = [*cells, *(sentence for sentence in held.told if deed.search(sentence))]
            if told and not any(_holds(text, who) for text in told):
                yield (
                    match["who"],
                    f"Det er ikke «{match['who']}», der står ved «{match.group()[len(match['who']) :].strip()}» i det, der er slået op.",
                )


def _offices(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    for pattern in _OFFICES:
        for match in pattern.finditer(statement.text):
            who = _named(statement, match.start("who"), match.end("who"))
            if not who or negated(statement.text, *match.span()):
                continue
            office = forms(match["role"])
            told = [sentence for sentence in held.told if office & vocabulary(sentence)]
            if told and not any(_holds_office(sentence, office, who) for sentence in told) and not _in_a_row(held, office, who):
                yield match["who"], f"«{match['who']}» står ikke som {match['role'].lower()} i det, der er slået op."


def _places(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    for match in _PLACED.finditer(statement.text):
        who = _named(statement, match.start("who"), match.end("who"))
        thing = content_words(statement.text[: match.start()])
        if not who or not thing or negated(statement.text, *match.span()):
            continue
        about = [text for text in held.told if thing & content_words(text)]
        elsewhere = any(match["who"] != other["where"] for text in about for other in _SOMEWHERE.finditer(text))
        if elsewhere and not any(_holds(text, who) for text in about):
            yield match["who"], f"«{match['who']}» står ikke som stedet i det, der er slået op."


def _named(statement: Statement, start: int, end: int) -> tuple[str, ...]:
    """The words of a name, when it is one: of a person, a party, a place, or a unit told apart by a letter; none of what is quoted or an office."""
    if any(a <= start < b for a, b in statement.quoted):
        return ()
    words = tuple(re.findall(_CAPITAL, statement.text[start:end]))
    proper = [name for name in names(statement.text, statement.english) if start <= name.start < end]
    if any(name.kind == "role" for name in proper):
        return ()
    return words if proper or (len(words) > 1 and len(words[-1]) == 1) else ()


def _holds(text: str, who: Sequence[str]) -> bool:
    """Whether a sentence holds the whole name, or the person that a party is told by."""
    there = vocabulary(text)
    letter = party_letter(" ".join(who))
    return all(forms(word) & there for word in who) or (letter is not None and f"({letter})" in text)


def _holds_office(sentence: str, office: frozenset[str], who: Sequence[str]) -> bool:
    """Whether the office and the name stand together with no other name between them."""
    roles = [match for match in re.finditer(r"[^\W\d_][\w-]*", sentence) if office & forms(match.group())]
    persons = [match for match in re.finditer(_CAPITAL, sentence) if forms(who[-1]) & forms(match.group())]
    if not _holds(sentence, who):
        return False
    for role in roles:
        for person in persons:
            first = sentence.find(who[0], max(0, person.start() - _FARTHEST), person.end())
            start = first if first >= 0 else person.start()
            between = sentence[role.end() : start] if role.end() <= start else _OWN_PARTY.sub("", sentence[person.end() : role.start()])
            if len(between) <= _FARTHEST and not re.search(rf"\b{_CAPITAL}\s+{_CAPITAL}|\(\w\)\s*,", between):
                return True
    return False


def _in_a_row(held: Evidence, office: frozenset[str], who: Sequence[str]) -> bool:
    """Whether a record has the name in one cell and the office in another."""
    holding = {passage.row for passage in held.passages if passage.row and passage.place not in ("quote", "text") and _holds(passage.text, who)}
    return any(passage.row in holding and passage.place not in ("quote", "text") and office & vocabulary(passage.text) for passage in held.passages)
