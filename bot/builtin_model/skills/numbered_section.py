"""«Hvad går det andet spor ud på?», «hvad siger tema 3?»: the text under a heading counted with a noun of its own, «Spor 2: Mad og måltider»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import clipped, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import key
from knowledge.records import Section
from tools.newest import in_order

_HEADING = re.compile(r"^(?P<noun>[A-ZÆØÅ][a-zæøå]{2,24}) (?P<number>\d{1,2}) ?[:.–—-] ?(?P<name>\S.*)$")
_ORDINALS = "foerste andet tredje fjerde femte sjette syvende ottende niende tiende"
_PLACE = {word: place for place, word in enumerate(_ORDINALS.split(), 1)} | {"anden": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_BY_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_PLACE)}|\d{{1,2}}\.) (?P<noun>[a-z]{{3,}})")
_BY_NUMBER = re.compile(r"\b(?P<noun>[a-z]{3,}) (?:nr\.? ?|nummer )?(?P<place>\d{1,2})\b(?! ?(?:kr|mio|pct|%)|[.,]\d)")
_ELSEWHERE = (Ask.HOW_MUCH, Ask.HOW_MANY, Ask.WHEN, Ask.DEADLINE, Ask.WHO, Ask.RESPONSIBLE, Ask.WHERE, Ask.WHY, Ask.SAVED, Ask.DECIDED, Ask.YES_NO)
_MOST = 500


class NumberedSection:
    """One part of a plan in prose, by its number; or how many there are."""

    name = "numbered_section"

    def fits(self, situation: Situation) -> float:
        """When what a part is about is asked for by its number or place."""
        return 0.0 if situation.question.asked(*_ELSEWHERE) or not _series(situation)[1] else 0.91

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The document."""
        return [call("search", query=situation.question.search_text, documents=[_series(situation)[1][0].document], limit=8)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The heading and what stands under it."""
        place, series = _series(situation)
        da = situation.question.language == "da"
        if not series:
            return None
        meant = next((section for section in series if _number(section) == place), None)
        sources = tuple(section.sources[0] for section in series)
        if meant is None:
            names = listed((section.path[-1] for section in series), situation.question.language)
            return Draft(lead=f"Der er kun {len(series)}: {names}." if da else f"There are only {len(series)}: {names}.", sources=sources[:8])
        return Draft(lead=f"{meant.path[-1]}: «{clipped(one_line(meant.text), _MOST)}»", sources=meant.sources[:1])


def _number(section: Section) -> int:
    found = _HEADING.match(section.path[-1])
    return int(found["number"]) if found else 0


def _series(situation: Situation) -> tuple[int, list[Section]]:
    """The place asked for, and the headings counted with that noun: of the documents named, else of the newest that has such."""
    question, library = situation.question, situation.understanding.library
    for found in (*_BY_PLACE.finditer(question.plain), *_BY_NUMBER.finditer(question.plain)):
        for document in in_order(library, question.documents or [one.document for one in library.documents()]):
            under = [
                section for section in library.sections(document) if section.path and (own := _HEADING.match(section.path[-1])) and _same(own, found)
            ]
            if under:
                return _PLACE.get(found["place"]) or int(found["place"].rstrip(".")), list({_number(one): one for one in reversed(under)}.values())[
                    ::-1
                ]
    return 0, []


def _same(heading: re.Match[str], asked: re.Match[str]) -> bool:
    """Whether a heading is counted with the noun asked about; items of a meeting are looked up as such."""
    return key(plain(heading["noun"])) == key(asked["noun"]) != key("punkt")
