"""An answer as Markdown and as JSON."""

from __future__ import annotations

import json

from bot.answer import Answer, Table
from bot.answer_text import source_line, to_json, to_markdown
from knowledge.source import Source
from tests.bot.answers import SOURCE, small_answer
from tools.contract import Column


def test_the_answer_comes_first_then_rows_notes_and_sources() -> None:
    assert to_markdown(small_answer()) == (
        "Natur får **500.000 kr.** i 2031 [1].\n\n"
        "**Driftslinjer**\n\n"
        "| Emne | 2031 (kr.) |\n| --- | ---: |\n| 4.1 Natur | 500.000 |\n\n"
        "Bemærk: Prisniveauet er ikke angivet.\n\n"
        "Kilder:\n\n- [1] Budgetaftale 2031, 4.1, tabellen DRIFT, linje 12–13"
    )


def test_a_bare_answer_is_only_its_lead() -> None:
    assert to_markdown(small_answer(table=None, notes=(), sources=(), found=False)) == "Natur får **500.000 kr.** i 2031 [1]."


def test_several_notes_are_a_list_under_one_word() -> None:
    text = to_markdown(small_answer(notes=("Prisniveauet er ikke angivet.", "Aftalen er foreløbig.")))
    assert "Bemærk:\n\n- Prisniveauet er ikke angivet.\n- Aftalen er foreløbig.\n" in text


def test_an_english_answer_has_english_headings() -> None:
    text = to_markdown(small_answer(language="en"))
    assert "Sources:\n\n- [1] Budgetaftale 2031, 4.1, tabellen DRIFT, lines 12–13" in text
    assert "\nNote: " in text


def test_a_source_on_one_line_names_one_line() -> None:
    assert source_line(SOURCE.model_copy(update={"line_to": 12})).endswith("linje 12")


def test_a_pipe_or_line_break_in_a_cell_does_not_break_the_table() -> None:
    table = Table(title="", columns=(Column(key="a", label="A"),), rows=(("x|y\nz",),))
    assert "| x\\|y z |" in to_markdown(small_answer(table=table))


def test_a_unit_that_stands_in_the_cells_is_not_repeated_in_the_head() -> None:
    table = Table(title="", columns=(Column(key="a", label="Beløb", unit="DKK"),), rows=(("5 kr.",),), numbers=((5,),))
    assert "| Beløb |" in to_markdown(small_answer(table=table))


def test_json_has_the_promised_keys_and_the_text_a_person_sees() -> None:
    value = to_json(small_answer())
    assert list(value) == ["question", "answer", "found", "sources", "tools", "issues", "model", "seconds", "check"]
    assert value["answer"] == to_markdown(small_answer())
    assert value["sources"][0] == {
        "document": "budget-2031",
        "title": "Budgetaftale 2031",
        "locator": "4.1, tabellen DRIFT",
        "line_from": 12,
        "line_to": 13,
        "quote": "4.1 Natur 500",
    }
    assert value["tools"][0]["name"] == "sum_budget"
    assert set(value["tools"][0]) == {"name", "arguments", "result"}
    assert json.loads(json.dumps(value)) == value


def test_many_sources_of_one_document_share_a_line_and_none_is_left_out() -> None:
    sources = tuple(Source(document="a", title="Budgetaftale", locator=f"1.{n}", line_from=n, line_to=n, quote="x") for n in range(1, 13))
    answer = Answer(question="?", lead="I alt 12 linjer.", found=True, sources=sources, model="builtin", seconds=0.0)

    text = to_markdown(answer)

    assert all(f"1.{n} (linje {n})" in text for n in range(1, 13))
    assert text.count("Budgetaftale") == 1
