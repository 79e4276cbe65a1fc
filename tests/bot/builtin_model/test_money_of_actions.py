"""What an action costs where the plan prints a range, an alternative, parts with their sum, or thousands parted by a blank."""

from __future__ import annotations

import datetime

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.actions import ActionsArguments, actions
from tools.contract import ToolContext

_PLAN = """Solby Kommune
HANDLEPLAN FOR KLIMA 2024-2026

Vedtaget af Byrådet den 3. marts 2024

OMRÅDE 1 - ENERGI

Handling 1.1 Solceller på skoler
Der sættes solceller op.
  Tovholder:  Teknisk chef
  Frist:      2025
  Udgift:     50.000-100.000 kr.

Handling 1.2 Varmepumper i haller
Hallerne får varmepumper.
  Tovholder:  Teknisk chef
  Frist:      2025
  Udgift:     25.000 kr. (lille model) eller 40.000 kr. (stor model)

Handling 1.3 Kampagne om varme
Der laves en kampagne.
  Tovholder:  Kommunikationschefen
  Frist:      2026
  Udgift:     100.000 kr. til løn, 50.000 kr. til tryk, i alt 150.000 kr.

Handling 1.4 Energitjek af huse
Borgerne tilbydes et tjek.
  Tovholder:  Kommunikationschefen
  Frist:      2026
  Udgift:     60 000 kr.

Handling 1.5 Kurser for pedeller
Pedellerne kommer på kursus.
  Tovholder:  Teknisk chef
  Frist:      2025
  Udgift:     60.000 kr.

Handling 1.6 Tilskud til isolering
Borgerne kan søge tilskud.
  Tovholder:  Teknisk chef
  Frist:      Når puljen er besluttet
  Udgift:     Puljen forhøjes med 70.000 kr.

FINANSIERING

Der er i budget 2024 tilført området 400.000 kr. ud over de 200.000 kr., der tidligere har været til rådighed.
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"klimahandleplan": _PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad koster handling 1.1?", "50.000-100.000 kr."),
        ("Hvor meget er der sat af til solceller på skoler?", "50.000-100.000 kr."),
        ("Hvad koster varmepumper i haller?", "25.000 kr. (lille model) eller 40.000 kr. (stor model)"),
        ("Hvad koster handling 1.3?", "150.000 kr."),
        ("Hvad koster energitjek af huse?", "60.000 kr."),
    ],
)
def test_an_action_costs_what_its_plan_prints(context: ToolContext, question: str, told: str) -> None:
    draft = answer(context, question)

    assert told in draft.lead
    assert not any(wrong in draft.lead for wrong in ("150.000 kr. er sat af til handling 1.1", "65.000", "300.000"))


def test_what_comes_to_no_one_amount_is_named_as_not_counted(context: ToolContext) -> None:
    result = actions(context, ActionsArguments(operation="sum"))

    assert result.value == 340_000
    assert any("Ikke talt med" in note and "1.1 («50.000-100.000 kr.»)" in note and "1.2" in note for note in result.notes)


def test_a_range_is_an_amount_and_not_a_blank(context: ToolContext) -> None:
    assert [row.cells["number"] for row in actions(context, ActionsArguments(has_amount=False)).rows] == []


def test_a_premise_on_a_range_is_put_right_with_its_words(context: ToolContext) -> None:
    assert "«50.000-100.000 kr.»" in answer(context, "Er det rigtigt, at handling 1.1 koster 300.000 kr.?").lead


@pytest.mark.parametrize(
    "question", ["Hvilke handlinger koster 60.000 kr.?", "Hvor mange handlinger koster 60.000 kr.?", "Er der handlinger til 60.000 kr.?"]
)
def test_every_action_of_an_amount_is_told(context: ToolContext, question: str) -> None:
    draft = answer(context, question)

    assert draft.lead.startswith("2 handlinger, der koster 60.000 kr.")
    assert "1.4 Energitjek" in draft.lead
    assert "1.5 Kurser" in draft.lead


def test_one_action_of_an_amount_is_one(context: ToolContext) -> None:
    assert answer(context, "Hvilke handlinger koster 150.000 kr.?").lead.startswith("1 handling, der koster 150.000 kr.: 1.3")


def test_a_sum_for_a_year_names_the_money_without_a_date(context: ToolContext) -> None:
    result = actions(context, ActionsArguments(operation="sum", time_from=datetime.date(2025, 1, 1), time_to=datetime.date(2025, 12, 31)))

    assert result.value == 60_000
    assert any("der står ingen dato: 1.6 (70.000 kr., «Når puljen er besluttet»)" in note for note in result.notes)


@pytest.mark.parametrize(
    "question",
    ["Hvor meget er der til rådighed til handleplanen for klima i 2024?", "Hvor mange penge er der tilført handleplanen for klima?"],
)
def test_what_is_at_hand_for_a_plan_is_its_financing_and_no_sum_of_its_actions(context: ToolContext, question: str) -> None:
    assert "tilført området 400.000 kr." in answer(context, question).lead
