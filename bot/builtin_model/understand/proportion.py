"""«Hvor mange gange så meget som …», «dobbelt så …», «hvor stor en del af …»: that a ratio or a share is asked for, and of what."""

from __future__ import annotations

import re

_RATIO = re.compile(
    r"\bhvor mange gange (?:saa |stoerre|mere|hoejere|flere|dyrere|laengere|mindre|billigere|faerre|vokser|stiger)|"
    r"\b(?:dobbelt|tre gange|fire gange|fem gange|halvt) saa (?:meget|stor|stort|store|mange|dyr|dyrt|hoej|hoejt|lang)|\bfordobl\w*|\bhalver\w*|"
    r"\bforhold(?:et)? mellem\b|\bhow many times (?:as|more|larger|bigger|higher|greater)|\btwice as|\bhalf as|\bdouble the|\bratio\b|\bfaktor\b"
)
_SHARE = re.compile(
    r"\bhvor (?:stor|stort|store) en (?:del|andel|procentdel)\b|\bhvilken andel\b|\bhvor (?:mange|stor en) (?:procent|pct)\b|\bandel(?:en)? af\b|"
    r"\bi (?:procent|pct\.?) af\b|\bi forhold til (?:(?:det|den|de) (?:samlede|totale|hele)|hele|alle)\b|\bas a percentage of\b|"
    r"\bwhat (?:share|part|percentage|proportion)\b|\bhow much of\b|\bhow large a (?:share|part)\b"
)
_TIMES = re.compile(r"\b(?:(?P<double>dobbelt|fordobl\w*|twice|double)|(?P<half>halvt|halver\w*|half)|(?P<many>tre|fire|fem) gange)\b")
_MANY = {"tre": 3.0, "fire": 4.0, "fem": 5.0}
_AS = re.compile(r"\s+(?:end|som|than|as)\s+(?!minimum\b|max)", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:hvor mange gange|how many times|dobbelt|halvt|tre gange|fire gange|fem gange|twice|half|double)\s+(?:(?:så|saa|as)\s+)?"
    r"(?:(?:meget|mange|stort?|store|dyrt?|høje?t?|hoejt?|lange?t?|større|stoerre|mere|højere|hoejere|flere|dyrere|much|many|large|big|high|more|larger|bigger)\b)?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:af|of)\s+(?P<whole>.+?)\s+(?:udgør|udgoer|er|går til|gaar til|bruges på|bruges til|fylder|står|staar|kommer fra|"
    r"ligger (?:på|hos|i|under)|falder på|hører til(?: under)?|får|faar|is|are|goes to|go to|does)\s+"
    r"(?P<part>.+?)\s*(?:for|ud)?\s*[?.]*$",
    re.IGNORECASE,
)
_HELD_TO = re.compile(
    r"\b(?:hvad|hvor meget|hvor mange procent|hvor stor en (?:del|andel|procentdel))\s+"
    r"(?:koster|er|udgør|udgoer|fylder|får|faar|sparer|bruges der på|går der til|is|does)\s+(?P<part>.+?)\s+"
    r"(?:i\s+(?:procent|pct\.?)\s+af|i\s+forhold\s+til|as a percentage of|cost (?:compared|relative) to)\s+(?P<whole>.+?)\s*[?.]*$|"
    r"\bhvor mange (?:procent|pct\.?)\s+er\s+(?P<part2>.+?)\s+af\s+(?P<whole2>.+?)\s*[?.]*$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\b(?:procent|pct|procentvis|per ?cent|percentage)\b|%")
_MOVES = re.compile(
    r"\b(?P<down>fald(?:er|et|t)?|reduceres?|reduceret|mindskes?|skrumper|mindre|lavere|down|fall(?:s|en)?|fell|drop(?:s|ped)?|decrease[sd]?|less|lower)\b|"
    r"\b(?P<up>stig(?:er|ning|et)?|steget?|vokser?|voksede|oeges?|oeget|mere|hoejere|up|rises?|rose|risen|grows?|grew|grown|increase[sd]?|more|higher)\b|"
    r"\b(?:aendr(?:er|es|ing|et)|udvikl(?:er|ing|et)|change[sd]?)\b"
)
_BACK_AT_IT = re.compile(
    r"^(?:og |men |saa |ok |and |so )?"
    r"(?:hvor mange (?:procent|pct\.?)|hvor stor en (?:del|andel|procentdel)|hvad|what percentage|how many per ?cent) "
    r"(?:er|udgoer|svarer|bliver|is) (?:det|den|it|that)(?: saa)?(?: til)?(?: i (?:procent|pct\.?)| in per ?cent)?\W*$"
)
_PART_FIRST = re.compile(
    r"(?:udgør|udgoer|fylder|står|staar)\s+(?P<part>.+?)\s+(?:for\s+)?(?:af|ud af|for af|of)\s+(?P<whole>.+?)\s*[?.]*$", re.IGNORECASE
)


def asks_ratio(flat: str) -> bool:
    """Whether the question, in folded letters, asks how many times one thing goes into another."""
    return bool(_RATIO.search(flat))


def asks_share(flat: str) -> bool:
    """Whether the question, in folded letters, asks what share one thing is of another."""
    return bool(_SHARE.search(flat))


def change_asked(flat: str) -> str | None:
    """«Hvor mange procent falder …?»: the way a change in per cent is said to go, «up», «down» or «either»; None when no such change is asked for."""
    moves = _MOVES.search(flat)
    if not moves or not _PERCENT.search(flat):
        return None
    return "down" if moves["down"] else "up" if moves["up"] else "either"


def percent_of_nothing(flat: str) -> bool:
    """«Hvor mange procent er det?»: a share of the figure spoken of, without what it is to be a share of."""
    return bool(_BACK_AT_IT.match(flat)) and bool(_PERCENT.search(flat) or "del" in flat)


def times_claimed(flat: str) -> float | None:
    """How many times as much a question takes for granted or asks about: 2 for «dobbelt så», 0.5 for «halvt så»; None when it does not say."""
    found = _TIMES.search(flat)
    if not found:
        return None
    return 2.0 if found["double"] else 0.5 if found["half"] else _MANY[found["many"]]


def without_proportion(text: str) -> str:
    """The text without the words that ask for a ratio: «dobbelt så dyr», «hvor mange gange større»."""
    return re.sub(r"\s+", " ", _ASKED.sub(" ", text)).strip()


def part_and_whole(text: str) -> tuple[str, str] | None:
    """The part and the whole of a question on a share, as typed; None when they cannot be told apart."""
    if held := _HELD_TO.search(text):
        return held["part"] or held["part2"], held["whole"] or held["whole2"]
    found = _PART_FIRST.search(text) or _PART.search(text)
    return (found["part"], found["whole"]) if found else None


def measured(text: str) -> tuple[str, str] | None:
    """What is measured and what it is measured against, of a question on a ratio: «… A … så meget som B»; None when they cannot be told."""
    places = list(_AS.finditer(text))
    if not places:
        found = re.search(r"\b(?:mellem|between)\s+(?P<one>.+?)\s+(?:og|and)\s+(?P<two>.+?)\s*[?.]*$", text, re.IGNORECASE)
        return (found["one"], found["two"]) if found else None
    return text[: places[-1].start()], text[places[-1].end() :].rstrip(" ?.")
