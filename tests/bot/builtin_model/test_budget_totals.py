"""Printed sums of a budget's tables that the rows do not come to: asked about, and told where a whole table is added up."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_BUDGET = """ 1. Byen ved åen
Kapitlet handler om byen.

1.1 Skaterbanen
Der afsættes 0,9 mio. kr. i 2026 og 2027 til banen.

1.2 Mølleparken
Der afsættes 4 mio. kr. i 2026 til byggemodning.

1.3 Lokaler
Der afsættes 1 mio. kr. i 2026 og 1 mio. kr. i 2027 til lokaler.

 DRIFT Driftsinitiativer

(1.000 kr.) 2026 2027
     
1.1 Skaterbanen 900 900

I alt 900 900

 ANLÆG Nye anlægsbevillinger

(1.000 kr.) 2026 2027

1.2 Mølleparken 4.000 
1.3 Lokaler 1.000 1.000

Anlæg i alt 5.000 2.000
"""
_WRONG = "«Anlæg i alt» i tabellen ANLÆG er 2 mio. kr. i 2027, men rækkerne giver tilsammen 1 mio. kr."


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"budget": _BUDGET})


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Passer summen for anlæg i 2027 i tabellen?", "Nej. "),
        ("Stemmer i alt-linjen i anlægstabellen?", "Nej. "),
        ("Er der fejl i summerne i budgettabellerne?", "Ja. "),
        ("Does the total for capital works in 2027 add up?", "No. "),
    ],
)
def test_a_sum_that_is_wrong_is_told(context: ToolContext, question: str, opens: str) -> None:
    assert answer(context, question).lead == f"{opens}{_WRONG}"


def test_a_table_added_up_is_told_with_the_other_sum_it_prints(context: ToolContext) -> None:
    found = answer(context, "Hvad er anlæg i alt i 2027?")
    assert "1 mio. kr." in found.lead
    assert any(_WRONG in note for note in found.notes)
    assert not any(_WRONG in note for note in answer(context, "Hvad er anlæg i alt i 2026?").notes)


def test_a_document_with_a_sum_line_is_not_said_to_have_none(context: ToolContext) -> None:
    notes = " ".join(answer(context, "Hvad er anlæg i alt i 2026?").notes)
    assert "egne sumlinjer er ikke brugt" in notes
    assert "ingen sumlinje" not in notes


def test_a_sum_that_is_right_is_not_told_to_be_wrong(context: ToolContext) -> None:
    for question in ("Passer summen for anlæg i 2026 i tabellen?", "Passer summen for drift i 2027 i tabellen?"):
        assert "2 mio. kr." not in answer(context, question).lead
