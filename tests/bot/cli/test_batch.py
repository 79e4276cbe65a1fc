"""`raadbot batch`: conversations in, answers out, line by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.assistant import Asker
from bot.cli import main
from bot.cli.batch import numbered_lines, run_batch
from bot.cli.command import WrongUse
from knowledge.errors import StoreError
from tests.bot.answers import QueueAssistant, small_answer


def run(tmp_path: Path, text: str, assistant: QueueAssistant | None = None) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and the lines that were written for a file of that text."""
    source, target = tmp_path / "ind.jsonl", tmp_path / "ud.jsonl"
    source.write_text(text, encoding="utf-8")
    code = run_batch(assistant or QueueAssistant(), numbered_lines(source), target, Asker())
    return code, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_each_conversation_becomes_one_line_with_an_answer_for_each_turn(tmp_path: Path) -> None:
    assistant = QueueAssistant()
    code, lines = run(tmp_path, '{"id": "a", "turns": ["Hvad får Natur?", "og i 2032?"]}\n\n{"id": 7, "turns": ["hej"], "kind": "fact"}\n', assistant)
    assert code == 0
    assert [(line["id"], len(line["answers"])) for line in lines] == [("a", 2), ("7", 1)]
    assert lines[0]["answers"][1]["question"] == "og i 2032?"
    assert set(lines[0]["answers"][0]) == {"question", "answer", "found", "sources", "tools", "issues", "model", "seconds", "check"}
    assert [len(asked[1]) for asked in assistant.asked] == [0, 1, 0], "a conversation knows its own earlier turns and nobody else's"


def test_a_bad_line_is_named_by_number_and_the_others_are_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, others = (
        '{"id": "a", "turns": ["hej"]}',
        ["ikke json", '{"turns": ["hej"]}', '{"id": "b"}', '{"id": "c", "turns": []}', '{"id": "d", "turns": [1]}'],
    )
    text = "\n".join([good, *others, '{"id": "e", "turns": ["hej"]}', ""])
    code, lines = run(tmp_path, text)
    assert code == 1
    assert [line["id"] for line in lines] == ["a", "e"]
    err = capsys.readouterr().err
    assert "Linje 2 er ikke JSON" in err
    assert 'Linje 3 mangler "id"; den er sprunget over.' in err
    assert all(f'Linje {number} skal have "turns"' in err for number in (4, 5, 6))


def test_a_question_that_cannot_be_one_gets_the_reason_as_its_answer(tmp_path: Path) -> None:
    code, lines = run(tmp_path, json.dumps({"id": "a", "turns": ["", "x" * 20_000, "hej"]}))
    assert code == 0
    answers = lines[0]["answers"]
    assert "tomt" in answers[0]["answer"]
    assert "grænsen er 4.000" in answers[1]["answer"]
    assert [answer["found"] for answer in answers] == [False, False, True]


def test_what_was_written_before_survives_a_run_that_fails(tmp_path: Path) -> None:
    (tmp_path / "ud.jsonl").write_text("gammelt\n", encoding="utf-8")
    with pytest.raises(StoreError):
        run(tmp_path, '{"id": "a", "turns": ["hej"]}', QueueAssistant(StoreError("Databasen er væk.")))
    assert (tmp_path / "ud.jsonl").read_text(encoding="utf-8") == "gammelt\n"


def test_an_interrupted_run_keeps_what_was_finished_beside_the_old_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ud.jsonl").write_text("gammelt\n", encoding="utf-8")
    text = '{"id": "a", "turns": ["hej"]}\n{"id": "b", "turns": ["hej"]}'
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, text, QueueAssistant(small_answer(), KeyboardInterrupt()))
    assert (tmp_path / "ud.jsonl").read_text(encoding="utf-8") == "gammelt\n"
    assert json.loads((tmp_path / "ud.jsonl.del").read_text(encoding="utf-8"))["id"] == "a"
    assert "ud.jsonl er ikke rørt" in capsys.readouterr().err


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ind.jsonl").write_bytes('{"id": "a", "turns": ["får"]}'.encode("latin-1"))
    with pytest.raises(WrongUse, match="ikke UTF-8"):
        numbered_lines(tmp_path / "ind.jsonl")


def test_a_missing_file_or_folder_is_told_before_anything_is_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["batch", str(tmp_path / "ingen.jsonl"), str(tmp_path / "ud.jsonl")]) == 1
    assert "ingen.jsonl); ret stien" in capsys.readouterr().err
    (tmp_path / "ind.jsonl").write_text('{"id": "a", "turns": ["hej"]}', encoding="utf-8")
    assert main.main(["batch", str(tmp_path / "ind.jsonl"), str(tmp_path / "mappe" / "ud.jsonl")]) == 2
    assert "mappe findes ikke; lav den" in capsys.readouterr().err


def test_a_file_from_windows_is_read(tmp_path: Path) -> None:
    code, lines = run(tmp_path, '\ufeff{"id": "a", "turns": ["hej"]}\r\n{"id": "b", "turns": ["hej"]}\r\n')
    assert (code, len(lines)) == (0, 2)
