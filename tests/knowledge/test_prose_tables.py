"""Rows of tables that stand among running text, and headings that a ruler or capitals mark."""

from __future__ import annotations

from knowledge.parse.contract import Text
from knowledge.parse.families import parse
from knowledge.parse.prose import paragraphs, render
from knowledge.parse.prose.table_lines import rows_of

_POLICY = """HVORFOR EN NY POLITIK?

Den forrige politik gjaldt fra 2018 til 2023, og den er nu udløbet.

VORES SPOR

Spor 1: Mødesteder
---------------------------------------------------
Alle skal have et sted at mødes højst 7 km hjemmefra.

Vores mål
  1.1  I 2028 har mindst 30 landsbyer en skriftlig aftale om et fælles mødested.
       (I 2024 er tallet 17.)
  1.2  Hvert år får mindst fem forsamlingshuse tilskud til energiforbedringer.

Spor 2: Bosætning
---------------------------------------------------
Tomme huse er det, borgerne taler mest om.

Det lover vi

Nedrivningspuljen er på 2,2 mio. kr. om året.

FRISTER

  Forsamlingshuspuljen              1. februar og 1. august
  Nedrivningspuljen                 løbende, dog senest 1. oktober
  Natur- og stipuljen               1. marts
"""


def _rendered(printed: str) -> str:
    return render(paragraphs(printed.split("\n"), 1))


def test_each_row_between_bars_is_a_line_with_its_cells_told_apart() -> None:
    printed = "Planen er:\n\n| Dato | Hvad | Hvem |\n|---|---|---|\n| 1. maj | Høring | Byrådet |\n\nDerefter vedtages den."
    assert _rendered(printed) == "Planen er:\n\nDato · Hvad · Hvem\n1. maj · Høring · Byrådet\n\nDerefter vedtages den."


def test_two_cells_are_a_name_and_its_value() -> None:
    assert _rendered("| Til | Udvalget |\n| Sagsnr. | 17.01 |") == "Til: Udvalget\nSagsnr.: 17.01"


def test_rows_in_columns_are_lines_and_a_single_gap_in_a_text_is_none() -> None:
    assert _rendered("Skovpuljen      1. februar\nStipuljen       1. marts") == "Skovpuljen: 1. februar\nStipuljen: 1. marts"
    assert _rendered("Byrådet mødes     hver måned\nog taler sammen.") == "Byrådet mødes hver måned og taler sammen."


def test_goals_with_a_number_in_two_parts_are_points_of_their_own() -> None:
    sections = {section.path[-1]: section.text for section in parse(Text("politik", tuple(_POLICY.split("\n")), "0" * 64)).sections}
    assert sections["Spor 1: Mødesteder"].endswith(
        "- 1.1 I 2028 har mindst 30 landsbyer en skriftlig aftale om et fælles mødested. (I 2024 er tallet 17.)\n"
        "- 1.2 Hvert år får mindst fem forsamlingshuse tilskud til energiforbedringer."
    )
    assert sections["FRISTER"] == (
        "Forsamlingshuspuljen: 1. februar og 1. august\nNedrivningspuljen: løbende, dog senest 1. oktober\nNatur- og stipuljen: 1. marts"
    )


def test_a_ruler_below_a_line_makes_it_a_heading_under_the_one_in_capitals() -> None:
    paths = [section.path for section in parse(Text("politik", tuple(_POLICY.split("\n")), "0" * 64)).sections]
    assert ("HVORFOR EN NY POLITIK?",) in paths
    assert ("VORES SPOR", "Spor 1: Mødesteder") in paths
    assert ("VORES SPOR", "Spor 2: Bosætning", "Det lover vi") in paths


def test_an_empty_cell_keeps_its_place_between_two_that_are_filled() -> None:
    lines = ["| Post | 2031 | 2032 | 2033 |", "| --- | --- | --- | --- |", "| Bro |  | 500 |  |", "| Sti | 100 |  | 300 |"]

    assert rows_of(lines) == {0: "Post · 2031 · 2032 · 2033", 1: "", 2: "Bro · – · 500", 3: "Sti · 100 · – · 300"}
