"""Items of budget agreements: by number, chapter, committee, deadline; in one agreement and over two that number alike."""

from __future__ import annotations

import datetime

import pytest

from knowledge.errors import ToolCallError, UnknownName
from tests.tools.elbaek import AGREEMENTS, EARLIER_AGREEMENT, LATER_AGREEMENT
from tests.tools.made import column, context_of
from tools.agreement_items import AgreementItemsArguments, agreement_items
from tools.contract import ToolContext, ToolResult


def asked(context: ToolContext, **arguments: object) -> ToolResult:
    return agreement_items(context, AgreementItemsArguments.model_validate(arguments))


@pytest.fixture(scope="module")
def elbaek() -> ToolContext:
    return context_of(AGREEMENTS)


def test_all_92_items_are_there_by_chapter(shipped: ToolContext) -> None:
    assert [asked(shipped, chapter=str(chapter), operation="count").value for chapter in range(1, 7)] == [22, 7, 22, 24, 7, 10]
    assert asked(shipped, operation="count").value == 92


def test_amounts_without_a_line_in_the_tables_are_found(shipped: ToolContext) -> None:
    result = asked(shipped, only_not_in_tables=True)
    assert column(result, "item") == ["3.19", "4.16", "4.21", "4.24"]
    assert set(column(result, "in_tables")) == {False}


@pytest.mark.parametrize("committee", ["KFU", "kfu", "Kultur- og Fritidsudvalget", "Kultur og Fritidsudvalget", "udvalget for kultur og fritid"])
def test_committee_is_found_under_each_of_its_names(shipped: ToolContext, committee: str) -> None:
    assert {"1.15", "1.17", "1.18", "1.21", "1.22", "4.9", "4.10"} <= set(column(asked(shipped, committee=committee), "item"))


def test_successor_committee_has_no_items_and_an_unknown_one_is_refused(shipped: ToolContext) -> None:
    assert asked(shipped, committee="EBUU").rows == ()
    with pytest.raises(UnknownName, match="kan være"):
        asked(shipped, committee="erhvervsudvalget")


def test_deadlines_before_the_summer_of_2019(shipped: ToolContext) -> None:
    result = asked(shipped, due_from=datetime.date(2019, 4, 1), due_to=datetime.date(2019, 6, 30))
    assert {"1.17", "1.18", "3.10", "4.10", "6.8", "6.10"} <= set(column(result, "item"))
    assert not {"1.15", "1.22", "3.2", "3.6"} & set(column(result, "item"))


def test_disagreement_comes_with_the_item(shipped: ToolContext) -> None:
    assert "disagreement" in {issue.kind.value for issue in asked(shipped, items=["3.8"]).issues}


def test_number_of_two_agreements_is_read_in_the_newest_which_is_named(elbaek: ToolContext) -> None:
    result = asked(elbaek, items=["1.1"])
    assert column(result, "name") == ["Nye legepladser"]
    assert len(result.notes) == 1
    assert "2025-2028" in result.notes[0]
    assert "2024-2027" in result.notes[0]


def test_number_that_only_the_older_agreement_has_is_found_there(elbaek: ToolContext) -> None:
    assert column(asked(elbaek, items=["1.2"]), "name") == ["Skolemad"]


def test_named_agreements_are_both_shown_and_told_apart(elbaek: ToolContext) -> None:
    result = asked(elbaek, items=["2.1"], documents=[EARLIER_AGREEMENT, LATER_AGREEMENT])
    assert column(result, "document") == [EARLIER_AGREEMENT, LATER_AGREEMENT]
    assert result.columns[0].key == "agreement"
    assert list(result.values.values()) == [1, 1]


def test_words_are_looked_for_in_all_agreements(elbaek: ToolContext) -> None:
    assert column(asked(elbaek, text="cykelstier"), "document") == [EARLIER_AGREEMENT, LATER_AGREEMENT]


def test_chapter_is_read_in_the_newest_agreement(elbaek: ToolContext) -> None:
    assert set(column(asked(elbaek, chapter="By og klima"), "document")) == {LATER_AGREEMENT}
    with pytest.raises(UnknownName, match="1 Børn og skole"):
        asked(elbaek, chapter="Sundhed")


def test_amounts_of_the_text_are_added_only_for_items_named_by_number(shipped: ToolContext) -> None:
    with pytest.raises(ToolCallError, match="budget_lines"):
        agreement_items(shipped, AgreementItemsArguments(chapter="3", operation="sum"))
    result = agreement_items(shipped, AgreementItemsArguments(items=["3.19"], operation="sum"))
    assert (result.value, result.unit) == (12_000_000, "DKK")
    assert result.notes[0] == "3.19: 2 mio. kr. i 2019 + 5 mio. kr. i hvert af årene 2020, 2021."


def test_a_total_in_the_text_is_not_added_to_its_parts(shipped: ToolContext) -> None:
    assert agreement_items(shipped, AgreementItemsArguments(items=["4.13"], operation="sum")).value == 4_000_000


def test_a_committee_that_is_only_mentioned_is_found_when_asked_for(shipped: ToolContext) -> None:
    def of_the_school_committee(mentioned: bool) -> list[object]:
        return list(column(agreement_items(shipped, AgreementItemsArguments(committee="BSU", mentioned=mentioned)), "item"))

    assert "3.18" not in of_the_school_committee(mentioned=False)
    assert "3.18" in of_the_school_committee(mentioned=True)


def test_an_item_the_agreement_does_not_have_is_refused(shipped: ToolContext) -> None:
    with pytest.raises(UnknownName, match=r"«9\.99» findes ikke"):
        agreement_items(shipped, AgreementItemsArguments(items=["9.99"]))
