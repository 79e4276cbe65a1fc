"""Who may hear open material alone gets the same answers whether something closed exists or not, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.agent import build_assistant
from bot.answer import Answer
from bot.assistant import Asker, Assistant
from bot.cli.building import build_when_missing
from bot.config import Settings
from tests.bot.conftest import TODAY
from tests.knowledge.minutes import printed

CLOSED = printed.BALLERUP_2009[printed.BALLERUP_2009.index("Lukket møde\n\n4. Meddelelser\n\nIntet") :]
LISTED = printed.BALLERUP_2009[printed.BALLERUP_2009.index("Lukket møde\n4.") : printed.BALLERUP_2009.index("Åbent møde\n\n1. Meddelelser\n\na)")]


def library(folder: Path, text: str) -> Assistant:
    """An assistant over one document that is marked open."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    (documents / "tmu-2009-03-03.txt").write_text(text, encoding="utf-8")
    (documents / "aabne-dokumenter.txt").write_text("tmu-2009-03-03\n", encoding="utf-8")
    settings = Settings(data=folder / "data", documents=documents, embeddings="none", today=TODAY)
    build_when_missing(settings)
    return build_assistant(settings)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Assistant]:
    """One library with a closed part, and one whose document has blank lines in its place."""
    folder = tmp_path_factory.mktemp("lukket")
    without = printed.BALLERUP_2009
    for part in (CLOSED, LISTED):
        without = without.replace(part, "\n" * part.count("\n"))
    assert "grund" not in without
    return library(folder / "med", printed.BALLERUP_2009), library(folder / "uden", without)


def told(answer: Answer) -> dict[str, object]:
    """All of an answer that a person can see or open."""
    return answer.model_dump(mode="json", exclude={"seconds", "tools", "check"})


@pytest.mark.parametrize(
    "question",
    [
        "Hvad blev besluttet i punkt 5?",
        "Hvad er punkt 4 om?",
        "Hvad koster grunden på Møllevej 12?",
        "Skal kommunen købe en grund?",
        "Hvad blev besluttet på det lukkede møde?",
        "Var der lukkede punkter på mødet?",
        "Hvor mange punkter havde mødet den 3. marts 2009?",
        "Hvilke punkter var på dagsordenen den 3. marts 2009?",
        "Hvad blev besluttet på mødet den 3. marts 2009?",
        "Lav et resumé af mødet den 3. marts 2009",
        "Lav et resumé af punkt 5, køb af grund",
        "Hvad er dyrest?",
        "Hvad står der om 3 mio. kr.?",
        "Hvilke bemærkninger er der til dokumenterne?",
        "Hvad ved du om Møllevej?",
    ],
)
def test_an_answer_is_the_same_whether_something_closed_exists_or_not(two: tuple[Assistant, Assistant], question: str) -> None:
    with_closed, without = (assistant.ask(question, asker=Asker(role="guest"))[0] for assistant in two)
    assert told(with_closed) == told(without)
    assert "3 mio" not in with_closed.lead or "3 mio" in question


def test_what_is_closed_is_there_for_those_who_may_see_it(two: tuple[Assistant, Assistant]) -> None:
    answer, _turn = two[0].ask("Hvad blev besluttet om køb af grund?", asker=Asker(role="secretary", open_only=False))
    assert answer.found
    assert any("Godkendt" in source.quote for source in answer.sources)
