"""Whether a figure of a statement is supported: its value in its unit, of the row and the year it is stated with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.check.agree import same_unit, same_value
from bot.check.evidence import Amount, Evidence, Passage, RowId
from bot.check.figures import Figure, figures
from bot.check.rows import BODY, WHOLE, Subject, Subjects
from bot.check.sentences import alike, breaks, clause, content_words, negated
from bot.check.statement import Statement, read
from tools.contract import ToolResult

_SAVED = re.compile(r"\b(?:spar\w*|besparelse\w*|mindreudgift\w*|sav(?:e|es|ed|ing|ings)|reducer\w*)\b", re.I)
_SPENT = re.compile(r"\b(?:merudgift\w*|extra cost|additional cost|dyrere|ekstraudgift\w*)\b", re.I)
_KINDS = {
    "operating": re.compile(r"\b(?:drift\w*|operating|running)\b", re.IGNORECASE),
    "capital": re.compile(r"\b(?:anlæg\w*|capital|construction)\b", re.IGNORECASE),
}
_EACH = re.compile(
    r"\b(?:årligt|om året|pr\. år|per år|hvert år|hvert af|hver[t]? eneste år|a year|per year|each year|annually|each of)\b", re.IGNORECASE
)
_NEAR = 24
_RESPECTIVELY = re.compile(r"\b(?:henholdsvis|hhv|respectively)\b", re.IGNORECASE)
_SAID_BESIDE = {"pct": re.compile(r"procent|pct|%|percent", re.IGNORECASE), "mille": re.compile(r"promille|‰", re.IGNORECASE)}
_BARE_IS_MONEY = 1000


@dataclass(frozen=True)
class Place:
    """Where a figure was found: a number of a tool, or a figure in a text."""

    amount: Amount | None = None
    passage: Passage | None = None
    figure: Figure | None = None

    @property
    def row(self) -> RowId | None:
        """The row it stands in."""
        return self.amount.row if self.amount else self.passage.row if self.passage else None


def places_of(figure: Figure, held: Evidence, english: bool) -> list[Place]:
    """Everywhere the value stands in that unit."""
    found = [
        Place(amount=amount)
        for amount in held.amounts
        if same_value(figure, amount.value) and (_counts(figure, amount) if amount.count_of else same_unit(figure, amount.unit))
    ]
    money_rows = {amount.row for amount in held.amounts if amount.unit == "DKK" and amount.row is not None}
    for passage in held.passages:
        for other in figures(passage.text, english and not passage.source):
            bare = passage.row not in money_rows and other.value >= _BARE_IS_MONEY and not other.nouns
            bare = bare or (figure.unit in _SAID_BESIDE and _SAID_BESIDE[figure.unit].search(passage.text) is not None)
            if same_unit(figure, other.unit, bare) and any(same_value(figure, value) for value, _ in other.readings):
                found.append(Place(passage=passage, figure=other))
    return found


def _counts(figure: Figure, amount: Amount) -> bool:
    return not figure.unit and figure.value == int(figure.value)


def why_unsupported(figure: Figure, statement: Statement, subjects: Subjects, held: Evidence) -> str | None:
    """None when the figure is supported, else why not, in Danish."""
    return support(figure, statement, subjects, held)[0]


def support(figure: Figure, statement: Statement, subjects: Subjects, held: Evidence) -> tuple[str | None, list[Place]]:
    """Why the figure is not supported, in Danish, or None and the places that support it."""
    places = places_of(figure, held, statement.english)
    if not places:
        return f"«{figure.printed}» står ikke i det, der er slået op.", []
    years = statement.years_of(figure) or subjects.asked_years(figure)
    places = [place for place in places if _fits_years(place, figure, years, statement, places, held)]
    if not places:
        return f"«{figure.printed}» står ikke for {', '.join(map(str, sorted(years)))} i det, der er slået op.", []
    subject = subjects.of_figure(figure)
    places = [place for place in places if _fits_subject(place, figure, subject, statement, subjects, held)]
    if not places:
        return f"«{figure.printed}» hører til noget andet end det, sætningen handler om.", []
    places = [place for place in places if _fits_words(place, figure, statement)]
    if not places:
        return f"«{figure.printed}» står om noget andet i det, der er slået op.", []
    exact = [place for place in places if place.amount and place.amount.row is not None]
    places = [place for place in exact or places if _fits_sign(place, figure, statement, held)]
    if not places:
        return f"«{figure.printed}» har det modsatte fortegn i det, der er slået op (besparelse og merudgift er byttet om).", []
    return None, places


def _fits_years(place: Place, figure: Figure, years: set[int], statement: Statement, places: Sequence[Place], held: Evidence) -> bool:
    """Whether the number is of the years the figure is stated for; of each of them, where there are several."""
    each = bool(_EACH.search(statement.text[max(0, figure.start - _NEAR) : figure.end + _NEAR]))
    if each and place.amount and place.amount.row is not None:
        years = years or {year for other in held.amounts if other.row == place.amount.row and other.value for year in other.years}
        if len(place.amount.years) > 1:
            return False
    if not years:
        return True
    apart = bool(_RESPECTIVELY.search(statement.text))
    if place.amount:
        amount, own = place.amount, set(place.amount.years)
        if amount.count_of or not own or own == years:
            return True
        if len(own) > 1:
            return amount.row is None and own == {year for _, _, group in statement.year_groups() for year in group}
        alike = [p.amount for p in places if p.amount and (p.amount.call, p.amount.row, p.amount.group) == (amount.call, amount.row, amount.group)]
        covered = {year for other in alike if len(other.years) == 1 for year in other.years}
        return bool(own & years) and (apart or years <= covered)
    assert place.passage
    assert place.figure
    other = read(place.passage.text, statement.english and place.passage.source is None)
    own = other.years_of(place.figure)
    return not own or years <= own or (apart and bool(own & years))


def _fits_subject(place: Place, figure: Figure, subject: Subject, statement: Statement, subjects: Subjects, held: Evidence) -> bool:
    """Whether the number is of the rows, the group and the kind of money that the statement speaks of."""
    if place.passage:
        return subjects.allowed(subject, place.passage)
    amount = place.amount
    assert amount
    if amount.count_of:
        return True
    result = held.results[amount.call]
    if not _fits_kind(statement, result):
        return False
    if amount.row is not None:
        return subjects.allowed_amount(subject, amount) and _fits_group(amount, statement, held)
    rows = {row for row in subject.rows if row[0] == amount.call}
    if rows and len(rows) < len(result.rows) and not WHOLE.search(statement.text):
        return False
    return _fits_group(amount, statement, held)


def _fits_kind(statement: Statement, result: ToolResult) -> bool:
    """Running costs are not capital works, in a result that holds only one of them."""
    kinds = {str(row.cells.get("kind")) for row in result.rows} & set(_KINDS)
    said = {kind for kind, pattern in _KINDS.items() if pattern.search(statement.text)}
    return not kinds or not said or bool(kinds & said)


def _fits_group(amount: Amount, statement: Statement, held: Evidence) -> bool:
    """A number of one committee or area is not another's, and not all of them together."""
    records = [record for record in held.records if record.id[0] == amount.call]
    low = statement.text.lower()
    values = {group for record in records for group in record.groups if len(group) > 3}
    named = {group for group in values if group.lower() in low}
    if not named:
        bodies = {str(row.cells["committee"]) for row in held.results[amount.call].rows if row.cells.get("committee")}
        return not bodies or all(body in bodies for body in BODY.findall(statement.text))
    if amount.row is not None:
        own = next(record.groups for record in records if record.id == amount.row)
        columns = {place for record in records for place, group in enumerate(record.groups) if group in named}
        return any(own[place] in named for place in columns if place < len(own))
    return (
        len(named) > 1
        or amount.group in named
        or all(set(record.groups) & named for record in records)
        or bool(amount.group and amount.group.lower() in low)
    )


