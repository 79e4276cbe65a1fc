"""«Hvilke sager er planlagt mere end én gang?»: the planned cases that come up in several months."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.slots import ENGLISH_MONTHS
from knowledge.dates import MONTHS
from knowledge.records import PlannedCase
from knowledge.source import Source

_SEVERAL = re.compile(
    r"\b(?:mere end (?:een|en|1|et) (?:enkelt )?(?:gang|moede|maaned)|"
    r"flere (?:gange|moeder|maaneder)|to gange|gentag\w*|gaar igen|more than once|twice|several times)\b"
)
_CASES = re.compile(
    r"\b(?:hvilke|hvilken|hvor mange|hvad|which|what|how many)\b.*\b(?:\w*sag(?:er)?|punkter|emner|planlagt\w*|cases|items|planned)\b"
)


class PlannedOften:
    """The cases of the plan that stand under more than one month."""

    name = "planned_often"

    def fits(self, situation: Situation) -> float:
        """When those planned more than once are asked for, and no case is named."""
        question = situation.question
        asked = _SEVERAL.search(question.plain) and _CASES.search(question.plain) and question.asked(Ask.WHICH, Ask.HOW_MANY, Ask.WHAT)
        if not asked or not situation.understanding.library.of(PlannedCase) or question.slots.months:
            return 0.0
        return 0.88 if question.asked(Ask.PLANNED) or "sagsoversigt" in question.plain else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The whole plan."""
        return [_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many they are, each with its months."""
        result = results.of(_call(situation))
        if result is None or not result.rows:
            return None
        da = situation.question.language == "da"
        months: dict[str, list[int]] = defaultdict(list)
        places: dict[str, list[Source]] = defaultdict(list)
        for row in result.rows:
            name = one_line(str(row.cells.get("name")))
            months[name].append(int(str(row.cells.get("month"))))
            places[name] += row.sources
        often = [name for name in months if len(months[name]) > 1]
        if not often:
            lead = "Ingen sager er planlagt mere end én gang." if da else "No case is planned more than once."
            return Draft(lead=lead, found=False, notes=tuple(result.notes))
        names = _MONTH_NAMES["da" if da else "en"]
        told = "\n".join(f"- {name}: {listed((names[month - 1] for month in months[name]), situation.question.language)}" for name in often)
        lead = f"{len(often)} {'sager' if len(often) > 1 else 'sag'} er planlagt mere end én gang:" if da else f"{len(often)} planned more than once:"
        sources = tuple(dict.fromkeys(source for name in often for source in places[name]))
        return Draft(lead=lead, body=told, notes=tuple(result.notes), sources=sources)


_MONTH_NAMES = {"da": tuple(MONTHS)[:12], "en": tuple(month.capitalize() for month in ENGLISH_MONTHS)}


def _call(situation: Situation) -> Call:
    question = situation.question
    return call("planned_cases", months=[], years=list(question.slots.years), documents=list(question.documents))
