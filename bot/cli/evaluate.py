"""`raadbot eval`: how well a file of graded questions is answered, kind by kind."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli import terminal
from bot.cli.command import Command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.report import Graded


def show_report(graded: Sequence[Graded], show_answers: bool) -> None:
    """The table by kind, then each failure with the question and what was wrong."""
    from bot.evaluation.report import median_and_p95, scores

    passed = sum(each.verdict.passed for each in graded)
    rows = [(score.kind, str(score.passed), str(score.total)) for score in scores(graded)]
    terminal.show_table(("slags", "rigtige", "af"), [*rows, ("i alt", str(passed), str(len(graded)))], frozenset({1, 2}))
    median, slow = median_and_p95(seconds for each in graded for seconds in each.seconds)
    terminal.show(f"\nSvartid: median {median:.0f} ms, p95 {slow:.0f} ms")
    for each in graded:
        if not each.verdict.passed:
            terminal.show(f"\n{each.question.id} ({each.question.kind}): {each.question.turns[-1]}\n  {each.verdict.explain()}")
            if show_answers:
                terminal.show(f"  rigtigt: {each.question.reference}\n  svarede: {' '.join(each.text.split())[:600]}")
        for number, verdict in enumerate(each.turn_verdicts, 1):
            if not verdict.passed:
                terminal.show(f"\n{each.question.id}, tur {number}: {each.question.turns[number - 1]}\n  {verdict.explain()}")


def as_json(graded: Sequence[Graded]) -> dict[str, Any]:
    """The same report for a machine."""
    from bot.evaluation.report import median_and_p95, scores

    median, slow = median_and_p95(seconds for each in graded for seconds in each.seconds)
    return {
        "passed": sum(each.verdict.passed for each in graded),
        "total": len(graded),
        "median_ms": round(median, 1),
        "p95_ms": round(slow, 1),
        "kinds": [{"kind": score.kind, "passed": score.passed, "total": score.total} for score in scores(graded)],
        "questions": [
            {"id": each.question.id, "kind": each.question.kind, "passed": each.verdict.passed, "fault": each.verdict.explain(), "answer": each.text}
            for each in graded
        ],
    }


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FIL.jsonl", type=Path, help="spørgsmål med det, et rigtigt svar skal holde (se docs/evaluering.md)")
    parser.add_argument("--json", action="store_true", help="rapporten som JSON")
    parser.add_argument("--answers", action="store_true", help="vis også svarene på dem, der fejlede")


def _run(arguments: argparse.Namespace) -> int:
    from bot.assistant import Asker
    from bot.cli.opening import open_assistant
    from bot.config import load_settings
    from bot.evaluation.questions import read_questions
    from bot.evaluation.report import evaluate

    questions = read_questions(arguments.file)
    assistant = open_assistant(load_settings())
    with terminal.counting("Spørgsmål", len(questions)) as step:
        graded = evaluate(assistant, questions, Asker(role="administrator", open_only=False), step)
    if arguments.json:
        terminal.show_json(as_json(graded))
    else:
        show_report(graded, arguments.answers)
    return 0


COMMAND = Command("eval", "hvor godt en fil med spørgsmål bliver besvaret", _arguments, _run, "raadbot eval spørgsmål.jsonl --answers")
