"""What came of a thing is told only by a sentence of what has been: a plan, an application or an invitation does not tell it."""

from __future__ import annotations

import re

_GOT = re.compile(
    r"^\W*(?:(?:og|men|saa) )?(?:fik|modtog|opnaaede|vandt|lykkedes|did\b.*\b(?:get|receive|win)\b)|\bblev\b.*\b(?:bevilget|imoedekommet|til noget)\b"
    r"|\bhar\b.*\b(?:faaet|modtaget)\b"
)
_PENDING = re.compile(r"\b(?:an)?soeg(?:es|er|t)\b|\bansoegning\w*|\b(?:for)?ventes\b|\bafvent\w*|\bhaaber\b|\bsvar foreligger\b")
_CAME = re.compile(r"\b(?:bevilg(?:et|ede)|modtaget|modtog|fik|faaet|givet|afslag|tilsagn|imoedekommet)\b")


def is_only_hoped_for(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks what came of a thing, and the text says only that it is applied for or awaited."""
    return bool(_GOT.search(asked)) and bool(_PENDING.search(told)) and not _CAME.search(told)


_CAME_OF_IT = re.compile(
    r"\b(?:kom|kommet) der ud af\b|\bfik\b.*\bud af\b|\bhvad (?:viste|gav|foerte|resulterede|konkluderede|blev resultatet)\b|"
    r"\bhvordan (?:gik|forloeb|endte)\b|"
    r"^\W*(?:\w+ )?lykkedes\b|\b(?:naaede|kom) (?:\w+ ){1,3}?frem til\b|\bfandt (?:\w+ ){1,3}?(?:frem til|ud af)\b|"
    r"\b(?:var|blev)\b.*\b(?:en succes|vellykket)\b|\bcame (?:out )?of\b|\bdid\b.*\bsucceed\b|\bhow did\b.*\b(?:go|turn out|work out)\b|"
    r"\bwhat did\b.*\b(?:show|find|conclude)\b|\b(?:result|outcome)s? of\b"
)
_FINDINGS = re.compile(
    r"\bhvad (?:viste|konkluderede)\b|\bresultat\w* af (?:\w+ )?\w*(?:evaluering|undersoegelse|analyse|maaling|test)\w*|"
    r"\bwhat did\b.*\b(?:show|find|conclude)\b"
)
_FOUND_OUT = re.compile(
    r"\b(?:viste|viser,? at|konklud\w*|peg(?:er|ede) paa|fandt|fremgik|resultat\w*|erfaring\w*|pct|procent|flere|faerre|bedre|steget|steg|"
    r"faldet|faldt|"
    r"nedbragt)\b|%"
)
_PAST = re.compile(
    r"\bhar (?:\w+ ){0,3}?(?:vist|\w+(?:et|dt|ft|gt|lt|nt|rt))\b|\b(?:blev|var|havde|fik|gik|gav|kom|viste|foerte|steg|faldt|holdt|tog|"
    r"moedte|deltog)\b|\bviser,? at\b|\bresultat\w*:"
    r"|(?<!\bde )(?<!\bden )(?<!\bdet )(?<!\bog )\b\w{3,}(?:ede|edes)\b|\ber (?:\w+ ){0,2}(?:blevet|steget|faldet|nedbragt|\w{3,}eret)\b"
)
_GRANT = re.compile(
    r"^\W*(?:(?:og|men|saa|and) )?(?:fik|modtog|har\b.*\bfaaet|did\b.*\b(?:get|receive|win)|have\b.*\b(?:got|received))\b"
    r".*\b(?:\w*tilskud\w*|penge\w*|midler\w*|\w*stoette\w*|bevilling\w*|grants?|money|funding|subsidy)\b|"
    r"^\W*(?:(?:og|men|saa|and) )?(?:fik|har|did|have)\b(?: \w+){1,3}? (?:et )?"
    r"(?:(?:ja|nej|svar|tilsagn|afslag|besked|yes|no|answer|reply)(?: (?:eller|or) \w+)?) (?:fra|af|from) "
    r"(?!(?:udvalget|byraadet|kommunalbestyrelsen|politikerne|partierne|the committee|the council)\b)"
)


def asks_of_a_grant(asked: str) -> bool:
    """Whether a question (in plain letters) is of money, or an answer from others, that somebody was given or was not: what a committee noted of it
    does not tell that."""
    return _GRANT.search(asked) is not None


def asks_what_came_of_it(asked: str) -> bool:
    """Whether a question (in plain letters) is of how a thing went or what it led to; what it is to lead to, or is judged by, does not tell that."""
    return _CAME_OF_IT.search(asked) is not None


def tells_no_outcome(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks what came of a thing, and the text tells of nothing that has been: it only plans it."""
    if (asks_of_a_grant(asked) and not _CAME.search(told)) or (_FINDINGS.search(asked) and not _FOUND_OUT.search(told)):
        return True
    return asks_what_came_of_it(asked) and not _PAST.search(told)


_SPOKE = re.compile(
    r"\bhvad (?:fortalte|sagde|oplyste|forklarede|berettede|redegjorde|naevnte|praesenterede|fremlagde)\b|\bwhat did\b.*\b(?:tell|say|"
    r"explain|present)\b"
)
_WILL_SPEAK = re.compile(
    r"\b(?:inviteret\w*|kommer|deltager|vil|skal)\b[^.]{0,60}\b(?:fortaelle|fortaeller|holde oplaeg|orientere|praesentere|redegoere|oplaeg|give)\b"
)
_SPOKEN = re.compile(r"\b(?:fortalte|sagde|oplyste|forklarede|berettede|redegjorde|naevnte|praesenterede|fremlagde|orienterede|holdt oplaeg|gav)\b")


def tells_only_who_will_speak(asked: str, told: str) -> bool:
    """Whether a question (in plain letters) asks what somebody told, and the text says only that they are invited to tell it."""
    return bool(_SPOKE.search(asked)) and bool(_WILL_SPEAK.search(told)) and not _SPOKEN.search(told)
