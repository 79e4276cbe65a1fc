"""Heads of tables: the line with the years, what stands above it, and what kind of table it heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.parse.budget_agreement.grid import Grid
from knowledge.parse.prose import join_lines

_YEAR_COLUMN = r"(?:(?:BO|B|R|Budget|Overslag)\s?)?20\d\d"
_HEAD = re.compile(rf"^(?P<lead>.*?)(?P<years>{_YEAR_COLUMN}(?:[\s|]+{_YEAR_COLUMN})*)(?P<tail>[\s|]*(?:[^\W\d][\w/.-]*[\s|]*){{0,4}})$")
_UNIT = re.compile(
    r"\(?\b(?:i\s+)?(?:hele\s+)?(?P<unit>(?:1\.000(?:\.000)?|mio\.|mia\.|t\.?)\s?kr\b\.?|tkr\b\.?|(?:mio|mia)\. DKK|kr\.(?=\)))", re.IGNORECASE
)
_UNIT_LINE = re.compile(r"\W*(?:alle\s+)?(?:beløb|tal)\w*\s.{0,40}\bi\s.{0,30}(?:kr|DKK)", re.IGNORECASE)
"""A line of its own that says the unit: «Alle beløb er i 1.000 kr.»."""
_ALL_AMOUNTS = re.compile(
    rf"\balle\s+(?:beløb|tal)\s+(?:i\s+\w+(?:\s+og\s+\w+)?\s+)?(?:er\s+)?(?:angivet\s+|opgjort\s+|vist\s+)?{_UNIT.pattern}", re.IGNORECASE
)
"""«Alle beløb i tabellerne er i 1.000 kr. og 2025-priser.»: said once, for every table."""
_LEAD_WORDS = re.compile(
    r"(?:nr|id|kode|case|sag|projekt|indsats|tekst|titel|emne|område|forslag|initiativ|udvalg|pkt|punkt|navn|beskrivelse)\b", re.IGNORECASE
)
_CAPTION = re.compile(r"drift|anlæg|bespar|omstilling|effektivisering|oversigt|tabel|invester|budget|bilag", re.IGNORECASE)
_SAVINGS = re.compile(r"bespar|omstilling|effektivisering|reduktion|budgetforbedring", re.IGNORECASE)
_MORE = r"-?(?:drifts?)?(?:udvidelse|opprioritering|merudgift|forhøjelse|tilføjelse|(?<=drifts)investering|(?<=drift)investering)\w*"
_LESS = r"-?(?:drifts?)?(?:reduktion|besparelse|nedprioritering|mindreudgift|nedsættelse)\w*"
_BOTH_WAYS = re.compile(rf"{_MORE}(?:\s+og\s+|\s*/\s*){_LESS}|{_LESS}(?:\s+og\s+|\s*/\s*){_MORE}", re.IGNORECASE)
"""«Udvidelser og reduktioner på driften»: a table of what is spent and what is not, and no savings table."""
_OPERATING = re.compile(r"\bdrift", re.IGNORECASE)
_CAPITAL = re.compile(r"\banlæg", re.IGNORECASE)
_PRICE_LEVEL = re.compile(
    r"(?:(?:pl|p/l|priser|prisniveau|pris- og lønniveau)[\s:-]*(?P<after>20\d\d))|(?P<before>20\d\d)[\s-]*(?:pl|p/l|priser|prisniveau)", re.IGNORECASE
)
_INVESTMENT = re.compile(r"anlæg|invest|engangs", re.IGNORECASE)
_MONEY_AHEAD = re.compile(
    r"(?:^|(?<=[\s|]))(?:(?:engangs|anlægs|etablerings|opstarts)(?:udgift|beløb|omkostning)(?:er)?|investering(?:er)?)[\s|]*$", re.IGNORECASE
)
"""A column of money that stands before the years: what a saving costs once."""
TOTAL_COLUMN = re.compile(r"i alt|sum|total", re.IGNORECASE)
ROW_KEY = re.compile(
    r"[\s|]*(?:(?P<item>\d{1,2}\.\d{1,3}|[IVX]{1,4}\.[a-z])\.?|(?P<code>(?!(?:TABEL|BILAG|SIDE|FIGUR|AFSNIT|KAPITEL)\b)[A-ZÆØÅ]{1,6}(?:[-–]\s?|\s|\.)?\d{1,3}[A-Za-z]?))(?=[\s|])[\s|]*"
)
"""What begins a row: an item number («1.10», «II.b») or a case code («TMU-04», «KFU-04B»); «TABEL 3 – …» is a caption."""
_ROW_OF_FIGURES = re.compile(r"\S\s+[-−–(]?\d[\d.,]*\)?\s+[-−–(]?[\d.,]+\)?$|\S\s{2,}[-−–(]?\d[\d.,]*\)?$")
"""«I alt drift  9.160  11.260»: a row of the table above, never the caption of the one below."""
_SENTENCES = re.compile(r"[a-zæøå]{3}[.;] [A-ZÆØÅ]|\d,\d+\s(?:mio|mia)\.\s?kr")
"""Running text with an amount, never a caption."""
_CAPTION_REACH = 4
"""So many filled lines above the head may belong to its caption."""


class TableKind(StrEnum):
    """Which of the agreement's tables it is."""

    OPERATING = "operating"
    CAPITAL = "capital"
    SAVINGS = "savings"


