"""What was reckoned from a printed table, put into words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.builtin_model.draft import Call, call
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.table_words import cell_value, excess_told, figure, head_told, of_table, result_figure, under
from bot.builtin_model.understand.table_meant import TableMeant
from knowledge.records import RowKind, TableCell, TableRow
from tools.contract import ToolResult

_FALLS = re.compile(r"\b(?:fald\w*|mist\w*|tilbagegang\w*|fall\w*|fell|decreas\w*|drop\w*|lose[sd]?|lost|mindre|faerre)\b")


@dataclass(frozen=True)
class Reckoning:
    """One call of `table_figures`: the operation, the rows (none: all lines) and the columns."""

    meant: TableMeant
    operation: str
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    @property
    def call(self) -> Call:
        """The call itself."""
        printed = self.meant.table
        heads = [printed.heads[at] for at in self.columns]
        rows = self.meant.labels_of(self.rows)
        return call("table_figures", table=printed.id, rows=rows, columns=heads, operation=self.operation, documents=[printed.document])


def printed_total(wanted: Reckoning) -> TableRow | None:
    """The table's own sum, where all its lines are reckoned with and it prints one."""
    totals = [row for row in wanted.meant.table.rows if row.kind is RowKind.TOTAL]
    return totals[0] if len(totals) == 1 and not wanted.rows else None


def added(wanted: Reckoning, result: ToolResult, language: str) -> tuple[str, ...]:
    """That Rådbot did the adding, and from how many rows."""
    if wanted.operation != "sum" or len(result.rows) < 2:
        return ()
    rows = len(result.rows)
    return (f"Lagt sammen af Rådbot fra {rows} rækker." if language == "da" else f"Added up by Rådbot from {rows} rows.",)


def sum_told(situation: Situation, wanted: Reckoning, result: ToolResult) -> str:
    """The sum; beside the table's own where that is another; a sum of deviations as too much or too little."""
    language, printed = situation.question.language, wanted.meant.table
    da = language == "da"
    named = [printed.rows[at].label for at in wanted.rows]
    of = f" for {listed(named, language)}" if named else ""
    where = _of_columns(wanted, language)
    value, table = result_figure(result, language), of_table(printed, language)
    if wanted.meant.excess:
        told = excess_told(result.value or 0, result.unit, wanted.meant.excess, language)
        return f"{'Samlet' if da else 'In all'} {told}{of}{table}."
    total = printed_total(wanted)
    cell = total.cells[wanted.columns[0]] if total is not None and len(wanted.columns) == 1 else None
    if total is not None and cell is not None and cell.number is not None and float(cell.number) != float(result.value or 0):
        own = cell_value(cell, language)
        if da:
            return f"Tabellens egen sum, «{total.label}», er {own}{where}; linjerne giver tilsammen {value}{table}."
        return f"The table's own sum, «{total.label}», is {own}{where}; its lines come to {value}{table}."
    return f"{'I alt' if da else 'In all'} {value}{of}{where}{table}."


def _of_columns(wanted: Reckoning, language: str) -> str:
    printed = wanted.meant.table
    heads = [printed.heads[at] for at in wanted.columns if printed.heads[at]]
    if len(heads) > 1:
        return f" ({heads[0]}-{heads[-1]})"
    return under(printed.rows[0].cells[wanted.columns[0]], language) if heads else ""


def order_told(situation: Situation, wanted: Reckoning, result: ToolResult) -> str:
    """The first of the order, or all that share its figure."""
    language, printed = situation.question.language, wanted.meant.table
    da, largest = language == "da", wanted.operation == "largest"
    most = ("Størst" if largest else "Mindst") if da else ("Largest" if largest else "Smallest")
    value, table = result_figure(result, language), of_table(printed, language)
    if result.values:
        return f"{most}: {next(iter(result.values))}, {value} ({printed.rows[wanted.rows[0]].label}){table}."
    key = result.columns[1].key
    first = [str(row.cells["name"]) for row in result.rows if row.cells.get(key) == result.rows[0].cells.get(key)]
    where = under(printed.rows[0].cells[wanted.columns[0]], language)
    return f"{most}: {listed(first, language)} {'med' if da else 'with'} {value}{where}{table}."


def apart_told(situation: Situation, wanted: Reckoning, result: ToolResult) -> str:
    """How far two figures lie apart, with both; growth in per cent; a share; a mean."""
    language, printed = situation.question.language, wanted.meant.table
    da, table = language == "da", of_table(printed, language)
    if wanted.operation == "average":
        return f"{'Gennemsnit' if da else 'Average'}: {result_figure(result, language)}{_of_columns(wanted, language)}{table}."
    if wanted.operation == "share":
        names = listed((printed.rows[at].label for at in wanted.rows), language)
        return f"{names}: {result_figure(result, language)}{_of_columns(wanted, language)}{table}."
    order = wanted.columns if wanted.operation == "growth" else wanted.columns[::-1]
    (first, one), (second, two) = [(printed.rows[at], printed.rows[at].cells[column]) for at in wanted.rows for column in order]
    apart = figure(abs(result.value or 0), result.unit, language)
    if first is second:
        return f"{first.label}: {_moved(one, two, apart, language)}{table}."
    told = f"{first.label}: {cell_value(one, language)}; {second.label}: {cell_value(two, language)}{under(one, language)}"
    if not result.value:
        return f"{'Det er det samme' if da else 'They are the same'}. {told}{table}."
    larger = first.label if result.value > 0 else second.label
    if da:
        return f"Forskellen er {apart}; størst er {larger}. {told}{table}."
    return f"The difference is {apart}; the larger is {larger}. {told}{table}."


def _moved(before: TableCell, after: TableCell, apart: str, language: str) -> str:
    """«en stigning på 29, fra 702 i 2021 til 731 i 2023»."""
    one, two = (f"{head_told(cell)} ({cell_value(cell, language)})" for cell in (before, after))
    rise = (after.number or 0) - (before.number or 0)
    if language == "da":
        if not rise:
            return f"uændret, {one} og {two}"
        return f"{'en stigning' if rise > 0 else 'et fald'} på {apart}, fra {one} til {two}"
    return f"a {'rise' if rise > 0 else 'fall'} of {apart}, from {one} to {two}" if rise else f"unchanged, {one} and {two}"


def changes_told(situation: Situation, wanted: Reckoning, result: ToolResult) -> str:
    """The line that has risen or fallen most; nothing where none has."""
    language, printed = situation.question.language, wanted.meant.table
    falls = bool(_FALLS.search(situation.question.plain))
    label, value = (min if falls else max)(((label, value or 0) for label, value in result.values.items()), key=lambda one: one[1])
    if (falls and value >= 0) or (not falls and value <= 0):
        return ""
    row = next(row for row in printed.rows if row.label == label)
    first, last = (row.cells[at] for at in wanted.columns)
    before, after = (f"{head_told(cell)} ({cell_value(cell, language)})" for cell in (first, last))
    apart = figure(abs(value), result.unit, language)
    if language == "da":
        return f"Størst er {'faldet' if falls else 'stigningen'} for {label}: {apart}, fra {before} til {after}{of_table(printed)}."
    return f"The {'fall' if falls else 'rise'} is largest for {label}: {apart}, from {before} to {after}{of_table(printed, language)}."
