"""«Er X med i Y?», «Hvorfor er X med i Y?»: looked up in the lists of the slides and texts, and put right where X stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.terms import Term, terms_of
from knowledge.records import PairedValue, Record, Slide
from knowledge.source import Source

_WITH = re.compile(
    r"\b(?:er|var|deltager|is|are)\s+(.+?)\s+(?:med i|medlem af|paa listen over|en del af|part of|a member of|member of|in)\s+(.+?)[?.!]*$",
    re.IGNORECASE,
)


class MembershipPremise:
    """Whether one name stands in a list."""

    name = "membership_premise"

    def fits(self, situation: Situation) -> float:
        """When a name is said to be in something that the library has a list of."""
        return 0.9 if situation.question.asked(Ask.WHY, Ask.YES_NO) and _read(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The names of the slides."""
        return [call("key_figures", name=None), call("search", query=situation.question.search_text, limit=8)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Yes with the list, or no with the list and where the name does stand."""
        read = _read(situation)
        if read is None:
            return None
        member, title, names, sources, elsewhere = read
        da = situation.question.language == "da"
        inside = any(member.found_in(keys_of(name)) >= 0.9 for name in names)
        typed = _typed(situation.question.text, member.word)
        shown = listed((one_line(name) for name in names[:10]), situation.question.language)
        if inside:
            if situation.question.asked(Ask.WHY):
                return None
            return Draft(
                lead=f"Ja, {typed} står på listen «{title}»: {shown}." if da else f"Yes, {typed} is on the list «{title}»: {shown}.", sources=sources
            )
        lead = f"{typed} står ikke på listen «{title}» ({shown})." if da else f"{typed} is not on the list «{title}» ({shown})."
        if elsewhere:
            lead += f" Navnet står under «{elsewhere[0]}»." if da else f" The name stands under «{elsewhere[0]}»."
        return Draft(lead=lead, sources=(*sources, *((elsewhere[1],) if elsewhere else ())))


_Read = tuple[Term, str, list[str], tuple[Source, ...], tuple[str, Source] | None]


def _read(situation: Situation) -> _Read | None:
    match = _WITH.search(situation.question.corrected)
    if not match:
        return None
    members, wholes = terms_of(match[1]), situation.understanding.read(match[2]).terms
    if len(members) != 1 or not wholes:
        return None
    found = _list_of(situation, wholes)
    if found is None:
        return None
    title, names, sources = found
    elsewhere = next(
        (
            (f"{slide.name}: {listed(slide.points[:7])}" if len(slide.points) < 9 else slide.name, slide.sources[0])
            for slide in situation.understanding.library.of(Slide)
            if slide.name != title and any(members[0].found_in(keys_of(point)) >= 0.9 for point in slide.points)
        ),
        None,
    )
    return members[0], title, names, sources, elsewhere


def _list_of(situation: Situation, wholes: Sequence[Term]) -> tuple[str, list[str], tuple[Source, ...]] | None:
    library = situation.understanding.library
    lists: dict[str, list[PairedValue]] = {}
    for pair in library.of(PairedValue):
        lists.setdefault(pair.list_name, []).append(pair)
    for title, pairs in lists.items():
        if all(term.found_in(keys_of(title)) >= 0.8 for term in wholes):
            return title, [p.label for p in pairs], _first(pairs)
    for slide in library.of(Slide):
        if len(slide.points) >= 3 and all(term.found_in(keys_of(slide.name)) >= 0.8 for term in wholes):
            return slide.name, list(slide.points), slide.sources[:1]
    return None


def _first(records: Sequence[Record]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(record.sources[0] for record in records))


def _typed(text: str, word: str) -> str:
    return next((w.strip("?.,!") for w in text.split() if w.strip("?.,!").lower() == word), word.capitalize())
