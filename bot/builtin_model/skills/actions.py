"""Which actions an owner, a time or an area has, and what they cost together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.kinds import asks_for_a_name
from bot.builtin_model.say import as_heading, listed, money, one_line, sources_of, stop, table
from bot.builtin_model.skills.action_times import any_then, done_then, first_then, interval_of, named_then, time_words
from bot.builtin_model.skills.actions_asked import THE_ACTIONS, amount_asked, is_free, progress_asked, target_group
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.skills.performers import unit_asked
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.question import Question
from knowledge.records import Action
from tools.contract import Row

_ABOUT = 0.5
"""Share of the question's words that an action or area must hold for the plan's money to be what is asked for."""
_NAME = re.compile(r"\bhvad (hed|hedder|hedte|kaldes)\b|\bnavn(et|ene)?\b|\bname(d|s)?\b|\bcalled\b")
"""What an office does is asked for, not what the person in it is called."""

_OF_PAY = re.compile(r"\bloen(?:nen|nes)?\b|\btjener?\b|\b(?:salary|paid|earns?)\b|\bom aaret\b|\ba year\b")
"""What somebody in an office is paid is no money of their actions."""
_WHAT_ALL_COST = re.compile(r"^(?!.*\b(?:hvilke|which|hver|each|vis|list)\b).*\b(?:alle|samtlige|all)\b")
"""«Hvad koster alle handlingerne?»: what they come to, not which they are."""
_ACTIONS = {"da": ("handling", "handlinger"), "en": ("action", "actions")}
_LONGEST_NAME = 90
_ROOM_FOR_NAMES = 480
"""Characters for the names of all actions told in one sentence: the rows below have them whole."""


class Actions:
    """Lists and sums of actions."""

    name = "actions"

    def fits(self, situation: Situation) -> float:
        """When actions are asked for by owner, time, area or money."""
        question, library = situation.question, situation.understanding.library
        named = question.documents
        if not (any(library.of(Action, d) for d in named) if named else library.of(Action)) or _one_is_named(situation):
            return 0.0
        if question.offices and _OF_PAY.search(question.plain):
            return 0.0
        decided = question.asked(Ask.DECIDED) and not question.asked(Ask.RESPONSIBLE)
        if (
            question.offices
            and not decided
            and not _NAME.search(question.plain)
            and (question.asked(Ask.RESPONSIBLE, Ask.WHICH, Ask.WHAT, Ask.HOW_MANY, Ask.HOW_MUCH) or (named and question.asked(Ask.WHEN)))
        ):
            return 0.93
        if unit_asked(situation) and not question.slots.action:
            return 0.0 if asks_for_a_name(question) and _NAME.search(question.plain) and not THE_ACTIONS.search(question.plain) else 0.92
        if _body(situation) and question.asked(Ask.WHEN) and not clearly(question.best("action"), 0.75):
            return 0.87
        if question.area and (question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) or question.wants(Operation.SUM)):
            return 0.86 if not question.slots.action else 0.0
        planned = bool(THE_ACTIONS.search(question.plain))
        if (
            planned
            and not question.slots.action
            and (question.slots.years or question.slots.half)
            and question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY)
            and (named or not _names_else(question))
        ):
            return 0.86
        if named and done_then(question):
            return 0.86
        if planned and any_then(question) and (named or not _names_else(question)) and not question.slots.action:
            return 0.87
        plan = any(library.document(d).family == "action_plan" for d in question.documents) or "handleplan" in question.plain
        if planned and question.asked(Ask.WHICH, Ask.HOW_MANY) and (question.limits or target_group(situation)):
            return 0.9
        if (plan or planned) and question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY) and is_free(question):
            return 0.9
        if planned and amount_asked(situation) is not None and question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.YES_NO):
            return 0.9
        if plan and (question.wants(Operation.SUM) or (question.asked(Ask.HOW_MUCH) and not clearly(question.best("action"), 0.75))):
            return 0.8 if question.area or not _about_else(question) else 0.0
        if question.area and not question.slots.action and question.asked(Ask.RESPONSIBLE, Ask.PERFORMER, Ask.WHEN) and planned:
            return 0.84
        if plan and question.area and question.asked(Ask.WHICH, Ask.WHAT):
            return 0.6
        if planned and question.asked(Ask.WHICH, Ask.HOW_MANY) and progress_asked(situation):
            return 0.88
        if planned and question.asked(Ask.WHICH, Ask.HOW_MANY) and (unit_asked(situation) or not question.terms):
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
        if any_then(question):
            result = result.model_copy(update={"rows": named_then(situation, result.rows)})
        rows = result.rows
        who = listed(question.offices, question.language) or unit_asked(situation) or _body(situation) or ""
        where = f"{'området' if da else 'the area'} {as_heading(question.area[2])}" if question.area else ""
        progress = progress_asked(situation)
        told_progress = f"{'status' if da else 'the status'} «{progress}»" if progress else ""
        amount = amount_asked(situation)
        free = (", der ikke koster noget" if da else " that cost nothing") if is_free(question) else ""
        if amount is not None:
            free = f"{', der koster' if da else ' that cost'} {money(amount, question.language)}"
        meant = f"{'målgruppen' if da else 'the target group'} {target}" if (target := target_group(situation)) else ""
        about = listed([part for part in (who, where, time_words(situation), told_progress, meant) if part], question.language)
        if not rows and question.asked(Ask.WHEN):
            return None
        if not rows:
            return Draft(
                lead=f"{'Ingen handlinger' if da else 'No actions'}{free}{f' for {about}' if about else ''}. {result.searched}",
                found=False,
            )
        if _operation(situation) == "sum" and result.value is not None:
            named = listed(
                (f"{row.cells.get('number')}: {money(_amount(row.cells.get('total_dkk')), question.language)}" for row in rows), question.language
            )
            added = f"{len(rows)} {_ACTIONS[question.language][len(rows) > 1]}{f' ({named})' if len(rows) <= 6 else ''}"
            lead = (
                f"{'I alt' if da else 'In all'} {money(result.value, question.language)} {'til' if da else 'for'} "
                f"{about or ('handlingerne' if da else 'the actions')}, {'lagt sammen fra' if da else 'added up from'} {added}."
            )
        else:
            fields = [_field(question, row) for row in rows]
            room = min(_LONGEST_NAME, (_ROOM_FOR_NAMES - sum(map(len, fields))) // len(rows))
            names = [
                f"{row.cells.get('number')} {_short(str(row.cells.get('name') or ''), room)}{field}" for row, field in zip(rows, fields, strict=True)
            ]
            told = f": {listed(names, question.language)}" if len(rows) <= 7 else ""
            counted = f"{len(rows)} {_ACTIONS[question.language][len(rows) > 1]}{free}{told}"
            lead = stop(f"{about[:1].upper()}{about[1:]} har {counted}" if about and da else f"{about}: {counted}" if about else counted)
        return Draft(
            lead=lead,
            table=table(result),
            notes=result.notes,
            sources=sources_of(result),
            issues=result.issues if _operation(situation) == "sum" else (),
        )


def _one_is_named(situation: Situation) -> bool:
    """Whether a single action is named by its number: its own fields are asked for, never a sum over others."""
    numbers = situation.question.slots.dotted
    return len(numbers) == 1 and any(action.number == numbers[0] for action in situation.understanding.library.of(Action))


def _body(situation: Situation) -> str | None:
    """The body named that has steps of its own in the plan named: «hvornår behandler Byrådet …?»"""
    question, library = situation.question, situation.understanding.library
    if not question.asked(Ask.WHEN) or question.offices:
        return None
    held = {a.responsible for document in question.documents for a in library.of(Action, document)}
    return next((body for body in question.bodies if body in held), None)


def _about_else(question: Question) -> bool:
    """Whether the words of the question are about something that no action of the plan is named by."""
    best = question.best("action", "area")
    return bool(question.terms) and (best is None or best.coverage < _ABOUT)


def _names_else(question: Question) -> bool:
    """Whether a thing is named, beside the actions themselves, that no action of the plan is named by."""
    things = [term for term in question.terms if not (term.told or term.soft or term.predicate or THE_ACTIONS.search(term.word))]
    return bool(things) and _about_else(question)


def _operation(situation: Situation) -> str:
    question = situation.question
    if is_free(question) or question.limits or any_then(question) or amount_asked(situation) is not None:
        return "list"
    if (question.wants(Operation.SUM) and (question.asked(Ask.HOW_MUCH) or question.area)) or (
        question.asked(Ask.HOW_MUCH) and (not question.asked(Ask.WHICH) or _WHAT_ALL_COST.search(question.plain))
    ):
        return "sum"
    return "list"


def _call(situation: Situation) -> Call:
    question = situation.question
    start, end = interval_of(situation)
    least = question.limits.above + 1 if question.limits.above is not None else amount_asked(situation)
    most = question.limits.below - 1 if question.limits.below is not None else amount_asked(situation)
    return call(
        "actions",
        responsible=question.offices[0] if question.offices else _body(situation),
        performer=unit_asked(situation),
        min_dkk=least,
        max_dkk=0 if is_free(question) else most,
        target_group=target_group(situation),
        progress=progress_asked(situation),
        area=question.area[1] if question.area else None,
        time_from=start.isoformat() if start else None,
        time_to=end.isoformat() if end else None,
        begins_from=start.isoformat() if start and first_then(question.plain) and not any_then(question) else None,
        documents=[d for d in question.documents if situation.understanding.library.document(d).family == "action_plan"],
        operation=_operation(situation),
    )


def _amount(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def _field(question: Question, row: Row) -> str:
    """The field that is asked of several actions, behind each: who is responsible, who performs, when."""
    for ask, field in ((Ask.RESPONSIBLE, "responsible"), (Ask.PERFORMER, "performer"), (Ask.WHEN, "time")):
        if (question.asked(ask) or (ask is Ask.WHEN and any_then(question))) and (field == "time" or not question.offices) and row.cells.get(field):
            return f" ({row.cells[field]})"
    return ""


def _short(name: str, most: int) -> str:
    text = one_line(name).rstrip(".")
    return text if len(text) <= most else f"{text[: most - 2].rsplit(' ', 1)[0]} …"
