"""Years turned about, a change reckoned backwards, and things that only share a word: refused or reckoned right, never told the other way."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker


def _ask(assistant: LibraryAssistant, question: str) -> Answer:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0]


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke anlægsprojekter har ikke kun penge i 2019?",
        "Hvilke linjer i driftstabellen har ikke penge i alle år?",
        "Hvilke linjer i driftstabellen har ingen penge før 2021?",
        "Hvem stemte imod budgetaftalen?",
        "Hvad får kommunaldirektøren i løn?",
        "Hvad koster Hold-an Vej?",
        "Hvad blev besluttet på punkt nummer to på udvalgets møde?",
    ],
)
def test_what_cannot_be_told_is_not_told_the_other_way(assistant: LibraryAssistant, question: str) -> None:
    assert not _ask(assistant, question).found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange procent mindre bruges der på anlæg i 2019 end i 2020?", "Et fald på 8,51 pct."),
        ("Hvor mange procent falder besparelserne fra 2022 til 2019?", "Et fald på 37,96 pct."),
        ("Hvilke anlægsprojekter er der penge til i alle årene 2019 og 2020?", "8 linjer har et beløb i alle årene 2019 og 2020"),
        ("Hvad koster læger på plejecentrene i 2019?", "Der er ikke afsat noget til 1.9 Fasttilknyttede læger"),
        ("Which actions are planned from 2007 to 2008?", "2007-2008: 9 actions"),
        ("Hvilke beslutninger traf udvalget?", "havde 12 punkter"),
    ],
)
def test_the_years_and_the_meeting_meant_are_those_named(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert told in _ask(assistant, question).lead
