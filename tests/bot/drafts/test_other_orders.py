"""What is said around drafts: other kinds of text, approval, the same subject as another kind of draft."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.drafts.order_words import as_question
from tests.bot.conftest import Conversation
from tests.bot.drafts.test_asking_for_drafts import asked

_SUMMARY = "Lav et resumé af punkt 5"


@pytest.mark.parametrize(
    "order",
    [
        "dagsorden til næste møde",
        "mail til borgmesteren om studieturen",
        "en pressemeddelelse om punkt 5",
        "kort brev til forældrene om sommerskolen",
        "tale til mødet den 7. februar",
    ],
)
def test_a_text_that_is_not_drafted_here_is_refused_with_what_is(assistant: LibraryAssistant, order: str) -> None:
    answer = asked(assistant, as_question(order))

    assert not answer.found
    assert "Jeg skriver udkast til resumé, referattekst og briefing" in answer.lead
    assert "«resumé af …» og «referattekst til …»" in answer.lead


@pytest.mark.parametrize("question", ["Skriv en mail til borgmesteren om punkt 5", "Kan du lave en dagsorden til mødet i marts?"])
def test_it_is_refused_as_a_question_too(assistant: LibraryAssistant, question: str) -> None:
    assert "Den slags tekst skriver jeg ikke." in asked(assistant, question).lead


@pytest.mark.parametrize("order", ["budgetaftalen", "dagsordenen for mødet den 7. februar", "punkt 5", "en briefing før næste møde"])
def test_a_subject_is_still_drafted(assistant: LibraryAssistant, order: str) -> None:
    assert asked(assistant, as_question(order)).found


@pytest.mark.parametrize(
    "said", ["godkend", "Godkend udkastet", "Jeg godkender det hermed.", "kan du godkende det?", "Hvordan bliver udkastet godkendt?", "approve it"]
)
def test_how_a_draft_is_approved_is_told_and_not_what_was_decided(conversation: Conversation, said: str) -> None:
    conversation.ask(_SUMMARY)
    answer = conversation.ask(said)

    assert "--docx" in (answer.body or "")
    assert "Slack" in (answer.body or "")
    assert not answer.sources


@pytest.mark.parametrize("said", ["Hvad blev godkendt i punkt 5?", "Godkendte udvalget studieturen?", "Hvem godkendte det?"])
def test_what_a_body_approved_is_still_told(conversation: Conversation, said: str) -> None:
    conversation.ask(_SUMMARY)
    assert "--docx" not in (conversation.ask(said).body or "")


@pytest.mark.parametrize("said", ["skriv det om til referat", "Gør det til en referattekst", "og som referat", "rewrite it as minutes"])
def test_a_draft_is_written_anew_as_minutes_of_the_same_subject(conversation: Conversation, said: str) -> None:
    conversation.ask(_SUMMARY)
    assert (conversation.ask(said).body or "").startswith("UDKAST til referattekst til punkt 5, Studietur til Lund")


def test_minutes_are_written_anew_as_a_summary(conversation: Conversation) -> None:
    conversation.ask("Skriv referattekst til punkt 5")
    assert (conversation.ask("lav det om til et resumé").body or "").startswith("UDKAST til resumé af punkt 5, Studietur til Lund")


@pytest.mark.parametrize("question", [_SUMMARY, "Skriv referattekst til punkt 5", "Skriv udkast til briefing før næste møde"])
def test_what_the_draft_is_stands_once(assistant: LibraryAssistant, question: str) -> None:
    answer = asked(assistant, question)
    shown = to_markdown(answer).split("Kilder")[0]
    title = next(call.result.title for call in answer.tools)

    assert shown.count(title) == 1
    assert shown.lower().count("udkast til") == 1
