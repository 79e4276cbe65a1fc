"""Summaries of areas and actions of a plan, and of a schedule's focus areas."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.library import Library
from knowledge.money import format_short
from knowledge.records import Action, AreaPurpose, FocusArea, PlanActivity
from tools.summary.select import telling
from tools.summary.whole import Drafted


def drafted_actions(library: Library, document: str, title: str, actions: Sequence[Action]) -> Drafted:
    """Purpose of the area, then each action with time, money, owner and performer; no amount is added up."""
    purposes = [p for p in library.of(AreaPurpose, document) if p.area == actions[0].area] if len(actions) > 1 else []
    parts = [("Formål", p.text.replace("\n", " ")) for p in purposes]
    for action in actions:
        money = format_short(action.total_dkk) if action.total_dkk else "0 kr." if action.total_dkk == 0 else (action.economy or "intet beløb")
        facts = [
            f"Tid: {action.time.text}." if action.time else "",
            f"Økonomi: {money}." if len(action.amounts) < 2 else f"Økonomi: {money} ({action.economy}).",
            f"Ansvarlig: {action.responsible}." if action.responsible else "",
            f"Udføres af: {action.performer}." if action.performer else "",
            f"Succeskriterium: {action.success_criterion}." if action.success_criterion else "",
        ]
        points = f" Bl.a.: {'; '.join(p.rstrip('.') for p in action.points)}." if action.points and len(actions) == 1 else ""
        parts.append((f"Handling {action.number}", f"{telling(action.text, 3)}{points} {' '.join(f for f in facts if f)}"))
    return title, parts, [record.sources[0] for record in (*purposes, *actions)]


def drafted_focus(library: Library, area: FocusArea) -> Drafted:
    """The area's text and its activities."""
    activities = [a for a in library.of(PlanActivity, area.document) if a.area == area.name]
    parts = [("Område", telling(area.text, 4)), ("Aktiviteter", "; ".join(a.text.rstrip(".") for a in activities))]
    return area.name, parts, [area.sources[0], *(a.sources[0] for a in activities)]
