"""Numbers in the text of the items, each with the sentence or list point it stands in.

Money is in kroner; «pct», «m2», «timer» and the like are units; people and things have none. Dates, clock times, item numbers, paragraphs of law,
addresses and names with a number in them are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from knowledge.dates import find_periods
from knowledge.money import Amount, parse_amounts
from knowledge.number_words import THOUSANDS_IN_TEXT, parse_danish
from knowledge.parse.minutes.attachments import counts_attachments
from knowledge.parse.minutes.layout import Block, PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.votes import ballot_of
from knowledge.parse.prose import Paragraph, sentences
from knowledge.records import Figure

_NUMBER = rf"(?:(?:{THOUSANDS_IN_TEXT}|\d+)(?:,\d+)?)"
_UNITS: dict[str, str] = {
    "pct": r"pct\.?|procent(?:point)?|%", "m2": r"m2|m²|kvm\.?|kvadratmeter", "m3": r"m3|m³", "km": r"km|kilometer", "ha": r"ha|hektar",
    "ton": r"tons?", "timer": r"(?:\w+)?timer", "år": r"år(?:ige)?", "måneder": r"måneder", "uger": r"uger", "dage": r"dage", "minutter": r"minutter",
    "kWh": r"kWh", "MWh": r"MWh",
}  # fmt: skip
_UNIT = "|".join(f"(?P<u{index}>{words})" for index, words in enumerate(_UNITS.values()))
_FIGURE = re.compile(
    rf"(?<![\w./:§#-])(?<!\d[,.–])(?P<sign>(?<=\s)[-−](?=\d))?(?P<first>{_NUMBER})(?:(?:-|–|\s(?:-|–|og|til)\s)(?P<second>{_NUMBER}))?(?![\w/:]|[.,]\d|-\w)(?:\s*(?:{_UNIT})(?!\w))?",
    re.IGNORECASE,
)
_WORDS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12}
_IN_WORDS = re.compile(
    rf"\b(?P<word>{'|'.join(_WORDS)})\s+(?:(?:nye|forskellige|store|små|første|seneste|sidste)\s+)?(?=[a-zæøå]{{3,}})(?!gange\b|og\b|eller\b)"
)
_REFERENCE = re.compile(
    r"(?:§+\s*|\b(?:år|punkt(?:erne)?|pkt|bilag|side|s|stk|kap|kapitel|litra|kl|klokken|uge|tlf|telefon|lokale|handling|fase|etape|dok|sag(?:snr)?|pris)\.?\s*|https?:\S*|www\S*)$",
    re.IGNORECASE,
)
_RANGE_OF = re.compile(r"\b(?:kl|klokken|uge|side|s|punkt|pkt)\.?\s*[\d.:,]+\s*$", re.IGNORECASE)
"""«kl. 8 -10»: the dash is no minus."""
_ADDRESS = re.compile(
    r"[A-ZÆØÅ][\wæøå]*(?:vej|gade|parken|parkvej|allé|alle|stræde|torv|plads|boulevard|vænget|bakken|leen|buen)\s*$|[A-ZÆØÅ][\wæøå]+(?:vej|gade)en\s*$"
)
_NAME_BEFORE = re.compile(r"\b[A-ZÆØÅ][a-zæøå]+\s+$")
_NO_NOUN = re.compile(r"\s*(?:$|[,.;:)]|[A-ZÆØÅ]|(?:og|eller|samt|i|på|til|vil|er|har|som|der)\b)")
_ATTACHMENTS = re.compile(r"\s*bilag\b")
_ORDINAL = re.compile(r"\.\s*(?:-|–|og|klasse|år|behandling|viceborgmester|budgetopfølgning|etage|udgave|gang|plads|del|fase|[a-zæøå])")
_POSTCODE = re.compile(r"\d{4}\s+[A-ZÆØÅ][a-zæøå]+")
_NEAR = 80
"""So many characters on either side tell what a number is."""
_ROLES = frozenset(
    {"summary", "background", "case_presentation", "finance", "legal", "staff", "hearing", "effect", "decision", "recommendation", "history"}
)


@dataclass(frozen=True)
class _Found:
    value: Decimal
    as_printed: str
    unit: str | None
    start: int


def read_figures(page: Page, item: PrintedItem, blocks: list[Block], item_id: str) -> list[Figure]:
    """The figures of one item in printed order."""
    figures: list[Figure] = []
    for block in blocks:
        if block.role not in _ROLES:
            continue
        locator = f"{item.locator}, {block.label}" if block.label else item.locator
        for paragraph in page.paragraphs(block.first, block.last, block.lead):
            for label, found in _labelled(paragraph):
                line_from, line_to = _lines(page, paragraph, found.as_printed)
                figures.append(
                    Figure(
                        id=f"{item_id}/figure/{len(figures) + 1}",
                        document=page.document,
                        sources=(page.source(locator, max(line_from, 1), max(line_to, 1)),),
                        value=found.value,
                        as_printed=found.as_printed,
                        unit=found.unit,
                        label=label,
                        item=item.number,
                        role=block.role,
                    )
                )
    return figures


def _labelled(paragraph: Paragraph) -> Iterator[tuple[str, _Found]]:
    """The figures of a paragraph, each with its sentence; those of a list point with the whole point. Counts of votes and attachments are not."""
    labels = [paragraph.text] if paragraph.is_point else sentences(paragraph.text)
    for label in labels:
        if ballot_of(label) is not None or counts_attachments(label):
            continue
        for found in sorted(find_figures(label), key=lambda one: one.start):
            yield label, found


def find_figures(text: str) -> list[_Found]:
    """The figures of one sentence: money first, then numbers that are no part of it, of a date or of a reference."""
    found: list[_Found] = []
    taken = [(start, end) for period, start, end in find_periods(text) if re.search(r"\d", period.text)]
    for amount in parse_amounts(text):
        found.append(_Found(_kroner(amount), amount.as_printed, "kr", amount.start))
        taken.append((amount.start, amount.end))
    for match in _FIGURE.finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in taken) and _counts(text, match):
            found += _read(match)
    for match in _IN_WORDS.finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            found.append(_Found(Decimal(_WORDS[match["word"]]), match["word"], _unit_after(text, match.end()), match.start()))
    return found


def _kroner(amount: Amount) -> Decimal:
    """Kroner, with the øre of a rate («12,50 kr.»)."""
    with_oere = re.fullmatch(r"(?P<figures>\d{1,3}(?:\.?\d{3})*,\d\d)\s*(?:kr\.?|kroner)", amount.as_printed)
    return parse_danish(with_oere["figures"]) if with_oere else Decimal(amount.value_dkk)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number counts something, rather than naming it."""
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    if _REFERENCE.search(before) or _ADDRESS.search(before) or _POSTCODE.match(text[match.start() :]):
        return False
    if _ATTACHMENTS.match(after) or (_NAME_BEFORE.search(before) and _NO_NOUN.match(after)):
        return False
    if match["sign"] and _RANGE_OF.search(before):
        return False
    unit = any(match[f"u{index}"] for index in range(len(_UNITS)))
    return unit or not _ORDINAL.match(after)