@dataclass(frozen=True)
class Head:
    """The head of a table, or its repetition on a later page. Lines count from 1: `line_from` is the caption's first, `line_to` the last of the head.

    `columns` are the names of the columns after the label, the years first. `unit` is None when none is printed; `kind` likewise.
    """

    caption: str
    kind: TableKind | None
    unit: str | None
    price_level: int | None
    years: tuple[int, ...]
    columns: tuple[str, ...]
    grid: Grid
    line_from: int
    line_to: int

    @property
    def investment_column(self) -> int | None:
        """Place of the column with the investment that a saving needs, after the years."""
        return next((at for at, name in enumerate(self.columns) if at >= len(self.years) and _INVESTMENT.search(name)), None)


def find_heads(lines: Sequence[str]) -> list[Head]:
    """All table heads of a document, in order, each with the caption above it."""
    return [head for at in range(len(lines)) if (head := _head_at(lines, at))]


def is_caption(line: str) -> bool:
    """Whether a line reads like the caption of a table: short, no sentence, and about drift, anlæg, savings or a list."""
    text = line.strip()
    if not text or len(text) > 130 or ROW_KEY.match(text) or _ROW_OF_FIGURES.search(text) or _SENTENCES.search(text):
        return False
    if _UNIT.fullmatch(text.strip("()")):
        return True
    without_unit = _UNIT.sub("", text).rstrip(" (),") or text
    return without_unit[-1] not in ".,;-" and _CAPTION.search(text) is not None


def _head_at(lines: Sequence[str], at: int) -> Head | None:
    match = _HEAD.match(lines[at].rstrip("\n"))
    if not match or len(lines[at]) > 160:
        return None
    years = tuple(int(year) for year in re.findall(r"20\d\d", match["years"]))
    printed, begins = _lead(lines, at, match["lead"])
    if list(years) != list(range(years[0], years[0] + len(years))) or not _is_lead(printed, len(years)):
        return None
    tail, last = _tail(lines, at, match["tail"])
    caption, first = _caption(lines, begins)
    lead = printed.strip(" |\t()*")
    about = f"{caption} {lead}"
    ahead = _MONEY_AHEAD.search(printed)
    columns = (*[str(year) for year in years], *tail, *([ahead.group().strip(" |\t")] if ahead else []))
    return Head(
        caption=caption,
        kind=_kind(caption) or _kind(lead),
        unit=_unit(lines, at, about),
        price_level=_price_level(about) or next((_price_level(line) for line in lines if _ALL_AMOUNTS.search(line)), None),
        years=years,
        columns=columns,
        grid=_grid(lines[at], columns, match.start("years"), ahead, broken=begins < at),
        line_from=first + 1,
        line_to=last + 1,
    )


