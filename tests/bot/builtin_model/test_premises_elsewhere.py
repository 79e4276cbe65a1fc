"""What a question takes for granted is held against the documents of another municipality: put right where they deny it, else left alone."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import DENIALS, answer
from tests.bot.builtin_model.elbaek import AGREEMENT, MINUTES
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT, "kultur-2031-01-14": MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "put_right"),
    [
        ("Hvorfor lukker Åben Sommerskole?", "fortsætter i 2031"),
        ("Hvorfor blev indvielsen af Ungecaféen gennemført i 2030?", "måtte aflyses i 2030"),
        ("Hvor meget faldt udlånet på biblioteket?", "steget fra 40.000 til 52.000"),
        ("Hvor meget falder beløbet til Ungecaféen fra 2031 til 2032?", "150.000 kr. i hvert af årene 2031-2034"),
        ("Hvor meget stiger taksten i svømmehallen i 2031?", "Der afsættes 0,2 mio. kr."),
        ("Hvor meget hæves skatten i 2031?", "uændret"),
        ("Hvorfor blev bibliotekets åbningstid sat ned?", "åbningstiden er uændret"),
        ("Hvor mange lydbøger må man højst låne?", "ingen begrænsninger"),
        ("Hvilket eksternt rådgiverfirma laver undersøgelsen af skolevejene?", "egne medarbejdere"),
        ("Hvorfor sagde alle ja til udflugten til Vejle?", "Bo Krag (V) stemte imod"),
        ("Hvorfor stemte ingen imod udflugten?", "Bo Krag (V) stemte imod"),
    ],
)
def test_what_the_documents_deny_is_put_right_first(library: ToolContext, question: str, put_right: str) -> None:
    draft = answer(library, question)

    assert draft.lead.startswith(DENIALS)
    assert put_right in draft.lead
    assert draft.sources


@pytest.mark.parametrize(
    "question",
    [
        "Hvorfor fortsætter Åben Sommerskole?",
        "Hvorfor blev indvielsen af Ungecaféen aflyst i 2030?",
        "Hvor meget steg udlånet på biblioteket?",
        "Hvor meget falder beløbet til Åben Sommerskole fra 2031 til 2032?",
        "Hvem stemte imod udflugten til Vejle?",
        "Hvorfor stemte Bo Krag imod udflugten til Vejle?",
        "Hvor meget er der afsat til taksten i svømmehallen?",
    ],
)
def test_what_they_bear_out_is_not_denied(library: ToolContext, question: str) -> None:
    assert not answer(library, question).lead.startswith(DENIALS)
