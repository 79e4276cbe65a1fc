"""Where a table stands: its caption, the line that gives its unit, and the section around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.money import parse_amounts
from knowledge.parse.contract import Parsed
from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.printed_tables.block import Block
from knowledge.parse.printed_tables.fields import Sort, sort_of
from knowledge.parse.printed_tables.units import Unit, measure_in, money_in
from knowledge.parse.prose import sentences
from knowledge.records import Section

_CAPTION = re.compile(r"^\W*(?:tabel|oversigt|figur|skema|bilag|opgørelse)\b", re.IGNORECASE)
_UNIT_LINE = re.compile(
    r"^\W*(?:(?:alle\s+)?(?:beløb|tal|priser|udgifter)\w*\b.{0,40}|(?:i\s+)?(?:hele\s+)?[\d.]*\s?(?:t|mio|mia|tusind)?\.?\s?(?:kr|kroner)\.?\W*)$",
    re.IGNORECASE,
)
_IN_UNIT = re.compile(r"(?:\bi\s|\()([^\W\d_%][\w./²]*|%)")
"""«Genbrug i ton», «Fravær (pct.)»: a caption says a measure in so many words; a word that only is one says nothing of the figures."""
_ENDS_A_SENTENCE = re.compile(r"[.!?;]\s*$")
_REACH = 4
_LONGEST = 110
_LEADS_IN = 3
_ABBREVIATED = re.compile(r"(?:kr|pct|mio|mia|nr|ca|inkl|ekskl|pr|stk|mdr|moms)\.\)?\s*$", re.IGNORECASE)


def caption_of(lines: Sequence[str], block: Block) -> tuple[str, int]:
    """The caption above a table, or the sentence that leads in to it, and its first line; "" where none stands there."""
    found: list[tuple[int, str]] = []
    blanks = 0
    for at in range(block.line_from - 2, max(-1, block.line_from - 2 - 2 * _REACH), -1):
        text = " ".join(unmarked(lines[at])[0].split())
        if not text or is_rule(lines[at]):
            blanks += 1
            if found or blanks > 1:
                break
            continue
        if _UNIT_LINE.match(text) and not found:
            continue
        if sort_of(lines[at]) in (Sort.ROW, Sort.HEAD, Sort.WORDS) or text.count("|") > 1:
            break
        if not found and _is_caption(text):
            found.append((at, text))
            if not text.endswith(":") or _CAPTION.match(text) or text[0].isupper():
                break
        elif found and len(found) < _LEADS_IN:
            found.append((at, text))
            if text[0].isupper() or _ENDS_A_SENTENCE.search(text):
                break
        else:
            break
    if not found:
        return "", block.line_from
    whole = " ".join(text for _, text in reversed(found))
    last = next(reversed(sentences(whole)), whole) if found[0][1].endswith(":") else whole
    return last.rstrip(": ").strip(), found[-1][0] + 1


def _is_caption(text: str) -> bool:
    if _CAPTION.match(text) or text.endswith(":"):
        return True
    ends = _ENDS_A_SENTENCE.search(text) is not None and (_ABBREVIATED.search(text) is None or bool(parse_amounts(text)))
    return len(text) <= _LONGEST and not ends and len(sentences(text)) == 1 and text[0] not in "-•*–|"


def unit_of(lines: Sequence[str], block: Block, caption: str, line_from: int) -> Unit | None:
    """The unit the table as a whole is in: said in its caption, over its labels, or in a line beside it («Beløb i 1.000 kr.»)."""
    over_labels = block.heads[0] if block.heads else ""
    beside = [line.strip() for line in (*lines[max(0, line_from - 3) : block.line_from - 1], *lines[block.line_to : block.line_to + 2])]
    for text in (over_labels, caption, *(said for line in beside for said in sentences(line) if _UNIT_LINE.match(said))):
        unit = money_in(text) or next((unit for said in _IN_UNIT.findall(text) if (unit := measure_in(said))), None)
        if unit is not None:
            return unit
    return None


def section_at(parsed: Parsed, line: int) -> Section | None:
    """The innermost section around a line."""
    around = [one for one in parsed.sections if one.sources[0].line_from <= line <= one.sources[0].line_to]
    return min(around, key=lambda one: one.sources[0].line_to - one.sources[0].line_from, default=None)
