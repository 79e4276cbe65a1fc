"""Actions of a plan: one action's time, owner, performer, target group, criterion; and which actions an owner, a time or an area has."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, money, one_line, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, clearly, issues_about
from bot.builtin_model.understand.asks import Ask, Operation, plain
from knowledge.records import Action

_FIELDS = (
    (Ask.SUCCESS, "success_criterion", "Succeskriteriet er", "The success criterion is"),
    (Ask.TARGET_GROUP, "target_group", "Målgruppen er", "The target group is"),
    (Ask.PERFORMER, "performer", "Udføres af", "Carried out by"),
    (Ask.RESPONSIBLE, "responsible", "Ansvarlig er", "Responsible:"),
    (Ask.WHO, "responsible", "Ansvarlig er", "Responsible:"),
    (Ask.DEADLINE, "time", "Tidspunktet er", "The time is"),
    (Ask.WHEN, "time", "Tidspunktet er", "The time is"),
    (Ask.FINANCED, "economy", "Om økonomien står", "On the economy it says"),
)


class ActionField:
    """One field of one action."""

    name = "action_field"

    def fits(self, situation: Situation) -> float:
        """When one action is clearly meant and one of its fields is asked for."""
        question = situation.question
        found = _meant(situation)
        if found is None or not question.asked(*(ask for ask, *_ in _FIELDS), Ask.DEPENDS):
            return 0.0
        return 0.83 if not question.asked(Ask.SUMMARY, Ask.WHY, Ask.PURPOSE) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The action."""
        found = _meant(situation)
        return [call("actions", numbers=[found.number, *found.depends_on], documents=[found.document])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The field as printed, with which action it is."""
        question, found = situation.question, _meant(situation)
        if found is None:
            return None
        da = question.language == "da"
        name = f"{'handling' if da else 'action'} {found.number} ({one_line(found.name).rstrip('.')})"
        if question.asked(Ask.DEPENDS):
            return _depends(situation, found, name, da)
        parts = []
        used: set[str] = set()
        for ask, field, danish, english in _FIELDS:
            if question.asked(ask) and field not in used:
                used.add(field)
                value = found.time.text if field == "time" and found.time else getattr(found, field)
                parts.append(
                    f"{danish if da else english} {one_line(str(value))}"
                    if (value and field != "time") or (field == "time" and found.time)
                    else f"{danish if da else english}: {'fremgår ikke' if da else 'not stated'}"
                )
        lead = f"{'; '.join(parts)}: {name}." if not da else f"{'; '.join(parts)} for {name}."
        return Draft(lead=lead, sources=found.sources[:1], issues=issues_about(situation.understanding.library, found.document, found.number))


class Actions:
    """Lists and sums of actions."""

    name = "actions"

    def fits(self, situation: Situation) -> float:
        """When actions are asked for by owner, time, area or money."""
        question, library = situation.question, situation.understanding.library
        if not library.of(Action):
            return 0.0
        if question.offices and question.asked(Ask.RESPONSIBLE, Ask.WHICH, Ask.WHAT, Ask.HOW_MANY, Ask.HOW_MUCH):
            return 0.93
        if question.area and (question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) or question.wants(Operation.SUM)):
            return 0.86 if not question.slots.action else 0.0
        planned = "handling" in question.plain or "action" in question.plain
        if (
            planned
            and not question.slots.action
            and (question.slots.years or question.slots.half)
            and question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY)
        ):
            return 0.86
        plan = any(library.document(d).family == "action_plan" for d in question.documents) or "handleplan" in question.plain
        if plan and (question.wants(Operation.SUM) or (question.asked(Ask.HOW_MUCH) and not clearly(question.best("action"), 0.75))):
            return 0.8
        if plan and question.area and question.asked(Ask.WHICH, Ask.WHAT):
            return 0.6
        if planned and question.asked(Ask.WHICH, Ask.HOW_MANY) and (_performer(situation) or not question.terms):
            return 0.75
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One filtered list, with the sum when money is asked for."""
        return [_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then which; or the sum with what it was added from."""
        question, result = situation.question, results.of(_call(situation))
        if result is None:
            return None
        da = question.language == "da"
        rows = result.rows
        who = listed(question.offices, question.language) or _performer(situation) or ""
        where = f"{'området' if da else 'the area'} {question.area[2].capitalize()}" if question.area else ""
        about = listed([part for part in (who, where, _time_words(situation)) if part], question.language)
        if not rows:
            return Draft(
                lead=f"{'Ingen handlinger' if da else 'No actions'} {'for' if about else ''} {about}. {result.searched}".replace("  ", " "),
                found=False,
            )
        if _operation(situation) == "sum" and result.value is not None:
            named = listed(
                (f"{row.cells.get('number')} {money(_amount(row.cells.get('total_dkk')), question.language)}" for row in rows), question.language
            )
            lead = (
                f"{'I alt' if da else 'In all'} {money(result.value, question.language)} {'til' if da else 'for'} "
                f"{about or ('handlingerne' if da else 'the actions')}, {'lagt sammen fra' if da else 'added up from'} {len(rows)} "
                f"{'handlinger' if da else 'actions'}{f' ({named})' if len(rows) <= 6 else ''}."
            )
        else:
            names = [f"{row.cells.get('number')} {_short(str(row.cells.get('name') or ''))}" for row in rows]
            told = f": {listed(names, question.language)}".removesuffix(" …").rstrip() if len(rows) <= 7 else ""
            lead = (
                f"{about[:1].upper()}{about[1:]} {'har' if da else 'has'} {len(rows)} {'handling' if len(rows) == 1 else 'handlinger'}{told}."
                if about and da
                else f"{about}: {len(rows)} actions{told}."
                if about
                else f"{len(rows)} {'handlinger' if da else 'actions'}{told}."
            )
        return Draft(
            lead=lead,
            table=table(result),
            notes=result.notes,
            sources=sources_of(result),
            issues=result.issues if _operation(situation) == "sum" else (),
        )


def _meant(situation: Situation) -> Action | None:
    question, library = situation.question, situation.understanding.library
    if question.area and question.slots.action:
        return action(library, question.area[0], f"{question.area[1]}.{question.slots.action}")
    for number in question.slots.dotted:
        found = next((a for a in library.of(Action) if a.number == number and (not question.documents or a.document in question.documents)), None)
        said = plain(question.search_text)
        if found and ("handling" in said or "action" in said or found.document in question.documents):
            return found
    link = question.best("action", "agreement_item", "agenda_item", "savings_case", "activity", "slide", "focus_area")
    if link is not None and link.topic.kind == "action" and clearly(link, 0.62):
        return action(library, link.topic.document, link.topic.key)
    return None


def _depends(situation: Situation, found: Action, name: str, da: bool) -> Draft:
    words = found.time.text if found.time else ""
    if found.depends_on:
        first = listed(found.depends_on)
        when = f"kan først begynde, når {first} er færdig" if da else f"starts after action {first} is done"
        lead = f"{name[:1].upper()}{name[1:]} {when}: «{words}»."
    elif found.condition:
        lead = f"{name[:1].upper()}{name[1:]} {'afhænger af' if da else 'depends on'}: «{found.condition}»."
    else:
        lead = f"{'Der står ikke, at' if da else 'It is not stated that'} {name} {'afhænger af andet' if da else 'depends on anything else'}."
    before = [a for a in situation.understanding.library.of(Action, found.document) if a.number in found.depends_on]
    return Draft(lead=lead, sources=tuple(record.sources[0] for record in (found, *before)))


def _performer(situation: Situation) -> str | None:
    flat = situation.question.plain
    if not situation.question.asked(Ask.PERFORMER):
        return None
    return next((p for p in situation.understanding.names.performers if plain(p) in flat), None)


def _operation(situation: Situation) -> str:
    question = situation.question
    if (question.wants(Operation.SUM) and (question.asked(Ask.HOW_MUCH) or question.area)) or (
        question.asked(Ask.HOW_MUCH) and not question.asked(Ask.WHICH)
    ):
        return "sum"
    return "list"


def _call(situation: Situation) -> Call:
    question = situation.question
    start, end = _interval(situation)
    return call(
        "actions",
        responsible=question.offices[0] if question.offices else None,
        performer=_performer(situation),
        area=question.area[1] if question.area else None,
        time_from=start.isoformat() if start else None,
        time_to=end.isoformat() if end else None,
        documents=[d for d in question.documents if situation.understanding.library.document(d).family == "action_plan"],
        operation=_operation(situation),
    )


def _interval(situation: Situation) -> tuple[datetime.date | None, datetime.date | None]:
    slots = situation.question.slots
    if slots.half:
        year = slots.half[1] or (slots.years[0] if slots.years else None)
        if year:
            return (
                (datetime.date(year, 1, 1), datetime.date(year, 6, 30))
                if slots.half[0] == 1
                else (datetime.date(year, 7, 1), datetime.date(year, 12, 31))
            )
    titles = {
        int(y)
        for d in situation.understanding.library.documents()
        for y in [d.period.start.year if d.period and d.period.start else 0, d.period.end.year if d.period and d.period.end else 0]
    }
    if slots.years and not (slots.span and {slots.years[0], slots.years[-1]} <= titles):
        return datetime.date(slots.years[0], 1, 1), datetime.date(slots.years[-1], 12, 31)
    return None, None


def _time_words(situation: Situation) -> str:
    slots = situation.question.slots
    start, end = _interval(situation)
    if not start or not end:
        return ""
    if slots.half:
        return f"{slots.half[0]}. halvår {start.year}" if situation.question.language == "da" else f"half-year {slots.half[0]} of {start.year}"
    return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"


def _amount(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def _short(name: str) -> str:
    text = one_line(name).rstrip(".")
    return text if len(text) <= 90 else f"{text[:88].rsplit(' ', 1)[0]} …"
