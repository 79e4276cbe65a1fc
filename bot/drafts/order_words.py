"""An order for a draft, as people write it: «Bestil et resumé af punkt 5», «Lav et udkast til referattekst til punkt 5»."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import Ask, asks_of

_KINDS = {
    "summary": r"(?:kort(?:e)?\s+)?(?:resum[eé]|opsummering|sammenfatning)",
    "minutes": r"(?:referat(?:tekst)?|minutes)",
    "briefing": r"briefing",
}
_OF = r"(?:af|om|over|til|for|fra|før|foer|inden)"
_ORDER = re.compile(
    r"(?:kan du |vil du |venligst )*(?:bestil(?:le)?|lave?|skrive?)\s+(?:(?:et|en)\s+)?(?P<draft>udkast(?:\s+til)?\s*)?(?:(?:et|en)\s+)?"
    rf"(?P<kind>{'|'.join(_KINDS.values())})?\s*(?P<link>{_OF})?\s*(?P<subject>.+?)[\s?.!]*",
    re.IGNORECASE,
)
_BEGINNINGS = {"summary": "Lav et udkast til resumé af", "minutes": "Skriv udkast til referattekst til", "briefing": "Skriv udkast til briefing før"}
_WRITE = "Skriv"
_KNOWN = re.compile(
    rf"\b(?:{'|'.join(_KINDS.values())}|opsummer\w*|sammenfat\w*|resumer\w*|kort version|forbered\w*|gør (?:mig|os) klar|klæd\w* (?:mig|os) på|"
    r"brief\w*|summar\w*|prepare|minutes|protokoltekst|optakt)\b",
    re.IGNORECASE,
)


def ordered_subject(text: str) -> str | None:
    """What a draft is ordered of, with its kind where it is no summary («referattekst til punkt 5»); None when the text orders none.

    A plain «lav et resumé» is a question, not an order.
    """
    match = _ORDER.fullmatch(text.strip())
    if match is None or not (match["draft"] or text.strip().lower().startswith(("bestil", "kan du bestil", "vil du bestil"))):
        return None
    if match["kind"] is None:
        return match["subject"] if match["draft"] and match["link"] else None
    if re.fullmatch(_KINDS["summary"], match["kind"], re.IGNORECASE):
        return match["subject"] if match["link"] else None
    return f"{match['kind']} {match['link'] or 'til'} {match['subject']}"


def as_question(subject: str) -> str:
    """The question to put for an order: as it is when it names a kind of draft or another kind of text («mail til …»), else a summary of it."""
    if Ask.OTHER_TEXT in asks_of(f"{_WRITE} {subject}"):
        return f"{_WRITE} {subject}"
    if _KNOWN.search(subject):
        kind = next((kind for kind, words in _KINDS.items() if re.match(rf"{words}\b", subject, re.IGNORECASE)), None)
        rest = re.sub(rf"^(?:{'|'.join(_KINDS.values())})\s+{_OF}\s+", "", subject, flags=re.IGNORECASE)
        short = bool(re.match(r"kort", subject, re.IGNORECASE))
        return f"{_BEGINNINGS[kind].replace('resumé', 'kort resumé') if short else _BEGINNINGS[kind]} {rest}" if kind and rest != subject else subject
    return f"{_BEGINNINGS['summary']} {subject}"
