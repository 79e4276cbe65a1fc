"""How many do not have a thing: the whole without the part that is told of, and no count of those who have it."""

from __future__ import annotations

import pytest

from bot.builtin_model.reading.turning import counts_those_with
from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange førtidspensionister i Ballerup har ikke arbejde ved siden af?",
        "hvor mange borgere på førtidspension arbejder ikke",
        "How many disability pensioners in Ballerup do not have a job on the side?",
    ],
)
def test_the_part_is_taken_from_the_whole(library: ToolContext, question: str) -> None:
    lead = answer(library, question).lead

    assert lead.startswith("2.239 (2.271 minus 32")
    assert "Heraf har 32 borgere arbejde" in lead


def test_a_count_of_others_is_not_told_as_those_who_have_not(library: ToolContext) -> None:
    assert not answer(library, "Hvor mange førtidspensionister har ikke en bil?").found


def test_those_who_have_are_not_those_who_have_not() -> None:
    assert counts_those_with("hvor mange har ikke svaret?", "12 beboere har svaret")
    assert not counts_those_with("hvor mange har ikke svaret?", "4 beboere mangler at svare")
    assert not counts_those_with("hvor mange har svaret?", "12 beboere har svaret")
