"""One document out of several that answer the same question, so that figures of two agreements, plans or meetings are never mixed unseen."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from knowledge.library import Library
from knowledge.records import Record

R = TypeVar("R", bound=Record)


def of_the_newest(
    library: Library, records: Sequence[R], documents: Sequence[str], fits: Callable[[Sequence[R]], bool], why: str
) -> tuple[list[R], tuple[str, ...]]:
    """The records of the newest document whose records fit, and a Danish note that names it and the others that fit as well.

    Where documents are named, or only one holds such records, all records are given back without a note. `why` completes «den nyeste, der …».
    """
    found = in_order(library, {record.document for record in records})
    if documents or len(found) < 2:
        return list(records), ()
    fitting = [document for document in found if fits([record for record in records if record.document == document])]
    chosen = (fitting or found)[0]
    kept = [record for record in records if record.document == chosen]
    others = [library.document(document).title for document in fitting[1:]]
    also = f" Det samme gælder {', '.join(others)}; dokumenterne er ikke blandet." if others else ""
    return kept, (f"Fra {library.document(chosen).title}, det nyeste dokument, der {why}.{also}",)


def in_order(library: Library, documents: Iterable[str]) -> list[str]:
    """Document ids, the newest first: by date, else by the last year they cover."""
    return sorted(documents, key=lambda document: (_age(library, document), document), reverse=True)


def _age(library: Library, document: str) -> datetime.date:
    found = library.document(document)
    if found.date is not None:
        return found.date
    last = found.period.end if found.period else None
    return last or datetime.date(max(found.years, default=1), 1, 1)
