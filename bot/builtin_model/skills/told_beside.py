"""What only stands beside an answer: bare counts, a field of another action, a list under another question, one of those behind another thing."""

from __future__ import annotations

import re

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, before_sign
from bot.builtin_model.reading.units import keys_of, units_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain

_HALF = 0.5
_COUNTED = re.compile(r"\(\d[\d.]*\)\s*\.?$")
_SOME = 0.35
_ASKS_OTHERWISE = re.compile(r"\W*(?:hvad|hvem|hvordan|hvornaar|hvilke|hvor)\b")


def only_counts(best: Found) -> bool:
    """Whether a unit is a list of nothing but counts («Fleksjob (159)»): it tells how many, and no more."""
    return bool(best.unit.points) and all(_COUNTED.search(point) for point in best.unit.points)


def is_a_field_of_another_thing(situation: Situation, best: Found) -> bool:
    """«Økonomi: 150.000» of an action whose name has not what is asked about, as one point alone has, or that nowhere has one of the words."""
    if best.passage.role != "action" or "fields" not in best.marks:
        return False
    name = keys_of(f"{best.passage.context} {units_of(best.passage.text)[0].text} {best.unit.whole}")
    subject = [term for term in situation.question.terms if not (term.told or term.soft or term.predicate)]
    everything = keys_of(
        f"{' '.join(best.passage.context.split(' · ')[1:])} {best.passage.text}"
    )  # What the plan is called says nothing of one action.
    return bool(subject) and (not any(term.found_in(name) >= _SOME for term in subject) or any(term.found_in(everything) < _HALF for term in subject))


def heads_another_question(best: Found) -> bool:
    """Whether a unit stands under a question of another sort than why, as «Hvad laver X?»."""
    lead = plain(best.unit.text)
    return any(_ASKS_OTHERWISE.match(text) for text in (plain(best.passage.context.split(" · ")[-1]), lead if lead.endswith("?") else ""))


def is_one_of_those_behind(situation: Situation, best: Found) -> bool:
    """«Hvem står bag roklubben?» over «X er et samarbejde mellem skolen og roklubben»: what is asked about is among those behind another."""
    before = keys_of(f"{best.passage.context} {best.unit.before} {before_sign(best.unit.whole, AnswerKind.BEHIND)}")
    return any(term.found_in(before) < _HALF for term in situation.question.terms if not (term.told or term.soft))
