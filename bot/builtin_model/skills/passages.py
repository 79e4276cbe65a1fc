"""Open questions: the best sentences of the best passages, quoted and cited; and a plain no when they do not hold the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.asked import of_kind_of_money
from bot.builtin_model.reading.by_period import is_of_another_period
from bot.builtin_model.reading.found import Found, PassageText
from bot.builtin_model.reading.goes_first import goes_first
from bot.builtin_model.reading.kinds import EXPLAINING, STRICT, kinds_wanted
from bot.builtin_model.reading.numbered_things import of_another_number
from bot.builtin_model.reading.outcomes import is_only_hoped_for, tells_no_outcome, tells_only_who_will_speak
from bot.builtin_model.reading.quoting import best_answer
from bot.builtin_model.reading.reader import read
from bot.builtin_model.reading.telling import bearing_on
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.likely import is_likely
from bot.builtin_model.skills.near_enough import answers, enough
from bot.builtin_model.skills.nearest import likely_meant, nearest
from bot.builtin_model.skills.numbered import items_numbered
from bot.builtin_model.skills.of_the_time import of_its_year, of_that_time, of_that_year
from bot.builtin_model.skills.one_point import one_point
from bot.builtin_model.skills.quoted import quoted
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.skills.state_asked import in_the_state_asked
from bot.builtin_model.skills.summed import sum_of, with_sum
from bot.builtin_model.skills.told_whole import told_whole
from bot.builtin_model.understand.asks import Operation, plain
from bot.builtin_model.understand.editions import edition_of
from bot.builtin_model.understand.linking import OF_A_PLAN, asks_of_the_budget
from bot.builtin_model.understand.question import Question
from knowledge.records import TableRow
from tools.contract import ToolResult

_SECOND_LOOK = 5
_MOST_NEAR = 3
_MOST_NUMBERED = 3
_SURELY = 0.85
"""Coverage at which a unit that is not the best, where the best does not answer, is taken."""
_NEARLY = 0.5
_LESS_NEAR = 0.3
"""How much less of the question a unit of the right kind may meet than the one that meets most: else it tells of something else."""
_MOST_SECTION = 12_000
_HEADS_ABOVE = 3
"""So many lines above a row its heads may stand."""
_TABLES = ("table", "savings_table")
"""Rows of tables are looked up by tools, year by year; they are never read as sentences."""


class Passages:
    """Answers from running text. Fits every question a little; refuses rather than giving a near miss."""

    name = "passages"

    def fits(self, situation: Situation) -> float:
        """A little always: the last resort before saying no."""
        return 0.1

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """A search, and one inside the topic the question is about when that is clear; then the sum of what answers, when one is asked for."""
        total = sum_of(situation, best_in(situation, results)[1]) if situation.question.wants(Operation.SUM) else None
        return [*searches(situation), *([total] if total else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The quoted answer, or a refusal that names what is nearest."""
        found, chosen = best_in(situation, results)
        if _is_yet_to_come(situation.question, found):
            return not_found(situation, nearest(situation, found))
        if chosen and not answers(situation, chosen[0]):
            likely = chosen[0] if is_likely(situation, chosen[0]) else None
            chosen = next(
                ([f] for f in found[1:_SECOND_LOOK] if _meets_more(f, chosen[0]) and answers(situation, f) and of_its_year(situation, f)), []
            )
            if not chosen and likely:
                return likely_meant(situation, likely, found)
        if not chosen:
            return not_found(situation, nearest(situation, found))
        if whole := told_whole(situation, chosen[0], found):
            return whole
        told = quoted(situation, [point] if (point := one_point(situation, chosen[0])) else chosen)
        return with_sum(told, sum_of(situation, chosen), results, situation.question.language)


def best_in(situation: Situation, results: Results) -> tuple[list[Found], list[Found]]:
    """What the searches gave, best first, and what of it goes together as the best answer there is; whether it answers is not yet asked."""
    found = [one for one in found_in(situation, results) if not of_another_number(situation.question.plain, one.unit.whole)]
    found = goes_first(situation.question, _fitting_first(situation, of_that_time(situation, found)))
    kind = kinds_wanted(situation.question)[0]
    single = kind in STRICT and not situation.question.wants(Operation.COMPARE)
    return found, best_answer(found, most=1 if single else 3 if kind in EXPLAINING else 2)


def _is_yet_to_come(question: Question, found: Sequence[Found]) -> bool:
    """Whether what is asked about as done stands as hoped for, what was told as to be told, or the thing itself as planned and no more."""
    asked, near = question.plain, [plain(bearing_on(one, question)) for one in found[:_SECOND_LOOK]]
    if any(is_only_hoped_for(asked, told) or tells_only_who_will_speak(asked, told) for told in near[:_MOST_NEAR]):
        return True
    if not near or not tells_no_outcome(asked, near[0]):
        return False
    as_near = [told for one, told in zip(found, near, strict=False) if one.coverage >= found[0].coverage and not _of_other_years(question, told)]
    return all(tells_no_outcome(asked, told) for told in as_near)


