"""Money that stands near is not told as what is asked for: a plan's as the budget's, a whole item's as one thing's, a saving as a cost."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

AGREEMENT = """Budgetaftale 2031

Parterne er enige om følgende:

1. Fællesskab

1.1 Legepladser på skoler
Der afsættes 1 mio. kr. i 2031 til legepladser.

1.2 Udvikling af havnen
Planen ser på mulighederne for en café, om en ny bro og om plads til roklubben. Der afsættes 400.000 kr. i 2031 til rådgivning.

1.3 Børns bevægelse
Der afsættes 200.000 kr. i 2031 til idrætsdage for børn.

DRIFT

(1.000 kr.) 2031 2032 2033 2034

1. Fællesskab

1.1 Legepladser på skoler 1.000
1.2 Udvikling af havnen 400
1.3 Børns bevægelse 200
"""
PLAN = """# Nordisk politik, Handlinger 2028-2030

## 1. SPROG

### **HANDLING 1**

Etablering af sproglejre for børn og unge fra nordiske skoler.

TID	1. halvår 2029
ØKONOMI	70.000
ANSVARLIG	Skolechefen

### **HANDLING 2**

Tilbud om svenskkurser og studierejser for politikere i byrådet.

TID	2. halvår 2029
ØKONOMI	40.000
MÅLGRUPPE	Politikere
ANSVARLIG	Kommunaldirektøren

### **HANDLING 3**

Der udarbejdes en nordisk kampagne.

En sådan kampagne bør indeholde

- Tilbud om danskkurser til tilflyttede læger

TID	2. halvår 2029
ØKONOMI	30.000 til plakater og svenskkurser
ANSVARLIG	Kulturdirektøren
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    return context_of({"aftale-2031": AGREEMENT, "nordisk-plan": PLAN}, folder=tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange penge er der til sproglejre i budgettet?",
        "Hvor meget er der afsat i budgettet til svenskkurser?",
        "Hvad er der på budgettet til studierejser for politikere?",
    ],
)
def test_the_money_of_a_plan_is_not_the_budgets(library: ToolContext, question: str) -> None:
    draft = answer(library, question)

    assert not draft.found
    assert "70.000" not in draft.lead
    assert "40.000" not in draft.lead


def test_an_item_with_one_of_two_words_is_not_what_goes_to_both(library: ToolContext) -> None:
    draft = answer(library, "Hvor mange penge er der til børn og skole i budgettet?")

    assert not draft.found
    assert "har ikke" in draft.lead or "fremgår ikke" in draft.lead


@pytest.mark.parametrize("question", ["Hvad koster caféen på havnen?", "Hvor meget er der afsat til en café?", "Hvad koster den nye bro ved havnen?"])
def test_the_money_of_a_whole_item_is_said_to_be_that(library: ToolContext, question: str) -> None:
    lead = answer(library, question).lead

    assert "400.000 kr." in lead
    assert "Det er hele punktets beløb" in lead


def test_the_money_of_what_an_item_is_called_by_is_told_plainly(library: ToolContext) -> None:
    assert "hele punktets" not in answer(library, "Hvad koster udviklingen af havnen?").lead


def test_each_place_that_has_money_for_the_same_is_told(library: ToolContext) -> None:
    lead = answer(library, "Hvad er der afsat til svenskkurser?").lead

    assert "40.000 kr." in lead
    assert "«30.000 til plakater og svenskkurser»" in lead


def test_an_action_without_those_it_is_for_is_not_the_one_meant(library: ToolContext) -> None:
    assert "Skolechefen" not in answer(library, "Hvem har ansvaret for sproglejre for politikere?").lead


def test_who_answers_for_one_point_of_an_action_is_told(library: ToolContext) -> None:
    assert "Kulturdirektøren" in answer(library, "Hvem har ansvaret for danskkurser til læger?").lead
