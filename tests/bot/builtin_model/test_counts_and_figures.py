"""Whether the documents agree with themselves: text and table in one year, announced counts, figures that are of different things."""

from __future__ import annotations

import datetime

import pytest

from bot.agent import LibraryAssistant
from bot.answer_text import to_markdown
from bot.assistant import Asker
from bot.builtin_model.reading.counting import counts
from bot.builtin_model.reading.units import Unit
from bot.builtin_model.understand.question import Understanding
from tests.tools.made import context_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Er de 5,3 mio. til Fællesskabsmodellen i 2022 rundet rigtigt af?", ("Nej.", "5,3 mio. kr. i teksten", "5,364 mio. kr. i tabellen")),
        ("Er 4,7 mio. kr. i 2019 til Fællesskabsmodellen afrundet rigtigt?", ("Ja.", "4,711 mio. kr. i tabellen", "De stemmer")),
        ("Siger tekst og tabel det samme om Rådhusrokaden?", ("Ja.", "23,5 mio. kr.", "1,5 mio. kr.")),
        ("I anlægstabellen står 'Ekstra elevator på stationen'. Hvad hedder punktet i aftaleteksten?", ("1.14", "på tværs af banen")),
        ("Er 5,7 mio. kr. i 2021 til Fællesskabsmodellen korrekt afrundet?", ("Ja.", "5,698 mio. kr.")),
        ("Er tekst og tabel enige om kolonihaverne?", ("Ja.", "stemmer for 4.18")),
        ("Does the text agree with the table about the pavements in 2019?", ("Yes.", "They agree")),
        ("I afsnittet om den økonomiske strategi annonceres fem målsætninger. Hvilke fem er det?", ("kun fire", "den femte er ikke nævnt")),
        ("Slidesene siger 7 forstæder i ECN. Er der også 7 på selve listen?", ("Ja,", "listen har 7", "Grodzisk")),
        ("Der skulle være fem mål i den økonomiske strategi. Hvor mange af dem er skrevet op?", ("kun fire", "den femte er ikke nævnt")),
        ("hvad er den femte målsætning i vores økonomiske strategi?", ("kun fire", "den femte er ikke nævnt")),
        ("What is the fifth objective in the economic strategy?", ("«fem målsætninger»", "the list has 4")),
        ("hvad er den fjerde målsætning i den økonomiske strategi?", ("Nr. 4 af de fem målsætninger", "gæld skal reduceres med 50 mio. kr.")),
        ("kan du minde mig om nr. 5 af de økonomiske målsætninger?", ("kun fire", "den femte er ikke nævnt")),
        ("hvad er målsætning nr. 2 i den økonomiske strategi?", ("Nr. 2 af de fem målsætninger", "150 mio. kr. i gennemsnit")),
        ("hvad er den sjette målgruppe i iværksætteroplægget?", ("Der er kun fire målgrupper", "Soloiværksættere")),
        ("hvad er det fjerde indsatsområde i tidsplanen?", ("Nr. 4 er Bæredygtig udvikling",)),
        ("Er der faktisk fire målgrupper i oplægget til iværksætterindsatsen?", ("Ja,", "Soloiværksættere")),
        (
            "Der står både 20, 27 og 45 om løntilskud i punktet om arbejdsgiverens sociale ansvar. Hvad er forskellen på de tre tal?",
            ("- 20: «Løntilskud (20).»", "private virksomheder", "i budgettet"),
        ),
        ("I oversigten over sager ligger studieturen i oktober. Er det så dér, udvalget tager af sted?", ("Nej.", "november 2023")),
        ("sagsoversigten og beslutningen under punkt 5 – er de enige om hvornår studieturen ligger?", ("oktober 2023", "23.-24. november 2023")),
    ],
)
def test_both_sides_are_given_and_whether_they_agree(assistant: LibraryAssistant, question: str, parts: tuple[str, ...]) -> None:
    text = to_markdown(assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0])

    assert [part for part in parts if part not in text] == []


def test_a_question_on_one_thing_is_not_met_with_every_fault_of_the_library(assistant: LibraryAssistant) -> None:
    text = to_markdown(
        assistant.ask("Passer det, at der spares 2,5 mio. på pensionistskovturene?", asker=Asker(role="secretary", open_only=False))[0]
    )

    assert "25.000 kr." in text
    assert "steder:" not in text


@pytest.mark.parametrize(
    ("text", "question", "counted"),
    [
        ("Der blev holdt tre borgermøder: i Lunde den 3. juni og i Vig den 5. juni.", "Hvor mange borgere deltog?", False),
        ("I alt deltog 265 borgere.", "Hvor mange borgere deltog?", True),
        ("Der er 2.271 borgere i Nordby, der får førtidspension.", "Hvor mange førtidspensionister er der?", True),
        ("Flere unge søgte job under COVID-19.", "Hvor mange unge er i job?", False),
        ("Ordningen er for unge på 18-29 år.", "Hvor mange unge er der?", False),
        ("Læs mere på https://www.nordby.dk/skoler-1 om skoler.", "Hvor mange skoler er der?", False),
    ],
)
def test_only_a_number_of_the_thing_itself_counts_it(text: str, question: str, counted: bool) -> None:
    term = Understanding(context_of({"notat": f"Notat\n\nTal\n{text}\n"}).library, datetime.date(2031, 1, 1)).read(question).counted
    assert term is not None
    assert counts(Unit(text, (), ""), term) is counted
