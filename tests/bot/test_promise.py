"""The promise: no figure in an answer that cannot be walked back to what was looked up, and no source that does not hold its quote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker, Turn
from bot.check import unsupported_figures
from knowledge.source import Source
from tools.contract import Row, ToolResult

_QUESTIONS = Path(__file__).parent.parent / "questions"
_DOCUMENTS = Path(__file__).parent.parent.parent / "knowledge" / "documents"


_COVERED = ("Tabellerne dækker 2019, 2020, 2021 og 2022.",)
"""What a tool says of the years it covers when it refuses another."""


def _conversations() -> list[list[str]]:
    lines = [line for name in ("own_tuned.jsonl", "own_kept_out.jsonl") for line in (_QUESTIONS / name).read_text(encoding="utf-8").splitlines()]
    return [json.loads(line)["turns"] for line in lines]


@pytest.fixture(scope="module")
def answers(assistant: LibraryAssistant) -> list[Answer]:
    given: list[Answer] = []
    for turns in _conversations():
        earlier: tuple[Turn, ...] = ()
        for question in turns:
            answer, turn = assistant.ask(question, earlier=earlier, asker=Asker(role="secretary", open_only=False))
            earlier = (*earlier, turn)
            given.append(answer)
    return given


def test_no_answer_holds_a_figure_that_was_not_looked_up(answers: list[Answer]) -> None:
    said = {answer.question: unsupported_figures(answer, _COVERED) for answer in answers}

    assert len(said) > 150
    assert {question: figures for question, figures in said.items() if figures} == {}


def test_every_source_quotes_the_lines_it_names(answers: list[Answer]) -> None:
    printed = {path.stem: path.read_text(encoding="utf-8").split("\n") for path in _DOCUMENTS.glob("*.txt")}
    for source in {source for answer in answers for source in answer.sources}:
        assert source.quote == "\n".join(printed[source.document][source.line_from - 1 : source.line_to])


def test_a_found_answer_has_sources_and_a_short_lead(answers: list[Answer]) -> None:
    for answer in answers:
        if answer.found:
            assert answer.sources, answer.question
        assert len(answer.lead) <= 900, answer.question


def _answer(lead: str, quote: str = "Der afsættes 1,5 mio. kr. i 2019.") -> Answer:
    source = Source(document="aftale", title="Aftale", locator="1.13", line_from=3, line_to=3, quote=quote)
    return Answer(question="Hvad koster indgangen?", lead=lead, found=True, sources=(source,), model="test", seconds=0.1)


@pytest.mark.parametrize("lead", ["Der er 1.500.000 kr. i 2019.", "1,5 mio. kr. i 2019", "1.500 (1.000 kr.) i 2019"])
def test_one_amount_is_known_in_every_way_of_writing_it(lead: str) -> None:
    assert unsupported_figures(_answer(lead)) == []


@pytest.mark.parametrize("lead", ["Der er 1,6 mio. kr. i 2019.", "1,5 mio. kr. i 2020", "15 mio. kr.", "2.500.000 kr."])
def test_an_amount_or_year_of_ones_own_is_noticed(lead: str) -> None:
    assert unsupported_figures(_answer(lead))


def test_a_tools_sum_supports_the_answer() -> None:
    source = Source(document="a", title="A", locator="1.1", line_from=1, line_to=1, quote="1.1 Vej 100 200")
    result = ToolResult(tool="budget_lines", title="Anlæg", value=300_000, rows=(Row(cells={"item": "1.1"}, sources=(source,)),), searched="tabellen")
    from bot.answer import ToolCall

    answer = _answer("I alt 300.000 kr.").model_copy(update={"tools": (ToolCall(name="budget_lines", arguments={}, result=result),)})

    assert unsupported_figures(answer) == []


def test_an_english_answer_may_write_amounts_the_english_way() -> None:
    assert unsupported_figures(_answer("DKK 1.5 million in 2019").model_copy(update={"language": "en"})) == []
