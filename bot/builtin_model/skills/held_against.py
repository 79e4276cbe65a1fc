"""«Var der flest i A eller i B?», «kommer A før B?»: two things held against each other by a figure or a time that each has where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import printed_at, reckoned
from bot.builtin_model.reading.each_side import SideFigure, Sides, each_side, place_of, terms_apart
from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.two_figures import is_of_the_country, is_of_what_was
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.held_words import lead_of
from bot.builtin_model.skills.passages import passages_of, searches, whole_section
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.comparison import Comparison, Measure, comparison_of, share_as_comparison
from bot.builtin_model.understand.proportion import asks_ratio, asks_share
from bot.builtin_model.understand.terms import Term, is_content, term, terms_of, with_compounds
from knowledge.source import Source

_SAID = 0.5
"""Share of the words said of both sides that must stand in the document."""
_TABLES = ("table", "savings_table")
_MEASURE = re.compile(r"ha|hektar|m2|m²|m|km|kilometer|meter|tons?|kg|pct|procent|kr|mio|timer?|dage?|uger?|år|kvm|liter|kwh|mwh", re.IGNORECASE)
_SURE = (Measure.TIME, Measure.DURATION, Measure.COUNT)
_COUNTED = re.compile(r"\b(?:flest|flere|færrest|færre|most|more|fewer|fewest)\s+(?!end\b|than\b|i\b|på\b)([\w-]{4,})", re.IGNORECASE)


class HeldAgainst:
    """Two things, each with one figure or time of its own in the text."""

    name = "held_against"

    def fits(self, situation: Situation) -> float:
        """When a question compares two things that both have words of their own."""
        question = situation.question
        if question.asked(Ask.WHY, Ask.SAVED, Ask.IN_TABLE, Ask.SUMMARY) or question.slots.dotted or question.slots.codes or question.bodies:
            return 0.0
        comparison = _compared(situation)
        if comparison is None or not all(_sides(situation, comparison)[:2]):
            return 0.0
        if comparison.measure is not Measure.TIME and any(is_of_the_country(side) or is_of_what_was(side) for side in comparison.sides):
            return 0.0
        return 0.92 if comparison.measure in _SURE else 0.905

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The searches, then the reckoning."""
        pair = _pair(situation, results)
        return [*_searches(situation), *([_reckoning(situation, pair)] if pair else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Which it is, both figures as printed, how far they lie apart, and the sentences they stand in."""
        pair, comparison = _pair(situation, results), _compared(situation)
        result = results.of(_reckoning(situation, pair)) if pair else None
        if pair is None or result is None or result.value is None or comparison is None:
            return None
        lead = lead_of(situation.question, comparison, pair, result)
        quoted = dict.fromkeys(one_line(side.text) for side in pair if len(one_line(side.text)) > len(side.printed) + 4)
        body = "\n".join(f"- «{stop(text)}»" for text in quoted)
        sources = [*(side.source for side in pair), *_where_named(situation, comparison, pair)]
        return Draft(lead=lead, body=body or None, sources=tuple(dict.fromkeys(sources)))


def _sides(situation: Situation, comparison: Comparison, whole: bool = True) -> tuple[list[Term], list[Term], list[Term]]:
    """The words of each side, and those of both; unless it is taken `whole`, what the second side has more words than the first is said of both."""
    understanding, language = situation.understanding, situation.question.language
    one, two, rest = (
        [with_compounds(t, understanding.topics.vocabulary) for t in terms_of(text, language)] for text in (*comparison.sides, comparison.rest)
    )
    first, second, shared = terms_apart(one, two)
    if not whole and not comparison.closed and len(second) > max(1, len(first)):
        cut = max(1, len(first))
        second, shared = second[:cut], [*shared, *second[cut:]]
    counted = _counted(situation)
    known = {t.word for t in (*first, *second, *shared)}
    done = {plain(t.word) for t in situation.question.terms if t.soft or t.predicate}
    shared += [
        t for t in rest if t.word not in known and t.word not in done and plain(t.word) != comparison.word and t.word != (counted and counted.word)
    ]
    return first, second, shared


def _counted(situation: Situation) -> Term | None:
    """What «flest …» and «flere …» count, where it is said."""
    match = _COUNTED.search(situation.question.corrected)
    word = plain(match[1]) if match else ""
    return with_compounds(term(word, situation.question.language), situation.understanding.topics.vocabulary) if word and is_content(word) else None


def _searches(situation: Situation) -> list[Call]:
    """What an open question searches for, and each side by itself."""
    question, comparison = situation.question, _compared(situation)
    documents = list(question.documents) or None
    own = [call("search", query=f"{side} {comparison.rest}".strip(), documents=documents, limit=8) for side in comparison.sides] if comparison else []
    return [*searches(situation), *own]


def _pair(situation: Situation, results: Results) -> tuple[SideFigure, SideFigure] | None:
    comparison = _compared(situation)
    if comparison is None or not all(wanted in results for wanted in _searches(situation)):
        return None
    passages: dict[str, PassageText] = {}
    for wanted in _searches(situation):
        result = results.of(wanted)
        for passage in passages_of(result) if result else []:
            if passage.role not in _TABLES:
                whole = whole_section(situation, passage)
                passages.setdefault(whole.text, whole)
    read = [_read(situation, comparison, whole, list(passages.values())) for whole in (False, True)]
    apart, together = read
    if apart and (apart[0].text == apart[1].text or together is None or _same(apart, together)):
        return apart
    return together if apart is None else None


def _read(situation: Situation, comparison: Comparison, whole: bool, passages: Sequence[PassageText]) -> tuple[SideFigure, SideFigure] | None:
    """The figures, with what follows the second side read as its own (`whole`) or as said of both."""
    first, second, shared = _sides(situation, comparison, whole)
    pair = each_side(Sides(first, second, shared, _counted(situation)), comparison.measure, passages, situation.understanding.topics)
    if pair is None or not _of_what_is_said(situation, shared, pair):
        return None
    if comparison.measure is not Measure.TIME and _of_other_sorts(situation, pair):
        return None
    return pair if comparison.measure is Measure.TIME or all(map(_printed, pair)) else None


def _of_other_sorts(situation: Situation, pair: Sequence[SideFigure]) -> bool:
    """Whether the figures count different things, one of them by measure: 84 ha and 460 households have no difference."""
    things = [match[1] if (match := re.search(rf"{re.escape(side.printed)}\s*([^\W\d_]+[²³]?)", one_line(side.text))) else "" for side in pair]
    measured = [_MEASURE.fullmatch(thing) is not None for thing in things]
    return any(measured) and plain(things[0]) != plain(things[1]) and all(plain(thing) not in situation.question.plain.split() for thing in things)


def _same(one: Sequence[SideFigure], other: Sequence[SideFigure]) -> bool:
    return [side.printed for side in one] == [side.printed for side in other]


def _where_named(situation: Situation, comparison: Comparison, pair: Sequence[SideFigure]) -> list[Source]:
    """Where a word said of both stands that neither of the sentences holds («i Skotland»): the passage of the same document nearest to them."""
    library, place = situation.understanding.library, pair[0].source
    near = [keys_of(f"{side.text} {side.source.locator}") for side in pair]
    found = []
    for word in _sides(situation, comparison, whole=False)[2]:
        if any(word.found_in(keys) >= 0.5 for keys in near):
            continue
        holding = [p for p in library.passages(place.document) if word.found_in(keys_of(f"{p.context} {p.text}")) >= 0.5]
        if holding:
            nearest = min(holding, key=lambda passage: abs(passage.line_from - place.line_from))
            found.append(library.source_of(nearest))
    return found


def _of_what_is_said(situation: Situation, shared: Sequence[Term], pair: Sequence[SideFigure]) -> bool:
    """Whether the years and most of the words said of both sides, each name among them, stand in the documents of the figures."""
    library, question = situation.understanding.library, situation.question
    topics = situation.understanding.topics
    for document in {side.source.document for side in pair}:
        texts = [f"{passage.context} {passage.text}" for passage in library.passages(document)]
        known = library.document(document)
        years = {*known.years, *([known.date.year] if known.date else [])}
        if not all(year in years or any(str(year) in text for text in texts) for year in question.slots.years):
            return False
        there = [(t, any(t.found_in(keys_of(text)) >= 0.5 for text in texts), topics.weight(t)) for t in shared]
        names = {word.lower() for word in re.findall(r"(?<=\s)[A-ZÆØÅ][\w-]+", question.corrected)}
        if any(not met and t.word in {plain(name) for name in names} for t, met, _ in there):
            return False
        total = sum(weight for _, _, weight in there)
        if total and sum(weight for _, met, weight in there if met) < _SAID * total:
            return False
    return True


def _printed(side: SideFigure) -> dict[str, object] | None:
    return printed_at(side.source, side.printed)


def _compared(situation: Situation) -> Comparison | None:
    return share_as_comparison(situation.question.corrected) or comparison_of(situation.question.corrected)


def _reckoning(situation: Situation, pair: tuple[SideFigure, SideFigure]) -> Call:
    if pair[0].sort == "time":
        places = [(side, place_of(side)) for side in pair]
        return call("compare_times", times=[{"document": side.source.document, "line": line, "printed": told} for side, (line, told) in places])
    flat = situation.question.plain
    operation = "share" if asks_share(flat) else "ratio" if asks_ratio(flat) else "difference"
    return reckoned(operation, [figure for side in pair if (figure := _printed(side))])
