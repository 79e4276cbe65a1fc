"""«Hvilke punkter blev taget til efterretning?», «hvor mange blev godkendt?»: the count first, then which."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_MINUTES = """VIGSTED BYRÅD
Tirsdag den 4. juni 2019 kl. 18.00 i Byrådssalen

Mødte medlemmer: Ane Holm (A), Bo Friis (A), Carl Lund (V)

1. Orientering om vandstanden

BYRÅDETS BESLUTNING
Taget til efterretning.

2. Ny bro over åen

BYRÅDETS BESLUTNING
Godkendt.

3. Regnskab for biblioteket

BYRÅDETS BESLUTNING
Taget til efterretning.

4. Salg af møllen

BYRÅDETS BESLUTNING
Godkendt med den ændring, at haven følger med.

5. Lukning af svømmehallen

BYRÅDETS BESLUTNING
Udsat.

6. Planer for havnen

BYRÅDETS BESLUTNING
Drøftet.
"""


@pytest.fixture(scope="module")
def council() -> ToolContext:
    return context_of({"vigsted-2019-06-04": _MINUTES})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Hvilke punkter blev taget til efterretning?",
            "2 punkter blev taget til efterretning: punkt 1, Orientering om vandstanden; punkt 3, Regnskab for biblioteket.",
        ),
        ("Hvor mange sager tog byrådet til efterretning?", "2 punkter blev taget til efterretning"),
        ("Hvor mange punkter blev godkendt?", "2 punkter blev godkendt: punkt 2, Ny bro over åen; punkt 4, Salg af møllen."),
        ("Hvilke sager blev vedtaget?", "2 punkter blev godkendt"),
        ("Hvilke punkter blev godkendt med ændringer?", "punkt 4, Salg af møllen blev godkendt med en bemærkning eller ændring."),
        ("Hvilke punkter blev drøftet?", "punkt 6, Planer for havnen blev drøftet."),
        ("Hvilke punkter blev ikke udsat?", "punkt 5, Lukning af svømmehallen blev udsat; det gjaldt ikke de andre punkter."),
        ("Hvor mange punkter blev afvist?", "Ingen punkter blev afvist eller bortfaldt"),
        ("Which items were approved?", "2 items were approved: item 2, Ny bro over åen; item 4, Salg af møllen."),
        ("How many items were noted?", "2 items were noted"),
        ("Which items were postponed?", "item 5, Lukning af svømmehallen was postponed."),
    ],
)
def test_the_count_comes_first_and_then_the_items(council: ToolContext, question: str, told: str) -> None:
    assert told in answer(council, question).lead


def test_what_was_discussed_is_the_agenda_where_no_item_ended_so() -> None:
    without = context_of({"vigsted-2019-06-04": _MINUTES[: _MINUTES.index("6. Planer")]})

    assert "havde 5 punkter" in answer(without, "Hvilke punkter blev drøftet?").lead


def test_one_item_that_was_noted_is_not_said_to_be_no_approved_one(council: ToolContext) -> None:
    assert not answer(council, "Hvor mange af punkterne blev godkendt?").lead.startswith("Nej")
    assert answer(council, "Blev punkt 1 godkendt?").lead.startswith("Nej")


@pytest.mark.parametrize("question", ["Hvad blev besluttet under punkt ½?", "Hvem stemte imod punkt 2½?"])
def test_half_an_item_is_no_item(council: ToolContext, question: str) -> None:
    draft = answer(council, question)

    assert not draft.found
    assert "har 6 punkter (1-6), ikke noget punkt" in draft.lead