def _fits_words(place: Place, figure: Figure, statement: Statement) -> bool:
    """Whether the words around the figure are those around it in the text, rather than those around another figure there."""
    if place.amount:
        return not place.amount.count_of or _fits_count(place.amount, figure, statement)
    assert place.passage
    assert place.figure
    text = place.passage.text
    left, right = _stretch(text, place.figure)
    others = [other for other in figures(text) if other.start >= left and other.end <= right and other.unit == place.figure.unit]
    rivals = [other for other in others if other.value != place.figure.value]
    said = content_words(_around(statement.text, figure, statement.figures), statement.english)
    own = content_words(_around(text, place.figure, others))
    if not figure.unit and figure.nouns and not said & own and not any(alike(noun, word) for noun in figure.nouns for word in own):
        return False
    for rival in rivals:
        words = content_words(_around(text, rival, others))
        if len(said & (words - own)) > len(said & (own - words)):
            return False
    return True


def _fits_count(amount: Amount, figure: Figure, statement: Statement) -> bool:
    """Whether what was counted is what the statement names; a count of all rows may be called anything."""
    part = _around(statement.text, figure, statement.figures)
    words = content_words(part, statement.english)
    if any(name.endswith(" ikke") for name in amount.count_of.split("&")):
        words |= content_words(statement.text, statement.english)
    letters = set(re.findall(r"\b[A-ZÆØÅ]\b", part))
    named = [name for name in amount.count_of.split("&") if name]
    return all(name in letters or content_words(name) & words or any(alike(name, word) for word in words) for name in named)


def _stretch(text: str, figure: Figure) -> tuple[int, int]:
    """The sentence of the figure with its neighbours."""
    before = [end for end in _sentence_ends(text) if end <= figure.start]
    after = [end for end in _sentence_ends(text) if end >= figure.end]
    return (before[-2] if len(before) > 1 else 0), (after[1] if len(after) > 1 else len(text))


@lru_cache(maxsize=8192)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in re.finditer(r"[.!?](?=\s+[A-ZÆØÅ])", text))


def _around(text: str, figure: Figure, others: Sequence[Figure]) -> str:
    """The words of a figure's sentence that are its own: between two figures they are divided at the last comma or joining word."""
    left = max([0, *(end for end in _sentence_ends(text) if end <= figure.start)])
    right = min([len(text), *(end for end in _sentence_ends(text) if end >= figure.end)])
    for other in others:
        if figure.end <= other.start < right:
            cuts = [begin for begin, _ in breaks(text) if figure.end <= begin <= other.start]
            right = min(right, cuts[-1] if cuts else other.start)
    for other in others:
        if left < other.end <= figure.start:
            cuts = [until for _, until in breaks(text) if other.end <= until <= figure.start and content_words(text[until:right])]
            left = max(left, cuts[-1] if cuts else other.end)
    return text[left:right]


def _fits_sign(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    if not place.amount or place.amount.unit != "DKK" or place.amount.value == 0 or place.amount.column == "Anlægsinvestering":
        return True
    left, right = clause(statement.text, figure.start, figure.end)
    said = statement.text[left:right] if breaks(statement.text) else statement.text
    if figure.negative:
        return place.amount.value < 0
    spent, saved = _SPENT.search(said), _SAVED.search(said)
    if spent and not negated(said, *spent.span()):
        return place.amount.value > 0
    if saved and not negated(said, *saved.span()) and held.results[place.amount.call].tool == "savings":
        return place.amount.value < 0
    return True
