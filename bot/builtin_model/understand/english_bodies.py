"""Committees and councils named in English: «the Social and Health Committee», «the committee for culture and leisure», «the city council»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.names import Named
from retrieval.danish import danish_for, fold

_FIELDS = r"[a-z]+(?:(?:,? (?:and|&) |, | )[a-z]+){0,4}"
_BEFORE = re.compile(rf"\b({_FIELDS}) committee\b")
_AFTER = re.compile(rf"\bcommittee (?:for|on|of) (?:the )?({_FIELDS})")
_COUNCIL = re.compile(r"\b(?:the )?(?:full |city |town |municipal |local |borough )?council\b(?! member| of)")
_COUNCILS = ("kommunalbestyrelse", "byraad")
_SMALL = frozenset(["and", "the", "of", "in", "by", "for", "from", "does", "did", "do", "has", "is", "what", "which", "how", "a"])
_ALIKE = 4
"""Letters that a field and its Danish word begin with alike: «teknisk» and «teknik»."""


def english_bodies_in(question: str, bodies: Sequence[str]) -> tuple[Named, ...]:
    """The bodies of the library that are named in English, in order, each with the words it was found by."""
    flat = plain(question)
    found: list[tuple[int, Named]] = []
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(flat):
            fields = [word for word in re.findall(r"[a-z]+", match[1]) if word not in _SMALL]
            meant = [body for body in bodies if _is_called(body, fields, last=pattern is _BEFORE)]
            found += [(match.start(), Named(meant[0], " ".join([*fields, "committee"])))] if len(meant) == 1 else []
    if council := _COUNCIL.search(flat):
        meant = [body for body in bodies if fold(body).startswith(_COUNCILS)]
        found += [(council.start(), Named(meant[0], council[0]))] if len(meant) == 1 else []
    return tuple(named for _, named in sorted(found, key=lambda pair: pair[0]))


def _is_called(body: str, fields: Sequence[str], *, last: bool) -> bool:
    """Whether the committee has just these fields, the last or the first of them; the other words are no part of the name."""
    own = [re.sub(r"s?udvalg(?:et)?$", "", word) for word in re.findall(r"[a-z]+", fold(body)) if word != "og"]
    if not fold(body).endswith(("udvalg", "udvalget")) or len(own) > len(fields):
        return False
    named = fields[-len(own) :] if last else fields[: len(own)]
    return all(_is_field(english, danish) for english, danish in zip(named, own, strict=True))


def _is_field(english: str, danish: str) -> bool:
    return any(fold(word)[:_ALIKE] == danish[:_ALIKE] for word in _danish(english))


def _danish(english: str) -> Iterable[str]:
    yield english
    for words_together in danish_for(english):
        yield from words_together.split()
