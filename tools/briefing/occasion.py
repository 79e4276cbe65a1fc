"""The meeting a briefing is for: one with an agenda or minutes in the library, else a month of a plan, else only the body itself."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from knowledge.dates import format_date
from knowledge.dates.calendar import month_end
from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import AgendaItem, Meeting, PlannedCase
from tools.bodies import same_body
from tools.briefing.meant import Case, Occasion
from tools.briefing.of_body import has_something
from tools.due import month_of
from tools.matching import grouped
from tools.newest import planned_last

_MOST_NAMED = 8


def occasion(library: Library, today: datetime.date, body: str | None, start: datetime.date | None, end: datetime.date | None) -> Occasion:
    """The meeting of the body (of any when none is named) in that time; without a time the next one.

    Raises:
        UnknownName: the library has no meeting, plan or task of the kind; the message says what it has.
    """
    known = [one for one in (*_meetings(library), *_months(library)) if body is None or same_body(one.body, body)]
    if start is not None or end is not None:
        first, last = start or end or today, end or start or today
        found = [one for one in known if one.start <= last and one.end >= first]
        return _on_the_day(_chosen(found), first, last) if found else _of_body_alone(library, body, first, last, words_of(first, last))
    ahead = [one for one in known if one.end >= today]
    if ahead:
        soonest = min(one.start for one in ahead)
        return _chosen([one for one in ahead if one.start == soonest])
    return _first_planned(library, known, body, today)


def words_of(start: datetime.date, end: datetime.date) -> str:
    """«den 14. marts 2023», «i april 2023», «i 2019», else both days."""
    if start == end:
        return f"den {format_date(start)}"
    if (start.year, start.month) == (end.year, end.month) and start.day == 1 and end == month_end(end.year, end.month):
        return f"i {month_of(start.year, start.month).text}"
    if start.year == end.year and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"i {start.year}"
    return f"mellem {format_date(start)} og {format_date(end)}"


def _on_the_day(one: Occasion, first: datetime.date, last: datetime.date) -> Occasion:
    """A plan names months alone: a day that was asked for is read as its month, and that is said."""
    if one.meeting is not None or first != last:
        return one
    return _said(one, f"Sagsoversigten nævner kun måneder; mødet den {format_date(first)} er læst som mødet {one.words}.")


def _chosen(found: Sequence[Occasion]) -> Occasion:
    """A meeting before a month of a plan, then the one with most cases; the others are named."""
    best = max(found, key=lambda one: (one.meeting is not None, len(one.cases)))
    others = [f"{one.body}, {one.words}" for one in found if not same_body(one.body, best.body)]
    return _said(best, f"Flere møder passer; briefingen er for {best.body}. Der er også: {'; '.join(others[:_MOST_NAMED])}.") if others else best


def _first_planned(library: Library, known: Sequence[Occasion], body: str | None, today: datetime.date) -> Occasion:
    """Nothing lies ahead of today: the first planned month after the newest minutes."""
    held = max((one.start for one in known if one.meeting), default=None)
    after = [one for one in known if one.meeting is None and (held is None or one.start > held)]
    if not after:
        return _of_body_alone(library, body, today, today, f"efter {format_date(today)}", next_one=True)
    best = _chosen([one for one in after if one.start == min(other.start for other in after)])
    return _said(best, f"Der er intet møde efter {format_date(today)} i dokumenterne; «næste møde» er læst som det første efter det nyeste referat.")


def _of_body_alone(library: Library, body: str | None, start: datetime.date, end: datetime.date, words: str, next_one: bool = False) -> Occasion:
    """A body without agenda or plan for that time, but with tasks, deadlines or cases sent to it."""
    alone = Occasion(body or "", start, end, "" if next_one else words)
    if body is None or not has_something(library, alone):
        raise UnknownName(f"Der er hverken møde eller planlagte sager {words}{f' for {body}' if body else ''} i dokumenterne. {_there_is(library)}")
    return alone


def _there_is(library: Library) -> str:
    plans: dict[str, list[Occasion]] = {}
    for month in _months(library):
        plans.setdefault(month.body, []).append(month)
    held = [f"{one.body} {one.words}" for one in _meetings(library)]
    planned = "; ".join(f"{body} {', '.join(one.words for one in own)}" for body, own in plans.items())
    minutes = f"Der er referat eller dagsorden for {'; '.join(held[:_MOST_NAMED])}." if held else "Der er ingen referater."
    return f"{minutes}{f' Der er planlagt sager for {planned}.' if planned else ''}"


def _said(one: Occasion, sentence: str) -> Occasion:
    return Occasion(one.body, one.start, one.end, one.words, one.cases, one.document, one.meeting, (*one.reading, sentence))


def _meetings(library: Library) -> list[Occasion]:
    return [
        Occasion(
            meeting.body,
            meeting.date,
            meeting.date,
            f"den {format_date(meeting.date)}",
            tuple(Case(item.name, item, None, item.sources[:1]) for item in library.of(AgendaItem, meeting.document)),
            meeting.document,
            meeting,
        )
        for meeting in library.of(Meeting)
    ]


def _months(library: Library) -> list[Occasion]:
    cases = planned_last(library, library.of(PlannedCase))[0]
    found = []
    for own in grouped(cases, lambda case: f"{case.body}\n{case.year}\n{case.month}").values():
        first = own[0]
        found.append(
            Occasion(
                first.body,
                datetime.date(first.year, first.month, 1),
                month_end(first.year, first.month),
                f"i {month_of(first.year, first.month).text}",
                tuple(Case(case.name, None, case, case.sources[:1]) for case in own),
                first.document,
            )
        )
    return sorted(found, key=lambda one: one.start)
