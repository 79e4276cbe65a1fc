"""Things named side by side, added up by a tool; and what is said when one of them cannot be."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker

_SECRETARY = Asker(role="secretary", open_only=False)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad koster Måløvaksen og Posthuset tilsammen?", ("I alt 3,8 mio. kr.", "4.14 Måløvaksen", "4.2 Posthuset")),
        ("Hvor meget er der afsat til Rideskolen og Headspace i 2019?", ("I alt 2,75 mio. kr. i 2019", "Rideskolen", "Headspace")),
        ("What do Måløvaksen and Posthuset cost altogether?", ("In all DKK 3.8 million", "4.14", "4.2")),
        ("Hvad sparer vi i alt på Mapillary og trafiktællinger i 2020?", ("De 2 sager", "merudgift på 460.000 kr. i 2020", "trukket fra")),
    ],
)
def test_things_named_by_parts_of_their_names_are_added_up(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = to_markdown(assistant.ask(question, asker=_SECRETARY)[0])

    assert [part for part in parts if part not in text] == []


def test_a_thing_without_a_line_in_the_tables_is_told_by_itself_and_no_sum_is_made(assistant: LibraryAssistant) -> None:
    text = to_markdown(assistant.ask("Hvad koster indeklima og Digterparken tilsammen?", asker=_SECRETARY)[0])

    assert "De kan ikke lægges sammen: 3.19 og 4.16 har ingen linje i tabellerne." in text
    assert "0,8 mio. kr. i 2019" in text


@pytest.mark.parametrize("question", ["Hvad koster Måløvaksen og metroen tilsammen?", "Hvad bruger vi på Måløvaksen og Kokkedalvej i alt?"])
def test_a_sum_with_a_thing_that_is_not_there_is_not_answered_with_the_other(assistant: LibraryAssistant, question: str) -> None:
    text = to_markdown(assistant.ask(question, asker=_SECRETARY)[0])

    assert "fremgår ikke" in text
    assert "800.000" not in text
