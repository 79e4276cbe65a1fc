"""Sentences about who was there, as heads tell them between or instead of lists: stand-ins, who was away, who came or left during the meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.prose import sentences
from knowledge.records.meeting import AttendanceStatus

PERSON = r"[A-ZÆØÅÖÄÜÉÁÇŞ][\w.'’-]*(?:\s+(?:[A-ZÆØÅÖÄÜÉÁÇŞ][\w.'’-]*|af|von|van|de|el|al))*"
_TITLED = rf"(?:(?:\d\.\s*)?(?:suppleant|stedfortræder)\s+)?(?:{PERSON})(?:\s*\([^()]*\))?"
_WHO = rf"(?P<who>{_TITLED})"
_ABSENT_ONE = rf"(?P<absent>{PERSON})(?:\s*\([^()]*\))?"
_CAME = r"(?:deltog|mødte|deltager|møder|er\s+indkaldt|var\s+indkaldt|indtræder|indtrådte)"
_STAND_INS = (
    re.compile(rf"(?:(?:som\s+)?(?:stedfortræder|suppleant)\s+for|i\s+stedet\s+for|for)\s+{_ABSENT_ONE},?\s+{_CAME}\s*:?\s+{_WHO}\.?", re.IGNORECASE),
    re.compile(rf"{_WHO}\s+{_CAME}\s+(?:i\s+stedet\s+for|som\s+(?:stedfortræder|suppleant)\s+for|for)\s+{_ABSENT_ONE}\.?", re.IGNORECASE),
)
"""«Som stedfortræder for Ib Ty deltog Nils Toft», «For Ib Ty (V) mødte 1. suppleant Nils Toft (V)», «Nils Toft mødte for Ib Ty»."""
_STOOD_IN = re.compile(rf"(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet)\s+{_CAME}\s*:?\s+{_WHO}\.?", re.IGNORECASE)
"""«Som stedfortræder mødte Jan Elkær (C)»: for whom is not said."""
_CALLED_IN_VAIN = re.compile(
    rf"(?:som\s+(?:stedfortræder|suppleant)|i\s+stedet)\s+(?:var|er|blev)\s+indkaldt\s+{_WHO},?\s+(?:der|som|men\s+(?:denne|vedkommende|han|hun))\s+"
    r"(?:(?P<excused>(?:(?:også|ligeledes|selv)\s+)?(?:meldte|havde|har|måtte\s+melde)\s+(?:(?:også|ligeledes|selv)\s+)?(?:meldt\s+)?afbud)|ikke\b.*|var\s+.*)\.?",
    re.IGNORECASE,
)
"""«Som stedfortræder var indkaldt Gitte Ravn (V), der meldte afbud»: a stand-in who did not come."""
_BOTH = re.compile(
    rf"(?P<absent>{PERSON})(?P<party>\s*\([^()]*\))?\s*[,;.–-]?\s*\(?(?:i\s+stedet|stedfortræder|suppleant|som\s+stedfortræder)\s*:?\s*(?:{_CAME}\s*:?\s*)?"
    rf"{_WHO}\)?\.?"
)
"""«Ib Ty (B), i stedet mødte Nils Toft (B)»."""
_NOBODY_CAME = re.compile(r"for\s+.*\b(?:ikke\s+(?:indkaldt|mødt)|ingen\s+(?:stedfortræder|suppleant))\b.*", re.IGNORECASE)
_EXCUSED = r"(?:havde|har)\s+(?:meldt\s+)?afbud|meldte\s+afbud"
_AWAY = re.compile(
    rf"(?P<who>{PERSON}.*?)\s+(?:(?P<excused>{_EXCUSED})|(?:var|er)\s+(?:fraværende|ikke\s+til\s*stede)|deltog\s+ikke(?:\s+i\s+mødet)?|udeblev)\.?"
)
_EXCEPT = re.compile(
    rf"(?:alle|samtlige)\b.*?\b(?:undtagen|undtaget|bortset\s+fra|på\s+nær)\s+(?P<who>{PERSON}.*?)"
    rf"(?:,?\s+(?:der|som)\s+(?:(?P<excused>{_EXCUSED})|.*))?\.?",
    re.IGNORECASE,
)
_ON_THE_WAY = re.compile(
    r"(?P<who>[A-ZÆØÅ][^.:;]*?)\s+(?:forlod|ankom|kom|gik|(?:deltog|mødte|deltager)\s+(?:ikke\s+)?(?:i\s+(?:behandlingen|sagen)|fra|til|under|ved|indtil|kl))\b.*",
    re.DOTALL,
)
_EVERYONE = re.compile(r"(?:alle|samtlige)\b[^.]*?\b(?:deltog|mødte|mødt|til\s*stede|tilstede|fremmødte?)\b", re.IGNORECASE)
_ENDS = re.compile(r"(?<=[)\w])\.\s+(?=[A-ZÆØÅ])")
_TITLE = re.compile(r"^(?:\d\.\s*)?(?:suppleant|stedfortræder)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """People as a list would print them, and the status a sentence gives them: None for that of the list they stand in."""

    words: str
    status: AttendanceStatus | None = None
    stands_in: bool = False


def told_people(words: str) -> list[Told]:
    """Who a stretch of the head names, sentence by sentence; a plain list comes back as it is. A sentence about nobody's presence gives nothing."""
    pieces = sentences(words) if _ENDS.search(words) else [words]
    if len(pieces) > 1 and not any(_tells(piece) for piece in pieces):
        pieces = [words]
    return [told for piece in pieces for told in _of_sentence(piece)]


def everyone_in(words: str) -> str | None:
    """The sentence that says of all members that they came («Alle byrådets 17 medlemmer deltog, undtagen …»); None without one."""
    return next((one for one in sentences(words) if _EVERYONE.match(one)), None)


def _tells(sentence: str) -> bool:
    """Whether the piece is a sentence about somebody, so that the full stops around it do not belong to initials."""
    return _of_sentence(sentence) != [Told(sentence)]


def _of_sentence(sentence: str) -> list[Told]:
    if _NOBODY_CAME.fullmatch(sentence):
        return []
    for pattern in _STAND_INS:
        told = pattern.fullmatch(sentence)
        if told:
            return [Told(f"{_TITLE.sub('', told['who'])} stedfortræder for {told['absent']}", AttendanceStatus.PRESENT, stands_in=True)]
    in_vain = _CALLED_IN_VAIN.fullmatch(sentence)
    if in_vain:
        status = AttendanceStatus.EXCUSED if in_vain["excused"] else AttendanceStatus.ABSENT
        return [Told(_TITLE.sub("", in_vain["who"]), status, stands_in=True)]
    stood_in = _STOOD_IN.fullmatch(sentence)
    if stood_in:
        return [Told(_TITLE.sub("", stood_in["who"]), AttendanceStatus.PRESENT, stands_in=True)]
    both = _BOTH.fullmatch(sentence)
    if both:
        came = Told(f"{_TITLE.sub('', both['who'])} stedfortræder for {both['absent']}", AttendanceStatus.PRESENT, stands_in=True)
        return [Told(f"{both['absent']}{both['party'] or ''}"), came]
    away = _EXCEPT.fullmatch(sentence) or _AWAY.fullmatch(sentence)
    if away:
        return [Told(away["who"], AttendanceStatus.EXCUSED if away["excused"] else AttendanceStatus.ABSENT)]
    passing = _ON_THE_WAY.fullmatch(sentence)
    if passing and not re.search(r"\bbehandling|\bsag\b", passing["who"], re.IGNORECASE):
        return [Told(passing["who"], AttendanceStatus.PRESENT)]
    return [Told(sentence)]
