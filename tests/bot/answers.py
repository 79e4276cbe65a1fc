"""A small answer to render, and an assistant that answers from a queue."""

from __future__ import annotations

from typing import Any

from bot.answer import Answer, Table, ToolCall
from bot.assistant import Asker, Progress, Turn
from knowledge.source import Source
from tools.contract import Column, ToolResult

SOURCE = Source(document="budget-2031", title="Budgetaftale 2031", locator="4.1, tabellen DRIFT", line_from=12, line_to=13, quote="4.1 Natur 500")


def small_answer(**changes: Any) -> Answer:
    """«Natur får 500.000 kr.» with one row, one note and one source."""
    values: dict[str, Any] = {
        "question": "Hvor meget får Natur?",
        "lead": "Natur får **500.000 kr.** i 2031 [1].",
        "table": Table(
            title="Driftslinjer",
            columns=(Column(key="name", label="Emne"), Column(key="2031", label="2031", unit="DKK")),
            rows=(("4.1 Natur", "500.000"),),
            numbers=((None, 500_000),),
        ),
        "notes": ("Prisniveauet er ikke angivet.",),
        "found": True,
        "sources": (SOURCE,),
        "tools": (ToolCall(name="sum_budget", arguments={"year": 2031}, result=ToolResult(tool="sum_budget", title="Natur", searched="budgettet")),),
        "model": "builtin",
        "seconds": 0.01,
    }
    return Answer(**(values | changes))


class QueueAssistant:
    """Answers each question with the next of `answers`; keeps what it was asked, and raises what is an error in the queue."""

    def __init__(self, *answers: Answer | BaseException) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, tuple[Turn, ...], Asker]] = []

    def ask(
        self,
        question: str,
        earlier: tuple[Turn, ...] = (),
        asker: Asker = Asker(),  # noqa: B008
        progress: Progress | None = None,
    ) -> tuple[Answer, Turn]:
        """The next answer of the queue, with the question put into it."""
        self.asked.append((question, earlier, asker))
        if progress is not None:
            progress("Slår op i budgettets linjer")
        answer = self.answers.pop(0) if self.answers else small_answer()
        if isinstance(answer, BaseException):
            raise answer
        answer = answer.model_copy(update={"question": question})
        return answer, Turn(question=question, answer=answer.lead)
