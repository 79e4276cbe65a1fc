"""In which of a table's years a row is to have money: «kun i 2019», «først fra 2021», «i alle fire år», «ingenting i 2020», «stopper efter 2020»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tools.spread import Spread

_YEAR = r"\b(?:19|20)\d\d\b"
_EMPTY = (
    r"(?:tomme?|tomt felt|tomme felter|ingenting|intet|ingen penge|ingen besparelse|ikke noget|ikke nogen penge|"
    r"empty|blank|nothing|no money|no saving)"
)
_STARTS = r"(?:begynder|starter|giver|har|faar|sparer|slaar igennem|virker|koster|kommer|gaelder|er|saettes|traeder|starts?|begins?|get|have|has|are)"
_ONLY = re.compile(
    rf"(?<!vis )(?<!list )(?<!tag )(?<!giv mig )\b(?:kun|udelukkende|alene|only|just)\b(?! (?:besparels|linjer|poster|dem|those)).{{0,40}}{_YEAR}|"
    rf"{_YEAR}.{{0,30}}\b(?:ingenting|intet|ikke noget|ingen penge|nothing|no money) (?:bagefter|derefter|senere|herefter|after\w*|later)|"
    rf"{_YEAR}.{{0,20}}\b(?:bagefter|derefter|senere|herefter) (?:ingenting|intet|ikke noget|ingen penge|nul)\b"
)
_ONE = re.compile(
    r"\bkun (?:\w+ ){0,2}?(?:i |for )?(?:et|eet|1) (?:enkelt |eneste )?aar\b|\bengangs(?:beloeb|udgift|investering|bevilling)\w*|\bone year only\b"
)
_ENDS = re.compile(
    rf"\b(?:stopper|slutter|ophoerer|holder op|forsvinder|falder vaek|falder bort|udloeber|ends?|stops?)\b(?: igen)? "
    rf"(?:efter|med|ved|after|with)(?: udgangen af)? {_YEAR}"
)
_FIRST = re.compile(
    rf"\b{_STARTS}\b.{{0,30}}\b(?:foerst|only|not until|first) (?:at \w+ )?(?:\w+ ){{0,2}}(?:i |fra |fra og med |in |from )?{_YEAR}|"
    rf"\b(?:begynder|starter|saettes i gang|gaar i gang|traeder i kraft|er nye|starts?|begins?)\b (?:op )?(?:i|fra|fra og med|in|from) {_YEAR}"
)
_LATER = re.compile(
    rf"\b{_STARTS}\b.{{0,30}}\b(?:foerst|only)\b.{{0,20}}\b(?:senere|later|efter|after|aaret efter|derefter)\b|\bsenere\b|\blater\b|\bfoerst\b"
)
_NONE = re.compile(rf"\b{_EMPTY}\b.{{0,24}}{_YEAR}|{_YEAR}.{{0,12}}\b{_EMPTY}\b")
_EVERY = re.compile(
    r"\b(?:alle|samtlige|hvert af|hver af) (?:de )?(?:fire |tre |to |fem |[2-9] )?(?:budget)?aar(?:ene)?\b|\bhvert (?:eneste |enkelt )?aar\b|"
    r"\b(?:hele|gennem hele) (?:budget)?perioden\b|\b(?:all|each of|every one of) (?:the )?(?:four |three )?years\b|\bevery (?:single )?year\b"
)
_NOT_SO = re.compile(
    r"\b(?:ikke|not) (?:\w+ ){0,2}?(?:kun|alle|samtlige|hvert|only|every|all)\b|\b(?:ikke|not) (?:har )?(?:\w+ ){0,2}i (?:alle|hvert)\b|"
    r"\b(?:undtagen|bortset fra|except)\b|\b(?:foer|inden|before) (?:19|20)\d\d|"
    r"\b(?:intet|ingen|ingenting|no|nothing)\b.{0,24}\b(?:efter|after) (?:19|20)\d\d"
)
"""What turns the years about («ikke kun 2019») or sets a bound that is none of the spreads («før 2021»)."""
_STARTS_ONLY = re.compile(r"\b(?:starts?|begins?|begynder|starter)\b (?:kun|only|not before) (?:i|fra|in|from)\b")
_OR_LATER = re.compile(r"\beller (?:senere|efter|derefter)\b|\bor (?:later|after)\b|\bog frem\b")
_OVER = re.compile(
    r"\b(?:er|findes|ligger|are|is) (?:der|there) (?:afsat |planlagt )?(?:i|for|over|gennem|in|over|for) |\btil ?sammen\b|\bi ?alt\b|\bsum\b"
)
"""«Hvilke er der i hele perioden?» asks for all of them, and «i alt over alle fire år» for what they come to."""


@dataclass(frozen=True)
class InYears:
    """How a row's money is to be spread over the years; `years` are those named, none for «every» and «one»."""

    spread: Spread
    years: tuple[int, ...] = ()


def turned_about(flat: str) -> bool:
    """Whether the years are turned about or bounded («ikke kun 2019», «ingen penge før 2021»), in plain letters: rows cannot be kept by that."""
    return bool(_NOT_SO.search(flat))


def in_years(flat: str, years: Sequence[int]) -> InYears | None:
    """What a question, in plain letters, wants of the years of rows; None when nothing. `years` are those it names."""
    named = tuple(years)
    if turned_about(flat):
        return None
    if _EVERY.search(flat) and len(named) != 1:
        return None if _OVER.search(flat) else InYears("every", named)
    if _ONE.search(flat) and not named:
        return InYears("one")
    if not named:
        return None
    if _ONLY.search(flat) and not _STARTS_ONLY.search(flat):
        return InYears("only", named)
    if len(named) > 1:
        return None
    if _ENDS.search(flat):
        return InYears("until", named)
    if _NONE.search(flat):
        return InYears("later" if _LATER.search(flat) else "none", named)
    if _FIRST.search(flat) or _STARTS_ONLY.search(flat):
        return InYears("from" if _OR_LATER.search(flat) else "first", named)
    return InYears("later", named) if _LATER.search(flat) and re.search(rf"\b{_EMPTY}\b", flat) else None
