"""Whether a figure is of the years it is stated for: of each of them, of all together, or from one of them on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.check.evidence import Amount, Evidence
from bot.check.figure_words import sentence_of
from bot.check.figures import Figure
from bot.check.places import Place
from bot.check.rows import Subjects, items_of
from bot.check.statement import Statement, read

_EACH = re.compile(
    r"\b(?:årligt|årlig|om året|pr\. år|per år|hvert år|hvert af|hver[t]? eneste år|a year|per year|each year|annually|each of)\b", re.IGNORECASE
)
_NEAR = 24
_SEVERAL = 2
_RESPECTIVELY = re.compile(r"\b(?:henholdsvis|hhv|respectively)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:i alt|ialt|tilsammen|samlet|sammenlagt|totalt|under ét|altogether|in all|in total|combined)\b", re.IGNORECASE)
_ONWARDS = re.compile(
    r"\b(?:fra|from)\s+(?:og med\s+)?(?P<year>(?:19|20)\d\d)\s+(?:og\s+)?(?:fremover|frem(?:efter|ad)?\b(?!\s+til)|onwards?)", re.IGNORECASE
)
_LASTING = re.compile(r"\b(?:fremover|frem(?:efter|ad)?\b(?!\s+til)|onwards?)", re.IGNORECASE)


def of_its_years(places: Sequence[Place], figure: Figure, years: set[int], statement: Statement, subjects: Subjects, held: Evidence) -> list[Place]:
    """The places that are of the years the figure is stated for.

    A place without a year stands for none when the same value stands with years elsewhere about the same thing.
    """
    each = bool(_EACH.search(statement.text[max(0, figure.start - _NEAR) : figure.end + _NEAR]))
    lasting = next((int(match["year"]) for match in _ONWARDS.finditer(statement.text)), None)
    fitting = [place for place in places if _fits(place, figure, years, each, statement, places, held)]
    if lasting is not None and lasting in years:
        fitting = [place for place in fitting if _lasts(place, lasting, held)]
    if not each and not statement.years_of(figure):
        return fitting
    dated = [place for place in places if _years_of(place, statement)]
    return [place for place in fitting if _years_of(place, statement) or not any(same_thing(place, other, subjects) for other in dated)]


def _fits(place: Place, figure: Figure, years: set[int], each: bool, statement: Statement, places: Sequence[Place], held: Evidence) -> bool:
    if each and place.amount and not place.amount.count_of:
        if place.amount.row is not None:
            years = years or {year for other in held.amounts if other.row == place.amount.row and other.value for year in other.years}
            same = {other.amount.years for other in places if other.amount and _kin(other.amount, place.amount) and len(other.amount.years) == 1}
            if len(place.amount.years) > 1 or not years or len(same) == 1:
                return False
        elif len(place.amount.years) > 1:
            return False
        elif len(place.amount.years) == 1 and not years - set(place.amount.years):
            return len({o.amount.years for o in places if o.amount and _kin(o.amount, place.amount) and len(o.amount.years) == 1}) > 1
    if each and not years and place.passage:
        return len(_years_of(place, statement)) >= _SEVERAL or _printed_as_yearly(place)
    if not years:
        return True
    apart = bool(_RESPECTIVELY.search(statement.text))
    together = len(years) > 1 and not each and not apart and bool(_TOGETHER.search(_beside(statement, figure)))
    if place.amount:
        amount, own = place.amount, set(place.amount.years)
        if amount.count_of or not own:
            return True
        if own == years:
            return len(own) == 1 or not each
        if len(own) > 1:
            return own == {year for _, _, group in statement.year_groups() for year in group}
        if together:
            return bool(own & years) and _is_all(amount, years, held)
        covered = {
            year for other in places if other.amount and _kin(other.amount, amount) and len(other.amount.years) == 1 for year in other.amount.years
        }
        return bool(own & years) and (apart or years <= covered)
    own = _years_of(place, statement)
    if each and len(own) < _SEVERAL and not _printed_as_yearly(place):
        return False
    if together and own and _told_of_each(place, years, places):
        return False
    if not own:
        return not _year_is_anothers(place, years, statement)
    return years <= own or (apart and bool(own & years))


def _year_is_anothers(place: Place, years: set[int], statement: Statement) -> bool:
    """Whether the text has those years with another figure of the same kind, and this one without any."""
    assert place.passage
    assert place.figure
    if not statement.year_groups():
        return False
    printed = read(place.passage.text, statement.english and place.passage.source is None)
    alike = [other for other in printed.figures if other.unit == place.figure.unit and other.value != place.figure.value]
    return any(years <= years_printed(printed.text, other, printed.english) for other in alike)


def _printed_as_yearly(place: Place) -> bool:
    assert place.passage
    assert place.figure
    left, right = sentence_of(place.passage.text, place.figure)
    return _EACH.search(place.passage.text, left, right) is not None


def _beside(statement: Statement, figure: Figure) -> str:
    return statement.text[max(0, figure.start - _NEAR) : figure.end + _NEAR]


def _kin(one: Amount, other: Amount) -> bool:
    return (one.call, one.row, one.group) == (other.call, other.row, other.group)


def _is_all(amount: Amount, years: set[int], held: Evidence) -> bool:
    """Whether the row has nothing else in those years, so that the one year's amount is their sum too."""
    return sum(other.value for other in held.amounts if _kin(other, amount) and len(other.years) == 1 and set(other.years) <= years) == amount.value


def _told_of_each(place: Place, years: set[int], places: Sequence[Place]) -> bool:
    """Whether the tables have the value in several of the years, so that a text with the value means each of them."""
    cells = [other.amount for other in places if other.amount and len(other.amount.years) == 1 and set(other.amount.years) <= years]
    return any(sum(_kin(one, other) for other in cells) > 1 for one in cells)


def _lasts(place: Place, first: int, held: Evidence) -> bool:
    """Whether the number is of every year from the first on, or printed as lasting."""
    if place.passage:
        return _LASTING.search(place.passage.text) is not None
    amount = place.amount
    assert amount
    last = max((year for other in held.amounts if other.call == amount.call for year in other.years), default=first)
    same = {year for other in held.amounts if _kin(other, amount) and other.value == amount.value and len(other.years) == 1 for year in other.years}
    return set(range(first, last + 1)) <= same


def _years_of(place: Place, statement: Statement) -> set[int]:
    if place.amount:
        return set(place.amount.years)
    assert place.passage
    assert place.figure
    return years_printed(place.passage.text, place.figure, statement.english and place.passage.source is None)


def years_printed(text: str, figure: Figure, english: bool) -> set[int]:
    """The years a text states a figure for: those of its own sentence, else the last ones before it; never those of a later sentence."""
    left, right = sentence_of(text, figure)
    own = read(text[left:right], english)
    years = next((own.years_of(other) for other in own.figures if other.start == figure.start - left), set())
    return years or read(text[:right], english).years_of(figure)


def same_thing(one: Place, other: Place, subjects: Subjects) -> bool:
    """Whether two places are of one row or of the same item."""
    if one.amount is not None and one.amount.count_of:
        return False
    if one.row is not None and one.row == other.row:
        return True
    keys = [items_of(place.passage.keys if place.passage else subjects.keys_of(place.row) if place.row else frozenset()) for place in (one, other)]
    return bool(keys[0] & keys[1])
