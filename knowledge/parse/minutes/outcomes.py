"""The catalogue of decision phrases: which words end an item how.

A phrase counts at the start of a clause, optionally after its subject («Indstillingen godkendt», «Et flertal (A, V) godkendte …»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.parse.minutes.outcome_phrases import ACTIVE, INFINITIVES, PHRASES, any_of
from knowledge.records.meeting import Outcome


def _compiled(phrases: Sequence[tuple[Outcome, str]]) -> tuple[tuple[Outcome, re.Pattern[str]], ...]:
    return tuple((outcome, re.compile(phrase if phrase.endswith("$") else rf"{phrase}(?!\w)", re.IGNORECASE)) for outcome, phrase in phrases)


_COMPILED, _ACTIVE, _INFINITIVES = _compiled(PHRASES), _compiled(ACTIVE), _compiled(INFINITIVES)
_SUBJECT = any_of(
    "indstilling(?:en|erne)?(?: i øvrigt)?", "sagen(?:s behandling)?", "punktet", "forslag(?:et)?", "orientering(?:en)?", "dagsorden(?:en)?",
    "referat(?:et)?", "redegørelsen",
    "status(?:sen)?", "rapporten", "planen", "ansøgningen", "ændringsforslaget", "det", r"lokalplan\w*", r"budget\w*", r"regnskab\w*",
    "besøget", "oplægget",
    "meddelelser(?:ne)?", "at-punkt(?:et)?", "tillægsdagsordenen", "ansøgning(?:en)?", "anmodning(?:en)?", "klagen", "indsigelse(?:n|rne)",
    "(?:de )?øvrige punkter", "alle punkter", "resten",
)  # fmt: skip
_OWNER = any_of("formandens", "forvaltningens", "administrationens", r"\w*udvalgets", "magistratens", "byrådets", "direktionens")
_AUXILIARY = any_of("blev", "bliver", "er", "var", "kan", "kunne", "skal", "har", "herefter", "enstemmigt", "hermed", "dermed", "derfor")
_LEAD = re.compile(rf"\s*(?:(?:herefter|og)\s+)?(?:(?:{_OWNER}\s+)?{_SUBJECT}\s+)?(?:{_AUXILIARY}\s+)*", re.IGNORECASE)
_TAKING_PART = re.compile(
    any_of(
        r"et (?:enigt )?flertal\b",
        r"et enigt \w+",
        r"\d+ medlemmer",
        "(?:udvalget|kommunalbestyrelsen|byrådet)\\b",
        r"(?:[\w-]+-,? (?:og )?)?\w+udvalget\b",
    )
    + r"(?P<rest>(?:\s*\((?:[^()]|\([^()]*\))*\))?[^.]{0,160})",
    re.IGNORECASE,
)
"""Who decides, and what is said of them: «Et flertal (A, V) godkendte …», «Udvalget besluttede at …»."""
_ADVERB = any_of("enstemmigt", "herefter", "derfor", "dermed", "dog", "hermed", r"i stedet", "på den baggrund")
_RESOLVED = re.compile(
    rf"(?:(?:har\s+)?(?:beslutt(?:ede|er|et|edes)|vedtog|valgte|enedes\s+om|blev\s+enige\s+om)(?:,?\s+med\s+[^.;]{{0,80}}?)?\s*(?:\s{_ADVERB}\s*)*(?P<not>\sikke)?,?\s+at\s+"
    rf"|(?:kan|kunne)\s+(?:{_ADVERB}\s+)*(?P<cannot>ikke\s+)?|(?:vil|ville|ønsker|ønskede)\s+(?P<will_not>ikke\s+)(?:at\s+)?)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"ikke\s+(?:at\s+)?", re.IGNORECASE)
_BUT = re.compile(
    r",?\s+men\s+(?:(?:tilslutter|tiltræder|støtter|godkender|anbefaler)"
    r"|kan\s+(?:godt\s+)?(?:tiltræde|støtte|anbefale|godkende|tilslutte))\b"
)
"""«kan ikke anbefale a), men tilslutter sig b)»: a no to a part is none to the whole."""
_PARTLY_AFTER = re.compile(r"\s+(?:kun\s+)?delvist?\b", re.IGNORECASE)
_NOT_AFTER = re.compile(rf"\s+(?:{_ADVERB}\s+)*ikke\b", re.IGNORECASE)
_YES = (Outcome.APPROVED, Outcome.RECOMMENDED, Outcome.NOTED, Outcome.GRANTED)
"""What «ikke» turns into a no; any other outcome with «ikke» decides nothing of the catalogue's."""
_AND = re.compile(r"[^.;]{0,60}?,?\s+og\s+(?=\S)")
_QUALIFIER = any_of(
    "med (?:den|denne|følgende|de) (?:bemærkning(?:er)?|kommentar(?:er)?|tilføjelse(?:r)?|tilkendegivelse)", "idet", "(?:dog )?således",
    "for så vidt",
)  # fmt: skip
_LIMITED = any_of(
    "med forbehold (?:for|af)", "under forbehold (?:for|af)", "under forudsætning af", "betinget af", "bortset fra", "med undtagelse af", "undtagen"
)
"""What these lead in says nothing without them: the remark keeps them."""
_REMARK = re.compile(rf",?\s*(?:dog\s+)?(?:{_QUALIFIER}\b(?:\s*,?\s*at\b|\s*:)?|(?P<limited>{_LIMITED})\b)", re.IGNORECASE)
_AMENDED = re.compile(
    r"\b(?:i\s+(?:tilrettet|ændret)\s+form|som\s+(?:ændret|tilrettet))\b|\bmed\s+(?:(?:den|de|følgende|denne)\s+)?(?:\w+\s+)?(?:ændring(?:er|en)?|rettelse(?:r|n)?|ændringsforslag(?:et)?)\b",
    re.IGNORECASE,
)

