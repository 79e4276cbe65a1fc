"""When a thing is finished, opened or closed is told only by a sentence of that: the year it got money in is not the year it was done."""

from __future__ import annotations

import re

_TURNS = (
    (
        re.compile(r"\b(?:faerdig\w*|afslutte[ts]?|slut|done|finished|completed)\b"),
        re.compile(r"faerdig|afslut|slut|klar|udgang|senest|inden|perioden|gennemfoer|i brug|forelig|forelaeg|loebe fra|realiser"),
    ),
    (re.compile(r"\b(?:aabner?|aabnes|aabnet|indvies|indviet|opens?|opened)\b"), re.compile(r"aabn|indvi|i brug|start|begynd")),
    (re.compile(r"\b(?:lukker?|lukkes|lukket|nedlaegges|closes?|closed)\b"), re.compile(r"luk|nedlaeg|nedlaeggelse|ophoer|slut")),
)
"""What a question asks of, and what a sentence must have that answers it; in plain letters."""


def tells_another_turn(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) is of a thing's end, opening or closing, and the text says nothing of that."""
    return any(of.search(asked) and not says.search(told) for of, says in _TURNS)


_NOT_DONE = re.compile(
    r"\bhvorfor (?:blev|kom|er|var|fik|skete)\b.*\b(?:aldrig|ikke til noget|ikke (?:gennemfoert|holdt|bygget|afholdt|udfoert|realiseret))\b|"
    r"\bwhy (?:was|were|did)\b.*\b(?:never|not (?:held|built|carried out))\b|\bwhy (?:wasn't|weren't|didn't)\b"
)
_WAS_NOT = re.compile(r"\b(?:aflys|udsky?d|udskudt|udsaet|udsat|opgiv|stopp|dropp|forkast|nedlag|mangl|forhindr|cancel|postpon)|\bikke\b|\bnot\b")


