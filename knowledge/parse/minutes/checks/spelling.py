"""Words that the document itself spells otherwise: «Lokaleplan» where the text has «lokalplan», «Balleurp» beside many «Ballerup».

Without a dictionary: a word that stands once is held against words one letter or one swap away, in its own item for titles, in the whole document
for rare words. Endings do not count, for they are inflection.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.reading import ReadItem, ReadMinutes

_WORD = re.compile(r"(?<![\w./@-])[^\W\d_]{6,}(?![\w@])")
_FREQUENT = 4
_ENDING = 3
"""So many letters at the end of a word may be its inflection."""


def misspelt_words(minutes: ReadMinutes) -> Iterator[Issue]:
    """Title words against the item's text, then rare words of the text against frequent ones."""
    texts = {item.printed.order: _text(minutes, item) for item in minutes.items}
    names = {item.printed.order: _WORD.findall(item.printed.name) for item in minutes.items}
    counts = Counter(word.lower() for text in texts.values() for word in _WORD.findall(text))
    shown = Counter(word for text in texts.values() for word in _WORD.findall(text))
    for item in minutes.items:
        for word in names[item.printed.order]:
            own = Counter(found.lower() for found in _WORD.findall(texts[item.printed.order]))
            if (meant := _other_spelling(word.lower(), own, counts, least=1)) is not None:
                yield _issue(minutes, item, word, meant, item.printed.first, item.printed.text_from - 1, "titlen på ")
    seen: set[str] = set()
    for item in minutes.items:
        for block in item.blocks:
            for number in range(block.first, block.last + 1):
                for word in _WORD.findall(minutes.page.lines[number - 1]):
                    if counts[word.lower()] != 1 or word in seen:
                        continue
                    seen.add(word)
                    meant = _other_spelling(word.lower(), counts, counts, least=_FREQUENT)
                    if meant is not None:
                        capital = meant.capitalize() if shown[meant.capitalize()] >= shown[meant] else meant
                        yield _issue(minutes, item, word, capital, number, number, "")


def _text(minutes: ReadMinutes, item: ReadItem) -> str:
    return "\n".join(minutes.page.reading_text(block.first, block.last, block.lead) for block in item.blocks)


def _other_spelling(word: str, among: Counter[str], everywhere: Counter[str], least: int) -> str | None:
    """The word that was probably meant: one letter or one swap away before its ending, and not itself printed elsewhere."""
    if everywhere[word] > (0 if least == 1 else 1):
        return None
    near = [other for other, count in among.items() if count >= least and other != word and _one_slip_apart(word, other)]
    return max(near, key=lambda other: among[other]) if near else None


def _one_slip_apart(one: str, two: str) -> bool:
    """Whether one letter too many, missing or swapped with its neighbour parts the words, not at their end or first letter."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if len(one) == len(two):
        return one[:same] + one[same + 1 : same + 2] + one[same : same + 1] + one[same + 2 :] == two
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return same < len(shorter) - _ENDING and longer[:same] + longer[same + 1 :] == shorter


def _issue(minutes: ReadMinutes, item: ReadItem, word: str, meant: str, first: int, last: int, where: str) -> Issue:
    return Issue(
        kind=IssueKind.SPELLING,
        message=f"«{word}» i {where}punkt {item.printed.number} er måske en slåfejl for «{meant}», som resten af teksten skriver.",
        sources=(minutes.page.source(item.printed.locator, first, max(first, last)),),
        item=item.printed.number,
    )
