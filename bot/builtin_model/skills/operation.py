"""Which operation over the lines of a table a question asks for, by the word it has: «størst», «i gennemsnit», «hvor mange», «i alt»."""

from __future__ import annotations

from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.question import Question

_WORDS = ((Operation.LARGEST, "largest"), (Operation.SMALLEST, "smallest"), (Operation.COMPARE, "compare"), (Operation.AVERAGE, "average"))


def among_limits(question: Question) -> str | None:
    """«list» or «count», where those over or under a limit are asked for."""
    if question.limits and question.asked(Ask.WHICH, Ask.HOW_MANY):
        return "list" if question.asked(Ask.WHICH) else "count"
    return None


def operation_asked(question: Question, compares: bool = False) -> str:
    """The operation; a sum where no word says another. `compares` says that the table has groups to hold against each other."""
    for wanted, operation in _WORDS:
        if question.wants(wanted) and (compares or operation != "compare"):
            return operation
    if question.wants(Operation.COUNT) and not question.asked(Ask.HOW_MUCH):
        return "count"
    listed = question.asked(Ask.WHICH) and not question.wants(Operation.SUM) and not question.asked(Ask.HOW_MUCH)
    return "list" if listed else "sum"
