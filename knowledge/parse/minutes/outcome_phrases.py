"""The phrases that decide: which words end an item how, as participle or passive («godkendt», «udsættes»), active, and infinitive."""

from __future__ import annotations

from knowledge.records.meeting import Outcome


def any_of(*phrases: str) -> str:
    """A pattern of any of the phrases; a blank in them is any white space."""
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in phrases) + ")"


APPROVING = any_of(
    "godkend(?:t|es|te|er)", "tiltrådte?", "tiltræd(?:es|er)", "vedtag(?:et|es|er)", "vedtog", "tag(?:es|et)(?: ikke)? til følge", "tilsluttet",
    "tilslutte(?:r|de) sig", "følges(?! (?:op|tæt|løbende))", "fulgt(?! (?:op|tæt))",
    r"(?:følger|fulgte) (?:\w+ )?indstilling(?:en)?", "bifald(?:t|es|er)",
    "(?:besluttet )?som indstillet",
)  # fmt: skip
NOTING = any_of(
    "tag(?:et|es|er|ne) til efterretning", "til efterretning", r"t\.\s?e\.?", r"tog (?:\w+ ){0,4}til efterretning",
    "orientere?(?:t|ing(?:en)? (?:(?:blev|er) )?givet)"
)  # fmt: skip
DISCUSSING = any_of("drøft(?:et|else|es|ede)", "temadrøftet")
RECOMMENDING = any_of(
    "anbefal(?:es|et|er|ede|ing)", r"indstilles(?: (?:til )?(?:godkend\w+|vedtag\w+|tiltr\w+))?", "tiltrædes over for",
    r"(?:frem|over)send(?:es|t)(?=.*\b(?:anbefal(?:er|ede|ing)|indstilling om (?:godkend|vedtag|tiltræd)\w+))",
)  # fmt: skip
PHRASES: tuple[tuple[Outcome, str], ...] = (
    (
        Outcome.NONE_RECORDED,
        any_of("intet", r"ingen(?: (?:bemærkninger|meddelelser|beslutning|eventuelt|spørgsmål|indlæg))?", r"der var ingen \w+", "-") + r"\s*\.?$",
    ),
    (Outcome.REJECTED, any_of(
        "afvis(?:t|es)", "(?:der )?(?:gives|blev givet|meddel(?:es|t)) afslag", "afslag", "afslås", "afslået",
        "forkaste[ts]", "nedstemt", "falde[rt]", "faldt", "nej til",
        "(?:der )?(?:(?:er|var|blev|opnåede|fik) )?(?:ikke|intet) flertal",
    )),
    (Outcome.LAPSED, any_of("bortfald(?:et|er|t)", "stemmelighed")),
    (Outcome.POSTPONED, any_of("udsat", "udsættes", "udskydes", "udskudt", "genoptage[ts]", "afventer", "sættes i bero", "(?:stillet|sat) i bero")),
    (Outcome.WITHDRAWN, any_of(
        "udgår", "udgik", "udgået", "(?:tage[ts]|slettet|slettes) af dagsordenen", "(?:fjernes|fjernet) fra dagsordenen", "trukket(?: tilbage)?",
        "frafalde[ts]",
    )),
    (Outcome.APPROVED, r"tilbagesendes(?=.*\bhar\s+(?:vedtaget|tiltrådt|godkendt)\b)"),
    (Outcome.HEARING, any_of(
        r"(?:send(?:es|t)|udsendes|fremsendes) i (?:offentlig )?(?:\d+ ugers )?(?:offentlig )?høring", "fremlægges offentligt",
        "fremlagt i (?:offentlig )?høring",
    )),
    (Outcome.RECOMMENDED, RECOMMENDING),
    (Outcome.REFERRED, any_of(
        "(?:over|frem|videre|tilbage)send(?:es|t)", "(?:hjem|hen)vis(?:es|t)", "returneres", "send(?:es|t) (?:til|retur|tilbage)", "overgår til",
        r"indgår i (?:\w+ ){0,3}(?:budget|forhandling)\w*",
    )),
    (Outcome.NOTED, NOTING),
    (Outcome.DISCUSSED, DISCUSSING),
    (Outcome.PROCEDURAL, any_of("(?:blev )?optage[ts] på dagsordenen", "underskrevet", "behandlet sammen")),
    (Outcome.ELECTED, any_of("(?:gen)?valgt", "vælges", "valgte", "udpege(?:t|s|de)")),
    (Outcome.GRANTED, any_of(
        "(?:der )?bevilge(?:t|s|de)", "frigive[ts]", "frigav", "meddel(?:es|t)", "imødekomme[ts]",
        "(?:der )?gives (?:dispensation|tilladelse|tilsagn)",
    )),
    (Outcome.APPROVED, APPROVING),
)  # fmt: skip

