"""Headings of actions: called one («Handling 1.1 …»), or a number and a name with the fields of an action below («A1. Foreningsguiden»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.action_plan.fields import field_at
from knowledge.parse.action_plan.rows import ActionRow, action_rows
from knowledge.parse.markup import unmarked

_ACTION = re.compile(
    r"^(?:handling|aktivitet|indsats|initiativ|tiltag|delhandling|aktion)\s+(?:nr\.\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})?|(?-i:[A-ZÆØÅ])\d{1,2})(?!\.?\d)"
    r"(?:\.?\s*[:–—-]\s*(?P<name>\S.*)|\.?\s+(?-i:(?P<plain>[A-ZÆØÅ][^.!?]{1,89})))?\.?$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?P<number>\d{1,2}\.\d{1,2}|[A-ZÆØÅ][.-]?\d{1,2}|\d{1,2}(?=[.):]))[.):]?\s+(?P<name>[A-ZÆØÅÉÈÖÜ§»«\"“].{1,89})$")
"""A numbered heading without a word for what it is («A1. Foreningsguiden»): an action where the fields of one stand below."""
_FIELDS_WITHIN = 12
_FEWEST_FIELDS = 2


def action_headings(lines: Sequence[str]) -> int:
    """How many lines are the heading of a numbered action or the row of one."""
    return len(rows_of_their_own(lines)) + sum(action_at(lines, index) is not None for index in range(len(lines)))


def rows_of_their_own(lines: Sequence[str]) -> list[ActionRow]:
    """The actions printed as rows of a table; an overview of those that have a heading of their own is left out."""
    headed = [match for at in range(len(lines)) if (match := action_at(lines, at))]
    names = {_letters(name) for match in headed for name in (match.groupdict().get("name"), match.groupdict().get("plain")) if name}
    return [row for row in action_rows(lines) if _letters(row.name) not in names]


def _letters(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def action_at(lines: Sequence[str], index: int) -> re.Match[str] | None:
    """The heading of an action that a line is: called one, or numbered with an action's fields below it."""
    text = unmarked(lines[index])[0]
    called = _ACTION.match(text)
    if called:
        return called
    bare = _BARE.match(text)
    if bare is None or text[-1] in ".,;:" or (index and lines[index - 1].strip() and field_at(lines[index - 1]) is None):
        return None
    fields = 0
    for line in lines[index + 1 : index + 1 + _FIELDS_WITHIN]:
        if _BARE.match(unmarked(line)[0]) or _ACTION.match(unmarked(line)[0]):
            break
        fields += field_at(line) is not None
    return bare if fields >= _FEWEST_FIELDS else None


def is_called(heading: re.Match[str]) -> bool:
    """Whether the heading itself calls it an action."""
    return heading.re is _ACTION
