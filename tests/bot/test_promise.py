"""The promise: no figure in an answer that cannot be walked back to what was looked up, and no source that does not hold its quote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.agent import LibraryAssistant
from bot.answer import Answer
from bot.assistant import Asker, Turn
from bot.check.verdict import Verdict

_QUESTIONS = Path(__file__).parent.parent / "questions"
_DOCUMENTS = Path(__file__).parent.parent.parent / "knowledge" / "documents"


def _conversations() -> list[list[str]]:
    lines = [line for file in sorted(_QUESTIONS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
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


def test_no_answer_holds_a_claim_that_was_not_looked_up(answers: list[Answer]) -> None:
    verdicts = {answer.question: answer.check for answer in answers}

    assert len(verdicts) > 150
    assert None not in verdicts.values()
    nowhere = {question: Verdict(faults=check.faults).nowhere().faults for question, check in verdicts.items() if check}
    assert {question: faults for question, faults in nowhere.items() if faults} == {}


def test_every_source_quotes_the_lines_it_names(answers: list[Answer]) -> None:
    printed = {path.stem: path.read_text(encoding="utf-8").split("\n") for path in _DOCUMENTS.glob("*.txt")}
    for source in {source for answer in answers for source in answer.sources}:
        assert source.quote == "\n".join(printed[source.document][source.line_from - 1 : source.line_to])


def test_a_found_answer_has_sources_and_a_short_lead(answers: list[Answer]) -> None:
    for answer in answers:
        if answer.found:
            assert answer.sources, answer.question
        assert len(answer.lead) <= 600, answer.question
