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


_UNNUMBERED = """Mosby Kommune

Aftale om budget 2021-2022

Mellem Venstre og Mosby Listen er der den 29. september 2020 indgået følgende aftale om budgettet.


Børn og skole

Klasseloft på 24
Parterne afsætter 2,4 mio. kr. i 2021 og 5,8 mio. kr. i de følgende år til færre elever i hver klasse.

Sprogvejleder
Der ansættes en sprogvejleder i de otte vuggestuer. Udgiften er 0,5 mio. kr. årligt, siger parterne.

Evaluering af skolerne
Skolerne evalueres af Skoleudvalget inden udgangen af 2021, og der afsættes ikke midler.


Veje

Ny bro ved Åen
Broen er nedslidt, og parterne bygger en ny til gavn for skolevejen. Samlet anlægssum: 9,0 mio. kr.


Tabel 1  Drift, mio. kr.
                                    B2021    BO2022
Klasseloft på 24                     2,40      5,80
Sprogvejleder                        0,50      0,50

Tabel 2  Anlæg, mio. kr.
                                    B2021    BO2022
Ny bro ved Åen                                 8,00

Underskrevet i Mosby

For Venstre              For Mosby Listen
Bo Skov                  Ida Krag
"""


def _unnumbered() -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple(_UNNUMBERED.split("\n")), "0" * 64))


def test_headings_that_rows_of_the_tables_are_called_by_are_items_without_a_number() -> None:
    items = {r.label: (r.theme, r.item) for r in _unnumbered().records if isinstance(r, AgreementItem)}
    assert items == {
        "Klasseloft på 24": ("Børn og skole", "nr. 1"),
        "Sprogvejleder": ("Børn og skole", "nr. 2"),
        "Evaluering af skolerne": ("Børn og skole", "nr. 3"),
        "Ny bro ved Åen": ("Veje", "nr. 4"),
    }
    assert [(r.label, r.item) for r in _unnumbered().records if isinstance(r, BudgetLine)] == [
        ("Klasseloft på 24", "nr. 1"),
        ("Sprogvejleder", "nr. 2"),
        ("Ny bro ved Åen", "nr. 4"),
    ]


def test_a_total_cost_in_the_text_is_held_against_the_years_of_the_table() -> None:
    told = [issue.message for issue in _unnumbered().issues if issue.kind is IssueKind.DISAGREEMENT]
    assert told == ["«Ny bro ved Åen»: tekst og tabel er uenige. 9 mio. kr. uden årstal i teksten, 8 mio. kr. over alle år i tabellen."]


def test_for_a_party_over_a_name_is_that_persons_party() -> None:
    assert [(r.person, r.party) for r in _unnumbered().records if isinstance(r, Signatory)] == [("Bo Skov", "Venstre"), ("Ida Krag", "Mosby Listen")]
    assert str(_unnumbered().document.date) == "2020-09-29"


_ROMAN = """BUDGETFORLIG 2022-2025
Mosby Kommune

Forligspartierne er enige om følgende.

KAPITEL I. BØRN

I.a  Vuggestuer
Partierne afsætter 3.200 t.kr. om året.

I.b  Lejrskoler
Puljen er på 450 t.kr. årligt.

KAPITEL II. ÆLDRE

II.a  Faste teams
Der gives 2.750 t.kr. om året.

TABEL 1. DRIFT (t.kr.)                            2022      2023      2024      2025
I.a    Vuggestuer                                3.200     3.200     3.200     3.200
I.b    Lejrskoler                                  450       450       450       450
II.a   Faste teams                               2.750     2.750     2.750     2.750
"""


def test_a_roman_chapter_with_a_letter_numbers_items_and_lines() -> None:
    records = budget_agreement.parse(Text("forlig", tuple(_ROMAN.split("\n")), "0" * 64)).records
    assert [record.item for record in records if isinstance(record, AgreementItem)] == ["I.a", "I.b", "II.a"]
    assert [(record.item, record.chapter) for record in records if isinstance(record, BudgetLine)] == [("I.a", "I"), ("I.b", "I"), ("II.a", "II")]
