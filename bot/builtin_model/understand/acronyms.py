"""Short forms that the documents use beside the long: ECN and «Edge Cities Network», FGU and «Forberedende Grunduddannelse»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term, key
from retrieval.danish import danish_for, words

_SHORT = re.compile(r"\b[A-ZÆØÅ]{3,5}\b")
_IN_BRACKETS = re.compile(r"((?:[\wæøåÆØÅ-]+ ){0,4}[\wæøåÆØÅ-]+) \(([A-ZÆØÅ]{2,5})(?:-[a-zæøå]+)?\)")

_SMALL_WORDS = frozenset(("in", "on", "at", "as", "is", "it", "or", "to", "by", "of", "an", "af", "de", "er", "en", "et", "ny", "om", "op"))
"""Words that a question is full of: a short form that is one of them cannot be told from it."""


def acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Short form → long form, where the long form's capitals spell it, or it stands in brackets just after."""
    whole = "\n".join(texts)
    shorts = set(_SHORT.findall(whole))
    found: dict[str, str] = {}
    for long, short in _IN_BRACKETS.findall(whole):
        if short.lower() in _SMALL_WORDS:
            continue
        words = long.split()
        begun = [" ".join(words[start:]) for start in range(len(words)) if words[start][0].upper() == short[0]]
        if begun:
            found.setdefault(short, next((long for long in reversed(begun) if _spells(long, short)), begun[0]))
    for name in set(re.findall(r"\b[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+){2,4}", whole)):
        initials = "".join(word[0] for word in name.split())
        if initials in shorts:
            found.setdefault(initials, name)
    return found


def short_forms_meant(flat: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The short forms of the long names that a question in plain letters has, where it does not have the short form itself."""
    return tuple(short for short, long in known.items() if _is_said(long, flat) and plain(short) not in flat.split())


def with_short_forms(terms: tuple[Term, ...], flat: str, known: Mapping[str, str]) -> tuple[Term, ...]:
    """The terms, with the words of a long name taken together as one that its short form is found by too, and the other way round."""
    for short, long in known.items():
        own = {plain(word) for word in long.split()}
        keys = tuple((k, 1.0) for k in dict.fromkeys([key(plain(short))]))
        if _is_said(long, flat):
            own |= {t.word for t in terms if _is_its_last(t, long)} if plain(long) not in flat else set()
            parts = tuple(k for t in terms if t.word in own for k, w in t.keys if w >= 1.0)
            terms = (*(t for t in terms if t.word not in own), Term(plain(short), keys, parts))
        elif any(t.word == plain(short) for t in terms):
            parts = tuple(key(word) for word in own if len(word) > 2)
            terms = tuple(Term(t.word, t.keys, parts) if t.word == plain(short) else t for t in terms)
    return terms


def _is_said(long: str, flat: str) -> bool:
    """Whether a long name stands in a text; of three words or more the last may be left out: «Edge Cities» of «Edge Cities Network»."""
    begun = " ".join(plain(long).split()[:-1])
    return " " in long and (plain(long) in flat or (" " in begun and re.search(rf"\b{re.escape(begun)}\b", flat) is not None))


def _is_its_last(term: Term, long: str) -> bool:
    """Whether a word is the last of a long name in Danish: «netværket» of «Edge Cities Network»."""
    return any(key(part) == key(term.word) for danish in danish_for(plain(long).split()[-1]) for part in words(danish))


def _spells(long: str, short: str) -> bool:
    """Whether the letters of the short form stand in the long one in order: «Specialiseret HjemmeSygeplejeteam» of SHS."""
    letters = iter(long.upper())
    return all(letter in letters for letter in short)
