"""The agreement itself: title, date of signature, years. And whether a text looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.dates import parse_date
from knowledge.parse.budget_agreement.heads import find_heads
from knowledge.parse.budget_agreement.numbers import NUMBER
from knowledge.parse.budget_agreement.plain_lines import RUN_IN, plain_lines
from knowledge.parse.budget_agreement.tables import Table
from knowledge.parse.contract import Text
from knowledge.records import Document
from knowledge.records.document import Family
from knowledge.records.time import Period, Precision

_TITLE = re.compile(r"^(?=.*budget)(?:budget(?:aftale|forlig)\w*|(?:politisk )?(?:aftale|forlig)\b).*\w[)»”\"]?$", re.IGNORECASE)
_NAMED = re.compile(r"\bbudget(?:aftale\w*|forlig\w*|tet|ter)?\s+(?:for\s+)?(?P<year>20\d\d)", re.IGNORECASE)
_AGREEMENT = re.compile(r"\b(?:budget(?:aftale|forlig)|aftale om budget|politiske? aftale)", re.IGNORECASE)
_PARTIES = re.compile(r"\b\w*part(?:erne|ierne)\b", re.IGNORECASE)
_ITEM = re.compile(rf"^\s?{NUMBER}[.:]?\s+[^\W\d_]")
_DRAFT = re.compile(r"\b(?:udkast|oplæg|forhandlingsoplæg|arbejdspapir)\b", re.IGNORECASE)
_MINUTES = re.compile(r"^\s*(?:Punkt \d+\b.*|Beslutning|Indstilling|Beslutningshistorik|Dagsorden.*)$")
_OF_MINUTES = re.compile(r"^\s*(?:Beslutning|Indstilling|Beslutningshistorik|Dagsorden)\b")
_DATED = re.compile(
    r"(?:(?:(?:aftalen\s+er\s+)?(?:indgået|underskrevet)|dato\s*:?)\s+)?(?:[A-ZÆØÅ][\w -]{1,30},\s*)?"
    r"(?:den\s+|d\.\s*)?\d{1,2}\.\s*[a-zæøå]+\s+20\d\d\b(?:\.?$|\s+(?:mellem|af)\b)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:den|d\.)\s+\d{1,2}\.\s*[a-zæøå]+\s+20\d\d\s+indgået\b|\bindgået\s+(?:den|d\.)\s+\d{1,2}\.\s*[a-zæøå]+\s+20\d\d\b", re.IGNORECASE
)
_MUNICIPALITY = re.compile(r"(?:for\s+)?[A-ZÆØÅ][\wæøåÆØÅ-]+(?: [A-ZÆØÅ][\wæøå-]+)? kommune", re.IGNORECASE)
_FRONT_LINES = 5
_TITLE_LINES = 15
"""A title stands among the first filled lines."""


def budget_years(lines: Sequence[str], tables: Sequence[Table]) -> tuple[int, ...]:
    """The years of the tables, ascending; without tables the one year that the text calls its budget most often."""
    years = sorted({year for table in tables for year in table.head.years})
    if years:
        return tuple(years)
    named = [int(match["year"]) for line in lines for match in _NAMED.finditer(line)]
    return (max(sorted(set(named), reverse=True), key=named.count),) if named else ()


def agreement_title(lines: Sequence[str], years: Sequence[int]) -> str:
    """The title as printed at the top («Budgetaftale 2024-2027»), else «Budgetaftale» and the first budget year."""
    return _printed_title(lines) or (f"Budgetaftale {years[0]}" if years else "Budgetaftale")


def _printed_title(lines: Sequence[str]) -> str | None:
    return next((line for line in _top(lines) if len(line) <= 90 and _TITLE.match(line)), None)


def _top(lines: Sequence[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()][:_TITLE_LINES]


def is_made(lines: Sequence[str], signed: bool) -> bool:
    """Whether the text shows itself to be an agreement that was made, and so published: signed, dated or titled as one, and called no draft."""
    made = signed or _printed_title(lines) is not None or agreement_date(lines) is not None
    return made and not any(_DRAFT.search(line) for line in _top(lines))


def agreement_document(text: Text, title: str, years: tuple[int, ...], signed: date | None, public: bool) -> Document:
    """The document record. An agreement is between parties, so it has no body; one that was made is published, so it is open (`is_made`)."""
    period = None
    if years:
        words = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
        precision = Precision.YEAR if len(years) == 1 else Precision.YEARS
        period = Period(text=words, start=date(years[0], 1, 1), end=date(years[-1], 12, 31), precision=precision)
    first, last = _front(plain_lines(text.lines), title)
    return Document(
        id=text.document,
        document=text.document,
        sources=(text.source(title, title, first, last),),
        title=title,
        family=Family.BUDGET_AGREEMENT,
        date=signed,
        date_precision=Precision.DAY if signed else None,
        period=period,
        years=years,
        public=public,
        line_count=len(text.lines),
        sha256=text.sha256,
    )


def _front(lines: Sequence[str], title: str) -> tuple[int, int]:
    """The first and last line of the front: it has the title, and whose agreement it is stands above or below («Egeby Kommune»)."""
    filled = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()][:_FRONT_LINES] or [(1, "")]
    named = [number for number, line in filled if line == title or _MUNICIPALITY.fullmatch(line)]
    return filled[0][0], max([filled[0][0], *named])


def agreement_date(lines: Sequence[str]) -> date | None:
    """The date on the front of an agreement without dated signatures: «Indgået den 14. september 2022 …», «Nørby, 2. oktober 2025»."""
    front = [line.strip("#* \t") for line in lines if line.strip()][:_TITLE_LINES]
    dated = next((parse_date(line) for line in front if _DATED.match(line)), None)
    made = _MADE.search(" ".join(front))
    return dated or (parse_date(made[0]) if made else None)


def likeness(text: Text) -> float:
    """How much a text looks like a budget agreement, 0 to 1: it calls itself one, speaks of its parties, has numbered items and tables by year.

    Minutes that speak of an agreement, tables and all, are no agreement: their headings halve it. So does it when a text neither calls itself one,
    speaks of parties nor has a table of drift, anlæg or savings: numbered rows and a table by year have a project's timetable too.
    """
    lines = plain_lines(text.lines)
    whole = "\n".join(lines)
    items = sum(1 for line in lines if _ITEM.match(line) or RUN_IN.match(line))
    heads = [head for head in find_heads(lines) if head.unit]
    agreed, parties = bool(_AGREEMENT.search(whole)), len(_PARTIES.findall(whole)) >= 3
    score = 0.3 * agreed + 0.2 * parties
    score += 0.25 * min(1.0, items / 4) + 0.25 * bool(heads)
    minutes = sum(1 for line in text.lines if _MINUTES.match(line)) >= 3 and any(_OF_MINUTES.match(line) for line in text.lines)
    called = agreed or parties or any(head.kind for head in heads)
    return round(score / 2 if minutes or not called else score, 3)
