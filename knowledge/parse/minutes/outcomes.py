"""The catalogue of decision phrases: which words end an item how.

A phrase counts at the start of a clause, optionally after its subject («Indstillingen godkendt», «Et flertal (A, V) godkendte …»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.records.meeting import Outcome


def _any(*phrases: str) -> str:
    """A pattern of any of the phrases; a blank in them is any white space."""
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases) + ")"


_APPROVING = _any(
    "godkend(?:t|es|te|er)", "tiltrådte?", "tiltræd(?:es|er)", "vedtag(?:et|es|er)", "vedtog", "tag(?:es|et) til følge", "tilsluttet",
    "tilslutte(?:r|de) sig",
    "følges", "fulgt", "bifalde[st]", "(?:besluttet )?som indstillet",
)  # fmt: skip
_NOTING = _any("tag(?:et|es|er|ne) til efterretning", "til efterretning", r"tog (?:\w+ ){0,4}til efterretning", "orientere?(?:t|ing givet)")
_DISCUSSING = _any("drøft(?:et|else|es|ede)", "temadrøftet")
_RECOMMENDING = _any(
    "anbefal(?:es|et|er|ede|ing)", r"indstilles(?: (?:til )?(?:godkend\w+|vedtag\w+|tiltr\w+))?", "tiltrædes over for",
    r"(?:frem|over)sendes(?=.*\banbefal(?:er|ede|ing)\b)"
)  # fmt: skip
_PHRASES: tuple[tuple[Outcome, str], ...] = (
    (
        Outcome.NONE_RECORDED,
        _any("intet", r"ingen(?: (?:bemærkninger|meddelelser|beslutning|eventuelt|spørgsmål|indlæg))?", r"der var ingen \w+", "-") + r"\s*\.?$",
    ),
    (Outcome.REJECTED, _any(
        "ikke (?:godkendt|vedtaget|anbefalet|imødekommet|tiltrådt|godkendes)", "kan ikke (?:anbefales|godkendes|tiltrædes|imødekommes)",
        "kunne ikke (?:godkendes|anbefales)", "afvis(?:t|es)", "afslag", "afslået", "forkaste[ts]", "nedstemt", "faldt",
    )),
    (Outcome.LAPSED, _any("bortfald(?:et|er|t)", "stemmelighed")),
    (Outcome.POSTPONED, _any("udsat", "udsættes", "udskydes", "udskudt", "udsatte", "genoptage[ts]")),
    (Outcome.WITHDRAWN, _any("udgår", "udgik", "udgået", "tage[ts] af dagsordenen", "trukket(?: tilbage)?", "frafalde[ts]")),
    (Outcome.APPROVED, r"tilbagesendes(?=.*\bhar\s+(?:vedtaget|tiltrådt|godkendt)\b)"),
    (Outcome.HEARING, _any(
        r"(?:send(?:es|t)|udsendes|fremsendes) i (?:offentlig )?(?:\d+ ugers )?(?:offentlig )?høring", "fremlægges offentligt",
        "fremlagt i (?:offentlig )?høring",
    )),
    (Outcome.RECOMMENDED, _RECOMMENDING),
    (Outcome.REFERRED, _any(
        "(?:over|frem|videre|tilbage)send(?:es|t)", "henvis(?:es|t)", "returneres", "send(?:es|t) (?:til|retur|tilbage)", "overgår til",
    )),
    (Outcome.NOTED, _NOTING),
    (Outcome.DISCUSSED, _DISCUSSING),
    (Outcome.PROCEDURAL, _any("(?:blev )?optage[ts] på dagsordenen", "underskrevet", "behandlet sammen")),
    (Outcome.ELECTED, _any("(?:gen)?valgt", "vælges", "valgte", "udpege(?:t|s|de)")),
    (Outcome.GRANTED, _any("bevilge(?:t|s|de)", "frigive[ts]", "frigav", "meddel(?:es|t)", "imødekomme[ts]")),
    (Outcome.APPROVED, _APPROVING),
)  # fmt: skip
_COMPILED = tuple((outcome, re.compile(phrase if phrase.endswith("$") else rf"{phrase}(?!\w)", re.IGNORECASE)) for outcome, phrase in _PHRASES)
_SUBJECT = _any(
    "indstilling(?:en|erne)?", "sagen(?:s behandling)?", "punktet", "forslag(?:et)?", "orientering(?:en)?", "dagsorden(?:en)?",
    "referat(?:et)?", "redegørelsen",
    "status(?:sen)?", "rapporten", "planen", "ansøgningen", "ændringsforslaget", "det", r"lokalplan\w*", r"budget\w*", r"regnskab\w*",
    "besøget", "oplægget",
    "meddelelser(?:ne)?", "at-punkt(?:et)?", "tillægsdagsordenen",
)  # fmt: skip
_OWNER = _any("formandens", "forvaltningens", "administrationens", "udvalgets", "magistratens")
_AUXILIARY = _any("blev", "bliver", "er", "var", "kan", "kunne", "skal", "har", "herefter", "enstemmigt", "hermed")
_LEAD = re.compile(rf"\s*(?:(?:herefter|og)\s+)?(?:(?:{_OWNER}\s+)?{_SUBJECT}\s+)?(?:{_AUXILIARY}\s+)*", re.IGNORECASE)
_TAKING_PART = _any(r"et (?:enigt )?flertal\b", r"et enigt \w+", r"\d+ medlemmer", "udvalget", "kommunalbestyrelsen", "byrådet", r"\w+udvalget")
_MAJORITY = re.compile(rf"{_TAKING_PART}[^.]{{0,160}}?\s(?=(?:{_APPROVING}|{_RECOMMENDING}|{_NOTING}|{_DISCUSSING})(?!\w))", re.IGNORECASE)
_QUALIFIER = _any(
    "med (?:den|denne|følgende|de) (?:bemærkning(?:er)?|kommentar(?:er)?|tilføjelse(?:r)?|tilkendegivelse)", "idet", "dog således",
    "med forbehold for",
    "under forudsætning af", "for så vidt",
)  # fmt: skip
_REMARK = re.compile(rf",?\s*(?:dog\s+)?{_QUALIFIER}\b(?:\s*,?\s*at\b|\s*:)?", re.IGNORECASE)
_AMENDED = re.compile(
    r"\bmed\s+(?:(?:den|de|følgende|denne)\s+)?(?:\w+\s+)?(?:ændring(?:er|en)?|rettelse(?:r|n)?|ændringsforslag(?:et)?)\b", re.IGNORECASE
)

_ABOUT = re.compile(r"[A-ZÆØÅ0-9](?:[^.,;:]|(?<=\d)[.,](?=\d)){2,90}\.?\s*$")
_WAS_ELECTED = re.compile(r"[A-ZÆØÅ][^.:;]{2,90}?\s(?:blev|er|bliver)\s+(?:enstemmigt\s+)?(?:(?:gen)?valgt|udpeget)\b")
"""«Maja Uhre (F) blev valgt som medlem af …»."""
_OPEN_WORD = re.compile(r"\b(?:skal|kan|bør|vil|må|at|ikke|før|når|hvis|om|ønsk\w+|fores\w+)\s", re.IGNORECASE)
"""After these something is wished or asked, not decided."""


@dataclass(frozen=True)
class Ending:
    """How a clause ends an item: its outcome, where the phrase stops, and where a remark begins (None without one)."""

    outcome: Outcome
    end: int
    remark: int | None = None


def ending_of(clause: str) -> Ending | None:
    """The outcome that a clause states; None when it states none of the catalogue's."""
    for start in _starts(clause):
        for outcome, phrase in _COMPILED:
            match = phrase.match(clause, start)
            if match:
                return _qualified(clause, outcome, match.end())
    return None


