"""«Flere penge i 2019 end i 2020»: what is said of two years held against the table."""

from __future__ import annotations

import re

from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.kinds import lines_meant, looked_up
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import by_year, listed
from bot.builtin_model.understand.asks import Ask

_ORDER = re.compile(
    r"\b(?P<way>flere|mere|hoejere|dyrere|stoerre|more|higher|faerre|mindre|lavere|billigere|less|lower)\b.{0,40}?\b(?P<one>(?:19|20)\d\d)\b"
    r".{0,12}?\b(?:end|than)\b.{0,8}?\b(?P<other>(?:19|20)\d\d)\b"
)
_UP = frozenset(["flere", "mere", "hoejere", "dyrere", "stoerre", "more", "higher"])
_OPEN = re.compile(r"\b(?:mere|flere|hoejere|stoerre|more|higher) (?:eller|or) (?:mindre|faerre|lavere|less|fewer|lower)\b")
"""«Mere eller mindre?» takes neither for granted."""
_OF_ORDER = re.compile(r"^(?:penge|flere|mere|mindre|faerre|money)$")


def _framed(claim: Claim) -> bool:
    """«Er det rigtigt, at …?»; «får X mere i 2020 end i 2019?» takes nothing for granted, and how far they lie apart is reckoned for it."""
    return claim.confirms and claim.text != claim.whole.text


def more_in_year(claim: Claim) -> Verdict | None:
    """Whether an item has more, or less, in one year than in another, as the question asked why has it."""
    match = _ORDER.search(claim.flat)
    if match is None or _OPEN.search(claim.flat) or not (claim.asked(Ask.WHY) or claim.stated or _framed(claim)):
        return None
    lines = lines_meant(claim.without(_OF_ORDER))
    years = int(match["one"]), int(match["other"])
    if not lines or any(year not in line.amounts_dkk for line in lines for year in years):
        return None
    first, second = (sum(line.amounts_dkk[year] or 0 for line in lines) for year in years)
    right = first > second if match["way"] in _UP else first < second
    amounts = listed(by_year(line.amounts_dkk, claim.whole.language) for line in lines)
    name = f"{lines[0].item} {lines[0].name}"
    told = f"til {name} er der afsat {amounts}." if claim.da else f"for {name} there is {amounts}."
    return Verdict(right, told, tuple(line.sources[0] for line in lines), looked_up(lines))
