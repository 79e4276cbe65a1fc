"""Whether what a statement says was decided is what was decided: outcome, finality, and who voted how.

A recommendation is never a decision, and a decision that is stopped or postponed is never told as final.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.check.decision_words import ALL_ITEMS, CANCELLED, DECIDED_BY, FINAL, NOT_FINAL, RECOMMENDING, UNANIMOUS, Outcome, outcomes
from bot.check.evidence import Evidence, RowId
from bot.check.rows import BODY, Subjects
from bot.check.sentences import content_words, negated
from bot.check.statement import Statement
from bot.check.times import times
from tools.contract import Row


@dataclass(frozen=True)
class _Decided:
    """One decision row of a tool."""

    id: RowId
    row: Row

    def is_(self, key: str) -> bool:
        """Whether a cell is true."""
        return bool(self.row.cells.get(key))

    def text(self, key: str) -> str:
        """A cell as text."""
        return str(self.row.cells.get(key) or "")


def unsupported_decisions(statement: Statement, subjects: Subjects, held: Evidence, whole: str, asked: Subjects) -> Iterator[tuple[str, str]]:
    """The outcomes that have no support: as printed, and why not in Danish. `whole` is the whole answer, `asked` what the question names."""
    decided = [
        _Decided((call, place), row) for call, result in enumerate(held.results) for place, row in enumerate(result.rows) if "outcome" in row.cells
    ]
    for outcome in outcomes(statement.text):
        if any(a <= outcome.start < b for a, b in statement.quoted):
            continue
        why = _why_not(outcome, statement, subjects, held, decided, asked)
        if why := why or _why_not_final(outcome, statement, _about(outcome, statement, subjects, decided, asked), whole):
            yield outcome.printed, why
    match = UNANIMOUS.search(statement.text)
    if match and not negated(statement.text, *match.span()) and not any(UNANIMOUS.search(text) for text in held.texts):
        yield match.group(), "At det var enstemmigt, står ikke i det, der er slået op."
    yield from _open_told_as_done(statement, decided, whole)


def _about(outcome: Outcome, statement: Statement, subjects: Subjects, decided: list[_Decided], asked: Subjects) -> list[_Decided]:
    """The decisions that the statement is about: of the items it names, else of those the question names, else all; of the body it names."""
    words = content_words(statement.text, statement.english)
    for rows in (subjects.of(outcome.start, outcome.end, ()).rows, _by_words(words, decided), asked.whole().rows, _by_words(asked.words, decided)):
        found = [one for one in decided if one.id in rows]
        if found:
            return _of_body(found, statement)
    return _of_body(decided, statement)


def _by_words(words: frozenset[str], decided: list[_Decided]) -> frozenset[RowId]:
    """The items whose name alone holds a word that is said."""
    names = {one.text("name") for one in decided}
    fits = {name: sum(word in words for word in _own_words(name) if sum(word in _own_words(other) for other in names) == 1) for name in names}
    best = max(fits.values(), default=0)
    return frozenset(one.id for one in decided if best and fits[one.text("name")] == best)


def _own_words(name: str) -> frozenset[str]:
    return content_words(BODY.sub("", name))


def _of_body(found: list[_Decided], statement: Statement) -> list[_Decided]:
    low = statement.text.lower()
    days = {key for time in statement.times for key in time.keys}
    own = [one for one in found if not one.is_("earlier")]
    earlier = [one for one in found if one.is_("earlier")]
    named = [one for one in earlier if one.text("decided_by").lower() in low or days & {key for time in times(one.text("date")) for key in time.keys}]
    return named or own or found


def _why_not(outcome: Outcome, statement: Statement, subjects: Subjects, held: Evidence, decided: list[_Decided], asked: Subjects) -> str | None:
    denied = negated(statement.text, outcome.start, outcome.end, closely=True)
    about = _about(outcome, statement, subjects, decided, asked)
    if "recommended" in outcome.kinds and _of_a_centre(statement, held):
        return None
    recommended = bool(RECOMMENDING.search(statement.text[: outcome.end])) and "recommended" not in outcome.kinds
    if about and not recommended and outcome.kinds != CANCELLED:
        return _why_not_body(statement, about) or _why_not_outcome(outcome, statement, about, denied)
    if denied:
        return None
    subject = subjects.of(outcome.start, outcome.end, ())
    for passage in held.passages:
        only_advice = (
            "indstilling" in f"{passage.place} {passage.source.locator if passage.source else ''}".lower() or passage.place == "recommendation"
        )
        if only_advice and not recommended:
            continue
        if subjects.allowed(subject, passage) and any(other.kinds & outcome.kinds for other in outcomes(passage.text)):
            return None
    if recommended and any(RECOMMENDING.search(text) for text in held.texts):
        return None
    return f"«{outcome.printed}» står ikke om sagen i det, der er slået op."


def _of_a_centre(statement: Statement, held: Evidence) -> bool:
    """Whether the statement tells what a part of the administration recommends, which is no decision."""
    low = statement.text.lower()
    return any(str(row.cells["proposer"]).lower() in low for result in held.results for row in result.rows if row.cells.get("proposer"))


def _why_not_body(statement: Statement, about: list[_Decided]) -> str | None:
    """The body that is said to have decided must be the one that did; «udvalget» alone is whichever it was."""
    for match in DECIDED_BY.finditer(statement.text):
        body = (match["active"] or match["passive"]).lower()
        deciders = {one.text("decided_by").lower() for one in about} - {""}
        if body != "udvalget" and deciders and not any(body in decider for decider in deciders):
            return f"Det var ikke {match['active'] or match['passive']}, der traf beslutningen."
    return None


def _why_not_outcome(outcome: Outcome, statement: Statement, about: list[_Decided], denied: bool) -> str | None:
    so = [one for one in about if one.text("outcome") in outcome.kinds or _said_in(one, outcome)]
    if not denied and so and len(so) < len(about) and ALL_ITEMS.search(statement.text):
        return "Det gælder ikke dem alle."
    if not denied and not so:
        return f"Beslutningen er ikke «{outcome.printed}»; der står «{_short(about[0].text('text'))}»."
    other = {one.text("outcome") for one in about} - outcome.kinds - {"custom"}
    if denied and so and not FINAL.search(statement.text) and not other:
        return f"Beslutningen er netop «{_short(about[0].text('text'))}»."
    return None


def _said_in(one: _Decided, outcome: Outcome) -> bool:
    """Whether the decision's own words say it beside the outcome: a remark, or another part of the item."""
    if one.text("outcome") not in ("custom", "none_recorded"):
        return False
    return any(other.kinds & outcome.kinds for other in outcomes(one.text("text")))


