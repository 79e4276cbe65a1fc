"""Two things held against each other, and years against years."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvor meget mere bruges der på drift end på anlæg i 2019?", ("Drift er størst", "3,101 mio. kr. mere")),
        ("Hvad koster mest, Kildedal eller Toftehaven?", ("1.11 Plejecenter Toftehaven er størst", "9 mio. kr. mere")),
        ("Hvilken af handlingerne 1.1 og 2.1 koster mest?", ("250.000 kr.", "150.000 kr.")),
        ("How much more goes into Gågaden than into Posthuset in 2020?", ("DKK 22 million more",)),
        ("Hvad får rideskolen og Blokhytten hver i 2019?", ("2 mio. kr.", "600.000 kr.")),
        ("Er anlægsudgifterne større i 2020 end i 2019?", ("Ja.", "3,6 mio. kr. højere i 2020")),
        ("Er anlægsudgifterne lavere i 2020 end i 2019?", ("Nej.", "3,6 mio. kr. højere i 2020")),
        ("Hvilket år er der sat flest penge af til anlæg?", ("Mest i 2020: 42,3 mio. kr.",)),
        ("Hvilke besparelser er i virkeligheden merudgifter?", ("2 sager", "610.000 kr. i 2019")),
        ("Er tallene for 3.8 ens i tekst og tabel?", ("5,3 mio. kr. i teksten", "5,364 mio. kr. i tabellen")),
        ("Stemmer beløbet til Gågaden overens mellem teksten og tabellen?", ("Tekst og tabel stemmer for 4.1",)),
        ("Hvilke beløb i aftalen stemmer ikke med tabellen?", ("3.8", "4.13")),
    ],
)
def test_two_sums_are_compared_by_a_tool_and_the_answer_says_how_far_they_lie_apart(
    assistant: LibraryAssistant, question: str, parts: tuple[str, ...]
) -> None:
    text = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in parts if part not in text] == []
    assert "kr.." not in text
