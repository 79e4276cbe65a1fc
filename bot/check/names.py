"""The proper names of a text: persons, parties and their letters, bodies, places, titles; and roles, which are names of an office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.check.items import items
from knowledge.parties import party_letter
from retrieval.danish import STOP_WORDS, fold, is_known, stem

_TOKEN = re.compile(r"[^\W\d_][\w'’-]*[^\W_]|[^\W\d_]")
_BEGINS = re.compile(r"(?:^|[.!?:;…«“”\"(|•–—]|(?<=\s)[-*])\s*[«“”\"(*]*$")
_ACTED = re.compile(r"\s+(?:voted|abstained|attended|participated|proposed|suspended|chaired|chairs|objected|asked|wanted)\b")
_CAPITAL = re.compile(r"\s+[A-ZÆØÅ][a-zæøå]")
_COMPOUND = re.compile(r"-(?:,| og) ")
_JOINED = re.compile(r"\.?\s+|-|-,\s+|-\s+og\s+")
_LETTER = re.compile(r"\((?P<first>[A-ZÆØÅ])(?=[,)])|\b(?:parti(?:et)?|liste|party|list)\s+(?P<second>[A-ZÆØÅ])\b")
ROLE = r"\b(?:[a-zæøå]+(?:direktør|chef|leder|ordfører|koordinator|konsulent)|(?:vice)?borgmester|(?:næst)?formand)(?:e[nr]?s?|en|s)?\b"
"""An office that a person holds."""
_ROLE = re.compile(ROLE, re.IGNORECASE)
_ALWAYS = frozenset(
    fold(
        "I De Dem Deres Det Rådbot Danmark Danish Denmark English Item Items Section Committee Committees Council Municipality Municipal Mayor"
        " Chairman"
        " Chair Sources"
        " Source Note DKK Kr Mio Mia KL January February March April May June July August September October November December Monday"
        " Tuesday Wednesday Thursday Friday Saturday Sunday Januar Februar Marts Maj Juni Juli Oktober AI Nej Ja Bemærk Kilde Kilder Udkast Punkt"
        " Ca Cirka Jf Fx Pga Bl Evt Hhv Inkl Nr Pkt Pct Kl Mill"
        " Beslutning Indstilling Sag Økonomi Årstal År Dato Tabel Handling Formand Udvalg"
        " Udvalget Kommunen"
    ).split()
)


@dataclass(frozen=True)
class Name:
    """One word of a name; `after` is the word of the name before it, when there is one. A party's letter and a role are names too."""

    word: str
    start: int
    end: int
    after: str = ""
    kind: str = "word"


@lru_cache(maxsize=8192)
def names(text: str, in_english: bool = False) -> tuple[Name, ...]:
    """The words of all names in a text, in order. A word that begins a sentence is one only when no dictionary has it."""
    codes = [(item.start, item.end) for item in items(text)]
    found = [name for name in (*_words(text, in_english), *_letters(text), *_roles(text)) if not any(a <= name.start < b for a, b in codes)]
    return tuple(sorted(found, key=lambda name: name.start))


def _words(text: str, in_english: bool) -> Iterator[Name]:
    previous: tuple[str, int, bool] | None = None
    for match in _TOKEN.finditer(text):
        word = match.group()
        if not word[0].isupper():
            previous = None
            continue
        begins = bool(_BEGINS.search(text[: match.start()]))
        plain = (
            begins
            and party_letter(re.sub(r"['’]?s$", "", word)) is None
            and party_letter(word) is None
            and not _COMPOUND.match(text, match.end())
            and _is_ordinary(text, match, in_english)
        )
        joined = previous is not None and _JOINED.fullmatch(text[previous[1] : match.start()]) is not None and not previous[2]
        if not plain and (fold(word) not in _ALWAYS) and not (len(word) == 1 and not joined):
            yield Name(word, match.start(), match.end(), previous[0] if joined and previous else "")
        previous = (word, match.end(), plain or fold(word) in _ALWAYS)


def _is_ordinary(text: str, match: re.Match[str], in_english: bool) -> bool:
    """Whether a word at the beginning of a sentence is no name: a dictionary has it; in English, unless another name or an act follows it."""
    if fold(match.group()) in STOP_WORDS:
        return True
    if in_english and not _CAPITAL.match(text, match.end()):
        return not _ACTED.match(text, match.end())
    return all(is_known(part) for part in match.group().lower().split("-"))


def _letters(text: str) -> Iterator[Name]:
    for match in _LETTER.finditer(text):
        group = "first" if match["first"] else "second"
        yield Name(match[group], match.start(group), match.end(group), kind="letter")


def _roles(text: str) -> Iterator[Name]:
    for match in _ROLE.finditer(text):
        yield Name(match.group(), match.start(), match.end(), kind="role")


@lru_cache(maxsize=8192)
def vocabulary(text: str) -> frozenset[str]:
    """The stems of all words of a text, and its words as they stand: what a name in an answer is looked for in."""
    words = [word for token in _TOKEN.findall(text) for word in {token, *re.split(r"[-'’]", token)} if word]
    return frozenset(form for word in words for form in forms(word))


@lru_cache(maxsize=50_000)
def forms(word: str) -> frozenset[str]:
    """A word in the forms that count as one name: folded, without genitive, and its stem."""
    folded = fold(word)
    bare = re.sub(r"(?:['’]?s|['’])$", "", folded)
    return frozenset({folded, bare, stem(bare)} - {""})


@lru_cache(maxsize=4096)
def stand_together(text: str, first: str, second: str) -> bool:
    """Whether two words of a name follow each other in a text, with nothing but other words of the name between them."""
    between = r"(?:[\s-]+[A-ZÆØÅ][\w.'’-]*){0,3}?(?:[\s-]+|-, |- og )"
    bare = re.sub(r"['’]?s$", "", second)
    return re.search(rf"\b{re.escape(first)}\.?{between}{re.escape(bare)}", text, re.IGNORECASE) is not None
