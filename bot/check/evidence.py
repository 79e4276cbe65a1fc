"""What an answer may be held against: the cells, totals and texts that tools gave and sources quote in this conversation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache

from bot.answer import Answer
from bot.check.cell_units import unit_of_cell, unit_of_value, years_in
from bot.check.items import as_key, items
from bot.check.sentences import sentences
from knowledge.source import Source
from tools.contract import Cell, Row, ToolResult

Key = tuple[str, str]
RowId = tuple[int, int]

_KEY_CELLS = ("item", "number", "code")
_LABEL_CELLS = ("name", "person", "title")
_GROUP_CELLS = ("committee", "area", "chapter_name", "body", "responsible", "party", "kind_label", "status", "when")
_NO_TEXT = {"document", "kind", "what", "role_kind", "outcome", "chapter"}
_NOT_COUNTED = {"document", "text", "score", "cosine", "total"}
_NOT_COUNTED_TOOLS = {"votes", "search", "compare_documents", "key_figures", "draft_summary", "reckon_figures"}
"""Tools whose rows are of several sorts, so that their number says nothing."""
_LONGEST_SHARED = 60
_POINTS_BACK = re.compile(r"(?:han|hun|de|det|den|denne|disse|he|she|they|it)\b", re.IGNORECASE)
_TABLE_HEAD = re.compile(r"^Beløb i (?P<unit>.+?)\s*$", re.MULTILINE)
_TABLE_LINE = re.compile(r"^(?P<label>.+?): (?P<cells>(?:19|20)\d\d \S.*)$", re.MULTILINE)
_TABLE_CELL = re.compile(r"(?P<year>(?:19|20)\d\d) (?P<value>[-−–+]?\d[\d.,]*)")
_OF_PRINTED_TABLES = ("table_rows", "table_figures")
"""Tools whose heads are the document's own, so that what they name was looked up."""


@dataclass(frozen=True)
class Amount:
    """One number that a tool gave: a cell of a row, or a total (`row` is None). `years` are those it covers, `group` the key it is a total of."""

    value: Decimal
    unit: str
    call: int
    row: RowId | None = None
    years: tuple[int, ...] = ()
    column: str = ""
    group: str = ""
    count_of: str = ""


@dataclass(frozen=True)
class Passage:
    """One text that was looked up or cited, on one line: of which row, under which item numbers, from which source."""

    text: str
    call: int = -1
    row: RowId | None = None
    keys: frozenset[Key] = frozenset()
    source: Source | None = None
    place: str = ""

    @property
    def printed(self) -> str:
        """The text without the title of the document it is from."""
        return self.text.rsplit(" · ", 1)[0] if self.place == "quote" else self.text


@dataclass(frozen=True)
class Record:
    """One row by what a sentence may call it: its numbers, its label, and the groups it is of."""

    id: RowId
    keys: frozenset[Key]
    label: str
    groups: tuple[str, ...]
    document: str = ""


@dataclass
class Evidence:
    """All that was looked up, ready to be searched."""

    amounts: list[Amount] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    results: list[ToolResult] = field(default_factory=list)

    @property
    def texts(self) -> Iterator[str]:
        """Every text once more, for what is only looked for."""
        return (passage.text for passage in self.passages)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """Every sentence of the texts, without titles and places; one that names nobody («Hun begærede …») follows the one before it."""
        return tuple(dict.fromkeys(sentence for passage in self.passages for sentence in _told(passage.printed)))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The names of records and documents, in which a figure is no claim."""
        titles = {passage.source.title for passage in self.passages if passage.source}
        labels = {cut for record in self.records for cut in (record.label, record.label.rstrip(" …"), one_line(record.label)) if record.label}
        return tuple(titles | labels)


@lru_cache(maxsize=8192)
def _told(text: str) -> tuple[str, ...]:
    found = [part.strip() for sentence in sentences(text) for part in sentence.split(";")]
    return tuple(f"{before} {own}" if _POINTS_BACK.match(own) else own for before, own in zip(["", *found], found, strict=False))


def evidence(answer: Answer, heard: Iterable[str] = ()) -> Evidence:
    """What the answer's tool results, sources and issues hold; `heard` is what was said beside: refused calls, earlier answers."""
    held = Evidence()
    for number, call in enumerate(answer.tools):
        held.results.append(call.result)
        _take_result(held, number, call.result)
    looked_up = {passage.source for passage in held.passages}
    for source in (*answer.sources, *(source for issue in answer.issues for source in issue.sources)):
        if source not in looked_up:
            held.passages.append(_quoted(source))
    texts = [*heard, *(issue.message for issue in answer.issues)]
    held.passages += [_beside(text) for text in texts if text]
    seen: dict[Passage, None] = dict.fromkeys(held.passages)
    held.passages = list(seen)
    return held


def _beside(text: str, call: int = -1) -> Passage:
    """A text that is of no row: it is about the items it names."""
    return Passage(one_line(text), call, keys=frozenset(item.key for item in items(text)))


@lru_cache(maxsize=8192)
def one_line(text: str) -> str:
    """The text on one line, words that were divided at a line end put together again."""
    joined = re.sub(r"(?<=[a-zæøå])-\s*\n\s*(?!(?:og|eller|samt)\b)(?=[a-zæøå])", "", text)
    return re.sub(r"\s+", " ", joined.replace("**", "")).strip()


