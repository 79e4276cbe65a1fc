"""A committee or department that the documents do not name: that is said, and nobody else's matters are given as its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.say import listed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.records import TableRow

_BODY = re.compile(r"(?:\w+-,? (?:og )?)*\w{3,}(?:udvalg|forvaltning)(?:et|en|ets|ens|s)?\b", re.IGNORECASE)
_ANY = re.compile(r"^(fag|under|hoved|lokal|sam|staaende|saer|folketings|kommunal?|kommune)(udvalg|forvaltning)")
"""A kind of body, not one by name."""
_MOST_NAMED = 6


class NoSuchBody:
    """«Hvad har Havneudvalget besluttet?» where no document knows such a committee."""

    name = "no_such_body"

    def fits(self, situation: Situation) -> float:
        """When the one body that is named stands nowhere in the documents."""
        question = situation.question
        if question.bodies or question.asked(Ask.BRIEFING):
            return 0.0
        return 0.987 if _missing(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing needs to be looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it is not there, and which committees are."""
        missing = _missing(situation)
        known = [body for body in situation.understanding.bodies.all if plain(body).endswith("udvalget")][:_MOST_NAMED]
        if situation.question.language == "en":
            there = f" The committees that are named: {listed(known, 'en')}." if known else ""
            return Draft(lead=f"The documents do not mention {missing}.{there}", found=False)
        there = f" Udvalg, der nævnes: {listed(known)}." if known else ""
        return Draft(lead=f"Det fremgår ikke af dokumenterne: {missing} nævnes ikke i dem.{there}", found=False)


def _missing(situation: Situation) -> str:
    """The body as it was typed; nothing when none is named, or the documents have the word."""
    named = _BODY.search(situation.question.text)
    if named is None:
        return ""
    word = re.sub(r"(et|en|ets|ens|s)$", "", plain(named[0]).split()[-1])
    if _ANY.match(word) or word not in situation.question.plain:
        return ""
    return "" if _stands(situation, word) else re.sub(r"(udvalg|udvalget|forvaltning|forvaltningen)s$", r"\1", named[0].strip())


def _stands(situation: Situation, word: str) -> bool:
    """Whether a word, in plain letters, stands in the text, a heading or a printed table of any document."""
    library = situation.understanding.library
    return any(word in plain(f"{' '.join(section.path)} {section.text}") for section in library.sections()) or any(
        word in plain(source.quote) or word in plain(row.model_dump_json()) for row in library.of(TableRow) for source in row.sources[:1]
    )
