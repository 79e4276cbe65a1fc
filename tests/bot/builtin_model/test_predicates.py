"""Verbs of a question find its subject less surely than nouns and names do."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from bot.builtin_model.understand.predicates import predicates
from bot.builtin_model.understand.proper_names import proper_names
from bot.builtin_model.understand.question import Understanding


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Hvorfor venter man til 2021 med evalueringen?", "venter"),
        ("Er projektet blevet aflyst?", "aflyst"),
        ("hvorfor blev turen til Lund droppet i 2020", "droppet"),
        ("Skal vi evaluere ordningen?", "evaluere"),
        ("Er ideen om klagedrevet innovation hentet i Roskilde?", "hentet"),
        ("Why was the trip cancelled?", "was"),
    ],
)
def test_what_is_done_is_told_from_what_it_is_done_to(question: str, verb: str) -> None:
    assert verb in predicates(question)


@pytest.mark.parametrize("question", ["Hvad skal modtagelsespakken indeholde?", "Hvornår skal Headspace evalueres?", "Er der penge til projektet?"])
def test_a_noun_after_an_auxiliary_is_no_verb(question: str) -> None:
    assert not predicates(question) & {"modtagelsespakken", "headspace", "projektet"}


def test_a_missing_verb_weighs_less_than_a_missing_noun(understanding: Understanding) -> None:
    noun = next(t for t in understanding.read("Hvad med jordbærplantagen?").terms if t.word == "jordbaerplantagen")
    verb = next(t for t in understanding.read("Hvorfor blev turen droppet?").terms if t.word == "droppet")

    assert understanding.topics.weight(verb) < understanding.topics.weight(noun)


def test_a_name_is_what_is_never_written_small() -> None:
    names = proper_names(["Byen Pernik ligger i landet. Rideskolen ligger her.", "Her ligger rideskolen, som Pernik betaler."])

    assert "pernik" in names
    assert "rideskol" not in names


def test_a_sentence_without_the_name_asked_about_is_no_answer(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "How many people live in Pernik?").found


def test_money_is_not_answered_with_a_list(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "hvor mange penge fik Ballerup fra EU til InnoHub-projektet").found


def test_why_is_answered_with_what_the_agreement_tells_before_it_settles_the_matter(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvad er grunden til at vi skal give penge til rideskolen?")

    assert "Med ny lov om hold af heste" in answer.lead


def test_an_unknown_compound_is_met_by_its_beginning(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "hvad giver vi til bænke ved busstopperne")

    assert "4.12" in answer.lead
    assert "300.000" in answer.lead


def test_the_first_part_of_a_name_with_a_hyphen_is_no_name_by_itself() -> None:
    assert "hoved" not in proper_names(["Der spørges i Hoved-MED om det.", "Vi mødtes i Edge-City og i Pernik."])
