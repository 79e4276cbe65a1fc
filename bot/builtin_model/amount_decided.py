"""What a case costs is told with what was decided: a decision that names another amount goes first."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from knowledge.money import parse_amounts
from knowledge.records import Decision

_LONGEST = 240
_MOST = 3
"""So many decisions of one item can follow an amount; more are another answer."""


def with_amount_decided(draft: Draft, question: Question, heading: str, decisions: Sequence[Decision]) -> Draft:
    """The answer on money from a case, led by the decision where that names an amount of its own, else followed by it."""
    told = {amount.value_dkk for amount in parse_amounts(draft.lead)}
    said = " ".join([draft.lead, draft.body or "", *draft.notes])
    if not told or not question.asked(Ask.HOW_MUCH) or heading in said or any(one_line(d.text).rstrip(".") in said for d in decisions):
        return draft
    changed = [d for d in decisions if any(amount.value_dkk not in told for amount in parse_amounts(d.text))]
    if not changed and len(decisions) > _MOST:
        return draft
    da, meant = question.language == "da", changed or list(decisions)
    ruled = " ".join(f"«{stop(clipped(one_line(d.text), _LONGEST))}»" for d in meant)
    note = f"{'Beslutningen i' if da else 'The decision under'} {heading} {'blev' if da else 'was'}: {ruled}"
    sources = tuple(dict.fromkeys([*(d.sources[0] for d in meant if changed), *draft.sources, *(d.sources[0] for d in meant)]))
    if not changed:
        return draft.model_copy(update={"notes": (*draft.notes, note), "sources": sources})
    lead = f"{note} {'I sagen står' if da else 'The case says'}: {draft.lead}"
    return draft.model_copy(update={"lead": lead, "sources": sources})
