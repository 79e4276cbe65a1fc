"""What disagrees, is odd or could not be read in the documents."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import IssueKind
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import same_name, text_matches

_KINDS = {
    IssueKind.DISAGREEMENT: "uenighed",
    IssueKind.UNEXPECTED_SIGN: "uventet fortegn",
    IssueKind.TEMPLATE_RESIDUE: "skabelonrest",
    IssueKind.SPELLING: "stavning",
    IssueKind.UNREADABLE: "ikke læst",
    IssueKind.UNCERTAIN: "usikker læsning",
    IssueKind.NOT_IN_TABLE: "ikke i tabellerne",
}


class IssuesArguments(Arguments):
    """Which issues."""

    items: list[str] = Field(default_factory=list, description="Punkt, sag eller handling, fx «4.13».")
    kind: IssueKind | None = Field(
        None,
        description="disagreement = uenighed, unexpected_sign = fortegn, template_residue = skabelontekst, spelling = stavning, "
        "not_in_table = beløb uden linje i tabellerne, uncertain = kan læses anderledes, unreadable = kunne ikke læses.",
    )
    text: str | None = Field(None, description="Ord i bemærkningen.")


def issues(context: ToolContext, arguments: IssuesArguments) -> ToolResult:
    """Issues in the order of the documents, each a Danish sentence with its places; `values` counts them by kind.

    Raises:
        UnknownName: there is no such document.
    """
    library = context.library
    for document in arguments.documents:
        library.document(document)
    owners = arguments.documents or [document.document for document in library.documents()]
    everything = [(owner, issue) for owner in dict.fromkeys(owners) for issue in library.issues(owner) if issue.sources]
    kept = [
        (owner, issue)
        for owner, issue in everything
        if (not arguments.items or any(same_name(issue.item, item) for item in arguments.items))
        and arguments.kind in (None, issue.kind)
        and text_matches(arguments.text, issue.message)
    ]
    kinds = [_KINDS[issue.kind] for _, issue in kept]
    several = len({owner for owner, _ in kept}) > 1
    return ToolResult(
        tool="issues",
        title="Uenigheder og fejl",
        value=len(kept),
        unit="antal",
        values={kind: kinds.count(kind) for kind in dict.fromkeys(kinds)},
        columns=(
            *((Column(key="title", label="Dokument"),) if several else ()),
            Column(key="item", label="Punkt"),
            Column(key="kind_label", label="Art"),
            Column(key="message", label="Hvad"),
        ),
        rows=tuple(
            Row(
                cells={
                    "item": issue.item,
                    "kind": issue.kind.value,
                    "kind_label": _KINDS[issue.kind],
                    "message": issue.message,
                    "document": owner,
                    "title": library.document(owner).title,
                },
                sources=issue.sources,
            )
            for owner, issue in kept
        ),
        issues=tuple(issue for _, issue in kept),
        searched=f"{len(dict.fromkeys(owners))} dokument(er), {len(everything)} bemærkninger.",
    )


TOOL = Tool("issues", "Uenigheder og fejl i dokumenterne: tekst mod tabel, uventede fortegn, skabelonrester, stavefejl.", IssuesArguments, issues)
