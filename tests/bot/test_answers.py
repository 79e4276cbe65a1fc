"""What people ask and what they must get: figures, dates, names and decisions from the five shipped documents."""

from __future__ import annotations

import pytest

from bot.answer import Answer
from bot.answer_text import to_markdown
from tests.bot.conftest import Conversation


def _text(answer: Answer) -> str:
    return to_markdown(answer)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad er de samlede driftsinvesteringer i 2020?", ["38,581 mio. kr.", "2020"]),
        ("hvor meget anlaeg er der i 2019", ["38,7 mio. kr."]),
        ("Hvor meget højere er anlæg i 2020 end i 2019?", ["3,6 mio. kr.", "højere"]),
        ("Hvad sparer Social- og Sundhedsudvalget i 2021?", ["19,77 mio. kr.", "13 sager"]),
        ("Sammenlign besparelserne i 2020 for SSU, EBU og ØKU", ["19,27", "11,3", "10,625"]),
        ("Hvor meget koster handlingerne i den internationale plan i alt?", ["800.000 kr."]),
        ("hvad koster kolonihaverne i 2020", ["2 mio. kr."]),
        ("Hvor meget får Familiehuset i hele perioden?", ["2 mio. kr."]),
        ("What is set aside for the riding school in 2019?", ["DKK 2 million"]),
    ],
)
def test_sums_and_amounts_come_from_the_tables(conversation: Conversation, question: str, parts: list[str]) -> None:
    answer = conversation.ask(question)

    assert answer.found
    assert answer.sources
    for part in parts:
        assert part in _text(answer)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvad blev besluttet om besøget hos Caverion?", ["Udsættes"]),
        ("Hvad besluttede udvalget om studieturen til Lund?", ["23.-24. november 2023", "ikke endeligt"]),
        ("Hvem stemte imod studieturen?", ["Saime Bilen Inanc (Ø)", "fremgår ikke"]),
        ("Blev indstillingen i punkt 1 fulgt?", ["Nej"]),
        ("Hvilket center indstillede punkt 11?", ["Center for By og Miljø"]),
        ("Hvem havde meldt afbud?", ["Per Kensø"]),
        ("Hvem fra Ungesporet deltog under punkt 8?", ["Rita Bråten", "Nanna Suhr Rasmussen"]),
        ("Hvilke punkter har været behandlet tidligere?", ["6", "9", "10", "11"]),
    ],
)
def test_decisions_are_told_apart_from_recommendations(conversation: Conversation, question: str, parts: list[str]) -> None:
    text = _text(conversation.ask(question))

    for part in parts:
        assert part in text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Hvem er ansvarlig for handling 2 under Branding?", "Vicekommunaldirektøren"),
        ("hvem udfører handlingen om partnerskaber med Kina?", "Kina Projektleder"),
        ("Hvilke handlinger ligger i 2. halvår 2008?", "1.3"),
        ("Hvornår skal Headspace evalueres?", "sommeren 2019"),
        ("Hvilket udvalg udmønter pengene til Mere Monitor?", "Kultur- og Fritidsudvalget"),
        ("hvilke sager er planlagt i september 2023", "Nøgletal på beskæftigelsesområdet"),
        ("Hvornår kommer 2. budgetopfølgning?", "august"),
        ("hvorfor vil man holde op med at slå græsset nogle steder?", "biodiversitet"),
        ("Hvad er grundskyldspromillen?", "28,89"),
        ("Hvem var formand for Erhvervs- og Beskæftigelsesudvalget i tidsplanen?", "Henrik Bolberg"),
    ],
)
def test_owners_times_and_reasons_are_found(conversation: Conversation, question: str, part: str) -> None:
    answer = conversation.ask(question)

    assert part in _text(answer)
    assert answer.sources


@pytest.mark.parametrize(
    "question",
    [
        "Hvad er de samlede anlægsinvesteringer i 2031?",
        "Hvad handler SSU-03 om?",
        "Hvem er formand for Teknik- og Miljøudvalget?",
        "Hvilken entreprenør skal bygge rådhuset om?",
        "Hvad koster Hold-an Vej?",
        "What is Janne Schwaner's phone number?",
        "Hvad blev der besluttet i punkt 14?",
        "Hvor mange ansatte har Erhvervssekretariatet?",
    ],
)
def test_what_the_documents_do_not_say_is_said_plainly(conversation: Conversation, question: str) -> None:
    answer = conversation.ask(question)

    assert not answer.found
    assert "fremgår ikke" in answer.lead or "do not" in answer.lead


def test_a_positive_saving_is_called_an_extra_cost(conversation: Conversation) -> None:
    answer = conversation.ask("Hvad sparer vi på den kommunale vognpark i 2019?")

    assert "merudgift på 600.000 kr." in answer.lead
    assert "500.000 kr." in answer.lead


def test_an_amount_that_stands_only_in_the_text_is_not_said_to_be_in_the_tables(conversation: Conversation) -> None:
    answer = conversation.ask("Er de 4 mio. kr. til et nyt seniorbofællesskab med i anlægstabellen for 2020?")

    assert answer.lead.startswith("Nej")
    assert "grundkapital" in answer.lead


def test_text_and_table_that_disagree_are_both_told(conversation: Conversation) -> None:
    text = _text(conversation.ask("Stemmer tekst og tabel for fortove i 2020?"))

    assert "1,5 mio. kr." in text
    assert "500.000 kr." in text


def test_a_change_nobody_agreed_to_is_corrected_with_what_was_agreed(conversation: Conversation) -> None:
    answer = conversation.ask("Hvorfor bliver Familiehuset nedlagt i 2019?")

    assert "fremgår ikke" in answer.lead
    assert "500.000 kr." in answer.lead


def test_a_place_beyond_the_list_is_corrected_with_its_length(conversation: Conversation) -> None:
    assert "syv" in conversation.ask("hvad er det ottende indsatsområde i den erhvervspolitiske handlingsplan").lead


def test_a_name_is_not_put_on_a_list_it_does_not_stand_on(conversation: Conversation) -> None:
    answer = conversation.ask("Hvorfor er Loures med i Edge Cities Network?")

    assert "står ikke på listen" in answer.lead
    assert "EU projekt" in answer.lead


def test_a_draft_summary_says_that_it_is_a_draft_and_keeps_the_figures(conversation: Conversation) -> None:
    text = _text(conversation.ask("Lav et resumé af punkt 10"))

    assert "Udkast" in text
    for figure in ("13,45", "159", "297", "4.246"):
        assert figure in text


def test_the_same_question_put_in_five_ways_gets_the_same_amount(assistant_answers: list[str]) -> None:
    assert all("1,5 mio. kr." in text for text in assistant_answers), assistant_answers


@pytest.fixture
def assistant_answers(conversation: Conversation) -> list[str]:
    questions = (
        "Hvad er der afsat til den nye indgang til Hallen på Baltorpskolen?",
        "hvad koster indgangen til hallen paa baltorpskolen",
        "Hvor mange penge får Baltorpskolens hal, afdeling Rugvænget?",
        "tilgængelighed hallen baltorpskolen beløb",
        "Hvor meget er sat af i 2019 til tilgængelighed ved hallen på Baltorpskolen?",
    )
    return [_text(conversation.ask(question)) for question in questions]
