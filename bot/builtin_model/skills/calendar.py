"""What lies ahead: planned items by month, deadlines and owners across documents, what is still open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, sources_of, table
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.deadline_call import deadline_call, due_by_then
from bot.builtin_model.skills.lookup import clearly
from bot.builtin_model.skills.meeting_asked import MEETINGS, NoSuchMeeting, meeting_asked
from bot.builtin_model.skills.rows_about import names_a_subject, rows_about
from bot.builtin_model.understand.asks import Ask, plain, when_it_happened
from bot.builtin_model.understand.terms import is_content
from bot.builtin_model.understand.topics import Link
from knowledge.records import FollowUp, Meeting, PlannedCase
from tools.contract import Row

_THE_PLAN = ("sagsoversigt", "sagsliste", "plan", "liste")
"""Words that name the plan itself, not a case in it."""
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


_CASES = re.compile(r"sag|punkt|moede|gang|emne|orientering|status|besoeg|case|item|time|meeting|topic|plan")
"""What a plan of cases is counted in; «hvor mange deltagere» is not of the plan."""


_IN_WHICH_MONTHS = re.compile(r"\bhvilke[nt]? maaned(?:er)?\b|\b(?:what|which) months?\b")
_MEANT = 0.45
"""How much of a question of months a planned case must meet: only a plan tells them."""


class Planned:
    """«Hvad er planlagt i marts?», «Hvornår kommer 2. budgetopfølgning?»"""

    name = "planned"

    def fits(self, situation: Situation) -> float:
        """When a month of the plan, or a planned case, is asked about."""
        question = situation.question
        cases = situation.understanding.library.of(PlannedCase)
        if not cases or question.asked(Ask.DECIDED, Ask.RECOMMENDED, Ask.SUMMARY):
            return 0.0
        if question.slots.months and question.asked(Ask.PLANNED):
            return 0.92
        if question.slots.months and not question.terms and question.asked(Ask.WHICH, Ask.WHAT) and not question.asked(Ask.ATTENDED):
            return 0.75
        counts_others = question.asked(Ask.HOW_MANY) and question.counted and not _CASES.match(question.counted.word)
        link = (_case_named(situation) or question.best()) if not counts_others or question.asked(Ask.WHEN) else None
        asks = question.asked(Ask.WHEN, Ask.PLANNED, Ask.HOW_MANY, Ask.HOW_OFTEN)
        if link and link.topic.kind == "planned_case" and asks and clearly(link, _MEANT if _IN_WHICH_MONTHS.search(question.plain) else 0.7):
            return 0.86
        if question.asked(Ask.HOW_MANY) and "sagsoversigt" in question.plain:
            return 0.86
        said = plain(question.search_text)
        if question.asked(Ask.PLANNED) and ("sagsoversigt" in said or "planlagt" in said or "planned" in said):
            return 0.6
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The cases of the months, or those the words fit."""
        return [_planned_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then which; provisional when the plan says so."""
        question, result = situation.question, results.of(_planned_call(situation))
        if result is None:
            return None
        da = question.language == "da"
        names = _MONTHS if da else _ENGLISH
        when = listed((names[m - 1] for m in question.slots.months), question.language)
        in_years = sorted({str(row.cells["year"]) for row in result.rows if row.cells.get("year")}) or [str(y) for y in question.slots.years]
        year = f" {listed(in_years, question.language)}" if in_years else ""
        notes = tuple(result.notes)
        if not result.rows and not question.slots.months and question.terms:
            return None
        if not result.rows:
            lead = f"Der er ingen planlagte sager i {when or 'planen'}{year}." if da else f"No cases are planned for {when or 'that time'}{year}."
            return Draft(lead=lead, found=False, notes=notes)
        rows = result.rows
        if question.slots.months:
            told = "; ".join(one_line(str(row.cells.get("name"))) for row in rows)
            lead = (
                f"{len(rows)} {'sager' if len(rows) > 1 else 'sag'} er planlagt i {when}{year}: {told}."
                if da
                else f"{len(rows)} {'cases are' if len(rows) > 1 else 'case is'} planned for {when}{year}: {told}."
            )
        else:
            grouped: dict[str, list[str]] = {}
            for row in rows:
                grouped.setdefault(one_line(str(row.cells.get("name"))), []).append(names[int(str(row.cells.get("month"))) - 1])
            if len(grouped) > 6 or question.asked(Ask.HOW_MANY):
                lead = (
                    f"{len(rows)} {'sag' if len(rows) == 1 else 'sager'} er planlagt{year}."
                    if da
                    else f"{len(rows)} {'case is' if len(rows) == 1 else 'cases are'} planned{year}."
                )
            else:
                lead = "; ".join(f"{name}: {listed(months, question.language)}{year}" for name, months in grouped.items()) + "."
        return Draft(
            lead=lead,
            table=table(result) if len(rows) > 6 else None,
            notes=notes,
            sources=sources_of(result),
            next_steps=("Og måneden efter?",) if da else (),
        )


class OpenFollowUps:
    """What is not settled yet."""

    name = "open_follow_ups"

    def fits(self, situation: Situation) -> float:
        """When open points are asked for, of a meeting or all."""
        question = situation.question
        if not question.asked(Ask.FOLLOW_UP) or (question.asked(Ask.PLANNED) and question.slots.months):
            return 0.0
        one = question.slots.items or clearly(question.best("agenda_item"), 0.7) or (question.terms and item_meant(situation))
        return 0.3 if one else 0.87

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The open follow-ups of the meeting or body named, of all when none is."""
        meeting = meeting_asked(situation)
        if isinstance(meeting, NoSuchMeeting):
            return [MEETINGS]
        if isinstance(meeting, Meeting):
            return [call("open_follow_ups", documents=[meeting.document])]
        bodies = situation.question.bodies
        return [call("open_follow_ups", documents=list(situation.question.documents), body=bodies[0] if bodies else None)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, each with its item and why it is open; of a meeting that is not here, which meetings are."""
        missing = meeting_asked(situation)
        if isinstance(missing, NoSuchMeeting):
            return missing.refused(situation.question.language, results)
        result = results.of(self.calls(situation, results)[0])
        if result is None:
            return None
        da = situation.question.language == "da"
        if names_a_subject(situation):
            about = rows_about(situation, result.rows)
            if not about and result.rows:
                return None
            result = result.model_copy(update={"rows": about})
        if not result.rows:
            return Draft(lead="Jeg fandt ingen åbne opfølgninger." if da else "I found no open follow-ups.", found=False)
        told = [f"{'punkt' if da else 'item'} {row.cells.get('item')}, {one_line(str(row.cells.get('name') or ''))}" for row in result.rows]
        lead = f"{len(result.rows)} {'punkter er åbne' if da else 'points are open'}: {listed(dict.fromkeys(told), situation.question.language)}."
        return Draft(lead=lead, table=table(result), notes=result.notes, sources=sources_of(result))


class Deadlines:
    """Deadlines and owners across all documents."""

    name = "deadlines"

    def fits(self, situation: Situation) -> float:
        """When deadlines are asked for by time or body rather than for one thing."""
        question = situation.question
        if question.slots.dotted or question.slots.action:
            return 0.0
        if question.asked(Ask.WHICH, Ask.WHAT) and due_by_then(question):
            return 0.86
        if question.terms and situation.understanding.library.of(FollowUp) and item_meant(situation):
            return 0.0
        if question.asked(Ask.DEADLINE) and not clearly(question.best("agreement_item", "action"), 0.7):
            return 0.86
        about_time = question.slots.years or question.slots.half or question.slots.months
        if question.asked(Ask.DECIDING_BODY) or not question.asked(Ask.WHICH, Ask.WHAT):
            return 0.0
        return 0.5 if about_time and ("forelaegges" in question.plain or "evaluer" in question.plain) and not question.slots.dotted else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The deadlines of that time, body or document."""
        return [deadline_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then each with owner and the printed time."""
        result = results.of(deadline_call(situation))
        if result is not None and names_a_subject(situation) and not due_by_then(situation.question):
            result = result.model_copy(update={"rows": rows_about(situation, result.rows)})
        if result is None or not result.rows:
            return None
        da = situation.question.language == "da"
        first = result.rows[:4]
        told = listed(
            (f"{row.cells.get('item') or ''} {_what(row)} ({row.cells.get('time')})".strip() for row in first),
            situation.question.language,
        )
        among = (", blandt andre" if da else ", among them") if len(result.rows) > len(first) else ""
        one = len(result.rows) == 1
        lead = f"{len(result.rows)} {('frist' if one else 'frister') if da else 'deadline' if one else 'deadlines'}{among}: {told}."
        return Draft(lead=lead, table=table(result), notes=result.notes, sources=sources_of(result))


def _what(row: Row) -> str:
    return one_line(str(row.cells.get("name") or row.cells.get("what") or ""))


def _case_named(situation: Situation) -> Link | None:
    """The planned case, asked when it comes, whose name fits as well as anything and begins with what the question says: «får vi status på X?»"""
    question = situation.question
    case, best = question.best("planned_case"), question.best()
    if case is None or best is None or not question.asked(Ask.WHEN) or when_it_happened(question.plain):
        return None
    first = plain(case.topic.name).split()[:1]
    as_good = case.coverage >= best.coverage and case.name_coverage >= best.name_coverage
    return case if as_good and set(first) & set(question.plain.split()) else None


def _planned_call(situation: Situation) -> Call:
    question = situation.question
    months, link = list(question.slots.months), question.best()
    own = [term.word for term in question.terms if is_content(term.word) and not term.word.startswith(_THE_PLAN)]
    text = None if months else " ".join(own) or None
    if text and link and link.topic.kind == "planned_case" and _IN_WHICH_MONTHS.search(question.plain):
        text = re.sub(r"^\d+\. ?", "", link.topic.name)  # «1. budgetopfølgning» is one of several.
    return call("planned_cases", months=months, years=list(question.slots.years), text=text, documents=list(question.documents))
