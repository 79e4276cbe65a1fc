"""Reading a file of graded questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.questions import read_questions
from knowledge.errors import QuestionFileError
from tests.bot.evaluation.graded import question_line, questions_of


def test_a_question_may_belong_to_a_group(tmp_path: Path) -> None:
    one, other = questions_of(tmp_path, question_line(group="natur"), question_line(id="q2"))
    assert (one.group, other.group) == ("natur", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nej", "linje 1 er ikke JSON"),
        (question_line(turns=[]), "linje 1: «turns» kan ikke bruges"),
        (question_line() + "\n" + question_line(), "linje 2: id 'q1' er brugt før"),
        ("", "har ingen spørgsmål"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "spørgsmål.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionFileError, match=said):
        read_questions(file)
