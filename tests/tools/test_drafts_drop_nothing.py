"""What every draft promises, over all documents here and invented ones: nothing is lost, and no figure stands that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest

from knowledge.library import Library
from knowledge.records import Action, AgendaItem, AgreementItem, Decision, MinorityStatement, Section, Suspension, VoteEvent
from tests.tools.elbaek import AGREEMENTS, MEETINGS
from tests.tools.made import BUDGET, MINUTES, PLAN, context_of, shipped_context
from tests.tools.test_draft_minutes import AGENDA
from tests.tools.test_draft_summary import HALL, numbers
from tools.contract import ToolContext, ToolResult
from tools.draft_briefing import DraftBriefingArguments, draft_briefing
from tools.draft_minutes import DraftMinutesArguments, draft_minutes
from tools.draft_summary import DraftSummaryArguments, draft_summary

INVENTED = {"hal": HALL, "dagsorden": AGENDA, **MEETINGS, **AGREEMENTS}
_LINES = re.compile(r"(?:\d+ steder, )?linje \d[\d–, og]*")


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ToolContext]:
    return {"shipped": shipped_context(tmp_path_factory.mktemp("drafts")), "invented": context_of(INVENTED)}


def summary(context: ToolContext, document: str, **arguments: object) -> ToolResult:
    return draft_summary(context, DraftSummaryArguments.model_validate({"document": document, **arguments}))


def minutes(context: ToolContext, item: AgendaItem) -> ToolResult:
    return draft_minutes(context, DraftMinutesArguments(document=item.document, item=item.number))


def agenda_drafts(context: ToolContext) -> Iterable[tuple[AgendaItem, str, ToolResult]]:
    """Every agenda item with each kind of draft of it."""
    for item in context.library.of(AgendaItem):
        yield item, "summary", summary(context, item.document, item=item.number)
        yield item, "short", summary(context, item.document, item=item.number, brief=True)
        yield item, "minutes", minutes(context, item)


def bare(text: str) -> str:
    """The letters and figures alone: hyphens at line ends, bullets and blanks differ between print and draft."""
    return re.sub(r"[\W_]+", "", text.casefold())


def written_figures(text: str) -> set[str]:
    """The figures of a draft without the lines it refers to and the numbers it sets before points."""
    return numbers(re.sub(r"(?<!\d)\d{1,2}\)", "", _LINES.sub("", text)))


def printed_figures(library: Library, documents: set[str]) -> set[str]:
    printed = " ".join(source.quote for document in documents for section in library.sections(document) for source in section.sources)
    heads = [f"{library.document(document).title} {library.document(document).years}" for document in documents]
    figures = numbers(" ".join([printed, *heads]))
    return figures | {figure.lstrip("0") for figure in figures} | {part.lstrip("0") for figure in figures for part in re.split(r"[.,]", figure)}


def sections_of(context: ToolContext, item: AgendaItem) -> tuple[Section, ...]:
    return context.library.sections(item.document, item=item.number)


@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_no_figure_of_an_item_is_lost(libraries: dict[str, ToolContext], which: str) -> None:
    context = libraries[which]
    for item, kind, result in agenda_drafts(context):
        wanted = numbers("\n".join(section.text for section in sections_of(context, item) if section.role != "competence"))
        if kind != "short":
            assert wanted - numbers(result.text or "") == set(), (item.id, kind)


@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_decision_votes_dissent_suspension_and_attachments_are_whole_in_every_kind(libraries: dict[str, ToolContext], which: str) -> None:
    context = libraries[which]
    library = context.library
    seen = 0
    for item, kind, result in agenda_drafts(context):
        text = bare(result.text or "")
        records: list[Decision | VoteEvent | MinorityStatement | Suspension] = [
            *library.of(Decision, item.document),
            *library.of(VoteEvent, item.document),
            *library.of(MinorityStatement, item.document),
            *library.of(Suspension, item.document),
        ]
        for record in (record for record in records if record.item == item.number):
            words = record.text.replace(record.remark, "") if isinstance(record, Decision) and record.remark else record.text
            assert bare(words) in text, (record.id, kind)
            seen += 1
            if isinstance(record, Decision) and record.remark:
                assert bare(record.remark) in text, (record.id, kind)
            if isinstance(record, MinorityStatement):
                assert bare(record.by) in text
            if isinstance(record, VoteEvent):
                names = (*(record.in_favour or ()), *(record.against or ()), *(record.abstained or ()))
                assert all(bare(name) in text for name in names), (record.id, kind)
        for section in sections_of(context, item):
            if section.role in ("attachments", "recommendation", "decision"):
                assert all(bare(word) in text for word in re.findall(r"\w{3,}", section.text)), (section.id, kind)
    assert seen > 20


@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_recommendation_and_decision_stand_apart(libraries: dict[str, ToolContext], which: str) -> None:
    for _, _, result in agenda_drafts(libraries[which]):
        heads = re.findall(r"^\*\*(.+?):\*\* ", result.text or "", re.MULTILINE)
        assert heads.count("Indstilling") == 1
        assert heads.count("Beslutning") == 1


@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_item_without_a_decision_never_gets_one(libraries: dict[str, ToolContext], which: str) -> None:
    context = libraries[which]
    blanks = 0
    for item in context.library.of(AgendaItem):
        decided = any(section.text for section in sections_of(context, item) if section.role == "decision")
        assert ("[beslutning]" in (minutes(context, item).text or "")) != decided
        blanks += not decided
    assert blanks


@pytest.mark.parametrize("which", ["shipped", "invented"])
def test_no_figure_stands_in_a_draft_that_the_documents_do_not_have(libraries: dict[str, ToolContext], which: str) -> None:
    context = libraries[which]
    library = context.library
    drafts = [result for _, _, result in agenda_drafts(context)]
    drafts += [summary(context, document.document, brief=brief) for document in library.documents() for brief in (False, True)]
    drafts += [summary(context, item.document, item=item.item) for item in library.of(AgreementItem)]
    drafts += [summary(context, action.document, item=action.number) for action in library.of(Action)]
    drafts += [draft_minutes(context, DraftMinutesArguments(document=item.document)) for item in library.of(AgendaItem) if item.order == 1]
    drafts.append(draft_briefing(context, DraftBriefingArguments()))
    for result in drafts:
        documents = {source.document for source in result.sources}
        known = printed_figures(library, documents) | {str(value) for value in result.values.values()} | amounts(library, documents)
        known |= numbers(" ".join([*(source.locator for source in result.sources), *result.values]))
        known |= {action.number for action in library.of(Action)} | {action.area for action in library.of(Action)}
        known |= {figure for value in result.values.values() if value for figure in forms_of(int(value))}
        assert written_figures(result.text or "") - known == set(), result.title


def forms_of(value: int) -> set[str]:
    """An amount in kroner as a person writes it: in full and in millions."""
    million = f"{abs(value) / 1_000_000:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return {f"{abs(value):,}".replace(",", "."), million}


def amounts(library: Library, documents: set[str]) -> set[str]:
    """The amounts of the records, in full and in millions: a table headed «1.000 kr.» prints them otherwise."""
    found: set[str] = set()
    for document in documents:
        for kind in library._by_type.values():
            for record in kind:
                if record.document == document:
                    values = getattr(record, "amounts_dkk", {}).values()
                    single = [getattr(record, "total_dkk", None), getattr(record, "added_dkk", None)]
                    found |= {form for value in (*values, *single) if value is not None for form in forms_of(value)}
                    found |= {form for amount in getattr(record, "amounts", ()) for form in forms_of(amount.value_dkk)}
    return found


def test_agreement_items_and_actions_keep_their_figures_times_and_owners(libraries: dict[str, ToolContext]) -> None:
    context = libraries["shipped"]
    for item in context.library.of(AgreementItem, BUDGET):
        text = summary(context, BUDGET, item=item.item).text or ""
        assert numbers(item.text) - numbers(text) == set(), item.item
        assert all(bare(promise.text) in bare(text) for promise in item.commitments), item.item
    for action in context.library.of(Action, PLAN):
        text = bare(summary(context, PLAN, item=action.number).text or "")
        said = (action.time.text if action.time else "", action.responsible, action.performer, action.success_criterion, action.target_group)
        assert all(bare(words) in text for words in said if words), action.number


def test_each_paragraph_of_an_item_is_found_on_the_lines_it_names(libraries: dict[str, ToolContext]) -> None:
    context = libraries["shipped"]
    for item in context.library.of(AgendaItem, MINUTES):
        for row in summary(context, MINUTES, item=item.number).rows:
            assert all(source.quote == printed(context, source.line_from, source.line_to) for source in row.sources)


def printed(context: ToolContext, first: int, last: int) -> str:
    """The lines of the minutes, put together from its sections."""
    lines: dict[int, str] = {}
    for section in context.library.sections(MINUTES):
        for source in section.sources:
            lines |= dict(zip(range(source.line_from, source.line_to + 1), source.quote.split("\n"), strict=False))
    for item in context.library.of(AgendaItem, MINUTES):
        for source in item.sources:
            lines |= dict(zip(range(source.line_from, source.line_to + 1), source.quote.split("\n"), strict=False))
    return "\n".join(lines.get(number, "") for number in range(first, last + 1))
