"""Whether an answer says that the documents do not: of the whole question, or of the very thing that is asked for."""

from __future__ import annotations

import re

from bot.check.sentences import content_words, statements
from knowledge.money import parse_amounts

_VERB = (
    r"(?:nævnt|nævner|oplyst|oplyser|angivet|angiver|anført|beskrevet|omtalt|omtaler|fundet|finde|fremgår|specificeret|opgjort|dækket|dækker"
    r"|indeholder|indeholdt|besvare|medtaget|fastlagt|registreret|kendt|konkretiseret|navngivet|står|findes|optræder|indgår|forekommer)"
)
_FACT = r"(?:afsat|besluttet|truffet)"
"""What the documents may say is not so: no refusal beside what they do say."""
_NO = r"(?:ikke|ingen|intet)"
_MISSING = re.compile(
    "|".join(
        [
            rf"\b{_VERB}\b[^.!?\n]{{0,70}}\b{_NO}\b",
            rf"\b{_NO}\b[^.!?\n]{{0,60}}\b{_VERB}\b",
            rf"\b(?:kan|kunne|har|ved|kender) (?:jeg|vi)?\s?(?:desværre )?{_NO}\b",
            r"\bingen (?:oplysning|data|tal|dokument|kilde|beløb|omtale|belæg|handling|sag|case|linje|punkt)",
            r"\bder er (?:ikke (?:et|en|nogen|noget|nogle)|ingen|intet)\b",
            r"\bnot (?:found|mentioned|stated|covered|given|available|in the|listed|recorded)\b",
            r"\bno (?:information|mention|record|figure|amount|document|answer)\b",
            r"\b(?:cannot|can't|could not|unable to) (?:find|answer|say|tell|see)\b",
            r"\b(?:do|does|did)(?:n't| not) (?:say|state|mention|contain|cover|include|give|list|have|specify)\b",
        ]
    ),
    re.IGNORECASE,
)
_NOT_DONE = re.compile(rf"\b{_NO}\b[^.!?\n]{{0,60}}\b{_FACT}\b|\b{_FACT}\b[^.!?\n]{{0,70}}\b{_NO}\b", re.IGNORECASE)
_ONLY = re.compile(r"\bder er kun\b|\bthere (?:is|are) only\b", re.IGNORECASE)


def refuses(text: str, found: bool | None = None, asked: str = "") -> bool:
    """Whether an answer refuses: in its words when it found nothing, else by naming what was asked for as missing.

    `found` is None where only the words are known. «Der er ikke afsat noget i 2019. Der er afsat 5 mio. kr. i 2021» answers; so does «der er kun
    syv», unless nothing was found.
    """
    if found is False:
        return bool(_MISSING.search(text) or _NOT_DONE.search(text) or _ONLY.search(text))
    missing = [sentence for sentence in statements(text) if _MISSING.search(sentence)]
    if not missing and _NOT_DONE.search(text) and not parse_amounts(text):
        missing = [sentence for sentence in statements(text) if _NOT_DONE.search(sentence)]
    words = content_words(asked) | content_words(asked, True)
    return any(not found or not words or words & content_words(sentence) for sentence in missing)
