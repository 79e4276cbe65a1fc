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


@pytest.mark.parametrize(
    ("turns", "part"),
    [
        (("Hvem er ansvarlig for handling 1.1?", "nej, jeg mente 1.2"), "Vicekommunaldirektøren"),
        (("Hvem er ansvarlig for handling 1.1?", "nej, jeg mente 1.2", "og hvornår?"), "2009"),
        (("Hvad blev besluttet i punkt 5?", "jeg mente punkt 6"), "Lokaleplan for butikscenter"),
        (("Hvad er der afsat til Toftehaven i 2021?", "nej, 2022"), "6 mio. kr."),
    ],
)
def test_a_correction_puts_the_last_question_right(conversation: Conversation, turns: tuple[str, ...], part: str) -> None:
    answers = [conversation.ask(turn) for turn in turns]

    assert part in to_markdown(answers[-1])


def test_an_older_subject_is_taken_up_again(conversation: Conversation) -> None:
    conversation.ask("Hvad blev besluttet om Lund?")
    conversation.ask("Hvad er udskrivningsprocenten?")

    assert "23.-24. november 2023" in conversation.ask("Tilbage til Lund: hvornår er turen?").lead


def test_a_number_is_of_the_document_spoken_of(conversation: Conversation) -> None:
    """2.1 is an action of the plan and an item of the agreement too."""
    conversation.ask("Hvem har ansvaret for handling 2.1?")

    answer = conversation.ask("hvad koster den?")

    assert "250.000 kr. er sat af til handling 2.1" in answer.lead


def test_rows_told_of_before_are_ranked_and_compared(conversation: Conversation) -> None:
    conversation.ask("Hvad sparer Økonomiudvalget i 2019?")

    assert "ØKU-10" in conversation.ask("hvilken er den største?").lead.split(";")[0]
    assert "3,9 mio. kr. mere i 2020 end i 2019" in conversation.ask("hvad er forskellen til 2020?").lead


def test_all_of_a_plan_is_counted_after_two_months_of_it(conversation: Conversation) -> None:
    conversation.ask("Hvilke sager er planlagt i marts?")
    conversation.ask("og i april?")

    assert "35 sager" in conversation.ask("hvor mange i alt?").lead


@pytest.mark.parametrize(
    ("turns", "part"),
    [
        (("Hvad er der afsat til Lautrup i 2019?", "og to år senere?"), "i 2021: feltet er tomt"),
        (("Hvem deltog i mødet?", "hvem af dem er fra Socialdemokratiet?"), "Musa Kekec"),
        (("Hvad er planlagt i maj?", "hvem er ansvarlig?", "og i juni?"), "Kontrolgruppens årsrapport"),
        (("Hvad sparer SSU i 2019?", "hvilke sager er det?"), "13 sager"),
        (("Hvad sparer SSU i 2019?", "hvad med BSU?", "hvem sparer mest af de to?"), "Social- og Sundhedsudvalget, 2019 (12,97 mio. kr.)"),
        (("Hvad er formålet med handling 4.2?", "hvad koster den?"), "50.000"),
        (("Hvad er det dyreste anlæg i 2020?", "og det næstdyreste?"), "Næst størst: 1.14"),
        (("What was decided about the study trip?", "who voted against?"), "Saime Bilen Inanc"),
        (("Hvilke handlinger har Skolechefen ansvaret for?", "hvad koster de tilsammen?"), "4.3"),
    ],
)
def test_a_follow_up_keeps_to_what_was_spoken_of(conversation: Conversation, turns: tuple[str, ...], part: str) -> None:
    answers = [conversation.ask(turn) for turn in turns]

    assert part in to_markdown(answers[-1])


def test_a_thing_only_pointed_at_is_not_taken_for_another(conversation: Conversation) -> None:
    conversation.ask("Hvad er udskrivningsprocenten?")

    assert "TMU-09" not in conversation.ask("er den ændret?").lead


def test_the_sum_of_all_actions_is_not_given_for_those_of_one_owner(conversation: Conversation) -> None:
    conversation.ask("Hvilke handlinger har Skolechefen ansvaret for?")

    assert "800.000" not in to_markdown(conversation.ask("hvad koster de tilsammen?"))
