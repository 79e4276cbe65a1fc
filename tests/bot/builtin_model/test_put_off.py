"""Which items of a meeting ended one way, asked in any words; of the meeting that is named and of no other."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.draft import Draft
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.solbjerg import DOCUMENTS
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def solbjerg(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of(DOCUMENTS, datetime.date(2026, 6, 1), tmp_path_factory.mktemp("solbjerg"))


def _told(context: ToolContext, question: str) -> str:
    draft: Draft = answer(context, question)
    return " ".join([draft.lead, draft.body or "", *draft.notes])


@pytest.mark.parametrize(
    "question",
    [
        "Hvad blev udsat på mødet i Teknik- og Miljøudvalget?",
        "Hvad udsatte Teknik- og Miljøudvalget?",
        "Hvilke sager udskød Teknik- og Miljøudvalget?",
        "Hvilke punkter blev udsat på Teknik- og Miljøudvalgets møde?",
        "Hvad blev udsat den 10. marts?",
    ],
)
def test_what_a_committee_put_off_is_of_its_own_meeting_alone(solbjerg: ToolContext, question: str) -> None:
    told = _told(solbjerg, question)

    assert "punkt 2, Renovering af legepladsen" in told
    assert "dagcentret" not in told


def test_the_other_committee_has_its_own(solbjerg: ToolContext) -> None:
    told = _told(solbjerg, "Hvad blev udsat på mødet i Social- og Sundhedsudvalget?")

    assert "Udvidelse af dagcentret" in told
    assert "legepladsen" not in told


def test_what_was_agreed_to_be_sent_out_is_not_denied(solbjerg: ToolContext) -> None:
    assert "Ingen punkter" not in _told(solbjerg, "Hvad sendte Teknik- og Miljøudvalget i høring?")


@pytest.mark.parametrize(
    "question", ["Hvad afviste Teknik- og Miljøudvalget?", "Hvilke punkter blev ikke godkendt på Teknik- og Miljøudvalgets møde?"]
)
def test_nothing_rejected_is_said(solbjerg: ToolContext, question: str) -> None:
    assert _told(solbjerg, question).strip() == "Ingen punkter blev afvist eller bortfaldt: Teknik- og Miljøudvalgets møde den 10. marts 2026."
