"""Words that alone turn what a statement claims: «permanent», «lukker», «halveres», «intet i 2020»; and the year in a document's title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.check.evidence import Amount, Evidence
from bot.check.rows import Subjects
from bot.check.sentences import clause, negated
from bot.check.statement import Statement

_STRONG = re.compile(
    r"\b(?P<stem>permanent|varig|midlertidig|luk(?=ke|ni)|nedlæg|nedlag|ophør|afskaf|gratis|første gang|obligatorisk|lovpligtig|ulovlig"
    r"|fortrolig|hemmelig"
    r"|rekord|halver|fordobl|tredobl|firdobl|firedobl|fyre(?=s|t)|konkurs|priva(?:tiser)|udlicit|fjernes|fjernet|mangedobl"
    r"|clos(?=e[sd])|halved|abolish|compulsory|free of charge)\w*",
    re.IGNORECASE,
)
_BUILT = re.compile(r"\b(?:skal|kan|må|bliver|will be|may be) (?P<stem>byg|opfør|anlæg|buil)\w*", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:om|hvorvidt|mulighed\w*|eventuel\w*|overvej\w*|stillingtagen|undersøg\w*|foresl\w*|whether|if|consider\w*|propos\w*)\b", re.IGNORECASE
)
_NOTHING = re.compile(
    r"\b(?:intet|ingenting|ingen penge|nul|nothing)\s+(?:i|for|in)\s+(?P<year>(?:19|20)\d\d)|\b(?:i|for|in)\s+(?P<first>(?:19"
    r"|20)\d\d)\s+(?:er der\s+)?(?:intet|ingenting|nothing)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?P<kind>[^\W\d_]{4,})\s+(?P<year>(?:19|20)\d\d)\b")
_SHORTEST_KIND = 6


def unsupported_strong_words(statement: Statement, subjects: Subjects, held: Evidence) -> Iterator[tuple[str, str]]:
    """The words that nothing looked up says outright: as printed, and why not in Danish."""
    for match in (*_STRONG.finditer(statement.text), *_BUILT.finditer(statement.text)):
        quoted = any(a <= match.start() < b for a, b in (*statement.quoted, *((a, b) for a, b, _ in subjects.named)))
        if (
            not quoted
            and not _is_open(statement.text, match.start())
            and not negated(statement.text, *match.span())
            and not _said_outright(match, held)
        ):
            yield match.group(), f"«{match.group()}» står ikke som en kendsgerning i det, der er slået op."
    for match in _NOTHING.finditer(statement.text):
        year = int(match["year"] or match["first"])
        if any(amount.row in subjects.whole().rows and amount.years == (year,) and amount.value for amount in _money(held)) or _all_of_one(
            year, held
        ):
            yield match.group(), f"Der er et beløb i {year} i det, der er slået op."
    yield from _of_another_edition(statement, held)


def _said_outright(match: re.Match[str], held: Evidence) -> bool:
    stem = match["stem"].lower()
    for text in held.texts:
        at = text.lower().find(stem)
        while at >= 0:
            if not _is_open(text, at):
                return True
            at = text.lower().find(stem, at + 1)
    return False


def _is_open(text: str, at: int) -> bool:
    """Whether a word stands in a clause that only asks, weighs or proposes."""
    left, _ = clause(text, at, at + 1)
    return _OPEN.search(text, left, at) is not None


def _money(held: Evidence) -> Iterator[Amount]:
    return (amount for amount in held.amounts if amount.unit == "DKK")


def _all_of_one(year: int, held: Evidence) -> bool:
    """Whether what was looked up is of one thing alone, and has an amount in the year."""
    alone = {call for call, result in enumerate(held.results) if len(result.rows) == 1}
    return any(amount.call in alone and amount.unit == "DKK" and amount.years == (year,) and amount.value for amount in held.amounts)


def _of_another_edition(statement: Statement, held: Evidence) -> Iterator[tuple[str, str]]:
    """«budgetaftale 2020», where only the one of 2019 was looked up."""
    editions: dict[str, set[str]] = {}
    for title in {passage.source.title for passage in held.passages if passage.source}:
        if (match := _TITLE.match(title)) and len(match["kind"]) >= _SHORTEST_KIND:
            editions.setdefault(match["kind"].lower(), set()).add(match["year"])
    for kind, years in editions.items():
        for match in re.finditer(
            rf"\b{re.escape(kind)}(?:en|et|n)?\s+(?:for\s+|fra\s+|af\s+)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-–])", statement.text, re.IGNORECASE
        ):
            if match["year"] not in years and not negated(statement.text, *match.span()):
                yield match.group(), f"«{match.group()}» er ikke slået op."
