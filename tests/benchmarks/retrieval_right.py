"""Which passages answer a question: those at the place that its locator names that hold the facts its answer must have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from knowledge.passages import Passage

_DOTTED = re.compile(r"\b(\d+)\.(\d+)(?:\s*[-–]\s*(\d+)\.(\d+))?")
_CODE = re.compile(r"\b[A-ZÆØÅ]{2,4}-\d+[A-Z]?\b")
_BODY = re.compile(r"\b[A-ZÆØÅ]{3}\b")
_AGENDA = re.compile(r"\bpunkt (\d[\d, og(]*)(?:[^,]*\)|([A-ZÆØÅ].*))?")
_TABLE = re.compile(r"\b(ANLÆG|DRIFT)\b(?:.*?kapitel (\d+))?")
_QUOTED = re.compile(r"«(.+?)»")
_TABLES = ("table", "savings_table")
_MOST_BY_FACTS = 4
"""Facts that more passages hold do not tell where the answer stands."""
_WIDE = ("summary", "compare")
"""Kinds whose answer is put together from several passages: any that holds one of the facts is right."""


def right_passages(question: dict[str, Any], locator: str | None, passages: Sequence[Passage]) -> frozenset[str]:
    """The ids of the passages that answer; empty when neither place nor facts tell.

    With a place: of the passages of each item named there, the ones with most of the expected facts; all of them where no fact is printed (a sum). Of
    a decision, the decision itself. Without a place: the passages of the source documents that hold every fact, unless too many do.
    """
    expect = question["expect"]
    inside = [passage for passage in passages if passage.document in expect["source"]]
    facts = [telling for group in expect["all"] if (telling := [fact for fact in group if _tells(fact)])]
    if locator is None:
        holding = [passage for passage in inside if facts and _held(passage, facts) == len(facts)]
        return _ids(holding) if len(holding) <= _MOST_BY_FACTS else frozenset()
    places: dict[tuple[str, ...], list[Passage]] = {}
    for passage in inside:
        if _is_at(passage, locator):
            places.setdefault((passage.document, passage.item) if passage.item else (passage.document, *passage.path), []).append(passage)
    printed = any(_held(passage, facts) for placed in places.values() for passage in placed)
    right = [passage for placed in places.values() for passage in _of_place(placed, facts, question["kind"], printed)]
    decided = [passage for passage in right if passage.role in ("decision", "history")]
    return _ids(decided if decided and question["kind"] == "decision" and "Indstilling" not in locator else right)


def _of_place(placed: Sequence[Passage], facts: Sequence[Sequence[str]], kind: str, printed: bool) -> list[Passage]:
    """Of one item or under one heading; a heading without any of the facts is not meant where others have them."""
    counts = {passage.id: _held(passage, facts) for passage in placed}
    most = max(counts.values())
    if not most:
        return [] if printed and placed[0].item is None else list(placed)
    return [passage for passage in placed if counts[passage.id] >= (1 if kind in _WIDE else most)]


def _is_at(passage: Passage, locator: str) -> bool:
    return any(_is_at_place(passage, place.strip()) for place in re.split(r";| / ", locator))


def _is_at_place(passage: Passage, place: str) -> bool:
    words = _QUOTED.search(place)
    if words and squeezed(words[1]) not in squeezed(passage.text):
        return False
    place = _QUOTED.sub("", place).strip()
    if agenda := _AGENDA.search(place):
        under = squeezed(agenda[2] or "")
        return passage.item in re.findall(r"\d+", agenda[1]) and under in squeezed(" ".join(passage.path))
    if dotted := list(_DOTTED.finditer(place)):
        return passage.item is not None and any(_within(passage.item, span) for span in dotted)
    if codes := _CODE.findall(place):
        return any(re.search(rf"\b{code}\b", passage.text) for code in codes)
    if table := _TABLE.search(place):
        return passage.role == "table" and passage.path[0].startswith(table[1]) and passage.path[-1].startswith(table[2] or "")
    if (body := _BODY.match(place)) and place.split()[0] == body[0]:
        return passage.role in _TABLES and f"{body[0]}-" in passage.text
    return re.search(rf"\b{re.escape(_plain(place))}", _plain(f"{' '.join(passage.path)} {passage.locator}")) is not None


def _within(item: str, span: re.Match[str]) -> bool:
    parts = item.split(".")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        return False
    first = (int(span[1]), int(span[2]))
    last = (int(span[3]), int(span[4])) if span[3] else first
    return first <= (int(parts[0]), int(parts[1])) <= last


def _tells(fact: str) -> bool:
    """A number under 100 or a word or two letters stands anywhere."""
    return not re.fullmatch(r"\d{1,2}\.?", fact) and len(fact) > 2


def _held(passage: Passage, facts: Iterable[Iterable[str]]) -> int:
    text = _plain(passage.text)
    return sum(any(re.search(rf"(?<![\d.,])(?<!\w){re.escape(_plain(fact))}(?![\d]|[.,]\d)", text) for fact in group) for group in facts)


def _ids(passages: Iterable[Passage]) -> frozenset[str]:
    return frozenset(passage.id for passage in passages)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())


def squeezed(text: str) -> str:
    """The text without blanks and hyphens, in lower case."""
    return re.sub(r"[\s-]+", "", text).casefold()