def _of_other_years(question: Question, told: str) -> bool:
    """Whether the years printed in a text are none of those asked about."""
    printed = set(map(int, re.findall(r"\b(?:19|20)\d\d\b", told)))
    return bool(printed and question.slots.years) and printed.isdisjoint(question.slots.years)


def _meets_more(one: Found, best: Found) -> bool:
    """Whether a unit that is not the best may be taken where the best does not answer: it meets nearly all of the question, or is nearly as good, of
    the kind waited for and meets more than the best."""
    return one.coverage >= _SURELY or (one.fits and one.coverage > best.coverage and one.score >= best.score - _NEARLY)


def searches(situation: Situation) -> list[Call]:
    """The searches an open question needs: in the items it names by number, where there are such; else in all, and in the item it is likely about."""
    question = situation.question
    calls = [call("search", query=question.search_text, documents=list(question.documents) or None, limit=8)]
    numbered = items_numbered(situation)[:_MOST_NUMBERED]
    if numbered:
        return [call("search", query=question.search_text, documents=[one.document], item=one.number, limit=15) for one in numbered]
    link = question.best("agreement_item", "agenda_item", "action", "focus_area", "slide")
    if link and link.coverage >= 0.5 and link.topic.kind in ("agreement_item", "agenda_item", "action"):
        calls.append(call("search", query=question.search_text, documents=[link.topic.document], item=link.topic.key, limit=15))
    return calls


def found_in(situation: Situation, results: Results) -> list[Found]:
    """What the searches gave, read: best first."""
    passages: dict[str, PassageText] = {}
    question = situation.question
    edition = edition_of(question.links, question.slots.years, situation.understanding.library)
    passed_over = (*_TABLES, *OF_A_PLAN) if asks_of_the_budget(question, situation.understanding.library) else _TABLES
    older = {(topic.document, topic.key) for topic in edition.others} if edition else set()
    for wanted in searches(situation):
        result = results.of(wanted)
        for passage in passages_of(result) if result else []:
            if passage.role not in passed_over and (passage.document, passage.item) not in older:
                whole = whole_section(situation, passage)
                passages.setdefault(whole.text, whole)
    found = read(question, list(passages.values()), situation.understanding.topics, of_kind_of_money(question))
    of_its_time = [one for one in found if not is_of_another_period(question.plain, plain(one.unit.text))]
    return in_the_state_asked(situation, [one for one in of_its_time if not _of_table_rows(situation, one)])


def _of_table_rows(situation: Situation, found: Found) -> bool:
    """Whether a unit is rows of a printed table with their figures run together: those are looked up cell by cell, never read as a sentence."""
    every = situation.understanding.library.of(TableRow, found.passage.source.document)
    rows = [row for row in every if found.unit.whole.startswith("|") or any(cell.number is not None for cell in row.cells)]
    if not rows:
        return False
    first, last = found.source.line_from, found.source.line_to
    if any((first <= row.sources[0].line_from and row.sources[0].line_to <= last) or one_line(found.unit.whole) == row.title for row in rows):
        return True
    heads = [[cell.column for cell in row.cells if cell.column] for row in rows if 0 < row.sources[0].line_from - last <= _HEADS_ABOVE]
    return any(len(own) > 1 and all(head in found.unit.whole for head in own) for own in heads)


def whole_section(situation: Situation, passage: PassageText) -> PassageText:
    """The section a passage was cut from, as a passage: lists are read whole, and «den» finds what it stands for."""
    for section in situation.understanding.library.sections(passage.document, role=passage.role):
        place = section.sources[0]
        if place.line_from <= passage.source.line_from <= place.line_to and len(section.text) <= _MOST_SECTION and passage.text[:30] in section.text:
            return replace(passage, text=section.text, source=place)
    return passage


def passages_of(result: ToolResult) -> list[PassageText]:
    """The rows of a search as passages."""
    return [
        PassageText(
            document=str(row.cells.get("document")),
            item=str(row.cells["item"]) if row.cells.get("item") is not None else None,
            role=str(row.cells.get("role") or ""),
            context=str(row.cells.get("context") or ""),
            text=str(row.cells.get("text") or ""),
            source=row.sources[0],
            rank=rank,
            cosine=float(row.cells["cosine"]) if isinstance(row.cells.get("cosine"), int | float) else None,  # type: ignore[arg-type]
        )
        for rank, row in enumerate(result.rows)
    ]


def _fitting_first(situation: Situation, found: list[Found]) -> list[Found]:
    """What holds the kind of answer waited for goes before what does not, where the kind is one that can be told and the words suffice."""
    if kinds_wanted(situation.question)[0] not in STRICT:
        return found
    best = max((f.coverage for f in found[:_SECOND_LOOK]), default=0.0)
    least = max(enough(situation), best - _LESS_NEAR)
    fitting = [f for f in found if f.fits and f.coverage >= least and of_that_year(situation, f)]
    return [*fitting, *(f for f in found if f not in fitting)]
