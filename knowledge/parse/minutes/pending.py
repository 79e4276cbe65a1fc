"""What still has to happen before a decision counts: another body's consent, the next body, or a second treatment of the case."""

from __future__ import annotations

import re

from knowledge.parse.minutes.bodies import BODY, find_bodies, same_body
from knowledge.parse.minutes.outcomes import open_reason
from knowledge.records.meeting import Outcome

_CONSENT = r"(?:godkend|tiltræd|vedtag|bevillig|beslut|samtykke|accept|tilslutning|behandling)\w*"
_CONDITION = re.compile(
    rf"(?:under\s+forudsætning\s+af|under\s+forbehold\s+(?:for|af)|med\s+forbehold\s+(?:for|af)|betinget\s+af|forudsat),?\s+(?:at\s+)?"
    rf"(?P<body>{BODY})(?:s\s+(?:endelige\s+)?{_CONSENT}|\s+(?:også\s+)?(?:godkender|tiltræder|vedtager|bevilger|giver|meddeler|frigiver|accepterer))\s*(?P<object>af\b)?"
)
_NEXT = re.compile(
    r"\b(?:sagen|forslaget|indstillingen|planen|og|samt)\s+(?:(?:blev|er|bliver|skal|herefter|derefter)\s+)*"
    r"(?:(?:over|frem|videre)?send(?:es|t)|forelægges|går\s+videre|videresendes|fremlægges|indstilles|anbefales)\s+(?P<where>[^.;]{0,160})",
    re.IGNORECASE,
)
_FOR_INFORMATION = re.compile(r"\b(?:orientering|underretning|efterretning|høring|kommentering|udtalelse)\b", re.IGNORECASE)
_AGAIN = re.compile(
    r"\b(?:sagen|punktet|forslaget|den)\s+(?:[^.;]{0,40}\s)?(?:(?:forelægges|forelagt|behandles|behandlet|drøftes|fremlægges|tages\s+op)\s+(?:[^.;]{0,30}\s)?"
    r"(?:igen|på\s+ny|på\s+(?:et|det)\s+(?:kommende|senere|næste)|på\s+næste)|genoptages|genfremlægges|genfremsættes)",
    re.IGNORECASE,
)
_NOT_RECOMMENDED = re.compile(r"(?:\w+\s+){0,4}?(?:ikke\s+(?:at\s+)?(?:anbefal|indstill)\w+|anbefale[st]\s+ikke)\b", re.IGNORECASE)
"""Advice against is advice: the body that decides may do otherwise."""


def why_open(outcome: Outcome, text: str, own_body: str) -> str | None:
    """Why a decision of `own_body` is not the end of the case, as a Danish clause, by its outcome or its words; None when it is."""
    if outcome is Outcome.REJECTED and _NOT_RECOMMENDED.match(text):
        return open_reason(Outcome.RECOMMENDED)
    reason = open_reason(outcome)
    if reason is not None or outcome in (Outcome.NONE_RECORDED, Outcome.REJECTED, Outcome.LAPSED):
        return reason
    return _on_condition(text, own_body) or _sent_on(text, own_body) or ("sagen skal behandles igen" if _AGAIN.search(text) else None)


def _on_condition(text: str, own_body: str) -> str | None:
    """That another body has to consent."""
    for condition in _CONDITION.finditer(text):
        body = " ".join(condition["body"].split())
        if not same_body(body, own_body) and condition["object"] is None:
            return f"beslutningen er betinget af {body}s godkendelse"
    return None


def _sent_on(text: str, own_body: str) -> str | None:
    """That the case goes on to another body, the last one named: that one decides."""
    for sent in _NEXT.finditer(text):
        bodies = [body for body in find_bodies(sent["where"]) if not same_body(body, own_body)]
        if bodies and not _FOR_INFORMATION.search(sent["where"]):
            return f"sagen er sendt videre til {bodies[-1]}"
    return None
