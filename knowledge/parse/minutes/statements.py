"""Dissent entered in the minutes: minority statements, notes to the record, reservations. Quoted whole, with who made them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BY = r"(?P<by>[A-ZÆØÅ\d](?:[^.:;]|(?<=\b[A-ZÆØÅ])\.){0,160}?)"
_KIND = (
    r"(?P<kind>mindretalsudtalelse|protokolbemærkning|protokoltilførsel|protokoludtalelse|særstandpunkt|særudtalelse|stemmeforklaring|protokollat)"
)
_LED_IN = re.compile(
    rf"{_BY}\s+(?:har|havde|afgav|afgiver|afgivet|fremsatte|fremsætter|fremkom\s+med|kom\s+med|fik|ønskede|ønsker)\s+(?:følgende\s+|denne\s+|en\s+)?{_KIND}"
    r"(?:\s+(?:til|ført\s+til|tilført)\s+(?:protokollen|protokols?|referatet))?\s*[:.,]?\s*(?P<text>.*)",
    re.DOTALL,
)
_NAMED = re.compile(
    rf"(?P<kind>Mindretalsudtalelse|Protokolbemærkning|Protokoltilførsel|Særudtalelse|Særstandpunkt|Protokollat)\s+(?:fra|af|afgivet\s+af)\s+{_BY}\s*:\s*(?P<text>.*)",
    re.DOTALL,
)
_HEADED = re.compile(
    r"(?P<kind>Mindretalsudtalelse|Protokolbemærkning|Protokoltilførsel|Særudtalelse|Protokollat)\s*:\s*(?P<text>"
    r"(?P<by>[A-ZÆØÅ][^.:;]{0,80}?)\s+(?:finder|mener|ønsker|kan|vil|er|stemmer|stemte|tager|tog|bemærker|beklager|anser|har)\b.*)",
    re.DOTALL,
)
"""«Protokollat: Venstre finder planen for dyr.»: who dissents begins the words."""
_TO_RECORD = re.compile(
    rf"{_BY}\s+(?:ønsker|ønskede|begærede|bad\s+om\s+at\s+få|fik|lod|anmodede\s+om\s+at\s+få)\s+(?:det\s+|følgende\s+|at\s+få\s+)*(?:til)?ført\s+(?:til\s+)?"
    r"(?:protokollen|protokols?|referatet)\s*[,:.]?\s*(?:at\s+)?(?P<text>.*)",
    re.DOTALL,
)
_RESERVATION = re.compile(
    rf"{_BY}\s+(?P<verb>tog|tager|tog\s+et|har\s+taget|tog\s+fortsat)\s+(?:et\s+|deres\s+|sit\s+)?(?P<kind>forbehold)\b(?P<text>.*)", re.DOTALL
)
_AFTER_RULING = re.compile(r"^[^()]{0,60}?\b(?:idet|mens)\s+|\s+(?:dog|imidlertid|fortsat|her)$")
"""«Tiltrådt, idet Ib Ty (V) dog tager forbehold»: who stands between."""
_NOT_A_DISSENTER = re.compile(
    r"udvalget|kommunalbestyrelsen|byrådet|administrationen|forvaltningen|\bder\b|\bdet\b(?!\s+(?:Konservative|Radikale))", re.IGNORECASE
)


@dataclass(frozen=True)
class Statement:
    """A dissent: who, what sort (as printed), and its words. `goes_on` is true when paragraphs after it may belong to it."""

    by: str
    kind: str
    text: str
    goes_on: bool


def statement_of(paragraph: str) -> Statement | None:
    """The dissent that a paragraph (or what is left of it) begins with; None when it begins with something else."""
    for pattern, kind in ((_LED_IN, None), (_NAMED, None), (_HEADED, None), (_TO_RECORD, "protokolbemærkning"), (_RESERVATION, "forbehold")):
        match = pattern.match(paragraph)
        if match is None or _NOT_A_DISSENTER.search(match["by"]):
            continue
        printed = kind or match["kind"].lower()
        if printed == "forbehold":
            return Statement(_one_line(_AFTER_RULING.sub("", match["by"])), printed, paragraph.strip(), goes_on=False)
        return Statement(_one_line(match["by"]), printed, match["text"].strip(' ”"“'), goes_on=True)
    return None


def _one_line(words: str) -> str:
    """Who dissents, on one line: «Et mindretal (A, F)» is «A, F»."""
    who = " ".join(re.sub(r"^(?:idet|mens|dog)\s+", "", words).split())
    minority = re.fullmatch(r"et\s+(?:enigt\s+)?mindretal(?:\s+bestående\s+af)?\s*\(?(?P<who>[^()]+?)\)?", who, re.IGNORECASE)
    return minority["who"] if minority else who
