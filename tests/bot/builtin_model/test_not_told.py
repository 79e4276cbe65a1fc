"""A thing that stands there without what is asked of it: the name, the outcome, the year, the part. It is said that the documents do not tell."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.bot.builtin_model.elbaek import AGREEMENT, MINUTES
from tests.tools.made import context_of
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT, "kultur-2031-01-14": MINUTES}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    "question",
    [
        "Hvad endte Åben Sommerskole med at koste?",
        "Hvad blev den endelige pris for Ungecaféen?",
        "Hvad skete der med udflugten til Vejle i Byrådet?",
        "Hvem fik kulturprisen?",
        "Hvem blev ansat som havnefoged?",
        "Hvad hedder den nye kulturpolitik?",
        "Hvor stor en andel af lånerne var unge i 2029?",
        "Hvor mange af de 40 norske gæster var elever?",
        "Hvem er formand for Elbæk Handelsforening?",
    ],
)
def test_what_is_not_told_is_not_answered_with_what_stands_near(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert not any(figure in draft.lead for figure in ("2 mio", "150.000", "12 pct.", "14 pct."))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad koster Åben Sommerskole?", "2 mio. kr."),
        ("Hvor stor en andel af lånerne var unge i 2030?", "14 pct. i 2030"),
        ("Hvor mange norske ledere og elever har besøgt biblioteket?", "40 norske"),
        ("Hvad hedder naturhytten i Elbæk Skov?", "Blæsborg"),
        ("Hvem begærede udflugten behandlet i Byrådet?", "Bo Krag"),
    ],
)
def test_what_is_told_is_still_answered(library: ToolContext, question: str, told: str) -> None:
    draft = answer(library, question)

    assert draft.found
    assert told in draft.lead
