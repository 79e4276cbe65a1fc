"""Sources that hold what they are cited for: a language model's own markers are set to the lines that support each statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answer import Answer
from bot.check.decision_words import outcomes
from bot.check.evidence import Evidence, evidence
from bot.check.figure_support import support
from bot.check.places import Place
from bot.check.rows import Subjects
from bot.check.sentences import content_words, language_of, statements
from bot.check.statement import Statement, read
from bot.check.times import times
from knowledge.source import Source

_MARKER = re.compile(r"(?P<space>\s?)\[(?P<numbers>\d{1,2}(?:\s*[,;–-]\s*\d{1,2})*)\]")
_LEAST_SHARED = 2


def cited(answer: Answer, heard: Iterable[str] = ()) -> Answer:
    """The answer with its sources in the order they are needed, each of them holding what is said; markers are numbered after them.

    A marker that points at a line without the claim is set to the line that has it; one that nothing holds is taken out. Words stay as they are.
    """
    held = evidence(answer, heard)
    english = language_of(answer.lead)
    chosen: list[Source] = []
    parts: list[str] = []
    position = 0
    for marker in _MARKER.finditer(answer.lead):
        said = statements(answer.lead[position : marker.start()])[-1:] or statements(_MARKER.sub("", answer.lead[: marker.start()]))[-1:]
        good = _fitting(said[0] if said else "", held, english, _named(marker["numbers"], answer.sources))
        chosen += [source for source in good if source not in chosen]
        numbers = ", ".join(str(chosen.index(source) + 1) for source in good)
        parts += [answer.lead[position : marker.start()], f"{marker['space']}[{numbers}]" if good else ""]
        position = marker.end()
    for text in statements(_MARKER.sub("", answer.lead)):
        best, every = holding(read(text, english), held)
        if len(best) > 1 or not every & set(chosen):
            chosen += [source for source in best if source not in chosen]
    return answer.model_copy(update={"lead": "".join([*parts, answer.lead[position:]]), "sources": tuple(chosen) or answer.sources})


def _fitting(text: str, held: Evidence, english: bool, own: Sequence[Source]) -> list[Source]:
    """Of the sources given, those that hold the statement; where none does, the best that do."""
    statement = read(text, english)
    best, all_of_them = holding(statement, held)
    return [source for source in own if source in all_of_them] or best


def holding(statement: Statement, held: Evidence) -> tuple[list[Source], set[Source]]:
    """The best sources for a statement, and all that hold it: by its figures, else by its times and most of its words."""
    subjects = Subjects(statement, held)
    best: dict[Source, None] = {}
    every: set[Source] = set()
    for figure in statement.figures:
        _, places = support(figure, statement, subjects, held)
        exact = [place for place in places if place.amount and not place.amount.count_of] or places
        best.update(dict.fromkeys(source for place in exact[:1] for source in _sources(place, held)))
        every.update(source for place in places for source in _sources(place, held))
    return (list(best), every) if best else _nearest(statement, subjects, held)


def _sources(place: Place, held: Evidence) -> Sequence[Source]:
    if place.passage:
        row = place.passage.row
        if place.passage.source:
            return (place.passage.source,)
        return held.results[row[0]].rows[row[1]].sources[:1] if row else ()
    amount = place.amount
    assert amount
    rows = held.results[amount.call].rows
    if amount.row is not None:
        return rows[amount.row[1]].sources[:1] if amount.row[1] < len(rows) else ()
    return tuple(row.sources[0] for row in rows)


def _nearest(statement: Statement, subjects: Subjects, held: Evidence) -> tuple[list[Source], set[Source]]:
    words = content_words(statement.text, statement.english)
    keys = {key for time in statement.times for key in time.keys}
    subject = subjects.whole()
    scores: dict[Source, int] = {}
    for passage in held.passages:
        if passage.source and subjects.allowed(subject, passage):
            same_times = len(keys & {key for time in times(passage.text) for key in time.keys})
            same_outcome = any(one.kinds & other.kinds for one in outcomes(statement.text) for other in outcomes(passage.text))
            score = 2 * (same_times + same_outcome + bool(subject.keys & passage.keys)) + len(words & content_words(passage.text))
            scores[passage.source] = max(score, scores.get(passage.source, 0))
    most = max(scores.values(), default=0)
    if most < _LEAST_SHARED:
        return [], set()
    return [next(source for source, score in scores.items() if score == most)], {source for source, score in scores.items() if 2 * score >= most}


def _named(numbers: str, sources: Sequence[Source]) -> list[Source]:
    return [sources[int(number) - 1] for number in re.findall(r"\d+", numbers) if 0 < int(number) <= len(sources)]
