"""One document out of several that answer the same question, so that figures of two agreements, plans or meetings are never mixed unseen."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from knowledge.library import Library
from knowledge.records import PlannedCase, Record
from tools.matching import grouped

R = TypeVar("R", bound=Record)


def of_the_newest(
    library: Library, records: Sequence[R], documents: Sequence[str], fits: Callable[[Sequence[R]], bool], why: str
) -> tuple[list[R], tuple[str, ...]]:
    """The records of the newest document whose records fit, and a Danish note that names it and the others that fit as well.

    Where documents are named, or only one holds such records, all records are given back without a note. `why` completes «den nyeste, der …».
    """
    there = {record.document for record in records}
    if documents or len(there) < 2:
        return list(records), ()
    found = in_order(library, there)
    fitting = [document for document in found if fits([record for record in records if record.document == document])]
    chosen = (fitting or found)[0]
    kept = [record for record in records if record.document == chosen]
    others = [library.document(document).title for document in fitting[1:]]
    also = f" Det samme gælder {', '.join(others)}; dokumenterne er ikke blandet." if others else ""
    return kept, (f"Fra {library.document(chosen).title}, det nyeste dokument, der {why}.{also}",)


def planned_last(library: Library, cases: Sequence[PlannedCase]) -> tuple[list[PlannedCase], tuple[str, ...]]:
    """The cases without those that a body's newer plan of the same year replaces, and a Danish note about each plan so replaced.

    A newer plan counts from its own first month on; what was planned for earlier months stays.
    """
    plans = grouped(cases, lambda case: f"{case.document}\n{case.body}\n{case.year}")
    kept, notes = [], []
    for case in cases:
        newer = [own for own in plans.values() if _replaces(library, own, case)]
        if not newer:
            kept.append(case)
            continue
        titles = library.document(newer[0][0].document).title, library.document(case.document).title
        notes.append(f"Sagsoversigten i {titles[0]} er nyere og gælder i stedet for den i {titles[1]}.")
    return kept, tuple(dict.fromkeys(notes))


def _replaces(library: Library, plan: Sequence[PlannedCase], case: PlannedCase) -> bool:
    first = plan[0]
    if (first.body, first.year) != (case.body, case.year) or first.document == case.document:
        return False
    return _age(library, first.document) > _age(library, case.document) and case.month >= min(own.month for own in plan)


def in_order(library: Library, documents: Iterable[str]) -> list[str]:
    """Document ids, the newest first: by date, else by the last year they cover."""
    return sorted(documents, key=lambda document: (_age(library, document), document), reverse=True)


def _age(library: Library, document: str) -> datetime.date:
    found = library.document(document)
    if found.date is not None:
        return found.date
    last = found.period.end if found.period else None
    return last or datetime.date(max(found.years, default=1), 1, 1)