def tells_not_why_not(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks why a thing was never done, and the text says nothing of that it was not."""
    return bool(_NOT_DONE.search(asked)) and not _WAS_NOT.search(told)


_REPLIED = re.compile(r"\bhvad (?:svarede|svarer|har \w+ svaret)\b|\bwhat did .* (?:reply|answer)\b")
_REPLY = re.compile(r"\bsvar(?:ede|er|et|ene)?\b(?! (?:for)?ventes| foreligger)|\b(?:oplys|meddel|afvis|skrev|udtal|tilkendeg)\w*")


def tells_no_reply(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks what somebody replied, and the text tells of no reply."""
    return bool(_REPLIED.search(asked)) and not _REPLY.search(told)


_ONLY_CLOSED = re.compile(
    r"\W*(?:(?:lukket|fortrolig[te]?) (?:punkt|sag)|(?:sagen|punktet) (?:er|blev|behandles som|behandlet som|var) (?:lukket|fortrolig[te]?))\W*"
)
_OF_OPENNESS = re.compile(r"\b(?:er|blev|var|is|was)\b.*\b(?:aaben|aabent|lukket|fortrolig[te]?|offentlig[te]?|open|closed|public)\W*$")


def only_closes(asked: str, told: str) -> bool:
    """Whether a text says no more than that a case is closed, and the question (both in plain letters) is not of that."""
    return bool(_ONLY_CLOSED.fullmatch(told)) and not _OF_OPENNESS.search(asked)


_HOW_MANY_NOT = re.compile(r"\b(?:hvor mange|how many)\b.*\b(?:ikke|uden|not|without|don't)\b")
_DENIED = re.compile(
    r"\b(?:ikke|uden|ingen|intet|aldrig|resten|oevrige|mangl\w*|fravaer\w*|afbud|imod|nej|afvis\w*|afslag|frafald\w*|tabt\w*|ledige?)\b"
)


def counts_those_with(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks how many do not have a thing, and the text tells of nobody who has not."""
    return bool(_HOW_MANY_NOT.search(asked)) and not _DENIED.search(told)


_RUNS = re.compile(r"\b(?:koster?|kostede|udgift\w*|pris\w*)\b.*\b(?:driften?|at drive)\b|\bdrifts(?:udgift|omkostning)\w*|\brunning costs?\b")
_RUN = re.compile(r"\bdrift|\bdrive\b|\baarlig|\bom aaret\b|\bhvert aar\b")


def asks_what_it_costs_to_run(asked: str) -> bool:
    """Whether a question (in plain letters) asks what it costs to run a thing, which is not what it costs to build it."""
    return bool(_RUNS.search(asked))


def tells_another_cost(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks what it costs to run a thing, and the text says nothing of running it."""
    return asks_what_it_costs_to_run(asked) and not _RUN.search(told)


_VOTED = re.compile(r"\bstem(?:te|mer|t|me)\b|\bafstemning|\benstemmig|\bvote[ds]?\b|\bvoting\b")
_VOTE = re.compile(r"\bstem(?:te|mer|t|me)\b|\bafstemning|enstemmig|\bflertal|\bvote[ds]?\b|\bmindretal")


def tells_no_vote(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks how a vote went, and the text tells of none."""
    return bool(_VOTED.search(asked)) and not _VOTE.search(told)


_HOW_MUCH_ONE_MAY = re.compile(r"\bhvor (?:meget|mange \w+|laenge|tit|ofte)\b.*\bmaa\b|\bhow (?:much|many \w+|long|often)\b.*\b(?:may|allowed)\b")
_ALLOWS = re.compile(r"\bmaa\b|\b(?:hoejst|maks\w*|mindst)\b|graense|begraens|tillad|\b(?:lov|ret) til\b|\bop til\b|\bmay\b|\ballow|\bat most\b")


def tells_no_leave(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks how much one may, and the text says nothing of what one may: how many do it is no leave."""
    return bool(_HOW_MUCH_ONE_MAY.search(asked)) and not _ALLOWS.search(told)


AS_PLANNED = re.compile(
    r"\bi budget\w*|\bbudgetter\w*|\bberegnet\b|\bforvent\w*|\bplanlagt\w*|\bregne[rst]* med\b|\bexpected\b|\bplanned\b|\bbudgeted\b"
)
"""How a figure is printed that is reckoned with and not counted."""
_AS_PLANNED_ASKED = re.compile(r"\bbudgetter\w*|\b(?:be)?regnet\b(?: \w+)? med\b|\bforvente[rst]*\b|\bexpected\b|\bbudgeted\b")


def tells_no_plan(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks how many are reckoned with, and the text tells of no such: how many there were is another figure."""
    return bool(_AS_PLANNED_ASKED.search(asked)) and not AS_PLANNED.search(told)


_FROM_HERE = re.compile(r"\b(?:herfra|fra (?:os|kommunen|danmark)|vores (?:egne )?[a-z]{4,}|danske|danskere|from here|our)\b")
_FROM_ABROAD = re.compile(
    r"\b\d[\d.]* (?:amerikanske|britiske|engelske|finske|franske|hollandske|irske|islandske|italienske|norske|polske|skotske|spanske|svenske|"
    r"tjekkiske|tyske|japanske|kinesiske|udenlandske|scottish|swedish|norwegian|german|english|chinese|foreign) "
    r"\w*(?:elev|boern|unge|gaest|borger|deltager|laerer|medarbejder|person|mennesker|studerende|famili|turist|svoemmer|spiller|politiker|"
    r"ansat|maend|kvinder|\w+ere\b|leader|employee|pupil|student|guest|visitor|people|children|participant|teacher)"
)


def counts_those_from_elsewhere(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) is of how many went from here, and the text counts those who came from abroad."""
    return bool(_FROM_HERE.search(asked)) and bool(_FROM_ABROAD.search(told)) and not re.search(r"\b\d[\d.]* (?:danske|danish) ", told)
