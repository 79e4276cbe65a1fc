"""What comes next in a case: what stands under «Det videre forløb», else what was decided and what it waits for."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import clipped, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, records_of
from bot.builtin_model.skills.contract import Situation
from knowledge.records import AgendaItem, Decision

_ONWARD = re.compile(r"videre\s+(?:proces|forløb|sagsgang)|næste\s+skridt|tidsplan", re.IGNORECASE)


def onward(situation: Situation, item: AgendaItem) -> Draft | None:
    """The printed course of the case, with why its decision is not final; None where the item prints none."""
    da = situation.question.language == "da"
    sections = [s for s in situation.understanding.library.sections(item.document, item=item.number) if _ONWARD.search(s.path[-1])]
    if not sections:
        return None
    where = heading(item, situation.question.language)
    told = " ".join(f"«{stop(clipped(one_line(section.text)))}»" for section in sections)
    open_ones = [d for d in records_of(situation, Decision, item) if not d.earlier and d.not_final_because]
    note = f"{'Det er ikke endeligt:' if da else 'This is not final:'} {stop(open_ones[0].not_final_because or '')}" if open_ones else ""
    return Draft(
        lead=f"{where[:1].upper()}{where[1:]}: {told}",
        notes=(note,) if note else (),
        sources=(*(section.sources[0] for section in sections), *(d.sources[0] for d in open_ones[:1])),
    )
