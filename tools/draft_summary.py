"""A draft summary in a fixed shape, built from the document's own sentences."""

from __future__ import annotations

from pydantic import Field

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, FocusArea, Meeting, SavingsCase
from tools.arguments import Arguments
from tools.contract import Tool, ToolContext, ToolResult
from tools.matching import keyed_name, same_name
from tools.summary import agenda, agreement, meeting, plan, section, slides, whole
from tools.summary.part import Drafted
from tools.summary.written import written


class DraftSummaryArguments(Arguments):
    """What to summarise: one item, one area or chapter, one section, or the whole document."""

    document: str = Field(description="Dokumentets id.")
    item: str | None = Field(None, description="Punkt, sag eller handling, fx «5», «4.13», «TMU-04».")
    area: str | None = Field(None, description="Område i en handleplan eller tidsplan, nummer eller navn.")
    chapter: str | None = Field(None, description="Kapitel i en budgetaftale, nummer eller navn.")
    section: str | None = Field(
        None, description="Afsnit eller slide, som overskriften lyder, eller ord, som flere slides har i den; med `item` et afsnit af punktet."
    )
    brief: bool = Field(False, description="Kort version: beslutninger, beløb og frister, ellers kun sagens første sætning.")


def draft_summary(context: ToolContext, arguments: DraftSummaryArguments) -> ToolResult:
    """A draft (`text`, Markdown): case, recommendation, decision, money, next step, as far as that kind of document has them.

    Every figure, vote, minority statement, suspension and remark of an agenda item is kept; the words are the document's own. A short version
    keeps what was decided in full, and of the case the first statement and the amounts. `rows` has the places of each part. It stays a draft
    until a named person approves it.

    Raises:
        UnknownName: there is no such document, item, area, chapter or section; the message says which there are.
    """
    library = context.library
    document = library.document(arguments.document)
    drafted = _drafted(library, arguments)
    if not any(part.text for part in drafted.parts):
        raise UnknownName(f"{document.title} har ikke noget, der kan skrives resumé af.")
    if drafted.title != document.title:
        drafted = Drafted(f"{drafted.title} ({document.title})", drafted.parts, drafted.counted)
    return written(
        "draft_summary",
        "kort resumé af" if arguments.brief else "resumé af",
        drafted,
        document.document,
        document.title,
        arguments.item,
        [issue for issue in library.issues(document.document) if arguments.item and issue.item == arguments.item],
    )


def _drafted(library: Library, arguments: DraftSummaryArguments) -> Drafted:
    document, brief = arguments.document, arguments.brief
    slide = slides.slide_headed(library, document, arguments.section) if arguments.section and not arguments.item else None
    if slide:
        return slides.drafted_slide(library, slide)
    on_subject = slides.slides_on(library, document, arguments.section) if arguments.section and not arguments.item else []
    if arguments.section and len({one.name for one in on_subject}) > 1:
        return slides.drafted_slides(on_subject, arguments.section)
    if arguments.section:
        return section.drafted_section(library, document, arguments.section, arguments.item)
    if arguments.item:
        return _of_item(library, document, arguments.item, brief)
    if arguments.chapter:
        items = library.of(AgreementItem, document)
        chapter = keyed_name(arguments.chapter, ((item.chapter, item.chapter_name) for item in items), "Kapitlet")
        return agreement.drafted_chapter(library, [item for item in items if item.chapter == chapter])
    if arguments.area:
        return _of_area(library, document, arguments.area)
    if library.of(Meeting, document):
        return meeting.drafted_meeting(library, document, brief)
    if library.of(AgreementItem, document):
        return agreement.drafted_whole(library, document, brief)
    return plan.drafted_plan(library, document, brief) if library.of(Action, document) else whole.drafted(library, document, brief)


def _of_item(library: Library, document: str, wanted: str, brief: bool) -> Drafted:
    for item in library.of(AgendaItem, document):
        if item.number == wanted:
            return agenda.drafted(library, item, brief)
    for agreed in library.of(AgreementItem, document):
        if agreed.item == wanted:
            return agreement.drafted(library, agreed, brief)
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
    "Skriver et udkast til resumé af et punkt, et afsnit, et område, et kapitel, et møde eller et dokument; også i en kort version.",
    DraftSummaryArguments,
    draft_summary,
)
