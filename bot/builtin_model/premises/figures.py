"""«Alle 12 …», «de 25 procent», «det femårige projekt»: a number held against the one printed of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_near, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.terms import term
from knowledge.number_words import NUMBER_WORDS
from retrieval.danish import words

_SMALL = "to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|two|three|four|five|six|seven|eight|nine|ten"
_NUMBER = rf"(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d+(?:,\d+)?|(?:{_SMALL})(?=[ -]|aarig))"
_COUNT = re.compile(
    rf"(?<![\w.,/§-]){_NUMBER}(?:(?P<span>[ -]?aarig\w*|[ -]year)|\s?(?P<pct>pct\b\.?|procent(?:point)?\b|%|percent\b)|\s+(?P<after>[a-z][a-z ]+))"
)
_NO_COUNT = re.compile(r"(?:punkt|pkt\.?|nr\.?|nummer|kapitel|handling|item|kl\.|lokalplan|maal|den)\s*$")
_UNITS = re.compile(
    r"^(?:kr|kroner|mio|mia|mill|t\.?kr|aar|dage?|uger?|maaneder?|minutter|timer?|gange|klasse|halvaar|kvartal|januar|februar|marts|april|maj|juni|"
    r"juli|august|september|oktober|november|december|million|percent|pct|procent|m2|km|of|af|og|eller|til|and|or)\b"
)
_NUMBER_WORD = re.compile(r"aarig|^procent|^pct|^deltog$|^moedte$")
_LIMIT = re.compile(r"\b(?:over|under|mindst|hoejst|(?:mere|flere|mindre|faerre) end|at least|at most|more than|fewer than|less than)\s+\d")
"""«Over 500 elever» sets a limit; it takes no number for granted."""
_OTHER = (Operation.DIFFERENCE, Operation.COMPARE)
_KINDS = ("agenda_item", "agreement_item", "action", "slide", "focus_area")
_CLEAR, _SAME, _HELD, _WORDS, _SHORTEST = 0.6, 0.85, 0.55, 3, 3


@dataclass(frozen=True)
class _Figure:
    """A number and what it is of: «pct», «span» (of years), or the noun it counts."""

    value: Decimal
    sort: str
    after: str


def figure_of(claim: Claim) -> Verdict | None:
    """Whether a number in the claim is the one printed of that thing; None where the number, or none of its kind, is printed there."""
    said = list(_figures(claim.flat))
    if _LIMIT.search(claim.flat) or len(said) != 1 or claim.whole.wants(*_OTHER) or (claim.asked(Ask.DISAGREEMENT) and not claim.confirms):
        return None
    figure, subject = said[0], claim.without(_NUMBER_WORD)
    there = [(one, own) for one in printed_near(subject, _KINDS, _CLEAR) for own in _figures(plain(one.text)) if _alike(own, figure)]
    if not there or any(own.value == figure.value for _, own in there):
        return None
    best, _ = max(there, key=lambda pair: share(subject, f"{pair[0].before} {pair[0].text}"))
    if not _is_of_it(subject, best, there) or _stands(claim, figure, best.section.document):
        return None
    quote = stop(one_line(best.text))
    lookup = call("search", query=claim.whole.search_text, documents=[best.section.document], limit=8)
    return Verdict(False, f"der står «{quote}»" if claim.da else f"it says «{quote}»", (best.source,), (lookup,))


def _is_of_it(subject: Claim, best: Printed, having: Sequence[tuple[Printed, _Figure]]) -> bool:
    """Whether the sentence holds the claim, or all such numbers under the thing that the claim names are one."""
    if sum(one is best for one, _ in having) > 1:
        return False
    if share(subject, f"{best.before} {best.text}") >= _HELD:
        return True
    of_it = {own.value for one, own in having if share(subject, f"{one.heading} {one.before} {one.text}") >= _HELD}
    return len(of_it) == 1


def _figures(flat: str) -> Iterator[_Figure]:
    for match in _COUNT.finditer(flat):
        if _NO_COUNT.search(flat[: match.start()]) or re.fullmatch(r"(?:19|20)\d\d", match["number"]):
            continue
        sort = "span" if match["span"] else "pct" if match["pct"] else "count"
        if sort == "count" and _UNITS.match(match["after"]):
            continue
        yield _Figure(_value(match["number"]), sort, match["after"] or "")


def _value(number: str) -> Decimal:
    if number[0].isdigit():
        return Decimal(number.replace(".", "").replace(",", "."))
    return NUMBER_WORDS[number]


def _head(after: str) -> str:
    """The thing counted: the first of the next few words that is no adjective («fem nye butikker»)."""
    few = words(after)[:_WORDS]
    return next((word for word in few if len(word) >= _SHORTEST and (not word.endswith("e") or word.endswith("ere"))), "")


def _alike(own: _Figure, said: _Figure) -> bool:
    """Whether two figures are of one sort, and where they count, of the same thing."""
    if own.sort != said.sort or said.sort != "count":
        return own.sort == said.sort
    thing, other = _head(said.after), _head(own.after)
    return bool(thing and other) and term(thing).found_in(keys_of(other)) >= _SAME


def _stands(claim: Claim, figure: _Figure, document: str) -> bool:
    """Whether the number stands in the document with the same unit, elsewhere: then it may well be of this too."""
    if figure.sort == "count":
        return False
    return any(figure in {_Figure(f.value, f.sort, figure.after) for f in _figures(plain(p.text))} for p in claim.library.passages(document))
