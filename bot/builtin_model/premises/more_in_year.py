"""«Flere penge i 2019 end i 2020», «stiger fra 2019 til 2020»: what is said of two years held against the table."""

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
_MOVES = re.compile(
    r"\b(?P<way>stig\w*|steg\w*|voks\w*|oeges?|oeget|haeves?|haevet|rises?|rose|grows?|grew|increase[sd]?|fald\w*|mindskes|saenkes?|saenket|falls?|fell|drops?"
    r"|dropped|decrease[sd]?)\b.{0,60}?\b(?P<one>(?:19|20)\d\d)\b.{0,8}?\b(?:til|to)\b.{0,8}?\b(?P<other>(?:19|20)\d\d)\b"
)
_DOWN = re.compile(r"fald|mindsk|saenk|fall|fell|drop|decreas")
_UP = frozenset(["flere", "mere", "hoejere", "dyrere", "stoerre", "more", "higher"])
_OPEN = re.compile(r"\b(?:mere|flere|hoejere|stoerre|more|higher) (?:eller|or) (?:mindre|faerre|lavere|less|fewer|lower)\b")
"""«Mere eller mindre?» takes neither for granted."""
_OF_ORDER = re.compile(r"^(?:penge|flere|mere|mindre|faerre|money|beloeb\w*|bevilling\w*)$|^(?:stig|steg|voks|oeg|haev|fald|mindsk|saenk)")


def more_in_year(claim: Claim) -> Verdict | None:
    """Whether an item has more in one year than in another, as the question asked why, or how far it rises or falls, has it."""
    said = _said(claim)
    if said is None or _OPEN.search(claim.flat):
        return None
    lines = lines_meant(claim.without(_OF_ORDER))
    if not lines or any(year not in line.amounts_dkk for line in lines for year in said):
        return None
    more, less = (sum(line.amounts_dkk[year] or 0 for line in lines) for year in said)
    amounts = listed(by_year(line.amounts_dkk, claim.whole.language) for line in lines)
    name = f"{lines[0].label}"
    told = f"til {name} er der afsat {amounts}." if claim.da else f"for {name} there is {amounts}."
    return Verdict(more > less, told, tuple(line.sources[0] for line in lines), looked_up(lines))


def _said(claim: Claim) -> tuple[int, int] | None:
    """The year said to have more and the one said to have less, where that is taken for granted.

    «Får X mere i 2020 end i 2019?» takes nothing for granted, and how far they lie apart is reckoned for it.
    """
    taken = claim.asked(Ask.WHY) or claim.stated or (claim.confirms and claim.text != claim.whole.text)
    if taken and (order := _ORDER.search(claim.flat)):
        one, other = int(order["one"]), int(order["other"])
        return (one, other) if order["way"] in _UP else (other, one)
    if (taken or claim.asked(Ask.HOW_MUCH)) and (moves := _MOVES.search(claim.flat)):
        one, other = int(moves["one"]), int(moves["other"])
        return (one, other) if _DOWN.search(moves["way"]) else (other, one)
    return None
