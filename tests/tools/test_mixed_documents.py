"""Several plans and meetings in one library: what is added up says from where, and nothing is mixed unseen."""

from __future__ import annotations

import datetime

import pytest

from knowledge.library import Library
from knowledge.records import Action, Document, Record
from knowledge.records.document import Family
from knowledge.source import Source
from tests.tools.elbaek import MARCH, MEETINGS
from tests.tools.made import BUDGET, MINUTES, TODAY, SilentSearcher, column, context_of
from tests.tools.test_all_tools import NEEDED_TO_COMPARE, OF_TABLES, TABLE
from tools import ALL_TOOLS
from tools.actions import ActionsArguments, actions
from tools.agenda_items import AgendaItemsArguments, agenda_items
from tools.contract import ToolContext
from tools.newest import in_order
from tools.people import PeopleArguments, people
from tools.votes import VotesArguments, votes

OLDER, NEWER = "klimaplan-2028", "klimaplan-2031"


def source(document: str) -> Source:
    return Source(document=document, title=f"Klimaplan {document[-4:]}", locator="handling", line_from=1, line_to=2, quote="…")


def plan(document: str) -> Document:
    year = int(document[-4:])
    return Document(
        id=document, document=document, sources=(source(document),), title=f"Klimaplan {year}", family=Family.ACTION_PLAN,
        date=datetime.date(year, 1, 1), years=(year,), line_count=9, sha256="0" * 64,
    )  # fmt: skip


def action(document: str, number: str, dkk: int | None) -> Action:
    return Action(
        id=f"{document}/{number}", document=document, sources=(source(document),), number=number, area=number[0], area_name="Energi",
        name=f"Handling {number}", text="Der opsættes solceller.", total_dkk=dkk,
    )  # fmt: skip


@pytest.fixture
def two_plans() -> ToolContext:
    records: list[Record] = [plan(OLDER), plan(NEWER), action(OLDER, "1.1", 100), action(OLDER, "1.2", 20), action(NEWER, "1.1", 3_000)]
    return ToolContext(library=Library(records), searcher=SilentSearcher(), today=TODAY)


def test_newest_document_comes_first(two_plans: ToolContext) -> None:
    assert in_order(two_plans.library, [OLDER, NEWER]) == [NEWER, OLDER]


def test_money_of_two_plans_is_not_added_up(two_plans: ToolContext) -> None:
    result = actions(two_plans, ActionsArguments.model_validate({"operation": "sum"}))
    assert result.value == 3_000
    assert "Fra Klimaplan 2031, det nyeste dokument" in result.notes[0]
    assert "Klimaplan 2028" in result.notes[0]


def test_money_of_plans_named_together_has_a_sum_for_each(two_plans: ToolContext) -> None:
    result = actions(two_plans, ActionsArguments.model_validate({"operation": "sum", "documents": [OLDER, NEWER]}))
    assert result.values == {"Klimaplan 2028": 120, "Klimaplan 2031": 3_000}
    assert result.columns[0].key == "plan"


def test_number_of_two_plans_lists_both_and_says_which(two_plans: ToolContext) -> None:
    assert column(actions(two_plans, ActionsArguments(numbers=["1.1"])), "plan") == ["Klimaplan 2028", "Klimaplan 2031"]


def test_attachments_of_several_meetings_say_how_many_each_had() -> None:
    context = context_of(MEETINGS)
    result = agenda_items(context, AgendaItemsArguments.model_validate({"operation": "sum_attachments"}))
    assert result.value == 8
    assert "Lagt sammen over 2 møder: Klima- og Teknikudvalget, 4. marts 2025, 3; Klima- og Teknikudvalget, 1. april 2025, 5." in result.notes
    alone = agenda_items(context, AgendaItemsArguments.model_validate({"operation": "sum_attachments", "documents": [MARCH]}))
    assert (alone.value, alone.notes) == (3, ())


@pytest.mark.parametrize(("role", "names"), [("formand", {"Henrik Bolberg"}), ("næstformand", {"Ley Plum"})])
def test_chair_is_not_the_deputy_chair(shipped: ToolContext, role: str, names: set[str]) -> None:
    assert set(column(people(shipped, PeopleArguments.model_validate({"body": "EBU", "role": role})), "person")) == names


def test_mayor_is_not_the_deputy_mayor(shipped: ToolContext) -> None:
    assert set(column(people(shipped, PeopleArguments.model_validate({"role": "borgmester"})), "document")) == {BUDGET}


def test_columns_of_every_row_are_there() -> None:
    rows = votes(context_of(MEETINGS), VotesArguments())
    assert column(rows, "against") == ["Hans Friis (C)", None]
    assert column(rows, "by") == [None, "Hans Friis (C)"]


def _two_amounts(shipped: ToolContext) -> list[dict[str, object]]:
    """Two amounts of item 6.1, «23,5 mio. kr. i 2019 og 1,5 mio. kr. i 2020», where they are printed."""
    passage = next(p for p in shipped.library.passages(BUDGET) if "23,5 mio. kr. i 2019" in p.text)
    source = shipped.library.source_of(passage)
    line = next(at for at, text in enumerate(source.quote.split("\n"), source.line_from) if "23,5 mio. kr." in text)
    return [{"document": BUDGET, "line": line, "printed": printed} for printed in ("23,5 mio. kr.", "1,5 mio. kr.")]


@pytest.mark.parametrize("tool", ALL_TOOLS, ids=lambda tool: tool.name)
def test_each_column_is_a_cell_of_each_row(shipped: ToolContext, tool: object) -> None:
    chosen = next(each for each in ALL_TOOLS if each is tool)
    needed: dict[str, object] = {"document": BUDGET, "item": "4.13", "text": "skole", "query": "skole"}
    needed |= {"document": MINUTES} if chosen.name == "draft_minutes" else {}
    needed |= {"operation": "sum"} | ({"figures": _two_amounts(shipped)} if chosen.name == "reckon_figures" else {})
    needed |= NEEDED_TO_COMPARE.get(chosen.name, {})
    required = {name: needed[name] for name, field in chosen.arguments.model_fields.items() if field.is_required()}
    result = chosen.run(context_of({"notat": TABLE}) if chosen.name in OF_TABLES else shipped, chosen.arguments.model_validate(required))
    assert result.rows
    assert [column.key for column in result.columns for row in result.rows if column.key not in row.cells] == []
