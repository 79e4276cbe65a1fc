"""A question put in quite other words than the document's: what is likely meant is shown whole, and as no more than that."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Børneudvalget
Mandag den 8. maj 2034 - kl. 16:30
Rådhuset, lokale 2

Deltagere

Karla Munk (A), formand - Deltog

Punkt 1 Dagpleje i Østerby

Sagsfremstilling

Dagplejen i Østerby lukker den 1. august 2034. Det skyldes, at to af de fire dagplejere går på pension, og at der ikke er søgt nye.
Børnene får plads i Vesterby. Forældrene orienteres i maj.

Beslutning

Godkendt.

Punkt 2 Kørsel til specialskolen

Sagsfremstilling

Kørslen til specialskolen udbydes på ny, fordi den nuværende aftale er opsagt af vognmanden. Aftalen koster 3,2 mio. kr. om året.

Beslutning

Godkendt.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"boerneudvalget-2034-05-08": _MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    "question",
    [
        "Min datter passes i dagpleje i Østerby af en sød dame, hvad er grunden til, at de vil af med stedet der?",
        "Hvorfor er man nødt til at finde en anden firmaløsning til kørslen af eleverne på specialskolen?",
    ],
)
def test_a_reason_in_other_words_is_shown_whole_behind_the_word_that_it_is_not_put_so(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert draft.lead.startswith("Det er måske dette, du spørger om, men med de ord står det der ikke (punkt ")
    assert ("går på pension" in draft.lead) != ("opsagt af vognmanden" in draft.lead)
    assert draft.sources


@pytest.mark.parametrize("question", ["Hvorfor er svømmehallen lukket om vinteren?", "Hvorfor vil borgmesteren gå af?"])
def test_what_no_sentence_is_near_is_refused_as_before(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert draft.lead.startswith("Det fremgår ikke af dokumenterne.")


@pytest.mark.parametrize("question", ["Hvad koster den nye minibus til specialskolen?", "Hvem malede bussen, der kører til specialskolen?"])
def test_an_amount_of_something_else_is_never_what_is_likely_meant(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert "3,2" not in draft.lead
