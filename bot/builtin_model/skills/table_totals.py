"""«Stemmer summen i tabellen?»: the printed sums of a table against its lines, also where they agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.table_cell import issues_of
from bot.builtin_model.skills.table_words import cell_value, head_told, of_table, result_figure
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.table_meant import TableMeant, table_meant
from knowledge.records import RowKind, TableRow

_SUM = re.compile(r"\b(?:sum\w*|i ?alt|total\w*|samle[dt]\w*|lagt sammen|tilsammen|laegge\w* sammen|add(?:s)? up|totals?)\b")
_FAULT = re.compile(r"\b(?:fejl|uenig\w*|uoverensstem\w*|forskel\w*|afvig(?:er|e)|forkert|wrong|differ\w*|disagree\w*)\b")
_NOT_ADDED = ("pct", "per_mille", "procentpoint")


class TableTotals:
    """Whether the printed sum of a table is what its lines come to."""

    name = "table_totals"

    def fits(self, situation: Situation) -> float:
        """When a table with a printed sum is meant, and whether its figures agree is asked."""
        question = situation.question
        if not question.asked(Ask.DISAGREEMENT) or not _SUM.search(question.plain):
            return 0.0
        return 0.958 if _held(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The sum of the lines of each column."""
        meant = _held(situation)
        return [_sum(meant, at) for at in _columns(meant)] if meant else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each column's printed sum with what its lines come to; the disagreement that was found, where one was."""
        question, meant = situation.question, _held(situation)
        if meant is None:
            return None
        total, language = _total(meant), question.language
        da = language == "da"
        told, sources, agree = [], list(total.sources), True
        issues = issues_of(situation, meant.table, [total])
        for at in _columns(meant):
            result = results.of(_sum(meant, at))
            if result is None or result.value is None:
                continue
            cell = total.cells[at]
            of = f"{head_told(cell)}: " if cell.column else ""
            same = float(result.value) == float(cell.number or 0)
            agree = agree and same
            lines_say = result_figure(result, language)
            told.append(f"{of}{cell_value(cell, language)} {'trykt' if da else 'printed'}, {lines_say} {'lagt sammen' if da else 'added up'}")
            sources += sources_of(result)
        if not told:
            return None
        if not agree and not issues:
            verdict = "De er ens, når der tages højde for afrunding" if da else "They agree but for rounding"
        else:
            verdict = ("Summen stemmer" if agree else "Summen stemmer ikke") if da else ("The sum agrees" if agree else "The sum does not agree")
        yes = (agree or not issues) != bool(_FAULT.search(question.plain))
        said = ("Ja. " if yes else "Nej. ") if da else ("Yes. " if yes else "No. ")
        lead = f"{said}{verdict}: {listed(told, language)}{of_table(meant.table, language)}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(sources)), issues=issues)


def _held(situation: Situation) -> TableMeant | None:
    meant = table_meant(situation.question, situation.understanding)
    if meant is None or meant.rows or sum(row.kind is RowKind.TOTAL for row in meant.table.rows) != 1:
        return None
    return meant if _columns(meant) else None


def _total(meant: TableMeant) -> TableRow:
    return next(row for row in meant.table.rows if row.kind is RowKind.TOTAL)


def _columns(meant: TableMeant) -> list[int]:
    total = _total(meant)
    places = meant.columns or range(len(meant.table.heads))
    return [at for at in places if total.cells[at].number is not None and total.cells[at].unit not in _NOT_ADDED]


def _sum(meant: TableMeant, at: int) -> Call:
    table = meant.table
    heads = [table.heads[at]] if table.heads[at] else []
    return call("table_figures", table=table.id, columns=heads, operation="sum", documents=[table.document])
