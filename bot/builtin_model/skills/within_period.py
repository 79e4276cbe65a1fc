"""«Ligger sommerskolerne inden for planens periode?»: an action's time held against the period its plan is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, clearly
from bot.builtin_model.understand.asks import Ask
from knowledge.records import Action
from knowledge.source import Source

_PERIOD = re.compile(
    r"\b(?:inden for|indenfor|uden for|udenfor|efter|foer|ud over|udover)\b (?:\w+ ){0,3}(?:perioden?|planperioden?|aarene|planens aar)\b|"
    r"\bperioden?\b.*\b(?:overhold|holder|ligger|passer)|\bpasser\b.*\bperioden?\b|"
    r"\b(?:within|outside|after|beyond|before) the (?:\w+ )?(?:period|years)\b"
)
_ANY = re.compile(
    r"\b(?:hvilke|nogen|nogle|flere|alle|de|er der|any|which|all|the|are there) (?:\w+ )?(?:handlinger(?:ne)?|aktiviteter(?:ne)?|actions|"
    r"activities)\b|"
    r"\b(?:noget|anything|nothing|intet)\b"
)
"""Not one action is asked about, but whether there are any."""
_LATER = re.compile(r"\b(?:bagefter|foerst (?:sker|kommer|begynder|starter)|senere end|afterwards|later than|only later)\b")
_OUTSIDE = re.compile(
    r"\b(?:uden for|udenfor|efter|foer|ud over|udover|outside|after|beyond|before)\b "
    r"(?:\w+ ){0,3}(?:perioden?|planperioden?|aarene|period|years)"
)

_ASKS_WHETHER = re.compile(r"(?:^|, |\b(?:og|men|and|but) )(?:ligger|holder|er|sker|kommer|foregaar|gennemfoeres|do|does|are|is|will) (?!der hvilke)")
_NAME = 120


class WithinPeriod:
    """Whether an action's time lies within the period of its plan, or which do not."""

    name = "within_period"

    def fits(self, situation: Situation) -> float:
        """When a plan's period is spoken of, and the library has plans with a period."""
        question = situation.question
        later = _LATER.search(question.plain) and question.slots.span
        if not _PERIOD.search(question.plain) and not later:
            return 0.0
        if _of_any(situation):
            return 0.95 if _outside(situation) else 0.0
        return 0.95 if _link_number(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The action, or all that lie outside."""
        number = None if _of_any(situation) else _link_number(situation)
        if number:
            return [call("actions", numbers=[number[1]], documents=[number[0]])]
        return [call("actions", documents=list(situation.question.documents), outside_plan_period=True)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Yes or no, with the time and the period as printed."""
        library, da = situation.understanding.library, situation.question.language == "da"
        number = None if _of_any(situation) else _link_number(situation)
        if number is None:
            outside = _outside(situation)
            if not outside:
                return None
            told = listed((f"{a.number} ({_time(a)})" for a in outside), situation.question.language)
            body = "\n".join(f"- {a.number} {clipped(one_line(a.name), _NAME)}" for a in outside)
            many = f"{len(outside)} {'handling' if len(outside) == 1 else 'handlinger'} ligger helt eller delvis uden for planens periode"
            lead = f"{_whether(situation)}{many}: {told}." if da else f"{_whether(situation)}Outside the period: {told}."
            return Draft(lead=lead, body=body, sources=tuple(a.sources[0] for a in outside))
        found = action(library, *number)
        period = library.document(number[0]).period
        if found is None or found.time is None or found.time.start is None or period is None or period.start is None or period.end is None:
            return None
        before, after = found.time.start < period.start, (found.time.end or found.time.start) > period.end
        partly = (before or after) and found.time.start <= period.end and (found.time.end or found.time.start) >= period.start
        return Draft(
            lead=_lead(situation, found, period.text, before or after, partly), sources=(*found.sources[:1], *_of_period(situation, number[0]))
        )


def _whether(situation: Situation) -> str:
    """«Nej. » to «ligger alle inden for?», «Ja. » to «ligger nogen uden for?», where some lie outside; nothing where it is not asked whether."""
    flat, da = situation.question.plain, situation.question.language == "da"
    if not _ASKS_WHETHER.search(flat):
        return ""
    yes = bool(_OUTSIDE.search(flat))
    return ("Ja. " if yes else "Nej. ") if da else ("Yes. " if yes else "No. ")


def _of_any(situation: Situation) -> bool:
    """Whether it is asked which lie outside the period, or whether any do."""
    question = situation.question
    return bool(_ANY.search(question.plain)) or question.asked(Ask.WHICH, Ask.HOW_MANY)


def _outside(situation: Situation) -> list[Action]:
    """The actions outside their plan's period: of the documents named, else of the plans that have the years of the question."""
    library, question = situation.understanding.library, situation.question
    found = [a for a in library.of(Action) if a.outside_plan_period and a.document in (question.documents or (a.document,))]
    return [a for a in found if not question.slots.span or set(question.slots.years) & set(library.document(a.document).years)]


def _link_number(situation: Situation) -> tuple[str, str] | None:
    """The action the question is about, as document and number."""
    question, library = situation.question, situation.understanding.library
    for dotted in question.slots.dotted:
        for document in question.documents or tuple(d.document for d in library.documents()):
            if action(library, document, dotted):
                return document, dotted
    best = question.best("action", "agreement_item", "agenda_item")
    if best is None or best.topic.kind != "action":
        return None
    return (best.topic.document, best.topic.key) if clearly(best, 0.45) else None


def _lead(situation: Situation, found: Action, period: str, outside: bool, partly: bool) -> str:
    about = one_line(found.name).rstrip(".")
    asked_outside = bool(_OUTSIDE.search(situation.question.plain))
    if situation.question.language == "en":
        yes = "Yes" if outside == asked_outside else "No"
        where = "reaches beyond" if partly else "lies outside" if outside else "lies within"
        return f"{yes}: the time of action {found.number} ({about}) is «{_time(found)}», which {where} the plan's period {period}."
    yes = "Ja" if outside == asked_outside else "Nej"
    where = "rækker ud over" if partly else "ligger uden for" if outside else "ligger inden for"
    return f"{yes}. Handling {found.number} ({about}) har tiden «{_time(found)}», som {where} planens periode {period}."


def _time(found: Action) -> str:
    return found.time.text if found.time else ""


def _of_period(situation: Situation, document: str) -> tuple[Source, ...]:
    """The lines the plan's period stands on."""
    return situation.understanding.library.document(document).sources[:1]