def _take_result(held: Evidence, call: int, result: ToolResult) -> None:
    for text in (result.title, result.searched, result.text or "", *result.notes, *(issue.message for issue in result.issues), *result.values):
        if text:
            held.passages.append(_beside(text, call))
    held.passages += [_beside(column.label, call) for column in result.columns if result.tool in _OF_PRINTED_TABLES]
    spans = sorted({year for key in (*result.values, *(c.label for c in result.columns)) for year in years_in(key)})
    if result.value is not None:
        unit = unit_of_value(result.unit)
        held.amounts.append(Amount(Decimal(str(result.value)), unit, call, years=tuple(spans), column="value"))
    for key, value in result.values.items():
        if value is not None:
            years = years_in(key)
            group = re.sub(r"[\s:,]*(?:19|20)\d\d\s*$", "", key)
            held.amounts.append(Amount(Decimal(str(value)), unit_of_cell(result.unit or ""), call, years=years, group=group))
    for place, row in enumerate(result.rows):
        _take_row(held, call, place, row, result, spans)
    if result.tool not in _NOT_COUNTED_TOOLS:
        held.amounts += _counts(call, result)


def _take_row(held: Evidence, call: int, place: int, row: Row, result: ToolResult, spans: list[int]) -> None:
    here = (call, place)
    keys = {as_key(str(row.cells[name])) for name in _KEY_CELLS if row.cells.get(name)}
    keys |= {item.key for source in row.sources for item in items(source.locator)}
    keys |= {("part", str(row.cells["part"]))} if row.cells.get("part") else set()
    label = next((str(row.cells[name]) for name in _LABEL_CELLS if row.cells.get(name)), "")
    groups = tuple(str(row.cells[name]) for name in _GROUP_CELLS if row.cells.get(name))
    held.records.append(Record(here, frozenset(keys), label, groups, str(row.cells.get("document") or "")))
    units = {column.key: column.unit for column in result.columns}
    labels = {column.key: column.label for column in result.columns}
    money = result.unit == "DKK" or "DKK" in units.values()
    for name, cell in row.cells.items():
        if isinstance(cell, bool) or cell is None:
            continue
        if isinstance(cell, str):
            if name not in _NO_TEXT:
                held.passages.append(Passage(one_line(cell), call, here, frozenset(keys), row.sources[0], name))
                if name == "text" and _TABLE_HEAD.search(cell):
                    _take_table(held, call, cell)
            continue
        unit = units.get(name) or ("DKK" if name.endswith("_dkk") or (money and name in ("total", "investment")) else _unit_cell(row, name))
        years = years_in(f"{name} {labels.get(name, '')}") or _years_of(name, row, spans)
        held.amounts.append(Amount(Decimal(str(cell)), unit_of_cell(unit), call, here, tuple(dict.fromkeys(years)), labels.get(name, name)))
    for source in row.sources:
        held.passages.append(_quoted(source, call, here, frozenset(keys)))


def _unit_cell(row: Row, name: str) -> str:
    return str(row.cells.get("unit") or "") if name == "value" else ""


def _years_of(name: str, row: Row, spans: list[int]) -> tuple[int, ...]:
    if name == "total":
        return tuple(spans)
    year = row.cells.get("year")
    return (year,) if (name == "value" or name.startswith("column_")) and isinstance(year, int) else ()


def _quoted(source: Source, call: int = -1, row: RowId | None = None, keys: frozenset[Key] = frozenset()) -> Passage:
    own = frozenset(item.key for item in items(source.locator)) | _dotted(source.locator)
    return Passage(f"{one_line(source.quote)} · {source.locator} · {source.title}", call, row, keys | own, source, "quote")


def _dotted(locator: str) -> frozenset[Key]:
    bare = locator.split(",")[0].strip()
    return frozenset({as_key(bare)}) if re.fullmatch(r"\d{1,2}\.\d{1,2}|[A-ZÆØÅ]{2,5}-\d+", bare) else frozenset()


def _take_table(held: Evidence, call: int, text: str) -> None:
    """A table told as lines in a passage: «Beløb i 1.000 kr.», then «4.1 Gågaden: 2019 500 · 2020 tom»."""
    from knowledge.money import parse_cell

    head = _TABLE_HEAD.search(text)
    for line in _TABLE_LINE.finditer(text):
        row = (call, 1000 + len(held.records))
        keys = frozenset(item.key for item in items(line["label"]))
        held.records.append(Record(row, keys, re.sub(r"^\S*\d\S*\s+", "", line["label"]), ()))
        for cell in _TABLE_CELL.finditer(line["cells"]):
            try:
                value = parse_cell(cell["value"].rstrip(".,"), head["unit"] if head else "kr.")
            except ValueError:
                continue
            if value is not None:
                held.amounts.append(Amount(Decimal(value), "DKK", call, row, (int(cell["year"]),), cell["year"]))


def _counts(call: int, result: ToolResult) -> Iterator[Amount]:
    """How many rows there are, how many different cells a column has, and how many rows share a cell, or two of them."""
    yield Amount(Decimal(len(result.rows)), "", call, count_of="&")
    columns = {name for row in result.rows for name, cell in row.cells.items() if name not in _NOT_COUNTED and not isinstance(cell, float)}
    counted: Counter[str] = Counter()
    for row in result.rows:
        said = [_counted_as(name, row.cells.get(name)) for name in sorted(columns) if row.cells.get(name) not in (None, "")]
        counted.update(said)
        few = [name for name in said if len(name) < _LONGEST_SHARED]
        counted.update(f"{one}&{other}" for place, one in enumerate(few) for other in few[place + 1 :])
    labels = {column.key: column.label for column in result.columns}
    for name in columns:
        different = Decimal(len({row.cells.get(name) for row in result.rows} - {None, ""}))
        yield from (Amount(different, "", call, count_of=called) for called in {name, labels.get(name, name)})
    for names, count in counted.items():
        yield Amount(Decimal(count), "", call, count_of=names)


def _counted_as(name: str, cell: Cell) -> str:
    return (name if cell else f"{name} ikke") if isinstance(cell, bool) else str(cell)
