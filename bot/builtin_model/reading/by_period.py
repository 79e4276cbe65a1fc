"""Rules that hold for one period each: «Inden 1. januar 2003: …», «Efter den 1. januar 2003: …»."""

from __future__ import annotations

import re

_BEFORE = r"inden|foer|indtil|til og med|before|until"
_AFTER = r"efter|fra og med|fra|siden|after|from|since"
_DAY = r"(?:den )?(?:\d{1,2}\. ?[a-z]+ )?(?P<year>(?:19|20)\d\d)"
_RULE = re.compile(rf"(?:(?P<before>{_BEFORE})|(?:{_AFTER})) {_DAY}\s?[:,](?! ?(?:19|20)\d\d)")
_OF_A_DOCUMENT = re.compile(r"\b\w*(?:aftale|budget|forlig|plan|program|strategi|politik|vision|rapport)\w*,? (?:for |fra |of )?(?:19|20)\d\d\b")
"""«Budgetaftale 2019»: a year that names a document is no time asked of."""
_ASKED = re.compile(rf"(?:\b(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})|i|in) )?{_DAY}")


def is_of_a_period(text: str) -> bool:
    """Whether a text, in plain letters, begins with the period it holds for."""
    return _RULE.match(text) is not None


def is_of_another_period(asked: str, text: str) -> bool:
    """Whether a question names a time, and the text is a rule for another: both in plain letters. «Siden 2001» is before 2003."""
    rule = _RULE.match(text)
    if rule is None:
        return False
    named, bound = list(_ASKED.finditer(_OF_A_DOCUMENT.sub(" ", asked))), int(rule["year"])
    return bool(named) and not any(_holds(bool(rule["before"]), bound, time) for time in named)


def _holds(before: bool, bound: int, time: re.Match[str]) -> bool:
    """Whether a rule for what is before, or after, a year holds at a time that is named."""
    year = int(time["year"])
    if year == bound:
        return before if time["before"] else not before if time["after"] else True
    return before == (year < bound)
