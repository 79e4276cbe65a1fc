"""Sentences that name several things of one sort: «involverer Plan, Havnekontoret og Teknik», «følgende tre steder: …»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.builtin_model.reading.units import Unit
from bot.builtin_model.understand.asks import plain

_NAME = r"[A-ZÆØÅ][^,;:.!?()]{1,45}?(?<!-)(?:\s\([^)]{1,40}\))?"
_AND = r"(?:og|samt|eller|and|or)"
_NAMES = re.compile(rf"{_NAME}(?:,\s{_NAME})+(?:,?\s{_AND}\s{_NAME})?(?=[,;:.!?]|\s{_AND}\s|$)")
_MUNICIPALITIES = re.compile(rf"[A-ZÆØÅ]\w+(?:,\s[A-ZÆØÅ]\w+)*\s{_AND}\s[A-ZÆØÅ]\w+\sKommuner\b")
_LANGUAGES = re.compile(rf"\b[a-zæøå]{{3,}}sk(?:,\s[a-zæøå]{{3,}}sk)*,?\s{_AND}\s[a-zæøå]{{3,}}sk\b")
_OF_A_UNIT = re.compile(r"[Ss]ekretariat|\bCentre?\b|[Aa]fdeling|[Ff]orvaltning|[Kk]ontor|\bTeknik\b")
_FEWEST_POINTS = 2


@dataclass(frozen=True)
class Sort:
    """A sort of thing: the words it is asked for by (`asked`, in plain letters), how several of it are printed (`printed`), what must stand among
    them (`holding`), and whether the sentence must say what they are (`said`)."""

    asked: re.Pattern[str]
    printed: re.Pattern[str]
    holding: re.Pattern[str] | None = None
    said: bool = False


_SORTS = (
    Sort(re.compile(r"\w*kommuner\b|municipalit\w*"), _MUNICIPALITIES),
    Sort(
        re.compile(
            r"\b(?:afdeling|kontor|forvaltning|center|centre|sekretariat|enhed|department|office)\w*|"
            r"\bdele? af (?:kommunens? |forvaltningens? )?(?:hus|raadhus|forvaltning|kommune)\w*"
        ),
        _NAMES,
        holding=_OF_A_UNIT,
    ),
    Sort(re.compile(r"\bsprog\w*|\w* ?languages?"), _LANGUAGES),
    Sort(re.compile(r"\b(?:firma|virksomhed|butik|kaede|lejer|forretning|selskab|koncept|compan|shop|store|tenant)\w*"), _NAMES, said=True),
    Sort(re.compile(r"\b(?:sted|steder|places?|sites?)\b"), _NAMES, said=True),
)


def sort_of(wanted: str) -> Sort | None:
    """The sort of thing asked for («kontorer på rådhuset», in plain letters); None when it is none that can be told by its looks."""
    return next((sort for sort in _SORTS if sort.asked.search(wanted)), None)


def names_several(unit: Unit, sort: Sort) -> bool:
    """Whether a sentence, or a list that is led into as such things, names several of the sort."""
    said = sort.asked.search(plain(unit.text)) is not None
    if unit.points:
        return said and unit.text.endswith(":") and len(unit.points) >= _FEWEST_POINTS
    return (said or not sort.said) and _printed(unit.text, sort)


def _printed(text: str, sort: Sort) -> bool:
    return any(sort.holding is None or sort.holding.search(found[0]) for found in sort.printed.finditer(text) if "udvalg" not in found[0])


def several_named_in(heading: str, sort: Sort) -> bool:
    """Whether a heading names several of the sort: «Samarbejde med Herlev og Gladsaxe Kommuner»."""
    return not sort.said and _printed(heading, sort)
