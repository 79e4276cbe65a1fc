"""Whether what a statement says was decided is what was decided: outcome, body, and whether all agreed.

A recommendation is never a decision. Whether a decision is final is told in `finality`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.check.decided import Decided, decided_in, decisions_of
from bot.check.decision_words import ALL_ITEMS, CANCELLED, DECIDED_BY, FINAL, RECOMMENDING, UNANIMOUS, Outcome, outcomes
from bot.check.evidence import Evidence
from bot.check.rows import Subjects
from bot.check.sentences import negated
from bot.check.statement import Statement


def unsupported_decisions(statement: Statement, subjects: Subjects, held: Evidence, asked: Subjects) -> Iterator[tuple[str, str]]:
    """The outcomes that have no support: as printed, and why not in Danish. `asked` is what the question names."""
    decided = decided_in(held)
    for outcome in outcomes(statement.text):
        if any(a <= outcome.start < b for a, b in statement.quoted):
            continue
        if why := _why_not(outcome, statement, subjects, held, decided, asked):
            yield outcome.printed, why
    match = UNANIMOUS.search(statement.text)
    if match and not negated(statement.text, *match.span()) and not any(UNANIMOUS.search(text) for text in held.texts):
        yield match.group(), "At det var enstemmigt, står ikke i det, der er slået op."


def _why_not(outcome: Outcome, statement: Statement, subjects: Subjects, held: Evidence, decided: list[Decided], asked: Subjects) -> str | None:
    denied = negated(statement.text, outcome.start, outcome.end, closely=True)
    about = decisions_of(outcome.start, outcome.end, statement, subjects, decided, asked)
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


def _why_not_body(statement: Statement, about: list[Decided]) -> str | None:
    """The body that is said to have decided must be the one that did; «udvalget» alone is whichever it was."""
    for match in DECIDED_BY.finditer(statement.text):
        body = (match["active"] or match["passive"]).lower()
        deciders = {one.text("decided_by").lower() for one in about} - {""}
        if body != "udvalget" and deciders and not any(body in decider for decider in deciders):
            return f"Det var ikke {match['active'] or match['passive']}, der traf beslutningen."
    return None


def _why_not_outcome(outcome: Outcome, statement: Statement, about: list[Decided], denied: bool) -> str | None:
    so = [one for one in about if one.text("outcome") in outcome.kinds or _said_in(one, outcome)]
    if not denied and so and len(so) < len(about) and ALL_ITEMS.search(statement.text):
        return "Det gælder ikke dem alle."
    if not denied and not so:
        return f"Beslutningen er ikke «{outcome.printed}»; der står «{_short(about[0].text('text'))}»."
    other = {one.text("outcome") for one in about} - outcome.kinds - {"custom"}
    if denied and so and not FINAL.search(statement.text) and not other:
        return f"Beslutningen er netop «{_short(about[0].text('text'))}»."
    return None


def _said_in(one: Decided, outcome: Outcome) -> bool:
    """Whether the decision's own words say it beside the outcome: a remark, or another part of the item."""
    if one.text("outcome") not in ("custom", "none_recorded"):
        return False
    return any(other.kinds & outcome.kinds for other in outcomes(one.text("text")))


def _short(text: str) -> str:
    return text if len(text) < 80 else f"{text[:77]} …"
