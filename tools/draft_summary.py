"""A draft summary in a fixed shape, built from the document's own sentences."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, FocusArea, Meeting, SavingsCase
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult
from tools.matching import keyed_name, same_name
from tools.summary import agenda, agreement, plan, whole
from tools.summary.part import Drafted


class DraftSummaryArguments(Arguments):
    """What to summarise: one item, one area or chapter, or the whole document."""

    document: str = Field(description="Dokumentets id.")
    item: str | None = Field(None, description="Punkt, sag eller handling, fx «5», «4.13», «TMU-04».")
    area: str | None = Field(None, description="Område i en handleplan eller tidsplan, nummer eller navn.")
    chapter: str | None = Field(None, description="Kapitel i en budgetaftale, nummer eller navn.")


def draft_summary(context: ToolContext, arguments: DraftSummaryArguments) -> ToolResult:
    """A draft (`text`, Markdown): case, recommendation, decision, money, next step, as far as that kind of document has them.

    Every figure, vote, minority statement, suspension and remark of an agenda item is kept; the words are the document's own. `rows` has the
    places of each part. It stays a draft until a named person approves it.

    Raises:
        UnknownName: there is no such document, item, area or chapter; the message says which there are.
    """
    library = context.library
    document = library.document(arguments.document)
    draft = _drafted(library, arguments)
    parts = [part for part in draft.parts if part.text]
    if not parts:
        raise UnknownName(f"{document.title} har ikke noget, der kan skrives resumé af.")
    return ToolResult(
        tool="draft_summary",
        title=draft.title,
        columns=(Column(key="part", label="Del"), Column(key="place", label="Sted")),
        text="\n\n".join(f"**{part.heading}:** {part.text}" for part in parts),
        rows=tuple(
            Row(
                cells={"part": part.heading, "place": part.sources[0].locator, "document": document.document, "item": arguments.item},
                sources=part.sources,
            )
            for part in parts
            if part.sources
        ),
        issues=tuple(issue for issue in library.issues(document.document) if arguments.item and issue.item == arguments.item),
        notes=("Udkast: skal læses og godkendes af en navngiven person, før det bruges.",),
        searched=document.title,
    )


def _drafted(library: Library, arguments: DraftSummaryArguments) -> Drafted:
    document = arguments.document
    if arguments.item:
        return _of_item(library, document, arguments.item)
    if arguments.chapter:
        items = library.of(AgreementItem, document)
        chapter = keyed_name(arguments.chapter, ((item.chapter, item.chapter_name) for item in items), "Kapitlet")
        return agreement.drafted_chapter(library, [item for item in items if item.chapter == chapter])
    if arguments.area:
        return _of_area(library, document, arguments.area)
    if library.of(Meeting, document):
        return agenda.drafted_meeting(library, document)
    if library.of(AgreementItem, document):
        return agreement.drafted_whole(library, document)
    return plan.drafted_plan(library, document) if library.of(Action, document) else whole.drafted(library, document)


def _of_item(library: Library, document: str, wanted: str) -> Drafted:
    for item in library.of(AgendaItem, document):
        if item.number == wanted:
            return agenda.drafted(library, item)
    for agreed in library.of(AgreementItem, document):
        if agreed.item == wanted:
            return agreement.drafted(library, agreed)
    for case in library.of(SavingsCase, document):
        if same_name(case.code, wanted):
            return agreement.drafted_case(case)
    for action in library.of(Action, document):
        if action.number == wanted:
            return plan.drafted_actions(library, document, f"handling {action.number}", [action])
    known = list(dict.fromkeys(section.item for section in library.sections(document) if section.item))
    raise UnknownName(f"{library.document(document).title} har intet punkt «{wanted}». Der er: {', '.join(known[:40]) or 'ingen'}.")


def _of_area(library: Library, document: str, wanted: str) -> Drafted:
    actions, focus = library.of(Action, document), library.of(FocusArea, document)
    areas = [(action.area, action.area_name) for action in actions] + [(str(area.order), area.name) for area in focus if not actions]
    key = keyed_name(wanted, areas, "Området")
    if actions:
        own = [action for action in actions if action.area == key]
        return plan.drafted_actions(library, document, own[0].area_name.capitalize(), own)
    return plan.drafted_focus(library, next(area for area in focus if str(area.order) == key))


TOOL = Tool(
    "draft_summary",
    "Skriver et udkast til resumé af et punkt, et område, et kapitel, et møde eller et dokument.",
    DraftSummaryArguments,
    draft_summary,
)
