"""What disagrees, is odd or could not be read: by kind, item, words and document."""

from __future__ import annotations

import pytest

from knowledge.errors import UnknownName
from tests.tools.elbaek import AGREEMENTS, EARLIER_AGREEMENT, MARCH, MEETINGS
from tests.tools.made import BUDGET, MINUTES, PLAN, column, context_of
from tools.contract import ToolContext, ToolResult
from tools.issues import IssuesArguments, issues


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return issues(context, IssuesArguments.model_validate(arguments))


def test_text_and_table_disagree_in_two_items(shipped: ToolContext) -> None:
    result = asked(shipped, kind="disagreement", documents=[BUDGET], text="tekst og tabel")
    assert column(result, "item") == ["3.8", "4.13"]
    assert all(len(row.sources) >= 2 for row in result.rows)


def test_amounts_without_a_table_line(shipped: ToolContext) -> None:
    assert column(asked(shipped, kind="not_in_table"), "item") == ["3.19", "4.16", "4.21", "4.24"]


def test_template_residue_is_listed_for_the_secretary(shipped: ToolContext) -> None:
    result = asked(shipped, kind="template_residue")
    assert column(result, "item") == ["2"]
    assert "Slet denne tekst" in str(result.rows[0].cells["message"])


def test_plan_against_decision(shipped: ToolContext) -> None:
    result = asked(shipped, documents=[MINUTES], items=["5"], kind="disagreement")
    assert any("oktober 2023" in str(message) and "23.-24. november 2023" in str(message) for message in column(result, "message"))


def test_code_is_found_however_it_is_typed(shipped: ToolContext) -> None:
    assert column(asked(shipped, items=["tmu-4"]), "kind") == ["unexpected_sign"]


def test_kinds_are_counted_in_danish(shipped: ToolContext) -> None:
    result = asked(shipped, documents=[PLAN])
    assert sum(value or 0 for value in result.values.values()) == result.value == len(result.rows)
    assert set(result.values) <= {"uenighed", "usikker læsning"}


def test_document_is_a_column_where_there_are_several(shipped: ToolContext) -> None:
    assert asked(shipped).columns[0].key == "title"
    assert asked(shipped, documents=[BUDGET]).columns[0].key == "item"


def test_other_documents_have_their_own(shipped: ToolContext) -> None:
    context = context_of(AGREEMENTS | MEETINGS)
    assert column(asked(context, kind="not_in_table"), "document") == [EARLIER_AGREEMENT]
    assert "blev ikke fulgt" in str(asked(context, documents=[MARCH], items=["1"]).rows[0].cells["message"])
    with pytest.raises(UnknownName):
        asked(context, documents=["findes-ikke"])
