"""Tables with one blank between columns and words for heads, lists that end in their sum, and sums the text tells of a column."""

from __future__ import annotations

from knowledge.parse.contract import Parsed, Text
from knowledge.parse.families import parse
from knowledge.records.table import RowKind, TableRow

_GRANTS = """Teknisk Udvalg
Tirsdag den 5. marts 2024 - kl. 16:00
Rådhuset

Punkt 1 Fordeling af forskønnelsespuljen

Sagsfremstilling

Der er modtaget følgende ansøgninger:

Ansøger Formål Ansøgt beløb Indstillet beløb

Nørreby Bylaug Ny bænk 12.000 8.000
Sønderby Borgerforening Legeplads 95.000 95.000

Hal 2 Måltavle 40.000 0

Foreningen Gl. Havn er ikke med.

Økonomi

{told}

Beslutning

Godkendt.
"""
_POOL = """Notat om bosætning

Der er afsat en pulje.

Fordeling af puljen:

Kampagne 300.000
Velkomstpakker 120.000
Film 180.000
I alt {total}

Puljen bruges i 2025.
"""


def _read(printed: str) -> Parsed:
    return parse(Text("sag", tuple(printed.split("\n")), "0" * 64))


def _rows(parsed: Parsed) -> list[TableRow]:
    return [row for row in parsed.records if isinstance(row, TableRow)]


def _said(parsed: Parsed) -> list[str]:
    return [issue.message for issue in parsed.issues if "tabellen «" in issue.message]


def test_capitals_part_the_heads_and_figures_end_the_rows() -> None:
    rows = _rows(_read(_GRANTS.format(told="Der er penge nok.")))
    assert [(row.label, [(cell.column, cell.as_printed) for cell in row.cells]) for row in rows] == [
        ("Nørreby Bylaug Ny bænk", [("Ansøgt beløb", "12.000"), ("Indstillet beløb", "8.000")]),
        ("Sønderby Borgerforening Legeplads", [("Ansøgt beløb", "95.000"), ("Indstillet beløb", "95.000")]),
        ("Hal 2 Måltavle", [("Ansøgt beløb", "40.000"), ("Indstillet beløb", "0")]),
    ]
    assert rows[0].title == "Der er modtaget følgende ansøgninger"


def test_a_sum_the_text_tells_of_a_column_is_held_against_its_figures() -> None:
    assert _said(_read(_GRANTS.format(told="Der indstilles tilskud for i alt 103.000 kr."))) == []
    [wrong] = _said(_read(_GRANTS.format(told="Der indstilles tilskud for i alt 113.000 kr.")))
    assert "«113.000 kr.» i alt, men de 3 tal under Indstillet beløb" in wrong
    assert wrong.endswith("giver tilsammen 103.000.")


def test_a_sum_of_something_else_is_not_held_against_the_table() -> None:
    for told in ("Puljen er i alt 113.000 kr.", "Der indstilles tilskud for 113.000 kr. i alt til to år, 2024 og 2025, og 20.000 kr. i 2026."):
        assert _said(_read(_GRANTS.format(told=told))) == []


def test_a_list_of_amounts_under_a_lead_ends_in_its_sum() -> None:
    rows = _rows(_read(_POOL.format(total="600.000")))
    assert [(row.label, row.kind) for row in rows][-2:] == [("Film", RowKind.LINE), ("I alt", RowKind.TOTAL)]
    assert {row.title for row in rows} == {"Fordeling af puljen"}
    assert _said(_read(_POOL.format(total="600.000"))) == []
    [wrong] = _said(_read(_POOL.format(total="650.000")))
    assert "er 650.000, men de 3 linjer giver tilsammen 600.000" in wrong


def test_rows_that_leave_a_cell_out_are_not_read() -> None:
    printed = _GRANTS.format(told="Der er penge nok.").replace("Ny bænk 12.000 8.000", "Ny bænk 8.000")
    assert _rows(_read(printed)) == []


def test_running_text_with_figures_is_no_table() -> None:
    printed = """Notat om elever

Nørre Skole Sønder Skole

Der var i alt 412
Der er nu 398

Antallet faldt fra 2022
til 2023 med 14
"""
    assert _rows(_read(printed)) == []
