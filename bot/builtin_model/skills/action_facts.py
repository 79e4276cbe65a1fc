"""A plan's own further fields («Effekt», «Milepæl»): of one action, of two held against each other, the most, the sum, and which have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import difference_told, printed_at, reckoned
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import listed, lower_first, number, one_line, sources_of, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.comparison import comparison_of
from bot.builtin_model.understand.terms import Term, terms_of
from knowledge.records import Action
from knowledge.source import Source

_FIGURE = re.compile(r"(?<![\w.,])(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d.,]*\d)\s*(?P<unit>[^\W\d_]+)?")
_NONE = re.compile(r"\b(?:ingen|ikke|intet|uden|mangler|mangle|no|not|none|without|lacks?)\b")
_NAMED = 0.5
_OWN = 0.6
"""Share of an action's own words in the question that says it is meant."""


@dataclass(frozen=True)
class _Fact:
    """One action's value of the field asked about, as printed, and the line it stands on."""

    action: Action
    label: str
    text: str
    source: Source

    @property
    def figure(self) -> re.Match[str] | None:
        """The figure with its unit; None for a value of words."""
        return _FIGURE.search(self.text)

    @property
    def told(self) -> str:
        """«310 ton (1.1 Solceller på tage)»."""
        return f"{one_line(self.text).rstrip('.')} ({self.action.number} {one_line(self.action.name).rstrip('.')})"


