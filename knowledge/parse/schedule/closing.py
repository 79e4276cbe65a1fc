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
_EVALUATES = re.compile(r"\bevaluer", re.IGNORECASE)


def resource_record(part: Paragraph, number: int, document: str, source: Source) -> PlanResource:
    """One paragraph about resources, with its first amount and the budget year that amount was set aside in."""
    amounts = parse_amounts(part.text)
    year = _BUDGET_YEAR.search(part.text) if amounts else None
    return PlanResource(
        id=f"{document}/resource/{number}",
        document=document,
        sources=(source,),
        text=part.text,
        amount_dkk=amounts[0].value_dkk if amounts else None,
        as_printed=amounts[0].as_printed if amounts else None,
        budget_year=int(year["year"]) if year else None,
    )


def evaluation_record(parts: Sequence[Paragraph], document: str, source: Source) -> PlanEvaluation:
    """Who evaluates and when, from the sentence that says so; None where it does not say."""
    told = [sentence for part in parts for sentence in sentences(part.text)]
    sentence = next((sentence for sentence in told if _EVALUATES.search(sentence)), told[0] if told else "")
    bodies = bodies_in(sentence)
    periods = find_periods(sentence)
    return PlanEvaluation(
        id=f"{document}/evaluation/1",
        document=document,
        sources=(source,),
        body=bodies[0] if bodies else None,
        period=periods[0][0] if periods else None,
        text=render(parts),
    )
