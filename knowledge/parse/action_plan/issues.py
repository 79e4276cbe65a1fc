"""What a secretary should know about the actions: by rule, never by list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_dkk
from knowledge.records import Action
from knowledge.records.time import Period

_FIELDS = {
    "time": "Tid",
    "economy": "Økonomi",
    "target_group": "Målgruppe",
    "success_criterion": "Succeskriterie",
    "responsible": "Ansvarlig",
    "performer": "Udførende",
}


def issues_of(actions: Sequence[Action], plan: Period | None) -> Iterator[Issue]:
    """The issues of all actions, action by action."""
    used = {name for action in actions for name in _FIELDS if getattr(action, name) is not None}
    for action in actions:
        for kind, message in (*_missing(action, used), *_money(action), *_time(action, plan)):
            yield Issue(kind=kind, message=message, sources=action.sources[:1], item=action.number)


def _missing(action: Action, used: set[str]) -> Iterator[tuple[IssueKind, str]]:
    """Fields that the plan's other actions have and this one lacks."""
    for name, label in _FIELDS.items():
        if name in used and getattr(action, name) is None:
            yield IssueKind.UNCERTAIN, f"Handling {action.number} har ikke feltet {label}, som planens andre handlinger har."


def _money(action: Action) -> Iterator[tuple[IssueKind, str]]:
    """Economies that a sum must handle with care."""
    counted = [amount for amount in action.amounts if not (amount.included or amount.from_others)]
    if action.amounts and action.total_dkk is None:
        yield (
            IssueKind.UNCERTAIN,
            f"Handling {action.number} har ikke ét beløb, men et spænd eller et valg («{action.economy}»); det tælles ikke med i summer.",
        )
    if len(counted) > 1 and action.total_dkk is not None:
        printed = " og ".join(amount.as_printed for amount in counted)
        dash = " Stregerne foran er læst som punkttegn, ikke minus." if f"- {action.amounts[0].as_printed}" in (action.economy or "") else ""
        total = format_dkk(action.total_dkk)
        yield IssueKind.UNCERTAIN, f"Handling {action.number} har flere beløb i ét felt ({printed}); de er lagt sammen til {total}{dash}"
    if (
        len(counted) == 1
        and counted[0].times > 1
        and action.total_dkk is not None
        and action.time
        and not re.search(r"\b20\d\d", action.economy or "")
    ):
        told = f"«{action.economy}» i «{action.time.text}»"
        yield IssueKind.UNCERTAIN, f"Handling {action.number}: {told} er regnet som {counted[0].times} år, altså {format_dkk(action.total_dkk)}"
    if action.economy and not action.amounts:
        yield IssueKind.UNCERTAIN, f"Handling {action.number} har intet beløb i feltet Økonomi, kun teksten «{action.economy}»."
    if any(amount.increase for amount in action.amounts):
        yield IssueKind.UNCERTAIN, f"Handling {action.number} angiver en forhøjelse («{action.economy}»); det samlede beløb fremgår ikke."


def _time(action: Action, plan: Period | None) -> Iterator[tuple[IssueKind, str]]:
    """Times outside the plan, open to two readings, or without any date."""
    if action.time is None:
        return
    if action.outside_plan_period and plan:
        partly = plan.start and plan.end and action.time.start and plan.start <= action.time.start <= plan.end
        place = "rækker ud over" if partly else "ligger uden for"
        yield IssueKind.DISAGREEMENT, f"Handling {action.number} har tiden «{action.time.text}», som {place} planens periode {plan.text}."
    if action.time.alternative:
        yield IssueKind.UNCERTAIN, f"Handling {action.number}: «{action.time.text}» kan også læses som {action.time.alternative}."
    if action.condition and action.time.start is None:
        yield IssueKind.UNCERTAIN, f"Handling {action.number} har ingen dato: tiden afhænger af en betingelse («{action.condition}»)."
