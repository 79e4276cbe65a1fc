"""Headings of minutes and the role each gives the text below it.

Municipalities differ in words and order, and change both over the years: a heading is known by its role, never by its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from knowledge.dates import parse_date
from knowledge.parse.markup import unmarked
from knowledge.parse.minutes.bodies import BODY, as_title, find_bodies

WRAPPER = "wrapper"
"""«Indhold»: it only holds other headings together."""
CONCLUSION = "conclusion"
"""«Konklusion», «Protokol»: what was decided, where the item ends in it and has no plainer heading; else a part of the case."""
MOTION = "motion"
"""«Ændringsforslag»: put to the vote before the recommendation, or no more than recommended."""
VOTE = "vote"
"""«Afstemning»: it is told before what came of it."""
STATEMENT = "statement"
"""«Mindretalsudtalelse» with the words below it."""

_SYNONYMS: dict[str, str] = {
    "summary": r"sammendrag|resum[eé]|sagsresum[eé]|sagens kerne|sagen kort|kort fortalt",
    "background": r"baggrund|problemstilling|beslutningstema|formål",
    "case_presentation": r"sagsfremstilling|supplerende sagsfremstilling|løsning|beskrivelse|sagsbeskrivelse|redegørelse|fakta|sagens indhold"
    r"|(?:(?:forvaltningens|administrationens) )?(?:vurdering|bemærkninger)|(?:den |det |sagens )?videre (?:proces|forløb|sagsgang|behandling)"
    r"|handlemuligheder|handlingsmuligheder",
    WRAPPER: r"indhold",
    "finance": r"(?:økonomiske|bevillingsmæssige)(?: og (?:personalemæssige|bevillingsmæssige))? konsekvenser(?: og finansiering)?"
    r"|økonomi(?: og finansiering)?|finansiering|bevilling"
    r"|økonomiske forhold",
    "legal": r"lovgrundlag|juridiske konsekvenser|retsgrundlag|retligt grundlag|lovhjemmel",
    "staff": r"personale|personalemæssige konsekvenser",
    "hearing": r"høring|kommunikation|borgerinddragelse|inddragelse",
    "effect": r"effekt|miljø(?:mæssige konsekvenser)?|sundhed|klima(?:mæssige konsekvenser)?|konsekvenser for .{3,40}",
    "competence": r"beslutningen træffes af|beslutningskompetence|sagsforløb|kompetence",
    "recommendation": r"indstilling(?:er)?|(?:forvaltningens?|administrationens|direktionens|direktørens) (?:indstilling(?:er)?|forslag)"
    r"|indstilling og beslutning|forslag til (?:beslutning|afgørelse|vedtagelse)|(?:det|der|følgende) indstilles",
    "decision": r"(?:(?:udvalgets|rådets|bestyrelsens) )?(?:beslutning(?:er)?|afgørelse|vedtagelse)|beslutning og afstemning",
    CONCLUSION: r"konklusion(?:er)?|konklusion\s?/\s?beslutning|beslutning\s?/\s?konklusion|protokol|(?:udvalgets|rådets|bestyrelsens) konklusion",
    MOTION: r"(?:ændrings|under)forslag(?: til indstillingen)?",
    VOTE: r"afstemning(?:en|er)?",
    STATEMENT: r"mindretalsudtalelse|protokolbemærkning(?:er)?|protokoltilførsel|særudtalelse|særstandpunkt",
    "debate": r"drøftelse|debat|(?:udvalgets|rådets|bestyrelsens) drøftelse",
    "follow_up": r"opfølgning|ansvarlig|videre handling",
    "earlier_treatment": r"tidligere behandl(?:ing(?:er)?|et)|tidligere beslutning(?:er)?|politisk behandling",
    "history": r"beslutningshistorik|sagens forløb|sagsgang|historik",
    "guests": r"yderligere deltagelse(?: på mødet)?|eksterne deltagere|gæster|særligt inviterede",
    "attachments": r"bilag(?: til sagen| til punktet)?|vedhæftede filer",
    "absence": r"fraværende|afbud|afbud/fraværende|fremmøde og inhabilitet|inhabilitet|habilitet",
}
_HEADINGS = {role: re.compile(rf"(?:{words})\s*:?", re.IGNORECASE) for role, words in _SYNONYMS.items()}
_INLINE = re.compile(
    r"(?P<heading>beslutning(?:skompetence|en træffes af)?|bilag|sagsforløb|indstilling|resum[eé]|fraværende|afbud|konklusion|protokol|afgørelse"
    r"|baggrund|sagsfremstilling|drøftelse|debat|opfølgning|ansvarlig|konklusion\s?/\s?beslutning|beslutning\s?/\s?konklusion)\s*:\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_GLUED_DECISION = re.compile(r"(?P<heading>Beslutning)\s+(?P<rest>(?:Tilbagesendes|Fremsendes|Godkendt|Vedtaget|Tiltrådt|Udsat|Anbefales)\b.*)")
_DATE = r"(?:\w+dag\s+)?(?:den\s+|d\.\s*)?\d{1,2}[.\-/]\s?(?:\d{1,2}[.\-/]|\w+\s+)\d{2,4}"
_POINT = r"(?:,?\s*(?:pkt|punkt|sag(?:snr|\s+nr)?)\.?\s*(?P<item>\d+))"
_RULING = r"(?:beslutning|afgørelse|vedtagelse|behandling)"
_OF_BODY = re.compile(
    rf"(?:{_RULING}(?:en)?\s+(?:truffet\s+)?(?:(?:i|af|fra)\s+)?(?P<body>{BODY})\s*,?\s*(?P<date>{_DATE})?"
    rf"|(?P<body4>{BODY})s\s+{_RULING}(?:\s+(?:på\s+mødet\s+)?(?P<date4>{_DATE}))?"
    rf"|(?P<body2>{BODY})s?,?\s+(?:beslutning\s+)?(?:i\s+|på\s+)?(?:mødet?\s+)?(?P<date2>{_DATE})"
    rf"|(?P<date3>\d{{2}}-\d{{2}}-\d{{4}})\s+(?P<body3>{BODY}|[A-ZÆØÅ][\w ]+\bAfdeling)(?:\s+påtegning)?)"
    rf"{_POINT}?\s*[.:]?",
    re.IGNORECASE,
)
_OF_OTHER = re.compile(rf"(?P<body>[A-ZÆØÅ][\w ,&-]{{2,60}}?),\s+(?P<date>{_DATE}){_POINT}\s*:?")
_RESOLVES = re.compile(
    rf"(?P<body>{BODY}|Udvalget|Rådet|Bestyrelsen|[A-ZÆØÅ]\w+(?:bestyrelsen|rådet))\s+(?:har\s+)?"
    r"(?:beslutt(?:ede|et|er)|vedt(?:og|aget|ager)|konkludere(?:de|t|r)|bestemte|traf(?:\s+følgende)?\s+(?:beslutning|afgørelse))"
    r"(?:\s+(?:herefter|følgende|således))?\s*(?::\s*(?P<rest>\S.*)?)?"
)
"""«Byrådet besluttede:», «Udvalget vedtog: Godkendt.»: the verb for a heading."""

_LONGEST = 140


@dataclass(frozen=True)
class Heading:
    """A heading: the role it gives, the words it was printed in, and the body, date and item it names; `rest` is text on its own line."""

    role: str
    label: str
    rest: str = ""
    body: str | None = None
    date: date | None = None
    item: str | None = None


@lru_cache(maxsize=8192)
def heading_of(line: str) -> Heading | None:
    """The heading that a printed line is; None for any other line."""
    words = _words(line)
    inline = _INLINE.fullmatch(words) or _GLUED_DECISION.fullmatch(words)
    if inline:
        return Heading(_role(inline["heading"]), inline["heading"], rest=inline["rest"])
    resolves = _RESOLVES.fullmatch(words)
    if resolves:
        label = words[: resolves.start("rest")] if resolves["rest"] else words
        return Heading("decision", label.rstrip(" :"), rest=resolves["rest"] or "", body=next(iter(find_bodies(resolves["body"])), None))
    if not words or len(words) > _LONGEST:
        return None
    for role, pattern in _HEADINGS.items():
        if pattern.fullmatch(words):
            return Heading(role, words.rstrip(" :"))
    return _of_body(words)


def _words(line: str) -> str:
    """The line without mark-up and bullet; one in capitals as it would be written small («BYRÅDETS BESLUTNING»)."""
    words, _ = unmarked(re.sub(r"^\s*[•·]\s*", "", line))
    return as_title(" ".join(words.split()))


def _role(heading: str) -> str:
    return next(role for role, pattern in _HEADINGS.items() if pattern.fullmatch(heading))


def _of_body(words: str) -> Heading | None:
    """A heading that names a body and a date: that body's decision, now or before."""
    match = _OF_BODY.fullmatch(words)
    bodies = find_bodies(words) if match else []
    if match is None or not (bodies or match["body3"]):
        other = _OF_OTHER.fullmatch(words)
        return other and Heading("body", words.rstrip(" :"), body=other["body"], date=parse_date(other["date"]), item=other["item"])
    day = match["date"] or match["date2"] or match["date3"] or match["date4"]
    return Heading(
        "body", words.rstrip(" :"), body=bodies[0] if bodies else match["body3"], date=parse_date(day) if day else None, item=match["item"]
    )
