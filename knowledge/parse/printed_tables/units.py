"""Which unit a head, a caption or a label says its figures are in."""

from __future__ import annotations

import re
from dataclasses import dataclass

DKK = "dkk"
KR = "kr"
"""Kroner and øre, as prices are printed: not whole kroner."""
_SCALE = r"(?:hele\s)?(?:1\.000(?:\.000)?\s?|t\.?\s?(?=kr|dkk)|tusinde?\s|mio\.?\s?|mill\.?\s?|millioner\s|mia\.?\s?)?"
_MONEY = re.compile(rf"(?<![\w])(?P<unit>{_SCALE}(?:kr\b\.?|kroner\b|DKK\b))(?!\w)", re.IGNORECASE)
_FIGURE_BEFORE = re.compile(r"\d\s?$")
_MEASURES = (
    ("pct", r"pct\b\.?(?!-?point)|procent\b|%|\w*procent\b|andel\b"),
    ("per_mille", r"promille\b|‰|\w+promille\b"),
    ("procentpoint", r"procentpoint\b|pct\.?-?point\b"),
    ("årsværk", r"årsværk\b|fuldtidsstillinger\b|stillinger\b"),
    ("timer", r"\w*timer\b"),
    ("dage", r"\w*dage\b"),
    ("uger", r"uger\b"),
    ("måneder", r"måneder\b|mdr\b\.?"),
    ("minutter", r"minutter\b|min\b\.?"),
    ("år", r"(?<=\()år(?=\))|(?<=^i )år$|^år$"),
    ("m2", r"m2\b|m²|kvm\b\.?|kvadratmeter\b|etagemeter\b"),
    ("m3", r"m3\b|m³|kubikmeter\b"),
    ("km", r"km\b|kilometer\b"),
    ("meter", r"meter\b|(?<=\()m(?=\))"),
    ("ha", r"ha\b|hektar\b"),
    ("ton", r"tons?\b"),
    ("kg", r"kg\b"),
    ("liter", r"liter\b"),
    ("kWh", r"kwh\b"),
    ("MWh", r"mwh\b"),
    ("GWh", r"gwh\b"),
)
_MEASURE = tuple((name, re.compile(rf"(?<![\w.])(?:{pattern})", re.IGNORECASE)) for name, pattern in _MEASURES)
_COUNTS = re.compile(
    r"\b(?:antal\w*|elever|elevtal|børn|borgere|personer|indbyggere|indbyggertal|pladser|boliger|klasser|lærere|medarbejdere|ansatte|ledige|unge|ældre|"
    r"besøg\w*|brugere|husstande|virksomheder|sager|svar|stemmer|mandater|stk\b\.?|biler|kvinder|mænd|gange|deltagere|medlemmer|foreninger|"
    r"fuldtidsansatte|enheder|udlån|henvendelser|ansøgninger|job|familier|hold|kampe|træer|ladepunkter|ladestandere)\b",
    re.IGNORECASE,
)
"""Heads of columns that count things, also in a table of money."""


@dataclass(frozen=True)
class Unit:
    """A unit: `name` as in `TableCell` (None for a plain count), `printed` as it stands («1.000 kr.»)."""

    name: str | None
    printed: str


def unit_in(text: str) -> Unit | None:
    """The unit a head or label says: «Udgift (t.kr.)», «Fravær i pct.», «Antal elever»; None where it says none."""
    money = money_in(text)
    if money is not None:
        return money
    measure = measure_in(text)
    if measure is not None:
        return measure
    counts = _COUNTS.search(text)
    return Unit(None, counts[0]) if counts else None


def money_in(text: str) -> Unit | None:
    """The unit of money that a text says figures are in; an amount («500 kr.») says none."""
    for match in _MONEY.finditer(text):
        if not _FIGURE_BEFORE.search(text[: match.start()]):
            return Unit(DKK, " ".join(match["unit"].split()))
    return None


def measure_in(text: str) -> Unit | None:
    """The measure that is no money: percentages, hours, kilometres."""
    found = [(match.start(), name, match[0]) for name, pattern in _MEASURE if (match := pattern.search(text))]
    if not found:
        return None
    _, name, printed = min(found)
    return Unit(name, printed)
