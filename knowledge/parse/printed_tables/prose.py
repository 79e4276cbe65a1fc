"""Text against table: a sentence that gives another figure for a row than the row itself does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_decimal, format_short, parse_amounts, printed_step
from knowledge.number_words import parse_danish
from knowledge.parse.contract import Parsed
from knowledge.parse.prose import sentences
from knowledge.records import Section
from knowledge.records.table import RowKind, TableCell, TableRow
from knowledge.source import Source

_COUNT = re.compile(r"(?<![\w.,/-])(?P<figures>\d{1,3}(?:\.\d{3})+|\d+)\s+(?P<noun>[a-zæøå]{4,})")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|/)")
_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d/\d\d(?:\d\d)?")
_MARK = re.compile(r"^(?:[a-zæøå][.)]|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+")
_WHOLE = re.compile(r"\b(?:i alt|samle[dt]\w*|tilsammen)\b", re.IGNORECASE)
_LEAST_LABEL = 5
_STEM = 4
_HEAD_STEM = 6
_NEAR = (Decimal("0.75"), Decimal("1.34"))
"""A figure so near a cell of its row is of the same thing; one further off is of another."""


@dataclass(frozen=True)
class _Said:
    """The one figure of a sentence: as printed, its value, half of its last digit's worth, and whether it is money."""

    printed: str
    value: Decimal
    slack: Decimal
    money: bool


def prose_issues(parsed: Parsed, rows: Sequence[TableRow]) -> Iterator[Issue]:
    """An issue for each sentence of the table's own item (of the document, where it has none) whose one figure is near a row's but not the row's."""
    lines = {line for row in rows for source in row.sources for line in range(source.line_from, source.line_to + 1)}
    tables: dict[str, list[TableRow]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    for own in tables.values():
        yield from _sums_told(parsed, own, lines)
        for section in parsed.sections:
            if section.item != own[0].item:
                continue
            for sentence in sentences(section.text):
                found = _disagreeing(sentence, own)
                place = _place(section, sentence, lines) if found else None
                if found and place:
                    yield _issue(*found, sentence_at=place)


def _sums_told(parsed: Parsed, rows: Sequence[TableRow], lines: set[int]) -> Iterator[Issue]:
    """Sums that the text tells of a column of a table that prints none: «Der indstilles i alt 325.000 kr.» of «Indstillet beløb»."""
    if any(row.kind is RowKind.TOTAL for row in rows):
        return
    for section in (one for one in parsed.sections if one.item == rows[0].item):
        for sentence in sentences(section.text):
            amounts = parse_amounts(sentence)
            if len(amounts) != 1 or not _WHOLE.search(sentence):
                continue
            column = _column_told(sentence, rows)
            added = sum((cell.number or Decimal(0) for cell in column), Decimal(0))
            said, slack = Decimal(amounts[0].value_dkk), Decimal(printed_step(amounts[0].as_printed)) / 2
            place = _place(section, sentence, lines) if column and added and abs(said - added) > slack else None
            if place and _NEAR[0] <= said / added <= _NEAR[1]:
                message = (
                    f"Teksten siger «{amounts[0].as_printed}» i alt, men de {len(column)} tal under {column[0].column} "
                    f"i tabellen «{rows[0].title}» giver tilsammen {format_decimal(added)}."
                )
                ends = tuple(dict.fromkeys((rows[0].sources[0], rows[-1].sources[0])))
                yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=(*ends, place), item=rows[0].item)


def _column_told(sentence: str, rows: Sequence[TableRow]) -> list[TableCell]:
    """The cells of the one column whose head begins like a word of the sentence («indstilles» and «Indstillet beløb»)."""
    words = [word for word in re.findall(r"[^\W\d_]+", sentence.casefold()) if len(word) > _HEAD_STEM]
    told = [
        at
        for at, cell in enumerate(rows[0].cells)
        if len(stem := cell.column.casefold()[:_HEAD_STEM]) == _HEAD_STEM and any(word.startswith(stem) for word in words)
    ]
    own = [row.cells[told[0]] for row in rows if row.cells[told[0]].number is not None] if len(told) == 1 else []
    return own if len(own) > 1 else []


