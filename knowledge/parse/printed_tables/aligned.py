"""Tables whose columns are kept in place by blanks, tabs or leaders of dots."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.fields import Field, Sort, fields_of, has_leader, is_bare_year, sort_of
from knowledge.parse.printed_tables.grid import Columns
from knowledge.parse.printed_tables.values import is_figure

_LONGEST_PIECE = 70
"""Characters of a sub-heading or a piece of a broken label; a longer line is text."""
_MOST_HEADS = 3
_FEWEST = 2
_FAR = 12
"""A head of one word must stand so far behind where labels begin."""


def aligned_blocks(lines: Sequence[str], skip: Collection[int]) -> Iterator[Block]:
    """The tables in order; lines in `skip` (counted from 1) are of no table."""
    sorts = [Sort.SINGLE if number in skip else sort_of(line) for number, line in enumerate(lines, 1)]
    at = 0
    while at < len(lines):
        if sorts[at] is not Sort.ROW or at + 1 in skip:
            at += 1
            continue
        last = _last_row(lines, sorts, at)
        block = _block(lines, sorts, at, last)
        if block is not None:
            yield block
        at = last + 1


def _last_row(lines: Sequence[str], sorts: Sequence[Sort], first: int) -> int:
    """The last row of the table that begins with the row `first`."""
    last, at = first, first + 1
    while at < len(lines):
        sort = sorts[at]
        following = sorts[at + 1] if at + 1 < len(lines) else Sort.BLANK
        if sort is Sort.ROW:
            last = at
        elif sort is Sort.BLANK:
            if following is not Sort.ROW or not _same_columns(lines[last], lines[at + 1]):
                break
        elif sort is Sort.RULE:
            if following is not Sort.ROW:
                break
        elif sort is Sort.SINGLE:
            if not (_is_piece(lines[at]) and following is Sort.ROW) and not _goes_on(lines, sorts, at):
                break
        elif sort is Sort.WORDS:
            if following is not Sort.ROW or len(fields_of(lines[at])) != len(fields_of(lines[last])):
                break
        else:
            break
        at += 1
    return last


def _same_columns(above: str, below: str) -> bool:
    """Whether two rows parted by a blank line end in the same columns."""
    one, two = fields_of(above), fields_of(below)
    return len(one) == len(two) and abs(one[-1].end - two[-1].end) <= 1


def _is_piece(line: str) -> bool:
    text = line.strip()
    return len(text) <= _LONGEST_PIECE and text[-1] not in ".;!?" and text[0] not in "-•*–("


def _goes_on(lines: Sequence[str], sorts: Sequence[Sort], at: int) -> bool:
    """Whether a line of one field ends the label of the row above it: it begins small, is short and no sentence."""
    text = lines[at].strip()
    return sorts[at - 1] is Sort.ROW and text[0].islower() and len(text) <= _LONGEST_PIECE // 2 and text[-1] not in ".:;,"


def _block(lines: Sequence[str], sorts: Sequence[Sort], first: int, last: int) -> Block | None:
    """The table with its heads, None where its columns cannot be told or it has too few rows."""
    body = [fields_of(lines[at]) for at in range(first, last + 1) if sorts[at] is Sort.ROW]
    start, heads = _heads(lines, sorts, first)
    columns = Columns.of(body, [fields for _, fields in heads])
    named = _named([columns.head(fields) for _, fields in heads]) if columns else ()
    if heads and not named:
        start, heads, columns = first, [], Columns.of(body, [])
    if columns is None:
        return None
    rows = _rows(lines, sorts, columns, range(start, last + 1))
    fewest = 1 if named and len(columns.spans) > 1 else _FEWEST
    if len(rows) < fewest or len(rows) * 2 <= len(body):
        return None
    return Block(named, tuple(rows), (heads[0][0] if heads else start) + 1, any(map(has_leader, lines[start : last + 1])))


def _heads(lines: Sequence[str], sorts: Sequence[Sort], first: int) -> tuple[int, list[tuple[int, tuple[Field, ...]]]]:
    """The lines of heads above the first row, in printed order, and where the table begins below them.

    That is the first row, or the sub-heading or beginning of a broken label that stands between it and the heads.
    """
    label = fields_of(lines[first])[0].start
    start = first
    if first and sorts[first - 1] is Sort.SINGLE and _is_piece(lines[first - 1]) and fields_of(lines[first - 1])[0].start < label + _FAR:
        start = first - 1
    found: list[tuple[int, tuple[Field, ...]]] = []
    blanks = 0
    at = start - 1
    while at >= 0 and len(found) < _MOST_HEADS:
        fields = fields_of(lines[at])
        if sorts[at] in (Sort.HEAD, Sort.WORDS):
            found.append((at, fields))
        elif sorts[at] is Sort.BLANK and not blanks and not found:
            blanks += 1
        elif sorts[at] is Sort.SINGLE and fields and fields[0].start > label + _FAR and len(fields[0].text) <= _LONGEST_PIECE // 2:
            found.append((at, fields))
        elif sorts[at] is not Sort.RULE:
            break
        at -= 1
    return (start if found else first), found[::-1]


def _named(heads: Sequence[list[str] | None]) -> tuple[str, ...]:
    """One head per column, put together of the lines it is broken over; nothing where the last line does not stand over the columns."""
    if not heads or heads[-1] is None:
        return ()
    kept = [head for head in heads[:-1] if head is not None]
    spread = [_spread(head, heads[-1]) for head in kept]
    return tuple(" ".join(text for text in texts if text) for texts in zip(*spread, heads[-1], strict=True))


def _spread(upper: list[str], lower: list[str]) -> list[str]:
    """Heads that each stand over several columns, told by the heads below that begin anew: «Udlån» over 2020 and 2021, «Besøg» likewise."""
    over, below = [text for text in upper[1:] if text], lower[1:]
    each = len(below) // len(over) if over and len(below) % len(over) == 0 else 0
    if each < 2 or len(over) < 2 or below != below[:each] * len(over):
        return upper
    return [upper[0], *(text for text in over for _ in range(each))]


def _rows(lines: Sequence[str], sorts: Sequence[Sort], columns: Columns, span: range) -> list[PrintedRow]:
    """The rows with sub-headings and broken labels put to them; a row that does not fit the columns is left out."""
    rows: list[PrintedRow] = []
    group, pending = "", -1
    for at in span:
        text = " ".join(lines[at].split())
        if sorts[at] is Sort.SINGLE:
            if at > span.start and sorts[at - 1] is Sort.ROW and text[0].islower() and rows and rows[-1].line_to == at:
                label = f"{rows[-1].cells[0]} {text}"
                rows[-1] = PrintedRow((label, *rows[-1].cells[1:]), rows[-1].line_from, at + 1, rows[-1].group)
            else:
                pending = at
            continue
        if sorts[at] not in (Sort.ROW, Sort.WORDS):
            continue
        cells = columns.placed(fields_of(lines[at]))
        if cells is None:
            pending = -1
            continue
        line_from = at + 1
        if pending >= 0:
            above = " ".join(lines[pending].split()).rstrip(":")
            if not cells[0] or cells[0][0].islower() or above.endswith((",", " og", " i", " af", " til", " for", "-")):
                cells[0], line_from = f"{above} {cells[0]}".strip(), pending + 1
            else:
                group = above
            pending = -1
        if cells[0] and (is_bare_year(cells[0]) or not is_figure(cells[0]) or len(columns.spans) > 1):
            rows.append(PrintedRow(tuple(cells), line_from, at + 1, group))
    return rows
