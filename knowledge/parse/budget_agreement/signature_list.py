"""Signatures in one line: «Underskrevet af: Anna Holm (A), borgmester, Bo Friis (V) og Ida Krag (L)»."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.parties import PARTY

_NAME = r"[A-ZÆØÅ][\w.'’-]*(?:\s+[A-ZÆØÅ][\w.'’-]*)+"
_PERSON = re.compile(rf"(?P<name>{_NAME})\s*\((?P<party>{PARTY}|[A-ZÆØÅ])\)(?:,\s*(?P<role>(?:\d\.\s*)?(?:vice)?borgmester|rådmand))?")
_LIST = re.compile(rf"\W*(?i:underskrevet(?:\s+af)?|underskrifter|underskrivere|aftalens\s+parter)\W*:\W*(?={_NAME}\s*\()")


class Listed(NamedTuple):
    """One of those who signed, as the list prints them."""

    name: str
    party: str
    role: str | None


def is_list(line: str) -> bool:
    """Whether a line names who signed, behind its own heading."""
    return _LIST.match(line) is not None


def listed_names(line: str) -> list[Listed]:
    """Who signed, in printed order; nobody for a line that is no such list."""
    return [Listed(one["name"], one["party"], one["role"]) for one in _PERSON.finditer(line)] if is_list(line) else []
