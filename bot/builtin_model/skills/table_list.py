"""«Hvilke skoler har over 400 elever?», «hvilke foreninger har søgt tilskud?»: the rows of a printed table by one condition, or all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.table_cell import asked_of_table
from bot.builtin_model.skills.table_words import cell_value, of_table
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.table_meant import TableMeant
from bot.builtin_model.understand.terms import term
from knowledge.records import TableRow

_MET = 0.5
_ANY_SORT = ("omraade", "post", "linje", "raekke", "ting", "area", "row")
"""What any row can be called."""
_FIGURE = r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_LIMITS = (
    (re.compile(rf"\b(?:over|mere end|flere end|stoerre end|hoejere end|dyrere end|more than|above|higher than|larger than)\s+{_FIGURE}"), 1, 0.0),
    (re.compile(rf"\b(?:mindst|minimum|at least)\s+{_FIGURE}"), 1, -1e-6),
    (re.compile(rf"\b(?:under|mindre end|faerre end|lavere end|billigere end|fewer than|less than|below|lower than)\s+{_FIGURE}"), -1, 0.0),
    (re.compile(rf"\b(?:hoejst|op til|maksimalt|at most|up to)\s+{_FIGURE}"), -1, 1e-6),
)
_SUPERLATIVE = re.compile(
    r"\b(?!naeste|foerste|sidste|fleste|neste|bedste)[a-z]{3,}este?\b|\b(?:laengste?|kortest|stoerste?|mindste?|flest|faerrest|mest|mindst)\b"
)
"""The one that is most of something is asked for, not a list."""
_GETS = re.compile(r"\b(?:faar|fik|har|havde|er|blev)\b.*\b(?:penge|midler|beloeb|bevilling\w*|afsat|tilskud)\b|\bmoney\b|\bfunding\b")
"""What has money is what has more than nothing."""
_LISTED = re.compile(
    r"\b(?:hvilke[nt]?|hvad for nogle|which|what|list|naevn|hvor mange|how many)\s+(?:af (?:de )?)?(?:(?:[a-z]+(?:ede|te))\s+)?([a-z]+)"
)


class TableList:
    """The rows of a printed table that a question asks a list or a count of."""

    name = "table_list"

    def fits(self, situation: Situation) -> float:
        """When every word is met by one table, and a limit is set on one of its columns, or what it lists is asked for."""
        return 0.957 if _call(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The rows."""
        wanted = _call(situation)
        return [wanted] if wanted else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many there are, and which."""
        wanted, meant = _call(situation), asked_of_table(situation)
        result = results.of(wanted) if wanted else None
        if wanted is None or meant is None or result is None:
            return None
        language = situation.question.language
        da = language == "da"
        if not result.rows:
            lead = "Det har ingen af rækkerne i" if da else "None of the rows has that in"
            return Draft(lead=f"{lead} tabellen «{meant.table.title}»." if da else f"{lead} «{meant.table.title}».", sources=_all_sources(meant))
        lines = {row.sources[0]: row for row in meant.table.lines}
        rows = [lines[row.sources[0]] for row in result.rows if row.sources[0] in lines]
        names = listed((_told(row, meant, _limits(situation) is not None, language) for row in rows), language)
        return Draft(lead=f"{len(rows)}: {names}{of_table(meant.table, language)}.", table=table(result), sources=sources_of(result))


def _told(row: TableRow, meant: TableMeant, limited: bool, language: str) -> str:
    if not limited or len(meant.columns) != 1:
        return row.label
    return f"{row.label} ({cell_value(row.cells[meant.columns[0]], language)})"


def _all_sources(meant: TableMeant) -> tuple:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(source for row in meant.table.lines for source in row.sources))


def _call(situation: Situation) -> Call | None:
    question = situation.question
    meant = asked_of_table(situation)
    if meant is None or question.wants(Operation.LARGEST, Operation.SMALLEST, Operation.SUM):
        return None
    if _SUPERLATIVE.search(question.plain):
        return None
    if question.wants(Operation.DIFFERENCE) and not meant.over:
        return None
    if not question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.WHAT):
        return None
    limits = _limits(situation)
    places = [at for at in (meant.columns or range(len(meant.table.heads))) if meant.table.is_of_figures(at)]
    if limits is not None:
        if len(places) != 1 or not _is_listed(situation, meant):
            return None
        above, below = limits
        heads = [meant.table.heads[at] for at in places]
        return call("table_rows", table=meant.table.id, columns=heads, above=above, below=below, documents=[meant.table.document])
    if not question.asked(Ask.WHICH) or (meant.rows and not meant.of_group) or not _is_listed(situation, meant):
        return None
    labels = meant.labels or [row.id for row in meant.table.lines]
    return call("table_rows", table=meant.table.id, rows=labels, documents=[meant.table.document])


def _is_listed(situation: Situation, meant: TableMeant) -> bool:
    """Whether what is asked a list of is what the rows are: the head over the labels says so, or else what stands over the table or in its rows."""
    match = _LISTED.search(situation.question.plain)
    if match is None:
        return False
    sort = term(match[1])
    if match[1].startswith(_ANY_SORT):
        return True
    if meant.table.rows[0].label_head:
        return sort.found_in(meant.table.label_keys) >= _MET or bool(sort.parts and sort.parts[-1] in meant.table.label_keys)
    return sort.found_in(meant.table.around) >= _MET or all(sort.found_in(keys) >= _MET for keys in meant.table.row_keys)


def _limits(situation: Situation) -> tuple[float | None, float | None] | None:
    """The limits of the question as what lies above and below; amounts in whole kroner."""
    question = situation.question
    meant = asked_of_table(situation)
    if meant is not None and meant.over:
        return (0.0, None) if meant.over > 0 else (None, 0.0)
    if question.limits:
        return question.limits.above, question.limits.below
    above = below = None
    for pattern, side, nudge in _LIMITS:
        for match in pattern.finditer(question.plain):
            value = float(match[1].replace(".", "").replace(",", "."))
            if value in question.slots.years:
                continue
            if side > 0:
                above = value + nudge
            else:
                below = value + nudge
    if above is None and below is None:
        return (0.0, None) if question.asked(Ask.WHICH) and _GETS.search(question.plain) and meant is not None and meant.columns else None
    return above, below
