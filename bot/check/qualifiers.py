"""Words beside a figure that change what it says: a bound («mindst», «op til»), a rate («om måneden», «pr. elev»), a wider place («i Danmark»)."""

from __future__ import annotations

import re

from bot.check.evidence import Evidence
from bot.check.figures import Figure
from bot.check.places import Place
from bot.check.sentences import clause
from bot.check.statement import Statement
from knowledge.dates.calendar import MONTH_NAMES
from retrieval.danish import stem

_BOUND = re.compile(
    r"\b(?:(?P<least>mindst|minimum|ikke under|at least|no less than)|(?P<most>op til|maksimalt|maks\.?|max\.?|højst|højest|up to|at most)"
    r"|(?P<above>mere end|flere end|over|more than|above)|(?P<below>mindre end|færre end|under|less than|fewer than|below))\s*(?:DKK\s*)?$",
    re.IGNORECASE,
)
_RANGE_ON = re.compile(r"[-–]\d")
_RANGE_BEFORE = re.compile(
    r"\d\s?(?:(?:mio|mia|kr|pct)\.?|%)?[-–]$"
    r"|\b(?:mellem|between)\s+[\d.,]+\s?(?:(?:mio|mia|kr|pct)\.?\s?)*(?:og|and)\s+$"
)
_TOLD_AS_AN_END = re.compile(
    r"\b(?:fra|til|mellem|højst|højest|mindst|maks\w*|indtil|from|to|between|at (?:least|most))\s+"
    r"(?:[\d.,]+\s?\S*\s)?(?:(?:og|and|til|to)\s)?$",
    re.IGNORECASE,
)
_SPREAD = re.compile(r"\b(?:fordelt|spredt|fordeles|løber|strækker sig|summen|lagt sammen|går)\s+(?:over|under)\s*$", re.IGNORECASE)
_OF_TIME = re.compile(r"(?:år|måned|uge|dag|time|periode|year|month|week|day)", re.IGNORECASE)
_RATE = re.compile(
    r"\b(?:(?P<hour>i timen|an hour)|(?P<day>om dagen|dagligt?|hver dag|a day|daily)|(?P<week>om ugen|ugentligt?|hver uge|a week|weekly)"
    r"|(?P<month>om måneden|månedligt?|hver måned|a month|monthly)|(?P<quarter>hvert kvartal|kvartalsvist?|i kvartalet(?! (?:før|efter)))"
    r"|(?P<half>hvert halvår|halvårligt?)"
    r"|(?:pr\.?|per|for hver|til hver)\s+(?P<thing>[a-zæøå]{3,}))\b",
    re.IGNORECASE,
)
_NO_THING = frozenset(MONTH_NAMES) | {"år", "cent", "mille", "year", "dags", "ultimo", "primo"}
_THING_OF = {"time": "hour", "dag": "day", "uge": "week", "måned": "month", "kvartal": "quarter", "halvår": "half", "month": "month", "week": "week"}
_BEHIND, _BEFORE = 34, 28
_WIDER = (
    re.compile(
        r"\b(?:i hele landet|på landsplan|landsgennemsnit\w*|landets|nationalt|i (?:hele )?Danmark|hele Danmark|in Denmark|national\w* average)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:i regionen|region\w*|hovedstadsområdet|i Region\w*|in the region)\b", re.IGNORECASE),
)
_MOVES = re.compile(
    r"\b(?:stig\w*|steg|hæv\w*|øge\w*|forhøj\w*|sænk\w*|nedsæt\w*|nedsat|fald\w*|sættes (?:op|ned)|fra|from|rise\w*|fall\w*)\b", re.IGNORECASE
)
_MOVES_TO = re.compile(
    r"\b(?:stig\w*|steg|hæv\w*|øge\w*|forhøj\w*|sænk\w*|nedsæt\w*|nedsat|fald\w*|sættes (?:op|ned)|rais\w*|lower\w*)\s+(?:til|to)\s+$", re.IGNORECASE
)
_UNCHANGED = re.compile(r"\b(?:uændre\w*|unchanged)\b", re.IGNORECASE)
_BEFORE_NOW = re.compile(r"\b(?:foregående|forrige|tidligere|før|previous\w*|before|earlier|preceding)\b", re.IGNORECASE)
_HERE = re.compile(r"\b(?:i|for|in) (?:(?i:kommunen)\b|(?!Danmark|Denmark|Region)[A-ZÆØÅ][\w-]{2,})|\b(?i:kommunens)\b")


