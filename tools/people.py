"""People across all documents: seats, signatures, attendance, guests."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from tools.arguments import Arguments
from tools.bodies import body_named, same_body
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.everybody import Part, check_person, everybody
from tools.matching import text_matches
from tools.parties import of_party
from tools.persons import same_person

_DEPUTY = re.compile(r"\b(?:næst|vice)\w+", re.IGNORECASE)


class PeopleArguments(Arguments):
    """Which people."""

    person: str | None = Field(None, description="Navn eller del af det.")
    role: str | None = Field(None, description="Ord i rolle eller titel, fx «borgmester», «formand», «centerchef».")
    body: str | None = Field(None, description="Udvalg eller anden organisation, fulde navn eller kode.")
    party: str | None = Field(None, description="Partibogstav eller partinavn.")
    part: Literal["member", "signatory", "attendee", "guest"] | None = Field(
        None, description="Kun medlemmer (member), underskrivere (signatory), mødedeltagere (attendee) eller gæster under et punkt (guest)."
    )
    in_documents: int | None = Field(None, description="Kun personer, der optræder i mindst så mange dokumenter.")


def people(context: ToolContext, arguments: PeopleArguments) -> ToolResult:
    """One row for each part a person has in a document; `value` is how many different names. Only public roles; no contact data.

    Names that fit together («Saime B. Inanc», «Saime Bilen Inanc») are not made one person: each is shown as printed.

    Raises:
        UnknownName: there is no such document, person or body.
    """
    library = context.library
    for document in arguments.documents:
        library.document(document)
    if arguments.person:
        check_person(library, arguments.person)
    body = body_named(library, arguments.body) if arguments.body else None
    kept = [part for part in everybody(library) if _wanted(part, arguments, body)]
    if arguments.in_documents:
        seen: dict[str, set[str]] = {}
        for part in kept:
            seen.setdefault(part.person, set()).add(part.document)
        kept = [part for part in kept if len(seen[part.person]) >= arguments.in_documents]
    return ToolResult(
        tool="people",
        title="Personer",
        value=len({part.person for part in kept}),
        unit="antal",
        columns=(
            Column(key="person", label="Navn"),
            Column(key="party", label="Parti"),
            Column(key="role", label="Rolle"),
            Column(key="organization", label="Organisation"),
        ),
        rows=tuple(_row(part) for part in kept),
        notes=("Personer er fundet på tværs af dokumenter efter navn.",) if arguments.in_documents and kept else (),
        searched="Medlemmer, underskrifter, mødedeltagere og gæster i alle dokumenter.",
    )


def _wanted(part: Part, arguments: PeopleArguments, body: str | None) -> bool:
    return (
        (not arguments.documents or part.document in arguments.documents)
        and (arguments.person is None or same_person(arguments.person, part.person))
        and _has_role(arguments.role, part.role)
        and (body is None or same_body(part.organization, body))
        and (arguments.party is None or of_party(arguments.party, part.party))
        and arguments.part in (None, part.kind)
    )


def _has_role(wanted: str | None, role: str | None) -> bool:
    """Whether the role is the wanted one; a deputy («næstformand», «viceborgmester») is found only when a deputy is asked for."""
    if wanted is None or _DEPUTY.search(wanted):
        return text_matches(wanted, role)
    return text_matches(wanted, _DEPUTY.sub("", role or ""))


def _row(part: Part) -> Row:
    return Row(
        cells={
            "person": part.person,
            "party": part.party,
            "role": part.role,
            "organization": part.organization,
            "part": part.kind,
            "item": part.item,
            "document": part.document,
        },
        sources=part.sources,
    )


TOOL = Tool(
    "people", "Personer på tværs af dokumenter: udvalgsmedlemmer, underskrivere, mødedeltagere, gæster; hvem går igen.", PeopleArguments, people
)
