"""What a question asks for, read from how it is put: an amount, a time, an owner, a reason, a list …

Patterns are written in `plain` form (lower case, æøå as ae/oe/aa), so that «Hvornår», «hvornaar» and «HVORNÅR» meet.
"""

from __future__ import annotations

import re
from enum import StrEnum

from retrieval.danish import fold


class Ask(StrEnum):
    """One thing a question can ask for. A question may ask for several."""

    SUMMARY = "summary"
    DRAFT_MINUTES = "draft_minutes"
    PRIVATE = "private"
    IN_TABLE = "in_table"
    PER_YEAR_OR_TOTAL = "per_year_or_total"
    DISAGREEMENT = "disagreement"
    SAVED = "saved"
    HOW_OFTEN = "how_often"
    HOW_LONG = "how_long"
    VOTES = "votes"
    AGAINST = "against"
    MINORITY = "minority"
    SUSPENSION = "suspension"
    FOLLOW_UP = "follow_up"
    EARLIER = "earlier"
    GUESTS = "guests"
    RECOMMENDED = "recommended"
    WHO_RECOMMENDS = "who_recommends"
    DECIDED = "decided"
    FOLLOWED = "followed"
    ABSENT = "absent"
    ATTENDED = "attended"
    TITLE = "title"
    PARTY = "party"
    CHAIR = "chair"
    SIGNED = "signed"
    MEMBERS = "members"
    ADOPTED = "adopted"
    FINANCED = "financed"
    DECIDING_BODY = "deciding_body"
    SUCCESS = "success"
    TARGET_GROUP = "target_group"
    PERFORMER = "performer"
    RESPONSIBLE = "responsible"
    DEPENDS = "depends"
    DEADLINE = "deadline"
    PLANNED = "planned"
    ATTACHMENTS = "attachments"
    PURPOSE = "purpose"
    WHY = "why"
    HOW = "how"
    WHEN = "when"
    HOW_MUCH = "how_much"
    HOW_MANY = "how_many"
    SHARE = "share"
    WHERE = "where"
    WHO = "who"
    WHICH = "which"
    WHAT = "what"
    YES_NO = "yes_no"


class Operation(StrEnum):
    """What is to be done with figures."""

    SUM = "sum"
    DIFFERENCE = "difference"
    LARGEST = "largest"
    SMALLEST = "smallest"
    AVERAGE = "average"
    COUNT = "count"
    COMPARE = "compare"
    SHARE = "share"


