"""What was put forward, where the decision only says whose motion was carried («Villy Mos' forslag vedtaget»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import records_of
from bot.builtin_model.skills.contract import Situation
from knowledge.records import AgendaItem, Decision, VoteEvent
from knowledge.source import Source

_PROPOSER = re.compile(r"(?P<name>[A-ZÆØÅ][\w.'’-]*(?: [A-ZÆØÅ][\w.'’-]*)+) \([A-ZÆØÅ]{1,2}\)")
_MOTION_OF = re.compile(r"(?P<whose>[A-ZÆØÅ][\w.'’ -]*?)(?:s|['’]s?)?\s+(?:ændrings)?forslag\b")


def motion_ruled_on(situation: Situation, item: AgendaItem, decisions: Sequence[Decision]) -> tuple[str, Source] | None:
    """The motion that the decision names by its proposer, as it was put to the vote, with its lines; None where it names none."""
    put = [vote for vote in records_of(situation, VoteEvent, item) if vote.on]
    for decision in decisions:
        whose = _MOTION_OF.match(decision.text)
        for vote in put:
            proposer = _PROPOSER.match(vote.on or "")
            if whose and proposer and proposer["name"].rstrip("s") == whose["whose"].strip().rstrip("s"):
                return _printed(situation, item, vote)
    return None


def _printed(situation: Situation, item: AgendaItem, vote: VoteEvent) -> tuple[str, Source]:
    """The words of the motion and where they stand."""
    words = stop(one_line(vote.on or ""))
    sections = situation.understanding.library.sections(item.document, item=item.number)
    holding = next((section for section in sections if words.rstrip(".") in one_line(section.text)), None)
    return words, narrowed(holding.sources[0], words) if holding else vote.sources[0]
