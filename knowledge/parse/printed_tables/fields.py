"""A printed line as its fields, and what sort of line it is in a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from knowledge.parse.markup import is_rule, unmarked
from knowledge.parse.printed_tables.values import is_blank, is_cell, is_figure

_LEADER = re.compile(r"\s?(?:\.\s?){4,}|\s?…{2,}")
_SEGMENT = re.compile(r"\S+(?: \S+)*")
_TAB = 8
YEAR = r"(?:19|20)\d\d"
_PERIOD_HEAD = re.compile(
    rf"(?:[^\W\d_][^\s\d]*\s){{0,3}}(?:BO|BF|KB|B|R)?"
    rf"(?:{YEAR}(?:\s?[/-]\s?(?:{YEAR}|\d\d))?|\d{{1,2}}\.\s?\d{{1,2}}\.\s?{YEAR}|[1-4]\.\s?(?:kv|kvartal)\.?(?:\s?{YEAR})?)"
    r"(?:\s?\*|\s?\([^()]{1,20}\)|\s?[^\W\d_.]{2,12}\.?)?",
    re.IGNORECASE,
)
"""«2022», «Budget 2023», «B 2024», «2018/19», «31.12.2021», «1. kvartal 2024»."""
_LONGEST_PERIOD = 40
_BARE_PERIOD = re.compile(rf"{YEAR}(?:\s?[/-]\s?(?:{YEAR}|\d\d))?")
_NO_TABLE = re.compile(
    r"^(?:tlf|telefon|fax|mobil|cvr|ean|sags?\s?(?:nr|nummer)|j\.?\s?nr|journal|side\b|dato\s?:|kl\b|kopi|e-?mail|mail|postnr|lokale|møde\s?nr|dok\.?\s?nr|"
    r"for\b(?: stemte)?|imod\b|hverken|undlod|afbud|fraværende|www|http|punkt\b|pkt\b|sag\s\d|bilag\s\d)",
    re.IGNORECASE,
)
"""Beginnings of lines that are of a letterhead, an agenda or a vote."""


class Sort(StrEnum):
    """What a line can be in a table whose columns are kept in place."""

    BLANK = "blank"
    RULE = "rule"
    ROW = "row"
    """A label and figures, or figures alone."""
    HEAD = "head"
    """Years or other periods over columns."""
    WORDS = "words"
    """Several fields, none of them a figure: heads, or a row of words."""
    SINGLE = "single"
    """One field: a sub-heading, a broken label, or no part of a table."""


@dataclass(frozen=True)
class Field:
    """One field of a line, from column `start` to `end` (not included)."""

    text: str
    start: int
    end: int

    def apart(self, other: Field) -> int:
        """How many columns of blank lie between two fields; 0 when they overlap."""
        return max(0, self.start - other.end, other.start - self.end)


@lru_cache(maxsize=4096)
def fields_of(line: str) -> tuple[Field, ...]:
    """The fields of a line, parted by two blanks or more, a tab, or a leader of dots."""
    text = _LEADER.sub(lambda leader: " " * len(leader[0]), line.expandtabs(_TAB))
    return tuple(Field(match[0], match.start(), match.end()) for match in _SEGMENT.finditer(text))


def has_leader(line: str) -> bool:
    """Whether dots lead from the label to the figure."""
    return _LEADER.search(line) is not None


def is_period(text: str) -> bool:
    """Whether a head is a year or another period: «2022», «Budget 2023», «2018/19»."""
    return len(text) <= _LONGEST_PERIOD and _PERIOD_HEAD.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def sort_of(line: str) -> Sort:
    """What the line can be in a table."""
    if not line.strip():
        return Sort.BLANK
    if is_rule(line):
        return Sort.RULE
    fields = fields_of(unmarked(line)[0] if line.lstrip().startswith(("#", "*")) else line)
    if _heads_periods(fields):
        return Sort.HEAD
    if len(fields) < 2:
        return Sort.SINGLE
    if _NO_TABLE.match(fields[0].text):
        return Sort.SINGLE
    rest = fields[1:]
    if any(is_figure(field.text) for field in rest) or all(is_blank(field.text) for field in rest):
        return Sort.ROW
    return Sort.WORDS


def _heads_periods(fields: tuple[Field, ...]) -> bool:
    """Whether all fields but a first one, which heads the labels, are periods; one bare year before figures labels a row."""
    if not fields:
        return False
    periods = [field for field in fields if is_period(field.text)]
    if len(periods) == len(fields):
        return len(fields) > 1
    after_label = fields[1:] if not is_period(fields[0].text) else ()
    years = [field for field in after_label if is_period(field.text)]
    others = [field for field in after_label if not is_period(field.text)]
    return bool(years) and not is_cell(fields[0].text) and not any(is_cell(field.text) for field in others)


def is_bare_year(text: str) -> bool:
    """Whether a label is nothing but a year or a school year."""
    return _BARE_PERIOD.fullmatch(text.strip()) is not None
