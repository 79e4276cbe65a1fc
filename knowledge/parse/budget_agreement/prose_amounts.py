"""Amounts in the agreement's sentences, with the years they fall in: «4,7 mio. kr. i 2019, 6,5 mio. kr. i 2020 og 5,3 mio. kr. i 2022 og frem»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.money import Amount, parse_amounts
from knowledge.money_ranges import by_range, is_part
from knowledge.records.budget import ProseAmount

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_TIME_WORD = rf"ultimo|medio|primo|år|året|årene|perioden|budget\w*|overslagsår\w*|foråret|sommeren|efteråret|vinteren|{_MONTHS}"
_BEFORE_YEAR = rf"(?:^|\b(?:i|fra|og|til|for|af|med|{_TIME_WORD})|kr\.?|[,(–-])"
_YEARS = re.compile(
    rf"(?P<before>{_BEFORE_YEAR})\s*(?P<year>20\d\d)(?:\s*[-–]\s*(?P<last>20\d\d|\d\d)(?!\d))?(?!\d)"
    r"(?P<open>\s+og\s+(?:frem|følgende|de følgende|efterfølgende))?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfra(?:\s+og\s+med)?\s+(?:budget\w*\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:frem til|til og med|indtil|senest|ved udgangen af|inden)\W*(?:\w+\W+){0,3}$", re.IGNORECASE)
_EACH_YEAR = re.compile(
    r"\bårlig\w*|\bhvert (?:enkelt )?(?:år|af (?:de |alle )?(?:\w+ )?år(?:ene)?)\b|\b(?:pr\.|per) år|\bom året|\bi alle (?:\w+ )?år(?:ene)?\b",
    re.IGNORECASE,
)
_THE_FOLLOWING = re.compile(r"\b(?:følgende|efterfølgende|kommende|resterende) (?:\w+ )?år\b|\bherefter\b|\bderefter\b", re.IGNORECASE)
_ADDITIONAL = re.compile(r"\b(?:yderligere|ekstra|supplerende)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ALREADY = re.compile(
    r"\b(?:allerede|tidligere)\s+(?:afsat|bevilget|prioriteret|reserveret)\w*|\binden for (?:det|de|den)\s+(?:afsatte|eksisterende)"
    r"|\binden for (?:eksisterende|afsatte)|\bblev der (?:\w+ ){0,2}(?:afsat|bevilget|prioriteret)\b",
    re.IGNORECASE,
)
_SAVING = re.compile(r"\b(?:spares?|sparer|besparelse\w*|reduceres?|reducerer|nedsættes?|mindreudgift\w*)\b", re.IGNORECASE)
_SPENDING = re.compile(r"\b(?:afsæt\w*|tilfør\w*|invester\w*|prioriter\w*|bevilg\w*)\b", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:i alt|tilsammen|samlet set)\b|^dermed\b", re.IGNORECASE)
_NEXT_PART = re.compile(r"\s*(?:(?:i|fra)\s+)?(?:20\d\d(?:\s*[-–]\s*20\d\d)?)?\s*(?:,|,?\s*(?:og|samt))?\s*", re.IGNORECASE)
"""What stands between one part and the next («heraf 4 mio. kr. i 2025 og 10 mio. kr. i 2026»)."""
_RESPECTIVELY = re.compile(r"\b(?:henholdsvis|hhv\.)", re.IGNORECASE)


@dataclass(frozen=True)
class _Years:
    """The years said in a stretch of a sentence. `listed` is «i 2019 og 2020», each a year by itself; a range is not."""

    years: tuple[int, ...] = ()
    open_ended: bool = False
    listed: bool = True


def read_prose_amounts(sentences: Sequence[str], first_year: int | None) -> list[ProseAmount]:
    """The amounts of some sentences, in order. Years before `first_year`, the budget's own, are history and not years of an amount."""
    return [amount for sentence in sentences for amount in _of_sentence(sentence, first_year or 0)]


