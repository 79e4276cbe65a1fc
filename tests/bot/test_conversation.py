"""Questions that lean on the ones before."""

from __future__ import annotations

import pytest

from bot.answer_text import to_markdown
from tests.bot.conftest import Conversation


@pytest.mark.parametrize(
    ("first", "then", "part"),
    [
        ("Hvad er der afsat til inventar på Toftehaven i 2021?", "og i 2022?", "6 mio. kr. i 2022"),
        ("Hvad er de samlede anlægsinvesteringer i 2019?", "og året efter?", "42,3 mio. kr."),
        ("Hvad sparer Teknik- og Miljøudvalget i 2020?", "og SSU?", "19,27 mio. kr."),
        ("Hvad blev besluttet om studieturen til Lund?", "hvem var imod?", "Saime Bilen Inanc"),
        ("hvad er planlagt i oktober på udvalgets sagsoversigt?", "og november?", "Jobcamp"),
        ("Hvor mange penge får Mere Monitor i 2019?", "hvilket udvalg bestemmer over pengene?", "Kultur- og Fritidsudvalget"),
        ("hvem er ansvarlig for handling 4.3?", "hvornår skal den laves?", "2009/2010"),
        ("Hvor meget er der afsat til Kildedal?", "hvad med Lautrup?", "500.000 kr."),
    ],
)
def test_a_follow_up_takes_over_what_it_leaves_out(conversation: Conversation, first: str, then: str, part: str) -> None:
    conversation.ask(first)

    assert part in to_markdown(conversation.ask(then))


def test_a_new_subject_does_not_drag_the_old_one_along(conversation: Conversation) -> None:
    conversation.ask("Hvad blev besluttet om studieturen til Lund?")

    answer = conversation.ask("Hvad er udskrivningsprocenten?")

    assert "25,5" in answer.lead
    assert "Lund" not in answer.lead


def test_november_after_october_does_not_repeat_october(conversation: Conversation) -> None:
    conversation.ask("hvad er planlagt i oktober på udvalgets sagsoversigt?")

    assert "Klimapris" not in to_markdown(conversation.ask("og november?"))
