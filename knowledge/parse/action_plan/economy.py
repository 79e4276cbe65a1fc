"""«ØKONOMI» → amounts in whole kroner, and other funding in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.money_ranges import is_part
from knowledge.number_words import parse_word
from knowledge.parse.action_plan.money_said import Money, money_in
from knowledge.records.plan import ActionAmount
from knowledge.yearly import is_yearly

_INCREASE = re.compile(r"\b(?:forhøj|øges|øgning|hæves|hæve|udvides|udvide|stiger|stigning|tillæg)", re.IGNORECASE)
_DECREASE = re.compile(r"\b(?:nedsæt|reducer|sænk|beskær|mindskes)", re.IGNORECASE)
_OTHER_FUNDING = re.compile(
    r"\b(?:fundrais|finansier|afhold|inden\s?for\b|ramme|fond|puljemid|puljer|tilskud|sponsor|eu-mid|støtte|søges)", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"(?:\b(?:i\s?alt|tilsammen|sammenlagt|samlet|totalt?)\b(?:\s+(?:udgift|beløb|pris|budget))?(?:\s+(?:på|er|ca\.))*[\s:]*|=\s*)$", re.IGNORECASE
)
_ARE_IN_ALL = re.compile(r"\s*(?:i\s?alt|tilsammen|sammenlagt|totalt)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:hertil|dertil|derudover|herudover|desuden|udover|ud over|plus)\b|\+\s*$", re.IGNORECASE)
_VAT = re.compile(r"\s*(?:kr\b\.?)?\s*[(]?(?:inkl|ekskl|excl|med|uden)\w*\.?\s*moms", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:fra|af|hos)\s+(?:staten|eu\b|regionen|region\b|(?:[A-ZÆØÅ]\w*[ -])?\w*fond(?:en|s)?\b|\w*styrelsen|\w*ministeriet|andre|eksterne)"
    r"|\bstats(?:lig|tilskud|midler|støtte)|\bfondsmidler|\bekstern\w* (?:midler|finansiering|tilskud)|\bsponsor|\bbrugerbetaling"
    r"|^\W*(?:ansøges|søges)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s*(?:[-–]|til)\s*(?P<last>(?:19|20)\d\d)\b")
_SO_MANY = re.compile(r"\bi\s+(?:alle\s+|hvert af (?:de\s+)?)?(?P<count>\w+)\s+år(?:ene)?\b", re.IGNORECASE)
_OF_THE_FORMER = re.compile(r"\b(?:og|samt|plus)\b|[,;+]")
"""What stands before these words is said of the amount before them: «320.000 kr. i 2023 og 40.000 kr. årligt»."""
_LIST_DASH = re.compile(r"(?:^|\s)[-–•]\s+(?=\d)")


@dataclass(frozen=True)
class Economy:
    """What an action's economy says: its amounts in printed order, and funding named without an amount."""

    amounts: tuple[ActionAmount, ...] = ()
    other_funding: str | None = None

    @property
    def total_dkk(self) -> int | None:
        """What it costs over its years in whole kroner, parts of an amount and what others pay left out.

        None when no amount is printed, and when one of them is a range or one of two.
        """
        own = [amount for amount in self.amounts if not amount.included]
        counted = [amount for amount in own if not amount.from_others] or own
        if not counted or any(amount.to_dkk is not None for amount in counted):
            return None
        return sum(amount.value_dkk * amount.times for amount in counted)


def read_economy(text: str, unit: str | None = None, years: int | None = None) -> Economy:
    """The economy of one action, read from its field; `unit` is what the field's label says («1.000 kr.»), `years` how many its time spans.

    A dash before an amount is a list point, never a minus. «forhøjes med» is an increase, «reduceres med» gives a negative value. Text
    without amounts has none: neither 0 nor a guess.
    """
    found = money_in(text, unit)
    if not found:
        return Economy(other_funding=text if _OTHER_FUNDING.search(text) else None)
    sums, parts = _in_all(text, found), _parts(text, found)
    amounts: list[ActionAmount] = []
    rests: list[str] = []
    for index, money in enumerate(found):
        before, after = _before(text, found, index), _after(text, found, index)
        note, rest = _note(_LIST_DASH.sub(" ", before) if index == 0 else "", after)
        rests.append(rest)
        sentence = before + after
        value = -money.value_dkk if _DECREASE.search(sentence) else money.value_dkk
        around = f"{before.rsplit(',')[-1]} {after.split(',')[0]}" if len(found) > 1 else sentence
        amounts.append(
            ActionAmount(
                value_dkk=value,
                as_printed=money.as_printed,
                note=note,
                increase=bool(_INCREASE.search(sentence)),
                times=1 if index in sums else _times(_OF_THE_FORMER.split(before)[-1] if index else before, after, years),
                included=index in parts,
                to_dkk=money.to_dkk,
                from_others=_OTHERS.search(around) is not None,
            )
        )
    other = next((rest for rest in rests if _OTHER_FUNDING.search(rest)), None)
    return Economy(tuple(amounts), other)


