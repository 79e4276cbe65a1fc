"""Text → Danish sentences."""

from __future__ import annotations

import re

_ABBREVIATIONS = """
ca. fx. f.eks. bl.a. bla. jf. jvf. nr. pkt. kl. stk. evt. dvs. hhv. pga. ift. iht. inkl. ekskl. ang. vedr. afd. kap. s. d. d.d.
pt. p.t. hr. fr. dr. prof. cand. tlf. st. sct. skt. art. litra. min. max. maks. mio. mia. tkr. t.kr. sml. opr. pr. resp. m.h.t. mht. mhp.
m.h.p. i.f.t. i.h.t. f. jan. feb. mar. apr. jun. jul. aug. sept. sep. okt. nov. dec.
"""
_NEVER_END = frozenset(_ABBREVIATIONS.split())
"""Abbreviations that something always follows."""
_MONTH = re.compile(r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[\"”“’»)\]]*(?=\s)")
_NEXT = re.compile(r"\s+[\"”“‘«»(\[]*(?P<first>\S)")
_LAST_WORD = re.compile(r"(\S+)$")


def sentences(text: str) -> list[str]:
    """The sentences of a text in order, as printed, white space at the ends taken off; a line break ends a sentence too.

    Knows that «mio.», «ca.», «pkt.», «den 7. februar», «1. halvår» and initials do not end one, and that «kr.», «pct.», «mv.» and «osv.» do when a
    capital letter follows.
    """
    return [sentence for line in text.splitlines() for sentence in _of_line(line)]


def _of_line(line: str) -> list[str]:
    """The sentences of one line."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(line):
        if _ends_sentence(line[start : end.end()], line[end.end() :]):
            found.append(line[start : end.end()].strip())
            start = end.end()
    found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends_sentence(before: str, after: str) -> bool:
    """Whether the sentence stops between `before`, which ends in a stop, and `after`."""
    following = _NEXT.match(after)
    if following is None:
        return False
    first = following["first"]
    if not (first.isupper() or first.isdigit() or first in "•–"):
        return False
    if before[-1] != "." or before.endswith(("..", "!.", "?.")):
        return True
    last = _LAST_WORD.search(before)
    word = last.group(1).lstrip('("”“«[') if last else ""
    if word.lower() == "kr." and first.isdigit():  # «1 mio. kr. 2021»: the year of the amount
        return False
    return not _stop_belongs_to_word(word, before, after)


def _stop_belongs_to_word(word: str, before: str, after: str) -> bool:
    """Whether the full stop is part of an abbreviation, an ordinal or an initial."""
    if word.lower() in _NEVER_END:
        return True
    if re.fullmatch(r"\d{1,3}\.", word):
        alone = before.strip() == word
        dated = re.search(r"\b(den|d\.|fra|til|pr\.)\s+\d{1,2}\.$", before) is not None
        return alone or dated or _MONTH.match(after.lstrip()) is not None
    if re.fullmatch(r"\d+(\.\d+)+\.", word):
        return before.strip() == word
    # An initial in a name: «Saime B. Inanc». «punkt A.» at a sentence end is rarer than that.
    return re.fullmatch(r"[A-ZÆØÅ]\.", word) is not None and re.search(r"[A-ZÆØÅ]\w+\s+\S\.$", before) is not None
