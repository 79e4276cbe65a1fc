"""What several documents say about one subject, side by side."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import ToolCallError
from knowledge.parse.prose import sentences
from knowledge.records import PlannedCase
from retrieval.danish import terms
from retrieval.hit import SearchFilter
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult

_MOST_EACH = 4


class CompareDocumentsArguments(Arguments):
    """Which documents (all when none is named), on what."""

    text: str = Field(description="Emnet i få ord.", max_length=500)


def compare_documents(context: ToolContext, arguments: CompareDocumentsArguments) -> ToolResult:
    """The sentences on the subject from each document, the most telling first, at most four a document; planned cases count as sentences.

    Raises:
        UnknownName: there is no such document.
        ToolCallError: the subject has no word to look for.
    """
    library = context.library
    ids = arguments.documents or [document.document for document in library.documents()]
    wanted = set(terms(arguments.text))
    if not wanted:
        raise ToolCallError(f"Emnet «{arguments.text}» har ingen ord at søge efter. Skriv det i få ord, fx «international profil».")
    rows: list[Row] = []
    for document in ids:
        library.document(document)
        rows += _from(context, document, arguments.text, wanted)
    silent = [library.document(d).title for d in arguments.documents if not any(row.cells["document"] == d for row in rows)]
    return ToolResult(
        tool="compare_documents",
        title=arguments.text,
        columns=(Column(key="title", label="Dokument"), Column(key="text", label="Hvad der står")),
        rows=tuple(rows),
        notes=tuple(f"{title} nævner det ikke." for title in silent),
        searched=f"{len(ids)} dokument(er).",
    )


def _from(context: ToolContext, document: str, text: str, wanted: set[str]) -> list[Row]:
    library = context.library
    title = library.document(document).title
    found: list[tuple[float, Row]] = []
    for case in library.of(PlannedCase, document):
        share = _share(case.name, wanted)
        if share >= 0.5:
            told = f"Planlagt {case.month}/{case.year}: {case.name}"
            found.append((share + 0.1, Row(cells={"document": document, "title": title, "text": told}, sources=case.sources)))
    for rank, hit in enumerate(context.searcher.search(text, limit=6, where=SearchFilter(documents=(document,)))):
        source = library.source_of(hit.passage)
        context_share = _share(hit.passage.context, wanted)
        for sentence in sentences(hit.passage.text.replace("\n", " ")):
            share = _share(sentence, wanted)
            if share > 0 and max(share, context_share) >= 0.5:
                found.append(
                    (
                        share + 0.3 * context_share - 0.03 * rank,
                        Row(cells={"document": document, "title": title, "text": sentence}, sources=(source,)),
                    )
                )
    best = sorted(found, key=lambda pair: -pair[0])
    return [row for _, row in best[:_MOST_EACH]]


def _share(text: str, wanted: set[str]) -> float:
    return len(wanted & set(terms(text))) / len(wanted) if wanted else 0.0


TOOL = Tool("compare_documents", "Hvad flere dokumenter siger om samme emne, side om side.", CompareDocumentsArguments, compare_documents)
