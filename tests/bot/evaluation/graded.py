"""Graded questions as lines of a file, and the results of a run of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bot.assistant import Asker, Assistant
from bot.evaluation.asking import evaluate
from bot.evaluation.questions import GradedQuestion, read_questions
from bot.evaluation.results import ModelRun, model_run


def question_line(**changes: Any) -> str:
    """A graded question as a line of the file; it fits what `small_answer` says."""
    value: dict[str, Any] = {
        "id": "q1",
        "turns": ["Hvad får Natur?"],
        "kind": "sum",
        "lang": "da",
        "expect": {"all": [["500.000"]], "none": [], "refuse": False, "source": ["budget-2031"], "locator": "4.1"},
        "ref": "500.000 kr.",
    }
    return json.dumps(value | changes, ensure_ascii=False)


def questions_of(folder: Path, *lines: str) -> tuple[GradedQuestion, ...]:
    """The questions of a file with those lines."""
    file = folder / "spørgsmål.jsonl"
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return read_questions(file)


def run_of(assistant: Assistant, questions: tuple[GradedQuestion, ...], model: str = "builtin", repeat: int = 1) -> ModelRun:
    """What the assistant made of the questions."""
    return model_run(model, evaluate(assistant, questions, Asker(), lambda: None, repeat))
