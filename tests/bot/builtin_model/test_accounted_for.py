"""A sum or a figure is given only when every word of the question is answered for: whose, of what, where."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.assistant import Asker


def _ask(assistant: LibraryAssistant, question: str) -> tuple[Answer, str]:
    answer = assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]
    return answer, to_markdown(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Hvor meget vand skal kommunen spare?",
        "Hvor meget sparer vi på cykelstier i 2019?",
        "Hvor meget sparer vi på politikernes løn?",
        "Hvor meget sparer vi på børnehaver?",
        "Hvad er den samlede anlægssum på skoleområdet i 2019?",
        "Hvor mange penge er der til anlæg i zoologiske haver i 2020?",
    ],
)
def test_the_sum_of_everything_is_no_answer_about_one_thing(assistant: LibraryAssistant, question: str) -> None:
    answer, text = _ask(assistant, question)

    assert not answer.found
    assert not any(total in text for total in ("32,265", "38,7 mio", "42,3 mio", "41,801", "181,28", "0 kr."))


@pytest.mark.parametrize(
    "question",
    [
        "Hvor meget sparer Gladsaxe i 2019?",
        "Hvad er anlægsbudgettet for gladsaxe i 2019?",
        "Hvad er udskrivningsprocenten i Roskilde?",
        "Hvor mange medarbejdertimer skal Gladsaxe levere?",
        "Hvor meget får Gladsaxe i støtte fra Interreg?",
        "Hvor mange får førtidspension i hele landet?",
    ],
)
def test_a_figure_of_the_own_municipality_is_no_answer_about_another_or_the_country(assistant: LibraryAssistant, question: str) -> None:
    answer, text = _ask(assistant, question)

    assert not answer.found
    assert not any(figure in text for figure in ("25,5", "2.271", "1.050", "500.000", "32,265", "38,7"))


def test_a_committee_has_no_share_of_tables_that_are_not_divided_by_committee(assistant: LibraryAssistant) -> None:
    answer, text = _ask(assistant, "Hvad er driftsbudgettet for Kultur- og Fritidsudvalget i 2019?")

    assert not answer.found
    assert "ikke delt på udvalg" in text
    assert "41,801" not in text


def test_a_committees_savings_are_not_those_of_a_case_of_another(assistant: LibraryAssistant) -> None:
    assert "Kultur- og Fritidsudvalget har 4 sager" in _ask(assistant, "Hvor mange besparelser har Kultur- og Fritidsudvalget?")[1]


def test_which_committee_saves_most_ranks_the_committees(assistant: LibraryAssistant) -> None:
    text = _ask(assistant, "Hvilket udvalg sparer mest i 2019?")[1]

    assert text.startswith("Social- og Sundhedsudvalget sparer 12,97 mio. kr., Erhvervs- og Beskæftigelsesudvalget sparer 7,5 mio. kr.")


def test_the_municipalitys_own_share_is_found_with_its_name_last(assistant: LibraryAssistant) -> None:
    assert "2.632,2 mio. kr." in _ask(assistant, "Hvad er servicerammen for Ballerup?")[1]


def test_a_tax_that_is_unchanged_does_not_rise(assistant: LibraryAssistant) -> None:
    assert _ask(assistant, "Hvor mange procent stiger skatten?")[1].startswith("Det passer ikke: det er uændret")


def test_what_happened_in_one_year_does_not_explain_another(assistant: LibraryAssistant) -> None:
    assert "COVID" in _ask(assistant, "Hvorfor blev studieturen i 2020 aflyst?")[1]
    assert "COVID" not in _ask(assistant, "Hvorfor blev studieturen i 2023 aflyst?")[1]


def test_the_sum_of_two_years_that_save_the_same_is_told(assistant: LibraryAssistant) -> None:
    assert "I alt 7,5 mio. kr." in _ask(assistant, "Hvad sparer Børne- og Skoleudvalget i alt i 2021 og 2022?")[1]
