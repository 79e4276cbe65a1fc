"""What sort of answer a sentence can hold: an amount, a date, a person, a reason …"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.question import Question


class AnswerKind(StrEnum):
    """What a question waits for."""

    AMOUNT = "amount"
    PERCENT = "percent"
    NUMBER = "number"
    TIME = "time"
    FREQUENCY = "frequency"
    DURATION = "duration"
    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    REASON = "reason"
    PURPOSE = "purpose"
    LIST = "list"
    ANY = "any"


_SIGNS: dict[AnswerKind, str] = {
    AnswerKind.AMOUNT: r"\d[\d.,]* ?(mio|mia|kr|million|t\.kr)|\bkr\.",
    AnswerKind.PERCENT: r"\d ?(pct|%|procent|promille)|procent (paa|af|er)|promille paa",
    AnswerKind.NUMBER: r"\d|\b(en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|tredjedele)\b",
    AnswerKind.TIME: r"\b(19|20)\d\d\b|januar|februar|marts|april|\bmaj\b|juni|juli|august|september|oktober|november|december|foraar|efteraar|sommer|vinter|halvaar|kvartal|udgangen|kl\. ?\d|primo|medio|ultimo",
    AnswerKind.FREQUENCY: r"aarlig|maanedlig|kvartal|ugentlig|\bgange?\b|hvert|hver\b|loebende|halvaarlig",
    AnswerKind.DURATION: r"\b(aar|aarig|aarigt|maaneder|maaneders|uger|dage|timer|dages)\b|-aarig",
    AnswerKind.PERSON: r"[A-ZÆØÅ][a-zæøåé]+ (?:[A-ZÆØÅ]\.? ?)?[A-ZÆØÅ][a-zæøåé]+|[Cc]hef|[Dd]irektør|[Ff]ormand|[Uu]dvalg|[Pp]arterne|[Aa]dministration|[Cc]enter",
    AnswerKind.BODY: r"udvalg|bestyrelse|center|forvaltning|direktion|administration|sekretariat",
    AnswerKind.PLACE: r"\b[A-ZÆØÅ][a-zæøå]+(?:vej|gade|plads|parken|huset|by|stræde|allé)\b|\b(?:på|i|ved|til|langs) [A-ZÆØÅ]",
    AnswerKind.REASON: r"\bfordi\b|\bda\b|\bidet\b|for at|derfor|paa grund|som foelge|paa den baggrund|saa(?:ledes)? at|for dermed|skyldes|grundet|pga|hermed|med henblik|i lyset af|baggrund|dermed|derved|formaal|sikre|behov|oplever|betyder|medfoer",
    AnswerKind.PURPOSE: r"formaal|\bfor at\b|\btil at\b|med henblik|saa(?:ledes)? at|sikre|understoett|styrke|\bmaalet\b|skabe|hjaelpe|bidrage",
}
_CASED = {AnswerKind.PERSON, AnswerKind.PLACE}
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _SIGNS.items()}


def kinds_wanted(question: Question) -> tuple[AnswerKind, ...]:
    """What the question waits for, the most telling first; `ANY` when nothing in particular."""
    asked = question.asked
    wanted: list[AnswerKind] = []
    if asked(Ask.HOW_OFTEN):
        wanted.append(AnswerKind.FREQUENCY)
    if asked(Ask.HOW_LONG):
        wanted.append(AnswerKind.DURATION)
    if asked(Ask.SHARE) or re.search(r"procent|promille|\bpct", question.plain):
        wanted.append(AnswerKind.PERCENT)
    if asked(Ask.HOW_MANY) and not asked(Ask.HOW_LONG):
        wanted.append(AnswerKind.NUMBER)
    elif asked(Ask.HOW_MUCH):
        wanted.append(AnswerKind.AMOUNT if not re.search(r"promille|procent", question.plain) else AnswerKind.PERCENT)
    if asked(Ask.WHY):
        wanted.append(AnswerKind.REASON)
    if asked(Ask.PURPOSE):
        wanted.append(AnswerKind.PURPOSE)
    if asked(Ask.WHEN, Ask.DEADLINE):
        wanted.append(AnswerKind.TIME)
    if asked(Ask.DECIDING_BODY):
        wanted.append(AnswerKind.BODY)
    if asked(Ask.WHO, Ask.RESPONSIBLE):
        wanted.append(AnswerKind.PERSON)
    if asked(Ask.WHERE):
        wanted.append(AnswerKind.PLACE)
    if asked(Ask.WHICH):
        wanted.append(AnswerKind.LIST)
    return tuple(wanted) or (AnswerKind.ANY,)


def holds(text: str, kind: AnswerKind) -> bool:
    """Whether a sentence can answer a question that waits for this kind."""
    if kind in (AnswerKind.ANY, AnswerKind.LIST):
        return True
    return bool(_COMPILED[kind].search(text if kind in _CASED else plain(text)))
