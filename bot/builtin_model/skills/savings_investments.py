"""What savings take first: whether the investments of the cases are asked for, which of them a limit is on, and how they are told."""

from __future__ import annotations

import re

from bot.builtin_model.say import limited, listed, money
from bot.builtin_model.understand.question import Question
from knowledge.number_words import NUMBER_WORD
from knowledge.records.budget import BudgetKind
from tools.contract import ToolResult

_PUT_IN = re.compile(r"\b(?:lae?gges?|bruges?|investeres?|koster?|kost|udgift\w*|betales?|spend|cost|costs|invest\w*|penge|kolonnen?|column)\b")
_LIMIT = (
    r"(?:over|under|mere end|mindre end|mindst|hoejst|mellem|op til|above|below|more than|less than|at least|at most|between|up to)\s+(?:dkk\s*)?"
    rf"(?:\d|{NUMBER_WORD}\s+(?:mio|mill|mia|tusind|hundrede|kr))"
)
_LIMITS_INVESTMENT = re.compile(
    rf"\b\w*(?:anlaeg|invest)\w*(?: \w+){{0,3}}? {_LIMIT}|\b{_LIMIT}[^,?]*? (?:i|til|in|as an?) (?:\w+ )?\w*(?:anlaeg|invest)"
)
"""«En investering på over 1 mio. kr.», «mere end 1 mio. kr. i anlæg»: the limit is on what a saving takes first, not on what it saves."""
_MOST_NAMED = 6


def investments_asked(question: Question) -> bool:
    """Whether what the savings take first is asked for: the savings table has no other anlæg than its investments."""
    capital = question.budget_kind == BudgetKind.CAPITAL and bool(_PUT_IN.search(question.plain))
    return question.investment or capital


def limits_investment(question: Question) -> bool:
    """Whether a limit is on what a saving takes first: «en investering på over 1 mio. kr.»"""
    return investments_asked(question) and bool(_LIMITS_INVESTMENT.search(question.plain))


def investment_words(question: Question, result: ToolResult) -> str:
    """How many of the cases need an investment, what they come to, and which they are when they are few."""
    language, count = question.language, len(result.rows)
    total = money(result.values.get("investment", result.value), language)
    amounts = ((row, row.cells.get("investment")) for row in result.rows)
    named = listed((f"{row.cells.get('code')} {money(value, language)}" for row, value in amounts if isinstance(value, int | float)), language)
    which = f": {named}" if count <= _MOST_NAMED else ""
    whose = listed(question.bodies, language)
    limits = limited(question.limits, language) if limits_investment(question) else ""
    if language == "en":
        return f"{count} savings{f' of {whose}' if whose else ''} need an investment{limits}, {total} in all (no year given){which}."
    noun = "besparelse" if count == 1 else "besparelser"
    return f"{count} {noun}{f' i {whose}' if whose else ''} kræver en anlægsinvestering{limits}, i alt {total} (uden år){which}."