ACTIVE: tuple[tuple[Outcome, str], ...] = (
    (Outcome.REJECTED, any_of("afvis(?:er|te)", "forkaste(?:r|de)", "afslår", "afslog")),
    (Outcome.POSTPONED, any_of("udsatte", "udsætter", "udskød", "udskyder")),
    (Outcome.HEARING, r"(?:ud)?send(?:er|te)\s+[^.;]{0,80}?\bi\s+(?:offentlig\s+)?høring"),
    (Outcome.RECOMMENDED, any_of("anbefal(?:er|ede)", "indstille(?:r|de)")),
    (Outcome.REFERRED, any_of(
        "(?:over|frem|videre|tilbage)send(?:er|te)", "hjemvis(?:er|te)", "henvis(?:er|te)", r"send(?:er|te)\s+[^.;]{0,60}?\b(?:tilbage|retur|videre)"
    )),
    (Outcome.NOTED, NOTING),
    (Outcome.DISCUSSED, DISCUSSING),
    (Outcome.ELECTED, any_of("valgte(?! at)", "vælger(?! at)", "udpege(?:r|de)")),
    (Outcome.GRANTED, any_of("bevilge(?:r|de)", "frigiver", "frigav", "imødekom(?:mer)?", "meddel(?:er|te)")),
    (Outcome.APPROVED, APPROVING),
)  # fmt: skip
"""What a body is told to do: «Udvalget udsatte sagen»."""

INFINITIVES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.REJECTED, any_of("afvise", "forkaste", "afslå", "give afslag", "sige nej")),
    (Outcome.POSTPONED, any_of("udsætte", "udskyde", r"stille [^.;]{0,60}?\bi bero")),
    (Outcome.WITHDRAWN, any_of(r"tage [^.;]{0,60}?\baf dagsordenen", "trække", "frafalde")),
    (Outcome.HEARING, r"(?:ud)?sende\s+[^.;]{0,80}?\bi\s+(?:offentlig\s+)?høring"),
    (Outcome.RECOMMENDED, any_of("anbefales?", "indstille")),
    (Outcome.REFERRED, any_of("(?:over|frem|videre|tilbage)sende", "hjemvise", "henvise", r"sende [^.;]{0,60}?\b(?:tilbage|retur|videre)")),
    (Outcome.NOTED, r"tages?\s+[^.;]{0,60}?\btil\s+efterretning"),
    (Outcome.DISCUSSED, "drøftes?"),
    (Outcome.GRANTED, any_of("bevilge", "frigive", "imødekommes?", "meddele", "give (?:dispensation|tilladelse|tilsagn)")),
    (Outcome.APPROVED, any_of(
        "godkendes?", "tiltrædes?", "vedtages?",
        r"følge (?:\w+ )?indstilling(?:en)?", "følges", "støttes?", "bifaldes?", "tilslutte sig",
    )),
)  # fmt: skip
"""What a body resolves, can or will: «Udvalget besluttede at udsætte sagen», «kan ikke godkende»."""
