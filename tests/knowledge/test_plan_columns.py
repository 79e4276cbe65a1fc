"""Action plans whose tables head their columns in plain words, with areas and actions in Roman numbers, and money that others are asked for."""

from __future__ import annotations

import hashlib

import pytest

from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records import Action
from knowledge.records.document import Family

_PLAN = """# Fælles om haven
**Handleplan for grønne fællesskaber 2020-2022**
Lillebæk Kommune

## SPOR I – FLERE HAVER

Mange vil gerne dyrke, men mangler jord.

| Nr. | Økonomi | Tovholder | Det vil vi gøre | Frist | Sådan måler vi |
|---|---|---|---|---|---|
| I.1 | 40.000 kr. | Havechefen | Skolehaver ved tre skoler | Maj 2020 | Tre haver er åbne |
| I.2 | Søges (90.000 kr. fra Nordlys-fonden) | Parkchefen | Drivhus på torvet | 2021 | Drivhuset står |

## SPOR III – MAD FRA HAVEN

Vi vil spise sammen.

| Nr. | Økonomi | Tovholder | Det vil vi gøre | Frist | Sådan måler vi |
|---|---|---|---|---|---|
| III.1 | 15.000 kr. | Havechefen | Høstfest | September 2022 | 300 gæster |
"""


def parsed(text: str) -> Parsed:
    return parse(Text("plan", tuple(text.split("\n")), hashlib.sha256(text.encode()).hexdigest()))


@pytest.fixture(scope="module")
def actions() -> list[Action]:
    return [record for record in parsed(_PLAN).records if isinstance(record, Action)]


def test_a_table_headed_in_plain_words_is_read_as_actions(actions: list[Action]) -> None:
    assert parsed(_PLAN).document.family is Family.ACTION_PLAN
    first = actions[0]
    assert (first.name, first.responsible, first.success_criterion) == ("Skolehaver ved tre skoler", "Havechefen", "Tre haver er åbne")
    assert first.time is not None
    assert first.time.text == "Maj 2020"


def test_roman_numbers_number_areas_and_actions(actions: list[Action]) -> None:
    assert [(action.number, action.area, action.area_name) for action in actions] == [
        ("I.1", "I", "FLERE HAVER"),
        ("I.2", "I", "FLERE HAVER"),
        ("III.1", "III", "MAD FRA HAVEN"),
    ]


def test_money_that_a_foundation_is_asked_for_is_from_others(actions: list[Action]) -> None:
    assert [amount.from_others for amount in actions[1].amounts] == [True]
    assert [amount.from_others for amount in actions[0].amounts] == [False]
