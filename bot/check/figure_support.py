"""Whether a figure of a statement is supported: its value in its unit, of the row and the year it is stated with."""

from __future__ import annotations

import re

from bot.check.evidence import Amount, Evidence
from bot.check.figure_words import fits_words
from bot.check.figure_years import of_its_years, same_thing
from bot.check.figures import Figure
from bot.check.places import Place, places_of
from bot.check.qualifiers import is_qualified
from bot.check.rows import BODY, WHOLE, Subject, Subjects
from bot.check.signs import fits_sign
from bot.check.statement import Statement
from tools.contract import ToolResult

_KINDS = {
    "operating": re.compile(r"\b(?:drift\w*|operating|running)\b", re.IGNORECASE),
    "capital": re.compile(r"\b(?:anlæg\w*|capital|construction)\b", re.IGNORECASE),
}
_EVERYTHING = re.compile(
    r"\b(?:(?:hele )?kommunen|(?:alle |samtlige )?udvalgene|alle udvalg|samtlige udvalg|the (?:whole )?municipality)\b", re.IGNORECASE
)


def why_unsupported(figure: Figure, statement: Statement, subjects: Subjects, held: Evidence) -> str | None:
    """None when the figure is supported, else why not, in Danish."""
    return support(figure, statement, subjects, held)[0]


def support(figure: Figure, statement: Statement, subjects: Subjects, held: Evidence) -> tuple[str | None, list[Place]]:
    """Why the figure is not supported, in Danish, or None and the places that support it."""
    places = places_of(figure, held, statement.english)
    if not places:
        return f"«{figure.printed}» står ikke i det, der er slået op.", []
    years = statement.years_of(figure) or subjects.asked_years(figure)
    places = of_its_years(places, figure, years, statement, subjects, held)
    if not places:
        return f"«{figure.printed}» står ikke for {', '.join(map(str, sorted(years)))} i det, der er slået op.", []
    subject = subjects.of_figure(figure)
    places = _of_the_kind(places, statement, subjects, held)
    places = [place for place in places if _fits_subject(place, figure, subject, statement, subjects, held)]
    if not places:
        return f"«{figure.printed}» hører til noget andet end det, sætningen handler om.", []
    places = [place for place in places if fits_words(place, figure, statement)]
    if not places:
        return f"«{figure.printed}» står om noget andet i det, der er slået op.", []
    places = [place for place in places if is_qualified(place, figure, statement, held)]
    if not places:
        return f"«{figure.printed}» står ikke sådan i det, der er slået op: «mindst», «op til», «om måneden», «pr. …» eller stedet er et andet.", []
    exact = [place for place in places if place.amount and place.amount.row is not None]
    places = [place for place in exact or places if fits_sign(place, figure, statement, held)]
    if not places:
        return f"«{figure.printed}» har det modsatte fortegn i det, der er slået op (besparelse og merudgift er byttet om).", []
    return None, places


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


def _of_the_kind(places: list[Place], statement: Statement, subjects: Subjects, held: Evidence) -> list[Place]:
    """The places without the texts that do not say the kind of money, where a table has the same amount as another kind."""
    other = [place for place in places if place.amount and place.row and not _fits_kind(statement, held.results[place.amount.call])]
    return [place for place in places if place.amount or not any(same_thing(place, one, subjects) for one in other)]


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
        if amount.row is None and len(bodies) == 1 and _EVERYTHING.search(statement.text):
            return False
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
