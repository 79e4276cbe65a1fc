"""A key figure that has another value in another year is told for the year asked."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """Budgetaftale 2024
Skovlund Kommune

Økonomisk strategi
Den likvide beholdning skal ved udgangen af hvert af årene 2024, 2025 og 2026 være på min. 80 mio. kr., stigende til 95 mio. kr. ved udgangen af 2027.

1. Skoler
1.1. Skolemad
Der afsættes 2 mio. kr. i 2024 til skolemad.

DRIFT
(1.000 kr.) 2024 2025 2026 2027
1. Skoler
1.1 Skolemad 2.000 - - -
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"budgetaftale-2024": _AGREEMENT})


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Hvad skal den likvide beholdning være i 2027?", ": 95 mio. kr. i 2027.", ": 80 mio. kr."),
        ("Hvad skal den likvide beholdning være i 2025?", ": 80 mio. kr. i 2025.", ": 95 mio. kr."),
        ("Hvor stor skal den likvide beholdning være?", ": 80 mio. kr. i 2024-2026 og 95 mio. kr. i 2027.", "fremgår ikke"),
        ("Hvad skal den likvide beholdning være i 2031?", "kun nævnt for 2024-2027", ": 80 mio. kr."),
    ],
)
def test_a_key_figure_is_that_of_the_year_asked(context: ToolContext, question: str, told: str, other: str) -> None:
    lead = answer(context, question).lead

    assert told in lead
    assert other not in lead
