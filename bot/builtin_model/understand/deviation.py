"""«Over budgettet», «mindreforbrug»: which column of a table tells how far what was spent lies from what was given, and which sign is too much."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.tables import PrintedTable

_OVER = re.compile(
    r"\bover (?:det )?(?:budget\w*|rammen|bevillingen|afsatte)\b|\bmerforbrug\w*|"
    r"\b(?:mere|flere|dyrere) end (?:der er )?(?:budget\w*|afsat|ventet|planlagt)|"
    r"\boverskrid\w*|\boverskred\w*|\bunderskud\w*|\bover budget\b|\bexceed\w*|\boverspen\w*"
)
_UNDER = re.compile(
    r"\bunder (?:det )?(?:budget\w*|rammen|bevillingen)\b|\bmindreforbrug\w*|"
    r"\b(?:mindre|faerre|billigere) end (?:der er )?(?:budget\w*|afsat|ventet|planlagt)|"
    r"\bunder budget\b|\bunderspen\w*"
)
_DEVIATES = re.compile(r"afvig|forskel|difference|merforbrug|mindreforbrug|mer-|deviation")
_SPENT = re.compile(r"forvent|regnskab|forbrug|faktisk|resultat|brugt")
_GIVEN = re.compile(r"budget|bevilling|ramme|afsat")
_MOST = 0.8


def side_asked(flat: str) -> int:
    """1 where too much is asked about, -1 where too little, 0 where neither; in a question in plain letters."""
    over, under = _OVER.search(flat), _UNDER.search(flat)
    return 0 if bool(over) == bool(under) else 1 if over else -1


def deviation_of(table: PrintedTable) -> tuple[int, int] | None:
    """The column of deviations, and the sign that too much has in it; None where there is none, or its sign cannot be told from its own figures."""
    heads = [plain(head) for head in table.heads]
    found = [at for at, head in enumerate(heads) if _DEVIATES.search(head) and table.is_of_figures(at)]
    if len(found) != 1:
        return None
    at = found[0]
    if re.search(r"^merforbrug", heads[at]) or re.search(r"^mindreforbrug", heads[at]):
        return at, 1 if heads[at].startswith("mer") else -1
    for spent in (place for place, head in enumerate(heads) if _SPENT.search(head) and place != at):
        for given in (place for place, head in enumerate(heads) if _GIVEN.search(head) and place not in (at, spent)):
            if sign := _sign(table, at, spent, given):
                return at, sign
    return None


def _sign(table: PrintedTable, at: int, spent: int, given: int) -> int:
    """1 where the column is what was spent less what was given, in nearly every line; -1 the other way round; 0 neither."""
    rows = [(a.number, b.number, c.number) for row in table.lines for a, b, c in [(row.cells[at], row.cells[spent], row.cells[given])]]
    known = [(apart, one - other) for apart, one, other in rows if apart is not None and one is not None and other is not None]
    if not known or not any(apart for apart, _ in known):
        return 0
    for sign in (1, -1):
        if sum(abs(apart - sign * own) <= _slack(own) for apart, own in known) >= _MOST * len(known):
            return sign
    return 0


def _slack(value: Decimal) -> Decimal:
    """A hundredth: both figures may have been rounded."""
    return abs(value) / 100
