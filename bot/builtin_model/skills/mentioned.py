"""«Hvad stod der om X på slidesene?», where X is only a name on a list: where it is named, and under what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.quoting import best_answer
from bot.builtin_model.say import one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.near_enough import answers
from bot.builtin_model.skills.passages import found_in, searches
from bot.builtin_model.understand.asks import Ask
from knowledge.records.document import Family

_SAYS = re.compile(r"\b(?:sta[ao]r|stod|staar|siger|sagde|naevne[rst]*|naevnt|omtale[rst]*|omtalt|fremgaar|says?|said|mentions?|mentioned)\b")
_WHOLE = 0.9
_LONGEST_NAME = 80


class Mentioned:
    """A name that a document only lists."""

    name = "mentioned"

    def fits(self, situation: Situation) -> float:
        """When it is asked what one document says of something."""
        question = situation.question
        listing = [d for d in question.documents if situation.understanding.library.document(d).family == Family.SLIDES]
        asked = _SAYS.search(question.plain) and question.asked(Ask.WHAT, Ask.YES_NO, Ask.WHERE)
        return 0.11 if asked and question.terms and len(listing) == len(question.documents) == 1 else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The same searches as for any open question."""
        return searches(situation)

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Under which heading the name stands; nothing when a sentence tells more."""
        found = found_in(situation, results)
        best = best_answer(found, most=1)
        if best and answers(situation, best[0]) and not _is_name(best[0]):
            return None
        named = next((one for one in found if one.own >= _WHOLE and _is_name(one)), None)
        if named is None:
            return None
        place, name = named.source.locator, one_line(named.unit.text)
        if situation.question.language == "en":
            return Draft(lead=f"«{name}» is only named, under «{place}».", sources=(named.source,))
        return Draft(lead=f"«{name}» er kun nævnt ved navn, under «{place}».", sources=(named.source,))


def _is_name(found: Found) -> bool:
    return not found.unit.points and len(found.unit.text) <= _LONGEST_NAME and not found.unit.text.rstrip().endswith((".", "?", "!", ":"))
