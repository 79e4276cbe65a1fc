"""Sums over the budget tables: the shipped agreement against recomputed totals, and two agreements whose years overlap."""

from __future__ import annotations

import pytest

from knowledge.errors import NotCovered, ToolCallError, UnknownName
from tests.tools.elbaek import AGREEMENTS, EARLIER_AGREEMENT, LATER_AGREEMENT
from tests.tools.made import column, context_of
from tools.budget_lines import BudgetLinesArguments, budget_lines
from tools.contract import ToolContext, ToolResult


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return budget_lines(context, BudgetLinesArguments.model_validate(arguments))


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of(AGREEMENTS)


@pytest.mark.parametrize(
    ("kind", "sums", "lines"),
    [
        ("operating", [41_801_000, 38_581_000, 35_088_000, 34_054_000], 26),
        ("capital", [38_700_000, 42_300_000, 8_500_000, 8_000_000], 22),
    ],
)
def test_table_is_summed_year_by_year(shipped: ToolContext, kind: str, sums: list[int], lines: int) -> None:
    result = asked(shipped, kind=kind, operation="sum")
    assert list(result.values.values()) == sums
    assert list(result.values) == ["2019", "2020", "2021", "2022"]
    assert result.value == sum(sums)
    assert len(result.rows) == lines
    assert f"Sammentalt af Rådbot fra {lines} linjer; dokumentet har ingen sumlinje." in result.notes
    assert "Prisniveauet fremgår ikke." in result.notes


def test_difference_is_the_later_year_less_the_earlier(shipped: ToolContext) -> None:
    assert asked(shipped, kind="operating", years=[2020, 2019], operation="difference").value == -3_220_000


def test_difference_needs_two_years(shipped: ToolContext) -> None:
    with pytest.raises(ToolCallError, match="to år"):
        asked(shipped, years=[2020], operation="difference")


def test_difference_to_an_empty_cell_is_not_computed(shipped: ToolContext) -> None:
    result = asked(shipped, items=["1.9"], years=[2019, 2020], operation="difference")
    assert result.value is None
    assert any("intet beløb i 2019" in note or "ikke noget beløb i 2019" in note for note in result.notes)


def test_largest_capital_lines_over_four_years(shipped: ToolContext) -> None:
    result = asked(shipped, kind="capital", operation="largest")
    assert [(row.cells["total"]) for row in result.rows[:3]] == [25_000_000, 25_000_000, 11_000_000]
    names = " ".join(str(name) for name in column(result, "name")[:3])
    assert all(word in names for word in ("Gågaden", "Rådhusrokaden", "Toftehaven"))
    assert result.value == 25_000_000
    assert "Vist er 10 ud af 22 linjer." in result.notes


def test_ranking_leaves_out_lines_without_an_amount_in_the_year(shipped: ToolContext) -> None:
    result = asked(shipped, kind="capital", years=[2022], operation="smallest")
    assert all(row.cells["amount_2022"] is not None for row in result.rows)
    assert column(result, "total") == sorted(column(result, "total"), key=lambda total: int(str(total)))


def test_average_is_per_year(shipped: ToolContext) -> None:
    assert asked(shipped, kind="capital", operation="average").value == (38_700_000 + 42_300_000 + 8_500_000 + 8_000_000) / 4


def test_item_number_is_text_and_not_a_decimal(shipped: ToolContext) -> None:
    assert column(asked(shipped, items=["3.1"]), "item") == ["3.1"]
    assert column(asked(shipped, items=["1.20"]), "item") == ["1.20"]
    assert asked(shipped, items=["1.1"]).rows == ()


def test_item_in_both_tables_keeps_its_two_lines_apart(shipped: ToolContext) -> None:
    result = asked(shipped, items=["4.11"])
    assert column(result, "kind_label") == ["drift", "anlæg"]
    assert column(result, "amount_2019") == [160_000, 50_000]


def test_negative_line_is_said_to_be_less_spending(shipped: ToolContext) -> None:
    result = asked(shipped, kind="operating", years=[2020], operation="sum")
    assert any(note.startswith("4.17") and "mindreudgift" in note for note in result.notes)


def test_disagreement_with_the_text_comes_with_the_line(shipped: ToolContext) -> None:
    assert [issue.item for issue in asked(shipped, items=["4.13"]).issues] == ["4.13"]


def test_item_without_a_line_is_said_to_have_none(shipped: ToolContext) -> None:
    result = asked(shipped, items=["4.16"])
    assert result.rows == ()
    assert result.value is None
    assert "4.16 har ingen linje i tabellerne." in result.notes


def test_year_outside_the_tables_is_refused_with_what_they_cover(shipped: ToolContext) -> None:
    with pytest.raises(NotCovered, match=r"ikke 2024.*2019-2022"):
        asked(shipped, years=[2024])


