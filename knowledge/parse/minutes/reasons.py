"""Why somebody voted as they did, where the decision tells it: in the sentence of the vote, or in the next one about the same people."""

from __future__ import annotations

import re

from knowledge.parse.minutes.people_lists import names_in
from knowledge.parse.minutes.statements import Statement
from knowledge.parse.minutes.votes import Ballot
from knowledge.parties import party_letter

REASON = "begrundelse"
_BECAUSE = re.compile(
    r",?\s+(?:idet|da|fordi|eftersom|med\s+(?:henvisning\s+til|den\s+begrundelse)"
    r"|(?:som|der)\s+(?:hellere\s+|ikke\s+|fortsat\s+|gerne\s+)?(?:ønske\w*|vil\w*|mene\w*|finde\w*|fandt|kan|kunne))\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    r"(?P<by>[A-ZÆØÅ][^.:;]{0,120}?)\s+(?:begrundede|begrunder|motiverede|(?:har\s+)?(?:ønskede|ønsker|mente|mener|fandt|finder|foretrækker|foretrak)"
    r"|(?:ville|vil|så)\s+hellere)\b"
)
_LETTER = re.compile(r"\s\(([A-ZÆØÅ]{1,2})\)")


def reason_in(sentence: str, ballot: Ballot) -> Statement | None:
    """The reason that the sentence of a vote gives for voting against or abstaining; None when it gives none."""
    because = _BECAUSE.search(sentence)
    voters = [name for side in ("against", "abstained") for name in ballot.names.get(side, ())]
    if because is None or not voters:
        return None
    return Statement(_in_row(voters), REASON, sentence.strip(), goes_on=False)


def reason_after(sentence: str, ballot: Ballot) -> Statement | None:
    """The reason that a sentence after a vote gives («V ønskede tre etager», «Venstre begrundede sin stemme med …»); None for other sentences.

    Its subject must be among those who voted against or abstained.
    """
    explained = _EXPLAINS.match(sentence)
    voters = {key for side in ("against", "abstained") for name in ballot.names.get(side, ()) for key in (_bare(name), *_LETTER.findall(name))}
    speakers = names_in(explained["by"]) if explained else ()
    if explained is None or not speakers or not voters.issuperset(map(_bare, speakers)):
        return None
    return Statement(explained["by"].strip(), REASON, sentence.strip(), goes_on=False)


def _bare(name: str) -> str:
    """A party's letter for its name or letter; a person's name without the party behind it."""
    return party_letter(name) or _LETTER.sub("", name).strip()


def _in_row(names: list[str]) -> str:
    return " og ".join(filter(None, (", ".join(names[:-1]), names[-1])))
