"""Which units of a passage answer, and which only look as if they did."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker
from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.reader import read
from bot.builtin_model.reading.units import units_of
from bot.builtin_model.understand.question import Understanding
from knowledge.source import Source


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


def _source(text: str) -> Source:
    return Source(document="slides", title="Slides", locator="Slide", line_from=1, line_to=2, quote=text)


def test_a_blank_text_has_no_units() -> None:
    """An item of an agreement may be a heading and nothing more."""
    assert units_of("") == units_of(" \n\n ") == ()


def test_a_question_on_a_slide_leads_its_points() -> None:
    units = units_of("Hvad laver netværket?\nErfaringsudveksling\nKonferencer")

    assert units[0].text == "Hvad laver netværket?"
    assert units[0].points == ("Erfaringsudveksling", "Konferencer")


def test_points_under_the_question_asked_go_before_a_line_that_repeats_it(understanding: Understanding) -> None:
    texts = ("Hvad er netværket\nNetværket er nyt", "Hvad laver netværket?\nErfaringsudveksling\nKonferencer")
    passages = [PassageText("slides", None, "slide", "Slide", text, _source(text), rank) for rank, text in enumerate(texts)]

    best = read(understanding.read("Hvad laver netværket?"), passages, understanding.topics)[0]

    assert best.unit.points == ("Erfaringsudveksling", "Konferencer")


def test_another_written_name_is_not_a_misspelling(assistant: LibraryAssistant) -> None:
    """Joensen and Jensen both stand in the documents."""
    answer = _ask(assistant, "Hvem er Katrine Joensen?")

    assert "Katrine Joensen" in answer.lead
    assert "Jensen" not in answer.lead


@pytest.mark.parametrize("question", ["Who is the mayor of Copenhagen?", "Hvem er borgmester i København?"])
def test_a_sentence_that_shares_only_a_place_is_no_answer(assistant: LibraryAssistant, question: str) -> None:
    assert not _ask(assistant, question).found


def test_what_became_of_an_item_is_its_decision_not_its_recommendation(assistant: LibraryAssistant) -> None:
    assert "Udsættes" in _ask(assistant, "Blev besøget hos Caverion til noget?").lead


def test_two_actions_that_fit_equally_are_both_told(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "hvornår skal strategien over for udenlandske virksomheder laves")

    assert "flere handlinger" in answer.lead
    assert "1. halvår 2008 for handling 1.1" in answer.lead
    assert "2009 for handling 1.2" in answer.lead


def test_a_quotation_keeps_the_sentence_that_takes_part_of_it_back(assistant: LibraryAssistant) -> None:
    """3.8 tells that spending fell, then that it fell less than expected, then that money is therefore needed."""
    answer = _ask(assistant, "Hvorfor er der sat penge af til Fællesskabsmodellen?")

    assert "udgifterne på området er faldet. De er dog ikke faldet i samme takt som forudsat. Derfor er der behov" in answer.lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ca hvor mange gåhjemmøder laver erhvervsrådet for medlemmerne hvert år?", "ca. 8 årligt"),
        ("mailen på Janne Schwaner?", "jsw@balk.dk"),
        ("Hvad er meningen med Aktivgruppen?", "For at sikre det faglige niveau"),
        ("hvad laver en ungeguide?", "udpeger en gennemgående kontaktperson"),
    ],
)
def test_the_words_of_everyday_find_the_words_of_the_text(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert told in _ask(assistant, question).lead


def test_a_bare_lead_in_takes_the_sentence_before_it(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvilke af FNs verdensmål arbejder kommunen med?")

    assert "6 af FNs 17 vedtagne verdensmål. De er:" in answer.lead
    assert answer.body is not None
    assert answer.body.count("\n- ") == 5


def test_money_and_years_count_nothing(assistant: LibraryAssistant) -> None:
    """3.17 gives 0,2 mio. kr. in 2019 to the school's playground, and no number of pupils."""
    assert not _ask(assistant, "How many pupils attend Skovlunde Skole Nord?").found


def test_a_question_for_a_telephone_number_is_not_answered_with_a_mail_address(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "Hvad er telefonnummeret på Janne Schwaner?").found


def test_a_refusal_names_the_item_that_the_question_shares_most_with(assistant: LibraryAssistant) -> None:
    answer = _ask(assistant, "Hvorfor valgte udvalget Malmø til studieturen?")

    assert not answer.found
    assert "«Malmø» er ikke nævnt der" in answer.lead
    assert "Nærmest er punkt 5" in answer.lead
    assert "tudietur til Lund" in answer.lead


def test_an_office_without_a_name_is_no_answer_to_what_its_holder_was_called(assistant: LibraryAssistant) -> None:
    assert not _ask(assistant, "Hvad hed kommunaldirektøren, da den internationale politik blev lavet?").found


def test_a_saving_asked_why_is_told_with_that_no_reason_is_printed(assistant: LibraryAssistant) -> None:
    """The table over savings has amounts and names, no reasons."""
    answer = _ask(assistant, "Hvorfor nedlægges sprogcenteret?")

    assert "EBU-04" in answer.lead
    assert "Hvorfor, fremgår ikke af tabellen." in answer.notes
