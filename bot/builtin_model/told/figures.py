"""The figure that an earlier answer told, and the printed figures it is made of: cells of a table, or a figure of the text it quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.builtin_model.printed import printed_at
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted
from bot.builtin_model.reading.two_figures import Placed, figures_of, meant
from bot.builtin_model.say import clipped, money, one_line
from bot.builtin_model.told.rows import of_rows
from bot.builtin_model.turns import Earlier, Place
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.reckoning import Part, Told
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.source import Source

_TIMES = ("aar", "uge", "uger", "dag", "dage", "maaned", "maaneder", "time", "timer", "minutter")
_SORTS = {
    AnswerKind.AMOUNT: ("kr",),
    AnswerKind.PERCENT: ("pct", "per_mille"),
    AnswerKind.NUMBER: ("",),
    AnswerKind.FREQUENCY: ("",),
    AnswerKind.DURATION: _TIMES,
    AnswerKind.SIZE: ("", "m2", "km", "kr"),
}
_NO_FIGURE = frozenset([AnswerKind.TIME, AnswerKind.PERSON, AnswerKind.BODY, AnswerKind.PLACE, AnswerKind.NAME, AnswerKind.MAIL, AnswerKind.PHONE])
_CLEARLY = 0.9
_OF_BEFORE = 0.5
"""A word taken over from an earlier turn says less about which figure is meant than one of the turn itself."""
_LONGEST_LABEL = 240


def told_by(turn: Earlier, own: Question, question: Question, library: Library, home: Sequence[str]) -> Told | None:
    """What the turn told; None when it told no figure, or it is not clear which. `own` is the turn read by itself, `question` in its conversation."""
    if not turn.places:
        return None
    rows = of_rows(turn, question, library)
    if rows is not None:
        shown = money(abs(rows.total), question.language)
        return Told(turn.text, rows.label, shown, "kr", rows.total, rows.parts, rows.years)
    sources = [source for place in turn.places if (source := _source(library, place))]
    wanted = _sorts(question)
    if wanted is not None and not wanted:
        return None
    found = _of_text(turn, own, question, wanted, sources, home) or _of_lines(own, wanted, sources)
    if found is None:
        return None
    figure, part, label = found
    return Told(turn.text, label, part.printed, figure.sort, float(_value(part.printed)), (part,), question.slots.years)


def _sorts(question: Question) -> tuple[str, ...] | None:
    """The sorts of figure that the question waited for; None for any, nothing when it waited for no figure."""
    kind = kinds_wanted(question)[0]
    return () if kind in _NO_FIGURE else _SORTS.get(kind)


def _of_text(
    turn: Earlier, own: Question, question: Question, wanted: Sequence[str] | None, sources: Sequence[Source], home: Sequence[str]
) -> tuple[Placed, Part, str] | None:
    """The figure of the answer's words that is said of what was asked."""
    figures = [figure for figure in figures_of(turn.answer) if wanted is None or figure.sort in wanted]
    placed = [(figure, part) for figure in figures if (part := _part(figure, turn.answer, sources))]
    if not placed:
        return None
    only = [figure for figure, _ in placed]
    said = f"{turn.text} {' '.join(map(str, question.slots.years))}"
    mine, of_before = meant(said, own.terms, only, home), meant("", question.terms, only, home)
    scores = [one + _OF_BEFORE * other for one, other in zip(mine, of_before, strict=True)]
    best = max(scores)
    named = {placed[at][1].printed for at, score in enumerate(scores) if score == best}
    if len(named) > 1:
        return None
    figure, part = placed[scores.index(best)]
    return figure, part, _label(part, sources)


def _of_lines(own: Question, wanted: Sequence[str] | None, sources: Sequence[Source]) -> tuple[Placed, Part, str] | None:
    """The figure of the one cited line, as of a list, that names what was asked."""
    found: list[tuple[Placed, Part, str]] = []
    for source in sources:
        for at, line in enumerate(source.quote.split("\n")):
            keys = keys_of_text(line)
            figures = [figure for figure in figures_of(line) if wanted is None or figure.sort in wanted]
            if len(figures) == 1 and any(term.found_in(keys) >= _CLEARLY for term in own.terms):
                part = Part(source.document, source.line_from + at, figures[0].printed)
                found.append((figures[0], part, _label(part, [source])))
    return found[0] if len({part.printed for _, part, _ in found}) == 1 else None


def _part(figure: Placed, text: str, sources: Sequence[Source]) -> Part | None:
    """Where the figure is printed, with the measure behind it where it has one: «6 uger»."""
    measure = re.search(rf"{re.escape(figure.printed)}\s*-?([^\W\d_]+\d?)", text) if figure.sort in (*_TIMES, "m2", "km") else None
    for wanted in (f"{figure.printed} {measure[1]}" if measure else "", figure.printed):
        for source in sources:
            at = printed_at(source, wanted) if wanted else None
            if at:
                return Part(str(at["document"]), int(str(at["line"])), wanted)
    return None


def _label(part: Part, sources: Sequence[Source]) -> str:
    """The sentence that the figure stands in."""
    for source in sources:
        if source.document == part.document and source.line_from <= part.line <= source.line_to:
            line, whole = source.quote.split("\n")[part.line - source.line_from], one_line(source.quote)
            if line.endswith(")") and _holds(line, part.printed):
                return one_line(line)
            holding = [sentence for sentence in sentences(whole) if _holds(sentence, part.printed)]
            return clipped(whole if len(whole) <= _LONGEST_LABEL or not holding else holding[0], _LONGEST_LABEL)
    return ""


def _holds(text: str, printed: str) -> bool:
    return re.search(rf"(?<![\d.,]){re.escape(printed)}(?!\d)", one_line(text)) is not None


def _source(library: Library, place: Place) -> Source | None:
    """The lines of a place as they are printed; None when the asker may not see them or they are gone."""
    document, first, last = place
    for section in library.sections(document):
        whole = section.sources[0]
        if whole.line_from <= first and last <= whole.line_to:
            lines = whole.quote.split("\n")[first - whole.line_from : last - whole.line_from + 1]
            return whole.model_copy(update={"line_from": first, "line_to": last, "quote": "\n".join(lines)})
    return None


def _value(printed: str) -> Decimal:
    number = re.search(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", printed)
    return Decimal(number[0].replace(".", "").replace(",", ".")) if number else Decimal(0)
