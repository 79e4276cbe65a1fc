"""«Hvilke butikker flytter ind?»: the sentence that names them answers, and none that names something else."""

from __future__ import annotations

import pytest

from bot.builtin_model.draft import Draft
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Planudvalget
Onsdag den 5. marts 2025 - kl. 16:00
Rådhuset i Elbæk

Deltagere

Mette Lund (A) - Deltog

Punkt 1 Handelsgaden ved Kirsebærtorvet

Sagsfremstilling

Bygherren vil bygge en handelsgade ved Kirsebærtorvet med tre nye butikker og den gamle Bogstue. De nye butikker er Skohjørnet, Elbæk Cykler og
Tehuset.

Naboerne har klaget over skyggen. Arbejdet er tværgående og involverer Plankontoret, Teknik og Miljø, Borgersekretariatet og enkelte frivillige.

Samarbejde med Nørreby og Sønderby Kommuner

Der holdes en fælles markedsdag for handelslivet.

Beslutning

Godkendt

Punkt 2 Udvalgets tur til Aarsund

Sagsfremstilling

Det foreslås, at følgende tre steder indgår i turen til Aarsund:

Havnens Hus1.
Aarsund Rådhus2.
Mejeriet.3.

Beslutning

Godkendt
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"plan-2025-03-05": _MINUTES}, folder=tmp_path_factory.mktemp("index"))


def _told(draft: Draft) -> str:
    return f"{draft.lead} {draft.body or ''}"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Hvilke firmaer rykker ind i handelsgaden?", ("Skohjørnet", "Elbæk Cykler", "Tehuset")),
        ("Hvem er de tre nye lejere ved siden af den gamle Bogstue?", ("Skohjørnet", "Elbæk Cykler", "Tehuset")),
        ("Hvilke kontorer på rådhuset arbejder sammen om handelsgaden?", ("Plankontoret", "Borgersekretariatet")),
        ("Hvor henne i Aarsund skal udvalget på besøg?", ("Havnens Hus", "Mejeriet")),
    ],
)
def test_the_sentence_that_names_several_of_the_sort_answers(elbaek: ToolContext, question: str, parts: tuple[str, ...]) -> None:
    told = _told(answer(elbaek, question))

    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Hvilke firmaer har klaget over handelsgaden?", "Skohjørnet"),
        ("Hvilke butikker må ikke ligge i handelsgaden?", "Skohjørnet"),
        ("Hvilke kontorer er blevet nedlagt efter handelsgaden?", "Plankontoret"),
        ("Hvilke firmaer rykker ind i svømmehallen?", "Skohjørnet"),
    ],
)
def test_names_are_not_told_for_something_else_that_is_done(elbaek: ToolContext, question: str, names: str) -> None:
    given = answer(elbaek, question)

    assert not given.found or names not in _told(given)
