"""Danish amounts in text and in table cells, and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.money import format_decimal, format_dkk, format_short, parse_amounts, parse_cell, parse_unit, printed_step


def values(text: str) -> list[int]:
    return [amount.value_dkk for amount in parse_amounts(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("23,5 mio. kr.", 23_500_000),
        ("t.kr. 750", 750_000),
        ("tkr. 1.200", 1_200_000),
        ("mio. kr. 1,5", 1_500_000),
        ("150.000 kr.", 150_000),
        ("0,4 mio. kr.", 400_000),
        ("0,6 mio.kr.", 600_000),
        ("251,9 mia. kr.", 251_900_000_000),
        ("1 mio. kr.", 1_000_000),
        ("2.632,2 mio. kr.", 2_632_200_000),
        ("16.778 kr./mdr.", 16_778),
        ("500.000 kr", 500_000),
        ("500.000,- kr.", 500_000),
        ("kr. 500.000,-", 500_000),
        ("500 t.kr.", 500_000),
        ("500 tkr.", 500_000),
        ("1½ mio. kr.", 1_500_000),
        ("34,054 mio. kr.", 34_054_000),
        ("1 000 000 kr.", 1_000_000),
        ("5 200 t.kr.", 5_200_000),
        ("1\u00a0250 kr.", 1_250),
        ("12\u202f500,50 kr.", 12_501),
        ("12\u2009500 kr.", 12_500),
        ("1’500 kr.", 1_500),
        ("kr. 12 500", 12_500),
        ("2 632,2 mio. kr.", 2_632_200_000),
        ("1/2 mio. kr.", 500_000),
    ],
)
def test_amount_in_figures_becomes_whole_kroner(text: str, value: int) -> None:
    assert values(f"Der afsættes {text} til formålet.") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("halvanden million", 1_500_000),
        ("fire millioner kroner", 4_000_000),
        ("to og en halv million kroner", 2_500_000),
        ("en halv milliard", 500_000_000),
        ("toogtyve millioner kr.", 22_000_000),
        ("fem kroner", 5),
    ],
)
def test_amount_in_words_becomes_whole_kroner(text: str, value: int) -> None:
    assert values(f"Det koster {text} i alt") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("DKK 1.5 million", 1_500_000),
        ("DKK 150,000", 150_000),
        ("DKK 2.75m", 2_750_000),
        ("1,234,567 DKK", 1_234_567),
        ("1.250 million DKK", 1_250_000),
        ("four million kroner", 4_000_000),
    ],
)
def test_english_amount_is_read_with_decimal_point_and_thousand_comma(text: str, value: int) -> None:
    assert values(f"The council set aside {text} for it") == [value]


def test_amount_broken_over_a_line_end_is_one_amount_with_its_place() -> None:
    text = "i gennemsnit 16.778\nkr./mdr. og 2,5 \n mio. kr. i alt"
    first, second = parse_amounts(text)
    assert (first.value_dkk, first.as_printed) == (16_778, "16.778 kr.")
    assert (second.value_dkk, second.as_printed) == (2_500_000, "2,5 mio. kr.")
    assert text[second.start : second.end] == "2,5 \n mio. kr."


def test_years_and_item_numbers_beside_an_amount_are_not_money() -> None:
    assert values("i 2019 og 2 mio. kr. i 2020, jf. pkt. 4.13") == [2_000_000]
    assert values("4.13. 500.000 kr. i hvert af årene 2019-2022") == [500_000]


def test_both_ends_of_a_range_are_amounts_in_the_same_unit() -> None:
    assert values("mellem 2 og 3 mio. kr.") == [2_000_000, 3_000_000]
    assert values("2-3 mio. kr.") == [2_000_000, 3_000_000]
    assert values("henholdsvis 1,5 og 2 mio. kr.") == [1_500_000, 2_000_000]
    assert values("50.000-100.000 kr.") == [50_000, 100_000]
    assert values("0,5 til 1 mio. kr.") == [500_000, 1_000_000]
    assert values("50.000 eller 100.000 kr.") == [50_000, 100_000]


def test_a_range_that_names_the_thousands_once_has_them_at_both_ends() -> None:
    assert values("ca. 10-20.000 kr.") == [10_000, 20_000]
    assert values("500-1.000 kr.") == [500, 1_000]


def test_a_year_or_an_items_number_before_an_amount_is_no_part_of_it() -> None:
    assert values("i 2019 500 kr.") == [500]
    assert values("punkt 12 500 kr.") == [500]
    assert values("handling 3 500.000 kr.") == [500_000]
    assert values("i 2019 til 4 mio. kr.") == [4_000_000]


def test_table_head_is_a_unit_and_not_an_amount() -> None:
    assert values("DRIFT (1.000 kr.) 2019 2020") == []
    assert values("beløb i 1.000 kr.") == []
    assert values("et gebyr på 1.000 kr.") == [1_000]


def test_other_currencies_and_plain_counts_are_left_out() -> None:
    assert values("2 mio. euro, EUR 5 million, 3 mio. borgere, 500 timer og 2019") == []


def test_a_minus_that_touches_the_number_is_a_sign_and_a_list_dash_is_not() -> None:
    assert values("-0,5 mio. kr.") == [-500_000]
    assert values("− 3 mio. kr.") == [3_000_000]
    assert values("- 100.000 kr. (2008)") == [100_000]
    assert values("minus 3 mio. kr.") == [-3_000_000]


@pytest.mark.parametrize(
    ("cell", "unit", "value"),
    [
        ("23.000", "1.000 kr.", 23_000_000),
        ("-100", "1.000 kr.", -100_000),
        ("-0,05", "mio. kr.", -50_000),
        ("-0,025", "mio. kr.", -25_000),
        ("0,00", "mio. kr.", 0),
        ("−1,5", "mio. kr.", -1_500_000),
        ("500", "kr.", 500),
        ("4 000", "1.000 kr.", 4_000_000),
        ("-1\u00a0250,5", "kr.", -1_251),
        ("", "1.000 kr.", None),
        ("-", "1.000 kr.", None),
    ],
)
def test_cell_is_read_in_the_unit_of_its_table(cell: str, unit: str, value: int | None) -> None:
    assert parse_cell(cell, unit) == value


@pytest.mark.parametrize("cell", ["1.2o4", "23.00", "1,2,3", "ca. 5", "12.3456", "--5"])
def test_broken_cell_is_refused_and_quoted(cell: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_cell(cell, "1.000 kr.")


def test_units_of_table_heads_are_understood() -> None:
    assert [parse_unit(unit) for unit in ("1.000 kr.", "(mio. kr.)", "i hele 1.000 kr.", "kr.", "mia. kr.", "tkr.")] == [
        1_000,
        1_000_000,
        1_000,
        1,
        1_000_000_000,
        1_000,
    ]
    with pytest.raises(ValueError, match="not a unit"):
        parse_unit("stk.")


def test_step_of_an_amount_is_what_its_last_printed_digit_is_worth() -> None:
    printed = ("4,7 mio. kr.", "0,05 mio. kr.", "23 mio. kr.", "150.000 kr.", "DKK 1.5 million", "fire millioner kroner")
    assert [printed_step(amount) for amount in printed] == [100_000, 10_000, 1_000_000, 1, 100_000, 1]


@pytest.mark.parametrize(
    ("value", "short"),
    [
        (42_300_000, "42,3 mio. kr."),
        (34_054_000, "34,054 mio. kr."),
        (175_000, "175.000 kr."),
        (1_500_000, "1,5 mio. kr."),
        (25_000_000, "25 mio. kr."),
        (100_000_000, "100 mio. kr."),
        (2_632_200_000, "2.632,2 mio. kr."),
        (251_900_000_000, "251,9 mia. kr."),
        (-32_265_000, "-32,265 mio. kr."),
        (1_000_001, "1.000.001 kr."),
        (0, "0 kr."),
    ],
)
def test_short_form_keeps_every_digit(value: int, short: str) -> None:
    assert format_short(value) == short


def test_numbers_are_written_the_danish_way() -> None:
    assert format_dkk(42_300_000) == "42.300.000 kr."
    assert [format_decimal(number) for number in (Decimal("13.45"), 13.45, 2271, Decimal("-1234.50"))] == ["13,45", "13,45", "2.271", "-1.234,50"]


@given(st.integers(min_value=-(10**13), max_value=10**13))
def test_written_amounts_are_read_back_as_the_same_value(value: int) -> None:
    assert values(f"Der afsættes {format_dkk(value)} til formålet") == [value]
    assert values(f"Der afsættes {format_short(value)} til formålet") == [value]
    assert parse_cell(format_decimal(value), "kr.") == value


@given(st.text(alphabet="0123456789.,- ½mioakr(/)\nenhalvde", max_size=40))
def test_any_text_is_read_without_failing_and_each_amount_lies_in_it(text: str) -> None:
    amounts = parse_amounts(text)
    assert all(" ".join(text[amount.start : amount.end].split()) == amount.as_printed for amount in amounts)
    assert [amount.start for amount in amounts] == sorted(amount.start for amount in amounts)


@pytest.mark.parametrize("head", ["(t.kr.) 2024 2025", "Beløb i mio. kr. 4", "Anlæg, t.kr. 12 34", "Tabel 1, mio. kr. 2024 2025"])
def test_a_unit_before_years_or_several_numbers_heads_a_table(head: str) -> None:
    assert parse_amounts(head) == []
