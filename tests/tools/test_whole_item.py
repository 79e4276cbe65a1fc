"""One whole item as it stands: all its sections in order, its table rows, and a refusal that says what there is."""

from __future__ import annotations

import pytest

from knowledge.errors import UnknownName
from tests.tools.elbaek import AGREEMENT_2024, EARLIER_AGREEMENT
from tests.tools.made import BUDGET, MINUTES, PLAN, column, context_of
from tools.contract import ToolContext, ToolResult
from tools.whole_item import WholeItemArguments, whole_item


def asked(context: ToolContext, document: str, item: str) -> ToolResult:
    return whole_item(context, WholeItemArguments(document=document, item=item))


def test_all_sections_of_an_agenda_item_come_in_their_order(shipped: ToolContext) -> None:
    result = asked(shipped, MINUTES, "5")
    assert result.title == "Punkt 5 Studietur til Lund"
    assert column(result, "role") == [
        "summary", "background", "case_presentation", "guests", "finance", "attachments", "competence", "recommendation", "decision",
    ]  # fmt: skip
    assert (result.text or "").count("Punkt 5 Studietur til Lund") == 1
    assert "**Beslutning**\n\nIndstillingens punkt 1: Indstillingen godkendt." in (result.text or "")


@pytest.mark.parametrize("item", ["5", "punkt 5", "Pkt. 5", " 5 "])
def test_item_is_found_however_it_is_asked_for(shipped: ToolContext, item: str) -> None:
    assert asked(shipped, MINUTES, item).title == "Punkt 5 Studietur til Lund"


def test_agreement_item_comes_with_its_table_row_and_what_disagrees(shipped: ToolContext) -> None:
    result = asked(shipped, BUDGET, "4.13")
    assert result.title == "4.13 Fortove – Ballerup Boulevard"
    assert "1,5 mio. kr. i 2019, 1,5 mio. kr. i 2020 og 1 mio. kr. 2021." in (result.text or "")
    assert "2019: 1.500, 2020: 500, 2021: tom, 2022: tom (1.000 kr.)." in (result.text or "")
    assert [issue.item for issue in result.issues] == ["4.13"]
    assert result.rows[-1].sources[0].line_from == 1381


def test_item_of_two_tables_has_both_rows(shipped: ToolContext) -> None:
    assert column(asked(shipped, BUDGET, "4.11"), "role") == ["agreement_item", "table", "table"]


def test_savings_case_is_its_row_of_the_table(shipped: ToolContext) -> None:
    result = asked(shipped, BUDGET, "tmu-04")
    assert result.title.startswith("TMU-04")
    assert "2019: 0,01, 2020: 0,50" in (result.text or "")


def test_action_is_whole(shipped: ToolContext) -> None:
    assert "Gæstelærere i fremmedsprog" in (asked(shipped, PLAN, "handling 2.1").text or "")


def test_empty_cells_of_another_agreement_are_said_to_be_empty() -> None:
    text = asked(context_of({EARLIER_AGREEMENT: AGREEMENT_2024}), EARLIER_AGREEMENT, "1.2").text or ""
    assert "2024: 300, 2025: tom, 2026: tom, 2027: tom (1.000 kr.)." in text


def test_missing_item_is_refused_with_what_there_is_in_order(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"Der er: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12\."):
        asked(shipped, MINUTES, "13")
    with pytest.raises(UnknownName, match="Intet dokument"):
        asked(shipped, "findes-ikke", "1")
