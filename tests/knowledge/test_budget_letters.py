"""Agreements whose points are numbered with letters («B2»), with signatures in columns: name, office and party beside each other."""

from __future__ import annotations

import pytest

from knowledge.errors import IssueKind
from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Text
from knowledge.records import AgreementItem, BudgetLine, Chapter, KeyFigure, Signatory

_AGREEMENT = """BUDGETFORLIG 2024-2027
Mosby Kommune

Forligspartierne er enige om følgende.

A. BØRN

A1 Vuggestuer
Partierne afsætter 2,0 mio. kr. i 2024 stigende til 3,0 mio. kr. i 2026 og frem.

A2 Skolebiblioteker
Der afsættes 0,5 mio. kr. i hvert af de fire år. Motorvejen
E20 Fyn omtales ikke.

B. VEJE

B1 Cykelsti til Lunde
Der afsættes 4,0 mio. kr. i 2025.

OVERSIGT: DRIFT (1.000 kr.)

                         2024    2025    2026    2027
A1  Vuggestuer          2.000   2.500   3.000   3.000
A2  Skolebiblioteker      500     400     500     500

OVERSIGT: ANLÆG (1.000 kr.)

                         2024    2025    2026    2027
B1  Cykelsti til Lunde      -   4.000       -       -

Mosby Rådhus, den 12. september 2023

{signatures}
"""


def _parsed(signatures: str = "Socialdemokratiet: Anna Holm") -> Parsed:
    return budget_agreement.parse(Text("forlig", tuple(_AGREEMENT.format(signatures=signatures).split("\n")), "0" * 64))


def test_points_with_a_letter_are_items_of_the_chapter_with_that_letter() -> None:
    items = [(r.item, r.name, r.chapter_name) for r in _parsed().records if isinstance(r, AgreementItem)]
    assert items == [("A1", "Vuggestuer", "BØRN"), ("A2", "Skolebiblioteker", "BØRN"), ("B1", "Cykelsti til Lunde", "VEJE")]
    assert [r.number for r in _parsed().records if isinstance(r, Chapter)] == ["A", "B"]
    assert {r.item: r.chapter_name for r in _parsed().records if isinstance(r, BudgetLine)} == {"A1": "BØRN", "A2": "BØRN", "B1": "VEJE"}


def test_what_an_item_sets_aside_is_no_key_figure_of_the_agreement() -> None:
    assert not [r for r in _parsed().records if isinstance(r, KeyFigure)]


def test_an_amount_in_each_of_the_years_is_held_against_every_year_of_the_table() -> None:
    told = [issue.message for issue in _parsed().issues if issue.kind is IssueKind.DISAGREEMENT]
    assert told == ["A2 «Skolebiblioteker»: tekst og tabel er uenige. 2025: 500.000 kr. i teksten, 400.000 kr. i tabellen."]


@pytest.mark.parametrize(
    "signatures",
    [
        "Anna Holm, borgmester       Socialdemokratiet\nGert Wils                   SF\nUlla Krag                   Lunde Borgerforening",
        "Socialdemokratiet     Anna Holm, borgmester\nSF                    Gert Wils\nLunde Borgerforening  Ulla Krag",
        "Anna Holm    borgmester   Socialdemokratiet\nGert Wils    byrådsmedlem   SF\nUlla Krag    byrådsmedlem   Lunde Borgerforening",
        "Anna Holm ........ Socialdemokratiet\nGert Wils ........ SF\nUlla Krag ........ Lunde Borgerforening",
    ],
)
def test_name_and_party_in_columns_are_one_signature_a_line(signatures: str) -> None:
    signed = [(r.person, r.party) for r in _parsed(signatures).records if isinstance(r, Signatory)]
    assert signed == [("Anna Holm", "Socialdemokratiet"), ("Gert Wils", "SF"), ("Ulla Krag", "Lunde Borgerforening")]


def test_a_party_is_never_read_as_a_person() -> None:
    signed = [r.person for r in _parsed("Anna Holm   Bo Friis   Venstre").records if isinstance(r, Signatory)]
    assert signed
    assert "Venstre" not in signed