def _disagreeing(sentence: str, rows: Sequence[TableRow]) -> tuple[_Said, TableRow, TableCell] | None:
    """The figure, the row and its nearest cell, where the sentence is of just one row and gives just one figure that the row has not."""
    named = [row for row in rows if _names(sentence, row)]
    if len(named) != 1:
        return None
    row = named[0]
    if any(period not in {cell.column for cell in row.cells} for period in _SCHOOL_YEAR.findall(sentence)):
        return None
    years = {int(year) for year in _YEAR.findall(sentence)}
    cells = [cell for cell in row.cells if cell.number is not None and (not years or cell.year is None or cell.year in years)]
    said = _figure(sentence, row, any(cell.amount_dkk is not None for cell in cells))
    if said is None or (years and any(cell.year for cell in row.cells) and not any(cell.year in years for cell in cells)):
        return None
    alike = [cell for cell in cells if (cell.amount_dkk is not None) == said.money and cell.unit in (None, "dkk") and cell.number]
    if not alike or any(abs((cell.number or Decimal(0)) - said.value) <= said.slack for cell in alike):
        return None
    near = [cell for cell in alike if _NEAR[0] <= said.value / (cell.number or Decimal(1)) <= _NEAR[1]]
    nearest = min(near, key=lambda cell: abs((cell.number or Decimal(0)) - said.value), default=None)
    return (said, row, nearest) if nearest is not None else None


def _names(sentence: str, row: TableRow) -> bool:
    """Whether the sentence names the row: by its label, or for the table's sum by a word for all of it."""
    if row.kind is RowKind.TOTAL:
        return _WHOLE.search(sentence) is not None and _COUNT.search(sentence) is not None
    label = _MARK.sub("", row.label)
    if row.kind is RowKind.AVERAGE or len(label) < _LEAST_LABEL or label[0].isdigit():
        return False
    return re.search(rf"(?<!\w){re.escape(label)}(?:s|n|en|et|ns|ens|ets)?(?!\w)", sentence, re.IGNORECASE) is not None


def _figure(sentence: str, row: TableRow, money: bool) -> _Said | None:
    """The one figure of the sentence that is of the sort the row has: an amount, or a count of what heads or title name."""
    if money:
        amounts = parse_amounts(sentence)
        if len(amounts) != 1:
            return None
        one = amounts[0]
        return _Said(one.as_printed, Decimal(one.value_dkk), Decimal(printed_step(one.as_printed)) / 2, money=True)
    told = " ".join([row.title, row.label_head, *(cell.column for cell in row.cells)]).lower()
    counts = [match for match in _COUNT.finditer(sentence) if not _YEAR.fullmatch(match["figures"])]
    if len(counts) != 1 or not re.search(rf"\b{re.escape(counts[0]['noun'][:_STEM])}", told):
        return None
    return _Said(counts[0][0], parse_danish(counts[0]["figures"]), Decimal(0), money=False)


def _place(section: Section, sentence: str, rows: set[int]) -> Source | None:
    """The lines the sentence is printed on; None where it is lines of a table run together."""
    whole = section.sources[0]
    lines = whole.quote.split("\n")
    wanted = _letters(sentence)
    for first in range(len(lines)):
        for last in range(first, min(first + 6, len(lines))):
            if wanted in _letters("".join(lines[first : last + 1])):
                while first < last and wanted in _letters("".join(lines[first + 1 : last + 1])):
                    first += 1
                if rows & set(range(whole.line_from + first, whole.line_from + last + 1)):
                    return None
                quote = "\n".join(lines[first : last + 1])
                return whole.model_copy(update={"line_from": whole.line_from + first, "line_to": whole.line_from + last, "quote": quote})
    return None


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text.lower())


def _issue(said: _Said, row: TableRow, cell: TableCell, sentence_at: Source) -> Issue:
    number = cell.number or Decimal(0)
    value = format_short(int(number)) if said.money else format_decimal(number)
    under = f" under {cell.column}" if cell.column else ""
    of = "i alt" if row.kind is RowKind.TOTAL else f"om {_MARK.sub('', row.label)}"
    message = f"Teksten siger «{said.printed}» {of}, men tabellen «{row.title}» har {value}{under}".removesuffix(".")
    return Issue(kind=IssueKind.DISAGREEMENT, message=f"{message}.", sources=(row.sources[0], sentence_at), item=row.item)
