"""Two questions in one sentence."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.one_answer import named_once, told_once
from bot.builtin_model.parts import parts_of
from knowledge.source import Source


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hvem er ansvarlig for lejrskolen, og hvornår begynder den?", ("Hvem er ansvarlig for lejrskolen?", "hvornår begynder den?")),
        ("Hvad koster broen? Hvem betaler?", ("Hvad koster broen?", "Hvem betaler?")),
        ("Who was against, and why?", ("Who was against?", "why?")),
        ("hvor mange og hvor længe - turen til Kina", ("turen til Kina: hvor mange?", "turen til Kina: hvor længe?")),
        ("hvem betaler og hvornår – den nye bro?", ("den nye bro: hvem betaler?", "den nye bro: hvornår?")),
    ],
)
def test_two_questions_in_one_sentence_are_told_apart(text: str, parts: tuple[str, ...]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Hvad siger aftalen om, hvornår broen skal bygges?",
        "Hvad er forskellen på drift og anlæg?",
        "Hvem bor på Hvorup og Hvamvej?",
        "Hvornår åbner broen - den nye ved havnen?",
    ],
)
def test_a_subordinate_clause_is_not_a_question_of_its_own(text: str) -> None:
    assert parts_of(text) == (text,)


def test_both_parts_are_answered_when_no_single_answer_holds_them(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Hvad koster Kildedal i 2019, og hvad er det i 2022?", asker=Asker(role="staff", open_only=False))

    assert "2 mio. kr. i 2019" in answer.lead
    assert "i 2022: feltet er tomt" in answer.lead


def test_a_part_that_the_documents_do_not_answer_is_said_beside_the_other(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Hvad er udskrivningsprocenten, og hvem er kommunens tandlæge?", asker=Asker(role="staff", open_only=False))

    assert "25,5" in answer.lead
    assert "«hvem er kommunens tandlæge?»: det fremgår ikke af dokumenterne." in answer.notes
    assert "tandlæge" not in answer.lead


def test_one_answer_that_holds_both_is_not_said_twice(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("Hvornår blev mødet holdt, og hvor?", asker=Asker(role="staff", open_only=False))

    assert to_markdown(answer).count("7. februar 2023 kl. 08:00") == 1


def test_a_long_name_is_read_once_when_both_parts_are_of_the_same() -> None:
    name = "(Etablering af sommerskoler for børn og unge)"
    leads = named_once([f"Ansvarlig er Direktøren for handling 2.3 {name}.", f"Tidspunktet er 2010 for handling 2.3 {name}."])
    assert leads == [f"Ansvarlig er Direktøren for handling 2.3 {name}.", "Tidspunktet er 2010 for handling 2.3."]


def test_a_parenthesis_behind_another_name_is_not_dropped() -> None:
    party = "(Socialdemokratiet, medlem siden 2018)"
    leads = named_once([f"Formand er Anna Holm {party}.", f"Næstformand er Bo Lind {party}."])
    assert leads == [f"Formand er Anna Holm {party}.", f"Næstformand er Bo Lind {party}."]


_ONE, _OTHER = [(Source(document="budget", title="Budget", locator="tekst", line_from=line, line_to=line, quote=""),) for line in (4, 9)]


def test_a_sentence_on_each_of_two_things_stays_with_both() -> None:
    leads = ["F1 Skovhuset er ny. Der er ingen anlægsinvestering anført ved den.", "F2 Åhuset er ny. Der er ingen anlægsinvestering anført ved den."]
    assert told_once(leads, [_ONE, _OTHER]) == leads
    assert told_once(leads, [_ONE, _ONE]) == leads


def test_an_amount_that_two_things_share_is_told_of_both() -> None:
    leads = ["Skovhuset: Kommunen afsætter 500.000 kr. i 2019.", "Åhuset åbner. Kommunen afsætter 500.000 kr. i 2019."]
    assert told_once(["Kommunen afsætter 500.000 kr. i 2019.", leads[1]], [_ONE, _OTHER])[1] == leads[1]


def test_the_same_sentences_of_the_same_lines_are_read_once() -> None:
    lead = "Skovhuset lukker den 1. maj 2031. Det flytter derefter til Ågade 4."
    assert told_once([lead, f"{lead} Prisen er 3 mio. kr."], [_ONE, _ONE]) == [lead, "Prisen er 3 mio. kr."]
