"""What frames the actions: title, plan period, adoption and financing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from knowledge.dates import parse_date, parse_period
from knowledge.parse.action_plan.money_said import money_in
from knowledge.parse.plain import SUBJECT
from knowledge.parse.prose import Paragraph, sentences
from knowledge.records import Action, Adoption, Financing
from knowledge.records.time import Period, Precision
from knowledge.source import Source

_YEARS = re.compile(r"\b(?:19|20)\d\d\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d)\b")
_ONLY_MUNICIPALITY = re.compile(r"^(?:[A-ZÆØÅ][\w-]+ )+Kommune(?:\s*[·|,–-]\s*[^\d]*)?$")
_INTRODUCTION = re.compile(r"^(?:\d+\.?\s*)?(?:indledning|forord|baggrund|indhold|indholdsfortegnelse|introduktion|resumé)\b", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"\b([A-ZÆØÅ][\w-]+(?:-[A-ZÆØÅ]\w+)?)s? [Kk]ommunes?\b")
_ADOPTED = re.compile(
    r"\b(?:vedtaget|godkendt|tiltrådt)\s+(?:af|i|på(?:\s+møde\s+i)?)\s+(?P<body>[A-ZÆØÅ].*?)"
    r"(?=\s+(?:på\s+(?:sit\s+)?møde|(?:den|d\.|pr\.)\s|i\s+[a-zæøå]+\s+\d{4})|\s+\d|[.,;]|$)",
    re.IGNORECASE,
)
_BODY_ENDING = {"udvalg": "et", "råd": "et", "bestyrelse": "n"}
_BEFORE = re.compile(r"\b(?:tidligere|hidtil|i forvejen|allerede|eksisterende|nuværende)\b", re.IGNORECASE)
_IN_FORCE = re.compile(r"\b(?:gælder|gældende|periode\w*|løber)\b", re.IGNORECASE)
_FORCE_LINE = re.compile(r"(?:gælder|gældende|periode)\b.*\d", re.IGNORECASE)
_ADOPTS = re.compile(r"\b(?P<body>[A-ZÆØÅ][\w -]*?(?:udvalget|rådet|bestyrelsen))\s+(?:vedtog|godkendte|tiltrådte|har vedtaget|har godkendt)\b")
_UNIT = re.compile(
    r"\b(?:beløb\w*|udgift\w*|økonomi\w*|budget\w*|tal\w*)\b[^.;]{0,40}?\bi\s+(?:hele\s+)?(?P<unit>1\.000\s?kr\b|t\.?\s?kr\b|tkr\b|mio\.\s?kr\b)",
    re.IGNORECASE,
)
_FEWEST_TIMES = 3
_BUDGET_YEAR = re.compile(r"\bbudget\w*\s+(?:for\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE)


def plan_title(front: Sequence[str]) -> str:
    """The title from the lines before the first area: the first, then what stands under it, years last.

    A memo has it in its line of subject («Emne: …»). The municipality's name alone is left out; running text, the heading of an introduction and
    the line on who adopted it end the title.
    """
    subject = next((match["title"] for line in front if (match := SUBJECT.match(line.strip()))), None)
    if subject:
        return " ".join(subject.split())
    lines = [
        " ".join(line.split()) for line in front if line.strip() and not (_ONLY_MUNICIPALITY.match(line.strip()) or _FORCE_LINE.match(line.strip()))
    ]
    words: list[str] = []
    for line in lines[:7]:
        if _ADOPTED.match(line) and not words:
            continue
        if _ADOPTED.match(line) or _INTRODUCTION.match(line) or len(line) > 80 or line.endswith("."):
            break
        if _YEARS.fullmatch(line) and words:
            words[-1] += " " + re.sub(r"\s*[–-]\s*", "–", line)
        else:
            words.append(line)
    return ": ".join(part for part in (*words[:1], ", ".join(words[1:])) if part)


def plan_period(front: Sequence[str], all_lines: Sequence[str]) -> Period | None:
    """The years the plan is for: those it says it is in force, else the first range on its front, else the first one anywhere in it."""
    for line in front:
        period = parse_period(line) if _IN_FORCE.search(line) else None
        if period and period.start and period.end and period.start.year < period.end.year:
            return period.model_copy(update={"text": f"{period.start.year}-{period.end.year}", "precision": Precision.YEARS})
    for line in (*front, *all_lines):
        years = _YEARS.search(line)
        period = parse_period(years.group()) if years else None
        if period and period.precision is Precision.YEARS:
            return period
    return None


def unit_of(lines: Sequence[str]) -> str | None:
    """The unit that the plan says its bare amounts are in («beløb er i 1.000 kr.»); None where it says none."""
    match = _UNIT.search(" ".join(" ".join(lines).split()))
    return match["unit"] if match else None


def period_of(actions: Sequence[Action], printed: Period | None) -> Period | None:
    """The plan's own years: those printed, unless none of its actions falls in them — then they are of what the plan prepares («Sundhedspolitik
    2024-2028»), and the plan is for the time of its actions."""
    times = [action.time for action in actions if action.time and action.time.start and action.time.end]
    starts, ends = [time.start for time in times if time.start], [time.end for time in times if time.end]
    if len(times) < _FEWEST_TIMES or (printed is None) or printed.start is None or printed.end is None:
        return printed
    if any(start <= printed.end and end >= printed.start for start, end in zip(starts, ends, strict=True)):
        return printed
    first, last = min(starts), max(ends)
    words = str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    precision = Precision.YEAR if first.year == last.year else Precision.YEARS
    return Period(text=words, start=datetime.date(first.year, 1, 1), end=datetime.date(last.year, 12, 31), precision=precision)


def municipality(lines: Sequence[str]) -> str | None:
    """The municipality that the text names most often («Ballerup»); None when it names none."""
    names = [name for line in lines for name in _MUNICIPALITY.findall(line)]
    return max(dict.fromkeys(names), key=names.count) if names else None


def read_adoption(parts: Sequence[Paragraph], place: str | None) -> tuple[Paragraph, str, str] | None:
    """The paragraph that says who adopted the plan, with the body's name and the sentence; None when none says it."""
    for part in parts:
        for sentence in sentences(part.text):
            match = _ADOPTED.search(sentence) or _ADOPTS.search(sentence)
            if match:
                return part, body_name(match["body"], place), sentence
    return None


