"""Small parsed documents made by hand, for what lies above the parsers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.parse.contract import Parsed
from knowledge.records import AgendaItem, Decision, Document, Record, Section
from knowledge.records.document import Family
from knowledge.records.meeting import Outcome
from knowledge.records.time import Precision
from knowledge.source import Source


def source(document: str, line_from: int = 1, line_to: int | None = None, quote: str = "…", locator: str = "punkt 1") -> Source:
    """A place in a document."""
    return Source(document=document, title="Referat", locator=locator, line_from=line_from, line_to=line_to or line_from, quote=quote)


def document(id_: str, *, public: bool = True, sha256: str = "0" * 64, title: str = "Teknikudvalget, referat 5. marts 2024") -> Document:
    """Minutes of an invented committee."""
    return Document(
        id=id_,
        document=id_,
        sources=(source(id_),),
        title=title,
        family=Family.MINUTES,
        body="Teknikudvalget",
        date=datetime.date(2024, 3, 5),
        date_precision=Precision.DAY,
        public=public,
        line_count=100,
        sha256=sha256,
    )


def section(
    document: str,
    text: str,
    *,
    number: int = 1,
    item: str | None = "1",
    role: str = "case_presentation",
    path: Sequence[str] = ("Punkt 1 Cykelsti",),
    lines: tuple[int, int] = (1, 1),
    quote: str | None = None,
    public: bool = True,
) -> Section:
    """A section; it is printed as its text unless a quote is given."""
    place = source(document, *lines, quote=text if quote is None else quote)
    return Section(
        id=f"{document}/section/{number}", document=document, sources=(place,), path=tuple(path), role=role, item=item, text=text, public=public
    )


def agenda_item(document: str, number: str, name: str, *, lines: tuple[int, int], public: bool = True) -> AgendaItem:
    """An item of the agenda."""
    places = (source(document, *lines),)
    return AgendaItem(id=f"{document}/{number}", document=document, sources=places, number=number, order=int(number), name=name, public=public)


def decision(document: str, item: str, text: str, *, line: int = 1) -> Decision:
    """A final decision."""
    return Decision(
        id=f"{document}/{item}/decision/1",
        document=document,
        sources=(source(document, line),),
        item=item,
        outcome=Outcome.APPROVED,
        text=text,
        final=True,
    )


def issue(document: str, message: str, *, item: str | None = None, line: int = 1) -> Issue:
    """Something that disagrees."""
    return Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(source(document, line),), item=item)


def parsed(id_: str, text: str = "Godkendt.", *, sha256: str = "0" * 64, records: Sequence[Record] = (), issues: Sequence[Issue] = ()) -> Parsed:
    """A document of one section, with a decision and an issue unless others are given."""
    return Parsed(
        document(id_, sha256=sha256),
        (section(id_, text),),
        tuple(records) or (agenda_item(id_, "1", "Cykelsti", lines=(1, 9)), decision(id_, "1", text)),
        tuple(issues) or (issue(id_, "Beløbet står med to værdier."),),
    )
