"""What a schedule ends with: resources and evaluation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.dates import find_periods
from knowledge.money import parse_amounts
from knowledge.parse.prose import Paragraph, render, sentences
from knowledge.parse.schedule.people import bodies_in
from knowledge.records import PlanEvaluation, PlanResource
from knowledge.source import Source

_BUDGET_YEAR = re.compile(r"\bbudget\w*\s+(?:for\s+|i\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"\b(?:i|på|for)\s+(?:budget\w*\s+)?(?:for\s+|i\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_EVALUATES = re.compile(r"\bevaluer", re.IGNORECASE)


def resource_records(part: Paragraph, number: int, document: str, source: Source) -> list[PlanResource]:
    """One paragraph about resources: a record an amount with the budget year it was set aside in, or one without an amount.

    The year is the one said between this amount and the next, else the one said before it.
    """
    amounts = parse_amounts(part.text)
    plain = PlanResource(id=f"{document}/resource/{number}", document=document, sources=(source,), text=part.text)
    found: list[PlanResource] = []
    for index, amount in enumerate(amounts):
        until = amounts[index + 1].start if index + 1 < len(amounts) else len(part.text)
        year = _YEAR_AFTER.search(part.text[amount.end : until]) or _BUDGET_YEAR.search(part.text[: amount.start])
        values = {
            "id": plain.id if index == 0 else f"{plain.id}.{index + 1}",
            "amount_dkk": amount.value_dkk,
            "as_printed": amount.as_printed,
            "budget_year": int(year["year"]) if year else None,
        }
        found.append(plain.model_copy(update=values))
    return found or [plain]


def evaluation_record(parts: Sequence[Paragraph], number: int, document: str, source: Source) -> PlanEvaluation:
    """Who evaluates and when, from the sentence that says so; None where it does not say."""
    told = [sentence for part in parts for sentence in sentences(part.text)]
    sentence = next((sentence for sentence in told if _EVALUATES.search(sentence)), told[0] if told else "")
    word = _EVALUATES.search(sentence)
    # The body that evaluates is named last before the word, the time first after it; otherwise the first of each.
    bodies = bodies_in(sentence[: word.start()])[-1:] if word else ()
    bodies = bodies or bodies_in(sentence)
    periods = find_periods(sentence)
    periods = [found for found in periods if word and found[1] > word.start()] or periods
    return PlanEvaluation(
        id=f"{document}/evaluation/{number}",
        document=document,
        sources=(source,),
        body=bodies[0] if bodies else None,
        period=periods[0][0] if periods else None,
        text=render(parts),
    )
