"""What a short form stands for: «hvad står FGU for?»"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import plain
from knowledge.parse.prose import sentences
from knowledge.records import Section
from knowledge.source import Source

_ASKED = re.compile(
    r"\bhvad (?:staar|stod) (?:bogstaverne |forkortelsen )?(?P<a>[\w-]+) for\b|\bhvad betyder (?:bogstaverne |forkortelsen )?(?P<b>[\w-]+)\W*$|"
    r"\bhvad er (?P<c>[\w-]+) en forkortelse (?:for|af)\b|\bwhat do(?:es)? (?:the letters )?(?P<d>[\w-]+) (?:stand for|mean)\b|"
    r"\bwhat is (?P<e>[\w-]+) short for\b"
)


class StandsFor:
    """The long form of a short one, as the documents print it."""

    name = "stands_for"

    def fits(self, situation: Situation) -> float:
        """When it is asked what a word of capitals stands for."""
        return 0.95 if _short(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing: the library's short forms are known."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Both forms, and where they stand together; a plain no where the documents do not say."""
        short, language = _short(situation), situation.question.language
        long = situation.understanding.acronyms.get(short)
        source = _where(situation, short, long) if long else None
        if long is None or source is None:
            explained = _explained(situation, short)
            return Draft(lead=f"«{stop(explained[0])}»", sources=(explained[1],)) if explained else not_found(situation)
        return Draft(lead=f"{short} {'står for' if language == 'da' else 'stands for'} {long}.", sources=(source,))


def _short(situation: Situation) -> str:
    """The short form asked about, as typed in capitals or as the library has it; empty when none is."""
    asked = _ASKED.search(plain(situation.question.text))
    word = next((group for group in asked.groups() if group), "").split("-")[0] if asked else ""
    known = next((short for short in situation.understanding.acronyms if plain(short) == word), "")
    typed = re.search(rf"\b{word.upper()}\b", situation.question.text) if len(word) > 1 else None
    return known or (word.upper() if typed else "")


def _explained(situation: Situation, short: str) -> tuple[str, Source] | None:
    """The sentence that has the short form in brackets or with what it is in brackets: «samarbejdet mellem … (SAMSPAL)», «IUP elever (…)»."""
    beside = re.compile(rf"\w \({re.escape(short)}\)|\b{re.escape(short)}\b(?: [a-zæøå]+)? \([a-zæøå]")
    for section in situation.understanding.library.of(Section):
        if short in section.text and (told := next((one for one in sentences(section.text) if beside.search(one)), None)):
            return one_line(told).lstrip("-•– "), narrowed(section.sources[0], told)
    return None


def _where(situation: Situation, short: str, long: str) -> Source | None:
    """The lines where the long form stands, with the short one beside it where that is printed."""
    holding = [section for section in situation.understanding.library.of(Section) if long in section.text]
    best = max(holding, key=lambda section: (f"{long} ({short}" in section.text, short in section.text), default=None)
    return narrowed(best.sources[0], long) if best else None
