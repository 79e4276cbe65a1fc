"""What several documents say about one subject, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import Field

from knowledge.errors import ToolCallError
from knowledge.records import PlannedCase
from knowledge.source import Source
from retrieval.danish import terms
from retrieval.hit import SearchFilter
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.places import narrowed
from tools.subject import Subject, subject_of
from tools.summary.spoken import Statement, ended, statements

_MOST_EACH = 4
_HITS = 10
_LONG = 160
"""A longer list is cut to its lead-in and the points on the subject."""
_FEWEST_WORDS = 4
_ENOUGH = 0.5
_NEARLY = 0.7
_TELLING = re.compile(r"\d|\b(?:enige om|afsæt\w*|beslutte\w*|vedtag\w*|godkend\w*|ønsker|foreslå\w*|skal)\b", re.IGNORECASE)
_TABLES = ("table", "savings_table")
_POINT = re.compile(r"^(?:[-•]|\d{1,2}[.)])\s+")
_REFERRING = re.compile(r",?\s*\bjf\.?\s.*$", re.IGNORECASE)


class CompareDocumentsArguments(Arguments):
    """Which documents (all when none is named), on what."""

    text: str = Field(description="Emnet i få ord.", max_length=500)


@dataclass(frozen=True)
class _Said:
    text: str
    share: float
    score: float
    source: Source


def compare_documents(context: ToolContext, arguments: CompareDocumentsArguments) -> ToolResult:
    """The sentences on the subject from each document, the most telling first, at most four a document, each with the lines it stands on.

    Words that only name the documents or the question («budgetaftale», «møde», «siger») are no part of the subject. A planned case counts as a
    sentence; that it refers to another document («jf. budgetaftale») does not make it one on the subject.

    Raises:
        UnknownName: there is no such document.
        ToolCallError: the subject has no word to look for.
    """
    library = context.library
    ids = list(dict.fromkeys(arguments.documents)) or [document.document for document in library.documents()]
    subject = subject_of(arguments.text, library, ids)
    if not subject.weights:
        raise ToolCallError(f"Emnet «{arguments.text}» har ingen ord at søge efter. Skriv det i få ord, fx «international profil».")
    said = {document: _best([*_planned(context, document, subject), *_found(context, document, subject)]) for document in ids}
    silent = [library.document(document).title for document in arguments.documents if not said[document]]
    return ToolResult(
        tool="compare_documents",
        title=subject.words,
        columns=(Column(key="title", label="Dokument"), Column(key="text", label="Hvad der står")),
        rows=tuple(
            Row(cells={"document": document, "title": library.document(document).title, "text": one.text}, sources=(one.source,))
            for document, sentences in said.items()
            for one in sentences
        ),
        notes=tuple(f"Der er ikke fundet sætninger om «{subject.words}» i {title}." for title in dict.fromkeys(silent)),
        searched=f"{len(ids)} dokument(er), efter «{subject.words}».",
    )


def _planned(context: ToolContext, document: str, subject: Subject) -> Iterable[_Said]:
    for case in context.library.of(PlannedCase, document):
        share = subject.share(_REFERRING.sub("", case.name))
        if share > _ENOUGH:
            yield _Said(ended(f"Planlagt {case.month}/{case.year}: {case.name}"), share, share, case.sources[0])


def _found(context: ToolContext, document: str, subject: Subject) -> Iterable[_Said]:
    planned = [case.sources[0] for case in context.library.of(PlannedCase, document)]
    for rank, hit in enumerate(context.searcher.search(subject.words, limit=_HITS, where=SearchFilter(documents=(document,)))):
        passage = hit.passage
        place = context.library.source_of(passage)
        heading = subject.share(passage.context.removeprefix(passage.title))
        for order, statement in enumerate(statements(passage.text)):
            own = subject.share(statement.text)
            # Under a heading on the subject the first sentence is on it too, though it does not name it.
            share = max(own, 0.8 * heading if order == 0 else 0.0, 0.55 * heading if own else 0.0)
            if share < _ENOUGH or len(statement.text.split()) < _FEWEST_WORDS or statement.text.endswith(":"):
                continue
            bonus = 0.15 * heading + (0.1 if _TELLING.search(statement.text) else 0.0) - 0.02 * rank - (0.3 if passage.role in _TABLES else 0.0)
            text, printed = _cut(statement, subject, whole=heading >= _ENOUGH)
            source = _place(place, printed)
            if len(statement.printed) == 1 or not any(source.line_from <= case.line_from <= source.line_to for case in planned):
                yield _Said(text, share, share + bonus, source)


def _best(said: Sequence[_Said]) -> list[_Said]:
    """The best: none that holds much less of the subject than another, none that says with most of its words what a better one says."""
    kept: list[_Said] = []
    most = max((one.share for one in said), default=0.0)
    for one in sorted((one for one in said if one.share >= _NEARLY * most), key=lambda one: -one.score):
        words = set(terms(one.text))
        if len(kept) < _MOST_EACH and not any(len(words & set(terms(other.text))) >= 0.8 * len(words) for other in kept):
            kept.append(one)
    return kept


def _cut(statement: Statement, subject: Subject, whole: bool) -> tuple[str, Sequence[str]]:
    """The words shown, and the printed sentences or points they are; of a long list its lead-in and the points on the subject."""
    own = [point for point in statement.printed if _POINT.match(point) and subject.share(point) > 0]
    if whole or len(statement.text) <= _LONG or len(statement.printed) < 3 or not own:
        return re.sub(r"^\d{1,2}\) ", "", statement.text) if len(statement.printed) == 1 else statement.text, statement.printed
    lead = [line for line in statement.printed[:1] if not _POINT.match(line)]
    return " ".join([*lead, *(ended(_POINT.sub("", point)) for point in own)]), own


def _place(whole: Source, printed: Sequence[str]) -> Source:
    """The lines from where the first of the printed sentences begins to where the last one ends."""
    first, last = narrowed(whole, printed[0]), narrowed(whole, printed[-1])
    begin, end = min(first.line_from, last.line_from), max(first.line_to, last.line_to)
    lines = whole.quote.split("\n")[begin - whole.line_from : end - whole.line_from + 1]
    return whole.model_copy(update={"line_from": begin, "line_to": end, "quote": "\n".join(lines)})


TOOL = Tool("compare_documents", "Hvad flere dokumenter siger om samme emne, side om side.", CompareDocumentsArguments, compare_documents)
