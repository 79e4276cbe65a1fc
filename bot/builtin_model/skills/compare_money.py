"""Two things held against each other: two items of an agreement, two actions of a plan, drift against anlæg."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, money, one_line, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly, newest_of_years
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.editions import newest_first
from bot.builtin_model.understand.listed_sides import listed_sides
from bot.builtin_model.understand.terms import terms_of
from bot.builtin_model.understand.topics import Topic
from knowledge.records import Action, AgreementItem, BudgetLine
from tools.contract import ToolResult

_BETWEEN = re.compile(
    r"\s+(?:eller|end|og|versus|vs\.?|kontra|mod|i forhold til|sammenlignet med|than|or|and|compared (?:to|with))\s+", re.IGNORECASE
)
_MORE = re.compile(
    r"\b(mere|mindre|mest|mindst|flest|faerrest|lige (?:meget|stor|stort|store|mange)|samme beloeb|"
    r"dyre(re|st)|billig(ere|st)|stoer(re|st)|hoejere|lavere|forskel|"
    r"more|less|most|least|larger|cheaper|difference)\b"
)
_BOTH_KINDS = re.compile(r"\bdrift\w*\b.*\banlaeg\w*|\banlaeg\w*\b.*\bdrift\w*|operating.*capital|capital.*operating")
_NAMED = 0.5


class CompareMoney:
    """«Hvad koster mest, broen eller skolen?», «Hvor meget mere bruges der på drift end på anlæg?»"""

    name = "compare_money"

    def fits(self, situation: Situation) -> float:
        """When more or less is asked of two things that are both named."""
        question = situation.question
        compares = _MORE.search(question.plain) or question.wants(Operation.COMPARE, Operation.DIFFERENCE)
        if not compares or question.asked(Ask.SAVED, Ask.WHY, Ask.DISAGREEMENT, Ask.IN_TABLE):
            return 0.0
        if _both_kinds(situation):
            return 0.9
        asked = question.asked(Ask.HOW_MUCH, Ask.WHICH, Ask.WHAT, Ask.YES_NO) or question.operations
        if not asked or not _things(situation):
            return 0.0
        return 0.96 if listed_sides(question.corrected) else 0.91

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One comparison."""
        return [_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The larger first, both amounts, and how far they lie apart."""
        result = results.of(_call(situation))
        if result is None or not result.rows:
            return None
        amounts = _amounts(result)
        if len(amounts) < 2:
            return None
        missing, lead = _not_there(situation), _lead(situation, amounts, result)
        if missing and situation.question.language == "en":
            lead = f"Not all of them have an amount under that name. {lead}"
        elif missing:
            lead = f"Ikke alle har et beløb under det navn. {lead}"
        return Draft(lead=lead, table=table(result), notes=(*result.notes, *missing), sources=sources_of(result), issues=result.issues)


def _call(situation: Situation) -> Call:
    question = situation.question
    years = list(question.slots.years)
    pair = _things(situation)
    if pair and pair[0].kind == "action":
        return call("actions", numbers=[topic.key for topic in pair], documents=[pair[0].document], operation="rank")
    if pair:
        return call("budget_lines", items=[topic.key for topic in pair], documents=[pair[0].document], years=years, operation="compare")
    return call("budget_lines", documents=list(question.documents), years=years, operation="compare")


def _both_kinds(situation: Situation) -> bool:
    question = situation.question
    of_something = question.chapter or question.area or [t for t in question.terms if not t.word.startswith(("anlaeg", "drift", "udgift", "invest"))]
    both = _BOTH_KINDS.search(question.plain) and not of_something
    return bool(both and situation.understanding.library.of(BudgetLine)) and not _things(situation)


def _things(situation: Situation) -> tuple[Topic, ...]:
    """The things named on either side of «eller», «end», «og», or in a list of three or more; at least two, of one kind and one document."""
    listed, numbered = _of_a_list(situation), _numbered(situation)
    if listed or len(numbered) > 1:
        return listed or tuple(numbered)
    sides = [side for side in _BETWEEN.split(situation.question.corrected) if terms_of(side, situation.question.language)]
    for at in range(len(sides) - 1):
        left, right = _named(situation, sides[at]), _named(situation, sides[at + 1])
        if left and right and left is not right and (left.kind, left.document) == (right.kind, right.document):
            return left, right
    return ()


def _of_a_list(situation: Situation) -> tuple[Topic, ...]:
    """The things of a list of three or more that have a name here, of one kind and one document; empty where not even two have."""
    named = [topic for side in listed_sides(situation.question.corrected) if (topic := _named(situation, side))]
    alike = [topic for topic in dict.fromkeys(named) if (topic.kind, topic.document) == (named[0].kind, named[0].document)]
    return tuple(alike) if len(alike) > 1 else ()


def _not_there(situation: Situation) -> tuple[str, ...]:
    """What a list names that is not among the things compared: that it has no amount there."""
    things = _of_a_list(situation)
    missing = [side for side in listed_sides(situation.question.corrected) if things and _named(situation, side) not in things]
    if situation.question.language == "en":
        return tuple(f"“{side}”: no amount is printed under that name." for side in missing)
    return tuple(f"«{side}»: der står ikke noget beløb under det navn." for side in missing)


def _named(situation: Situation, side: str) -> Topic | None:
    question, understanding = situation.question, situation.understanding
    links = understanding.topics.link(
        terms_of(side, question.language), frozenset(["agreement_item", "action"]), documents=frozenset(question.documents) or None
    )
    best = next(iter(newest_first(links, question.slots.years, understanding.library)), None)
    return best.topic if best and clearly(best, 0.6) and best.name_coverage >= _NAMED else None


def _numbered(situation: Situation) -> list[Topic]:
    question = situation.question
    library = situation.understanding.library
    plan = "handling" in question.plain or "action" in question.plain
    kind = "action" if plan else "agreement_item"
    actions = {(action.document, action.number) for action in library.of(Action)}
    wanted = actions if plan else {(item.document, item.item) for item in library.of(AgreementItem)}
    found = (document for document in newest_of_years(situation) if all((document, number) in wanted for number in question.slots.dotted))
    document = next(found, None) if question.slots.dotted else None
    return [
        next(t for t in situation.understanding.topics.all if (t.kind, t.document, t.key) == (kind, document, number))
        for number in (question.slots.dotted if document else ())
    ]


def _amounts(result: ToolResult) -> list[tuple[str, int | float]]:
    """What each of the two comes to, the larger first."""
    if result.tool == "actions":
        told = [(f"{row.cells.get('number')} {one_line(str(row.cells.get('name')))}", row.cells.get("total_dkk")) for row in result.rows]
    else:
        told = list(result.values.items())
    return sorted(((name, value) for name, value in told if isinstance(value, int | float)), key=lambda pair: -pair[1])


def _lead(situation: Situation, amounts: Sequence[tuple[str, int | float]], result: ToolResult) -> str:
    language = situation.question.language
    (first, most), (last, least) = amounts[0], amounts[-1]
    told = listed((f"{name} {money(value, language)}" for name, value in amounts), language)
    if most == least:
        return f"Det er lige meget: {told}." if language == "da" else f"The same: {told}."
    if situation.question.wants(Operation.SMALLEST) and listed_sides(situation.question.corrected):
        return f"{last} {'is the smallest' if language == 'en' else 'er mindst'}: {told}."
    if len(amounts) > 2:
        return f"{first} {'is the largest' if language == 'en' else 'er størst'}: {told}."
    if language == "en":
        return f"{first} is the larger: {told}." + (f" That is {money(result.value, 'en')} more." if _is_gap(result) else "")
    return f"{first} er størst: {told}." + (f" Det er {money(result.value)} mere." if _is_gap(result) else "")


def _is_gap(result: ToolResult) -> bool:
    return result.tool == "budget_lines" and result.value is not None and len(result.values) == 2
