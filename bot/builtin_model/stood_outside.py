"""What an agreement itself says of the parties that are no part of it («Dansk Folkeparti står uden for forliget», «… kan ikke være med, fordi …»)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.builtin_model.premises.people import parties_named
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.say import one_line
from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.source import Source

_OUTSIDE = re.compile(
    r"\b(?:uden\s?for|ikke\s+(?:er\s+)?(?:en\s+)?(?:del\s+af|med\b|part\s+i|deltage\w*)"
    r"|(?:kan|kunne|vil|ville|ønske[rd]e?)\s+ikke\s+(?:at\s+)?(?:være|støtte|tilslutte|tiltræde|stemme|deltage|indgå)"
    r"|ikke\s+(?:kan|kunne|vil|ville)\s+(?:være|støtte|tilslutte|tiltræde|stemme|deltage|indgå)|stemte\s+i\s?mod|forlod|trak\s+sig)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\b(?:fordi|eftersom|idet|da|når|på\s+grund\s+af|begrunde\w*|ønske\w*|mener)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\bikke (?:er |var |kom |en )*(?:med\b|del af|part)|\b(?:staar|stod|er|blev) (?:holdt )?uden ?for\b|\bnot (?:part|in|behind)\b|\boutside\b"
)
"""«Hvem er ikke med i forliget?», in plain letters: what the agreement says of those answers, not who signed."""
_NOT_TOLD = frozenset({"table", "savings_table", "signatures"})


def asks_who_stood_outside(flat: str) -> bool:
    """Whether a question in plain letters asks for those that are no part of an agreement."""
    return _ASKED.search(flat) is not None


def told_outside(library: Library, document: str, party: str | None = None, *, why: bool = False) -> list[tuple[str, Source]]:
    """The sentences that say so, in printed order, of the party with that letter or of any; with `why` those alone that give a reason."""
    return [
        (sentence, source)
        for sentence, source in _sentences(library, document)
        if _OUTSIDE.search(sentence)
        and (party in parties_named(sentence) if party else bool(parties_named(sentence)))
        and (not why or _REASON.search(sentence))
    ]


def _sentences(library: Library, document: str) -> Iterator[tuple[str, Source]]:
    for section in library.sections(document):
        if section.role not in _NOT_TOLD:
            for sentence in sentences(one_line(section.text)):
                yield sentence, narrowed(section.sources[0], sentence)
