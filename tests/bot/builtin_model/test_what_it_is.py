"""What a thing is, whose it is, what it stands for, and who did it: the sentence that says just that goes first."""

from __future__ import annotations

import pytest

from bot.builtin_model.reading.counting import counts
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.reading.units import Unit, units_of
from bot.builtin_model.understand.acronyms import acronyms, short_forms_meant, with_short_forms
from bot.builtin_model.understand.question import Understanding
from bot.builtin_model.understand.terms import term, terms_of
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale 2025

Elbæk Kommune
3. oktober 2024

1. Fritid

1.1 Sejlerhytten

Sejlerhytten er en kommunalt ejet hytte på Skansen. Parterne ønsker at forbedre tag og inventar i Sejlerhytten. Til forbedringer af Sejlerhytten
afsættes 0,3 mio. kr. i 2025.

1.2 Unge på vandet

Unge på vandet er et samarbejde mellem ungdomsskolen, roklubben og havnen. I 2025 afsættes der 0,2 mio. kr. til at videreføre Unge på vandet.
Den samlede kystnære ungeindsats (SKU) bygger på tre mål. At alle unge lærer at svømme. At alle unge kan ro. Og at ingen unge går i stå.

1.3 Hold-an Stræde

Hold-an Stræde er blevet indsnævret for at give plads til flere cykler. En skole kan søge dispensation efter folkeskolelovens § 16b for skoledagen.
Sundhedsrådet har offentliggjort en rapport, der undersøger, hvor mange børn der mangler en fritidsplads.

1.4 Bølgen

Der er indgået aftale med Bølgen, der er et svømmetilbud under foreningen Plask, som underviser voksne med angst for vand. Der afsættes 0,1 mio. kr.
i 2025 til Bølgen. Der er udarbejdet en folder om Bølgen. Havkatten får 0,2 mio. kr. i 2025 til ny motor.
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"budgetaftale-2025": _AGREEMENT}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told", "left_out"),
    [
        ("Hvad er Unge på vandet for noget?", "et samarbejde mellem ungdomsskolen", None),
        ("Hvad er Sejlerhytten?", "kommunalt ejet hytte", None),
        ("Hvem ejer Sejlerhytten?", "kommunalt ejet", "ønsker"),
        ("Hvem står bag Bølgen?", "foreningen Plask", "afsættes"),
        ("Hvem er Bølgen for?", "voksne med angst", "afsættes"),
        ("En kollega spørger om Bølgen, hvem er det for og hvem står bag?", "foreningen Plask", "afsættes"),
        ("Hvad står SKU for?", "samlede kystnære ungeindsats", "svømme"),
        ("Hvorfor er Hold-an Stræde gjort smallere?", "cykler", None),
        ("Hvilken paragraf kan en skole søge dispensation efter?", "§ 16b", None),
        ("Hvem har undersøgt, hvor mange børn der mangler en fritidsplads?", "Sundhedsrådet", None),
    ],
)
def test_the_sentence_that_says_just_that_is_told(elbaek: ToolContext, question: str, told: str, left_out: str | None) -> None:
    lead = answer(elbaek, question).lead

    assert told in lead
    assert left_out is None or left_out not in lead


@pytest.mark.parametrize(
    "question",
    [
        "Hvem ejer roklubben?",
        "Hvad står RKS for?",
        "Hvilken paragraf handler om roklubben?",
        "Hvem står bag Havkatten?",
        "Hvem er Havkatten for?",
        "Hvem står bag roklubben?",
    ],
)
def test_what_is_not_said_is_not_made_up(elbaek: ToolContext, question: str) -> None:
    assert not answer(elbaek, question).found


def test_sentences_that_go_on_are_the_points_of_the_one_before(elbaek: ToolContext) -> None:
    draft = answer(elbaek, "Hvilke tre mål bygger ungeindsatsen på?")

    assert draft.lead.endswith("tre mål:")
    assert (draft.body or "").count("\n- ") == 2


def test_one_sentence_that_begins_with_at_is_no_list() -> None:
    assert all(not unit.points for unit in units_of("Fællesskaber er vigtige. At være med er afgørende for alle."))


def test_an_eighth_class_is_no_eight_classes() -> None:
    classes = term("klasser")

    assert not counts(Unit("Alle 8. klasser inviteres på rådhuset.", (), ""), classes)
    assert counts(Unit("I alt 8 klasser inviteres på rådhuset.", (), ""), classes)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hvem har undersøgt, hvor mange unge der er uden uddannelse?", AnswerKind.PERSON),
        ("Hvornår blev det aftalt, hvor mange boliger der skal bygges?", AnswerKind.TIME),
        ("Hvem deltog, og hvor mange bilag var der?", AnswerKind.NUMBER),
    ],
)
def test_a_question_inside_another_is_not_the_one_asked(understanding: Understanding, question: str, kind: AnswerKind) -> None:
    assert kinds_wanted(understanding.read(question))[0] == kind


def test_a_long_name_is_known_without_its_last_word() -> None:
    known = {"ECN": "Edge Cities Network", "DK": "Danske Kommuner"}

    assert short_forms_meant("hvorfor er vi med i edge cities?", known) == ("ECN",)
    assert short_forms_meant("hvilke danske byer er med?", known) == ()
    assert [t.word for t in with_short_forms(terms_of("netværket edge cities"), "netvaerket edge cities", known)] == ["ecn"]
    assert [t.word for t in with_short_forms(terms_of("danske byer"), "danske byer", known)] == ["danske", "byer"]


def test_a_long_form_begins_where_it_spells_the_short_one() -> None:
    found = acronyms(["flere samarbejder om Specialiseret HjemmeSygeplejeteam (SHS-team) og andet"])

    assert found["SHS"] == "Specialiseret HjemmeSygeplejeteam"
