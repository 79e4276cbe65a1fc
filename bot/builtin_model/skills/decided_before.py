"""What a body that had the case before decided of it: «Hvad sagde udvalget til sagen, før den kom i byrådet?»."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import heading, records_of
from bot.builtin_model.skills.contract import Situation
from knowledge.dates import format_date
from knowledge.records import AgendaItem, Decision
from tools.bodies import may_be

_BEFORE = re.compile(r"\b(?:foer|inden|before|first)\b")


def decided_before(situation: Situation, item: AgendaItem) -> Draft | None:
    """The earlier decisions of the body named, and how the meeting ended the case; None where the meeting's own decision is asked for."""
    question, da = situation.question, situation.question.language == "da"
    decisions = records_of(situation, Decision, item)
    own = [d for d in decisions if not d.earlier]
    named = [d for d in decisions if d.earlier and d.decided_by and any(may_be(d.decided_by, body) for body in question.bodies)]
    meets = any(d.decided_by and may_be(d.decided_by, body) for d in own for body in question.bodies)
    if not named or (meets and not _BEFORE.search(question.plain)):
        return None
    told = []
    for decision in named:
        when = "" if decision.date is None else f" den {format_date(decision.date)}" if da else f" on {decision.date.isoformat()}"
        said = stop(one_line(decision.text))
        told.append(f"{decision.decided_by}{when}: «{said}»" if da else f"{decision.decided_by}{when}: “{said}”")
    where = heading(item, question.language)
    lead = f"{where[:1].upper()}{where[1:]}: {' '.join(told)}"
    later = [f"{d.decided_by or ('Mødet' if da else 'The meeting')}: «{stop(one_line(d.text))}»" for d in own if d.text]
    notes = (f"{'Derefter besluttede' if da else 'Then'} {' '.join(later)}",) if later else ()
    sources = tuple(dict.fromkeys(source for d in [*named, *own] for source in d.sources[:1]))
    return Draft(lead=lead, notes=notes, sources=sources)
