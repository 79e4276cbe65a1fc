"""A language model's checked answer to one question: asked, read, checked, asked once more when the check objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

from bot.answer import Answer
from bot.assistant import Turn
from bot.check.examine import examine
from bot.check.mend import checked, repair_request
from bot.check.verdict import Verdict
from bot.heard import heard, used_calls
from bot.memory import messages_of
from bot.messages import checking
from bot.provider.faults import GaveUp, Reason
from bot.provider.grounding import is_grounded, leaks
from bot.provider.instructions import disarmed_answer, without_instructions
from bot.provider.meter import Meter
from bot.provider.reading import read_answer, settled
from bot.provider.turn import run_turn


class Unsupported(GaveUp):
    """The check objected, and a second try did not help; `verdict` has all it objected to."""

    def __init__(self, *verdicts: Verdict) -> None:
        """The verdicts over both answers."""
        self.verdict = Verdict(faults=tuple(fault for verdict in verdicts for fault in verdict.faults))
        super().__init__(Reason.UNSUPPORTED, f"{len(self.verdict.faults)} claims")


def answer_of(graph: Any, question: str, earlier: tuple[Turn, ...], meter: Meter, tell: Callable[[str], None]) -> Answer:
    """The checked answer. The turn begins from questions and answers alone: nothing of how an earlier one was made reaches it.

    Raises:
        Unsupported: the check objected to both answers.
        GaveUp: the model gave no answer that can be used.
        RaadbotError: the library cannot be used.
    """
    before = messages_of(earlier, question)
    said = run_turn(graph, before, meter, tell)[len(before) :]
    tell(checking())
    answer, verdict = _read(question, said, earlier, meter)
    if verdict.passed:
        return settled(checked(answer, verdict))
    try:
        said = run_turn(graph, [*before, *said, HumanMessage(repair_request(verdict))], meter, tell)[len(before) :]
        answer, again = _read(question, said, earlier, meter)
    except GaveUp as fault:
        raise Unsupported(verdict) from fault
    if again.passed:
        return settled(checked(answer, again, before=verdict, repaired=True))
    raise Unsupported(verdict, again)


def _read(question: str, said: Sequence[BaseMessage], earlier: tuple[Turn, ...], meter: Meter) -> tuple[Answer, Verdict]:
    """The answer and what the check says of it, both held against what was looked up without the instructions in it.

    Raises:
        GaveUp: it has nothing to do with what was looked up, or repeats its prompt.
    """
    if not isinstance(said[-1], AIMessage):
        raise GaveUp(Reason.EMPTY, "the turn ended without an answer")
    answer = read_answer(question, str(said[-1].text), used_calls(said), meter.numbered, meter.model, 0.0)
    armless = disarmed_answer(answer)
    if leaks(answer.lead, meter.prompt) or (answer.found and not is_grounded(armless)):
        raise GaveUp(Reason.OFF_SUBJECT)
    return answer, examine(armless, map(without_instructions, heard(said, earlier)))
