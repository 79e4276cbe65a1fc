"""Whether a question is put in Danish or in English."""

from __future__ import annotations

import re

_ENGLISH = frozenset(
    word
    for line in (
        "the is are was were what which who whom when where why how does did do has have had much many of and for to in on at with from about",
        "please list show tell me any there that this these those be been will would should can could their its it by an a not only than per",
        "year compare between both",
    )
    for word in line.split()
)
_DANISH = frozenset(
    word
    for line in (
        "er var hvad hvem hvor hvornår hvorfor hvordan hvilke hvilken hvilket og i på af til med for der det den de en et at som om fra har",
        "havde skal skulle blev bliver kan kunne vil ville ikke man vi jeg du mange meget få får ifølge under mellem samlet alt året år giv lav",
        "vis skriv opsummer",
    )
    for word in line.split()
)


def language_of(text: str, before: str = "da") -> str:
    """`da` or `en`, from the small words; the language of the conversation so far when they do not tell."""
    tokens = re.findall(r"[a-zæøå']+", text.lower())
    english = sum(token in _ENGLISH and token not in _DANISH for token in tokens)
    danish = sum(token in _DANISH and token not in _ENGLISH for token in tokens) + 2 * bool(re.search("[æøå]", text.lower()))
    if english == danish:
        return before
    return "en" if english > danish else "da"
