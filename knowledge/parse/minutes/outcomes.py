"""The catalogue of decision phrases: which words end an item how.

A phrase counts at the start of a clause, optionally after its subject («Indstillingen godkendt», «Et flertal (A, V) godkendte …»).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.records.meeting import Outcome

_SUBJECT = (
    r"(?:(?:(?:formandens|forvaltningens|administrationens|udvalgets|magistratens)\s+)?"
    r"(?:indstilling(?:en|erne)?|sagen|sagens\s+behandling|punktet|forslag(?:et)?|orientering(?:en)?|dagsorden(?:en)?|referat(?:et)?|redegørelsen|status(?:sen)?|rapporten|"
    r"planen|ansøgningen|ændringsforslaget|det|lokalplan\w*|budget\w*|regnskab\w*|besøget|oplægget|meddelelser(?:ne)?|tillægsdagsordenen)\s+)?"
)
_AUX = r"(?:(?:blev|bliver|er|var|kan|kunne|skal|har|herefter|enstemmigt|hermed)\s+)*"
_PHRASES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.NONE_RECORDED, r"(?:intet|ingen(?:\s+(?:bemærkninger|meddelelser|beslutning|eventuelt))?|der\s+var\s+ingen\s+\w+|-)\s*\.?$"),
    (Outcome.REJECTED, r"(?:ikke\s+(?:godkendt|vedtaget|anbefalet|imødekommet|tiltrådt|godkendes)|kan\s+ikke\s+(?:anbefales|godkendes|tiltrædes|imødekommes)"
                       r"|kunne\s+ikke\s+(?:godkendes|anbefales)|afvist|afvises|afslag|afslået|forkastet|forkastes|nedstemt|faldt)\b"),
    (Outcome.LAPSED, r"(?:bortfaldet|bortfalder|bortfaldt|stemmelighed)\b"),
    (Outcome.POSTPONED, r"(?:udsat|udsættes|udskydes|udskudt|udsatte|genoptages|genoptaget)\b"),
    (Outcome.WITHDRAWN, r"(?:udgår|udgik|udgået|tages\s+af\s+dagsordenen|taget\s+af\s+dagsordenen|trukket(?:\s+tilbage)?|frafaldet|frafaldes|bortset)\b"),
    (Outcome.APPROVED, r"tilbagesendes\b(?=.*\bhar\s+(?:vedtaget|tiltrådt|godkendt)\b)"),
    (Outcome.HEARING, r"(?:(?:sendes|sendt|udsendes|fremsendes)\s+i\s+(?:offentlig\s+)?(?:\d+\s+ugers\s+)?(?:offentlig\s+)?høring|fremlægges\s+offentligt|"
                      r"fremlagt\s+i\s+(?:offentlig\s+)?høring)"),
    (Outcome.REFERRED, r"(?:oversendes|oversendt|fremsendes|fremsendt|videresendes|videresendt|henvises|henvist|tilbagesendes|tilbagesendt|returneres|sendes\s+"
                       r"(?:til|retur|tilbage)|sendt\s+(?:til|retur|tilbage)|overgår\s+til)\b"),
    (Outcome.RECOMMENDED, r"(?:anbefal(?:es|et|er|ede)|indstilles(?:\s+(?:til\s+)?(?:godkend\w+|vedtag\w+|tiltr\w+))?|tiltrædes\s+over\s+for|anbefaling)\b"),
    (Outcome.NOTED, r"(?:tag(?:et|es|er|ne)\s+til\s+efterretning|til\s+efterretning|tog\s+(?:\w+\s+){0,4}til\s+efterretning|orienter(?:et|ing\s+givet))\b"),
    (Outcome.DISCUSSED, r"(?:drøftet|drøftelse|drøftes|drøftede|temadrøftet)\b"),
    (Outcome.PROCEDURAL, r"(?:optaget\s+på\s+dagsordenen|optages\s+på\s+dagsordenen|blev\s+optaget\s+på\s+dagsordenen|underskrevet|behandlet\s+sammen)\b"),
    (Outcome.ELECTED, r"(?:valgt|vælges|valgte|udpeget|udpeges|udpegede|genvalgt)\b"),
    (Outcome.GRANTED, r"(?:bevilget|bevilges|bevilgede|frigivet|frigives|frigav|meddeles|meddelt|imødekommet|imødekommes)\b"),
    (Outcome.APPROVED, r"(?:godkend(?:t|es|te|er)|tiltrådt|tiltrådte|tiltræd(?:es|er)|vedtaget|vedtages|vedtog|vedtager|tages\s+til\s+følge|taget\s+til\s+følge|"
                       r"tilsluttet|tilslutter\s+sig|tilsluttede\s+sig|følges|fulgt|bifaldes|bifaldet|besluttet\s+som\s+indstillet|som\s+indstillet)\b"),
)  # fmt: skip
_COMPILED = tuple((outcome, re.compile(phrase, re.IGNORECASE)) for outcome, phrase in _PHRASES)
_LEAD = re.compile(rf"\s*(?:herefter\s+|og\s+)?{_SUBJECT}{_AUX}", re.IGNORECASE)
_MAJORITY = re.compile(
    r"(?:et\s+(?:enigt\s+)?flertal\b|et\s+enigt\s+\w+|\d+\s+medlemmer|(?:udvalget|kommunalbestyrelsen|byrådet|\w+udvalget))[^.]{0,160}?\s(?=(?:"
    + "|".join(phrase for outcome, phrase in _PHRASES if outcome in {Outcome.RECOMMENDED, Outcome.APPROVED, Outcome.DISCUSSED})
    + "|"
    + next(phrase for outcome, phrase in _PHRASES if outcome is Outcome.NOTED)
    + "))",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r",?\s*(?:dog\s+)?(?:med\s+(?:den|denne|følgende|de)\s+(?:bemærkning(?:er)?|kommentar(?:er)?|tilføjelse(?:r)?|tilkendegivelse)|idet|dog\s+således|"
    r"med\s+forbehold\s+for|under\s+forudsætning\s+af|for\s+så\s+vidt)\b(?:\s*,?\s*at\b|\s*:)?",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    r"\bmed\s+(?:(?:den|de|følgende|denne)\s+)?(?:\w+\s+)?(?:ændring(?:er|en)?|rettelse(?:r|n)?|ændringsforslag(?:et)?)\b", re.IGNORECASE
)


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
