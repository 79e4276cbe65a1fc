"""A plan's own table of what each area costs, held against the actions of the area: «3 Landbrug og natur   3.290»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.errors import Issue, IssueKind
from knowledge.money import format_short, parse_cell, parse_unit
from knowledge.parse.action_plan.loose import Loose
from knowledge.parse.contract import Text
from knowledge.parse.outline import Outline
from knowledge.records import Action

_ROW = re.compile(
    r"^\W*(?:(?:indsats|fokus)?område|tema|spor)?\s*(?P<number>\d{1,2}|[A-ZÆØÅ](?=[.:)\s]))?[.:)]?\s*(?P<name>[^\W\d_].*?)\s*(?:\s{2,}|\||\.{3,}|\t|:)\s*"
    r"(?P<amount>\d[\d.,]*)\s*(?P<unit>(?:t\.?|1\.000|mio\.)?\s?kr\.?)?\W*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?P<unit>(?:1\.000|t\.?|mio\.|mia\.)\s?kr\b\.?|tkr\b\.?|(?<=\()kr\.(?=\)))", re.IGNORECASE)


def area_total_issues(text: Text, outline: Outline, places: Sequence[Loose], actions: Sequence[Action]) -> Iterator[Issue]:
    """One issue for each area whose printed total is not what its actions give; areas with actions without a certain amount are left out."""
    areas = {action.area: action.area_name for action in actions}
    for place in places:
        first, last = place.lines
        unit = next((match["unit"] for line in text.lines[first - 1 : last] if (match := _UNIT.search(line))), None)
        for number in range(first, last + 1):
            row = _ROW.match(text.lines[number - 1])
            area = next((key for key, name in areas.items() if row and _same(row["name"], name)), None)
            printed = _amount(row, unit) if row and area else None
            own = [action for action in actions if action.area == area]
            if row is None or printed is None or not own or not all(map(_is_certain, own)):
                continue
            total = sum(action.total_dkk or 0 for action in own)
            if total != printed:
                told = ", ".join(f"{action.number} {format_short(action.total_dkk or 0)}" for action in own)
                message = (
                    f"Området {area} «{own[0].area_name}» står til {format_short(printed)} i «{place.name}», "
                    f"men områdets {len(own)} handlinger giver tilsammen {format_short(total)} ({told})."
                )
                sources = (outline.source(place.name, number, number), *(action.sources[0] for action in own))
                yield Issue(kind=IssueKind.DISAGREEMENT, message=message, sources=sources)


def _same(printed: str, name: str) -> bool:
    return _letters(printed) == _letters(name)


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalpha())


def _amount(row: re.Match[str], unit: str | None) -> int | None:
    """The amount of a row in whole kroner; None where no unit is printed."""
    said = row["unit"] or unit
    try:
        return parse_cell(row["amount"], said) if said and parse_unit(said) else None
    except ValueError:
        return None


def _is_certain(action: Action) -> bool:
    """Whether the action has one amount for all its time: none that comes every year without saying for how many."""
    yearly = re.search(r"\bårlig|om året|pr\.? år|hvert år", action.economy or "", re.IGNORECASE)
    return action.total_dkk is not None and not (yearly and all(amount.times == 1 for amount in action.amounts))
