"""«Hvor mange elever var der på X i 2022?», «hvem er ansvarlig for høringen?»: the cells of one row, or of a few, of a printed table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import sources_of, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.table_words import excess_told, of_table, row_told
from bot.builtin_model.skills.told_otherwise import days_told_otherwise, decided_otherwise
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.predicates import says_little
from bot.builtin_model.understand.table_heads import MET
from bot.builtin_model.understand.table_meant import TableMeant, table_meant
from bot.builtin_model.understand.tables import PrintedTable
from knowledge.errors import Issue
from knowledge.records import RowKind, TableCell, TableRow
from tools.printed_rows import unit_of

_MOST_ROWS = 6
_HEADS = {
    Ask.RESPONSIBLE: re.compile(r"ansvar|tovholder|udfoer|hvem|ejer|kontakt"),
    Ask.PERFORMER: re.compile(r"udfoer|ansvar|tovholder|hvem"),
    Ask.WHO: re.compile(r"ansvar|tovholder|udfoer|hvem|navn|parti|part|leverandoer|kontakt"),
    Ask.DEADLINE: re.compile(r"frist|deadline|dato|hvornaar|faerdig|tid|periode"),
    Ask.WHEN: re.compile(r"frist|deadline|dato|hvornaar|faerdig|tid|periode|start|maaned|uge|opfoert|bygge|etabl|aabn|aar$"),
    Ask.WHERE: re.compile(r"sted|adresse|hvor|lokation|placering"),
}
"""What a head must say where words and not figures are asked for."""
_FIGURE = re.compile(r"(?<![\d.,/-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,/-])\d+(?:,\d+)?(?![\d./-]*\d)")
_FIGURES_ASKED = (Ask.HOW_MUCH, Ask.HOW_MANY, Ask.SHARE)
_WISHED = re.compile(r"\b(?:an)?soegt|oensk|applied|requested|wish")
"""Heads over what somebody asked for, which no decision changes."""
NOT_OF_TABLES = (Ask.WHY, Ask.SUMMARY, Ask.BRIEFING, Ask.PURPOSE, Ask.OPINION)
_OF_A_HEAD = (Ask.DISAGREEMENT, Ask.DECIDED, Ask.RECOMMENDED, Ask.VOTES)
"""Asked of a table only where a head says so: «Afvigelse», «Indstillet»."""


class TableCells:
    """The cells of the rows that a question names."""

    name = "table_cells"

    def fits(self, situation: Situation) -> float:
        """When every word of the question is met by one table, and it names a few of its rows."""
        question = situation.question
        meant = asked_of_table(situation)
        if meant is None or question.wants(Operation.LARGEST, Operation.SMALLEST):
            return 0.0
        return 0.955 if 0 < len(meant.rows) <= _MOST_ROWS and _cells(situation, meant) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The rows."""
        meant = asked_of_table(situation)
        return [_call(meant)] if meant else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each row with the cells asked for, and whether a figure that the question takes for granted is right."""
        language = situation.question.language
        meant = asked_of_table(situation)
        result = results.of(_call(meant)) if meant else None
        if meant is None or result is None or not result.rows:
            return None
        told = [(meant.table.rows[at], cells) for at, cells in _cells(situation, meant)]
        held = [(row, [cell for cell in cells if _holds(cell)]) for row, cells in told]
        if not any(cells for _, cells in held):
            return _blank(situation, meant, told)
        rows = [_row(meant, row, cells, language) for row, cells in held if cells]
        lead = f"{_verdict(situation, held)}{'; '.join(rows)}{of_table(meant.table, language)}."
        draft = Draft(lead=lead, sources=sources_of(result), issues=issues_of(situation, meant.table, [row for row, _ in held]))
        return _with_what_else_is_told(situation, draft, held)


def _with_what_else_is_told(situation: Situation, draft: Draft, held: Sequence[tuple[TableRow, list[TableCell]]]) -> Draft:
    """The answer with what was decided, where that is another figure, and with what the text says of a deadline, where that is another day."""
    library = situation.understanding.library
    decided = [told for row, cells in held for told in decided_otherwise(library, row, cells)]
    if decided:
        ruled = "Besluttet blev:" if situation.question.language == "da" else "It was decided:"
        quoted = " ".join(f"«{stop(text)}»" for text, _ in decided)
        sources = tuple(dict.fromkeys([*(source for _, source in decided), *draft.sources]))
        wished = all(_WISHED.search(plain(cell.column)) for _, cells in held for cell in cells)
        lead = f"{draft.lead} {ruled} {quoted}" if wished else f"{ruled} {quoted} {draft.lead}"
        return draft.model_copy(update={"lead": lead, "sources": sources})
    otherwise = [told for row, cells in held for told in days_told_otherwise(library, row, cells)]
    if not otherwise:
        return draft
    quoted = " ".join(f"«{stop(text)}»" for text, _ in otherwise)
    said = "Teksten siger noget andet:" if situation.question.language == "da" else "The text says otherwise:"
    sources = tuple(dict.fromkeys([*draft.sources, *(source for _, source in otherwise)]))
    return draft.model_copy(update={"lead": f"{draft.lead} {said} {quoted}", "sources": sources})


def _row(meant: TableMeant, row: TableRow, cells: list[TableCell], language: str) -> str:
    """A row as it is told; how far it lies over or under, where that is asked."""
    if meant.excess and len(cells) == 1 and cells[0].number is not None:
        return f"{row.label}: {excess_told(float(cells[0].number), unit_of(cells[0]), meant.excess, language)}"
    return row_told(row, cells, language)


def asked_of_table(situation: Situation) -> TableMeant | None:
    """The table meant, where what is asked is something that a table can tell."""
    question = situation.question
    if question.asked(*NOT_OF_TABLES) or (question.slots.ordinal and not question.terms):
        return None
    meant = table_meant(question, situation.understanding)
    if meant is None or (question.asked(*_OF_A_HEAD) and not meant.told_apart):
        return None
    means = tuple(at for at, row in enumerate(meant.table.rows) if row.kind is RowKind.AVERAGE)
    return replace(meant, rows=means) if question.wants(Operation.AVERAGE) and len(means) == 1 and not meant.rows else meant


def issues_of(situation: Situation, table: PrintedTable, rows: Sequence[TableRow]) -> tuple[Issue, ...]:
    """What disagrees with these rows of a table."""
    lines = {source.line_from for row in rows for source in row.sources}
    issues = situation.understanding.library.issues(table.document)
    return tuple(issue for issue in issues if any(source.line_from in lines for source in issue.sources[:1]))


def _call(meant: TableMeant) -> Call:
    return call("table_rows", table=meant.table.id, rows=meant.labels, documents=[meant.table.document])


def _holds(cell: TableCell) -> bool:
    return cell.number is not None or any(map(str.isalnum, cell.as_printed))


def _cells(situation: Situation, meant: TableMeant) -> list[tuple[int, list[TableCell]]]:
    """The cells of each row named that are of the sort asked for; nothing where the table has no such column."""
    question, table = situation.question, meant.table
    places = list(meant.columns) or list(range(len(table.heads)))
    wanted = [pattern for ask, pattern in _HEADS.items() if question.asked(ask)]
    if wanted and not question.asked(*_FIGURES_ASKED):
        places = [at for at in range(len(table.heads)) if any(pattern.search(plain(table.heads[at])) for pattern in wanted)]
    elif question.asked(*_FIGURES_ASKED) or not meant.columns:
        of_figures = [at for at in places if table.is_of_figures(at)]
        if question.asked(Ask.HOW_MUCH) and not question.asked(Ask.HOW_MANY) and not meant.columns:
            of_figures = [at for at in of_figures if table.is_money(at)] or of_figures
        places = of_figures
    years = set(question.slots.years)
    if question.asked(Ask.WHO) and not question.asked(Ask.RESPONSIBLE, Ask.PERFORMER) and _does_another_thing(situation, meant):
        return []
    found = []
    for at in meant.rows:
        row = table.rows[at]
        cells = [row.cells[place] for place in places if not row.cells[place].total or place in meant.columns]
        found.append((at, [cell for cell in cells if not years or cell.year is None or cell.year in years]))
    return found if any(cells for _, cells in found) else []


def _does_another_thing(situation: Situation, meant: TableMeant) -> bool:
    """Whether it is asked who does a thing that neither the rows nor the table speak of: whose the tender is does not build the hall."""
    table = meant.table
    done = [one for one in situation.question.terms if one.predicate and not says_little(one.word)]
    return any(max((one.found_in(table.row_keys[at]) for at in meant.rows), default=0.0) < MET > one.found_in(table.around) for one in done)


def _blank(situation: Situation, meant: TableMeant, told: Sequence[tuple[TableRow, list[TableCell]]]) -> Draft:
    """A plain no where the cells asked for are empty."""
    row, cells = told[0]
    da = situation.question.language == "da"
    where = cells[0].column if cells else ""
    lead = (
        f"Det fremgår ikke: feltet for {row.label} {f'under {where} ' if where else ''}er tomt{of_table(meant.table)}."
        if da
        else f"The documents do not say: the cell of {row.label} {f'under {where} ' if where else ''}is empty{of_table(meant.table, 'en')}."
    )
    return Draft(lead=lead, found=False, sources=row.sources)


def _verdict(situation: Situation, held: Sequence[tuple[TableRow, list[TableCell]]]) -> str:
    """«Ja. » or «Nej. » to a question that names one figure and asks whether it is so."""
    question = situation.question
    if not question.asked(Ask.YES_NO) or question.asked(Ask.HOW_MUCH, Ask.HOW_MANY):
        return ""
    labels = plain(" ".join(f"{row.label} {' '.join(cell.column for cell in cells)}" for row, cells in held))
    named = [text for text in _FIGURE.findall(question.text) if not re.search(rf"(?<!\d){re.escape(text)}(?!\d)", labels)]
    named = [text for text in named if not (len(text) == 4 and int(text.replace(",", "").replace(".", "") or 0) in question.slots.years)]
    amounts = [float(amount) for amount in question.slots.amounts]
    claimed = amounts or [float(text.replace(".", "").replace(",", ".")) for text in named]
    if len(claimed) != 1:
        return ""
    so = any(cell.number is not None and float(cell.number) == claimed[0] for _, cells in held for cell in cells)
    return ("Ja. " if so else "Nej. ") if question.language == "da" else ("Yes. " if so else "No. ")
