"""Minutes and the cases planned in them against the key."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from knowledge.dates import MONTHS
from knowledge.records.document import Figure
from knowledge.records.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    Decision,
    Meeting,
    MinorityStatement,
    Outcome,
    PlannedCase,
    Recommendation,
    Suspension,
    VoteEvent,
)
from tests.benchmarks.differences import Differences

Records = Callable[[Any], list[Any]]
_STATUS = {"Deltog": AttendanceStatus.PRESENT, "Afbud": AttendanceStatus.EXCUSED}
_OUTCOMES = {
    "Udsættes": {Outcome.POSTPONED},
    "Taget til efterretning": {Outcome.NOTED},
    "Godkendt med bemærkninger": {Outcome.APPROVED_WITH_REMARK},
    "Godkendt": {Outcome.APPROVED},
}


def compare_meeting(key: dict[str, Any], records: Records, found: Differences) -> None:
    """Head, participants, items, decisions, dissent and the figures in the text."""

    def own(record_type: Any) -> list[Any]:
        return [record for record in records(record_type) if record.document == key["doc"]]

    meetings: list[Meeting] = own(Meeting)
    found.same("møder", 1, len(meetings))
    for meeting in meetings:
        found.text("udvalg", key["committee"], meeting.body)
        found.same("dato", key["date"], str(meeting.date))
        found.same("tidspunkt", key["time"], meeting.starts_at.strftime("%H:%M") if meeting.starts_at else None)
        found.text("sted", key["place"], meeting.location)
        found.same("antal punkter", key["n_items"], meeting.item_count)
    _compare_attendance(key, own(Attendance), found)
    items: dict[str, AgendaItem] = {item.number: item for item in own(AgendaItem)}
    found.same("punkter", [str(item["item_no"]) for item in key["items"]], list(items))
    for expected in key["items"]:
        if str(expected["item_no"]) in items:
            _compare_item(expected, items[str(expected["item_no"])], own, found)
    values = {figure.value for figure in own(Figure)}
    for name, value in _numbers(key["facts"]):
        found.same(f"tal i teksten, {name} = {value}", True, value in values)


def compare_planned_cases(key: dict[str, Any], records: Records, found: Differences) -> None:
    """Every case in its month, in order, marked provisional."""
    cases: list[PlannedCase] = [case for case in records(PlannedCase) if case.document == key["doc"]]
    found.same("planlagte sager", key["n_cases"], len(cases))
    found.same("planlagte sager er foreløbige", True, all(case.provisional and case.year == key["year"] for case in cases))
    for month, names in key["months"].items():
        own = [case for case in cases if case.month == MONTHS[month.lower()]]
        found.same(f"antal sager i {month}", len(names), len(own))
        for expected, case in zip(names, sorted(own, key=lambda each: each.order), strict=False):
            found.text(f"sag i {month}", expected, case.name)


def _compare_attendance(key: dict[str, Any], attendance: list[Attendance], found: Differences) -> None:
    own = {each.person: each for each in attendance}
    found.same("deltagere", [each["name"] for each in key["participants"]], [each.person for each in attendance])
    for expected in key["participants"]:
        if person := own.get(expected["name"]):
            found.same(f"{person.person}, parti", expected["party"], person.party)
            found.text(f"{person.person}, rolle", expected["role"], person.role)
            found.same(f"{person.person}, fremmøde", _STATUS[expected["attendance"]], person.status)
            found.same(f"{person.person}, politiker", expected["politician"], person.politician)


def _compare_item(expected: dict[str, Any], item: AgendaItem, own: Records, found: Differences) -> None:
    name = f"punkt {item.number}"
    found.text(f"{name}, titel", expected["title"], item.name)
    found.text(f"{name}, træffes af", expected["decided_by"], item.competent_body)
    attachments = expected["attachments"] or {"total": None, "recommended": None}
    found.same(f"{name}, bilag", attachments["total"], item.attachments_total)
    found.same(f"{name}, bilag til læsning", attachments["recommended"], item.attachments_recommended)
    for guest in expected["extra_participants"]:
        found.same(f"{name}, gæst {guest}", True, any(each.name in guest for each in item.guests))
    found.same(f"{name}, antal gæster", len(expected["extra_participants"]), len(item.guests))
    recommended: list[Recommendation] = [each for each in own(Recommendation) if each.item == item.number]
    found.same(f"{name}, antal indstillinger", len(expected["recommendation"]), len(recommended))
    for text, recommendation in zip(expected["recommendation"], recommended, strict=False):
        found.text(f"{name}, indstilling", text, recommendation.text)
    decisions: list[Decision] = [each for each in own(Decision) if each.item == item.number and not each.earlier]
    _compare_decisions(name, expected, decisions, found)
    if expected["dissent"]:
        _compare_dissent(name, expected["dissent"], item.number, own, found)


def _compare_decisions(name: str, expected: dict[str, Any], decisions: list[Decision], found: Differences) -> None:
    outcomes = {decision.outcome for decision in decisions}
    if expected["decision"] is None:
        found.same(f"{name}, ingen beslutning", True, outcomes <= {Outcome.NONE_RECORDED})
        return
    first = expected["decision"].split(";")[0]
    found.same(f"{name}, udfald", True, _OUTCOMES[first] <= outcomes)
    if ";" in expected["decision"]:
        found.same(f"{name}, endelig", False, any(decision.final for decision in decisions))


def _compare_dissent(name: str, expected: dict[str, Any], item: str, own: Records, found: Differences) -> None:
    votes: list[VoteEvent] = [each for each in own(VoteEvent) if each.item == item]
    found.same(f"{name}, stemte imod", [expected["voted_against"]], [list(vote.against or ()) for vote in votes])
    statements: list[MinorityStatement] = [each for each in own(MinorityStatement) if each.item == item]
    found.same(f"{name}, mindretalsudtalelser", 1, len(statements))
    for statement in statements:
        found.holds(f"{name}, mindretalsudtalelse ved", expected["minority_statement"]["party"], statement.by)
        found.holds(f"{name}, mindretalsudtalelsens ord", expected["minority_statement"]["text"], statement.text)
    stops: list[Suspension] = [each for each in own(Suspension) if each.item == item]
    found.same(f"{name}, standsningsret", 1, len(stops))
    for stop in stops:
        found.holds(f"{name}, standset af", expected["standsningsret"]["by"], stop.by)
        found.holds(f"{name}, går til", expected["standsningsret"]["referred_to"], stop.referred_to)


def _numbers(facts: dict[str, Any], path: str = "") -> list[tuple[str, Decimal]]:
    """All numbers of the nested facts, with where they stand."""
    found: list[tuple[str, Decimal]] = []
    for key, value in facts.items():
        name = f"{path}{key}"
        if isinstance(value, dict):
            found += _numbers(value, f"{name}.")
        elif isinstance(value, int | float):
            found.append((name, Decimal(str(value))))
    return found
