"""Savings tables with a column of money before the years, tables of more and less, and income that the text tells."""

from __future__ import annotations

from knowledge.errors import IssueKind
from knowledge.parse import budget_agreement
from knowledge.parse.contract import Parsed, Text
from knowledge.records import BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind

_TEXT = """ 1. Byen ved åen
Kapitlet handler om byen.

1.1 Skaterbanen
Banen fra 1998 fornys. Der afsættes 0,9 mio. kr. i 2026 og 2027.

1.2 Mølleparken
Der afsættes 4 mio. kr. i 2026 til byggemodning. Grundsalg forventes at give en indtægt på 6 mio. kr. i 2027.

1.3 Lokaler
Der afsættes i alt 5 mio. kr. i perioden 2026-2028 til lokaler.

 DRIFT Udvidelser og reduktioner på driften

(1.000 kr.) 2026 2027 2028
     
1. Byen ved åen     

1.1 Skaterbanen 900 900 

 ANLÆG Nye anlægsbevillinger

(1.000 kr.) 2026 2027 2028

1.2 Mølleparken - byggemodning og grundsalg 4.000 -6.000 

1.3 Lokaler 1.000 1.000 2.000

"""
_BROKEN_HEAD = """ Oversigt over effektiviseringsforslag, der indgår i Budget 2026 (mio. kr.)

Nr. Forslag Engangs-
udgift 2026 2027 2028

Teknikudvalget

TE-01 Fælles udbud af saltning  -0,40 -0,40 -0,40

TE-02 LED-belysning på vejene,
anden etape 2,40 0,25 -0,60 -0,60

TE-03 Færre klip af rabatter   -0,18 -0,18
"""
_TABBED = """Effektiviseringer (1.000 kr.)

Nr.\tForslag\tAnlægsudgift\t2026\t2027\t2028
TE-01\tFælles udbud af saltning\t\t-400\t-400\t-400
TE-02\tLED-belysning\t2.400\t250\t-600\t-600
TE-03\tFærre klip af rabatter\t\t\t-180\t-180
"""
_IN_PLACE = """Effektiviseringer (1.000 kr.)

Nr.     Forslag                       Investering     2026     2027     2028

TE-01   Fælles udbud af saltning                      -400     -400     -400
TE-02   LED-belysning                       2.400      250     -600     -600
TE-03   Færre klip af rabatter                                 -180     -180
"""
_BLANKS_LEFT_OUT = """Effektiviseringer (1.000 kr.)

Nr. Forslag Engangsudgift 2026 2027 2028

TE-01 Fælles udbud af saltning -400 -400 -400
TE-02 LED-belysning 2.400 250 -600 -600
TE-03 Færre klip af rabatter -180 -180
"""


def _read(tables: str) -> Parsed:
    return budget_agreement.parse(Text("aftale", tuple((_TEXT + tables).split("\n")), "0" * 64))


def _cases(tables: str) -> dict[str, SavingsCase]:
    return {case.code: case for case in _read(tables).records if isinstance(case, SavingsCase)}


def test_what_a_saving_costs_once_is_read_from_the_column_before_the_years() -> None:
    for tables in (_BROKEN_HEAD, _TABBED, _IN_PLACE):
        cases = _cases(tables)
        assert cases["TE-01"].amounts_dkk == {2026: -400_000, 2027: -400_000, 2028: -400_000}
        assert cases["TE-01"].investment_dkk is None
        assert cases["TE-02"].amounts_dkk == {2026: 250_000, 2027: -600_000, 2028: -600_000}
        assert cases["TE-02"].investment_dkk == 2_400_000
        assert cases["TE-03"].amounts_dkk == {2026: None, 2027: -180_000, 2028: -180_000}
        assert cases["TE-03"].investment_dkk is None


def test_the_column_keeps_its_printed_name() -> None:
    assert _cases(_BROKEN_HEAD)["TE-02"].investment_name == "Engangsudgift"
    assert _cases(_TABBED)["TE-02"].investment_name == "Anlægsudgift"
    assert _cases(_BROKEN_HEAD)["TE-02"].name == "LED-belysning på vejene, anden etape"


def test_a_row_that_leaves_blank_cells_out_has_one_for_each_year_or_is_not_clear() -> None:
    cases = _cases(_BLANKS_LEFT_OUT)
    assert cases["TE-01"].amounts_dkk == {2026: -400_000, 2027: -400_000, 2028: -400_000}
    assert cases["TE-01"].investment_dkk is None
    assert cases["TE-02"].investment_dkk == 2_400_000
    assert cases["TE-03"].amounts_dkk == {2026: None, 2027: None, 2028: None}
    assert any(issue.item == "TE-03" and "-180 -180" in issue.message for issue in _read(_BLANKS_LEFT_OUT).issues)


def test_a_table_of_more_and_less_is_no_savings_table() -> None:
    parsed = _read(_BROKEN_HEAD)
    lines = [line for line in parsed.records if isinstance(line, BudgetLine)]
    assert [(line.kind, line.item) for line in lines] == [(BudgetKind.OPERATING, "1.1"), (BudgetKind.CAPITAL, "1.2"), (BudgetKind.CAPITAL, "1.3")]
    assert [issue.item for issue in parsed.issues if issue.kind is IssueKind.UNEXPECTED_SIGN] == ["TE-02"]


def test_income_that_the_text_tells_agrees_with_the_minus_in_the_table() -> None:
    told = {issue.item: issue.message for issue in _read("").issues if issue.kind is IssueKind.DISAGREEMENT}
    assert set(told) == {"1.3"}
    assert "5 mio. kr. i 2026-2028 tilsammen i teksten, 4 mio. kr. over alle år i tabellen" in told["1.3"]


def test_income_that_is_lost_is_no_money_that_comes_in() -> None:
    for lost in ("en mindreindtægt", "et tab af indtægt", "en manglende indtægt", "et indtægtstab", "lavere indtægter"):
        text = _TEXT.replace("\n1.3 Lokaler\n", f"\n1.3 Lokaler\nLukningen giver {lost} på 2 mio. kr. i 2026.\n\n1.4 Hallen\n")
        text = text.replace("1.3 Lokaler 1.000 1.000 2.000", "1.4 Hallen 1.000 2.000 2.000").replace(
            "1.1 Skaterbanen 900 900 ", "1.1 Skaterbanen 900 900 \n\n1.3 Lokaler 2.000  "
        )
        issues = budget_agreement.parse(Text("aftale", tuple(text.split("\n")), "0" * 64)).issues
        assert [issue for issue in issues if issue.kind is IssueKind.DISAGREEMENT and issue.item == "1.3"] == [], lost


def test_three_cells_under_money_ahead_and_three_years_are_not_clear_where_the_first_may_be_what_it_costs() -> None:
    cases = _cases(_BLANKS_LEFT_OUT.replace("LED-belysning 2.400 250 -600 -600", "LED-belysning 500 -200 -300"))
    assert cases["TE-02"].amounts_dkk == {2026: None, 2027: None, 2028: None}
    assert cases["TE-02"].investment_dkk is None
    assert cases["TE-01"].amounts_dkk == {2026: -400_000, 2027: -400_000, 2028: -400_000}
