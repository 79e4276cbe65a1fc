"""«Hvorfor blev sommerskolerne lagt i 2008?»: the year taken for granted against the time that the plan has for the action."""

from __future__ import annotations

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.lookup import action
from bot.builtin_model.understand.asks import Ask

_CLEAR, _NEAR = 0.75, 0.1


def action_time(claim: Claim) -> Verdict | None:
    """Whether the one year of a why-question lies within the time printed for the action it is about."""
    years = claim.years
    if len(years) != 1 or claim.question.slots.span or not claim.asked(Ask.WHY) or claim.asked(Ask.HOW_MUCH, Ask.FINANCED):
        return None
    links = [link for link in claim.links if link.topic.kind == "action"]
    if not links or links[0] is not claim.links[0] or links[0].coverage < _CLEAR:
        return None
    if len(links) > 1 and links[1].coverage > links[0].coverage - _NEAR:
        return None
    found = action(claim.library, links[0].topic.document, links[0].topic.key)
    if found is None or found.time is None or not found.time.start or not found.time.end:
        return None
    if found.time.start.year <= years[0] <= found.time.end.year or str(years[0]) in found.text:
        return None
    name, when = one_line(found.name).rstrip("."), one_line(found.time.text)
    told = f"handling {found.number} ({name}) har tiden «{when}»." if claim.da else f"action {found.number} ({name}) is timed «{when}»."
    return Verdict(False, told, found.sources[:1], (call("actions", numbers=[found.number], documents=[found.document]),))