_ABOUT = re.compile(r"[A-ZÆØÅ0-9](?:[^.,;:]|(?<=\d)[.,](?=\d)){2,90}\.?\s*$")
_WAS_ELECTED = re.compile(
    r"[A-ZÆØÅ][^.:;]{2,90}?\s(?:blev|er|bliver)\s+(?:enstemmigt\s+)?(?:(?:gen)?valgt|udpeget)\b|Som\s[^.:;]{2,60}?\s(?:(?:gen)?valg(?:tes|te)|vælges|udpege[sdt]*)\b"
)
"""«Maja Uhre (F) blev valgt som medlem af …», «Som formand udpeges Gunnar Riis»."""
_VOTES = r"\d{1,3}(?:\s+stemmer)?(?:\s*\([^()]*\))?"
_COUNT_BEHIND = re.compile(rf"\s*(?:enstemmigt|(?:med|ved)\s+(?:stemmerne\s+)?{_VOTES}(?:\s+(?:i?mod|for|og)\s+{_VOTES})?)?[ .]*")
"""«… blev vedtaget med 12 stemmer»: how many were for it adds nothing to how it ended."""
_OPEN_WORD = re.compile(r"\b(?:skal|kan|bør|vil|må|at|ikke|før|når|hvis|om|ønsk\w+|fores\w+|delvist?|foreløbigt?)\s", re.IGNORECASE)
"""After these something is wished or asked, not decided."""


@dataclass(frozen=True)
class Ending:
    """How a clause ends an item: its outcome, where the phrase stops, and where a remark begins (None without one)."""

    outcome: Outcome
    end: int
    remark: int | None = None


def ending_of(clause: str) -> Ending | None:
    """The outcome that a clause states; None when it states none of the catalogue's."""
    lead = _LEAD.match(clause)
    for start in dict.fromkeys((0, lead.end() if lead else 0)):
        ending = _stated(clause, start, _COMPILED)
        if ending is not None:
            return ending
    taking = _TAKING_PART.match(clause)
    if taking is None:
        return None
    for word in re.finditer(r"(?<=\s)\S", clause[: taking.end()]):
        if word.start() <= taking.start("rest") or _within_brackets(clause, word.start()):
            continue
        ending = _stated(clause, word.start(), _ACTIVE)
        if ending is not None or _OPEN_WORD.match(clause, word.start()):
            return ending
    return None


