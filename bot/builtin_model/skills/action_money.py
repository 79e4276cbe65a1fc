"""What one action of a plan costs, in words."""

from __future__ import annotations

import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import listed, money, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import issues_about
from knowledge.records import Action

_IN_OTHER_UNIT = re.compile(r"kr\b|kroner", re.IGNORECASE)
"""The field prints its own unit."""


def of_action(situation: Situation, found: Action) -> Draft:
    """Its amount with what the plan says of it; the plan's words where they come to no one amount, or name none."""
    language = situation.question.language
    name = f"handling {found.number}" if language == "da" else f"action {found.number}"
    about = one_line(found.name).rstrip(".")
    if not found.amounts:
        lead = (
            f"Der er ikke angivet et beløb for {name} ({about}). Under økonomi står: «{found.economy or ''}»"
            if language == "da"
            else f"No amount is given for {name} ({about}). Under economy it says: «{found.economy or ''}»"
        )
        return Draft(lead=lead, found=False, sources=found.sources[:1])
    if found.total_dkk is None:
        said = f"«{one_line(found.economy or '')}»"
        lead = (
            f"Der er ikke sat ét beløb af til {name} ({about}). Under økonomi står: {said}."
            if language == "da"
            else f"No single amount is set for {name} ({about}). Under economy it says: {said}."
        )
        return Draft(lead=lead, sources=found.sources[:1])
    parts = [f"{money(a.value_dkk, language)}{f' ({a.note})' if a.note else ''}" for a in found.amounts]
    lead = f"{money(found.total_dkk, language)} {'er sat af til' if language == 'da' else 'for'} {name}: {about}."
    if any(amount.included or amount.from_others for amount in found.amounts):
        lead += f" {'Der står' if language == 'da' else 'It says'}: «{one_line(found.economy or '')}»" + (
            f", {listed(_of_others(found, language), language)}." if _IN_OTHER_UNIT.search(found.economy or "") is None else "."
        )
    elif len(found.amounts) > 1:
        lead += f" Det er {listed(parts)}." if language == "da" else f" That is {listed(parts, language)}."
    elif re.search(r"[a-zæøå]{3}", found.economy or ""):
        lead += f" {'Der står' if language == 'da' else 'It says'}: «{one_line(found.economy or '')}»."
    if found.other_funding:
        lead += f" Hertil: {found.other_funding}." if language == "da" else f" Also: {found.other_funding}."
    return Draft(lead=lead, sources=found.sources[:1], issues=issues_about(situation.understanding.library, found.document, found.number))


def _of_others(found: Action, language: str) -> list[str]:
    """What is printed without a unit, in kroner: «altså 70.000 kr. (fra fonden)»."""
    also = "altså" if language == "da" else "that is"
    told = [f"{money(a.value_dkk, language)}{f' ({a.note})' if a.note else ''}" for a in found.amounts if a.included or a.from_others]
    return [f"{also} {told[0]}", *told[1:]]
