"""Filters that tools share: text against names, names against the library's own, years and dates against what is covered."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from knowledge.errors import NotCovered, UnknownName
from knowledge.library import Library
from knowledge.records import Record
from knowledge.records.time import Period
from retrieval.danish import fold, terms

R = TypeVar("R", bound=Record)
_ENDING = re.compile(r"(?:ets|et|en|s)$")


@lru_cache(maxsize=50_000)
def _terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def text_matches(wanted: str | None, *texts: str | None) -> bool:
    """Whether every content word of `wanted` stands in the texts, by stem or compound part. None and an empty text match everything."""
    if not wanted:
        return True
    there = _terms(" ".join(text for text in texts if text))
    return all(any(term in there for term in _terms(word)) for word in fold(wanted).split() if _terms(word))


def in_documents(library: Library, records: Iterable[R], documents: Sequence[str]) -> list[R]:
    """The records of these documents, of all when none is named.

    Raises:
        UnknownName: there is no such document.
    """
    for document in documents:
        library.document(document)
    return [record for record in records if not documents or record.document in documents]


def named(wanted: Sequence[str], known: Iterable[str], what: str) -> list[str]:
    """The library's own form of each wanted name, whatever its case, ending, dashes or commas.

    Raises:
        UnknownName: a name is not known; the message offers the nearest.
    """
    forms = {_bare(name): name for name in known}
    found = []
    for name in wanted:
        if _bare(name) in forms:
            found.append(forms[_bare(name)])
            continue
        near = process.extractOne(_bare(name), list(forms), scorer=fuzz.ratio, score_cutoff=55)
        offer = f"Nærmest er «{forms[near[0]]}»." if near else f"Kendte: {', '.join(sorted(forms.values())[:12]) or 'ingen'}."
        raise UnknownName(f"{what} «{name}» findes ikke i dokumenterne. {offer}")
    return found


def _bare(name: str) -> str:
    return _ENDING.sub("", re.sub(r"[^a-z0-9]", "", fold(name)))


def same_name(left: str | None, right: str) -> bool:
    """Whether two names are the same but for case, ending, dashes and commas."""
    return left is not None and _bare(left) == _bare(right)


def covered_years(wanted: Sequence[int], covered: Iterable[int], what: str) -> list[int]:
    """The wanted years, or all that are covered when none is named; ascending.

    Raises:
        NotCovered: a wanted year is not covered; the message names those that are.
    """
    years = sorted(set(covered))
    outside = [year for year in wanted if year not in years]
    if outside:
        span = f"{years[0]}-{years[-1]}" if years else "ingen år"
        raise NotCovered(f"{what} dækker {span}, ikke {', '.join(map(str, outside))}.")
    return sorted(set(wanted)) or years


def overlaps(period: Period | None, start: datetime.date | None, end: datetime.date | None) -> bool:
    """Whether a period touches the interval, both ends included. A period without dates touches nothing; no interval is touched by all."""
    if start is None and end is None:
        return True
    if period is None or (period.start is None and period.end is None):
        return False
    first = period.start or datetime.date.min
    last = period.end or (period.start if period.is_deadline else datetime.date.max) or datetime.date.max
    return first <= (end or datetime.date.max) and last >= (start or datetime.date.min)


def grouped(records: Iterable[R], key: Callable[[R], str]) -> dict[str, list[R]]:
    """Records by key, in order."""
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record)
    return found
