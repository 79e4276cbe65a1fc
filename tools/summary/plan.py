"""Summaries of an action plan and its areas and actions, and of a schedule's focus areas."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.library import Library
from knowledge.money import format_short
from knowledge.records import Action, Adoption, AreaPurpose, Financing, FocusArea, PlanActivity, Section
from tools.matching import grouped
from tools.summary.part import Drafted, Part
from tools.summary.select import telling
from tools.summary.spoken import ended, joined, prose, statements

_SHORT = 1_500
"""Characters of a focus area's text that is told whole."""


def drafted_actions(library: Library, document: str, title: str, actions: Sequence[Action]) -> Drafted:
    """Purpose of the area, then each action with time, money, owner and performer; no amount is added up."""
    purposes = [purpose for purpose in library.of(AreaPurpose, document) if purpose.area == actions[0].area] if len(actions) > 1 else []
    parts = [Part("Formål", prose(statements(purpose.text)), purpose.sources[:1]) for purpose in purposes]
    return Drafted(title, (*parts, *(Part(f"Handling {action.number}", _action(action), action.sources[:1]) for action in actions)))


def drafted_plan(library: Library, document: str, brief: bool = False) -> Drafted:
    """The plan: each area's purpose and its actions with their fields (few of them when `brief`), what it rests on, who adopted it."""
    parts = []
    for number, actions in grouped(library.of(Action, document), lambda action: action.area).items():
        purposes = [purpose for purpose in library.of(AreaPurpose, document) if purpose.area == number]
        lines = [f"{action.number}: {ended(action.name)} {_facts(action, brief)}".strip() for action in actions]
        text = " ".join([*(f"Formål: {prose(statements(purpose.text))}" for purpose in purposes), *lines])
        records: list[AreaPurpose | Action] = [*purposes, *actions]
        parts.append(Part(f"{number}. {actions[0].area_name.capitalize()}", text, tuple(record.sources[0] for record in records)))
    closing: list[Financing | Adoption] = [*library.of(Financing, document), *library.of(Adoption, document)]
    for record in closing:
        parts.append(Part("Økonomi" if isinstance(record, Financing) else "Beslutning", ended(record.text), record.sources[:1]))
    return Drafted(library.document(document).title, tuple(parts))


def drafted_focus(library: Library, area: FocusArea) -> Drafted:
    """A focus area's text and its activities, each a sentence."""
    activities = [activity for activity in library.of(PlanActivity, area.document) if activity.area == area.name]
    sections: list[Section] = [section for section in library.sections(area.document) if area.name in section.path]
    case = (prose(statements(area.text)) if len(area.text) <= _SHORT else telling(area.text, 4)) or " ".join(
        telling(section.text, 4) for section in sections[:1] if not activities
    )
    parts = (
        Part("Sag", case, area.sources[:1]),
        Part("Aktiviteter", " ".join(ended(activity.text) for activity in activities), tuple(activity.sources[0] for activity in activities)),
    )
    return Drafted(area.name, tuple(part for part in parts if part.text))


def _action(action: Action) -> str:
    text = ended(telling(action.text, 6) or action.name)
    if action.name.removesuffix(" …").rstrip(".") not in " ".join(action.text.split()):
        text = f"{ended(action.name)} {text}"
    missing = [ended(point) for point in action.points if point.rstrip(".") not in text]
    return " ".join([text, *missing, _facts(action)]).strip()


def _facts(action: Action, brief: bool = False) -> str:
    facts = [
        ("Tid", action.time.text if action.time else None),
        ("Økonomi", _money(action)),
        ("Ansvarlig", action.responsible),
        ("Udføres af", None if brief else action.performer),
        ("Målgruppe", None if brief else action.target_group),
        ("Succeskriterium", None if brief else action.success_criterion),
    ]
    return " ".join(ended(f"{label}: {' '.join(value.split())}") for label, value in facts if value)


def _money(action: Action) -> str:
    printed = " ".join((action.economy or "").split())
    if action.total_dkk is None:
        return printed or "intet beløb"
    total = format_short(action.total_dkk)
    if len(action.amounts) > 1 and not any(amount.included for amount in action.amounts):
        each = joined([f"{format_short(amount.value_dkk)}{f' ({amount.note})' if amount.note else ''}" for amount in action.amounts])
        return f"{total} i alt: {each}.{f' Hertil {action.other_funding}' if action.other_funding else ''}"
    return f"{total} Der står: {printed}" if any(letter.isalpha() for letter in printed) else total