def _read(match: re.Match[str]) -> list[_Found]:
    """One figure, or the two ends of a range with the same unit."""
    unit = next((name for index, name in enumerate(_UNITS) if match[f"u{index}"]), None)
    printed = " ".join(match[0].split())
    sign = -1 if match["sign"] else 1
    return [_Found(sign * parse_danish(figure), printed, unit, match.start()) for figure in (match["first"], match["second"]) if figure]


def _unit_after(text: str, position: int) -> str | None:
    """The unit of the word that follows a number in words."""
    return next((name for name, words in _UNITS.items() if re.match(rf"(?:{words})(?!\w)", text[position:].strip(), re.IGNORECASE)), None)


def _lines(page: Page, paragraph: Paragraph, printed: str) -> tuple[int, int]:
    """The line a figure stands on, when only one line of the paragraph has its first word; else the whole paragraph."""
    first = printed.split()[0]
    holding = [
        n for n in range(max(paragraph.line_from, 1), paragraph.line_to + 1) if re.search(rf"(?<![\w.,]){re.escape(first)}", page.lines[n - 1])
    ]
    if len(holding) != 1:
        return paragraph.line_from, paragraph.line_to
    whole = all(word in page.lines[holding[0] - 1] for word in printed.split())
    return holding[0], holding[0] if whole else min(holding[0] + 1, paragraph.line_to)
