"""What is told around a question is no part of it, unless the question only points back at it."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.subject import asked_part, spoken_of


def test_a_story_before_a_colon_is_not_asked_about() -> None:
    assert asked_part("Jeg skal tale for ældrerådet på torsdag: hvor meget sparer skolerne i 2019?") == "hvor meget sparer skolerne i 2019?"


@pytest.mark.parametrize("text", ["Lokalplan 208: hvem har bedt om den?", "Da vi fejrede nytår i 2023: hvor mange kom?"])
def test_a_subject_before_a_colon_is_asked_about(text: str) -> None:
    assert asked_part(text) == text


def test_a_question_that_only_points_back_is_about_the_sentence_before() -> None:
    assert spoken_of("Jeg er ny her. Alle taler om SAMSPAL. Hvad går det jordnært ud på?") == "Alle taler om SAMSPAL. Hvad går det jordnært ud på?"


def test_a_question_with_a_subject_of_its_own_stands_alone() -> None:
    assert spoken_of("Min nabo cykler meget. Hvad koster det at lægge fliser på fortovet?") == "Hvad koster det at lægge fliser på fortovet?"


def test_the_second_half_of_a_year_is_a_time_and_no_subject(understanding: Understanding) -> None:
    question = understanding.read("Hvor mange borgere fik fleksjob i sidste halvdel af 2022?")

    assert question.slots.half == (2, 2022)
    assert not {term.word for term in question.terms} & {"sidste", "halvdel"}


@pytest.mark.parametrize("people", ["borgere", "personer", "mennesker"])
def test_people_of_no_kind_are_counted_by_any_such_word(assistant: LibraryAssistant, people: str) -> None:
    """The minutes say «163 personer»; in the sentence before it «2.271 borgere» get the pension."""
    answer = assistant.ask(f"Hvor mange {people} i kommunen fik tilkendt førtidspension i 2022?", asker=Asker(role="secretary", open_only=False))[0]

    assert "163" in answer.lead
    assert "2.271" not in answer.lead


def test_a_number_of_something_else_is_no_answer_where_the_very_thing_has_none(assistant: LibraryAssistant) -> None:
    """The campaign is described in full, without a number; another project seeks four firms."""
    answer = assistant.ask("Hvor mange virksomheder deltog i Vi cykler til arbejde?", asker=Asker(role="secretary", open_only=False))[0]

    assert not answer.found
    assert "fire" not in answer.lead


def test_where_to_look_is_no_part_of_what_is_looked_for(understanding: Understanding) -> None:
    terms = {term.word: term for term in understanding.read("Hvor mange bor der i Nacka ifølge siden om byerne i netværket?").terms}

    assert terms["netvaerket"].told
    assert not terms["nacka"].told


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Hvad kan forklare, at færre unge søger en erhvervsuddannelse?", "FGU"),
        ("Hvorfor kan butikscentret ikke bare bygges efter den plan, der gælder nu?", "lokalplan 69"),
    ],
)
def test_what_explains_or_stands_in_the_way_is_a_reason(assistant: LibraryAssistant, question: str, part: str) -> None:
    answer = assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]

    assert part in f"{answer.lead} {answer.body}"
