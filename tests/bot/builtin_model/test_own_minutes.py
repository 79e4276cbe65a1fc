"""Plain questions to a clerk's short minutes and memo: the very thing asked about is told, and nothing beside it."""

from __future__ import annotations

import datetime

import pytest

from bot.builtin_model.reading.kinds import asks_for_a_measure
from bot.builtin_model.understand.asks import Ask, asks_of, plain
from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.solbjerg import DOCUMENTS
from tests.tools.elbaek import AGREEMENTS
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def solbjerg(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """Beside an agreement of another place, whose items share words with the questions."""
    return context_of({**AGREEMENTS, **DOCUMENTS}, datetime.date(2026, 6, 1), tmp_path_factory.mktemp("solbjerg"))


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Hvor lang bliver cykelstien på Skovvej?", "850 meter", "3,4 mio."),
        ("Hvor lang er den nye cykelsti på Skovvej?", "850 meter", "3,4 mio."),
        ("Hvad koster driften af cykelstien på Skovvej?", "45.000 kr.", "3,4 mio."),
        ("Hvad er udgiften til drift af cykelstien på Skovvej?", "45.000 kr.", "3,4 mio."),
        ("Hvad var indstillingen om cykelstien på Skovvej?", "der gives en anlægsbevilling på 3,4 mio. kr.", "45.000"),
        (
            "Hvem er ansvarlig for kontaktpersonen?",
            "Sekretariatschef Mia Dahl",
            "Center for Sundhed",
        ),
        ("Hvem har ansvaret for den faste kontaktperson til ældre?", "Mia Dahl", "Center for Sundhed"),
        ("Hvornår skal kontaktpersonen evalueres?", "foråret 2027", "1,2 mio."),
        ("Hvem passer vagttelefonen?", "Driftsafdelingen", "CPR"),
        ("Hvem står for vagttelefonen?", "Driftsafdelingen", "CPR"),
        ("Hvornår holder rådhuset lukket?", "uge 29 og 30", "ikke"),
        ("I hvilke uger er rådhuset lukket?", "uge 29 og 30", "ikke"),
        ("Hvem udfører arbejdet med cykelstien på Skovvej?", "Vejgruppen", "Center for Vej"),
    ],
)
def test_what_is_asked_of_is_told(solbjerg: ToolContext, question: str, told: str, not_told: str) -> None:
    draft = answer(solbjerg, question)

    assert draft.found
    assert told in draft.lead
    assert not_told not in draft.lead


def test_the_price_of_building_is_not_told_for_that_of_running(solbjerg: ToolContext) -> None:
    draft = answer(solbjerg, "Hvad koster driften af legepladsen ved Åparken?")

    assert "600.000" not in draft.lead.split("Nærmest")[0]
    assert not draft.found


@pytest.mark.parametrize("question", ["Hvad er telefonnummeret til Mia Dahl?", "Hvad er Mia Dahls telefon?", "Giv mig telefonen til borgmesteren"])
def test_a_private_number_is_still_not_given(question: str) -> None:
    assert Ask.PRIVATE in asks_of(question)


@pytest.mark.parametrize(
    ("question", "measured"),
    [
        ("Hvor høj bliver bygningen?", True),
        ("Hvor langt bliver stykket?", True),
        ("Hvor lang tid tager det?", False),
        ("Hvor langt er vi med planen?", False),
        ("Hvor langt er arbejdet nået?", False),
    ],
)
def test_a_measure_is_asked_for_by_its_adjective(question: str, measured: bool) -> None:
    assert asks_for_a_measure(plain(question)) == measured
