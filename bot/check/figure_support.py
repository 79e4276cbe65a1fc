"""Whether a figure of a statement is supported: its value in its unit, of the row and the year it is stated with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.check.agree import same_unit, same_value
from bot.check.evidence import Amount, Evidence, Passage, RowId
from bot.check.figures import Figure, figures
from bot.check.sentences import alike, belonging, breaks, clause, content_words
from bot.check.statement import Statement, named_records, read

_WHOLE = re.compile(
    r"\b(?:i alt|ialt|tilsammen|samle[dt]\w*|sammenlagt|totalt?|summ?en|sum|gennemsnit\w*|forskel\w*|højere|lavere|mere|mindre|flere|færre|stiger"
    r"|falder|steget|faldet|altogether|average|difference|combined|overall|higher|lower|more|less)\b",
    re.IGNORECASE,
)
_SAVED = re.compile(r"\b(?:spar\w*|besparelse\w*|mindreudgift\w*|sav(?:e|es|ed|ing|ings)|reducer\w*)\b", re.I)
_SPENT = re.compile(r"\b(?:merudgift\w*|extra cost|additional cost|dyrere|ekstraudgift\w*)\b", re.I)
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
            bare = bare or (figure.unit in ("pct", "mille") and "pro" in passage.text.lower())
            if same_unit(figure, other.unit, bare) and any(same_value(figure, value) for value, _ in other.readings):
                found.append(Place(passage=passage, figure=other))
    return found


def _counts(figure: Figure, amount: Amount) -> bool:
    return not figure.unit and figure.value == int(figure.value)


def why_unsupported(figure: Figure, statement: Statement, held: Evidence) -> str | None:
    """None when the figure is supported, else why not, in Danish."""
    places = places_of(figure, held, statement.english)
    if not places:
        return f"«{figure.printed}» står ikke i det, der er slået op."
    years = statement.years_of(figure)
    in_year = [place for place in places if _fits_years(place, years, statement)]
    if not in_year:
        return f"«{figure.printed}» står ikke for {', '.join(map(str, sorted(years)))} i det, der er slået op."
    fitting = [place for place in in_year if _fits_rows(place, figure, statement, held)]
    if not fitting:
        return f"«{figure.printed}» hører til noget andet end det, sætningen handler om."
    if not any(_fits_words(place, figure, statement, held) for place in fitting):
        return f"«{figure.printed}» står om noget andet i det, der er slået op."
    if not any(_fits_sign(place, figure, statement) for place in fitting):
        return f"«{figure.printed}» har det modsatte fortegn i det, der er slået op (besparelse og merudgift er byttet om)."
    return None


def _fits_years(place: Place, years: set[int], statement: Statement) -> bool:
    if not years:
        return True
    if place.amount:
        own = set(place.amount.years)
        if place.amount.count_of or not own:
            return True
        return own == years if place.amount.row is None and len(own) > 1 else bool(own & years) and (len(own) == 1 or own == years)
    assert place.passage
    assert place.figure
    other = read(place.passage.text, statement.english and place.passage.source is None)
    own = other.years_of(place.figure)
    return not own or bool(own & years)


def _fits_rows(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    keys = statement.keys_of(figure.start, figure.end)
    own = _keys(place, held)
    for kind in {kind for kind, _ in keys} & {kind for kind, _ in own}:
        if not {key for key in keys if key[0] == kind} & own:
            return False
    call = place.amount.call if place.amount else place.passage.call if place.passage else -1
    records = [record for record in held.records if record.id[0] == call]
    if len(records) < 2 or (place.amount and place.amount.count_of):
        return True
    labels = named_records(statement, records)
    rows = set(belonging(statement.text, (figure.start, figure.end), labels, [(f.start, f.end) for f in statement.figures]))
    rows |= {record.id for record in records if record.keys & keys}
    if not rows:
        return True
    if place.row is None:
        return place.amount is None or bool(_WHOLE.search(statement.text)) or len(rows) == len(records)
    return place.row in rows


def _keys(place: Place, held: Evidence) -> frozenset[tuple[str, str]]:
    if place.passage:
        return place.passage.keys
    return next((record.keys for record in held.records if place.amount and record.id == place.amount.row), frozenset())


def _fits_words(place: Place, figure: Figure, statement: Statement, held: Evidence) -> bool:
    """Whether the words around the figure are those around it in the text, rather than those around another figure there."""
    if place.amount:
        return not place.amount.count_of or _fits_count(place.amount, figure, statement)
    assert place.passage
    assert place.figure
    text = place.passage.text
    left, right = _stretch(text, place.figure)
    others = [other for other in figures(text) if other.start >= left and other.end <= right and other.unit == place.figure.unit]
    rivals = [other for other in others if other.value != place.figure.value]
    said = content_words(_around(statement.text, figure, list(statement.figures)), statement.english)
    own = content_words(_around(text, place.figure, others))
    if not figure.unit and not rivals and figure.nouns and not (said & content_words(text[left:right])):
        return any(alike(noun, word) for noun in figure.nouns for word in place.figure.nouns)
    for rival in rivals:
        words = content_words(_around(text, rival, others))
        if len(said & (words - own)) > len(said & (own - words)):
            return False
    return True


def _fits_count(amount: Amount, figure: Figure, statement: Statement) -> bool:
    """Whether what was counted is what the statement names; a count of all rows may be called anything."""
    words = content_words(statement.text, statement.english)
    named = [name for name in amount.count_of.split("&") if name]
    return all(content_words(name) & words or any(alike(name, word) for word in words) for name in named)


def _stretch(text: str, figure: Figure) -> tuple[int, int]:
    """The sentence of the figure with its neighbours."""
    ends = [match.end() for match in re.finditer(r"[.!?](?=\s+[A-ZÆØÅ])", text)]
    before = [end for end in ends if end <= figure.start]
    after = [end for end in ends if end >= figure.end]
    return (before[-2] if len(before) > 1 else 0), (after[1] if len(after) > 1 else len(text))


def _around(text: str, figure: Figure, others: list[Figure]) -> str:
    """The words of a figure's clause, or the words up to the next figures where a clause holds several."""
    left, right = clause(text, figure.start, figure.end)
    for other in others:
        if other.end <= figure.start:
            left = max(left, other.end)
        elif other.start >= figure.end:
            right = min(right, other.start)
    return text[left:right]


def _fits_sign(place: Place, figure: Figure, statement: Statement) -> bool:
    if not place.amount or place.amount.unit != "DKK" or place.amount.value == 0 or place.amount.column == "Anlægsinvestering":
        return True
    left, right = clause(statement.text, figure.start, figure.end)
    said = statement.text[left:right] if breaks(statement.text) else statement.text
    if figure.negative:
        return place.amount.value < 0
    if _SPENT.search(said):
        return place.amount.value > 0
    return True
