"""What disagrees, is odd or could not be read in the documents."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import IssueKind
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult


class IssuesArguments(Arguments):
    """Which issues."""

    items: list[str] = Field(default_factory=list, description="Punkt, sag eller handling, fx «4.13».")
    kind: IssueKind | None = Field(
        None, description="disagreement = uenighed, unexpected_sign = fortegn, template_residue = skabelontekst, spelling = stavning."
    )


def issues(context: ToolContext, arguments: IssuesArguments) -> ToolResult:
    """Issues in the order of the documents, each a Danish sentence with its places.

    Raises:
        UnknownName: there is no such document.
    """
    for document in arguments.documents:
        context.library.document(document)
    found = [
        issue
        for issue in context.library.issues()
        if (not arguments.documents or issue.sources[0].document in arguments.documents)
        and (not arguments.items or issue.item in arguments.items)
        and arguments.kind in (None, issue.kind)
    ]
    return ToolResult(
        tool="issues",
        title="Uenigheder og fejl",
        value=len(found),
        unit="antal",
        columns=(Column(key="item", label="Punkt"), Column(key="message", label="Hvad")),
        rows=tuple(
            Row(cells={"item": i.item, "kind": i.kind.value, "message": i.message, "document": i.sources[0].document}, sources=i.sources)
            for i in found
            if i.sources
        ),
        issues=tuple(found),
        searched=f"Alle dokumenter, {len(context.library.issues())} bemærkninger.",
    )


TOOL = Tool("issues", "Uenigheder og fejl i dokumenterne: tekst mod tabel, uventede fortegn, skabelonrester, stavefejl.", IssuesArguments, issues)
