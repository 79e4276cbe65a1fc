"""Values printed beside names on a slide, paired by order: one of them, or several held against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.printed import printed_at, reckoned
from bot.builtin_model.say import number
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.records import PairedValue

_KNOWN_ENOUGH = 0.4
_OF_ANY = frozenset(["municipality", "county", "council", "kommune", "kommun", "borough", "district", "city", "region"])
_SHORTEST = 5
_PEOPLE = re.compile(
    r"\b(?:indbygger\w*|bor|borgere|beboere|folketal\w*|stoer\w*|inhabitants?|people|live|residents?|population|bigger|larger|big)\b"
)


class PairedValues:
    """A value printed beside a name on a slide, paired by order."""

    name = "paired_values"

    def fits(self, situation: Situation) -> float:
        """When one name of such a list is asked a number for, or two are held against each other."""
        question = situation.question
        spoken_of = bool(_NUMBER.search(question.plain)) and any(_place(pair.label, question.plain) is not None for pair in _all(situation))
        if not question.asked(Ask.HOW_MANY, Ask.HOW_MUCH) and not spoken_of:
            return 0.0
        best = question.best()
        surely = best is not None and best.topic.kind == "pair" and best.name_coverage >= _KNOWN_ENOUGH
        several = len(_meant(situation)) > 1 and bool(_PEOPLE.search(question.plain))
        return 0.9 if surely or several or spoken_of else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The values, and how far the first two lie apart."""
        pairs = _meant(situation)
        apart = [_apart(pairs)] if len(pairs) > 1 else []
        return [*(call("key_figures", name=pair.label, documents=[pair.document]) for pair in pairs), *apart]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The number, and how sure the pairing is."""
        pairs = _meant(situation)
        if not pairs:
            return None
        da = situation.question.language == "da"
        lead = f"{'; '.join(f'{pair.label}: {pair.as_printed}' for pair in pairs)} ({pairs[0].list_name})."
        if len(pairs) > 1 and (apart := results.of(_apart(pairs))) and apart.value is not None:
            lead += f" {'Forskellen er' if da else 'The difference is'} {number(abs(apart.value))}."
        note = (
            f"Navne og tal står i hver sin kolonne og er sat sammen efter rækkefølgen (sikkerhed: {pairs[0].confidence}); "
            "hvad tallet tæller, står der ikke."
            if da
            else "Names and numbers stand in two columns and were paired by order; what the number counts is not stated."
        )
        return Draft(lead=lead, notes=(note,), sources=tuple(dict.fromkeys(source for pair in pairs for source in pair.sources)))


_NUMBER = re.compile(r"\btal(?:let)?\b|\b(?:number|figure)\b")


def _all(situation: Situation) -> tuple[PairedValue, ...]:
    return situation.understanding.library.of(PairedValue)


def _meant(situation: Situation) -> list[PairedValue]:
    """The values whose names stand in the question, in its order; else the one that fits it best."""
    question, library = situation.question, situation.understanding.library
    found = [(at, pair) for pair in library.of(PairedValue) if (at := _place(pair.label, question.plain)) is not None]
    best = question.best("pair")
    if not found and best:
        return [p for p in library.of(PairedValue, best.topic.document) if p.label == best.topic.name][:1]
    first = min(found, default=None, key=lambda each: each[0])
    return [pair for _, pair in sorted(found, key=lambda each: each[0]) if first and pair.list_name == first[1].list_name]


def _place(label: str, asked: str) -> int | None:
    """Where in the question a word of the name stands that is its own."""
    words = [word for word in re.findall(r"[a-z]+", plain(label)) if len(word) >= _SHORTEST and word not in _OF_ANY]
    places = [match.start() for word in words if (match := re.search(rf"\b{word}s?\b", asked))]
    return min(places, default=None)


def _apart(pairs: Sequence[PairedValue]) -> Call:
    """How far the first two lie apart."""
    figures = [next((at for source in pair.sources if (at := printed_at(source, pair.as_printed))), None) for pair in pairs[:2]]
    return reckoned("difference", [figure for figure in figures if figure])