def closing_of(clause: str) -> Ending | None:
    """The outcome that a short clause ends with, after whatever it is about («Forslag A anbefales.», «Karen Dahl (A) valgt.»); None without one.

    It counts only where a decision stands; in running text such words are no decision.
    """
    elected = _WAS_ELECTED.match(clause)
    if elected:
        return Ending(Outcome.ELECTED, elected.end())
    about = _ABOUT.match(clause)
    for word in re.finditer(r"(?<=\s)\S", about[0]) if about else ():
        if _OPEN_WORD.search(clause[: word.start()]):
            return None
        for outcome, phrase in _COMPILED:
            match = phrase.match(clause, word.start())
            if match and not clause[match.end() :].strip(" ."):
                return Ending(outcome, match.end())
    return None


def _starts(clause: str) -> list[int]:
    """Where a phrase may begin: at once, after its subject, or after a majority that takes it."""
    lead = _LEAD.match(clause)
    majority = _MAJORITY.match(clause)
    found = [0, lead.end() if lead else 0]
    return [*dict.fromkeys(found), *([majority.end()] if majority else [])]


def _qualified(clause: str, outcome: Outcome, end: int) -> Ending:
    """The ending with what qualifies it: a remark or an amendment."""
    if outcome is Outcome.APPROVED and _AMENDED.match(clause[end:].lstrip()):
        return Ending(Outcome.APPROVED_AS_AMENDED, end, end)
    remark = _REMARK.search(clause, end)
    if remark is None:
        return Ending(outcome, end)
    if outcome is Outcome.APPROVED:
        outcome = Outcome.APPROVED_WITH_REMARK
    return Ending(outcome, end, remark.end())


def open_reason(outcome: Outcome) -> str | None:
    """Why a decision with this outcome is not the end of the case, as a Danish clause; None when it is."""
    return {
        Outcome.POSTPONED: "sagen er udsat",
        Outcome.REFERRED: "sagen er sendt videre til behandling et andet sted",
        Outcome.RECOMMENDED: "det er en anbefaling, som et andet organ skal tage stilling til",
        Outcome.HEARING: "forslaget er sendt i høring",
        Outcome.WITHDRAWN: "sagen er taget af dagsordenen uden beslutning",
    }.get(outcome)
