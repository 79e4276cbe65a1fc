"""Filters that tools share: text against names, names against the library's own, years and dates against what is covered."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from knowledge.errors import Issue, NotCovered, UnknownName
from knowledge.library import Library
from knowledge.records import Record
from knowledge.records.time import Period
from retrieval.danish import fold, terms

R = TypeVar("R", bound=Record)
_LEAST_BEGINNING = 4
"""A stem of so many letters is found at the beginning of a longer word: «skole» in «skolemad»."""
_ENDING = re.compile(r"(?:ets|et|en|s)$")


@lru_cache(maxsize=50_000)
def _terms(text: str) -> tuple[str, ...]:
    return tuple(terms(text))


def text_matches(wanted: str | None, *texts: str | None) -> bool:
    """Whether every content word of `wanted` stands in the texts, by stem, as a part or the beginning of a compound, or split into its parts.

    None and an empty text match everything.
    """
    if not wanted:
        return True
    there = frozenset(_terms(" ".join(text for text in texts if text)))
    return all(_stands_in(_terms(word), there) for word in fold(wanted).split() if _terms(word))


def _stands_in(word: tuple[str, ...], there: frozenset[str]) -> bool:
    whole, parts = word[0], word[1:]
    begins = len(whole) >= _LEAST_BEGINNING and any(term.startswith(whole) for term in there)
    return whole in there or begins or (len(parts) > 1 and all(part in there for part in parts))


def in_documents(library: Library, records: Iterable[R], documents: Sequence[str]) -> list[R]:
    """The records of these documents, of all when none is named.

    Raises:
        UnknownName: there is no such document.
    """
    for document in documents:
        library.document(document)
    return [record for record in records if not documents or record.document in documents]


def named(wanted: Sequence[str], known: Iterable[str], what: str) -> list[str]:
    """The library's own form of each wanted name, whatever its case, ending, dashes, commas or leading zeros.

    Raises:
        UnknownName: a name is not known; the message offers the nearest. `what` begins it: «Sagen».
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


def keyed_name(wanted: str, known: Iterable[tuple[str, str]], what: str) -> str:
    """The key of a chapter or area given by key («3»), name, or words of the name that fit one alone.

    Raises:
        UnknownName: nothing is called that, or several are; the message lists what there is.
    """
    pairs = dict(known)
    for found in (
        [key for key in pairs if key == wanted.strip(" .")],
        [key for key, name in pairs.items() if same_name(name, wanted)],
        [key for key, name in pairs.items() if _terms(wanted) and text_matches(wanted, name)],
    ):
        if len(found) == 1:
            return found[0]
    listed = "; ".join(f"{key} {name}" for key, name in pairs.items())
    raise UnknownName(f"{what} «{wanted}» findes ikke entydigt. Der er: {listed or 'ingen'}.")


def _bare(name: str) -> str:
    return _ENDING.sub("", re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[^a-z0-9]", "", fold(name))))


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
    """Whether a period touches the interval, both ends included.

    A deadline without a start is touched by its last day alone. A period without dates touches nothing; no interval is touched by all.
    """
    if start is None and end is None:
        return True
    if period is None or (period.start is None and period.end is None):
        return False
    first = period.start or (period.end if period.is_deadline else None) or datetime.date.min
    last = period.end or (period.start if period.is_deadline else None) or datetime.date.max
    return first <= (end or datetime.date.max) and last >= (start or datetime.date.min)


def issues_about(library: Library, items: Collection[tuple[str, str]]) -> tuple[Issue, ...]:
    """The issues of these items, each given as (document, item), in the order of the documents."""
    documents = dict.fromkeys(document for document, _ in items)
    return tuple(issue for document in documents for issue in library.issues(document) if (document, issue.item) in items)


def grouped(records: Iterable[R], key: Callable[[R], str]) -> dict[str, list[R]]:
    """Records by key, in order."""
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record)
    return found
