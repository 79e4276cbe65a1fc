"""Whether a decision that is suspended or postponed is told as what it is: not final, in this sentence or in another about the same matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.check.decided import Decided, decided_in, decisions_of
from bot.check.decision_words import FINAL, NOT_FINAL, RECOMMENDING, SETTLED, VOTED, outcomes
from bot.check.evidence import Evidence
from bot.check.rows import BODY, Subjects
from bot.check.sentences import content_words, negated, statements
from bot.check.statement import Statement, read
from bot.check.times import times

_BESIDE = re.compile(
    r"\b(?:dagsorden\w*|behandle\w*|drøfte\w*|bilag\w*|mindretal\w*|stemme\w*|imod|sagsfremstilling\w*|program\w*|formål\w*|handler|planlagt|punkt|item"
    r"|uenig\w*|sagsoversigt\w*|plan(?:en)?|agenda|minority|purpose|planned|against)\b",
    re.IGNORECASE,
)
"""Words of a sentence about a matter that tells nothing of how it ended."""
_ONLY_AHEAD = {"postponed", "recommended", "referred", "hearing"}


def told_as_final(statement: Statement, subjects: Subjects, held: Evidence, whole: str, asked: Subjects) -> Iterator[tuple[str, str]]:
    """What a statement tells as settled of a decision that is not: as printed, and why not in Danish. `whole` is the whole answer."""
    decided = decided_in(held)
    if not any(one.row.cells.get("final") is False for one in decided):
        return
    final = FINAL.search(statement.text)
    if final and not negated(statement.text, *final.span()) and (waiting := _waiting(*final.span(), statement, subjects, decided, asked)):
        yield final.group(), f"Beslutningen er ikke endelig: {waiting[0].text('not_final_because')}."
        return
    for start, end, printed in _settled(statement):
        waiting = _waiting(start, end, statement, subjects, decided, asked)
        if waiting and not _said_open(waiting, statement, whole, held):
            yield printed, f"Det skal siges, at beslutningen ikke er endelig: {waiting[0].text('not_final_because')}."
            return
    if (waiting := _named(statement, decided)) and _claims_something(statement) and not _said_open(waiting, statement, whole, held):
        yield statement.text, f"Det skal siges, at beslutningen ikke er endelig: {waiting[0].text('not_final_because')}."
        return
    yield from _open_told_as_done(statement, decided, whole, held)


def _named(statement: Statement, decided: Sequence[Decided]) -> list[Decided]:
    """The decisions that are not final and whose name shares a word with the statement."""
    words = content_words(statement.text, statement.english)
    return [one for one in decided if one.row.cells.get("final") is False and content_words(BODY.sub("", one.text("name"))) & words]


def _claims_something(statement: Statement) -> bool:
    """Whether a sentence tells how a matter stands, rather than who voted, what was proposed, where it is on the agenda, or what is not known."""
    text = statement.text
    told_otherwise = any(pattern.search(text) for pattern in (RECOMMENDING, VOTED, NOT_FINAL, _BESIDE))
    told_otherwise = told_otherwise or any(outcome.kinds & _ONLY_AHEAD for outcome in outcomes(text))
    return not told_otherwise and text.rstrip().endswith(".") and not text.startswith("«") and not negated(text, 0, 1)


def _settled(statement: Statement) -> Iterator[tuple[int, int, str]]:
    """The words of a statement that tell something as decided or done, rather than proposed or denied."""
    for outcome in outcomes(statement.text):
        quoted = any(a <= outcome.start < b for a, b in statement.quoted)
        if not quoted and not outcome.kinds & _ONLY_AHEAD and not negated(statement.text, outcome.start, outcome.end):
            yield outcome.start, outcome.end, outcome.printed
    for match in SETTLED.finditer(statement.text):
        if RECOMMENDING.search(statement.text[: match.end()]) or negated(statement.text, *match.span()):
            continue
        if not any(a <= match.start() < b for a, b in statement.quoted):
            yield *match.span(), match.group().strip()


def _waiting(start: int, end: int, statement: Statement, subjects: Subjects, decided: list[Decided], asked: Subjects) -> list[Decided]:
    """The decisions the words are about, when none of them is final."""
    about = decisions_of(start, end, statement, subjects, decided, asked)
    waiting = [one for one in about if one.row.cells.get("final") is False]
    return waiting if len(waiting) == len(about) else []


def _said_open(waiting: Sequence[Decided], statement: Statement, whole: str, held: Evidence) -> bool:
    """Whether the statement, or another that is about no other item, says that the matter is still open."""
    rows = {one.id for one in waiting}
    for text in (statement.text, *statements(whole)):
        said = [match for match in NOT_FINAL.finditer(text) if match["denied"] or not negated(text, *match.span(), closely=True)]
        if not said:
            continue
        named = Subjects(read(text, statement.english), held).whole()
        about = {record for record in named.rows if any(record == one.id for one in decided_in(held))}
        if text == statement.text or not about or about & rows:
            return True
    return False


def _open_told_as_done(statement: Statement, decided: Sequence[Decided], whole: str, held: Evidence) -> Iterator[tuple[str, str]]:
    """A date that was decided, but in a decision that is not final, told without saying so."""
    for time in statement.times:
        for one in decided:
            dates = {key for found in times(one.text("text")) for key in found.keys}
            if one.row.cells.get("final") is False and not time.is_year and set(time.keys) & dates and not _said_open([one], statement, whole, held):
                yield time.printed, f"Det skal siges, at beslutningen ikke er endelig: {one.text('not_final_because')}."
                return
