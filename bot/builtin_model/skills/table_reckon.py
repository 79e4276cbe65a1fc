"""Sums, order, differences and growth of the figures of a printed table: all computed by the tool."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.say import sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.table_cell import asked_of_table, issues_of
from bot.builtin_model.skills.table_told import Reckoning, added, apart_told, changes_told, order_told, printed_total, sum_told
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.proportion import asks_share
from bot.builtin_model.understand.table_meant import TableMeant, asks_total
from bot.builtin_model.understand.tables import PrintedTable
from knowledge.records import RowKind

_IN_PERCENT = re.compile(r"\b(?:procent\w*|pct|percent\w*|per cent)\b")
_CHANGES = re.compile(
    r"\b(?:stig\w*|steg\w*|fald\w*|vaekst\w*|voks\w*|aendr\w*|udvikl\w*|fremgang\w*|tilbagegang\w*|mist\w*|oeget?|rise\w*|rose|fall\w*|fell|grow\w*|grew|increas\w*|"
    r"decreas\w*|change\w*|drop\w*|lose[sd]?|los[et]\w*|gain\w*)\b"
)
_APART = re.compile(r"\b(?:end|mellem|forskel\w*|than|between|difference|fra|from)\b")
_MORE_THAN = re.compile(
    r"\b(?:flere|faerre|mere|mindre|hoejere|lavere|stoerre|dyrere|billigere|more|fewer|less|higher|lower|larger|cheaper)\b.*\b(?:end|than)\b"
)
_LONGEST = re.compile(r"\b(?:laengste?|longest|oftest|aeldste?|oldest)\b")
_SHORTEST = re.compile(r"\b(?:kortest[e]?|shortest|yngste?|youngest|hurtigste?|fastest)\b")
_SPLIT = re.compile(r"fordel|bestaar|specific|saaledes|sammensat|split|broken")
_MOST_SHOWN = 1


class TableReckoning:
    """«Hvor mange i alt?», «hvilken har flest?», «hvor meget steg det fra 2021 til 2022?» of one printed table."""

    name = "table_reckoning"

    def fits(self, situation: Situation) -> float:
        """When every word is met by one table, and it is clear which of its figures are to be reckoned with, and how."""
        return 0.956 if _reckoning(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One reckoning."""
        wanted = _reckoning(situation)
        return [wanted.call] if wanted else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What it comes to, with the figures behind it."""
        wanted = _reckoning(situation)
        result = results.of(wanted.call) if wanted else None
        if wanted is None or result is None or result.value is None:
            return None
        language = situation.question.language
        told = {"sum": sum_told, "largest": order_told, "smallest": order_told, "changes": changes_told}.get(wanted.operation, apart_told)
        lead = told(situation, wanted, result)
        if not lead:
            return None
        total = printed_total(wanted)
        sources = (*sources_of(result), *(total.sources if total and wanted.operation == "sum" else ()))
        issues = issues_of(situation, wanted.meant.table, wanted.meant.table.rows) if wanted.operation == "sum" and not wanted.rows else ()
        shown = table(result) if len(result.rows) > _MOST_SHOWN else None
        notes = (*added(wanted, result, language), *(result.notes if language == "da" else ()))
        return Draft(lead=lead, table=shown, notes=notes, sources=tuple(dict.fromkeys(sources)), issues=issues)


def _reckoning(situation: Situation) -> Reckoning | None:
    question = situation.question
    meant = asked_of_table(situation)
    if meant is None:
        return None
    places = _columns(situation, meant)
    changes = bool(_CHANGES.search(question.plain))
    ranked = question.wants(Operation.LARGEST, Operation.SMALLEST) or _LONGEST.search(question.plain) or _SHORTEST.search(question.plain)
    two = _two_columns(meant, places) or (_up_to(meant, places) if changes else ())
    if ranked and changes and two and not meant.rows:
        return Reckoning(meant, "changes", (), two)
    if ranked and not changes:
        return _ranking(situation, meant, places)
    if changes or question.wants(Operation.DIFFERENCE) or _MORE_THAN.search(question.plain):
        return _difference(situation, meant, places, two)
    if question.wants(Operation.SHARE) or asks_share(question.plain):
        return (
            Reckoning(meant, "share", meant.rows, tuple(places))
            if meant.rows and len(places) == 1 and not _is_percentage(meant.table, places)
            else None
        )
    if question.wants(Operation.AVERAGE):
        if any(row.kind is RowKind.AVERAGE for row in meant.table.rows) or "gennemsnit" in meant.table.title.lower():
            return None
        return Reckoning(meant, "average", meant.rows, tuple(places)) if _one_kind(meant.table, places) else None
    return _summing(situation, meant, places)


def _columns(situation: Situation, meant: TableMeant) -> list[int]:
    """The columns of figures that are meant; of all of them those of the kind asked for, sums of columns left out."""
    question, printed = situation.question, meant.table
    places = [at for at in (meant.columns or range(len(printed.heads))) if printed.is_of_figures(at)]
    if not meant.columns:
        places = [at for at in places if not printed.column(at)[0].total]
        if question.asked(Ask.HOW_MUCH) and not question.asked(Ask.HOW_MANY):
            places = [at for at in places if printed.is_money(at)] or places
    return places


def _one_kind(printed: PrintedTable, places: Sequence[int]) -> bool:
    """Whether figures of these columns can be told together: one column, or the same thing year by year."""
    return len(places) == 1 or (
        len(places) > 1 and all(cell.year is not None and str(cell.year) in cell.column for at in places for cell in printed.column(at)[:1])
    )


def _two_columns(meant: TableMeant, places: Sequence[int]) -> tuple[int, ...]:
    """The first and the last of the columns meant, where they are the same thing at two times."""
    printed = meant.table
    periods = [at for at in places if re.search(r"(?:19|20)\d\d", printed.heads[at])]
    bare = {_bare(printed.heads[at]) for at in periods}
    return (periods[0], periods[-1]) if len(periods) > 1 and len(bare) == 1 and len(periods) == len(places) else ()


def _up_to(meant: TableMeant, places: Sequence[int]) -> tuple[int, ...]:
    """The first column of the same sort and the one asked for: «frem mod 2028» is from the first year on."""
    if len(places) != 1:
        return ()
    alike = [
        at
        for at in range(len(meant.table.heads))
        if meant.table.is_of_figures(at) and _bare(meant.table.heads[at]) == _bare(meant.table.heads[places[0]])
    ]
    return (alike[0], places[0]) if len(alike) > 1 and alike[0] < places[0] and re.search(r"(?:19|20)\d\d", meant.table.heads[alike[0]]) else ()


def _bare(head: str) -> str:
    """A head without its year and numbers."""
    return re.sub(r"[^a-zæøå]", "", head.lower())


def _ranking(situation: Situation, meant: TableMeant, places: Sequence[int]) -> Reckoning | None:
    question = situation.question
    operation = "largest" if question.wants(Operation.LARGEST) or _LONGEST.search(question.plain) else "smallest"
    if len(meant.rows) == 1 and len(places) > 1 and _one_kind(meant.table, places):
        return Reckoning(meant, operation, meant.rows, tuple(places))
    if len(places) != 1 or len(meant.rows) == 1:
        return None
    return Reckoning(meant, operation, meant.rows, tuple(places))


def _difference(situation: Situation, meant: TableMeant, places: Sequence[int], two: tuple[int, ...]) -> Reckoning | None:
    question = situation.question
    if not _APART.search(question.plain) and not _CHANGES.search(question.plain):
        return None
    if len(meant.rows) == 2 and len(places) == 1:
        return Reckoning(meant, "difference", meant.rows, tuple(places))
    if not two:
        return None
    rows = meant.rows or tuple(at for at, row in enumerate(meant.table.rows) if row.kind is RowKind.TOTAL)
    if len(rows) != 1:
        return None
    if _IN_PERCENT.search(question.plain) and not _is_percentage(meant.table, two):
        return Reckoning(meant, "growth", rows, two)
    return Reckoning(meant, "difference", rows, two[::-1])


def _is_percentage(printed: PrintedTable, places: Sequence[int]) -> bool:
    return any(cell.unit in ("pct", "per_mille") for at in places for cell in printed.column(at))


def _summing(situation: Situation, meant: TableMeant, places: Sequence[int]) -> Reckoning | None:
    """A sum: of the rows named, of one row over the years, or of all lines where the whole is asked for."""
    question, printed = situation.question, meant.table
    if not question.asked(Ask.HOW_MUCH, Ask.HOW_MANY, Ask.WHAT) and not question.wants(Operation.SUM):
        return None
    if not _one_kind(printed, places) or _is_percentage(printed, places):
        return None
    summed = question.wants(Operation.SUM) or asks_total(question) or (bool(meant.over) and not meant.rows)
    if len(meant.rows) == 1:
        return Reckoning(meant, "sum", meant.rows, tuple(places)) if summed and len(places) > 1 else None
    if len(meant.rows) > 1:
        return Reckoning(meant, "sum", meant.rows, tuple(places)) if summed or meant.of_group else None
    has_total = any(row.kind is RowKind.TOTAL for row in printed.rows)
    whole = summed or (has_total and len(places) == 1) or (_SPLIT.search(printed.title.lower().replace("å", "aa")) is not None and len(places) == 1)
    return Reckoning(meant, "sum", (), tuple(places)) if whole else None
