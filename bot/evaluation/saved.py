"""A run kept in a file: what `raadbot eval --json` shows, `--save` writes and `--compare` reads."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.evaluation.groups import group_scores
from bot.evaluation.results import ModelRun
from bot.evaluation.scores import summarise
from knowledge.errors import QuestionFileError

FORMAT = "raadbot-eval/1"


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    format: str
    models: tuple[ModelRun, ...]


def as_json(runs: Sequence[ModelRun]) -> dict[str, Any]:
    """The runs with their sums and groups, for a machine."""
    return {
        "format": FORMAT,
        "models": [
            {
                "model": run.model,
                "summary": summarise(run).model_dump(mode="json"),
                "groups": [{**group.model_dump(mode="json"), "consistent": group.consistent} for group in group_scores(run.questions)],
                "questions": [{**each.model_dump(mode="json"), "passed": each.passed} for each in run.questions],
            }
            for run in runs
        ],
    }


def save(runs: Sequence[ModelRun], file: Path) -> None:
    """The runs in a file, whole or not at all: an interrupted write leaves what was there."""
    unfinished = file.with_name(f"{file.name}.ny")
    unfinished.write_text(json.dumps(as_json(runs), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(unfinished, file)


def read_saved(file: Path) -> tuple[ModelRun, ...]:
    """The runs of a file that `save` wrote.

    Raises:
        QuestionFileError: it is not such a file.
    """
    try:
        saved = _File.model_validate_json(file.read_bytes())
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "filen"
        raise QuestionFileError(
            f"{file} er ikke en gemt kørsel: «{where}» kan ikke bruges ({first['msg']}); gem en med raadbot eval FIL.jsonl --save."
        ) from None
    if saved.format != FORMAT:
        raise QuestionFileError(f"{file} har formatet {saved.format!r}, men {FORMAT!r} skal bruges; gem kørslen igen med --save.")
    return saved.models


def earlier_of(model: str, earlier: Sequence[ModelRun], alone: bool) -> ModelRun | None:
    """The earlier run of the same model; where one model stands alone on both sides, they are compared whatever they are called."""
    named = next((run for run in earlier if run.model == model), None)
    return named or (earlier[0] if alone and len(earlier) == 1 else None)
