"""Asked what or how much, there is nothing to say no to: what is meant as a cost and is a saving is told as what it is."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.elbaek import AGREEMENT
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of({"budgetaftale-2031": AGREEMENT})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad koster parkplejen?", "1.5 Parkpleje er en besparelse, ikke en udgift: 300.000 kr. i hvert af årene 2031-2034."),
        ("Hvor meget koster parkplejen om året?", "1.5 Parkpleje er en besparelse, ikke en udgift"),
        ("Hvad er anlægsudgiften til parkpleje?", "1.5 Parkpleje står i tabellen DRIFT, ikke ANLÆG"),
        ("Koster parkplejen noget?", "Nej: 1.5 Parkpleje er en besparelse"),
        ("Hvorfor koster parkplejen 300.000 kr.?", "Nej: 1.5 Parkpleje er en besparelse"),
    ],
)
def test_only_what_is_asked_for_or_claimed_is_denied(elbaek: ToolContext, question: str, told: str) -> None:
    assert answer(elbaek, question).lead.startswith(told)
