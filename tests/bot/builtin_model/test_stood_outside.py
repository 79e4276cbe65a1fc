"""Who is no part of an agreement, why not, and what else is asked of the parties behind it; a place called like a middle name."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetforlig 2031-2032
Ådal Kommune

Budgetforliget er indgået den 17. september 2030 mellem Socialdemokratiet og Venstre.
Forligspartierne råder over 19 af Byrådets 23 mandater. Partierne mødes to gange om året, og partierne følger op.
Liberal Alliance er ikke en del af forliget.

1. Flere pædagoger
Forligspartierne tilfører vuggestuerne 3,5 mio. kr. årligt fra 2031, så der kan ansættes flere.

2. Billigere vintertjeneste
Vintertjenesten på de mindste veje reduceres, og det giver en besparelse på 0,8 mio. kr. om året.

3. Klippekort
Klippekortet til ældre i egen bolig afskaffes fra 2031, og det giver en besparelse på 1,6 mio. kr.

Udtalelser
Dansk Folkeparti kan ikke være med, fordi klippekortet afskaffes.

Ådal, den 17. september 2030

For Socialdemokratiet
Pia Lind

For Venstre
Henrik Brøns
"""

_MINUTES = """Byrådet
Ådal Kommune

Referat

Mødedato: 27. februar 2031

Til stede:
Hanne Mesinge Holt (V)
Ib Ty (A)

5. Mesinge Skovbørnehave

Beslutning
Ikke godkendt. For lukning stemte 8: V og C. Imod stemte 12: A, F og B. Børnehaven fortsætter.
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"forlig": _AGREEMENT, "referat": _MINUTES})


@pytest.mark.parametrize("question", ["Hvem er ikke med i forliget?", "Hvilke partier står uden for budgetforliget?"])
def test_who_is_no_part_of_it_is_told_by_the_agreement_and_not_by_who_signed(context: ToolContext, question: str) -> None:
    told = answer(context, question).lead
    assert "Liberal Alliance er ikke en del af forliget." in told
    assert "Pia Lind" not in told


def test_why_a_party_is_no_part_of_it_is_told_where_it_gives_the_reason(context: ToolContext) -> None:
    assert "fordi klippekortet afskaffes" in answer(context, "Hvorfor er Dansk Folkeparti ikke med i forliget?").lead
    assert answer(context, "Hvorfor er Enhedslisten ikke med i forliget?").lead.endswith("Hvorfor, fremgår ikke.")


def test_how_many_seats_the_parties_have_is_no_question_of_who_signed(context: ToolContext) -> None:
    assert "Pia Lind" not in answer(context, "Hvor mange mandater har forligspartierne?").lead
    assert "2 partier" in answer(context, "Hvor mange partier står bag budgetforliget?").lead


def test_a_place_that_begins_like_a_middle_name_names_nobody(context: ToolContext) -> None:
    told = answer(context, "Hvor mange stemte for og imod at lukke Mesinge Skovbørnehave?").lead
    assert "Hanne" not in told
    assert "12" in told
