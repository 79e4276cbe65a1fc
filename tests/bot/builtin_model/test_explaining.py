"""Why, what for, what is wrong, which grounds: however it is asked, and never by what only stands near."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.understand.question import Understanding
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale 2025

Elbæk Kommune
3. oktober 2024

1. Børn og veje

1.1 Cykelsti på Strandlyst

Strandlystvej er skolevej for mange børn i Nørreby. Mellem kroen og skolen er der ikke cykelsti, og på grund af tung trafik er det en utryg vej.
Det undersøges derfor, hvordan der kan blive bedre forhold på strækningen.

Der afsættes 0,5 mio. kr. i 2025.

1.2 Lystbådehavnen

Overordnet er formålet med en ny kaj at give sejlerne plads til større både. Med inspiration fra Skagens projekt ønsker parterne en åben havn.
To tredjedele af havnepuljen anvendes til gæstesejlere.

1.3 Støtte til spejderne

Parterne ønsker mere støtte til spejdernes lejre. Den nuværende pulje forhøjes med 40.000 kr.
"""

_SLIDES = """# Netværket Havbyer

## Hvad laver netværket

- Konferencer
- Besøg i andre byer
- Fælles uddannelse af havnefogeder

## Hvorfor netværket?

- Pres på de små havne
- Mulighed for tilskud fra fonde
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"budgetaftale-2025": _AGREEMENT}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hvad vil man opnå med velfærdsteknologi?", AnswerKind.PURPOSE),
        ("Hvad skal politikerne have ud af turen til Lund?", AnswerKind.PURPOSE),
        ("What do they hope to achieve with welfare technology?", AnswerKind.PURPOSE),
        ("Hvilke grunde giver oplægget til at være med i ECN?", AnswerKind.REASON),
        ("Hvilke argumenter er der for en borgerrådgiver?", AnswerKind.REASON),
        ("Hvad er problemet for cyklisterne på skolevejen?", AnswerKind.PROBLEM),
        ("What is the problem with the playground?", AnswerKind.PROBLEM),
    ],
)
def test_grounds_aims_and_troubles_are_heard_in_other_words_than_why(understanding: Understanding, question: str, kind: AnswerKind) -> None:
    read = understanding.read(question)

    assert kinds_wanted(read)[0] == kind
    assert not {"opnaa", "grunde", "argumenter", "problemet", "achieve", "problem"} & {term.word for term in read.terms}


def test_grounds_to_sell_are_no_reasons(understanding: Understanding) -> None:
    assert kinds_wanted(understanding.read("Hvilke grunde skal sælges ved havnen?"))[0] == AnswerKind.LIST


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad er problemet for cyklisterne på Strandlystvej?", "utryg"),
        ("Hvad er der galt med Strandlystvej?", "utryg"),
        ("Hvad vil man opnå med den nye kaj?", "større både"),
        ("Hvad håber man at få ud af en ny kaj?", "større både"),
        ("Hvor er idéen om en åben havn hentet fra?", "Skagen"),
        ("Hvor stor en bid af havnepuljen går til gæstesejlere?", "To tredjedele"),
        ("Hvor meget bliver støttepuljen til spejderne hævet med?", "40.000"),
        ("Hvor mange ekstra penge får puljen til spejderne?", "40.000"),
    ],
)
def test_it_is_told_what_the_agreement_says_of_it(elbaek: ToolContext, question: str, told: str) -> None:
    assert told in answer(elbaek, question).lead


@pytest.mark.parametrize("question", ["Hvad er problemet med lystbådehavnen?", "Hvad er udfordringen for havnepuljen?"])
def test_a_sentence_without_any_trouble_tells_of_none(elbaek: ToolContext, question: str) -> None:
    assert not answer(elbaek, question).found


def test_a_list_whose_points_share_the_words_between_them_tells_no_purpose(tmp_path_factory: pytest.TempPathFactory) -> None:
    slides = context_of({"slides-2020": _SLIDES}, folder=tmp_path_factory.mktemp("index"))

    assert not answer(slides, "Hvad er formålet med konferencer om uddannelse?").found


def test_what_one_item_has_is_not_told_as_extra_money(elbaek: ToolContext) -> None:
    draft = answer(elbaek, "Hvor mange ekstra penge får cykelstien på Strandlyst?")

    assert "0,5" not in draft.lead
    assert "500.000" not in draft.lead


def test_why_so_late_is_answered_by_the_reason_that_stands_with_the_year(assistant: LibraryAssistant) -> None:
    told = assistant.ask("Hvorfor evalueres dagtilbudsstrukturen først i 2021?", asker=Asker(role="secretary", open_only=False))[0].lead

    assert told.startswith("Dagtilbudsstrukturen har på det tidspunkt virket i fem år")