_PATTERNS: tuple[tuple[Ask, str], ...] = (
    (Ask.DRAFT_MINUTES, r"referattekst|beslutningstekst|minutes text"),
    (Ask.SUMMARY, r"resum|opsummer|sammenfat|\bkort fortalt|\bsummar|\bsum up\b|\boverblik over punkt|\bbriefing|\bbrief me|goer mig klar"),
    (Ask.PRIVATE, r"telefon|mobilnummer|\bnummer til\b|privatadresse|cpr|phone|home address|privat(e)? (nummer|mail|adresse)"),
    (Ask.PER_YEAR_OR_TOTAL, r"i alt eller|om aaret eller|aarligt eller|aarlig eller|samlet eller|eller (er det )?(i alt|om aaret|aarligt|pr\.? aar|hvert aar|samlet)|in total or|per year or|a year or"),
    (Ask.IN_TABLE, r"\b(med )?i (\w+)?(tabel|linje|oversigt)\w*|i tabellerne|tabellinje|in the table|which table|hvor i tabel|staar\b.*\btabel"),
    (Ask.DISAGREEMENT, r"uenig|uoverensstem|stemmer\b.*(overens|med|ikke|tal)|passer\b|modstrid|afvig|i strid|diskrepan|forskel (mellem|paa) (tekst|tabel|prosa)|fejl i|skabelonrest|stavefejl|inconsisten|discrepan|disagree|contradict|\bhvad er rigtigt|hvilket tal"),
    (Ask.SAVED, r"\bspar|besparels|\bsave[sd]?\b|\bsaving"),
    (Ask.HOW_OFTEN, r"hvor (tit|ofte)|hvor mange gange|how often|how many times"),
    (Ask.HOW_LONG, r"hvor (lang tid|laenge|mange (aar|maaneder|uger|dage))|how long|varighed|over hvor lang"),
    (Ask.AGAINST, r"\bi ?mod\b|against|imod|modstander|dissens"),
    (Ask.VOTES, r"\bstem(me|te|mer|t|ning\w*|metal)\b|afstemning|\bvote[sd]?\b|\bvoting|flertal|enstemmig|unanim"),
    (Ask.MINORITY, r"mindretal|protokol(bemaerkning|lat)|forbehold|saerudtalelse|minority|dissent"),
    (Ask.SUSPENSION, r"standsning|suspen|\bstoppe[tr]?\b.*(sag|beslut)|§ ?23|paragraf 23|begaer|halted|blocked"),
    (Ask.FOLLOW_UP, r"opfoelgning(er|spunkt)?\b.*(aab|udest)|aabne? (punkt|sag|opfoelg)|udestaaende|ikke (afgjort|faerdigbehandlet|endelig)|blev ikke afgjort|afventer|naeste skridt|hvad sker der nu|what('s| is) (next|pending|open)|follow.?up|udsat\b|udskudt|postponed"),
    (Ask.EARLIER, r"tidligere behandl|behandlet (foer|tidligere)|foerst behandlet|foer den kom|har .*(vaeret|oppe).*(foer|tidligere)|previous(ly)? (treat|discuss|handl|consider)|before it came|beslutningshistor|discussed before|behandlet\b.*\bfoer\b"),
    (Ask.GUESTS, r"(deltog|deltager|med|var|inviteret)\b.*\b(ekstra|derudover|under (punkt|sag|behandling)|gaest|yderligere|oplaeg)|gaest|inviteret|guest|yderligere delt|attended (for|under|item)|deltog under|under punkt"),
    (Ask.WHO_RECOMMENDS, r"hvem (indstil|anbefal|har indstil)|hvilket center (indstil|anbefal)|hvilke centre|who recommend|which (centre|center|department) recommend"),
    (Ask.RECOMMENDED, r"indstil|anbefal|recommend"),
    (Ask.FOLLOWED, r"(blev|er) (indstillingen|anbefalingen).*(fulgt|efterkommet)|fulgte (udvalget|man)|in line with the recommendation|recommendation .*followed"),
    (Ask.DECIDED, r"beslut|besluttet|vedtag|vedtog|afgoer|afgjort|godkend|udfald|hvad blev der (sagt ja|bestemt)|\bbestemt\b|decid|decision|approv|resultatet af (punkt|sag)|how did item|outcome|konklu"),
    (Ask.ABSENT, r"afbud|fravaerende|ikke (til stede|med til moedet|moedt)|deltog ikke|absent|did not attend|excused|manglede"),
    (Ask.ATTENDED, r"\bdeltog|\bdeltag|til stede|tilstede|med til moedet|moedte op|\battend|present at|who was (at|there|present)|\bvar .* med (til|paa)"),
    (Ask.TITLE, r"\btitel\b|stilling(sbetegnelse)?\b|hvad laver|hvilken rolle|\bstilling\b|job ?title|\brole\b|\bposition\b|hvem er [a-z]"),
    (Ask.PARTY, r"\bparti(er|et|tilhoer)?\b|part(y|ies)\b"),
    (Ask.CHAIR, r"formand|naestformand|\bchair"),
    (Ask.SIGNED, r"underskre?v|underskrift|skrevet under|signe[dr]|signator|staar bag|bag (budget)?aftalen|part i aftalen|aftaleparti|forligspart"),
    (Ask.MEMBERS, r"medlem|sidder i|sad i|bestaar .* af|members?\b|sits? on|sat on|who is on"),
    (Ask.ADOPTED, r"(hvem|hvornaar|hvilket udvalg).*(vedtog|vedtaget|godkendte)|vedtaget (hvornaar|af)|who adopted|when was .*adopted|adopted"),
    (Ask.FINANCED, r"finansier|hvor kommer pengene|betal(er|es|t) (det|for|af)|hvem betaler|financ|funded|who pays|paid for"),
    (Ask.DECIDING_BODY, r"hvilke[nt]? (udvalg|organ|fagudvalg)|hvem (udmoent|bestemmer|beslutter|tager stilling|afgoer|traeffer)|udmoent|which committee|who decides|forelaegges (for )?hvem|hvem (skal )?(have|faar) .*forelagt"),
    (Ask.SUCCESS, r"succes|maales|hvornaar er .* lykkedes|criteri|lykkedes"),
    (Ask.TARGET_GROUP, r"maalgruppe|rettet mod|henvender sig|hvem er .* for\b|target group|aimed at"),
    (Ask.PERFORMER, r"\budfoer|udfoerende|hvem laver|hvem gennemfoerer|carried out by|who (performs|carries|executes|implements)|performer|executing"),
    (Ask.RESPONSIBLE, r"ansvar|\bejer(en)?\b|hvem har opgaven|hvem staar for|responsib|in charge|\bowner|\bowns\b|tovholder"),
    (Ask.DEPENDS, r"afhaeng|forudsaet|foer .* kan (begynd|starte|gaa i gang)|skal vaere faerdig.* foer|depend|prerequisite|required before"),
    (Ask.DEADLINE, r"frist|deadline|senest|due\b"),
    (Ask.PLANNED, r"planlagt|sagsoversigt|kommende (sag|punkt|moede)|moedepunkter|paa (udvalgets )?(liste|program|plan)|paa dagsordenen i|dagsorden(en)? for|planned|upcoming|scheduled|hvilke sager"),
    (Ask.ATTACHMENTS, r"\bbilag|attachment|appendi"),
    (Ask.PURPOSE, r"formaal|hvad skal .* bruges til|bruges til|hensigt|purpose|used for|\baim\b|maal(et|ene)? med"),
    (Ask.WHY, r"hvorfor|begrundels|aarsag|grunden|baggrunden for|\bwhy\b|reason|hvordan kan det vaere"),
    (Ask.HOW, r"\bhvordan\b|paa hvilken maade|hvorledes|\bhow (is|are|will|does|do|did|should|can)\b"),
    (Ask.WHEN, r"hvornaar|hvilken dato|hvilket aar|hvilken maaned|tidspunkt|\bwhen\b|what date|which (year|date|month)|hvad tid|klokken|what time|tidsplan"),
    (Ask.HOW_MUCH, r"hvor (meget|stor|stort|store|dyr|dyrt|hoej|hoejt|mange (penge|kroner|kr|mio|millioner|midler))|koste|\bkost\b|beloeb|\bpris|udgift|afsat|afsaette|\bbudget(teret|tet)\b|bevilge|oekonomi(en)? (i|for|ved)|how (much|large|big|high|expensive)|\bcosts?\b|amount|allocated|set aside|funding|hvad (faar|giver|betaler)|\bsatsen?\b|takst|procent\b|promille|satserne|\brates?\b|\bfaar\b.*\b(penge|midler|kroner)|bidrag|tilskud|stoette\b"),
    (Ask.HOW_MANY, r"hvor mange|antal|how many|number of|hvor faa"),
    (Ask.SHARE, r"andel|procentdel|hvor stor en del|pct|\bprocent|share of|percentage|proportion"),
    (Ask.WHERE, r"^(og )?hvor\b(?! (mange|meget|stor|stort|store|dyr|tit|ofte|lang|laenge|hoej|hoejt|meget))|\bhvor (ligger|skal|er|blev|bliver|findes|finder|foregik|afhold|holdes|kan|bor|og hvornaar|staar)|\bwhere\b|adresse|lokale|\bsted\b"),
    (Ask.WHO, r"\bhvem\b|\bwho\b|\bhvis ansvar"),
    (Ask.WHICH, r"\bhvilke[nt]?\b|\bwhich\b|\bnaevn\b|\blist\b|liste? over|oversigt over|\bname the|giv mig alle|vis (mig )?alle|alle (de )?\w+"),
    (Ask.WHAT, r"\bhvad\b|\bwhat\b|fortael|forklar|explain|tell me|describe|beskriv"),
    (Ask.YES_NO, r"^(og |men |saa )?(er|var|har|havde|skal|skulle|bliver|blev|kan|kunne|vil|faar|fik|findes|staar|deltog|stemte|bruger|kommer|passer|stemmer|gaelder|sparer|mangler|is|are|was|were|does|do|did|has|have|will|can|should)\b|^(hvor )?er der\b|^is there\b|^are there"),
)
_ASKS = tuple((ask, re.compile(pattern)) for ask, pattern in _PATTERNS)

