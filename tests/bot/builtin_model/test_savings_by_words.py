"""What a committee saves on something, net of what costs more, and what a case of the savings table costs instead."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor meget sparer KFU på puljer i alt", "I alt 640.000 kr. Det er KFU-04B Reduktion af Integrationspuljen og KFU-05"),
        ("Hvad sparer Børne- og Skoleudvalget på puljer i alt i 2019?", "sparer 3,1 mio. kr. i 2019, lagt sammen fra 1 sag. Det er BSU-04"),
        ("Hvad spares der på centrale puljer tilsammen i 2020?", "sparer 3,25 mio. kr. i 2020, lagt sammen fra 2 sager"),
        ("Hvor meget sparer TMU på udbud i 2022?", "sparer 400.000 kr. i 2022"),
        ("How much does the Social- og Sundhedsudvalget save on plejecentre in 2022?", "saves DKK 13.5 million in 2022, added up from 3 cases"),
        ("Hvor meget spares der på digitalisering i 2022?", "SSU-06 Effektiviseringer ved digitalisering"),
    ],
)
def test_a_subject_of_the_savings_is_added_up_from_the_cases_with_the_word(library: ToolContext, question: str, told: str) -> None:
    drafted = answer(library, question)

    assert told in drafted.lead
    assert any("i navnet" in note or "in the name" in note for note in drafted.notes)


@pytest.mark.parametrize("question", ["Hvor meget vand sparer kommunen i alt?", "Hvor meget sparer kommunen på cykelstier?"])
def test_a_subject_that_no_case_is_named_by_is_not_added_up(library: ToolContext, question: str) -> None:
    assert not answer(library, question).found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad sparer Teknik- og Miljøudvalget netto i 2020, når alle udvalgets cases i tabellen regnes med?", "sparer 400.000 kr. i 2020"),
        ("Hvad sparer Økonomiudvalget netto i 2019, når alle sagerne i tabellen regnes med?", "sparer 6,725 mio. kr. i 2019"),
        ("Hvor meget bruger TMU samlet set på trafiktællinger i hele perioden?", "en merudgift på 10.000 kr. i 2019"),
    ],
)
def test_what_costs_more_is_taken_into_account(library: ToolContext, question: str, told: str) -> None:
    assert told in answer(library, question).lead


def test_a_case_that_costs_more_is_told_with_all_its_years(library: ToolContext) -> None:
    assert answer(library, "Hvor meget bruger TMU samlet set på trafiktællinger i hele perioden?").lead.endswith("I alt 1,51 mio. kr.")
