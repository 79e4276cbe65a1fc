"""The cells behind an amount that an answer told: rows of a budget table, a savings table or a plan, held against the amount itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.printed import printed_at
from bot.builtin_model.say import years as years_told
from bot.builtin_model.turns import Earlier
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.reckoning import Part
from knowledge.library import Library
from knowledge.money import parse_amounts
from knowledge.records import Action, BudgetLine, Record, SavingsCase
from knowledge.source import Source

_KRONER = "kr."


@dataclass(frozen=True)
class Rows:
    """The amount in whole kroner (savings negative), what it is of, its cells and their years."""

    total: int
    label: str
    parts: tuple[Part, ...]
    years: tuple[int, ...]


@dataclass(frozen=True)
class _Cell:
    year: int | None
    value: int
    part: Part


def of_rows(turn: Earlier, question: Question, library: Library) -> Rows | None:
    """The rows that the answer cited and whose cells come to an amount it told; None when none do, so that nothing is taken on trust."""
    told = [abs(amount.value_dkk) for amount in parse_amounts(turn.answer)]
    rows = _cited(turn, library)
    if not told or not rows:
        return None
    sets = [rows] if len(rows) == 1 else [rows, *([row] for row in rows)]
    for chosen in sets:
        cells = [cell for row in chosen for cell in _cells(row, question)]
        total = sum(cell.value for cell in cells)
        stated = abs(total) in told or (len(chosen) == 1 and all(abs(cell.value) in told for cell in cells))
        if cells and stated:
            covered = tuple(sorted({cell.year for cell in cells if cell.year is not None}))
            return Rows(total, _label(chosen, covered, question.language), tuple(cell.part for cell in cells), covered)
    return None


def _cited(turn: Earlier, library: Library) -> list[Record]:
    places = set(turn.places)
    everything: list[Record] = [*library.of(BudgetLine), *library.of(SavingsCase), *library.of(Action)]
    return [row for row in everything if any((s.document, s.line_from, s.line_to) in places for s in row.sources[:1])]


def _cells(row: Record, question: Question) -> list[_Cell]:
    """The cells of a row that the question is of."""
    source = row.sources[0]
    if isinstance(row, Action):
        return [cell for amount in row.amounts if (cell := _cell(source, None, amount.value_dkk, amount.as_printed, _KRONER))]
    if not isinstance(row, BudgetLine | SavingsCase):
        return []
    if isinstance(row, SavingsCase) and question.investment:
        cell = _cell(source, None, row.investment_dkk, row.investment_as_printed, row.unit)
        return [cell] if cell else []
    wanted = question.slots.years or tuple(row.amounts_dkk)
    cells = (_cell(source, year, row.amounts_dkk.get(year), row.as_printed.get(year), row.unit) for year in wanted)
    return [cell for cell in cells if cell]


def _cell(source: Source, year: int | None, value: int | None, printed: str | None, unit: str) -> _Cell | None:
    if value is None or not printed:
        return None
    figure = printed.removesuffix("kr.").strip()
    at = printed_at(source, figure)
    return _Cell(year, value, Part(source.document, int(str(at["line"])), figure, unit, year, value)) if at else None


def _label(rows: Sequence[Record], covered: Sequence[int], language: str) -> str:
    when = f", {years_told(covered, language)}" if covered else ""
    if len(rows) == 1:
        return f"{_name(rows[0])}{when}"
    committees = dict.fromkeys(row.committee for row in rows if isinstance(row, SavingsCase))
    return f"{', '.join(committees) if len(committees) == 1 else ', '.join(_number(row) for row in rows)}{when}"


def _name(row: Record) -> str:
    return f"{_number(row)} {getattr(row, 'name', '')}".strip()


def _number(row: Record) -> str:
    return str(getattr(row, "code", None) or getattr(row, "item", None) or getattr(row, "number", ""))
