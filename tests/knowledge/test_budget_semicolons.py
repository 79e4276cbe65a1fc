"""An agreement whose tables part their cells by semicolons, with lettered items that stand right below each other."""

from __future__ import annotations

import pytest

from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Text
from knowledge.records import AgreementItem, BudgetLine, SavingsCase

_AGREEMENT = """AFTALE OM BUDGET 2025
Borup Kommune

Partierne er den 18. september 2024 blevet enige om budget 2025-2028.

A. Børn og unge
A1. Flere pædagoger
Der tilføres kr. 4,2 mio. årligt fra 2025.
A2. Ny daginstitution i Vester Borup
Der afsættes kr. 1,5 mio. i 2025 og kr. 28 mio. i 2026 til en ny daginstitution.

B. Klima
B1. Solceller på skolerne
Der afsættes t.kr. 750 i 2025. Anlægget ligger ved
A3. Nærmere aftales senere

Bilag 1. Driftsændringer (t.kr.)
Nr.;Tekst;2025;2026;2027;2028
A1;Flere pædagoger;4.200;4.200;4.200;4.200
B1;Solceller, besparelse;;(120);(120);(120)
I alt;;4.200;4.080;4.080;4.080

Bilag 2. Anlæg (mio. kr.)
Nr.;Projekt;2025;2026;2027;2028
A2;Ny daginstitution i Vester Borup;1,5;28,0;;
B1;Solceller på skolerne;0,75;;;
I alt;;2,25;{total};0,0;0,0

Bilag 3. Besparelser (1.000 kr.)
Nr.;Forslag;2025;2026;2027;2028
BU-01;Færre vikarer;(600);(900);(900);(900)
"""


def _read(total: str = "28,0") -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple(_AGREEMENT.format(total=total).split("\n")), "0" * 64))


def test_cells_parted_by_semicolons_are_read_in_their_unit() -> None:
    lines = {(line.kind.value, line.item): line.amounts_dkk for line in _read().records if isinstance(line, BudgetLine)}
    assert lines[("operating", "A1")] == {2025: 4_200_000, 2026: 4_200_000, 2027: 4_200_000, 2028: 4_200_000}
    assert lines[("operating", "B1")] == {2025: None, 2026: -120_000, 2027: -120_000, 2028: -120_000}
    assert lines[("capital", "A2")] == {2025: 1_500_000, 2026: 28_000_000, 2027: None, 2028: None}
    [case] = [case for case in _read().records if isinstance(case, SavingsCase)]
    assert case.amounts_dkk == {2025: -600_000, 2026: -900_000, 2027: -900_000, 2028: -900_000}


def test_a_row_is_quoted_as_it_is_printed() -> None:
    line = next(line for line in _read().records if isinstance(line, BudgetLine) and line.item == "A2")
    assert line.sources[0].quote == "A2;Ny daginstitution i Vester Borup;1,5;28,0;;"


@pytest.mark.parametrize(("total", "wrong"), [("28,0", 0), ("27,0", 1)])
def test_a_sum_parted_by_semicolons_is_held_against_its_rows(total: str, wrong: int) -> None:
    assert sum("rækkerne giver tilsammen" in issue.message for issue in _read(total).issues) == wrong


def test_lettered_items_may_stand_right_below_a_text_that_ends() -> None:
    items = [item for item in _read().records if isinstance(item, AgreementItem)]
    assert [(item.item, item.name, item.chapter_name) for item in items] == [
        ("A1", "Flere pædagoger", "Børn og unge"),
        ("A2", "Ny daginstitution i Vester Borup", "Børn og unge"),
        ("B1", "Solceller på skolerne", "Klima"),
    ]
    assert [amount.value_dkk for amount in items[2].amounts] == [750_000]
