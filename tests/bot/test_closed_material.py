"""Who may hear open material alone gets the same answers whether something closed exists or not, word for word."""

from __future__ import annotations

import json
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
    quoted = " ".join(source.quote for source in with_closed.sources)
    assert "3 mio" not in quoted
    assert "Møllevej 12" not in quoted
    if "3 mio" in question:
        assert not with_closed.found
    else:
        assert "3 mio" not in json.dumps(told(with_closed), ensure_ascii=False)


def test_what_is_closed_is_there_for_those_who_may_see_it(two: tuple[Assistant, Assistant]) -> None:
    answer, _turn = two[0].ask("Hvad blev besluttet om køb af grund?", asker=Asker(role="secretary", open_only=False))
    assert answer.found
    assert any("Godkendt" in source.quote for source in answer.sources)


SALE = """Økonomiudvalget
Tirsdag den 11. april 2023 - kl. 08:00
Mødelokale 1

Åben dagsorden

Punkt 1 Meddelelser

Beslutning

Taget til efterretning.

{closed}Punkt 3 Ny cykelsti langs Bygaden

Indstilling

Center for By og Miljø indstiller, at

1. Der afsættes 2 mio. kr. til cykelstien

Beslutning

Godkendt.
"""
ITEM = """{title}

Indhold

{mark}Kommunen sælger Kvantevej 7 til Lundtofte Byg for 42 mio. kr.

Beslutning

Indstillingen godkendt.

"""
MARKED = {
    "title": ITEM.format(title="Punkt 2 Salg af Kvantevej 7 (lukket punkt)", mark=""),
    "before the number": ITEM.format(title="Lukket punkt 2 Salg af Kvantevej 7", mark=""),
    "sentence": ITEM.format(title="Punkt 2 Salg af Kvantevej 7", mark="Sagen behandles for lukkede døre.\n\n"),
    "field": ITEM.format(title="Punkt 2 Salg af Kvantevej 7", mark="Åben sag: Nej\n\n"),
}


@pytest.fixture(scope="module", params=list(MARKED.values()), ids=list(MARKED))
def sale(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Assistant]:
    """A library with an item that is closed by one mark or another, and one with blank lines in its place."""
    folder = tmp_path_factory.mktemp("salg")
    blank = "\n" * request.param.count("\n")
    return library(folder / "med", SALE.format(closed=request.param)), library(folder / "uden", SALE.format(closed=blank))


@pytest.mark.parametrize(
    "question",
    [
        "Hvad koster Kvantevej 7?",
        "Hvad blev besluttet i punkt 2?",
        "Hvem køber af kommunen?",
        "Hvad blev besluttet på mødet den 11. april 2023?",
        "Lav et resumé af mødet den 11. april 2023",
        "Hvad kan jeg spørge om?",
        "Hvad koster det nye rådhus?",
    ],
)
def test_whatever_mark_closes_an_item_a_guest_hears_nothing_of_it(sale: tuple[Assistant, Assistant], question: str) -> None:
    with_closed, without = (assistant.ask(question, asker=Asker(role="guest"))[0] for assistant in sale)
    assert told(with_closed) == told(without)
    said = json.dumps(told(with_closed), ensure_ascii=False)
    assert not any(secret in said for secret in ("42 mio", "Lundtofte Byg", "Salg af"))
    assert "Kvantevej" in question or "Kvantevej" not in said


def test_the_open_items_beside_a_closed_one_are_answered_from(sale: tuple[Assistant, Assistant]) -> None:
    answer, _turn = sale[0].ask("Hvad afsættes der til cykelstien langs Bygaden?", asker=Asker(role="guest"))
    assert answer.found
    assert "2 mio. kr." in json.dumps(told(answer), ensure_ascii=False)
