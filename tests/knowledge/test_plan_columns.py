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


def actions_of(text: str) -> list[Action]:
    return [record for record in parsed(text).records if isinstance(record, Action)]


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


def test_bars_without_one_at_either_end_part_the_columns_and_kr_heads_the_money() -> None:
    actions = actions_of(
        "Handleplan for et aktivt ældreliv 2024-2025\n\n"
        "Nr. | Frist | Handling | Ejer | Kr. (1.000) | Partnere\n"
        "1 | 1. maj 2024 | Åbne cykelværksted | Frivilligkoordinatoren | 40 | Ældre Sagen\n"
        "2 | Medio 2025 | Evaluere planen | Centerchefen | 0 |\n"
    )
    assert [(a.name, a.responsible, a.total_dkk) for a in actions] == [
        ("Åbne cykelværksted", "Frivilligkoordinatoren", 40_000),
        ("Evaluere planen", "Centerchefen", 0),
    ]


def test_an_overview_of_actions_with_headings_of_their_own_names_none_again() -> None:
    printed = (
        "Klimaplan 2023-2026\n\nTema 1: Energi\n\n"
        "Indsats 1.1 Solceller\nAnsvarlig: Center for Ejendomme\nTidsplan: 2023-2025\nØkonomi: 6,5 mio. kr.\n\n"
        "Indsats 1.2 Fjernvarme\nAnsvarlig: Forsyningen\nTidsplan: 2024\nØkonomi: 2 mio. kr.\n\n"
        "Samlet oversigt\n\n"
        "Nr. | Indsats | Ansvarlig | Tidsplan | Økonomi (1.000 kr.)\n--- | --- | --- | --- | ---\n"
        "1.1 | Solceller | Center for Ejendomme | 2023-2025 | 6.500\n1.2 | Fjernvarme | Forsyningen | 2024 | 2.000\n"
    )
    actions = actions_of(printed)
    assert [(a.number, a.total_dkk) for a in actions] == [("1.1", 6_500_000), ("1.2", 2_000_000)]
    assert "oversigt" not in actions[1].text
