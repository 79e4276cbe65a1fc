"""Votes that are told in the case itself, before the decision: on amendments and motions from members, each with what was put to the vote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.parse.minutes.outcomes import ending_of
from knowledge.parse.minutes.rulings import Vote
from knowledge.parse.minutes.votes import ballot_of
from knowledge.parse.prose import Paragraph, sentences

_PERSON = r"[A-ZÆØÅ][\w.'’-]*(?: [A-ZÆØÅ][\w.'’-]*)+ \([A-ZÆØÅ]{1,2}\)"
_PROPOSED = re.compile(
    rf"(?:Æ(?:ndringsforslag)?\s?(?:nr\.\s?)?\d+\s*(?:\([^()]*\)|fra [^:]{{1,60}})?\s*:\s*\S"
    rf"|{_PERSON}\s+(?:foreslog|stillede\s+forslag|fremsatte\s+forslag)\b)"
)
"""«Æ1 (F): 2,5 mio. kr. til normeringer.», «Ida Bo (A) foreslog, at sagen sendes tilbage.»"""
_CAST = re.compile(r"\s*(?:for|i\s?mod|undlod|hverken)\b", re.IGNORECASE)
"""The sentence of a vote begins with its side, and says nothing else."""


def votes_told(paragraphs: Iterable[Paragraph]) -> list[Vote]:
    """The votes on what a paragraph says was proposed, in printed order; a paragraph without a proposal tells of none."""
    found: list[Vote] = []
    for paragraph in paragraphs:
        on: str | None = None
        open_vote: Vote | None = None
        for sentence in sentences(paragraph.text):
            if _PROPOSED.match(sentence):
                on, open_vote = sentence.strip().rstrip("."), None
            elif on and _CAST.match(sentence) and (ballot := ballot_of(sentence)):
                if open_vote is None:
                    open_vote = Vote((None,), ballot, paragraph.line_from, paragraph.line_to, on)
                    found.append(open_vote)
                else:
                    open_vote.ballot = open_vote.ballot.joined(ballot)
            elif open_vote is not None and ending_of(sentence) is not None:
                open_vote.ballot.text += f" {sentence}"
                on = open_vote = None
            elif open_vote is not None:
                on = open_vote = None
    return found