def _in_all(text: str, found: Sequence[Money]) -> set[int]:
    """Places of the amounts that are what others come to («i alt 150.000»)."""
    return {at for at in range(len(found)) if _IN_ALL.search(_before(text, found, at)) or _ARE_IN_ALL.match(_after(text, found, at))}


def _parts(text: str, found: Sequence[Money]) -> set[int]:
    """Places of the amounts that are held in another one: parts of it («heraf»), of what it all comes to («i alt»), a remark on it in parentheses, or
    the same with value added tax."""
    sums, later = _in_all(text, found), range(1, len(found))
    parts = {at for at in later if is_part(_before(text, found, at)) or (_is_remark(text, found, at) and {at} != sums)}
    taxed = [at for at in range(len(found)) if _VAT.match(_after(text, found, at))]
    if len(sums) == 1:
        parts |= {at for at in range(len(found)) if at not in sums and not _BESIDE.search(_before(text, found, at))}
    return parts | set(taxed[1:])


def _before(text: str, found: Sequence[Money], at: int) -> str:
    return text[found[at - 1].end if at else 0 : found[at].start]


def _after(text: str, found: Sequence[Money], at: int) -> str:
    return text[found[at].end : found[at + 1].start if at + 1 < len(found) else len(text)]


def _is_remark(text: str, found: Sequence[Money], at: int) -> bool:
    """Whether an amount stands in a parenthesis after the amount it is about: «50.000 ekskl. moms (62.500 inkl.)»; «(+ 10.000)» is more money."""
    opened = _opened(text, found[at].start)
    earlier = [money for money in found[:at] if opened is not None and money.end <= opened and _opened(text, money.start) is None]
    return bool(earlier) and opened is not None and re.match(r"\W*(?:\+|og\b|samt\b|plus\b|hertil\b)", text[opened + 1 :]) is None


def _opened(text: str, place: int) -> int | None:
    """Where the parenthesis that a place lies in begins; None outside all."""
    opened = text.rfind("(", 0, place)
    return opened if opened > text.rfind(")", 0, place) else None


def _times(before: str, after: str, years_of_action: int | None) -> int:
    """In how many years an amount is given, where it comes every year: in those told («årligt i alle fem år»), else in the action's."""
    if not is_yearly(before, after):
        return 1
    words = before + after
    span = _SPAN.search(words)
    if span and int(span["first"]) < int(span["last"]):
        return int(span["last"]) - int(span["first"]) + 1
    years = set(re.findall(r"\b(?:19|20)\d\d\b", words))
    if len(years) > 1:
        return len(years)
    said = _SO_MANY.search(words)
    try:
        return int(parse_word(said["count"]) if not said["count"].isdigit() else said["count"]) if said else (1 if years else years_of_action or 1)
    except (KeyError, ValueError):
        return 1


def _note(before: str, after: str) -> tuple[str | None, str]:
    """What an amount is for, and what is said after that: its parenthesis, else the words around it."""
    rest = re.sub(r"(?:[\s.;,]*[-–•]|\s+(?:og|samt))\s*$", "", after).strip(" ,;.")
    parenthesis = re.match(r"\(([^)]*)\)\s*(.*)", rest)
    if parenthesis:
        return parenthesis[1].strip(), parenthesis[2].strip(" ,;.")
    rest = re.sub(r"^\)|\($", "", rest).strip(" ,;.")
    words = " ".join(f"{before} {rest}".split()).strip(" :-–")
    if before.strip(" :-–"):
        words = " ".join(f"{before} … {rest}".split()).strip()
    return words or None, ""
