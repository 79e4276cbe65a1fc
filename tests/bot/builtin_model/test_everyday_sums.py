"""Sums in everyday words: a whole list of figures on a slide, a plan's old and new money, an area by its name alone, all years of a thing."""

from __future__ import annotations

import pytest

from bot.builtin_model.turns import told_in
from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvor mange indbyggere har byerne i Edge Cities Network tilsammen?", "I alt 646.437"),
        ("Hvor mange indbyggere har byerne i Edge Cities Network i gennemsnit?", "I gennemsnit 92.348 "),
        ("How many people live in Nacka and Kifissia together?", "In all 140.000"),
        ("Hvis man lægger tallene ud for de 7 ECN-byer sammen, hvad får man så?", "I alt 646.437"),
        ("Hvad er summen af tallene for Edge Cities-byerne?", "I alt 646.437"),
        ("Hvad er budgettet for alle tre handlinger under Branding?", "I alt 350.000 kr."),
        ("What do all the actions under Branding cost?", "In all DKK 350,000"),
        ("Hvor mange anlægskroner er der i 2019 til det, der hører under den grønne by?", "«En grøn by i balance» er i alt 6 mio. kr. i 2019"),
        ("Hvor mange besparelser kræver en anlægsinvestering?", "9 besparelser kræver en anlægsinvestering"),
        ("Hvor mange penge er der samlet at gøre godt med til det internationale område på budget 2008?", "I alt 1,1 mio. kr."),
        ("hvor meget er der til rådighed til det internationale område i 2008 når man lægger gamle og nye penge sammen", "I alt 1,1 mio. kr."),
        ("kompetence i alt, hvor mange kr?", "I alt 70.000 kr."),
        ("Hvad får legepladsen ved Skovlunde Skole Nord og Blokhytten lagt oveni hinanden?", "800.000 kr."),
        ("Hvad sættes der alt i alt af til kolonihaver, når man lægger årene oveni hinanden?", "I alt 4 mio. kr."),
        ("Kultur- og Fritidsudvalgets besparelser over alle fire år tilsammen?", "I alt 2,64 mio. kr."),
        ("Hvad sparer Børne- og Skoleudvalget og Kultur- og Fritidsudvalget tilsammen i 2020?", "sparer 4,41 mio. kr. i 2020"),
        ("Hvad er den gennemsnitlige besparelse pr. år for SSU-02?", "I gennemsnit 4,125 mio. kr. om året"),
        ("Hvilke omstillingscases sparer over 2 mio. kr. i 2022, og hvad giver de tilsammen?", "sparer 37 mio. kr. i 2022, lagt sammen fra 6 sager"),
    ],
)
def test_a_sum_is_asked_for_in_everyday_words(library: ToolContext, question: str, told: str) -> None:
    assert told in answer(library, question).lead


def test_the_other_end_of_a_list_is_asked_for_in_few_words(library: ToolContext) -> None:
    first = "Hvilken by har flest folk af dem i Edge Cities?"

    assert answer(library, "og hvilken har færrest?", told_in(first, answer(library, first))).lead.startswith("Mindst er Grodzisk")


def test_what_somebody_wants_to_keep_does_not_deny_a_rise(library: ToolContext) -> None:
    first = "Hvor mange medarbejdere er optaget på merituddannelsen til pædagog?"
    told = answer(library, "hvor stor en stigning er det?", told_in(first, answer(library, first)))

    assert not told.lead.startswith("Nej")
