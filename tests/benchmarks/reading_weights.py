"""Learns what each mark of a sentence counts for (`reading_weights.txt`) from questions with known answers.

    python -m tests.benchmarks.reading_weights [--write] FILE.jsonl …

Each question is put to the search alone; its candidates are the sentences found, some of which hold all that the question expects.
The weights are those under which such sentences most likely go first (a softmax over the candidates of each question, weights kept small);
they are tried on questions left out of the learning, five times over.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.builtin_model.draft import Results
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import kinds_wanted
from bot.builtin_model.reading.weights import GROUPS, group_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.passages import found_in, searches
from bot.builtin_model.understand.question import Understanding
from bot.config import Settings
from bot.evaluation.grading import grade
from bot.evaluation.questions import GradedQuestion, read_questions
from bot.opened import OpenLibrary
from tools import ALL_TOOLS
from tools.contract import ToolContext

WEIGHTS = Path(__file__).parents[2] / "bot" / "builtin_model" / "vocabulary" / "reading_weights.txt"
LEFT_OUT = ("sum", "summary", "compare", "discrepancy")
"""Kinds of question that no one sentence answers."""
BY_GROUP = ("fits", "points", "length", "strong_reason")
"""Marks that count for more or less by the kind of answer waited for."""
CANDIDATES, FOLDS = 40, 5
LONGEST = 500
"""Characters of what may be told as one answer."""
HELD, STEPS, STEP = 0.2, 500, 0.03
"""How strongly weights are held to what is believed beforehand; how many steps down the slope, and how long."""
BELIEVED = {
    "met": 1.0, "own": 0.8, "elsewhere": 0.2, "fits": 0.4, "rank": -0.1,  "number": 0.12, "number_before": 0.06, "list.points": 0.4,
    "very_long": -0.15, "short": -0.1, "leads_in": -0.3, "asks": -0.4, "repeats": -0.5, "heading_like": -0.3, "fields": -0.4, "linked": 0.1,
    "figure.fits": 0.3, "time.fits": 0.2, "reason.fits": 0.3,
}  # fmt: skip
"""What each mark counts for as far as reading many answers tells: what few questions show is not unlearned from others."""
SHARPNESS = 6.0
"""How much more likely the better of two sentences is to answer, on the scale of `BELIEVED`."""
MET = 1.0
"""What it counts for to meet the whole question: the scale on which scores are told."""

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Example:
    """One question: its group of kinds, the marks of its candidates, which of them answer, and what they score now."""

    group: str
    marks: Sequence[dict[str, float]]
    right: Array
    now: Array


def main() -> None:
    """Prints how often the first sentence answers, now and with weights learned from other questions; writes the weights when told to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    examples = _examples([question for file in given.files for question in read_questions(file)])
    names = sorted({name for one in examples for mark in one.marks for name in mark})
    names += [f"{group}.{name}" for group in GROUPS for name in BY_GROUP if name in names]
    tables = [_table(one, names) for one in examples]
    now = np.mean([one.right[one.now.argmax()] for one in examples])
    print(f"{len(examples)} spørgsmål; først nu {now:.3f}; med vægte lært af andre spørgsmål {_tried(examples, tables, names):.3f}")
    if given.write:
        weights = _learned(tables, [one.right for one in examples], names)
        scale = MET / weights[names.index("met")]
        told = [f"{name} {weight * scale:.3f}" for name, weight in zip(names, weights, strict=True) if abs(weight * scale) >= 0.005]
        WEIGHTS.write_text("\n".join([_HEAD, *told, ""]), encoding="utf-8")


_HEAD = "# What each mark of a sentence counts for. Learned, not written: python -m tests.benchmarks.reading_weights --write"


def _examples(questions: Sequence[GradedQuestion]) -> list[Example]:
    settings = Settings()
    view = OpenLibrary(settings).view(open_only=False)
    context = ToolContext(library=view.library, searcher=view.searcher, today=settings.current_date())
    understanding = Understanding(view.library, settings.current_date())
    tools = {tool.name: tool for tool in ALL_TOOLS}
    found = []
    for question in questions:
        if question.expect.refuse or not question.expect.all_of or len(question.turns) > 1 or question.kind in LEFT_OUT:
            continue
        situation = Situation(understanding.read(question.turns[0]), understanding)
        calls = {call.key: tools[call.name].run(context, tools[call.name].arguments(**call.arguments)) for call in searches(situation)}
        candidates = found_in(situation, Results(calls))[:CANDIDATES]
        group = group_of(kinds_wanted(situation.question)[0])
        right = np.array([_may_be_told(one, group) and _answers(one, question) for one in candidates], dtype=bool)
        if right.any():
            found.append(Example(group, [dict(one.marks) for one in candidates], right, np.array([one.score for one in candidates])))
    return found


def _may_be_told(one: Found, group: str) -> bool:
    """Whether the sentence is an answer and not a heap that holds one: a list is told where a list, a reason or a thing is asked for."""
    return group == "list" or (len(one.unit.whole) <= LONGEST and (not one.unit.points or group in ("reason", "any")))


def _answers(one: Found, question: GradedQuestion) -> bool:
    return not grade(question.expect, f"{one.unit.whole} {one.source.locator}", question.expect.source).missing


def _table(one: Example, names: Sequence[str]) -> Array:
    """A row a candidate, a column a mark; the marks of another group's are 0."""
    return np.array([[mark.get(name.removeprefix(f"{one.group}."), 0.0) for name in names] for mark in one.marks])


def _tried(examples: Sequence[Example], tables: Sequence[Array], names: Sequence[str]) -> float:
    """The share of questions whose first sentence answers, with weights learned without them."""
    order = np.random.default_rng(0).permutation(len(examples))
    hits = 0
    for fold in range(FOLDS):
        out = set(order[fold::FOLDS].tolist())
        kept = [at for at in range(len(examples)) if at not in out]
        weights = _learned([tables[at] for at in kept], [examples[at].right for at in kept], names)
        hits += sum(bool(examples[at].right[(tables[at] @ weights).argmax()]) for at in out)
    return hits / len(examples)


def _learned(tables: Sequence[Array], right: Sequence[Array], names: Sequence[str]) -> Array:
    """The weights, by Adam's steps down the slope of the loss; marks are put on one scale while learning."""
    spread = np.vstack(list(tables)).std(axis=0) + 1e-9
    scaled = [table / spread for table in tables]
    believed = SHARPNESS * spread * np.array([BELIEVED.get(name, 0.0) for name in names])
    weights, momentum, squares = believed, np.zeros(len(spread)), np.zeros(len(spread))
    for step in range(1, STEPS + 1):
        slope = HELD * (weights - believed) - np.mean(
            [_pull(table @ weights, table, good) for table, good in zip(scaled, right, strict=True)], axis=0
        )
        momentum, squares = 0.9 * momentum + 0.1 * slope, 0.99 * squares + 0.01 * slope**2
        weights = weights - STEP * momentum / (1 - 0.9**step) / (np.sqrt(squares / (1 - 0.99**step)) + 1e-8)
    learned: Array = weights / spread
    return learned


def _pull(scores: Array, table: Array, good: Array) -> Array:
    """How one question pulls at the weights: from the candidates as they score now to those that answer."""
    likely = np.exp(scores - scores.max())
    likely /= likely.sum()
    wanted = likely * good
    pull: Array = table.T @ (wanted / (wanted.sum() + 1e-12) - likely)
    return pull


if __name__ == "__main__":
    main()