def _within_brackets(clause: str, at: int) -> bool:
    return clause.count("(", 0, at) > clause.count(")", 0, at)


def _stated(clause: str, start: int, phrases: Sequence[tuple[Outcome, re.Pattern[str]]]) -> Ending | None:
    """The outcome of a phrase, of a resolution or of a denied one that begins at `start`."""
    resolved = _RESOLVED.match(clause, start)
    if resolved:
        denied = any(resolved[group] for group in ("not", "cannot", "will_not"))
        lead = _LEAD.match(clause, resolved.end())
        return _first_of(clause, resolved.end(), _INFINITIVES, denied=denied) or (
            _first_of(clause, lead.end(), _COMPILED, denied=denied) if lead and lead.end() > resolved.end() else None
        )
    before = _NOT_BEFORE.match(clause, start)
    if before:
        return _first_of(clause, before.end(), (*phrases, *_INFINITIVES), denied=True)
    return _first_of(clause, start, phrases, denied=False)


def _first_of(clause: str, start: int, phrases: Sequence[tuple[Outcome, re.Pattern[str]]], *, denied: bool) -> Ending | None:
    """The first phrase of the catalogue that stands at `start`, turned to a no where it is denied."""
    for outcome, phrase in phrases:
        match = phrase.match(clause, start)
        if match is None:
            continue
        if _PARTLY_AFTER.match(clause, match.end()):
            return None
        after = _NOT_AFTER.match(clause, match.end())
        if denied or after or re.search(r"\bikke\b", match[0]):
            if _BUT.search(clause, match.end()):
                return None
            said_no = outcome in _YES or (outcome is Outcome.REJECTED and not denied and after is None)
            return Ending(Outcome.REJECTED, after.end() if after else match.end()) if said_no else None
        further = _decided_further(clause, match.end()) if outcome is Outcome.DISCUSSED else None
        return further or _qualified(clause, outcome, match.end())
    return None


def _decided_further(clause: str, end: int) -> Ending | None:
    """What was decided after a debate in the same clause: «Drøftet og udsat»."""
    joined = _AND.match(clause, end)
    if joined is None:
        return None
    return next((found for phrases in (_COMPILED, _ACTIVE) if (found := _stated(clause, joined.end(), phrases))), None)


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
            if match and _COUNT_BEHIND.fullmatch(clause, match.end()):
                return Ending(_amended(outcome, clause[: match.start()]), match.end())
    return None


def _amended(outcome: Outcome, about: str) -> Outcome:
    """«Budgettet med ændringsforslag 3 blev vedtaget»: what was approved is what the amendment made of it."""
    return Outcome.APPROVED_AS_AMENDED if outcome is Outcome.APPROVED and _AMENDED.search(about) else outcome


def _qualified(clause: str, outcome: Outcome, end: int) -> Ending:
    """The ending with what qualifies it: a remark or an amendment."""
    if outcome is Outcome.APPROVED and _AMENDED.match(clause[end:].lstrip()):
        return Ending(Outcome.APPROVED_AS_AMENDED, end, end)
    remark = _REMARK.search(clause, end)
    if remark is None:
        return Ending(outcome, end)
    if outcome is Outcome.APPROVED:
        outcome = Outcome.APPROVED_WITH_REMARK
    return Ending(outcome, end, remark.start("limited") if remark["limited"] else remark.end())


def open_reason(outcome: Outcome) -> str | None:
    """Why a decision with this outcome is not the end of the case, as a Danish clause; None when it is."""
    return {
        Outcome.POSTPONED: "sagen er udsat",
        Outcome.REFERRED: "sagen er sendt videre til behandling et andet sted",
        Outcome.RECOMMENDED: "det er en anbefaling, som et andet organ skal tage stilling til",
        Outcome.HEARING: "forslaget er sendt i høring",
        Outcome.WITHDRAWN: "sagen er taget af dagsordenen uden beslutning",
    }.get(outcome)
