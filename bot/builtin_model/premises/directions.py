"""«Hvorfor søger flere og flere …», «hvorfor indstilles …», «hvorfor blev … afholdt»: held against the sentence that tells of the opposite."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_near, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import Ask, Operation, plain

_KINDS = ("agenda_item", "agreement_item", "focus_area")
_CLEAR, _HELD, _LESS, _MET = 0.6, 0.6, 0.1, 0.5
_BEFORE = 0.9
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLAUSE = re.compile(r"[,;:]\s(?!\s*(?:som|der|hvor\w*|hvilket|så\w*|mens|which|that|who)\b)")
"""Between clauses; one that begins with «som» or «hvilket» is of what stands before it."""
_OF_CHANGE = r"|^forklaring\w*$|^flere$|^udgang\w*$|^slutning\w*$"


@dataclass(frozen=True)
class _Pair:
    """Two opposites, as patterns for text in plain letters.

    `only_as_fact`: «hvornår slutter …» takes no end for granted, «hvorfor slutter …» does.
    """

    one: re.Pattern[str]
    other: re.Pattern[str]
    da: str = "der står"
    en: str = "it says"
    only_as_fact: bool = False
    lasts: bool = False
    """What goes on in a later year did not end in an earlier one."""

    @property
    def words(self) -> re.Pattern[str]:
        """Either, as a word of the question that only says what is claimed of its subject."""
        return re.compile(rf"{self.one.pattern}|{self.other.pattern}{_OF_CHANGE}")

    def ways(self, flat: str) -> frozenset[bool]:
        """The ways a text tells of: the first (True), the second (False), both or neither."""
        return frozenset(way for way, pattern in ((True, self.one), (False, self.other)) if pattern.search(flat))


_PAIRS = (
    _Pair(SAID["rises"], SAID["falls"], "det går den anden vej:", "it is the other way round:"),
    _Pair(SAID["goes_on"], SAID["ends"], only_as_fact=True, lasts=True),
    _Pair(SAID["held"], SAID["called_off"], only_as_fact=True),
)
_LEVEL = re.compile(
    r"\b(?:hoejere|lavere|faerre|higher|lower|fewer) (?:end|than) (?!i\b|in\b|aaret|foer|sidste|det foregaaende|forrige|tidligere|last|before)"
)
"""«Stadig højere end landsgennemsnittet» says how it stands, not which way it goes."""
_MOVED = re.compile(r"\b(?:st(?:ig|eg)\w*|fald\w*|voks\w*|oeget|oegede|dalede|rose|risen|fell|fallen|(?:in|de)creased|grew|dropped)\b")
"""«Hvor meget steg …» takes the direction for granted, «hvor meget højere er …» is to be reckoned."""
_DONE = re.compile(r"\b(?:blev|var|har|was|were|did|has|stoppede|lukkede|ophoerte|sluttede|afsluttede|droppede|opgav)\b")


def direction_of(claim: Claim) -> Verdict | None:
    """Whether what is said to rise falls where it is printed, what is said to end goes on, what is said to be held was put off; or the reverse."""
    compares = claim.whole.wants(Operation.DIFFERENCE, Operation.COMPARE) and not claim.asked(Ask.WHY)
    if compares and not _MOVED.search(claim.flat):
        return None
    return next((verdict for pair in _PAIRS if (verdict := _against(claim, pair))), None)


def _against(claim: Claim, pair: _Pair) -> Verdict | None:
    said = pair.ways(claim.flat)
    as_fact = claim.asked(Ask.WHY) or claim.stated or claim.confirms or _DONE.search(claim.flat)
    subject = claim.without(pair.words) if len(said) == 1 and (as_fact or not pair.only_as_fact) else None
    if subject is None or not subject.terms:
        return None
    best = subject.best(*_KINDS) if len(subject.terms) == 1 else None
    of_it = (one for one in printed_near(subject, _KINDS, _CLEAR) if best is None or one.heading == best.topic.name)
    lasted = pair.lasts and said == frozenset([False])
    of_then = [one for one in of_it if _of_those_years(claim, one, later=lasted)]
    told = [(_held(subject, one), one, _ways_of(subject, pair, one.text)) for one in of_then]
    near = sorted(((value, one, ways) for value, one, ways in told if value >= _HELD and len(ways) == 1), key=lambda each: -each[0])
    if not near or any(said == ways for value, _, ways in near if value >= near[0][0] - _LESS):
        return None
    return _told(claim, near[0][1], pair)


def _held(subject: Claim, one: Printed) -> float:
    """How much of the subject a sentence holds, with its heading and what leads in to it for a little less."""
    return max(share(subject, one.text), _BEFORE * share(subject, f"{one.heading} {one.before} {one.text}"))


def _of_those_years(claim: Claim, one: Printed, later: bool) -> bool:
    """Whether a sentence is of a year that the claim names, or where that will do of a later one, where both name any."""
    printed = set(map(int, _YEAR.findall(f"{one.before} {one.text}")))
    if not claim.years or not printed or not printed.isdisjoint(claim.years):
        return True
    return later and max(printed) > max(claim.years)


def _ways_of(subject: Claim, pair: _Pair, text: str) -> frozenset[bool]:
    """The ways that the clauses which name the subject tell of: «…, og udviklingen fortsætter» is said of something else."""
    named = (clause for clause in _CLAUSE.split(text) if any(term.found_in(keys_of(clause)) >= _MET for term in subject.terms))
    return frozenset(way for clause in named for way in pair.ways(_LEVEL.sub(" ", plain(clause))))


def _told(claim: Claim, one: Printed, pair: _Pair) -> Verdict:
    told = f"{pair.da if claim.da else pair.en} «{stop(one_line(one.text))}»"
    return Verdict(False, told, (one.source,), (call("search", query=claim.whole.search_text, documents=[one.source.document], limit=8),))
