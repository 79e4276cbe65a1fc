"""A party, a place, a direction, a heading that a question takes for granted: put right by what is printed, left alone where it is so."""

from __future__ import annotations

import pytest

from bot.agent import LibraryAssistant
from bot.assistant import Asker
from tests.bot.builtin_model.asking import DENIALS, answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031

1. Skoler

1.1 Skolernes bygninger
Ved flytningen af Egeskolen til Havnevej i Sundby opstår der mulighed for at bruge bygningerne til boliger.

1.2 Ungetilbuddet Lyset
Parterne ønsker, at Lyset fortsætter i 2031. Der afsættes 1 mio. kr. i 2031.

1.3 Sundby Bymidte
Parterne er enige om at udvikle Sundby Bymidte og Nordby Torv.

Elbæk, den 5. oktober 2030

Socialdemokratiet                       SF
Anna Holm                               Gert Wils
"""
MINUTES = """Erhvervsudvalget
Tirsdag den 14. januar 2031 - kl. 16:00
Rådhuset

Deltagere

Anna Holm (A) - Deltog

Punkt 1 Ledige unge

Sagsfremstilling

Andelen af ledige unge er 3,9 pct., hvilket er et fald sammenlignet med det foregående kvartal (4,4 pct.). Andelen af ledige unge er dog stadig
højere end landsgennemsnittet.

Beslutning

Taget til efterretning
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT, "erhverv-2031-01-14": MINUTES}, folder=tmp_path_factory.mktemp("index"))


def _told(assistant: LibraryAssistant, question: str) -> str:
    return assistant.ask(question, asker=Asker(role="secretary", open_only=False))[0].lead


@pytest.mark.parametrize(
    ("question", "put_right"),
    [
        ("Hvornår flytter Egeskolen til Nordby?", "til Havnevej i Sundby"),
        ("Hvorfor stopper Lyset med udgangen af 2030?", "Lyset fortsætter i 2031"),
        ("Hvorfor steg andelen af ledige unge til 4,4 pct.?", "et fald"),
        ("Why did the share of unemployed young people go up?", "et fald"),
    ],
)
def test_what_the_text_denies_is_put_right(library: ToolContext, question: str, put_right: str) -> None:
    draft = answer(library, question)

    assert draft.lead.startswith(DENIALS)
    assert put_right in draft.lead


@pytest.mark.parametrize(
    "question",
    ["Hvorfor flytter Egeskolen til Sundby?", "Hvorfor faldt andelen af ledige unge?", "Hvorfor stopper Lyset i 2035?"],
)
def test_what_the_text_does_not_deny_is_left_alone(library: ToolContext, question: str) -> None:
    told = answer(library, question).lead

    assert not told.startswith(DENIALS)
    assert "Det fremgår ikke, at der er tale om" not in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvem fra Venstre var formand for erhvervs- og beskæftigelsesudvalget i 2007-2009?", "Nej, ikke fra Venstre: "),
        ("Hvem fra Venstre var formand for erhvervs- og beskæftigelsesudvalget i 2007-2009?", "Henrik Bolberg (A), formand"),
        ("Hvem fra Socialdemokratiet var formand for erhvervs- og beskæftigelsesudvalget i 2007-2009?", "Udvalget: Henrik Bolberg"),
    ],
)
def test_a_chair_of_another_party_is_told_with_the_party(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert told.lower() in _told(assistant, question).lower()


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Står afsnittet Ressourceplan i indholdsfortegnelsen i tidsplanen?", "Nej. Overskriften «Ressourceplan» står ikke"),
        ("Mangler Ressourceplan i indholdsfortegnelsen?", "Ja. Overskriften «Ressourceplan» står ikke"),
        ("Er der overskrifter i tidsplanen, som ikke står i indholdsfortegnelsen?", "Ja. "),
        ("Ligger alle handlingerne i den internationale plan inden for perioden?", "Nej. 2 handlinger"),
        ("Ligger nogen af handlingerne i den internationale plan uden for perioden?", "Ja. 2 handlinger"),
        ("Hvilke handlinger i den internationale plan ligger uden for perioden?", "2 handlinger"),
    ],
)
def test_whether_it_is_so_is_said_first(assistant: LibraryAssistant, question: str, told: str) -> None:
    assert _told(assistant, question).startswith(told)


def test_an_answer_about_somebody_else_is_named_only_by_its_place(assistant: LibraryAssistant) -> None:
    told = _told(assistant, "Hvad skal samarbejdet mellem Ballerup, Herlev og Gentofte gå ud på i 2007-09?")

    assert told.startswith("Det fremgår ikke")
    assert told.endswith("Nærmest er Regionale samarbejder, Samarbejde med Herlev og Gladsaxe Kommuner.")
