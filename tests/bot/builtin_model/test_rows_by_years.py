"""Lines of the budget and savings asked for by the years in which they have money."""

from __future__ import annotations

import pytest

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.in_years import InYears, in_years
from tests.bot.builtin_model.asking import answer
from tests.tools.made import shipped_context
from tools.contract import ToolContext


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ToolContext:
    """The shipped documents."""
    return shipped_context(tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "years", "wanted"),
    [
        ("Hvilke besparelser gælder kun 2031?", (2031,), InYears("only", (2031,))),
        ("Hvilke poster har penge i 2031 og ingenting bagefter?", (2031,), InYears("only", (2031,))),
        ("Hvilke anlæg har kun penge i 2031 og 2032?", (2031, 2032), InYears("only", (2031, 2032))),
        ("Hvilke linjer har kun penge i ét år?", (), InYears("one")),
        ("Hvilke besparelser falder væk efter 2032?", (2032,), InYears("until", (2032,))),
        ("Hvilke projekter starter først i 2033?", (2033,), InYears("first", (2033,))),
        ("Hvilke besparelser giver først noget fra 2032?", (2032,), InYears("first", (2032,))),
        ("Hvilke linjer har først penge fra 2032 eller senere?", (2032,), InYears("from", (2032,))),
        ("Which savings start only in 2032?", (2032,), InYears("first", (2032,))),
        ("Hvilke besparelser står tomme i 2031 og giver først noget senere?", (2031,), InYears("later", (2031,))),
        ("Hvilke linjer har ingen penge i 2033?", (2033,), InYears("none", (2033,))),
        ("Hvilke punkter får penge i alle fire år?", (), InYears("every")),
        ("Which savings apply only in 2031?", (2031,), InYears("only", (2031,))),
        ("Hvilke besparelser er der i 2031?", (2031,), None),
        ("Vis kun besparelser i 2031", (2031,), None),
        ("Hvilke anlæg er der i hele perioden?", (), None),
        ("Hvad koster anlæggene i alt over alle fire år?", (), None),
        ("Hvilke anlæg er størst i 2031?", (2031,), None),
    ],
)
def test_the_years_wanted_are_read_from_everyday_words(question: str, years: tuple[int, ...], wanted: InYears | None) -> None:
    assert in_years(plain(question), years) == wanted


@pytest.mark.parametrize(
    ("question", "count", "names"),
    [
        ("Hvilke besparelser gælder kun 2019?", "3 besparelser", ("TMU-11", "EBU-02", "EBU-04")),
        ("hvilke investeringer er kun i 2020?", "5 linjer", ("1.14", "4.1 ", "4.2 ", "4.15", "6.9")),
        ("Hvilke anlægsprojekter har penge i alle årene?", "Anlæg: 2 linjer", ("2.7", "3.18")),
        ("hvilke starter først i 2021?", "3 linjer", ("3.4", "3.20", "1.11", "Ingen besparelser har først et beløb fra 2021")),
        ("Hvilke besparelser har Økonomiudvalget først fra 2020?", "3 besparelser", ("ØKU-04", "ØKU-05", "ØKU-07")),
    ],
)
def test_just_the_rows_of_those_years_are_told(library: ToolContext, question: str, count: str, names: tuple[str, ...]) -> None:
    told = answer(library, question)

    assert told.lead.startswith(count)
    assert [name for name in names if name not in told.lead] == []


def test_many_rows_are_counted_and_listed_in_a_table(library: ToolContext) -> None:
    told = answer(library, "Hvilke punkter får penge i alle fire år?")

    assert told.lead == "15 linjer har et beløb i alle årene."
    assert told.table is not None
    assert len(told.table.rows) == 15


def test_the_rows_of_a_subject_are_not_answered_with_all_rows(library: ToolContext) -> None:
    assert "linjer har et beløb i alle årene" not in answer(library, "Hvilke svømmehaller får penge i alle fire år?").lead
    assert answer(library, "Kolonihaverne - hvor mange penge er det over alle årene?").lead.startswith("I alt 4 mio. kr.")
