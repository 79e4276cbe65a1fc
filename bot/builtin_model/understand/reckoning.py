"""«Hvad bliver det tilsammen?», «hvor meget er den faldet?»: what is to be done with figures told of before, and with which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.builtin_model.understand.proportion import asks_ratio, asks_share

Operation = Literal["sum", "average", "difference", "share", "ratio"]

_SUM = re.compile(
    r"\b(?:til ?sammen|sammenlagt|i ?alt|lagt (?:sammen|oven ?i hinanden)|laeg\w*\b.*\b(?:sammen|oven ?i)|summen|sammen|all in all|together|in total|"
    r"in all|the (?:total|sum)|add\w* up|combined)\b|\bloeb\w*\b.*\bop (?:i|til)\b"
)
_AVERAGE = re.compile(r"\b(?:gennemsnit\w*|i snit|on average|the average|mean)\b")
_MORE = r"mere|flere|stoerre|hoejere|laengere|dyrere|more|larger|bigger|higher|longer"
_LESS = r"mindre|faerre|lavere|kortere|billigere|less|fewer|smaller|lower|shorter|cheaper"
_BY_HOW_MUCH = re.compile(rf"\b(?:hvor (?:meget|mange)|how (?:much|many))\s+(?P<word>{_MORE}|{_LESS})\b")
_THAN = re.compile(rf"\b(?P<word>{_MORE}|{_LESS})\b(?:\s+\w+){{0,2}}?\s+(?:end|than)\b")
_WHO = re.compile(r"\b(?:hvem|who|(?:hvilke[nt]?|hvad|which)\b.*\b(?:af de to|of the two))\b.*")
_MOST = re.compile(
    r"\b(?:(?P<most>mest|flest|stoerst\w*|hoejest\w*|dyrest\w*|laengst\w*|most|largest|highest|biggest|longest)|"
    r"mindst\w*|faerrest|lavest\w*|billigst\w*|kortest\w*|least|fewest|smallest|lowest|shortest)\b"
)
_SAME = re.compile(r"\b(?:det samme|lige saa (?:meget|mange)|ens|uaendret|the same)\b")
_AT = re.compile(r"\s(?P<other>(?:i|in)\s+(?:19|20)\d\d|året (?:før|efter)|the year (?:before|after))", re.IGNORECASE)
_A_YEAR = re.compile(r"\b(?:om aaret|pr\.? aar|per aar|aarlig\w*|hvert aar|a year|per year|each year|annual\w*|yearly)\b")
_CHANGED = re.compile(
    r"\b(?:(?P<down>fald\w*|skrump\w*|dal\w{1,3}|fell|fallen|dropped|drop|fall)|(?P<up>steg\w*|stig\w*|voks\w*|oege[trs]*|risen|rose|rise|grown|grow|grew)|"
    r"aendr\w*|changed?)\b"
)
_ASKS_HOW_MUCH = re.compile(r"\b(?:hvor (?:meget|mange)|how (?:much|many)|by how)\b")
_APART = re.compile(r"\b(?:forskel\w*|differen\w*|afstanden|how far apart)\b")
_CLAIMS = re.compile(r"^(?:(?:og|men|saa|and|but|so) )?(?:er|var|bliver|faar|har|is|are|was|were|does|did)\b")
_OTHER = re.compile(r"\s(?:end|than|(?:sammenlignet|i forhold) (?:med|til)|compared (?:to|with))\s+(?P<other>[^?,;]+)", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s(?:af|of)\s+(?P<other>[^?,;]+)", re.IGNORECASE)
_SO_MANY = re.compile(r"\b(?:de|alle|the|all|dem)\s+(?P<many>to|begge|tre|fire|two|both|three|four)\b|\b(?P<both>begge|both)\b")
_MANY = {"to": 2, "begge": 2, "two": 2, "both": 2, "tre": 3, "three": 3, "fire": 4, "four": 4}
_OF_ITSELF = re.compile(
    r"^(?:forskel|differen|fald|skrump|dal|steg|stig|voks|oege|aendr|mer|mind|fler|faer|stoer|hoej|laeng|kort|lav|dyr|billig|gennemsnit|snit|sum|total|"
    r"andel|procent|gang|regning|besparelse|beloeb|tal|antal|svar|udgoer|loeb|laeg|lagt|oveni|sammen|"
    r"more|less|make|add|amount|per ?cent|differ|grow|fall|rise)"
)


@dataclass(frozen=True)
class Relation:
    """What is asked of figures told of: `more` says whether the larger or the smaller side is spoken of (None when neither), `change` that the
    earlier is held against the later, `claims` that it is asked whether it is so, `other` what is named to hold against, `count` how many are meant,
    `which` that it is asked which of two has most, `each_year` that the years of one figure are meant."""

    operation: Operation
    more: bool | None = None
    change: bool = False
    claims: bool = False
    other: str = ""
    count: int | None = None
    which: bool = False
    each_year: bool = False

    @property
    def of_all(self) -> bool:
        """Whether all figures are taken together, and none is held against another."""
        return self.operation in ("sum", "average")


@dataclass(frozen=True)
class Part:
    """One printed figure: where it stands, as printed, and for a cell the unit of its table, its year and its value in whole kroner."""

    document: str
    line: int
    printed: str
    unit: str | None = None
    year: int | None = None
    value: float = 0


@dataclass(frozen=True)
class Told:
    """A figure that an answer told. `asked` is the question it answered, `label` what it is of, `shown` the figure as told;
    `sort` is «kr», «pct», «uger» …, empty for a count; `value` is negative for a saving; `parts` are the printed figures it is made of."""

    asked: str
    label: str
    shown: str
    sort: str
    value: float
    parts: tuple[Part, ...]
    years: tuple[int, ...] = ()


@dataclass(frozen=True)
class Reckoning:
    """What to reckon: the relation and its sides; of a difference the first is what it is taken from, of a share the last is the whole."""

    relation: Relation
    sides: tuple[Told, ...]


def relation_of(text: str, flat: str) -> Relation | None:
    """What a question wants done with figures; None when nothing. `flat` is the text in plain letters."""
    many = _SO_MANY.search(flat)
    count = _MANY[many["many"] or many["both"]] if many else None
    than, whole = _OTHER.search(text), _OF_WHOLE.search(text)
    claims = bool(_CLAIMS.search(flat))
    if asks_ratio(flat):
        return Relation("ratio", claims=claims, other=_named(than))
    if asks_share(flat) or re.search(r"\b(?:hvor mange|what) (?:procent|pct|per ?cent)\b", flat):
        return Relation("share", other=_named(whole))
    if _AVERAGE.search(flat):
        return Relation("average", count=count, each_year=bool(_A_YEAR.search(flat)))
    most = _MOST.search(flat)
    if most and _WHO.search(flat):
        return Relation("difference", more=bool(most["most"]), which=True)
    if _SAME.search(flat) and claims:
        at = _AT.search(text)
        return Relation("difference", claims=True, other=_named(than or at))
    word = _BY_HOW_MUCH.search(flat) or _THAN.search(flat)
    if word:
        return Relation("difference", more=bool(re.fullmatch(_MORE, word["word"])), claims=claims, other=_named(than))
    changed = _CHANGED.search(flat)
    if changed and (claims or _ASKS_HOW_MUCH.search(flat)):
        up = True if changed["up"] else False if changed["down"] else None
        return Relation("difference", more=up, change=True, claims=claims and up is not None)
    if _APART.search(flat):
        return Relation("difference", other=_named(than))
    return Relation("sum", count=count) if _SUM.search(flat) else None


def only_relates(word: str) -> bool:
    """Whether a word of a question, in plain letters, only says what is to be done with figures: «faldet», «forskel»."""
    return bool(_OF_ITSELF.match(word))


def _named(match: re.Match[str] | None) -> str:
    return match["other"].strip() if match else ""