def _lead(lines: Sequence[str], at: int, lead: str) -> tuple[str, int]:
    """What stands before the years, a name broken over the line above put together («Nr. Forslag Engangs-» and «udgift»), and its first line."""
    above = lines[at - 1].strip() if at else ""
    if re.match(r"\s*[a-zæøå]", lead) and re.search(r"[^\W\d_]-$", above) and len(above) <= 80:
        return join_lines([above, lead]) + " ", at - 1
    return lead, at


def _grid(head: str, columns: Sequence[str], begin: int, ahead: re.Match[str] | None, *, broken: bool) -> Grid:
    """The grid of a head line, whose years stand from `begin` on; a column before them is known by what the line has of its name."""
    if not ahead:
        return Grid.of_head(head, columns, begin)
    lead = head[:begin].rstrip(" |\t")
    name = lead.split()[-1] if broken else ahead.group().strip(" |\t")
    return Grid.of_head(head, [name, *columns[:-1]], lead.rindex(name), 1)


def _is_lead(lead: str, years: int) -> bool:
    """Whether what stands before the years can head the labels: nothing, a unit, or words such as «Nr. Indsats»; one year alone needs a unit."""
    text = lead.strip(" |\t*")
    if years < 2:
        return _UNIT.search(text) is not None and len(text) <= 40
    if not text or _UNIT.search(text):
        return len(text) <= 80
    words = [word for word in re.split(r"[\s|*/.]+", text) if word]
    return len(words) <= 6 and (_LEAD_WORDS.match(words[0]) is not None or _kind(text) is not None) and text[-1] not in ",;"


def _tail(lines: Sequence[str], at: int, tail: str) -> tuple[list[str], int]:
    """Names of the columns after the years, a name broken over two lines put together, and the place of the head's last line."""
    text = tail.strip(" |\t")
    last = at
    if text.endswith("-") and at + 1 < len(lines) and re.fullmatch(r"\s*[a-zæøå]\w*\s*", lines[at + 1]):
        text = join_lines([text, lines[at + 1]])
        last = at + 1
    if not text:
        return [], last
    total = TOTAL_COLUMN.match(text)
    if total:
        rest = text[total.end() :].strip(" |\t")
        return [total.group(), *([rest] if rest else [])], last
    return [name.strip() for name in re.split(r"\s{2,}|[|\t]", text) if name.strip()], last


def _caption(lines: Sequence[str], at: int) -> tuple[str, int]:
    """The caption above a head and the place of its first line; the head's own line when there is none."""
    found: list[int] = []
    first = at
    for above in range(at - 1, max(-1, at - 1 - 2 * _CAPTION_REACH), -1):
        if not lines[above].strip():
            continue
        beside = _UNIT_LINE.match(lines[above])
        if len(found) == _CAPTION_REACH or _HEAD.match(lines[above]) or not (beside or is_caption(lines[above])):
            break
        first = above
        if not beside:
            found.append(above)
    return join_lines([lines[place] for place in reversed(found)]), first


def _kind(words: str) -> TableKind | None:
    if _SAVINGS.search(_BOTH_WAYS.sub("", words)):
        return TableKind.SAVINGS
    operating, capital = _OPERATING.search(words), _CAPITAL.search(words)
    if operating and capital:
        return TableKind.OPERATING if operating.start() < capital.start() else TableKind.CAPITAL
    return TableKind.OPERATING if operating else TableKind.CAPITAL if capital else None


def _unit(lines: Sequence[str], at: int, about: str) -> str | None:
    """The unit in the caption or head, else in a line or two beside it («Alle beløb i 1.000 kr.»)."""
    beside = [line for line in lines[max(0, at - 6) : at + 4] if _UNIT_LINE.match(line)]
    for words in (about, *beside):
        match = _UNIT.search(words)
        if match:
            return match["unit"]
    said = (_ALL_AMOUNTS.search(line) for line in lines)
    return next((match["unit"] for match in said if match), None)


def _price_level(words: str) -> int | None:
    match = _PRICE_LEVEL.search(words)
    return int(match["after"] or match["before"]) if match else None