class ActionFacts:
    """One further field of the actions of a plan."""

    name = "action_facts"

    def fits(self, situation: Situation) -> float:
        """When a field is named that the plan prints under its actions beside the usual ones."""
        if situation.question.asked(Ask.SUMMARY, Ask.WHY, Ask.PURPOSE, Ask.HOW) or not _facts(situation):
            return 0.0
        return 0.935 if _meant(situation, _facts(situation)) or _of_all(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The actions, and what is reckoned with their figures."""
        facts = _facts(situation)
        documents = list(dict.fromkeys(fact.action.document for fact in facts))
        wanted = _reckoning(situation, facts)
        return [call("actions", documents=documents), *([wanted] if wanted else [])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The values as printed; a difference and a sum as the tool reckons them."""
        question, facts = situation.question, _facts(situation)
        da = question.language == "da"
        wanted = _reckoning(situation, facts)
        result = results.of(wanted) if wanted else None
        meant = _meant(situation, facts)
        if wanted and (result is None or result.value is None):
            return None
        if result is not None and len(meant) == 2:
            first, second = sorted(meant, key=lambda fact: -_value(fact))
            lead = f"{'Størst er' if da else 'Largest:'} {first.told}; {second.told}. {difference_told(result, question.language)}"
            return Draft(lead=lead, sources=(first.source, second.source))
        if result is not None:
            label = lower_first(facts[0].label)
            unit = next((fact.figure["unit"] or "" for fact in facts if fact.figure), "")
            total = f"{number(result.value or 0)} {unit}".strip()
            lead = f"{'I alt' if da else 'In all'} {total}, {'lagt sammen fra' if da else 'added up from'} {len(result.rows)} ({label})."
            return Draft(lead=lead, sources=sources_of(result))
        chosen = meant or _chosen(situation, facts)
        if not chosen:
            return None
        if _lacking(situation) and not meant:
            names = listed((f"{fact.action.number} {one_line(fact.action.name).rstrip('.')}" for fact in chosen), question.language)
            return Draft(lead=f"{len(chosen)}: {names} ({chosen[0].label}: {chosen[0].text}).", sources=tuple(fact.source for fact in chosen))
        return Draft(
            lead=stop(f"{chosen[0].label}: {listed((fact.told for fact in chosen), question.language)}"), sources=tuple(f.source for f in chosen)
        )


def _facts(situation: Situation) -> list[_Fact]:
    """The values of the field that the question names, in the plan it names or the only one that has such a field."""
    question, library = situation.question, situation.understanding.library
    every = [
        _Fact(action, fact.label, fact.text, _line(action, fact.label))
        for action in library.of(Action)
        if not question.documents or action.document in question.documents
        for fact in action.facts
    ]
    labels = {(fact.action.document, fact.label) for fact in every}
    named = [(document, label) for document, label in labels if _names(situation, document, label)]
    return [fact for fact in every if (fact.action.document, fact.label) == named[0]] if len(named) == 1 else []


def _names(situation: Situation, document: str, label: str) -> bool:
    """Whether a word of the question is the label's, or stands only where the plan says what the label gives («effekt i ton CO2»)."""
    library, keys = situation.understanding.library, keys_of(label)
    own = [t for t in situation.question.terms if not (t.told or t.name)]
    if any(t.found_in(keys) >= _NAMED for t in own):
        return True
    names = keys_of(" ".join(f"{action.name} {action.area_name}" for action in library.of(Action, document)))
    said = [
        sentence
        for section in library.sections(document, role="intro")
        for sentence in re.split(r"(?<=[.:])\s|,\s(?=[A-ZÆØÅ])|\sog\s", section.text)
        if plain(label) in plain(sentence)
    ]
    described = keys_of(" ".join(said))
    return any(t.found_in(described) >= 1.0 and t.found_in(names) < _NAMED for t in own)


def _line(action: Action, label: str) -> Source:
    """The line of the action that begins with the label; the whole action where its row holds it."""
    place = action.sources[0]
    for at, line in enumerate(place.quote.split("\n")):
        if re.match(rf"\W*{re.escape(label)}\W", line):
            return place.model_copy(update={"line_from": place.line_from + at, "line_to": place.line_from + at, "quote": line})
    return place


def _meant(situation: Situation, facts: Sequence[_Fact]) -> list[_Fact]:
    """The actions that the question names: by number, the two it holds against each other, or the one its words fit."""
    question = situation.question
    numbered = [fact for fact in facts if fact.action.number in question.slots.dotted]
    if numbered:
        return numbered
    comparison = comparison_of(question.corrected)
    if comparison:
        sides = [_nearest(facts, terms_of(side, question.language)) for side in comparison.sides]
        if all(sides) and sides[0] != sides[1]:
            return [side for side in sides if side]
    if _of_all(situation):
        return []
    links = [link for link in question.links if link.topic.kind == "action"]
    best = links[0] if links and links[0].name_coverage > 0 and links[0].coverage >= _OWN / 2 else None
    return [fact for fact in facts if best and (fact.action.document, fact.action.number) == (best.topic.document, best.topic.key)]


def _nearest(facts: Sequence[_Fact], terms: Sequence[Term]) -> _Fact | None:
    """The action whose name holds most of the words, where one holds more than the others."""
    scored = sorted(((sum(t.found_in(keys_of(fact.action.name)) for t in terms), -at) for at, fact in enumerate(facts)), reverse=True)
    if not scored or scored[0][0] < _OWN or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return facts[-scored[0][1]]


def _of_all(situation: Situation) -> bool:
    question = situation.question
    return question.asked(Ask.WHICH) or question.wants(Operation.SUM, Operation.LARGEST, Operation.SMALLEST)


def _lacking(situation: Situation) -> bool:
    return _NONE.search(situation.question.plain) is not None


def _value(fact: _Fact) -> float:
    return float(fact.figure["figure"].replace(".", "").replace(",", ".")) if fact.figure else 0.0


def _chosen(situation: Situation, facts: Sequence[_Fact]) -> list[_Fact]:
    """Those asked for of all: without a figure, or with the largest or smallest one."""
    with_figure = [fact for fact in facts if fact.figure]
    if _lacking(situation):
        return [fact for fact in facts if not fact.figure] if with_figure else []
    if len({fact.figure["unit"] for fact in with_figure if fact.figure}) != 1:
        return []
    if situation.question.wants(Operation.LARGEST, Operation.SMALLEST):
        edge = (max if situation.question.wants(Operation.LARGEST) else min)(map(_value, with_figure))
        return [fact for fact in with_figure if _value(fact) == edge]
    return []


def _reckoning(situation: Situation, facts: Sequence[_Fact]) -> Call | None:
    """The difference of two, or the sum of all; None where units differ or nothing is to be reckoned."""
    meant = _meant(situation, facts)
    question = situation.question
    summed = question.wants(Operation.SUM) and not meant
    taken = meant if len(meant) == 2 else [fact for fact in facts if fact.figure] if summed else []
    units = {fact.figure["unit"] if fact.figure else None for fact in taken}
    figures = [at for fact in taken if fact.figure and (at := printed_at(fact.source, fact.figure["figure"]))]
    if len(taken) < 2 or len(units) != 1 or len(figures) != len(taken):
        return None
    return reckoned("sum" if summed else "difference", figures)