@pytest.mark.parametrize("chapter", ["4", "4.", "en grøn by i balance", "grøn"])
def test_chapter_is_found_by_number_name_or_a_word_of_it(shipped: ToolContext, chapter: str) -> None:
    assert set(column(asked(shipped, chapter=chapter), "chapter")) == {"4"}


def test_unknown_chapter_lists_the_chapters_there_are(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match="Der er: 1 "):
        asked(shipped, chapter="Rumfart")


def test_newest_agreement_that_covers_the_year_is_used_and_named(elbaek: ToolContext) -> None:
    result = asked(elbaek, kind="capital", years=[2025], operation="sum")
    assert result.value == 7_000_000
    assert set(column(result, "document")) == {LATER_AGREEMENT}
    assert any("2025-2028" in note and "2024-2027" in note and "ikke blandet" in note for note in result.notes)


def test_year_that_only_the_older_agreement_covers_is_taken_from_it(elbaek: ToolContext) -> None:
    result = asked(elbaek, years=[2024], operation="sum")
    assert result.value == 4_500_000 + 300_000 + 3_000_000
    assert set(column(result, "document")) == {EARLIER_AGREEMENT}


def test_words_that_only_the_older_agreement_has_lead_to_it(elbaek: ToolContext) -> None:
    result = asked(elbaek, text="skolemad", operation="sum")
    assert result.value == 300_000
    assert set(column(result, "document")) == {EARLIER_AGREEMENT}


def test_years_that_no_single_agreement_covers_are_refused_with_what_each_covers(elbaek: ToolContext) -> None:
    with pytest.raises(NotCovered, match=r"2024-2027 i Elbæk Kommune: 2024-2027; .*2025-2028"):
        asked(elbaek, years=[2024, 2028], operation="sum")


def test_agreements_named_together_are_never_added_up(elbaek: ToolContext) -> None:
    result = asked(elbaek, documents=[EARLIER_AGREEMENT, LATER_AGREEMENT], kind="capital", years=[2025], operation="sum")
    assert result.value is None
    assert list(result.values.values()) == [4_000_000, 7_000_000]
    assert result.columns[0].key == "agreement"
    assert any("hver for sig" in note for note in result.notes)


def test_one_year_of_two_named_agreements_is_compared(elbaek: ToolContext) -> None:
    result = asked(elbaek, documents=[LATER_AGREEMENT, EARLIER_AGREEMENT], kind="capital", years=[2025], operation="difference")
    assert result.value == 3_000_000


def test_unknown_document_is_refused(elbaek: ToolContext) -> None:
    with pytest.raises(UnknownName, match="elbaek-budget-2024"):
        asked(elbaek, documents=["elbaek-budget-2023"])


def test_tables_are_set_against_each_other_or_the_chapters_of_one(elbaek: ToolContext, shipped: ToolContext) -> None:
    assert asked(elbaek, operation="compare", documents=[EARLIER_AGREEMENT]).values == {"drift": 22_800_000, "anlæg": 12_000_000}
    chapters = asked(shipped, operation="compare", kind="capital", years=[2020]).values
    assert max(chapters, key=lambda name: chapters[name] or 0).startswith("4. En grøn by i balance")
    assert sum(value or 0 for value in chapters.values()) == 42_300_000


def test_all_lines_are_ranked_where_the_largest_are_ten(shipped: ToolContext) -> None:
    assert len(asked(shipped, operation="rank", kind="capital").rows) == 22
    assert len(asked(shipped, operation="largest", kind="capital").rows) == 10


def test_a_sum_says_what_was_left_out(elbaek: ToolContext) -> None:
    result = asked(elbaek, operation="sum", kind="operating", documents=[EARLIER_AGREEMENT])
    assert "3 tomme celler er ikke talt med (tom er ikke 0)." in result.notes
    both = asked(elbaek, operation="sum", years=[2024], documents=[EARLIER_AGREEMENT])
    assert "Drift og anlæg står i hver sin tabel; her er de lagt sammen." in both.notes


def test_a_sum_over_many_lines_brings_the_disagreements_about_its_amounts_and_no_others(shipped: ToolContext) -> None:
    issues = asked(shipped, operation="sum", kind="capital", years=[2020]).issues
    assert [issue.item for issue in issues] == ["4.13"]


def test_a_document_that_prints_its_sums_is_not_said_to_have_none() -> None:
    printed = AGREEMENTS[EARLIER_AGREEMENT].replace("1.2 Skolemad 300   \n", "1.2 Skolemad 300   \nI alt 4.800 6.000 6.000 6.000\n")
    result = asked(context_of({"aftale": printed}), operation="sum", kind="operating")
    assert result.values == {"2024": 4_800_000, "2025": 6_000_000, "2026": 6_000_000, "2027": 6_000_000}
    assert result.notes[0] == "Sammentalt af Rådbot fra 2 linjer; dokumentets egne sumlinjer er ikke brugt."
