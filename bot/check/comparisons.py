"""Whether what a statement compares is so: higher or lower, the largest or the smallest, half or double."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Evidence
from bot.check.figure_support import support
from bot.check.rows import Subjects
from bot.check.sentences import negated
from bot.check.statement import Statement

_MORE = r"højere|større|mere|dyrere|higher|more|larger|greater"
_LESS = r"lavere|mindre|billigere|lower|less|smaller"
_THAN = re.compile(
    rf"\b(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s+(?:i|in)\s+(?P<first>(?:19|20)\d\d)\s+(?:end|than)\s+(?:i\s+|in\s+)?(?P<second>(?:19|20)\d\d)",
    re.I,
)
_FROM_TO = re.compile(
    r"\b(?:(?P<more>stige[rt]?|steg|steget|vokser|øges|rises?|rose|increases?d?|grows?)"
    r"|(?P<less>falder|faldt|faldet|sænkes|reduceres|falls?|fell|decreases?d?))\b"
    r"[^;]{0,60}?\b(?:fra|from)\s+[^;]{0,40}?(?P<second>(?:19|20)\d\d)\s+[^;]{0,30}?\b(?:til|to)\s+[^;]{0,40}?(?P<first>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_EXTREME = re.compile(
    r"\b(?:(?:den|det|the|[^\W\d_]{3,}s)\s+)(?:(?P<most>største|højeste|dyreste|largest|highest|biggest)|(?P<least>mindste|laveste|billigste|smallest|lowest))\b",
    re.I,
)
_AGREED = re.compile(r"\benige\b(?!\s+om)|\bin agreement\b|\bstemmer\s+(?:overens|med)|\bpasser\s+(?:sammen|med)|\bagree\b", re.IGNORECASE)
_DISAGREED = re.compile(r"\buenig\w*|uoverensstemmelse|uenighed", re.IGNORECASE)
_NOTHING = re.compile(
    r"\b(?:ikke|ingen|intet)\b[^.;]{0,30}\b(?:afsat|sat af|penge|midler|beløb|bevilget)\b"
    r"|\b(?:no|not any)\s+(?:money|funds|amount)|\bnot\s+(?:set aside|allocated)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    r"\b(?:halvdelen|halvt så|dobbelt(?:e|så)?|fordobl\w*|tredobl\w*|tredobbelt\w*|(?:en|to) tredjedele?|(?:en|tre) fjerdedele?"
    r"|hver (?:anden|tredje|fjerde|femte)"
    r"|half of|twice|doubled?|triple[ds]?|(?:a|one|two) thirds?|(?:a|one|three) quarters?)\b",
    re.IGNORECASE,
)


def unsupported_comparisons(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The comparisons that are not so: as printed, and why not in Danish."""
    for pattern in (_THAN, _FROM_TO):
        for match in pattern.finditer(statement.text):
            if _turned(match, subjects, held):
                yield match.group(), "Det er omvendt i det, der er slået op."
    for match in _RATIO.finditer(statement.text):
        stem = match.group().lower()[:6]
        if not any(stem in text.lower() for text in held.texts) and not any(a <= match.start() < b for a, b in statement.quoted):
            yield match.group(), f"«{match.group()}» står ikke i det, der er slået op, og må ikke regnes ud her."
    agreed = _AGREED.search(statement.text)
    if agreed and not negated(statement.text, *agreed.span()) and _disagree(subjects, held):
        yield agreed.group(), "Kilderne er uenige om det, der er slået op."
    nothing = _NOTHING.search(statement.text)
    if nothing and not statement.figures and _has_amount(statement, subjects, held):
        yield nothing.group(), "Der er et beløb i det, der er slået op."
    extreme = _EXTREME.search(statement.text)
    if extreme and not negated(statement.text, *extreme.span()) and _is_not_extreme(bool(extreme["most"]), statement, subjects, held):
        yield extreme.group(), f"Det er ikke {extreme.group()} i det, der er slået op."


def _turned(match: re.Match[str], subjects: Subjects, held: Evidence) -> bool:
    first, second = int(match["first"]), int(match["second"])
    subject = subjects.of(match.start(), match.end())
    for row in (*sorted(subject.rows), None):
        by_year = {(a.call, a.years[0]): a.value for a in held.amounts if a.row == row and len(a.years) == 1 and not a.count_of}
        for call in {call for call, _ in by_year}:
            one, other = by_year.get((call, first)), by_year.get((call, second))
            if one is not None and other is not None and (row is None or row in subject.rows):
                return abs(one) <= abs(other) if match["more"] else abs(one) >= abs(other)
    return False


def _is_not_extreme(most: bool, statement: Statement, subjects: Subjects, held: Evidence) -> bool:
    for figure in statement.figures:
        if figure.unit != "DKK":
            continue
        _, places = support(figure, statement, subjects, held)
        cells = [place.amount for place in places if place.amount and place.amount.row]
        for cell in cells:
            column = [abs(a.value) for a in held.amounts if a.call == cell.call and a.row and a.column == cell.column and a.value]
            if abs(cell.value) == (max(column) if most else min(column)):
                return False
        return bool(cells) and all(len(held.results[cell.call].rows) > 1 for cell in cells)
    return _row_is_not_extreme(most, subjects, held)


def _row_is_not_extreme(most: bool, subjects: Subjects, held: Evidence) -> bool:
    """Whether the one row that a sentence without amounts names as the largest or the smallest is so in no column of its table."""
    rows = subjects.whole().rows
    if len({call for call, _ in rows}) != 1 or len(rows) != 1:
        return False
    row = next(iter(rows))
    cells = [amount for amount in held.amounts if amount.row == row and amount.unit == "DKK" and amount.value]
    columns = [[abs(a.value) for a in held.amounts if a.call == row[0] and a.row and a.column == cell.column and a.value] for cell in cells]
    return bool(cells) and all(abs(cell.value) != (max(c) if most else min(c)) for cell, c in zip(cells, columns, strict=True))


def _disagree(subjects: Subjects, held: Evidence) -> bool:
    """Whether what was looked up about the subject tells of a disagreement."""
    subject = subjects.whole()
    return any(_DISAGREED.search(passage.text) for passage in held.passages if subject.keys & passage.keys and subjects.allowed(subject, passage))


def _has_amount(statement: Statement, subjects: Subjects, held: Evidence) -> bool:
    """Whether a row that the statement names has an amount in a year it names, or in any when it names none."""
    rows = subjects.whole().rows
    years = {year for time in statement.times for year in time.years}
    cells = [amount for amount in held.amounts if amount.row in rows and amount.unit == "DKK" and amount.value and len(amount.years) == 1]
    return any(not years or set(amount.years) & years for amount in cells)