_OPERATIONS: tuple[tuple[Operation, str], ...] = (
    (Operation.DIFFERENCE, r"forskel|lavere|hoejere|\bfald(er|et|t)?\b.*(fra|mellem|til)|stig(er|ning|et)?\b.*(fra|mellem|til)|aendring|udvikling(en)? fra|mere end|mindre end|minus|differen|\b(lower|higher|less|more)\b.*than|how much (less|more)|decrease|increase from|change from|fra (19|20)\d\d til (19|20)\d\d"),
    (Operation.LARGEST, r"stoerst|hoejest|dyrest|flest|mest\b|\btop \d|\btop\b|largest|biggest|highest|most expensive|\bmost\b"),
    (Operation.SMALLEST, r"mindst(e)?\b|lavest|billigst|faerrest|smallest|lowest|cheapest|\bleast\b|fewest"),
    (Operation.AVERAGE, r"gennemsnit|i snit|average|\bmean\b"),
    (Operation.SHARE, r"hvor stor en (andel|del)|procentdel|andel af|share of|percentage of"),
    (Operation.COUNT, r"hvor mange (?!penge|kroner|kr\b|mio|millioner|midler)|antal(let)?\b|how many|number of"),
    (Operation.SUM, r"i ?alt\b|samle[td]|\bsum(men|mer|mere|meret)?\b|lagt sammen|tilsammen|sammenlagt|total|laeg .*sammen|altogether|combined|add up|\badded\b|hele perioden|over (hele )?perioden|alle fire aar"),
    (Operation.COMPARE, r"sammenlign|sammenhold|compare|versus|\bvs\b|i forhold til|hver isaer|baade\b.*\bog\b"),
)
_OPERATION_PATTERNS = tuple((operation, re.compile(pattern)) for operation, pattern in _OPERATIONS)

def plain(text: str) -> str:
    """The text folded (lower case, æøå as ae/oe/aa, one kind of dash and quote) with white space collapsed."""
    return re.sub(r"\s+", " ", fold(text)).strip()


def asks_of(text: str) -> frozenset[Ask]:
    """All that the question asks for; an empty set when nothing is recognised."""
    flat = plain(text)
    return frozenset(ask for ask, pattern in _ASKS if pattern.search(flat))


def operations_of(text: str) -> frozenset[Operation]:
    """What the question wants done with figures; an empty set when nothing."""
    flat = plain(text)
    return frozenset(operation for operation, pattern in _OPERATION_PATTERNS if pattern.search(flat))
