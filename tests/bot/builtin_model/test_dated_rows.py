"""A plan whose rows are dated: when a thing is, by its number and body, and where the plan's own text says another day."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_PLAN = """Nordby Kommune
Stab og Analyse
Tidsplan for budget 2032 og overslagsårene 2033-2035
Godkendt af Økonomiudvalget den 20. januar 2031

Byrådets 1. behandling ligger onsdag den 3. september 2031, så der er tid til 2. behandlingen.

Nr.;Dato;Forum;Aktivitet;Ansvarlig
1;09-05-2031;HMU;Temadrøftelse om forslag;HR-chefen
2;26-08-2031;Økonomiudvalget;1. behandling af budgetforslag;Økonomichefen
3;10-09-2031;Byrådet;1. behandling af budgetforslag;Økonomichefen
4;22-09-2031;Partierne;Frist for ændringsforslag kl. 12.00;Gruppeformændene
5;30-09-2031;Økonomiudvalget;2. behandling af budgetforslag;Økonomichefen
6;08-10-2031;Byrådet;2. behandling og vedtagelse af budget 2032;Økonomichefen
"""


@pytest.fixture(scope="module")
def library() -> ToolContext:
    return context_of({"plan-2032": _PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvornår er fristen for ændringsforslag?", "22. september 2031: Frist for ændringsforslag kl. 12.00 (Partierne, Gruppeformændene)."),
        ("Hvornår er Økonomiudvalgets 2. behandling af budgetforslaget?", "30. september 2031: 2. behandling af budgetforslag"),
        ("Hvornår er Byrådets 2. behandling?", "8. oktober 2031: 2. behandling og vedtagelse"),
        ("Hvornår er hovedudvalget (HMU) på i tidsplanen?", "9. maj 2031: Temadrøftelse"),
    ],
)
def test_the_row_that_is_meant_is_told_with_its_day(library: ToolContext, question: str, said: str) -> None:
    draft = answer(library, question)

    assert draft.lead.startswith(said)
    assert not draft.notes


def test_another_day_in_the_text_of_the_plan_is_told_too(library: ToolContext) -> None:
    draft = answer(library, "Hvornår er Byrådets 1. behandling af budgettet?")

    assert draft.lead.startswith("10. september 2031: 1. behandling")
    assert "Kilderne er uenige: i planens tekst står «Byrådets 1. behandling ligger onsdag den 3. september 2031" in draft.notes[0]
    assert [source.line_from for source in draft.sources] == [11, 6]


def test_what_no_row_holds_is_refused(library: ToolContext) -> None:
    assert not answer(library, "Hvornår er 3. behandling i Byrådet?").found
