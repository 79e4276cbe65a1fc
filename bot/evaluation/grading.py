"""Whether an answer holds what it must: words and figures are looked for in the text a person sees, never by a model."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.evaluation.questions import Expectation
from bot.evaluation.refusals import refuses

_SPACES = re.compile(r"\s+")
_DASHES = re.compile("[\u2010-\u2014\u2212]")
_EMPHASIS = re.compile(r"[*_`]")
_LETTER_OR_DIGIT = "0-9a-zæøåäöüé"
_TABLE_IN_THOUSANDS = re.compile(r"1\.000 kr|(?<!\w)t\.? ?kr|tusind")


@dataclass(frozen=True)
class Verdict:
    """How one answer fared.

    `missing` are the groups it lacks (their first alternative), `forbidden` what it should not have said, `given_sources` the documents it cites;
    `refused` is whether its words say that the documents do not.
    """

    missing: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    refused_as_expected: bool = True
    missing_sources: tuple[str, ...] = ()
    given_sources: tuple[str, ...] = ()
    refused: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.missing and not self.forbidden and not self.missing_sources and self.refused_as_expected

    def explain(self) -> str:
        """What is wrong, in Danish; empty when nothing is."""
        parts = []
        if self.missing:
            parts.append("mangler " + ", ".join(f"«{text}»" for text in self.missing))
        if self.forbidden:
            parts.append("siger " + ", ".join(f"«{text}»" for text in self.forbidden))
        if not self.refused_as_expected:
            parts.append("burde have sagt, at det ikke står i dokumenterne")
        if self.missing_sources:
            given = ", ".join(self.given_sources) or "ingen"
            parts.append("kilden " + ", ".join(self.missing_sources) + f" er ikke nævnt (svarets kilder: {given})")
        return "; ".join(parts)


def grade(
    expect: Expectation, answer: str, documents: Collection[str], told: str | None = None, found: bool | None = None, asked: str = ""
) -> Verdict:
    """How the answer's text and the ids of its cited documents meet the expectation. A refusal need not cite anything.

    A refusal must stand in `told` where it is given: the part of the answer that may refuse. `found` is what the answer says of itself: one that
    found something refuses only by saying that what was `asked` for is not there.
    """
    text = normalize(answer)
    refused = refuses(answer if told is None else told, found, asked)
    return Verdict(
        missing=tuple(group[0] for group in expect.all_of if not any(occurs(alternative, text) for alternative in group)),
        forbidden=tuple(words for words in expect.none_of if occurs(words, text)),
        refused_as_expected=not expect.refuse or refused,
        missing_sources=() if expect.refuse else tuple(source for source in expect.source if source not in documents),
        given_sources=tuple(sorted(documents)),
        refused=refused,
    )


def normalize(text: str) -> str:
    """The text in small letters, with plain blanks and hyphens and without Markdown's emphasis."""
    text = _DASHES.sub("-", text)
    return _SPACES.sub(" ", _EMPHASIS.sub("", text)).strip().lower()


def occurs(words: str, text: str) -> bool:
    """Whether the words stand in the normalised text.

    A figure never counts inside a longer one («5 mio.» is not in «25 mio.»); words that begin with a capital must begin a word.
    «600 t.kr» also counts as «600» under a head that says 1.000 kr., and «0,6 mio» as «0,6» where the text counts in mio.
    """
    sought = normalize(words)
    if not sought:
        return False
    if _stands(sought, text, words.strip()[0].isupper()):
        return True
    if sought.endswith(" t.kr") and _TABLE_IN_THOUSANDS.search(text):
        return _stands(sought.removesuffix(" t.kr"), text, False)
    if sought.endswith(" mio") and "," in sought and "mio" in text:
        return _stands(sought.removesuffix(" mio"), text, False)
    return False


def _stands(sought: str, text: str, begins_word: bool) -> bool:
    left = rf"(?<![{_LETTER_OR_DIGIT}])" if begins_word else ""
    if sought[0].isdigit():
        left = r"(?<!\d)(?<!\d[.,])"
    right = r"(?!\d)(?![.,]\d)" if sought[-1].isdigit() else ""
    return re.search(left + re.escape(sought) + right, text) is not None
