"""A file of graded questions: one conversation a line, with what its last answer must and must not hold."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.errors import QuestionFileError


class Expectation(BaseModel):
    """What an answer must hold: one alternative of each group in `all_of`, nothing of `none_of`, a refusal when `refuse`.

    `source` are the documents that must be cited.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    all_of: tuple[tuple[str, ...], ...] = Field((), alias="all")
    none_of: tuple[str, ...] = Field((), alias="none")
    refuse: bool = False
    source: tuple[str, ...] = ()
    locator: str | None = None


class GradedQuestion(BaseModel):
    """One conversation. `expect` is for the last turn, `expect_turns` for the earlier ones where given; `reference` is a right answer.

    Questions of one `group` ask for the same in other words and must get the same facts.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    id: str
    turns: tuple[str, ...] = Field(min_length=1)
    kind: str = "other"
    group: str | None = None
    language: str = Field("da", alias="lang")
    expect: Expectation
    expect_turns: tuple[Expectation, ...] = ()
    reference: str = Field("", alias="ref")


def read_questions(file: Path) -> tuple[GradedQuestion, ...]:
    """All questions of a JSON Lines file, in order.

    Raises:
        QuestionFileError: a line is not a graded question, two have the same id, or there are none.
    """
    questions: dict[str, GradedQuestion] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8-sig", errors="replace").split("\n"), 1):
        if not line.strip():
            continue
        try:
            question = GradedQuestion.model_validate(json.loads(line))
        except ValidationError as fault:
            first = fault.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise QuestionFileError(
                f"{file}, linje {number}: «{where}» kan ikke bruges ({first['msg']}); se formatet i docs/evaluering.md."
            ) from None
        except ValueError as fault:
            raise QuestionFileError(f"{file}, linje {number} er ikke JSON ({fault}); ret linjen, og kør igen.") from None
        if question.id in questions:
            raise QuestionFileError(f"{file}, linje {number}: id {question.id!r} er brugt før; giv hver samtale sit eget id.")
        questions[question.id] = question
    if not questions:
        raise QuestionFileError(f"{file} har ingen spørgsmål; skriv ét pr. linje, se docs/evaluering.md.")
    return tuple(questions.values())