def body_name(printed: str, place: str | None) -> str:
    """A body's name as it is called alone: «Ballerup Økonomiudvalg» in Ballerup is «Økonomiudvalget»."""
    name = printed.strip()
    name = name.removesuffix(f" i {place}") if place else name
    if place is None or not name.startswith((f"{place} ", f"{place}s ")):
        return name
    name = name.split(" ", 1)[1].removeprefix("Kommunes ").strip()
    ending = next((ending for word, ending in _BODY_ENDING.items() if name.lower().endswith(word)), "")
    return name[:1].upper() + name[1:] + ending


def adoption_record(body: str, sentence: str, document: str, source: Source) -> Adoption:
    """Who adopted the plan, and when."""
    return Adoption(id=f"{document}/adoption/1", document=document, sources=(source,), body=body, date=parse_date(sentence), text=sentence)


def read_financing(text: str, number: int, document: str, source: Source) -> Financing:
    """What the plan rests on: money added, money that was there before («de 500.000 der tidligere …»), and the budget it stands in.

    A range is no amount of either.
    """
    added: int | None = None
    previous: int | None = None
    for sentence in sentences(text):
        found = money_in(sentence)
        for index, money in enumerate(found):
            if money.to_dkk is not None:
                continue
            clause_to = found[index + 1].start if index + 1 < len(found) else len(sentence)
            if _BEFORE.search(sentence[money.end : clause_to]) or (index == 0 and _BEFORE.search(sentence[: money.start])):
                previous = (previous or 0) + money.value_dkk
            else:
                added = (added or 0) + money.value_dkk
    year = _BUDGET_YEAR.search(text)
    return Financing(
        id=f"{document}/financing/{number}",
        document=document,
        sources=(source,),
        text=text,
        added_dkk=added,
        previous_dkk=previous,
        year=int(year["year"]) if year else None,
    )
