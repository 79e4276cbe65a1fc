"""Words that the document itself spells otherwise: «Lokaleplan» where the text has «lokalplan», «Balleurp» beside many «Ballerup».

Without a dictionary: a word that stands once is held against words one letter or one swap away, in its own item for titles, in the whole document
for rare words. Endings do not count, for they are inflection.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes

_WORD = re.compile(r"(?<![\w./@-])[^\W\d_]{6,}(?![\w@])")
_FREQUENT = 4
_ENDING = 3
"""So many letters at the end of a word may be its inflection."""


class _Words:
    """The words of a text, lower case, with how often each stands, found by their first letter."""

    def __init__(self, text: str, least: int) -> None:
        """Only words that stand at least `least` times are offered as what was meant."""
        self._counts = Counter(word.lower() for word in _WORD.findall(text))
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for word, count in self._counts.items():
            if count >= least:
                self._by_first[word[0]].append(word)

    def __getitem__(self, word: str) -> int:
        """How often the word stands in the text."""
        return self._counts[word]

    def meant_by(self, word: str) -> str | None:
        """The most frequent word that one slip parts from this one; None when there is none."""
        near = [other for other in self._by_first[word[0]] if other != word and _one_slip_apart(word, other)]
        return max(near, key=lambda other: self._counts[other]) if near else None


def misspelt_words(minutes: ReadMinutes) -> Iterator[Issue]:
    """Title words against the item's text, then words that stand once against frequent ones."""
    texts = [(item, _text(minutes, item)) for item in minutes.items]
    everywhere = _Words("\n".join(text for _, text in texts), least=_FREQUENT)
    for item, text in texts:
        own = _Words(text, least=1)
        for word in _WORD.findall(item.printed.name):
            meant = own.meant_by(word.lower()) if not everywhere[word.lower()] else None
            if meant is not None:
                yield _issue(minutes, item, word, meant, item.printed.first, item.printed.text_from - 1, "titlen på ")
    shown = Counter(word for _, text in texts for word in _WORD.findall(text))
    for item, number, word in _printed_words(minutes):
        meant = everywhere.meant_by(word.lower()) if everywhere[word.lower()] == 1 else None
        if meant is not None:
            capital = meant.capitalize() if shown[meant.capitalize()] >= shown[meant] else meant
            yield _issue(minutes, item, word, capital, number, number, "")


def _printed_words(minutes: ReadMinutes) -> Iterator[tuple[ReadItem, int, str]]:
    """Every word of the items' text with its line. A word broken over a line end is not whole and stands in no count."""
    for item in minutes.items:
        for block in item.blocks:
            for number in range(block.first, block.last + 1):
                yield from ((item, number, word) for word in _WORD.findall(minutes.page.lines[number - 1]))


def _text(minutes: ReadMinutes, item: ReadItem) -> str:
    return "\n".join(minutes.page.reading_text(block.first, block.last, block.lead) for block in item.blocks)


def _one_slip_apart(one: str, two: str) -> bool:
    """Whether one letter too many, missing or swapped with its neighbour parts the words, not at their end or first letter."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if len(one) == len(two):
        # A swap of the last two letters is inflection: «borgerne», «borgeren».
        return same < len(one) - 2 and one[:same] + one[same + 1] + one[same] + one[same + 2 :] == two
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return same < len(shorter) - _ENDING and longer[:same] + longer[same + 1 :] == shorter


def _issue(minutes: ReadMinutes, item: ReadItem, word: str, meant: str, first: int, last: int, where: str) -> Issue:
    return Issue(
        kind=IssueKind.SPELLING,
        message=f"«{word}» i {where}punkt {item.printed.number} er måske en slåfejl for «{meant}», som resten af teksten skriver.",
        sources=(minutes.page.source(item.printed.locator, first, max(first, last)),),
        item=item.printed.number,
    )
