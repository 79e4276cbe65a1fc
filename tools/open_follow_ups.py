"""What a meeting left open: postponed, stopped, sent on, asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, Section, Suspension
from knowledge.records.meeting import Outcome
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import in_documents

_OPEN = {
    Outcome.POSTPONED: "udsat",
    Outcome.REFERRED: "sendt videre",
    Outcome.RECOMMENDED: "anbefalet videre",
    Outcome.HEARING: "sendt i høring",
}
_WISH = re.compile(r"\bønsker\b|\bforelægges\b.*\b(politisk|udvalg|godkendelse)|\bkommende udvalgsmøde\b", re.IGNORECASE)


class OpenFollowUpsArguments(Arguments):
    """Which documents."""


def open_follow_ups(context: ToolContext, arguments: OpenFollowUpsArguments) -> ToolResult:
    """Open points in the order of the agenda, each with why it is open: postponed, stopped (§ 23), sent on, or a wish or remark of the committee.

    Raises:
        UnknownName: there is no such document.
    """
    rows = sorted(_rows(context, arguments.documents), key=lambda row: (str(row.cells["document"]), _order(str(row.cells["item"]))))
    return ToolResult(
        tool="open_follow_ups",
        title="Åbne opfølgninger",
        value=len(rows),
        unit="antal",
        columns=(
            Column(key="item", label="Punkt"),
            Column(key="name", label="Titel"),
            Column(key="why", label="Hvorfor åben"),
            Column(key="next", label="Næste"),
        ),
        rows=tuple(rows),
        searched="Beslutninger, standsninger og bemærkninger i referaterne.",
    )


def _rows(context: ToolContext, documents: list[str]) -> Iterable[Row]:
    library = context.library
    names = {(item.document, item.number): item.name for item in library.of(AgendaItem)}
    for used in in_documents(library, library.of(Suspension), documents):
        yield _row(used.document, used.item, names, f"stoppet af {used.by} efter § 23", used.referred_to, used)
    for decision in in_documents(library, library.of(Decision), documents):
        if decision.outcome in _OPEN and not decision.earlier:
            yield _row(decision.document, decision.item, names, f"{_OPEN[decision.outcome]}: «{decision.text}»", decision.decided_by, decision)
        elif decision.remark:
            yield _row(decision.document, decision.item, names, f"bemærkning: «{decision.remark}»", decision.decided_by, decision)
    for section in in_documents(library, library.of(Section), documents):
        if section.role in ("finance", "summary") and section.item and (section.document, section.item) in names:
            for sentence in sentences(section.text.replace("\n", " ")):
                if _WISH.search(sentence) and "til orientering" not in sentence:
                    yield _row(section.document, section.item, names, f"ønske eller forbehold: «{sentence}»", None, section)


def _row(
    document: str, item: str, names: dict[tuple[str, str], str], why: str, following: str | None, record: Decision | Suspension | Section
) -> Row:
    return Row(cells={"item": item, "name": names.get((document, item)), "why": why, "next": following, "document": document}, sources=record.sources)


def _order(number: str) -> tuple[int, str]:
    digits = re.match(r"\d+", number)
    return (int(digits[0]) if digits else 0, number)


TOOL = Tool(
    "open_follow_ups",
    "Hvad der ikke er afgjort endnu: udsat, stoppet, sendt videre, udvalgets ønsker og bemærkninger.",
    OpenFollowUpsArguments,
    open_follow_ups,
)
