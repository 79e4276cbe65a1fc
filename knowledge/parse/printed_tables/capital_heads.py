"""Tables with one blank between columns and words for heads («Ansøger Formål Ansøgt beløb»): capitals part the heads, figures end the rows.

Also lists of amounts without heads that end in their sum («Fordeling af puljen:», «Film 180.000», «I alt 800.000»).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from knowledge.parse.printed_tables.block import Block, PrintedRow
from knowledge.parse.printed_tables.units import money_in, unit_in

_FIGURE = re.compile(r"[-−–]?(?:\d{1,3}(?:\.\d{3})+|\d{1,5})(?:,\d+)?%?|[-−–]")
_GROUPED = re.compile(r"[-−–]?\d{1,3}(?:\.\d{3})+")
_TOTAL = re.compile(r"(?:i\s?alt|ialt|total|sum|samlet|tilsammen)\b", re.IGNORECASE)
_COUNTED_HEAD = re.compile(r"beløb|budget|regnskab|udgift|indtægt|pris|takst|tilskud|bevilling", re.IGNORECASE)
_LONGEST_HEAD = 120
_LONGEST_LABEL = 70
_FEWEST = 2
_FEWEST_OF_ONE = 3
"""So many rows with one figure each are no running text that happens to end its lines in figures."""


def capital_head_blocks(lines: Sequence[str], skip: Collection[int]) -> Iterator[Block]:
    """The tables in order; lines in `skip` (counted from 1) are of no table."""
    last = 0
    for at, line in enumerate(lines):
        if at < last or at + 1 in skip or not line.strip() or re.search(r"\S {2,}\S|[\t|]", line.strip()):
            continue
        block = _headed(lines, at, skip) or _summed(lines, at, skip)
        if block:
            yield block
            last = block.line_to


def _headed(lines: Sequence[str], at: int, skip: Collection[int]) -> Block | None:
    """The table under a line of heads."""
    heads = _heads(lines[at])
    if len(heads) < _FEWEST:
        return None
    printed = _rows(lines, at + 1, skip)
    counts = Counter(len(figures) for _, _, figures in printed)
    columns = counts.most_common(1)[0][0] if counts else 0
    fewest = _FEWEST_OF_ONE if columns == 1 else _FEWEST
    named = columns > 1 or _COUNTED_HEAD.search(heads[-1]) is not None or unit_in(heads[-1]) is not None
    if not 0 < columns < len(heads) or len(printed) < fewest or not named or any(len(figures) < columns for _, _, figures in printed):
        return None
    rows = [_row(number, label, figures, columns) for number, label, figures in printed]
    return Block((" ".join(heads[:-columns]), *heads[-columns:]), tuple(rows), at + 1)


def _summed(lines: Sequence[str], at: int, skip: Collection[int]) -> Block | None:
    """The amounts under a line that leads in to them, when their sum ends them."""
    if not lines[at].rstrip().endswith(":"):
        return None
    printed = _rows(lines, at + 1, skip)
    ends = next((place for place, (_, label, _) in enumerate(printed) if _TOTAL.match(label)), None)
    own = printed[: ends + 1] if ends is not None else []
    if len(own) < _FEWEST_OF_ONE or not all(len(figures) == 1 and _GROUPED.fullmatch(figures[0]) for _, _, figures in own):
        return None
    return Block((), tuple(_row(number, label, figures, 1) for number, label, figures in own), own[0][0])


def _heads(line: str) -> list[str]:
    """The heads of a line that is nothing but heads: each begins with a capital, none has figures, and it ends no sentence."""
    text = line.strip()
    if not text[:1].isupper() or len(text) > _LONGEST_HEAD or text[-1] in ".,:;!?-" or money_in(text.split("(")[0]) or re.search(r"\d", text):
        return []
    return re.split(r"\s+(?=[A-ZÆØÅ])", text)


def _rows(lines: Sequence[str], first: int, skip: Collection[int]) -> list[tuple[int, str, list[str]]]:
    """The lines that end in figures from a place on, with at most one blank line before each: line number, label, figures."""
    found: list[tuple[int, str, list[str]]] = []
    blanks = 0
    for at in range(first, len(lines)):
        if not lines[at].strip():
            blanks += 1
            if blanks > 1:
                break
            continue
        words = lines[at].split()
        count = 0
        while count < len(words) and _FIGURE.fullmatch(words[-1 - count]):
            count += 1
        label = " ".join(words[: len(words) - count])
        if (
            at + 1 in skip
            or not count
            or not label[:1].isupper()
            or len(label) > _LONGEST_LABEL
            or not any(any(map(str.isdigit, word)) for word in words[-count:])
        ):
            break
        blanks = 0
        found.append((at + 1, label, words[len(words) - count :]))
        if _TOTAL.match(label):
            break
    return found


def _row(number: int, label: str, figures: Sequence[str], columns: int) -> PrintedRow:
    """A row; figures beyond the columns end its label («Hal 2»)."""
    return PrintedRow((" ".join([label, *figures[: len(figures) - columns]]), *figures[len(figures) - columns :]), number, number)
