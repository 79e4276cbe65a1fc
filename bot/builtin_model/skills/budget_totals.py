"""«Passer summen i anlægstabellen?»: printed sums of the budget's own tables that their rows do not come to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from knowledge.errors import Issue, IssueKind
from tools.printed_sums import wrong_sums

_SUM = re.compile(r"\b(?:sum\w*|i ?alt|total\w*|lagt sammen|tilsammen|laegge\w* sammen|add(?:s)? up|totals?)\b")
_FAULT = re.compile(r"\b(?:fejl|uenig\w*|uoverensstem\w*|forskel\w*|afvig(?:er|e)|forkert|wrong|differ\w*|disagree\w*)\b")
_OF_SAVINGS = re.compile(r"bespar|effektivisering|omstilling|saving")


class BudgetTotals:
    """Whether the sums that a budget's tables print are what their rows come to, where they are not."""

    name = "budget_totals"

    def fits(self, situation: Situation) -> float:
        """When it is asked whether a sum agrees, of no one thing, and a printed sum of that table and year does not."""
        question = situation.question
        if not question.asked(Ask.DISAGREEMENT) or not _SUM.search(question.plain) or _names_more(question):
            return 0.0
        return 0.957 if _wrong(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """All disagreements of the budgets."""
        return [call("issues", kind=IssueKind.DISAGREEMENT.value, documents=list(situation.question.documents))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each sum that is not what the rows come to."""
        question, wrong = situation.question, _wrong(situation)
        yes = bool(_FAULT.search(question.plain))
        said = ("Ja. " if yes else "Nej. ") if question.language == "da" else ("Yes. " if yes else "No. ")
        opens = said if question.asked(Ask.YES_NO) else ""
        sources = tuple(dict.fromkeys(source for issue in wrong for source in issue.sources))
        return Draft(lead=f"{opens}{' '.join(stop(issue.message) for issue in wrong)}", sources=sources, issues=wrong)


def _names_more(question: Question) -> bool:
    """Whether the question names a subject besides sums, tables and faults."""
    return any(not (term.predicate or _SUM.match(term.word) or _FAULT.match(term.word) or term.word == "add") for term in question.terms)


def _wrong(situation: Situation) -> tuple[Issue, ...]:
    """The printed sums of the table and years asked for that are not what the rows come to."""
    question = situation.question
    savings = question.budget_kind is None and bool(_OF_SAVINGS.search(question.plain))
    return wrong_sums(situation.understanding.library, question.documents, question.budget_kind, question.slots.years, savings=savings)
