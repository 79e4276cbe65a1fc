"""The words that tell an outcome, Danish and English, and those that say that something is only recommended or not yet final."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

CANCELLED = frozenset({"cancelled"})
_OUTCOMES: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"approved", "approved_with_remark", "approved_as_amended", "granted", "elected"}),
        r"godkendt\w*|godkendelsen|vedtag(?:et|ne|er|es)\b|vedtog(?:es)?\b|tiltrådt\w*|tages til følge|bevilge[dt]\w*"
        r"|sagde ja|sagt ja|siger ja|grønt lys|gav (?:\w+ )?(?:tilladelse|lov)|givet (?:\w+ )?tilladelse|fik (?:\w+ )?(?:tilladelse|lov)"
        r"|tillod\b|bifaldt|bifaldet|accepterede\b|accepteret\b|tilsluttede sig|stadfæst\w*|blåstempl\w*|gik igennem|kom igennem|stemt igennem"
        r"|fastholdt\b|bakkede op|(?:sagde|sagt|siger) god for|stemt (?:\w+ )?hjem"
        r"|approved|adopted|carried(?! out)|green light|said yes|gave permission",
    ),
    (
        frozenset({"rejected", "lapsed"}),
        r"afvist\w*|afviste|forkaste[dt]\w*|nedstemt\w*|stemt ned|afslået|afslog\b|bortfald\w*"
        r"|sagde nej|sagt nej|siger nej|droppe[dt]\w*|skrinl[aæ]g\w*|underkend\w*|vragede\b|vraget\b"
        r"|(?:forslaget|indstillingen|ændringsforslaget|sagen|ansøgningen) (?:\w+ )?faldt\b|rejected|dismissed|said no|turned down"
        r"|voted down|refused",
    ),
    (frozenset({"postponed"}), r"udsat(?:te)?\b|udsættes\b|udskudt\w*|udskød|postponed|deferred|adjourned"),
    (frozenset({"noted"}), r"(?:taget|tog|tages)\b[^.;]{0,60}?\btil efterretning|til efterretning|noted\b|took note|taken note"),
    (frozenset({"recommended"}), r"anbefale[dt]\w*|anbefalede|anbefaler\b|anbefales\b|recommended|recommends"),
    (frozenset({"withdrawn"}), r"trukket(?: tilbage)?\b|trak\b|taget af dagsordenen|udgår\b|udgået|udgik|withdrawn|withdrew"),
    (CANCELLED, r"aflyst\w*|cancel(?:l?ed)"),
    (frozenset({"referred"}), r"oversendt\w*|sendt (?:videre|retur|tilbage)|videresendt\w*|tilbagesendt\w*|henvist\w*|referred|sent back"),
    (frozenset({"hearing"}), r"sendt i høring|sendes i høring|sent for consultation"),
)
_OUTCOME = [(kinds, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for kinds, words in _OUTCOMES]
RECOMMENDING = re.compile(
    r"\b(?:indstill\w*|foreslå\w*|foreslog\w*|forslag om|lagde op til|lægger op til|ønske\w*|recommend\w*|propos\w*|suggest\w*)", re.IGNORECASE
)
NOT_FINAL = re.compile(
    r"\b(?P<denied>ikke\s+(?:er\s+)?(?:en\s+)?(?:endelig|afgjort|færdigbehandlet)\w*|endnu ikke|ingen endelig|not (?:yet )?final)"
    r"|\b(?:foreløbig\w*|afventer|udsat|udsættes|udskudt|standsning\w*|standset|stoppet|stoppede|suspen\w*|skal (?:nu )?(?:behandles"
    r"|afgøres|op|forbi|for)"
    r"|(?:begær\w*|kræv\w*|bragt|indbragt)[^.]*kommunalbestyrelsen|right of suspension|postponed|until|awaits)\b|§\s*23",
    re.IGNORECASE,
)
FINAL = re.compile(r"\b(?:endelig\w*|endegyldig\w*|definitivt|én gang for alle|final(?:ly)?)\b", re.IGNORECASE)
SETTLED = re.compile(
    r"\b(?:beslutte(?:t|de|s)|afgjort|afgjorde|ligger fast|fastlagt|er på plads|kommer til at|bliver (?:til noget|gennemført|afholdt)"
    r"|gennemføres|gennemført"
    r"|finder sted|fandt sted|afholdes|(?:går|rejser|tager|drager|kører|skal) (?:til|på) (?=[A-ZÆØÅ])|decided|takes place"
    r"|will (?:take place|be held|go ahead))\b",
    re.IGNORECASE,
)
"""Words that tell a matter as settled or under way, whatever was decided."""
ALL_ITEMS = re.compile(
    r"\b(?:alle|samtlige|all|every)\s+(?:de\s+|mødets\s+|the\s+)?(?:\w+\s+)?(?:punkter\w*|sager\w*|beslutninger\w*|items?)\b", re.IGNORECASE
)
_BODY = r"(?P<{}>(?:[^\W\d_]+-,? (?:og )?)*[^\W\d_]*udvalget|kommunalbestyrelsen|byrådet)"
DECIDED_BY = re.compile(
    rf"(?<!når )(?<!indtil )(?<!før )(?<!hvis )(?<!om )(?<!until )(?<!when ){_BODY.format('active')}\s+"
    r"(?:(?:har|havde) )?(?:(?:endeligt|enstemmigt|nu|også|derefter) )?(?:godkendte?|vedtog|vedtaget|afvist?e?|udsatte?|tog|taget|anbefalede"
    r"|anbefalet|beslutte(?:t|de)|behandlet?(?:de)?|behandlede|tiltrådte?|sagde|sagt|gav|givet|tillod|bifaldt|accepterede|accepteret|afslog)\b"
    rf"|\b(?:godkendt|vedtaget|afvist|udsat|besluttet|behandlet|anbefalet|til efterretning) af {_BODY.format('passive')}",
    re.IGNORECASE,
)
"""A body that is said to have decided."""
UNANIMOUS = re.compile(
    r"\b(?:enstemmig\w*|énstemmig\w*|unanimous\w*|alle (?:medlemmer |politikere |partier )?(?:stemte for|var enige|er enige|bakkede op"
    r"|støttede|sagde ja)"
    r"|(?:et|i) (?:samlet|enigt) (?:udvalg|byråd|kommunalbestyrelse)|et enigt udvalg|(?:stod|står) sammen om|hele udvalget (?:stemte"
    r"|støttede|bakkede|var enigt?)|uden afstemning"
    r"|(?:var der|der var) (?:fuld |bred )?enighed|fuld opbakning|everyone (?:voted for|agreed)|all (?:agreed|voted for))\b",
    re.IGNORECASE,
)
NOBODY_AGAINST = re.compile(
    r"\b(?:ingen|intet medlem|intet parti|nobody|no one|none)\b[^.;,]{0,40}?\b(?:stemte (?:\w+ )?(?:i ?mod|nej)|var (?:\w+ )?(?:i ?mod"
    r"|uenige?)|(?:voted|was) against|opposed)"
    r"|\b(?:ingen|uden|no|without) (?:modstand\w*|modstemmer|indvending\w*|indsigelse\w*|opposition|objections?)",
    re.IGNORECASE,
)
"""That nobody voted against, in many words."""
VOTED = re.compile(
    r"\b(?P<against>stemt?e? (?:\w+ )?(?:imod|i mod|nej)|var (?:\w+ )?(?:imod|i mod)|voted (?:\w+ )?(?:against|no)|opposed)"
    r"|\b(?P<favour>stemt?e? (?:\w+ )?(?:for|ja)|voted (?:\w+ )?(?:for|in favou?r|yes)|støttede|supported)"
    r"|\b(?P<abstained>undlod (?:\w+ )?at stemme|undlod|abstained|stemte (?:hverken|blankt))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Outcome:
    """One outcome word: the outcomes it may stand for, and where."""

    kinds: frozenset[str]
    printed: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def outcomes(text: str) -> tuple[Outcome, ...]:
    """The outcome words of a text, in order."""
    return tuple(sorted(_found(text), key=lambda outcome: outcome.start))


def _found(text: str) -> Iterator[Outcome]:
    for kinds, pattern in _OUTCOME:
        for match in pattern.finditer(text):
            yield Outcome(kinds, match.group(), match.start(), match.end())