def _why_not_final(outcome: Outcome, statement: Statement, about: list[_Decided], whole: str) -> str | None:
    waiting = [one for one in about if one.row.cells.get("final") is False]
    if not waiting or len(waiting) < len(about) or {"postponed", "recommended"} & outcome.kinds:
        return None
    final = FINAL.search(statement.text)
    if final and not negated(statement.text, *final.span()):
        return f"Beslutningen er ikke endelig: {waiting[0].text('not_final_because')}."
    if not NOT_FINAL.search(whole) and not negated(statement.text, outcome.start, outcome.end):
        return f"Det skal siges, at beslutningen ikke er endelig: {waiting[0].text('not_final_because')}."
    return None


def _open_told_as_done(statement: Statement, decided: list[_Decided], whole: str) -> Iterator[tuple[str, str]]:
    """A date that was decided, but in a decision that is not final, told without saying so."""
    if NOT_FINAL.search(whole):
        return
    for time in statement.times:
        for one in decided:
            held = {key for found in times(one.text("text")) for key in found.keys}
            if one.row.cells.get("final") is False and not time.is_year and set(time.keys) & held:
                yield time.printed, f"Det skal siges, at beslutningen ikke er endelig: {one.text('not_final_because')}."
                return


def _short(text: str) -> str:
    return text if len(text) < 80 else f"{text[:77]} …"
