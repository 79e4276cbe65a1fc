"""A lead that a reader takes in at a glance: the sentences that do not fit go below it."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.check.sentences import sentences

LONGEST_LEAD = 600
"""Characters before rows, notes and sources; what an answer may take of a screen."""


def with_short_lead(draft: Draft) -> Draft:
    """The draft with a lead of whole sentences within the limit, and the rest at the head of the body; one long sentence stays whole."""
    if len(draft.lead) <= LONGEST_LEAD:
        return draft
    kept: list[str] = []
    rest = sentences(draft.lead)
    while rest and (not kept or len(" ".join([*kept, rest[0]])) <= LONGEST_LEAD):
        kept.append(rest.pop(0))
    if not rest or "\n" in draft.lead:
        return draft
    body = "\n\n".join(part for part in (" ".join(rest), draft.body) if part)
    return draft.model_copy(update={"lead": " ".join(kept), "body": body})
