"""«Hvad bliver det tilsammen?», «hvor meget er den faldet?»: figures of the answers before, reckoned with by a tool."""

from __future__ import annotations

import pytest

from bot.builtin_model.draft import Draft
from bot.builtin_model.turns import Earlier, told_in
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.reckoning import Relation, relation_of
from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031
Politisk aftale om budget 2031 for Elbæk Kommune

1. Byen

1.1. Broen over åen
Der afsættes 2 mio. kr. i 2031 og 3,5 mio. kr. i 2032 til broen.

1.2. Stien langs søen
Der afsættes 0,4 mio. kr. i 2031 til stien.

ANLÆG

(1.000 kr.) 2031 2032 2033 2034

1. Byen

1.1 Broen over åen 2.000 3.500

1.2 Stien langs søen 400
"""
MINUTES = """Teknikudvalget
Onsdag den 3. marts 2031 - kl. 16:00
Rådhuset

Deltagere

Ane Holm (A) - Deltog

Punkt 1 Status på udlån

Sagsfremstilling

Andelen af borgere, der låner en cykel, var 12,5 pct. i 2029 og 9,5 pct. i 2030.

Der er 240 ladcykler i kommunen. Heraf er 60 ladcykler til udlån.

Beslutning

Taget til efterretning
"""


@pytest.fixture(scope="module")
def elbaek(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """An agreement and the minutes of a meeting of one municipality."""
    return context_of({"budgetaftale-2031": AGREEMENT, "teknik-2031-03-03": MINUTES}, folder=tmp_path_factory.mktemp("index"))


def talked(context: ToolContext, *turns: str) -> Draft:
    """The answer to the last turn of a conversation."""
    earlier: list[Earlier] = []
    for turn in turns[:-1]:
        earlier.append(told_in(turn, answer(context, turn, *earlier)))
    return answer(context, turns[-1], *earlier)


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("hvad bliver det tilsammen?", Relation("sum")),
        ("hvad løber de to op i?", Relation("sum", count=2)),
        ("hvor meget er den faldet?", Relation("difference", more=False, change=True)),
        ("er det mere end året før?", Relation("difference", more=True, claims=True, other="året før")),
        ("hvad er gennemsnittet om året?", Relation("average", each_year=True)),
        ("hvor mange procent er det?", Relation("share")),
        ("hvem af dem sparer mest, og hvor meget mere?", Relation("difference", more=True, which=True)),
    ],
)
def test_what_is_asked_of_earlier_figures_is_read(question: str, relation: Relation) -> None:
    assert relation_of(question, plain(question)) == relation


@pytest.mark.parametrize("question", ["hvem stemte imod?", "hvad blev besluttet?", "hvornår er det færdigt?", "og i 2032?"])
def test_a_question_that_reckons_with_nothing_is_left_alone(question: str) -> None:
    assert relation_of(question, plain(question)) is None


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (("Hvad er der afsat til broen i 2031?", "og stien?", "hvor stor er forskellen?"), "Forskellen er 1,6 mio. kr.: 400.000 kr. mod 2 mio. kr."),
        (("Hvad er der afsat til stien i 2031?", "og broen?", "hvor meget mere får den end stien?"), "1,6 mio. kr. mere: 2 mio. kr. mod 400.000 kr."),
        (("Hvad er der afsat til broen i 2031?", "er det mere end i 2032?"), "Nej, 1,5 mio. kr. mindre: 2 mio. kr. mod 3,5 mio. kr."),
        (("Hvad er der afsat til broen?", "hvad er gennemsnittet om året?"), "I gennemsnit 2,75 mio. kr.: (2 mio. kr. + 3,5 mio. kr.) / 2."),
        (
            ("Hvor stor en andel låner en cykel i 2029?", "hvad var den i 2030?", "hvor meget er den faldet?"),
            "Det er faldet med 3 procentpoint, fra 12,5 pct. til 9,5 pct.",
        ),
        (("Hvor mange ladcykler er der?", "hvor mange af dem er til udlån?", "hvor mange procent er det?"), "25 pct.: 60 af 240."),
    ],
)
def test_figures_of_earlier_answers_are_reckoned_with(elbaek: ToolContext, turns: tuple[str, ...], lead: str) -> None:
    told = talked(elbaek, *turns)

    assert told.lead == lead
    assert told.sources


def test_a_figure_that_is_a_part_of_another_is_not_counted_twice(elbaek: ToolContext) -> None:
    told = talked(elbaek, "Hvad er der afsat til broen i 2031?", "og i alt?", "hvad bliver det tilsammen?")

    assert "7,5" not in told.lead


def test_a_percentage_and_an_amount_are_not_added(elbaek: ToolContext) -> None:
    told = talked(elbaek, "Hvad er der afsat til broen i 2031?", "Hvor stor en andel låner en cykel i 2030?", "hvad bliver det tilsammen?")

    assert not told.lead.startswith("I alt")
