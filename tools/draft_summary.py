"""A draft summary in a fixed shape, built from the document's own sentences."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.records import Action, AgendaItem, AgreementItem, FocusArea, Meeting, SavingsCase
from tools.arguments import Arguments
from tools.contract import Row, Tool, ToolContext, ToolResult
from tools.matching import same_name
from tools.summary import agenda, agreement, plan, whole


class DraftSummaryArguments(Arguments):
    """What to summarise: one item, one area or chapter, or the whole document."""

    document: str = Field(description="Dokumentets id.")
    item: str | None = Field(None, description="Punkt, sag eller handling, fx «5», «4.13», «TMU-04».")
    area: str | None = Field(None, description="Område i en handleplan eller tidsplan.")
    chapter: str | None = Field(None, description="Kapitel i en budgetaftale (nummer).")


def draft_summary(context: ToolContext, arguments: DraftSummaryArguments) -> ToolResult:
    """A draft (`text`, Markdown): case, recommendation, decision, money, next step, as far as the document has them.

    Every figure, vote, minority statement, suspension and remark of the source is kept. It stays a draft until a named person approves it.

    Raises:
        UnknownName: there is no such document, item, area or chapter.
    """
    library = context.library
    document = library.document(arguments.document)
    title, parts, sources = _drafted(context, arguments)
    if not parts:
        raise UnknownName(f"{document.title} har ikke det, der skulle skrives resumé af ({arguments.item or arguments.area or arguments.chapter}).")
    text = "\n\n".join(f"**{heading}:** {body}" if heading else body for heading, body in parts if body)
    return ToolResult(
        tool="draft_summary",
        title=title,
        text=text,
        rows=tuple(Row(cells={"document": document.document, "item": arguments.item}, sources=(source,)) for source in sources),
        issues=tuple(i for i in library.issues(document.document) if arguments.item and i.item == arguments.item),
        notes=("Udkast: skal læses og godkendes af en navngiven person, før det bruges.",),
        searched=document.title,
    )


def _drafted(context: ToolContext, arguments: DraftSummaryArguments) -> whole.Drafted:
    library, document = context.library, arguments.document
    if arguments.item:
        for item in library.of(AgendaItem, document):
            if item.number == arguments.item:
                return agenda.drafted(library, item)
        for agreed in library.of(AgreementItem, document):
            if agreed.item == arguments.item:
                return agreement.drafted(library, agreed)
        for case in library.of(SavingsCase, document):
            if case.code == arguments.item:
                return agreement.drafted_case(case)
        for action in library.of(Action, document):
            if action.number == arguments.item:
                return plan.drafted_actions(library, document, action.name, [action])
        return "", [], []
    if arguments.chapter:
        items = [i for i in library.of(AgreementItem, document) if i.chapter == arguments.chapter]
        return agreement.drafted_chapter(library, items)
    if arguments.area:
        actions = [a for a in library.of(Action, document) if same_name(a.area_name, arguments.area) or a.area == arguments.area]
        if actions:
            return plan.drafted_actions(library, document, actions[0].area_name.capitalize(), actions)
        areas = [a for a in library.of(FocusArea, document) if same_name(a.name, arguments.area)]
        return plan.drafted_focus(library, areas[0]) if areas else ("", [], [])
    if library.of(Meeting, document):
        return agenda.drafted_meeting(library, document)
    return whole.drafted(library, document)


TOOL = Tool(
    "draft_summary",
    "Skriver et udkast til resumé af et punkt, et område, et kapitel, et møde eller et dokument.",
    DraftSummaryArguments,
    draft_summary,
)
