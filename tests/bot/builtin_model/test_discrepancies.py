"""Whether text and table, period and list agree: a plain yes or no, with both sides as printed."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker


def told(assistant: LibraryAssistant, question: str) -> str:
    return to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Passer beløbene til fortove i teksten med dem i tabellen?", ("Nej.", "1,5 mio. kr. i teksten", "500.000 kr. i tabellen")),
        ("Er der forskel på tekst og tabel for fortove?", ("Ja.", "1,5 mio. kr. i teksten")),
        ("Er der forskel på tekst og tabel for Kildedal?", ("Nej.", "Tekst og tabel stemmer for 5.1")),
        ("Ligger sommerskolerne inden for planens periode?", ("Nej.", "«2010»", "2007 – 2009")),
        ("Ligger sommerskolerne uden for planens periode?", ("Ja.", "«2010»")),
        ("Hvilke handlinger ligger uden for planens periode?", ("2.3 (2010)", "4.3 (2009/2010)")),
        ("Kan de 13,45 pct. passe, hvis man tæller grupperne på særlige vilkår sammen?", ("Ja:", "= 571", "4.246")),
        ("Er der handlinger i den internationale politik, der ligger efter perioden 2007-2009?", ("2.3 (2010)", "4.3 (2009/2010)")),
        ("Stemmer datoen for turen til Lund med det, der var foreslået?", ("Nej.", "23.-24. november 2023", "25. - 26. oktober")),
        ("Hvor skulle mødet den 7. februar 2023 holdes, på rådhuset eller hos Caverion?", ("Ballerup Rådhus", "Mileparken 9", "Udsættes")),
        ("Står de 8 mio. kr. til almene boliger i tabellen?", ("Nej, 4.21",)),
        ("Er Lokaleplan stavet rigtigt i punkt 6?", ("måske en slåfejl for «lokalplan»",)),
        ("Er der noget i referatet, der ikke hænger sammen?", ("Sagsoversigten i punkt 7", "blev ikke fulgt")),
        ("Hvor mange målsætninger har den økonomiske strategi egentlig?", ("«fem målsætninger»", "kun fire")),
        ("Kan jeg finde de 5 mio. kr. til indeklima i aftalens anlægsoversigt?", ("Nej, 3.19",)),
        ("Hvor mange er ansat på særlige vilkår i alt?", ("I alt 571",)),
        ("Hvor mange fleksjob og skånejob er der tilsammen?", ("I alt 171: 159 + 12",)),
    ],
)
def test_what_is_held_against_each_other_is_answered_with_both_sides(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad løber anlægsinvesteringerne op i for 2019 alt i alt?", ("38,7 mio. kr. i 2019",)),
        ("Kolonihaverne - hvor mange penge er det over alle årene?", ("I alt 4 mio. kr.",)),
    ],
)
def test_a_sum_is_asked_for_in_many_words(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = told(assistant, question)

    assert [part for part in parts if part not in text] == []


def test_a_rate_of_one_year_is_not_given_for_another(assistant: LibraryAssistant) -> None:
    text = told(assistant, "hvad er skatteprocenten i 2021")

    assert "kun nævnt for 2019" in text
    assert "25,5" not in text


def test_a_question_for_money_is_not_answered_with_a_list_without_any(assistant: LibraryAssistant) -> None:
    answer, _ = assistant.ask("hvor mange penge fik kommunen fra EU til InnoHub", asker=Asker(role="secretary", open_only=False))

    assert not answer.found


def test_what_somebody_says_is_so_is_not_answered_with_slips_of_the_pen(assistant: LibraryAssistant) -> None:
    text = told(assistant, "Passer det, at der var 150 deltagere til nytårskuren?")

    assert "150 deltagere mødte op" in text
    assert "skabelontekst" not in text
