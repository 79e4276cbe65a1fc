"""Whether the words around a figure are those around it in the text where it was found, rather than those of another figure there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.check.evidence import Amount
from bot.check.figures import Figure, figures
from bot.check.names import names
from bot.check.places import Place
from bot.check.sentences import alike, breaks, content_words
from bot.check.statement import Statement

_PART_OF = re.compile(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|of (?:whom|them|these|which))\b", re.IGNORECASE)
"""Words that tell a part of what was counted before."""
_ANYBODY = content_words("borgere personer mennesker folk deltagere gæster ansatte medarbejdere stykker gange kom deltog")
"""Those counted, by whatever they are called; the rest of the sentence tells who they are."""
_LOST = re.compile(r"\b(?:mist\w*|frakend\w*|fratag\w*|tabte|lost)\b", re.IGNORECASE)


def fits_words(place: Place, figure: Figure, statement: Statement) -> bool:
    """Whether the words around the figure are those around it in the text, rather than those around another figure there."""
    if place.amount:
        return not place.amount.count_of or _fits_count(place.amount, figure, statement)
    assert place.passage
    assert place.figure
    text = place.passage.text
    left, right = _stretch(text, place.figure)
    others = [other for other in figures(text) if other.start >= left and other.end <= right and other.unit == place.figure.unit]
    rivals = [other for other in others if other.value != place.figure.value]
    said = content_words(_around(statement.text, figure, statement.figures), statement.english)
    own = content_words(_around(text, place.figure, others))
    if not figure.unit and figure.nouns and not said & own and not any(alike(noun, word) for noun in figure.nouns for word in own):
        return False
    if place.passage.source and not _of_its_subject(said, text, place.figure, figure, statement):
        return False
    counted = content_words(" ".join(figure.nouns[:1]), statement.english)
    among = frozenset(word for rival in rivals for word in content_words(_around(text, rival, others)))
    told_of_part = _PART_OF.search(text, text.rfind(".", 0, place.figure.start) + 1, place.figure.start)
    if told_of_part and own - among and not _PART_OF.search(statement.text) and not said & (own - among):
        return False
    for rival in rivals:
        words = content_words(_around(text, rival, others))
        if len((said - counted) & (words - own)) > len((said - counted) & (own - words)):
            return False
    return True


def _of_its_subject(said: frozenset[str], text: str, printed: Figure, figure: Figure, statement: Statement) -> bool:
    """Whether what a count is said of is what it is printed of: some word beside the noun and the names, unless the statement has none."""
    start, end = _stretch(text, printed)
    if _LOST.search(statement.text) and not _LOST.search(text[start:end]):
        return False
    if figure.unit or not figure.nouns or statement.english or figure.printed.endswith("."):
        return True
    printed_words = content_words(text[start:end])
    if noun := content_words(figure.nouns[0]) - _ANYBODY:
        words = re.findall(r"\w+", text[start:end].lower())
        return bool(noun & printed_words) or any(word.endswith(figure.nouns[0]) or alike(figure.nouns[0], word) for word in words)
    known = content_words(" ".join([*figure.nouns[:1], *(name.word for name in names(statement.text, statement.english))]), statement.english)
    rest = said - known - content_words(" ".join(figure.nouns[:1]))
    return not rest or bool(rest & printed_words) or any(alike(one, other) for one in rest for other in printed_words)


def _fits_count(amount: Amount, figure: Figure, statement: Statement) -> bool:
    """Whether what was counted is what the statement names; a count of all rows may be called anything."""
    part = _around(statement.text, figure, statement.figures)
    words = content_words(part, statement.english)
    if any(name.endswith(" ikke") for name in amount.count_of.split("&")):
        words |= content_words(statement.text, statement.english)
    letters = set(re.findall(r"\b[A-ZÆØÅ]\b", part))
    named = [name for name in amount.count_of.split("&") if name]
    return all(name in letters or content_words(name) & words or any(alike(name, word) for word in words) for name in named)


def _stretch(text: str, figure: Figure) -> tuple[int, int]:
    """The sentence of the figure with its neighbours."""
    before = [end for end in _sentence_ends(text) if end <= figure.start]
    after = [end for end in _sentence_ends(text) if end >= figure.end]
    return (before[-2] if len(before) > 1 else 0), (after[1] if len(after) > 1 else len(text))


def sentence_of(text: str, figure: Figure) -> tuple[int, int]:
    """From where to where the sentence with the figure runs."""
    before = [end for end in _sentence_ends(text) if end <= figure.start]
    after = [end for end in _sentence_ends(text) if end >= figure.end]
    return (before[-1] if before else 0), (after[0] if after else len(text))


@lru_cache(maxsize=8192)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in re.finditer(r"[.!?](?=\s+[A-ZÆØÅ])", text))


def _around(text: str, figure: Figure, others: Sequence[Figure]) -> str:
    """The words of a figure's sentence that are its own: between two figures they are divided at the last comma or joining word."""
    left = max([0, *(end for end in _sentence_ends(text) if end <= figure.start)])
    right = min([len(text), *(end for end in _sentence_ends(text) if end >= figure.end)])
    for other in others:
        if figure.end <= other.start < right:
            cuts = [begin for begin, _ in breaks(text) if figure.end <= begin <= other.start]
            right = min(right, cuts[-1] if cuts else other.start)
    for other in others:
        if left < other.end <= figure.start:
            cuts = [until for _, until in breaks(text) if other.end <= until <= figure.start and content_words(text[until:right])]
            left = max(left, cuts[-1] if cuts else other.end)
    return text[left:right]
