"""What sort of answer a sentence can hold: an amount, a date, a person, a reason …"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.question import Question
from bot.builtin_model.vocabulary import patterns


class AnswerKind(StrEnum):
    """What a question waits for."""

    AMOUNT = "amount"
    PERCENT = "percent"
    NUMBER = "number"
    SIZE = "size"
    MEASURE = "measure"
    TIME = "time"
    FREQUENCY = "frequency"
    DURATION = "duration"
    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    NAME = "name"
    MAIL = "mail"
    PHONE = "phone"
    REASON = "reason"
    STRONG_REASON = "strong_reason"
    PURPOSE = "purpose"
    PROBLEM = "problem"
    OWNER = "owner"
    BEHIND = "behind"
    MEANT_FOR = "meant_for"
    LAW = "law"
    LIST = "list"
    ANY = "any"


_OF_MONEY = re.compile(
    r"hvor mange (?:ekstra |flere |nye |friske |yderligere )?\w*(?:penge|kroner|midler|millioner|milliarder)\b|"
    r"how many (?:more |extra )?(?:kroner|million|billion)"
)
_SIZE = re.compile(r"\bhvor stor[te]?\b|\bhow (?:big|large)\b")
_MEASURED = re.compile(
    r"\bhvor (?:lange?|langt (?!er (?:vi|man|de|i|der)\b|.*\b(?:naaet|kommet|med)\b)|hoej[et]?|bredt?e?|dybt?e?|tungt?e?|tykt?e?)\b(?! tid\b)"
    r"|\bhow (?:high|wide|deep|heavy|long (?:is|will|are|was)) "
)
_OF_TIME_OR_NUMBER = re.compile(
    r"\bhvor meget\b.*\b\w*(?:aabningstid\w*|timetal\w*|elevtal\w*|antallet|areal\w*|ventetid\w*|fravaer\w*|"
    r"arbejde[rt]?)\b"
)
"""«Hvor meget udvides åbningstiden?», «hvor meget må man arbejde?»: not how much money."""
_OF_MEANS = re.compile(
    r"penge|kroner|\bkr\b|mio|beloeb|kost|pris|takst|betaling|stoette|gebyr|bidrag|honorar|praemie|boede|ydelse|sats|regning|omsaetning|afgift|"
    r"underskud|forbrug|laan|kredit|egenkapital|formue|afsat|sat.*\baf\b|udgift|budget|bevil|tilskud|pulje|spar|gaeld|overskud|invest|indtaegt|skat|loen|ramme|"
    r"beholdning|kassen|money|amount|cost|grant|fund|set aside|alloc|saving|debt|surplus"
)
_SAID_OUTRIGHT = {
    AnswerKind.OWNER: re.compile(r"\bhvem (?:er det,? der )?(?:ejer|ejede)\b|\bhvem tilhoerer\b|\bhvem er .*\bejet af\b|\bwho owns?\b"),
    AnswerKind.BEHIND: re.compile(r"\bhvem (?:er det,? der )?(?:staar|stod) (?:egentlig )?bag\b|\bwho is behind\b"),
    AnswerKind.MEANT_FOR: re.compile(
        r"\bhvem (?:er|var) (?:[\w-]+ ){1,5}(?:for|til|beregnet til|taenkt til|rettet mod)\W*$|\bwho (?:is|are|was) (?:[\w-]+ ){1,5}for\W*$"
    ),
    AnswerKind.LAW: re.compile(r"\b(?:hvilken|efter hvilken|which|what) (?:lov)?(?:paragraf|section of the law)\w*"),
    AnswerKind.MAIL: re.compile(r"\b(?:e-?mail|mail)(?:en|s|adresse\w*|adressen)?\b"),
    AnswerKind.PHONE: re.compile(r"\b(?:telefon\w*|mobil(?:en|nr|nummer\w*|telefon\w*)?|tlf|phone\w*)\b"),
}
_CALLED = re.compile(r"\bhvad hed(?:der|te)?\b|\bnavnet? paa\b|\bname of\b")
_PERSON_IN_OFFICE = re.compile(
    r"\b(?:hvad hed(?:der|te)?|navnet? paa|name of|(?:hvem er|who is)(?!.*\b(?:ansvar|udfoer|responsib|charge)))\b.*?"
    r"\b\w*(?:leder|chef|direktoer|koordinator|konsulent|raadgiver|vejleder|borgmester|minister|"
    r"sekretaer|manager|head|director)\w*\b"
)
_WHICH_OFFICE = re.compile(
    r"\b(?:hvilken|which)\s+\w*(?:leder|chef|direktoer|koordinator|konsulent|raadgiver|borgmester|minister|manager|director|head)\b"
)
_CASED = {AnswerKind.NAME, AnswerKind.PERSON, AnswerKind.PLACE}


def asks_for_a_measure(flat: str) -> bool:
    """«Hvor lang bliver stien?», in plain letters: a length, height or weight is asked for, or how long something lasts; not how far one has come."""
    return bool(_MEASURED.search(flat))


def only_of_size(flat: str) -> bool:
    """«Hvor stort bliver teamet?», in plain letters: the size of a thing, not of an amount, is asked for."""
    return bool(_SIZE.search(flat) or _OF_TIME_OR_NUMBER.search(flat)) and not _OF_MEANS.search(flat)


def asks_for_a_name(question: Question) -> bool:
    """Whether the name of the person in an office is asked for: «hvad hedder projektlederen?», «hvem er skolechef?»"""
    return bool((question.offices and _CALLED.search(question.plain)) or _PERSON_IN_OFFICE.search(question.plain))


def kinds_wanted(question: Question) -> tuple[AnswerKind, ...]:
    """What the question waits for, the most telling first; `ANY` when nothing in particular."""
    asked = question.asked
    wanted: list[AnswerKind] = [kind for kind, pattern in _SAID_OUTRIGHT.items() if pattern.search(question.plain)]
    if asks_for_a_name(question):
        wanted.append(AnswerKind.NAME)
    if asked(Ask.PROBLEM):
        wanted.append(AnswerKind.PROBLEM)
    if asked(Ask.WHY):
        wanted.append(AnswerKind.REASON)
    if asked(Ask.PURPOSE):
        wanted.append(AnswerKind.PURPOSE)
    if asked(Ask.HOW_OFTEN):
        wanted.append(AnswerKind.FREQUENCY)
    if asks_for_a_measure(question.plain):
        wanted.append(AnswerKind.MEASURE)
    elif asked(Ask.HOW_LONG):
        wanted.append(AnswerKind.DURATION)
    if asked(Ask.SHARE) or re.search(r"procent|promille|\bpct", question.plain):
        wanted.append(AnswerKind.PERCENT)
    if asked(Ask.HOW_MANY) and not asked(Ask.HOW_LONG) and not _OF_MONEY.search(question.plain):
        wanted.append(AnswerKind.NUMBER)
    elif asked(Ask.HOW_MUCH) or (question.budget_kind and question.wants(Operation.SUM)):
        of_money = AnswerKind.SIZE if only_of_size(question.plain) else AnswerKind.AMOUNT
        wanted.append(of_money if not re.search(r"promille|procent", question.plain) else AnswerKind.PERCENT)
    if asked(Ask.WHEN, Ask.DEADLINE):
        wanted.append(AnswerKind.TIME)
    if asked(Ask.DECIDING_BODY):
        wanted.append(AnswerKind.BODY)
    if asked(Ask.MEMBERS) and not asked(Ask.HOW_MANY):
        wanted.append(AnswerKind.LIST)
    if asked(Ask.WHO, Ask.RESPONSIBLE) or _WHICH_OFFICE.search(question.plain):
        wanted.append(AnswerKind.PERSON)
    if asked(Ask.WHERE):
        wanted.append(AnswerKind.PLACE)
    if asked(Ask.WHICH):
        wanted.append(AnswerKind.LIST)
    return _asked_first(question.plain, wanted) or (AnswerKind.ANY,)


_EMBEDDED = re.compile(
    r"^(?:og |men |saa )?(hvem|hvornaar|hvor(?! (?:mange|meget|stor|stort|store|tit|ofte|laenge|lang|hoej)))\b(?!.*(?:\bog|[?:;]) (?:saa )?hv)"
)
_FIRST = {"hvem": AnswerKind.PERSON, "hvornaar": AnswerKind.TIME, "hvor": AnswerKind.PLACE}


def _asked_first(flat: str, wanted: list[AnswerKind]) -> tuple[AnswerKind, ...]:
    """The kinds, that of the opening word first where another question stands inside: «hvem har undersøgt, hvor mange der …?» asks for somebody."""
    opening = _EMBEDDED.match(flat)
    first = _FIRST[opening[1]] if opening else None
    if first not in wanted or wanted[0] not in FIGURES:
        return tuple(wanted)
    return (first, *(kind for kind in wanted if kind is not first))


FIGURES = (AnswerKind.AMOUNT, AnswerKind.PERCENT, AnswerKind.NUMBER, AnswerKind.SIZE)
EXPLAINING = (AnswerKind.REASON, AnswerKind.PURPOSE, AnswerKind.PROBLEM)
STRICT = frozenset(
    {
        AnswerKind.NAME,
        AnswerKind.MAIL,
        AnswerKind.PHONE,
        AnswerKind.AMOUNT,
        AnswerKind.PERCENT,
        AnswerKind.NUMBER,
        AnswerKind.SIZE,
        AnswerKind.MEASURE,
        AnswerKind.TIME,
        AnswerKind.FREQUENCY,
        AnswerKind.DURATION,
    }
)
"""Kinds that a sentence either holds or cannot answer."""


def holds(text: str, kind: AnswerKind) -> bool:
    """Whether a sentence can answer a question that waits for this kind."""
    if kind in (AnswerKind.ANY, AnswerKind.LIST):
        return True
    if kind == AnswerKind.SIZE:
        return holds(text, AnswerKind.NUMBER)
    if kind == AnswerKind.NUMBER:
        text = _NO_COUNT.sub(" ", text)
    return bool(_signs()[kind.value].search(text if kind in _CASED else plain(text)))


def before_sign(text: str, kind: AnswerKind) -> str:
    """The text, in plain letters, up to what shows that it can answer a question of this kind; all of it when nothing does."""
    flat = plain(text)
    found = _signs()[kind.value].search(flat)
    return flat[: found.start()] if found else flat


_MONTH = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_NO_COUNT = re.compile(
    rf"\d[\d.,]*\s?(?:(?:mio|mia|kr|t\.?kr|pct|procent)\b|%)|\b\d{{1,2}}\.\s?(?:{_MONTH})\b|\b(?:19|20)\d\d\b(?:\s?[-–/]\s?\d{{2,4}}\b)?|"
    r"^\d{1,2}\.\s(?=[^\W\d])|\bkl\.\s?\d[\d.:]*|\bpunkt\s\d+|§\s?\d+|\b1000\b(?= kr)",
    re.IGNORECASE,
)
"""Money, shares, dates, years, hours, item numbers and the numbers of a list count nothing."""


@lru_cache(maxsize=1)
def _signs() -> dict[str, re.Pattern[str]]:
    return patterns("answers.txt")
