"""Items and actions named by their number alone («B2», «II.1»), and areas a plan does not have."""

from __future__ import annotations

import pytest

from tests.bot.builtin_model.asking import answer
from tests.tools.made import context_of
from tools.contract import ToolContext

_AGREEMENT = """BUDGETFORLIG 2024-2027
Mosby Kommune

Forligspartierne er enige om følgende.

A. BØRN

A1 Vuggestuer
Partierne vil have kortere ventelister. Der afsættes 2,0 mio. kr. i 2024 stigende til 3,0 mio. kr. i 2026 og frem.

B. VEJE

B1 Cykelsti til Lunde
Skolebørn fra Lunde mangler en sikker vej. Stien åbner i august 2025.

B2 Broen ved møllen
Broen males.

OVERSIGT: DRIFT (1.000 kr.)

                         2024    2025    2026    2027
A1  Vuggestuer          2.000   2.500   3.000   3.000
Drift i alt             2.000   2.600   3.000   3.000
"""

_PLAN = """# Fælles om haven
**Handleplan for grønne fællesskaber 2020-2022**
Lillebæk Kommune

## SPOR I – FLERE HAVER

Mange vil gerne dyrke, men mangler jord.

| Nr. | Økonomi | Tovholder | Det vil vi gøre | Frist | Sådan måler vi |
|---|---|---|---|---|---|
| I.1 | 40.000 kr. | Havechefen | Skolehaver ved tre skoler | Maj 2020 | Tre haver er åbne |
| I.2 | 0 kr. | Parkchefen | Drivhus på torvet | 2021 | Drivhuset står |

## SPOR II – MAD FRA HAVEN

Vi vil spise sammen.

| Nr. | Økonomi | Tovholder | Det vil vi gøre | Frist | Sådan måler vi |
|---|---|---|---|---|---|
| II.1 | 15.000 kr. | Havechefen | Høstfest | September 2022 | 300 gæster |
"""


@pytest.fixture(scope="module")
def context() -> ToolContext:
    return context_of({"forlig": _AGREEMENT, "plan": _PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hvad går B1 ud på?", "B1 Cykelsti til Lunde: «Skolebørn fra Lunde mangler en sikker vej."),
        ("Hvornår er B1 færdig?", "Stien åbner i august 2025"),
        ("Hvor meget er der afsat til A1 i 2025?", "2,5 mio. kr."),
        ("Hvem er tovholder for II.1?", "Havechefen"),
        ("Hvad koster I.1?", "40.000 kr."),
        ("Hvad koster spor I i alt?", "40.000 kr."),
        ("Hvor meget sætter spor II af?", "15.000 kr."),
    ],
)
def test_a_number_is_enough_to_say_what_is_meant(context: ToolContext, question: str, told: str) -> None:
    assert told in answer(context, question).lead


def test_an_item_that_does_not_tell_what_is_asked_is_named_as_the_nearest(context: ToolContext) -> None:
    draft = answer(context, "Hvornår er B2 færdig?")
    assert not draft.found
    assert draft.lead.endswith("Nærmest er B2 Broen ved møllen.")
    assert "«B2»" not in draft.lead


def test_what_one_item_saves_is_not_told_by_others(context: ToolContext) -> None:
    assert not answer(context, "Hvor meget sparer B2?").found


def test_an_area_the_plan_does_not_have_is_said_with_those_it_has(context: ToolContext) -> None:
    draft = answer(context, "Hvad går spor V ud på i planen Fælles om haven?")
    assert not draft.found
    assert "har 2 områder (I-II), ikke noget V" in draft.lead


def test_a_total_named_before_its_words_is_held_against_its_lines(context: ToolContext) -> None:
    assert any("«Drift i alt»" in issue.message and "2,6 mio. kr. i 2025" in issue.message for issue in context.library.issues())
