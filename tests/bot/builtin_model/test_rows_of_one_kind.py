"""Lists by one condition, times of a sentence, months moved, offices at a meeting, and a question that corrects itself half-way."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.turns import Opening, opening
from bot.builtin_model.understand.question import Understanding
from tests.bot.conftest import Conversation


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke poster i drifttabellen har kun penge i 2019 og ingenting bagefter?", ("5 linjer", "Mere Monitor", "SAMSPAL", "Flere bænke")),
        ("i hvilke måneder er punktet 'Nye virksomheder i Ballerup Kommune' sat på?", ("april, august og november",)),
        ("Hvem var med som direktør fra administrationen på mødet d. 7/2-23?", ("Elisabeth Gadegaard Wolstrup",)),
        ("Sagde udvalget ja til selve forslaget om at tage til Lund?", ("godkendt", "Inanc")),
        ("Hvad blev der sagt til orienteringen om 225-timersreglen?", ("efterretning",)),
        ("Fra hvornår overtager kommunerne ansvaret for den sammenhængende ungeindsats?", ("sommeren 2019",)),
        ("hvem er de danske deltagere i projektet om grønne pendlervaner?", ("Gladsaxe", "Movia")),
    ],
)
def test_it_is_answered_with_all_that_fits(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    told = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in parts if part not in told] == []


def test_of_a_question_that_corrects_itself_only_the_last_part_is_asked() -> None:
    assert opening("Hvem deltager i DTU.. nej jeg mener: hvem er formand?") == Opening("hvem er formand?")


def test_points_of_a_budget_agreement_do_not_name_the_agreement(understanding: Understanding) -> None:
    assert understanding.read("hvornår kom oversigten over budgetaftalepunkterne?").documents == ()


def test_the_month_before_is_the_month_before(conversation: Conversation) -> None:
    conversation.ask("hvad skal udvalget have på i maj 2023?")

    assert "april 2023" in conversation.ask("og måneden før?").lead


def test_the_years_after_are_the_estimate_years_and_all_years_are_added(conversation: Conversation) -> None:
    conversation.ask("hvad er der til it-infrastruktur og velfærdsteknologi i 2019?")

    assert "2020-2022" in conversation.ask("og pr år derefter?").lead
    assert conversation.ask("så hvad er det for alle fire år i alt?").lead.startswith("I alt 4,6 mio. kr.")


def test_the_economy_of_an_action_is_its_amount(conversation: Conversation) -> None:
    conversation.ask("hvem er ansvarlig for partnerskaber med udgangspunkt i Wuxi?")

    assert conversation.ask("hvad er økonomien?").lead.startswith("0 kr.")