def _of_sentence(sentence: str, first_year: int) -> list[ProseAmount]:
    said = by_range(sentence, parse_amounts(sentence))
    if not said:
        return []
    starts = [amounts[0].start for amounts in said]
    ends = [amounts[-1].end for amounts in said]
    before = [sentence[begin:end] for begin, end in zip([0, *ends], starts, strict=False)]
    after = [sentence[begin:end] for begin, end in zip(ends, [*starts[1:], len(sentence)], strict=True)]
    years = _years_of(sentence, before, after, first_year)
    found: list[ProseAmount] = []
    for at, amounts in enumerate(said):
        goes_on = bool(found) and found[-1].saving and _SPENDING.search(before[at]) is None
        part = bool(found) and (is_part(before[at]) or (found[-1].included and _NEXT_PART.fullmatch(before[at]) is not None))
        saving = goes_on or _SAVING.search(before[at]) is not None
        found.append(_prose_amount(sentence, amounts, before[at], after[at], at == 0, years[at], saving, part))
    return found


def _years_of(sentence: str, before: list[str], after: list[str], first_year: int) -> list[_Years]:
    """The years of each amount: those after it, else those the sentence begins with.

    «I 2019 4 mio. kr. og i 2020 5 mio. kr.» puts them before, and «henholdsvis 2 og 3 mio. kr. i 2024 og 2025» all at the end.
    """
    earlier = [_read_years(words, first_year) for words in before]
    later = [_read_years(words, first_year) for words in after]
    if len(before) > 1 and _RESPECTIVELY.search(sentence) and len(later[-1].years) == len(before):
        return [_Years((year,)) for year in later[-1].years]
    if len(before) > 1 and not later[-1].years and all(found.years for found in earlier):
        return earlier
    return [_following(later, after, at) or (found if found.years else earlier[0]) for at, found in enumerate(later)]


def _following(later: Sequence[_Years], after: Sequence[str], at: int) -> _Years | None:
    """«2,4 mio. kr. i 2021 og 5,8 mio. kr. i de følgende år»: from the year after the last one said."""
    said = later[at - 1].years if at else ()
    return _Years((said[-1] + 1,), True) if said and not later[at].years and _THE_FOLLOWING.search(after[at]) else None


def _prose_amount(
    sentence: str, amounts: tuple[Amount, ...], before: str, after: str, first: bool, years: _Years, saving: bool, part: bool
) -> ProseAmount:
    near = before if first else " ".join(before.split()[-3:])
    total = _TOTAL.search(near) is not None or re.match(r"\s*i alt\b", after) is not None
    annual = _EACH_YEAR.search(f"{near} | {after}") is not None
    several = len(years.years) > 1
    return ProseAmount(
        value_dkk=amounts[0].value_dkk,
        as_printed=" ".join(sentence[amounts[0].start : amounts[-1].end].split()),
        years=years.years,
        each_year=not (total and several) and (years.open_ended or (annual and len(years.years) != 1) or (several and years.listed)),
        open_ended=years.open_ended,
        additional=_ADDITIONAL.search(before) is not None,
        already_set_aside=_ALREADY.search(sentence) is not None,
        saving=saving,
        total=total,
        included=part,
        to_dkk=amounts[-1].value_dkk if len(amounts) > 1 else None,
        sentence=sentence,
    )


def _read_years(words: str, first_year: int) -> _Years:
    """The years said in some words, ascending; «frem til og med 2019» is an end and says none."""
    years: set[int] = set()
    open_ended, listed = False, True
    for match in _YEARS.finditer(words):
        lead = words[: match.start("year")]
        if _UNTIL.search(lead) and not match["last"]:
            continue
        first = int(match["year"])
        last = _last_year(first, match["last"])
        years.update(year for year in range(first, last + 1) if year >= first_year)
        listed = listed and last == first
        open_ended = open_ended or match["open"] is not None or (_FROM.search(lead) is not None and last == first)
    return _Years(tuple(sorted(years)), open_ended and bool(years), listed)


def _last_year(first: int, printed: str | None) -> int:
    """The end of a range; a two-digit one is in the same century. A single year ends itself."""
    if printed is None:
        return first
    last = int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed)
    return last if first <= last <= first + 30 else first
