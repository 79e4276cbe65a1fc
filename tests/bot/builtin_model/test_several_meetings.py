"""Questions over several meetings and agreements: the one that is named is answered from, and no other."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.draft import Draft
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.question import Understanding
from tests.bot.builtin_model.asking import answer
from tests.tools.elbaek import AGREEMENTS, MEETINGS
from tests.tools.made import context_of
from tools.contract import ToolContext

_TODAY = datetime.date(2025, 6, 1)


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of({**AGREEMENTS, **MEETINGS})


def _answer(context: ToolContext, text: str, *earlier: Earlier) -> Draft:
    return answer(context, text, *earlier, today=_TODAY)


@pytest.mark.parametrize(
    "question", ["Hvem deltog i mødet i maj 2019?", "Hvad blev besluttet på mødet den 3. januar 2019?", "Hvem meldte afbud til mødet i maj 2019?"]
)
def test_a_meeting_that_is_not_there_is_not_answered_with_another(elbaek: ToolContext, question: str) -> None:
    draft = _answer(elbaek, question)

    assert not draft.found
    assert draft.lead.startswith("Det møde fremgår ikke af dokumenterne. Der er referat af:")


def test_an_item_number_is_of_the_meeting_that_is_named(elbaek: ToolContext) -> None:
    from knowledge.records import Meeting

    for meeting in elbaek.library.of(Meeting):
        day = f"{meeting.date.day}. {('januar', 'februar', 'marts', 'april', 'maj', 'juni')[meeting.date.month - 1]} {meeting.date.year}"
        draft = _answer(elbaek, f"Hvad blev besluttet i punkt 2 på mødet den {day}?")

        assert set(draft.documents) <= {meeting.document}


def test_a_savings_code_is_looked_for_in_the_named_agreement_alone(elbaek: ToolContext) -> None:
    from bot.builtin_model.skills.lookup import savings_case
    from knowledge.records import SavingsCase

    for case in elbaek.library.of(SavingsCase):
        found = savings_case(elbaek.library, case.code, (case.document,))

        assert found is not None
        assert found.document == case.document
    assert savings_case(elbaek.library, "BUU-01", ("et-andet-dokument",)) is None


def test_drift_and_anlaeg_of_something_are_not_told_as_those_of_everything(elbaek: ToolContext) -> None:
    whole = _answer(elbaek, "Hvor meget mere bruges der på drift end på anlæg?")
    part = _answer(elbaek, "Hvor meget mere bruges der på drift end på anlæg til ældre?")

    assert "er størst" in whole.lead
    assert whole.lead != part.lead


def test_a_document_that_has_gone_is_no_longer_leant_on(elbaek: ToolContext) -> None:
    draft = _answer(elbaek, "og i 2022?", Earlier("Hvad er afsat til anlæg i 2021?", ("væk-dokument",)))

    assert "væk-dokument" not in draft.lead


def test_a_printed_year_is_kept_beside_the_year_after_it(elbaek: ToolContext) -> None:
    understanding = Understanding(elbaek.library, _TODAY)
    from bot.builtin_model.converse import in_conversation

    question = in_conversation("og i 2021 og året efter?", [Earlier("Hvad er afsat til anlæg i 2019?")], understanding)

    assert question.slots.years == (2021, 2022)
