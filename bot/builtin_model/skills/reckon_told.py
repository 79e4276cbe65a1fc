"""«Hvad bliver det tilsammen?», «hvor meget er den faldet?»: figures of the answers before, added up or held against each other by a tool."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.printed import Printed, reckoned
from bot.builtin_model.say import money, number, sources_of, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.reckoning import Part, Reckoning, Told
from tools.contract import ToolResult

_POINTS = {"procentpoint": "percentage points", "promillepoint": "per mille points"}


class ReckonTold:
    """What earlier answers' figures come to, with each figure and what it is of."""

    name = "reckon_told"

    def fits(self, situation: Situation) -> float:
        """When the question asks something of figures told of before, and of nothing else."""
        return 0.99 if situation.question.reckoning else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One reckoning, after what each side of several cells comes to."""
        asked = situation.question.reckoning
        return [*(_sum_of(side) for side in asked.sides if len(side.parts) > 1), _call(asked)] if asked else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The figure asked for, then each that it is made of."""
        asked = situation.question.reckoning
        result = results.of(_call(asked)) if asked else None
        if asked is None or result is None or result.value is None:
            return None
        da = situation.question.language == "da"
        told = "\n".join(f"- {_shown(side, situation.question.language)}: {side.label}" for side in asked.sides)
        note = "Regnet ud af Rådbot af tallene i de foregående svar." if da else "Reckoned by Rådbot from the figures of the answers before."
        return Draft(lead=stop(_lead(asked, result, situation.question.language)), body=told, notes=(note, *result.notes), sources=sources_of(result))


def _call(asked: Reckoning) -> Call:
    sided = any(len(side.parts) > 1 for side in asked.sides)
    figures = [_printed(part, at if sided else None) for at, side in enumerate(asked.sides, start=1) for part in side.parts]
    return reckoned(asked.relation.operation, figures)


def _sum_of(side: Told) -> Call:
    return reckoned("sum", [_printed(part) for part in side.parts])


def _printed(part: Part, side: int | None = None) -> Printed:
    told = {"document": part.document, "line": part.line, "printed": part.printed, "unit": part.unit, "side": side}
    return {key: value for key, value in told.items() if value is not None}


def _lead(asked: Reckoning, result: ToolResult, language: str) -> str:
    da, operation = language == "da", asked.relation.operation
    shown = [_shown(side, language) for side in asked.sides]
    value = _told(abs(result.value or 0), result.unit, language)
    if operation == "sum":
        return f"{'I alt' if da else 'In all'} {value}: {' + '.join(shown)}"
    if operation == "average":
        return f"{'I gennemsnit' if da else 'On average'} {value}: ({' + '.join(shown)}) / {len(shown)}"
    first, second = shown
    if operation == "share":
        return f"{value}: {first} {'af' if da else 'of'} {second}"
    if operation == "ratio":
        return f"{value} så meget: {first} mod {second}" if da else f"{value} as much: {first} against {second}"
    if not result.value:
        same = _same(asked, da)
        return f"{same}: {first}"
    return _difference(asked, value, da)


def _same(asked: Reckoning, da: bool) -> str:
    claims, more = asked.relation.claims, asked.relation.more
    if not claims:
        return "Det er det samme" if da else "It is the same"
    return ("Ja, det er det samme" if da else "Yes, it is the same") if more is None else ("Nej, det er det samme" if da else "No, it is the same")


def _difference(asked: Reckoning, value: str, da: bool) -> str:
    """How far apart, in the direction asked for: «Faldet med …», «Ja, … mere: …», «Forskellen er …»."""
    relation, (subject, against) = asked.relation, asked.sides
    if relation.which:
        word = ("Mest" if relation.more else "Mindst") if da else ("Most" if relation.more else "Least")
        apart = ("mere" if relation.more else "mindre") if da else ("more" if relation.more else "less")
        than = "end" if da else "than"
        return f"{word}: {subject.label} ({subject.shown}); {value} {apart} {than} {against.label} ({against.shown})"
    ahead = _size(subject) > _size(against)
    claim = (("Ja, " if da else "Yes, ") if ahead == relation.more else ("Nej, " if da else "No, ")) if relation.claims else ""
    if relation.change:
        moved = ("steget" if ahead else "faldet") if da else ("risen" if ahead else "fallen")
        told = f"{moved} {'med' if da else 'by'} {value}, {'fra' if da else 'from'} {against.shown} {'til' if da else 'to'} {subject.shown}"
        return f"{claim}{told}" if claim else f"{'Det er' if da else 'It has'} {told}"
    both = f"{subject.shown} {'mod' if da else 'against'} {against.shown}"
    if relation.more is None:
        no = ("Nej, forskellen er" if da else "No, the difference is") if relation.claims else ("Forskellen er" if da else "The difference is")
        return f"{no} {value}: {both}"
    return f"{claim}{value} {('mere' if ahead else 'mindre') if da else ('more' if ahead else 'less')}: {both}"


def _shown(side: Told, language: str) -> str:
    return side.shown or money(abs(side.value), language)


def _size(side: Told) -> float:
    return abs(side.value)


def _told(value: int | float, unit: str | None, language: str) -> str:
    if unit == "DKK":
        return money(value, language)
    told = {"pct": "pct." if language == "da" else "per cent", "per_mille": "promille"}.get(unit or "", unit or "")
    if language == "en":
        told = {"gange": "times", **_POINTS}.get(told, told)
    return f"{number(value)} {told}".strip()
