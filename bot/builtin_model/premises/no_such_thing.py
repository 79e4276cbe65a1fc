"""«Hvilket konsulentfirma …?», «hvilken dagligvarebutik …?»: a thing asked for by name where the text says that there is none of its sort."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_under, share
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import Term, key
from knowledge.source import Source
from retrieval.danish import words

_ASKED_FOR = re.compile(
    r"\b(?:hvilke[nt]?|hvad hed(?:der|te) (?:det|den|de)|hvad er navnet paa (?:det|den|de)|hvem er (?:det|den|de)|"
    r"which|what(?: is the)?(?: name of the)?) (?:\w+ )?(\w{7,})"
)
_NOT = re.compile(r"\b(?:ikke|ingen|intet|hverken)\b")
_KINDS = ("agreement_item", "agenda_item")
_CLEAR, _STARTS, _FOLLOWS = 0.5, 6, 0.15


def no_such_thing(claim: Claim) -> Verdict | None:
    """Whether the first part of the compound asked for («konsulent…») stands under the thing spoken of only where it is denied."""
    match = _ASKED_FOR.search(claim.flat)
    asked = next((term for term in claim.terms if match and term.word == match[1]), None)
    if asked is None:
        return None
    rest = claim.without(re.compile(rf"^{asked.word}$"))
    link = rest.best(*_KINDS)
    if link is None or link.coverage < _CLEAR:
        return None
    printed = list(printed_under(claim.library, link.topic))
    clauses = [(at, clause) for at, one in enumerate(printed) for clause in _naming(asked, one.text)]
    if not clauses or not all(_NOT.search(clause) for _, clause in clauses):
        return None
    told, sources = _told(rest, printed, clauses[0][0])
    lookup = call("search", query=claim.whole.search_text, documents=[link.topic.document], limit=8)
    return Verdict(False, f"der står {told}" if claim.da else f"it says {told}", sources, (lookup,))


def _naming(asked: Term, text: str) -> Iterator[str]:
    """The clauses of a sentence, in plain letters, that name a thing of the sort."""
    sorts = asked.parts[:1] or tuple(stem for stem, weight in asked.keys if weight >= 1.0)
    for clause in re.split(r"[,;:]", plain(text)):
        if any(_is_of(key(word), sort) for word in words(clause) for sort in sorts):
            yield clause


def _is_of(stem: str, sort: str) -> bool:
    return stem == sort or (len(sort) >= _STARTS and stem.startswith(sort))


def _told(claim: Claim, printed: list[Printed], at: int) -> tuple[str, tuple[Source, ...]]:
    """The sentence that denies it, and the next where it says what there is instead."""
    own = [printed[at]]
    if at + 1 < len(printed) and printed[at + 1].before == printed[at].text and share(claim, printed[at + 1].text) >= _FOLLOWS:
        own.append(printed[at + 1])
    return f"«{' '.join(stop(one_line(one.text)) for one in own)}»", tuple(dict.fromkeys(one.source for one in own))
