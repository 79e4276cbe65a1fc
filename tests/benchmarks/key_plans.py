"""The action plan and the schedule against the key. Its summaries are somebody's own words, so texts are compared where they are printed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from knowledge.records.document import Membership
from knowledge.records.plan import Action, Adoption, Financing, FocusArea, PlanActivity, PlanEvaluation, PlanResource
from tests.benchmarks.differences import Differences


def compare_actions(key: dict[str, Any], records: Callable[[Any], list[Any]], found: Differences) -> None:
    """All actions with their six fields, and what the plan as a whole says."""
    own: dict[str, Action] = {action.number: action for action in records(Action) if action.document == key["doc"]}
    found.same("handlinger", [action["id"] for action in key["actions"]], list(own))
    for expected in key["actions"]:
        action = own.get(expected["id"])
        if action is not None:
            _compare_action(expected, action, found)
    adoptions: list[Adoption] = [each for each in records(Adoption) if each.document == key["doc"]]
    found.same("vedtaget", [(key["adopted_by"], key["adopted_date"])], [(each.body, str(each.date)) for each in adoptions])
    money: list[Financing] = [each for each in records(Financing) if each.document == key["doc"]]
    expected_money = key["financing"]
    found.same(
        "finansiering",
        [(expected_money["added_budget_2008_dkk"], expected_money["previously_available_dkk"])],
        [(each.added_dkk, each.previous_dkk) for each in money],
    )
    for area, total in key["totals"]["per_area_dkk"].items():
        found.same(f"sum for område {area}", total, sum(action.total_dkk or 0 for action in own.values() if action.area == area))


def _compare_action(expected: dict[str, Any], action: Action, found: Differences) -> None:
    name = f"handling {action.number}"
    found.same(f"{name}, område", str(expected["area_no"]), action.area)
    found.text(f"{name}, områdenavn", expected["area_name"], action.area_name)
    found.text(f"{name}, tid", expected["time_text"], action.time.text if action.time else None)
    found.same(f"{name}, begynder", expected["time_start"], _iso(action.time.start if action.time else None))
    found.same(f"{name}, slutter", expected["time_end"], _iso(action.time.end if action.time else None))
    found.same(f"{name}, beløb", [amount["amount_dkk"] for amount in expected["amounts"]], [amount.value_dkk for amount in action.amounts])
    found.same(f"{name}, i alt", expected["amount_total_dkk"] if expected["amounts"] else None, action.total_dkk)
    found.text(f"{name}, målgruppe", expected["target_group"], action.target_group)
    found.text(f"{name}, succeskriterium", expected["success_criterion"], action.success_criterion)
    found.text(f"{name}, ansvarlig", expected["responsible"], action.responsible)
    found.text(f"{name}, udførende", expected["performed_by"], action.performer)


def compare_schedule(key: dict[str, Any], records: Callable[[Any], list[Any]], found: Differences) -> None:
    """Members, areas, number of activities, resources and evaluation."""
    document = key["doc"]
    members: list[Membership] = [each for each in records(Membership) if each.document == document]
    found.same(
        "udvalgets medlemmer",
        [(each["name"], each["party"], (each["role"] or "").lower()) for each in key["members"]],
        [
            (each.person, each.party_letter or each.party, (each.role or "").lower() if (each.role or "").lower() != "medlem" else "")
            for each in members
        ],
    )
    areas: list[FocusArea] = [each for each in records(FocusArea) if each.document == document]
    listed = [area for area in areas if area.listed]
    found.same("antal indsatsområder", key["n_focus_areas"], len(listed))
    for expected, area in zip(key["areas"], listed, strict=False):
        found.alike(f"indsatsområde {expected['no']}", expected["area"], area.name)
    activities: list[PlanActivity] = [each for each in records(PlanActivity) if each.document == document]
    found.same("antal aktiviteter", key["n_activities"], len(activities))
    pool = int(Decimal(str(key["resources"]["pool_mio_dkk"])) * 1_000_000)
    found.same("pulje", [pool], [each.amount_dkk for each in records(PlanResource) if each.document == document and each.amount_dkk])
    evaluations: list[PlanEvaluation] = [each for each in records(PlanEvaluation) if each.document == document]
    found.same("evaluering", 1, len(evaluations))
    for evaluation in evaluations:
        found.holds("evaluering, hvem", key["evaluation"]["by"], evaluation.body)
        found.holds("evaluering, hvornår", key["evaluation"]["when"], evaluation.period.text if evaluation.period else None)


def _iso(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())
