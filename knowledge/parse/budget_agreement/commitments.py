"""What somebody is to do by when, in an item's sentences: «Kultur- og Fritidsudvalget forelægges inden sommeren 2019 …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.dates import find_periods
from knowledge.parse.budget_agreement.bodies import Bodies
from knowledge.records.budget import Commitment
from knowledge.records.time import Period, Precision

_DUTY = re.compile(
    r"\b(?:forelægges|forelægge|fremlægges|fremlægge|fremlægger|præsenteres|evalueres|effektevalueres|gennemføres|finder sted"
    r"|besluttes|beslutter|vedtages|tages stilling|tager stilling|tage stilling|udmøntes|afrapporter\w*|udarbejdes|færdiggøres"
    r"|afsluttes|igangsættes|etableres|ibrugtages|orienteres|være (?:klar|færdig|etableret|tilgængelig)\w*"
    r"|drøftes|drøfter|behandles|behandler|godkendes|godkender|skal \w+ (?:klar|færdig)\w*|vender tilbage|følges op|følger op)\b",
    re.IGNORECASE,
)
_BUDGET_PROCESS = re.compile(
    r"\bklar\b.*?\b(?P<words>(?:til|i) (?:at indgå i )?budget(?:processen|forhandlingerne|lægningen|proceduren)?\s+(?:for|til)?\s*(?P<year>20\d\d))",
    re.IGNORECASE,
)
_TOO_WIDE = {Precision.YEAR, Precision.YEARS, Precision.CONDITION}
_BEGINNING = re.compile(r"^(?:begyndelsen|starten|løbet) af", re.IGNORECASE)


def read_commitments(sentences: Sequence[str], bodies: Bodies, deciding: Sequence[str]) -> list[Commitment]:
    """The dated duties among an item's sentences, in order. A duty whose sentence names no body is that of the item's `deciding` bodies.

    A bare year («I 2019 gennemføres …») is a plan and no deadline. Amounts' years are left out by the same rule.
    """
    found: list[Commitment] = []
    for sentence in sentences:
        if not _DUTY.search(sentence):
            continue
        named = tuple(bodies.deciding([sentence]) or bodies.named(sentence) or deciding)
        found += [Commitment(text=sentence, bodies=named, period=period) for period in _deadlines(sentence)]
    return found


def _deadlines(sentence: str) -> list[Period]:
    budget = _BUDGET_PROCESS.search(sentence)
    if budget:
        return [_before_budget(budget["words"], int(budget["year"]))]
    return [period for period, _, _ in find_periods(sentence) if _is_deadline(period)]


def _is_deadline(period: Period) -> bool:
    """Whether the words say when, more exactly than in a year; «i begyndelsen af 2019» tells what happens anyway and binds nobody."""
    if period.end is None or period.recurrence or _BEGINNING.match(period.text):
        return False
    return period.is_deadline or period.precision not in _TOO_WIDE


def _before_budget(words: str, year: int) -> Period:
    """Ready for a budget: in the year before, when it is drawn up (kommunestyrelsesloven §§ 37 and 38)."""
    return Period(text=words, start=date(year - 1, 1, 1), end=date(year - 1, 12, 31), precision=Precision.YEAR, is_deadline=True)
