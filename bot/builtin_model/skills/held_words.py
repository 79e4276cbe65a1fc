"""How two things held against each other are told: the larger or first one, both figures, and what lies between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.each_side import SideFigure, place_of
from bot.builtin_model.say import money, number
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.comparison import Comparison, Measure
from bot.builtin_model.understand.proportion import asks_ratio, asks_share
from bot.builtin_model.understand.question import Question
from tools.contract import ToolResult

_SMALL = frozenset(["i", "paa", "til", "for", "om", "in", "the", "flest", "er", "var", "har", "faar", "is", "are", "der", "de"])


def lead_of(question: Question, comparison: Comparison, pair: tuple[SideFigure, SideFigure], result: ToolResult) -> str:
    """Which of the two it is, or that they are the same; both figures as printed, and how far they lie apart."""
    da = question.language == "da"
    names = [_named(comparison.sides[0]), _named(comparison.sides[1], len(comparison.sides[0].split()) if not comparison.closed else 0)]
    value = result.value or 0
    if result.unit in ("pct", "gange") and asks_share(question.plain) | asks_ratio(question.plain):
        return _proportion(pair, names, result, da)
    if not value:
        same = pair[0].printed if pair[0].printed == pair[1].printed else f"{pair[0].printed} / {pair[1].printed}"
        no = ("Nej. " if da else "No. ") if comparison.claims else ""
        return (
            f"{no}Det er det samme: {same} for {names[0]} og for {names[1]}." if da else f"{no}It is the same: {same} for {names[0]} and {names[1]}."
        )
    ahead = _is_ahead(pair, result) == comparison.most
    yes = (("Ja. " if ahead else "Nej. ") if da else ("Yes. " if ahead else "No. ")) if comparison.claims else ""
    at = 0 if ahead else 1
    winner, other = pair[at], pair[1 - at]
    apart = _apart(pair, value, result, da)
    told = f"{names[at]}: {winner.printed}, {'mod' if da else 'against'} {other.printed} for {names[1 - at]}"
    if comparison.measure is Measure.TIME:
        told = f"{names[at]}: {winner.printed}; {names[1 - at]}: {other.printed}"
    lead = told if comparison.claims else f"{_superlative(comparison, da)} {told}"
    return f"{yes}{lead[:1].upper()}{lead[1:]}. {apart}".strip()


def _proportion(pair: tuple[SideFigure, SideFigure], names: Sequence[str], result: ToolResult, da: bool) -> str:
    """The share or how many times, with both figures."""
    both = f"{names[0]}: {pair[0].printed}; {names[1]}: {pair[1].printed}"
    value = number(float(result.value or 0))
    if result.unit == "pct":
        return f"{value} pct. ({both})." if da else f"{value} per cent ({both})."
    return f"{value} gange så meget ({both})." if da else f"{value} times as much ({both})."


def _is_ahead(pair: tuple[SideFigure, SideFigure], result: ToolResult) -> bool:
    """Whether the first side has more, or comes first."""
    if pair[0].sort == "time":
        line, told = place_of(pair[0])
        first = result.rows[0].cells
        return (first.get("document"), first.get("line"), first.get("printed")) == (pair[0].source.document, line, told)
    return (result.value or 0) > 0


_SUPERLATIVES = {
    Measure.COUNT: (("Flest er", "Færrest er"), ("Most:", "Fewest:")),
    Measure.MONEY: (("Mest er", "Mindst er"), ("Most:", "Least:")),
    Measure.FIGURE: (("Størst er", "Mindst er"), ("Largest:", "Smallest:")),
    Measure.DURATION: (("Længst er", "Kortest er"), ("Longest:", "Shortest:")),
    Measure.TIME: (("Først kommer", "Sidst kommer"), ("First:", "Last:")),
}


def _superlative(comparison: Comparison, da: bool) -> str:
    return _SUPERLATIVES[comparison.measure][0 if da else 1][0 if comparison.most else 1]


def _apart(pair: tuple[SideFigure, SideFigure], value: int | float, result: ToolResult, da: bool) -> str:
    if pair[0].sort == "time":
        if result.notes:
            return "De kan falde sammen, så rækkefølgen er ikke sikker." if da else "They may coincide, so the order is not certain."
        months = int(abs(value))
        told = f"{months} {('måneder' if da else 'months') if months != 1 else ('måned' if da else 'month')}"
        return f"Der er ca. {told} imellem." if da else f"That is about {told} apart."
    language = "da" if da else "en"
    points = {"procentpoint": "procentpoint" if da else "percentage points"}
    told = (
        money(int(abs(value)), language)
        if result.unit == "DKK"
        else f"{number(abs(value))} {points.get(result.unit or '', result.unit or '')}".strip()
    )
    return f"Forskellen er {told}." if da else f"The difference is {told}."


def _named(side: str, most_words: int = 0) -> str:
    """A side as it is named in the answer: without its first small word, and no longer than the other one where nothing marks its end."""
    words = side.split()
    kept = words[:most_words] if most_words and len(words) > most_words + 2 else words
    while len(kept) > 1 and plain(kept[0]) in _SMALL:
        kept = kept[1:]
    while len(kept) > 1 and (plain(kept[-1]).rstrip(".") in ("ca", "cirka", "about") or re.fullmatch(r"\d[\d.,]*", kept[0])):
        kept = kept[1:] if re.fullmatch(r"\d[\d.,]*", kept[0]) else kept[:-1]
    while len(kept) > 1 and plain(kept[0]) in (*_SMALL, "m2", "kr"):
        kept = kept[1:]
    return " ".join(kept).rstrip(" ,;")
