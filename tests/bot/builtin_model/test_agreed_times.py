"""When something is: the sentence whose time is asked for, not just any time of the item, and a day where a date is asked for."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Fra hvilken dato gælder de skærpede krav til stalde?", "Loven træder i kraft den 1. januar 2020."),
        ("fra hvornår gælder de strammere regler for stalde og heste, som rideskolen skal leve op til?", "den 1. januar 2020"),
        ("hvornår skulle Hoved-MED og cheferne have deres forslag til kompetenceudvikling klar?", "klar i juni 2019"),
        ("Hvornår skal rideskolen have en aftale?", "Inden udgangen af 2018 (1.22 Rideskolen)."),
    ],
)
def test_the_time_told_is_that_of_what_is_asked(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert told in assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


def test_a_time_of_something_else_in_the_item_is_no_answer(assistant: LibraryAssistant) -> None:
    assert not assistant.ask("Hvornår åbner rideskolen for publikum?", asker=Asker(role="secretary", open_only=False))[0].found


@pytest.mark.parametrize("kind", ["fællesarrangement", "arrangement"])
def test_a_year_alone_is_no_date(assistant: LibraryAssistant, kind: str) -> None:
    """«Satserne for førtidspension i 2023 er …» has a year; the sentence on the arrangement has the day."""
    asker = Asker(role="secretary", open_only=False)
    answer = assistant.ask(f"dato for det første {kind} for førtidspensionisterne?", asker=asker)[0]

    assert "Første arrangement afholdes d. 3. maj 2023." in answer.lead
    assert not assistant.ask("Hvilken dato er satserne for førtidspension fra?", asker=asker)[0].found
