"""Learns how likely a sentence answers (`sureness_weights.txt`) from questions with known answers.

    python -m tests.benchmarks.sureness_weights [--write] FILE.jsonl …

Each question that is answered by reading passages is an example: the best sentence found, and whether it holds all that the question expects.
The weights are those of a logistic regression, kept small; they are tried on questions left out of the learning, ten times over.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.assistant import Asker, Turn
from bot.builtin_model.draft import Results
from bot.builtin_model.reading.kinds import kinds_wanted
from bot.builtin_model.reading.sureness import signs
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.near_enough import answers, may_answer
from bot.builtin_model.skills.passages import best_in, searches
from bot.builtin_model.skills.quoted import quoted
from bot.builtin_model.understand.question import Understanding
from bot.cli.opening import open_assistant
from bot.config import load_settings
from bot.evaluation.grading import grade
from bot.evaluation.questions import GradedQuestion, read_questions
from bot.opened import OpenLibrary
from tools import ALL_TOOLS
from tools.contract import ToolContext

WEIGHTS = Path(__file__).parents[2] / "bot" / "builtin_model" / "vocabulary" / "sureness_weights.txt"
FOLDS, ROUNDS = 10, 30
HELD = 3.0
"""How strongly weights are held to nothing."""
LEVELS = (0.5, 0.6, 0.7, 0.8)

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class Example:
    """One question: what its best sentence is told from, whether it answers, and whether it is told as an answer already."""

    signs: dict[str, float]
    right: bool
    told: bool


def main() -> None:
    """Prints what showing sentences from each level of sureness gives, tried on questions left out; writes the weights when told to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    examples = _examples([question for file in given.files for question in read_questions(file)])
    names = sorted({name for one in examples for name in one.signs})
    table = np.array([[one.signs.get(name, 0.0) for name in names] for one in examples])
    right = np.array([float(one.right) for one in examples])
    sure = _tried(table, right)
    told = np.array([one.told for one in examples])
    print(f"{len(examples)} spørgsmål; svar nu {told.sum()}, rigtige {int(right[told].sum())}")
    for level in LEVELS:
        shown = ~told & (sure >= level)
        print(f"fra {level}: vist ved siden af {shown.sum()}, rigtige {int(right[shown].sum())}")
    if given.write:
        weights = _learned(table, right)
        WEIGHTS.write_text("\n".join([_HEAD, *(f"{n} {w:.3f}" for n, w in zip(names, weights, strict=True)), ""]), encoding="utf-8")


_HEAD = "# How likely a sentence answers. Learned, not written: python -m tests.benchmarks.sureness_weights --write"


def _examples(questions: Sequence[GradedQuestion]) -> list[Example]:
    settings = load_settings()
    assistant, asker = open_assistant(settings), Asker(role="administrator", open_only=False)
    view = OpenLibrary(settings).view(open_only=False)
    context = ToolContext(library=view.library, searcher=view.searcher, today=settings.current_date())
    understanding = Understanding(view.library, settings.current_date())
    tools = {tool.name: tool for tool in ALL_TOOLS}
    found = []
    for question in questions:
        earlier: tuple[Turn, ...] = ()
        if len(question.turns) > 1:
            continue
        answer, _ = assistant.ask(question.turns[0], earlier, asker)
        if not answer.tools or any(used.name != "search" for used in answer.tools):
            continue
        situation = Situation(understanding.read(question.turns[0]), understanding)
        calls = {call.key: tools[call.name].run(context, tools[call.name].arguments(**call.arguments)) for call in searches(situation)}
        _, chosen = best_in(situation, Results(calls))
        if not chosen or not may_answer(situation, chosen[0]):
            continue
        draft = quoted(situation, chosen)
        said = f"{draft.lead}\n{draft.body or ''}"
        right = not question.expect.refuse and grade(question.expect, said, [source.document for source in draft.sources]).passed
        found.append(Example(signs(chosen[0], kinds_wanted(situation.question)[0]), right, answers(situation, chosen[0])))
    return found


def _tried(table: Array, right: Array) -> Array:
    """How sure each example is by weights learned without it."""
    order = np.random.default_rng(0).permutation(len(right))
    sure = np.zeros(len(right))
    for fold in range(FOLDS):
        out = order[fold::FOLDS]
        kept = np.setdiff1d(order, out)
        sure[out] = _sure(table[out], _learned(table[kept], right[kept]))
    return sure


def _learned(table: Array, right: Array) -> Array:
    """The weights, by Newton's steps; marks are put on one scale while learning."""
    spread = table.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    scaled = table / spread
    held = HELD * np.where(table.std(axis=0) > 0, 1.0, 1e-3)
    weights = np.zeros(table.shape[1])
    for _ in range(ROUNDS):
        likely = _sure(scaled, weights)
        slope = scaled.T @ (likely - right) + held * weights
        bend = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + np.diag(held)
        weights = weights - np.linalg.solve(bend, slope)
    learned: Array = weights / spread
    return learned


def _sure(table: Array, weights: Array) -> Array:
    sure: Array = 1 / (1 + np.exp(-table @ weights))
    return sure


if __name__ == "__main__":
    main()
