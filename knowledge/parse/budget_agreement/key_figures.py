"""Figures of the agreement as a whole: tax rates, frames, and the goals of the economic strategy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.money import Amount, parse_amounts
from knowledge.parse.budget_agreement.blocks import Block, BlockKind
from knowledge.parse.budget_agreement.cells import SourceAt
from knowledge.parse.prose import Paragraph, sentences
from knowledge.records import KeyFigure
from knowledge.records.budget import printed_number

_RATE_NAME = (
    r"\w*(?:udskrivningsprocent|skatteprocent|grundskyldspromille|promille)\w*|(?:kommune|indkomst|kirke)skat\w*|grundskyld\w*|dækningsafgift\w*"
)
_RATE = re.compile(
    rf"\b(?P<name>{_RATE_NAME})\b(?P<between>[^.\d\n]{{0,60}}?)(?:\bfra\s+\d{{1,2}}(?:,\d+)?\s*(?:pct\b\.?|procent\b|%|‰|promille\b)?\s+til\s+)?(?P<value>\d{{1,2}}(?:,\d+)?)(?!\d|\.\d)\s*(?P<unit>pct\b\.?|procent\b|%|‰|promille\b)?",
    re.IGNORECASE,
)
_TERM = (
    r"(?:service|anlægs|drifts|udgifts|budget|låne)ramme\w*|overskud\w* på (?:de[nt]? )?"
    r"(?:løbende (?:poster|drift)|ordinære drift|skattefinansierede område)|driftsoverskud\w*"
    r"|(?:den )?likvide beholdning\w*|likviditet\w*|kassebeholdning\w*|gæld\w*|anlægsniveau\w*|serviceudgift\w*|bloktilskud\w*"
)
_TERMS = re.compile(rf"\b(?:{_TERM})", re.IGNORECASE)
_TERM_AFTER = re.compile(rf"\s*(?:på|til|i|for)\s+(?:\w+\s+){{0,2}}?(?P<term>{_TERM})", re.IGNORECASE)
_SHARE = re.compile(r"\b(?P<owner>[A-ZÆØÅ][\wæøå-]+ Kommune)s\s+andel\b")
_ALL_COUNCILS = re.compile(r"\bkommunerne\b")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_BUDGET_YEAR = re.compile(r"\b(?:kommune|budget|økonomi)?(?:aftale\w*|budget\w*)\s+(?:for\s+)?(?P<year>20\d\d)", re.IGNORECASE)


@dataclass(frozen=True)
class _Figure:
    """A figure as found, before it gets its id and source."""

    name: str
    value: Decimal
    as_printed: str
    unit: str
    year: int | None
    text: str


def read_key_figures(blocks: Sequence[Block], source_at: SourceAt, document: str) -> list[KeyFigure]:
    """All rates, and all amounts of the introduction, in order. A goal for several years is a figure for each of them."""
    found: list[KeyFigure] = []
    for block in blocks:
        for at, paragraph in enumerate(block.body):
            lead = _lead(block.body, at)
            figures = [*_rates(paragraph, lead, block)]
            if block.kind is BlockKind.INTRO:
                figures += [figure for sentence in sentences(paragraph.text) for figure in _amounts(sentence, paragraph, block)]
            locator = printed_number(block.number) or block.title if block.kind is BlockKind.ITEM else ", ".join(block.path)
            for figure in figures:
                source = source_at(locator, paragraph.line_from, paragraph.line_to)
                found.append(
                    KeyFigure(
                        id=f"{document}/key_figure/{len(found) + 1}",
                        document=document,
                        sources=(source,),
                        name=figure.name,
                        value=figure.value,
                        as_printed=figure.as_printed,
                        unit=figure.unit,
                        year=figure.year,
                        text=figure.text,
                    )
                )
    return found


def _lead(body: Sequence[Paragraph], at: int) -> str:
    """The words that a list point goes on from («… budgettet for 2019 baseres på uændret:»); "" for a paragraph."""
    if not body[at].is_point:
        return ""
    return next((paragraph.text for paragraph in reversed(body[:at]) if not paragraph.is_point), "")


def _rates(paragraph: Paragraph, lead: str, block: Block) -> Iterator[_Figure]:
    for sentence in sentences(paragraph.text):
        for match in _RATE.finditer(sentence):
            unit = match["unit"] or ""
            named = "promille" in match["name"].lower() or "procent" in match["name"].lower()
            if not unit and not named:
                continue
            per_mille = unit in {"‰", "promille"} or (not unit and "promille" in match["name"].lower())
            year = _year_in(sentence) or _year_in(lead) or _budget_year(block)
            value = Decimal(match["value"].replace(",", "."))
            printed = f"{match['value']} {unit}".strip()
            yield _Figure(_capital(match["name"]), value, printed, "per_mille" if per_mille else "pct", year, sentence)


def _amounts(sentence: str, paragraph: Paragraph, block: Block) -> Iterator[_Figure]:
    amounts = parse_amounts(sentence)
    first_years: list[int | None] = []
    for at, amount in enumerate(amounts):
        before = sentence[amounts[at - 1].end if at else 0 : amount.start]
        after = sentence[amount.end : amounts[at + 1].start if at + 1 < len(amounts) else len(sentence)]
        name = _name(sentence, amount, after, block)
        years: list[int | None] = [int(year) for year in _YEAR.findall(after) or _YEAR.findall(before)]
        first_years = first_years or years
        if not years:
            years = first_years or [_budget_year(block) if "ramme" in name.lower() and not paragraph.is_point else None]
        for year in years:
            yield _Figure(name, Decimal(amount.value_dkk), amount.as_printed, "dkk", year, sentence)


def _name(sentence: str, amount: Amount, after: str, block: Block) -> str:
    """What an amount is of: the term right after it, else the nearest before it, else the heading it stands under."""
    following = _TERM_AFTER.match(after)
    preceding = [match.group() for match in _TERMS.finditer(sentence[: amount.start])]
    if following is None and not preceding:
        return block.title
    term = following["term"] if following else preceding[-1]
    share = _SHARE.search(sentence)
    if share:
        return f"{share['owner']}s andel af {term.lower()}"
    return f"{_capital(term)}, alle kommuner" if "ramme" in term.lower() and _ALL_COUNCILS.search(sentence) else _capital(term)


def _year_in(words: str) -> int | None:
    years = set(_YEAR.findall(words))
    return int(years.pop()) if len(years) == 1 else None


def _budget_year(block: Block) -> int | None:
    """The one year whose budget or agreement the block speaks of («kommuneaftalen for 2019»)."""
    years = {match["year"] for paragraph in block.body for match in _BUDGET_YEAR.finditer(paragraph.text)}
    return int(years.pop()) if len(years) == 1 else None


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
