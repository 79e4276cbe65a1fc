"""«Over 5 mio. kr.», «mindst 1 mio.», «højst 100.000 kr.», «mellem 1 og 2 mio. kr.»: which amounts are wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.money import parse_amounts


def _before(words: str) -> re.Pattern[str]:
    """The words that set a limit, just before an amount."""
    return re.compile(rf"\b(?:{words})\s+(?:end\s+)?(?:DKK\s*)?$", re.IGNORECASE)


_ABOVE = _before("over|mere end|større end|højere end|dyrere end|overstiger|more than|above|exceeding|exceeds?")
_FROM = _before("mindst|minimum|fra|ikke under|at least")
_BELOW = _before("under|mindre end|lavere end|billigere end|below|less than")
_UP_TO = _before("højst|maksimalt|maks\\.?|op til|ikke over|at most|up to")
_BETWEEN = re.compile(r"\b(?:mellem|between)\s+(?P<low>[\d.,]+)\s*(?:og|and|-|–)\s*(?P<high>[\d.,]+\s*\S+(?:\s*kr\.?)?)", re.IGNORECASE)


@dataclass(frozen=True)
class Limits:
    """Whole kroner, signs left aside: only what is more than `above` and less than `below`; None leaves a side open."""

    above: int | None = None
    below: int | None = None

    def __bool__(self) -> bool:
        """Whether there is any limit."""
        return self.above is not None or self.below is not None


NO_LIMITS = Limits()


def limits_in(text: str) -> Limits:
    """The limits a question sets on amounts, as typed; none when it names an amount without saying over or under."""
    if between := _BETWEEN.search(text):
        high = parse_amounts(between["high"])
        unit = between["high"].strip().lstrip("0123456789.,")
        low = parse_amounts(f"{between['low']} {unit}")
        if high and low:
            return Limits(low[0].value_dkk - 1, high[0].value_dkk + 1)
    above = below = None
    for match in re.finditer(r"\d", text):
        if text[match.start() - 1 : match.start()] in {".", ","} or text[match.start() - 1 : match.start()].isdigit():
            continue
        before = text[: match.start()]
        currency = "DKK " if before.rstrip().endswith("DKK") else ""
        amounts = parse_amounts(f"{currency}{text[match.start() :]}")
        if not amounts or amounts[0].start > 0:
            continue
        value = amounts[0].value_dkk
        if _ABOVE.search(before):
            above = value
        elif _FROM.search(before):
            above = value - 1
        elif _BELOW.search(before):
            below = value
        elif _UP_TO.search(before):
            below = value + 1
    return Limits(above, below)
