"""Who took no part in an item for being disqualified («inhabil», kommunestyrelsesloven § 14). Other absences are no disqualification."""

from __future__ import annotations

import re

from knowledge.parse.minutes.people_lists import names_in

_TOLD = re.compile(r"\b(?:inhabil\w*|habilitet\w*)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:ingen|ikke\s+inhabil\w*|drøft\w+|spørgsmål\w*|vurder\w+)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\s+(?:(?:har\s+)?erklære\w*|blev|er|var|har|havde|deltog|deltager|forlod|gik|meldte|anså|fratrådte|på\s+grund\s+af|grundet|pga\.?)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:inhabil\w*|habilitet|fremmøde\s+og\s+inhabilitet)\s*:\s*(?P<who>.+)", re.IGNORECASE)


def recused_in(sentence: str) -> tuple[str, ...]:
    """The people a sentence says were disqualified, as printed; empty for any other sentence.

    «Hanne Dyrlund (C) erklærede sig inhabil», «Inhabil: Ib Ty (Ø)», «Claus Iversen (B) deltog ikke på grund af inhabilitet».
    """
    if not _TOLD.search(sentence) or _NOBODY.search(sentence):
        return ()
    listed = _LISTED.match(sentence)
    if listed:
        return names_in(listed["who"])
    verb = _VERB.search(sentence)
    return names_in(sentence[: verb.start()]) if verb else ()
