"""Amendments put to the vote before the recommendation: what each proposes, and which of the sentences that follow still speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.outcomes import Ending, ending_of

_BEGINS = re.compile(
    r"(?-i:[A-ZÆØÅ])[^.:;]{0,80}\s(?:stillede|stiller|fremsatte|fremsætter)\s+(?:et\s+|følgende\s+)?(?:ændrings|under)forslag\b|(?:(?:et|det|dette|følgende|\w+s)\s){0,2}(?:(?:ændrings|under)forslag(?:et)?\b|forslag(?:et)?\s+fra\b)",
    re.IGNORECASE,
)
"""«Ændringsforslag fra Ø …», «Venstres ændringsforslag …», «Venstre stillede ændringsforslag om …»; a «forslag» alone only with who made it."""
_VERB = re.compile(r"\s(?:blev|er|bliver|kunne)\s+(?=\w)")
_OF_IT = re.compile(r"(?:(?:ændrings|under)?forslaget|det|dette)\b", re.IGNORECASE)
_SHORT = 3
"""A ruling of so few words names no subject of its own («Forkastet.», «Ikke vedtaget»)."""


@dataclass
class Motion:
    """One amendment: its words up to the ruling or the votes on it, and whether it has been ruled on."""

    text: str
    decided: bool


def motion_of(sentence: str) -> Motion | None:
    """The amendment that a sentence is about; None for other sentences."""
    if not _BEGINS.match(sentence):
        return None
    return Motion(re.split(r":\s|\s(?:blev|er|bliver)\s", sentence, maxsplit=1)[0].strip(" .,"), ruling_on(sentence) is not None)


def ruling_on(sentence: str) -> Ending | None:
    """How a sentence about an amendment rules on it («Ændringsforslag fra V om … blev forkastet»); None when it does not."""
    for verb in reversed(list(_VERB.finditer(sentence))):
        ending = ending_of(sentence[verb.start() + 1 :])
        if ending is not None:
            return Ending(ending.outcome, verb.start() + 1 + ending.end)
    return ending_of(sentence)


def still_about(motion: Motion, sentence: str) -> bool:
    """Whether a ruling that comes after an amendment is the one on it: it names no other subject, and nothing ruled on it before."""
    ending = ending_of(sentence)
    if ending is None or motion.decided:
        return False
    return len(sentence[: ending.end].split()) <= _SHORT or _OF_IT.match(sentence) is not None
