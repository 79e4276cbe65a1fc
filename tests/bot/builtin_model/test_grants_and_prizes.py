"""Minutes with applications and a prize: what somebody got, who was chosen, and a committee called by its first fields."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """Kultur-, Fritids- og Landdistriktsudvalget
Onsdag den 14. september 2033 - kl. 15:30
Mødelokale 3

Deltagere

Birgit Lund (A) (formand) - Deltog
Rasmus Friis (V) - Deltog

Punkt 1 Meddelelser

Sagsfremstilling

Hanne Brandt er ansat som leder af Mosby Bibliotek og tiltræder den 1. oktober 2033.

Beslutning

Taget til efterretning

Punkt 2 Fordeling af forskønnelsespuljen

Sagsfremstilling

Der er modtaget følgende ansøgninger:

Ansøger Formål Ansøgt beløb Indstillet beløb

Mosby Bylaug Trampesti 60.000 40.000
Vestby Beboerforening Legeplads 150.000 100.000
Lindby Borgerforening Shelter 30.000 20.000
Lindby Borgerforening Sommerfest 15.000 10.000

Indstilling

Center for Kultur indstiller, at

Puljen fordeles som foreslået.1.

Beslutning

Godkendt med den ændring, at Vestby Beboerforening får 120.000 kr.
Lindby Borgerforening Sommerfest får 5.000 kr.

Punkt 3 Frivilligprisen 2033

Sagsfremstilling

Der er indstillet 14 kandidater. Frivilligcentret har udvalgt Natteravnene og Spisefællesskabet Gryden.

Indstilling

Center for Kultur indstiller, at

Udvalget udpeger en modtager.1.

Beslutning

Spisefællesskabet Gryden blev udpeget.

Punkt 4 Sagsoversigt

Sagsfremstilling

Der planlægges aktuelt med følgende sager:

November:

Takster 2034
Kulturaftale

Marts:

Opfølgning på venteliste

Beslutning

Taget til efterretning
"""
_BUDGET = """ 1. Byen ved åen
Kapitlet handler om byen.

1.1 Skaterbanen
Banen fra 1998 fornys. Der afsættes 0,9 mio. kr. i 2034.

1.2 Mølleparken
Der afsættes 4 mio. kr. i 2034 til parken.

 ANLÆG Nye anlægsbevillinger

(1.000 kr.) 2034 2035
     
1.1 Skaterbanen 800 

1.2 Mølleparken 4.000 
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"moede": _MINUTES, "budget": _BUDGET})


@pytest.mark.parametrize("question", ["Hvad fik Vestby Beboerforening?", "Hvor meget endte Vestby Beboerforening med at få?"])
def test_what_somebody_got_is_told_by_the_decision_that_names_them(context: ToolContext, question: str) -> None:
    lead = answer(context, question).lead
    assert lead.startswith("Besluttet blev: «Godkendt med den ændring, at Vestby Beboerforening får 120.000 kr.»")
    assert "Indstillet beløb: 100.000" in lead


def test_what_was_applied_for_goes_before_what_was_decided(context: ToolContext) -> None:
    lead = answer(context, "Hvor meget søgte Vestby Beboerforening om?").lead
    assert lead.startswith("Vestby Beboerforening Legeplads, Ansøgt beløb: 150.000")
    assert lead.endswith("får 120.000 kr.»")


@pytest.mark.parametrize("question", ["Hvad fik Lindby Borgerforening Shelter?", "Hvor meget søgte Lindby Borgerforening Shelter om?"])
def test_what_was_decided_of_one_row_is_not_told_of_another_that_begins_alike(context: ToolContext, question: str) -> None:
    assert "5.000 kr." not in answer(context, question).lead.replace("15.000", "")


def test_what_was_decided_of_a_row_by_its_whole_label_is_told(context: ToolContext) -> None:
    assert "Lindby Borgerforening Sommerfest får 5.000 kr." in answer(context, "Hvad fik Lindby Borgerforening Sommerfest?").lead


def test_a_row_that_no_decision_names_stands_alone(context: ToolContext) -> None:
    assert "Besluttet" not in answer(context, "Hvor meget søgte Mosby Bylaug om?").lead


@pytest.mark.parametrize("question", ["Hvem fik Frivilligprisen 2033?", "hvem fik frivilligprisen", "Hvem blev udpeget til Frivilligprisen?"])
def test_who_got_a_prize_is_told_by_the_decision(context: ToolContext, question: str) -> None:
    assert answer(context, question).lead == "Punkt 3, Frivilligprisen 2033: «Spisefællesskabet Gryden blev udpeget.»"


def test_a_prize_of_another_year_was_given_to_nobody_here(context: ToolContext) -> None:
    assert "blev udpeget" not in answer(context, "Hvem fik Frivilligprisen 2031?").lead


@pytest.mark.parametrize("question", ["What salary will Hanne Brandt get?", "What wage will the library manager Hanne Brandt be paid?"])
def test_a_salary_is_not_answered_by_the_day_somebody_begins(context: ToolContext, question: str) -> None:
    assert not answer(context, question).found


@pytest.mark.parametrize(
    "question",
    ["Hvad har Kultur- og Fritidsudvalget planlagt i marts 2034?", "hvad er der på programmet for kultur- og fritidsudvalget i marts 2034?"],
)
def test_a_committee_is_known_by_its_first_fields(context: ToolContext, question: str) -> None:
    lead = answer(context, question).lead
    assert "Opfølgning på venteliste" in lead
    assert "Takster" not in lead


@pytest.mark.parametrize("question", ["Er der 0,8 eller 0,9 mio. kr. til Skaterbanen i 2034?", "Er der 800.000 eller 900.000 kr. til Skaterbanen?"])
def test_which_of_two_amounts_it_is_is_told_with_both_where_text_and_table_differ(context: ToolContext, question: str) -> None:
    lead = answer(context, question).lead
    assert not lead.startswith(("Ja", "Nej"))
    assert "0,9 mio. kr." in lead
    assert "800.000 kr." in lead


def test_a_short_account_of_a_subject_is_a_summary(context: ToolContext) -> None:
    assert "UDKAST" in (answer(context, "Fortæl kort, hvad referatet siger om Frivilligprisen").body or "")


@pytest.mark.parametrize(
    "question", ["Hvem fik ikke Frivilligprisen?", "Hvem blev ikke udpeget til Frivilligprisen?", "Who did not win Frivilligprisen?"]
)
def test_who_was_not_chosen_is_not_told_by_who_was(context: ToolContext, question: str) -> None:
    assert "Gryden blev udpeget" not in answer(context, question).lead


def test_the_party_whose_only_member_stayed_away_was_not_represented() -> None:
    away = context_of({"moede": _MINUTES.replace("Rasmus Friis (V) - Deltog", "Rasmus Friis (V) - Fraværende")})
    assert answer(away, "Hvilke partier var ikke repræsenteret på mødet?").lead.endswith("ikke repræsenteret: V (Rasmus Friis).")
    assert not answer(away, "Hvilke partier er ikke med i udvalget?").found
