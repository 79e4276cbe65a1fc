"""Tables of words whose columns are kept in place: «Dato   Aktivitet   Ansvarlig»."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.fields import Field, Sort, fields_of, sort_of

_HEAD = re.compile(
    r"dato|tid(?:spunkt)?|frist|deadline|periode|måned|uge|aktivitet\w*|handling\w*|opgave\w*|indsats\w*|milepæl\w*|ansvarlig\w*|tovholder|status|"
    r"bemærkning\w*|emne|navn|område|sted|projekt\w*|forslag|parter?|udfører|udførende|hvem|hvad|hvornår|fase|mål|resultat\w*|effekt|finansiering|"
    r"skole|institution|forening|afdeling|ordning|adresse|målgruppe|kategori|type|udvalg|proces|trin|beskrivelse|kommentar\w*|beslutning|økonomi",
    re.IGNORECASE,
)
_NEAR = 2
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2


def worded_blocks(lines: Sequence[str], skip: Collection[int]) -> Iterator[Block]:
    """The tables in order; lines in `skip` (counted from 1) are of no table. The heads must be such as head a table."""
    at = 0
    while at < len(lines):
        heads = fields_of(lines[at]) if at + 1 not in skip else ()
        rows = _rows(lines, heads, at + 1, skip) if _is_head(heads) else []
        if len(rows) >= _FEWEST_ROWS:
            yield Block(tuple(head.text for head in heads), tuple(rows), at + 1)
            at = rows[-1].line_to
        else:
            at += 1


def _is_head(heads: Sequence[Field]) -> bool:
    known = sum(_HEAD.fullmatch(head.text.strip(" :*")) is not None for head in heads)
    return known >= 2 and (len(heads) >= _FEWEST_COLUMNS or known == len(heads)) and not any(sign.isdigit() for head in heads for sign in head.text)


def _rows(lines: Sequence[str], heads: Sequence[Field], first: int, skip: Collection[int]) -> list[PrintedRow]:
    """The rows under the heads; a line without a label goes on in the cells above it. The first line that does not fit ends the table."""
    rows: list[PrintedRow] = []
    for at in range(first, len(lines)):
        sort = sort_of(lines[at])
        if at + 1 in skip:
            break
        if sort is Sort.RULE:
            continue
        cells = _placed(fields_of(lines[at]), heads) if sort is not Sort.BLANK else None
        if cells is None or (sum(map(bool, cells)) < 2 and (cells[0] or not rows)):
            break
        if cells[0]:
            rows.append(PrintedRow(tuple(cells), at + 1, at + 1))
        else:
            above = rows[-1]
            joined = tuple(f"{one} {more}".strip() for one, more in zip(above.cells, cells, strict=True))
            rows[-1] = PrintedRow(joined, above.line_from, at + 1)
    return rows


def _placed(fields: Sequence[Field], heads: Sequence[Field]) -> list[str] | None:
    cells = [""] * len(heads)
    for field in fields:
        at = next((place for place, head in enumerate(heads) if abs(head.start - field.start) <= _NEAR or _ends_with(field, head)), None)
        if at is None or cells[at]:
            return None
        cells[at] = field.text
    return cells


def _ends_with(field: Field, head: Field) -> bool:
    return abs(head.end - field.end) <= _NEAR