def is_qualified(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    """Whether the place has the bound, the rate and the reach that the statement gives the figure."""
    return (
        _fits_bound(place, figure, statement)
        and _fits_range(place, figure, statement)
        and _fits_rate(place, figure, statement, held)
        and _fits_reach(place, figure, statement, held)
        and _fits_course(place, figure, statement, held)
    )


def _fits_bound(place: Place, figure: Figure, statement: Statement) -> bool:
    bound = bound_of(statement.text, figure)
    if not bound:
        return True
    if place.amount and not place.amount.count_of:
        value = abs(place.amount.value)
        return (bound == "above" and value > figure.value) or (bound == "below" and value < figure.value)
    if place.passage and place.figure:
        printed = bound_of(place.passage.text, place.figure)
        return printed == bound or (printed, bound) in (("least", "above"), ("most", "below")) or _lies_beyond(bound, figure, place.figure)
    return False


def _fits_range(place: Place, figure: Figure, statement: Statement) -> bool:
    """Whether an end of a range («50.000-100.000 kr.») is told as such, and not as the amount."""
    if not (place.passage and place.figure) or not _is_an_end(place.passage.text, place.figure):
        return True
    return _is_an_end(statement.text, figure) or _TOLD_AS_AN_END.search(statement.text, max(0, figure.start - _BEHIND), figure.start) is not None


def _is_an_end(text: str, figure: Figure) -> bool:
    return _RANGE_ON.match(text, figure.end) is not None or _RANGE_BEFORE.search(text[: figure.start]) is not None


def _lies_beyond(bound: str, figure: Figure, printed: Figure) -> bool:
    return (bound == "above" and printed.value > figure.value) or (bound == "below" and printed.value < figure.value)


def bound_of(text: str, figure: Figure) -> str:
    """The bound a figure is printed with: `least`, `most`, `above`, `below`, or none."""
    before = text[: figure.start]
    match = _BOUND.search(before)
    if match is None or _SPREAD.search(before) or (match.lastgroup in ("above", "below") and any(_OF_TIME.match(noun) for noun in figure.nouns[:1])):
        return ""
    return str(match.lastgroup)


def _fits_rate(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    rates = _rates(statement.text, figure)
    if not rates:
        return True
    if place.passage and place.figure:
        return rates <= _rates(place.passage.text, place.figure)
    return any(
        rates <= {rate for match in _RATE.finditer(passage.text) if (rate := _rate(match))}
        for passage in held.passages
        if place.row is not None and passage.row == place.row
    )


def _rates(text: str, figure: Figure) -> frozenset[str]:
    """The rates just before or behind a figure."""
    left, right = clause(text, figure.start, figure.end)
    parts = text[figure.end : min(right, figure.end + _BEHIND)], text[max(left, figure.start - _BEFORE) : figure.start]
    return frozenset(rate for part in parts for match in _RATE.finditer(part) if (rate := _rate(match)))


def _rate(match: re.Match[str]) -> str:
    if not match["thing"]:
        return str(match.lastgroup)
    thing = match["thing"].lower()
    return "" if thing in _NO_THING else _THING_OF.get(thing, stem(thing))


def _fits_reach(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    """Whether a figure of the whole country is told as one, and one of the municipality as its own."""
    left, right = clause(statement.text, figure.start, figure.end)
    said = statement.text[left:right]
    for wider in _WIDER:
        if wider.search(said) and not any(wider.search(text) for text in _around_place(place, held)):
            return False
        if place.passage and place.figure and _HERE.search(said) and not wider.search(said):
            printed = _clause_printed(place.passage.text, place.figure)
            if wider.search(printed) and not _HERE.search(printed):
                return False
    return True


def _clause_printed(text: str, figure: Figure) -> str:
    """The clause with a figure; of one in a parenthesis, the clause that it stands behind."""
    start, end = clause(text, figure.start, figure.end)
    if text[start - 1 : start] == "(":
        start, _ = clause(text, max(0, start - 3), max(0, start - 2))
    return text[max(start, text.rfind(" · ", 0, figure.start)) : end]


def _fits_course(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    """Whether what was so before is told as before, and what is unchanged is not told as raised or lowered."""
    if place.passage and place.figure:
        before = _BEFORE_NOW.search(_clause_printed(place.passage.text, place.figure))
        if before and not _BEFORE_NOW.search(statement.text) and not _MOVES.search(statement.text):
            return False
    moved = _MOVES_TO.search(statement.text[: figure.start])
    if not moved or not any(_UNCHANGED.search(text) for text in held.texts):
        return True
    return any(moved.group().lower()[:4] in text.lower() for text in _around_place(place, held))


def _around_place(place: Place, held: Evidence) -> list[str]:
    if place.row is None:
        return [place.passage.text] if place.passage else []
    return [passage.text for passage in held.passages if passage.row == place.row]
