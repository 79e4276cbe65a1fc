"""Whether those a statement says voted for, against or not at all are those the minutes name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.check.decision_words import NOBODY_AGAINST, UNANIMOUS, VOTED
from bot.check.evidence import Evidence
from bot.check.names import Name, forms, names, vocabulary
from bot.check.rows import Subjects
from bot.check.sentences import negated
from bot.check.statement import Statement
from knowledge.parties import party_letter

_COLUMNS = {"against": "against", "favour": "for", "abstained": "abstained"}
_SAYS = {
    "against": re.compile(r"\b(?:i ?mod|against|nej)\b", re.IGNORECASE),
    "favour": re.compile(r"\bstemte? for\b|\bfor:|in favou?r", re.IGNORECASE),
    "abstained": re.compile(r"undlod|hverken", re.IGNORECASE),
}
_AGAINST_IT = re.compile(r"\bstemt?e? (?:i ?mod|nej)\b|\bvoted (?:against|no)\b", re.IGNORECASE)
_OF_PLACE = re.compile(r"\b(?:til|i|på|om|ved|hos|to|in|on|at|about)\s+(?:[A-ZÆØÅ][\w-]*\s+)*$")
_ACTS = re.compile(r"[,;]|\b(?:men|mens|but|while)\b", re.IGNORECASE)
_VOTE_ENDS = re.compile(r",?\s(?:mens|og|men|while|and|but)\s(?=[^.;]*\b(?:stemte|voted|undlod|deltog)\b)")
"""Where the vote of some ends, and that of others is told in the same sentence."""
_WHOM = re.compile(r"\bhvem\b|\bwho\b", re.IGNORECASE)
_BACKS = re.compile(r"\b(?:støtter|støttede|bakker op|går ind for|gik ind for|er for|var for|backs|supports)\b", re.IGNORECASE)


def unsupported_votes(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The names and numbers that a statement gives a vote which the minutes do not: as printed, and why not in Danish."""
    said = [name for name in names(statement.text, statement.english) if name.kind == "word"]
    yield from _nobody_against(statement, held)
    yield from _backed_by_those_against(statement, said, subjects, held)
    for match in VOTED.finditer(statement.text):
        kind = next(name for name, value in match.groupdict().items() if value)
        part = _part(statement.text, match.start(), match.end())
        if _WHOM.search(statement.text[part[0] : part[1]]) or negated(statement.text, *match.span()):
            continue
        voters = [name for name in said if part[0] <= name.start < part[1] and _may_vote(name, statement, subjects)]
        before = [name for name in voters if name.end <= match.start()]
        voters = before or [name for name in voters if not _ACTS.search(statement.text[match.end() : name.start])]
        texts = _voters(held, kind)
        for name in voters:
            if not any(forms(name.word) & vocabulary(text) for text in texts):
                yield name.word, f"At «{name.word}» {match.group()}, står ikke i det, der er slået op."
        yield from _counts(statement, part, kind, held)
        if not voters and not texts:
            yield match.group(), f"«{match.group()}» står ikke i det, der er slået op."


def _nobody_against(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    """That nobody was against, or all agreed, where the minutes name somebody, or nothing at all is said of the votes."""
    match = NOBODY_AGAINST.search(statement.text) or UNANIMOUS.search(statement.text)
    if match is None or _WHOM.search(statement.text):
        return
    if match.re is UNANIMOUS and negated(statement.text, *match.span()):
        return
    if _voters(held, "against", _AGAINST_IT):
        yield match.group(), "Der er nogen, der stemte imod, i det, der er slået op."
    elif not any(match.re.search(text) for text in held.texts):
        yield match.group(), f"«{match.group()}» står ikke i det, der er slået op."


def _backed_by_those_against(statement: Statement, said: Sequence[Name], subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """A person or party told as backing what the minutes say they were against."""
    match = _BACKS.search(statement.text)
    if match is None or negated(statement.text, *match.span()) or any(statement.text.strip('«»" ') in text for text in held.texts):
        return
    against = [
        *_voters(held, "against", _AGAINST_IT),
        *(text for result in held.results for row in result.rows if (text := str(row.cells.get("dissent") or ""))),
    ]
    for name in said:
        if name.end <= match.start() and _may_vote(name, statement, subjects) and any(forms(name.word) & vocabulary(text) for text in against):
            yield name.word, f"«{name.word}» var imod i det, der er slået op."
            return


def _may_vote(name: Name, statement: Statement, subjects: Subjects) -> bool:
    """Whether the name is of a person or a party, rather than in a title or of a place («til Lund»)."""
    if any(a <= name.start < b for a, b, _ in subjects.named) or any(a <= name.start < b for a, b in statement.quoted):
        return False
    return party_letter(name.word) is not None or not _OF_PLACE.search(statement.text[: name.start])


def _part(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence with one vote: from the vote before it, or a semicolon, to its own or the next."""
    cuts = [found.end() for found in re.finditer(r";|:\s|,?\s(?:mens|og|men|while|and|but)\s(?=[^.;]*\b(?:stemte|voted|undlod))", text)]
    left = max([0, *(cut for cut in cuts if cut <= start)])
    right = min([len(text), *(cut for cut in cuts if cut >= end)])
    return left, right


def _voters(held: Evidence, kind: str, says: re.Pattern[str] | None = None) -> list[str]:
    """The texts that name those who voted so; `says` is how a text must say it, where no tool gave the votes."""
    found = [
        str(row.cells[_COLUMNS[kind]]) for result in held.results if result.tool == "votes" for row in result.rows if row.cells.get(_COLUMNS[kind])
    ]
    if found:
        return found
    rows = [row for result in held.results for row in result.rows if "against" in row.cells]
    if rows and kind != "abstained":
        return []
    return [part for told in held.told for part in _VOTE_ENDS.split(told) if (says or _SAYS[kind]).search(part)]


def _counts(statement: Statement, part: tuple[int, int], kind: str, held: Evidence) -> Iterator[tuple[str, str]]:
    """A number of voters must be printed, or be as many as are named."""
    for figure in statement.figures:
        if not part[0] <= figure.start < part[1] or figure.unit:
            continue
        rows = [row for result in held.results for row in result.rows if "against" in row.cells]
        if not rows:
            continue
        column = _COLUMNS[kind]
        known = {row.cells.get(f"{column}_count") for row in rows} | {len(str(row.cells[column]).split(";")) for row in rows if row.cells.get(column)}
        if int(figure.value) not in known:
            yield figure.printed, f"Hvor mange der stemte sådan, er ikke {figure.printed} i det, der er slået op."
