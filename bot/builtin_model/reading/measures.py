"""How large a thing is, is not told by what it changes by; a date not by a year; what came in or was spent, not by what is set aside."""

from __future__ import annotations

import re

from knowledge.dates import find_periods
from knowledge.records.time import Precision

_HOW_LARGE = re.compile(
    r"\bhvor (?:stor|stort|store|hoej|hoejt|mange|meget|lang)\b|\bhow (?:large|big|high|many|much|long)\b|\bhvad (?:er|var)\b|\bwhat (?:is|was)\b"
)
_CHANGES = (
    r"reducer\w*|nedbring\w*|nedbragt|mindsk\w*|saenk\w*|nedsaett?\w*|oege[rst]?|oegede\w*|stige[rt]?|stigning\w*|steget|faldet?|falder|haeve[rst]?|"
    r"forhoej\w*|beskaer\w*|udvide[rst]?|vokse[rt]?|reduce[ds]?|increase[ds]?|cut|grow\w*"
)
_OF_A_CHANGE = re.compile(
    rf"\b(?:{_CHANGES}|aendr\w*|spar\w*|skaer\w*|ned|op|mere|mindre|flere|faerre|forskel\w*|fald|maal\w*|skal|goals?|targets?|aims?|up|down|"
    rf"more|less|fewer|by)\b"
)
_FIGURE = r"\d[\d.,]*"
_CHANGED_BY = re.compile(
    rf"\b(?:{_CHANGES})\b[^.;:]{{0,60}}?\b(?:med|by) (?:\w+ ){{0,2}}?{_FIGURE}|"
    rf"\b(?:fremgang|tilbagegang|nedgang|tilvaekst|stigning|fald|oegning|forhoejelse|increase|rise|drop) (?:paa|of) (?:\w+ ){{0,2}}?{_FIGURE}"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_ONE_DAY = re.compile(r"\bhvilke[nt]? (?:dato|dag)\b|\b(?:what|which) (?:date|day)\b|\bdato(?:en)? (?:for|paa)\b|\bdate (?:of|for)\b")
_WEEKDAY = re.compile(r"\b(?:man|tirs|ons|tors|fre|loer|soen)dage?n?e?\b")

_RATES = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (r"\bi timen\b|\bpr\.? time\b|\bper hour\b|\ban hour\b|\btime(?:loen|takst|pris)", r"\btime[nr]?\b|\btime(?:loen|takst|pris)"),
        (r"\bom maaneden\b|\bpr\.? maaned\b|\b(?:per|a) month\b|\bmaanedlig", r"\bmaaned|\bmdr?\b"),
        (r"\bom ugen\b|\bpr\.? uge\b|\b(?:per|a) week\b|\bugentlig", r"\buge|ugentlig"),
        (r"\bom dagen\b|\bpr\.? dag\b|\b(?:per|a) day\b|\bdaglig", r"\bdag|doegn"),
        (r"\bpr\.? (?:person|deltager|mand|kuvert)\b|\bper (?:person|head)\b", r"\bpr\.? (?:person|deltager|mand|kuvert)|\bhver\b"),
        (
            r"\bkontingent\w*|\bmedlemskab\w*|\bmembership\b|\b(?:betal|kost)\w*\b.*\bvaere (?:med|medlem)\b|\bpay\w*\b.*\bbe (?:in|part of|"
            r"a member)\b",
            r"kontingent|medlem|deltagerbetal|membership|\bfee\b|gebyr|bidrag",
        ),
        (
            r"\b(?:fik|faar|faaet|kom|kommet|kommer|har|havde)\b(?: \w+){0,4} (?:ind|hjem)\b(?! (?:i|under)\b)|"
            r"\bindbra(?:gte?|ngte)\b|\bindbring\w*|\bindsaml\w*|"
            r"\b(?:hvor meget|hvor mange penge|hvad) (?:blev der )?(?:solgte?|rejste?|tjen(?:te|er|t))\b|"
            r"\b(?:raised?|earn(?:ed|s)?|brought in|bring in)\b",
            r"indtaegt|indtjen|provenu|indbra|indbring|indsaml|solgt|salgs|salget|gevinst|indbetal|income|revenue|proceeds",
        ),
        (r"\b(?:var|er|blev|har)\b.*\b(?:for)?brugt\b|\b(?:was|were|has|have)\b.*\bspent\b", r"brugt|forbrug|anvendt|udbetalt|regnskab"),
        (r"\bloen(?:nen|ninger|stigning\w*)?\b|\b(?:tjener|tjente)\b(?! (?:sig|til|ind)\b)|\bsalary\b|\bwages?\b", r"\b\w*loen|vederlag|salary|wage"),
        (r"\b(?:tager|tog) (?:[a-z]+ ){1,5}for (?:en|et|at)\b", r"pris|takst|gebyr|\bpr\.? |per "),
        (r"\bpaa kontoen\b|\begenkapital\w*|\bopsparing\w*|\bin the bank\b", r"konto|beholdning|kasse|formue|kapital|opsparing|likvid"),
        (r"\b(?:solgte?|saelger|saelges|salgspris\w*)\b.*|\bsold for\b", r"solgt|salg|saelg|provenu|indtaegt|sold"),
        (
            r"\bbetal(?:er|te) (?:jeg|man|du|han|hun|de \w+|(?:en|et|min|mit|mine) \w+|(?!kommunen|staten|regionen|parterne)\w{3,}(?:ne|en|et))\b",
            r"betal|pris|takst|leje|gebyr|bidrag|kontingent|medfinansier",
        ),
        (
            r"\bhusleje\w*|\bleje[rn]?\b.*\b(?:kost|betal)|\b(?:kost|betal)\w*\b.*\bleje\b|\bi leje\b|\brent\b",
            r"leje\w*\b[^.]{0,50}\d|\bkr\b[^.]{0,20}\bi (?:hus)?leje",
        ),
    )
)
"""What a price is asked by, and what a text must have that tells it; in plain letters."""
_FOR_EACH = re.compile(
    r"\b(?:pr\.?|per) (?!aar|budgetaar|time|maaned|uge|dag|year|hour|month|week|day|cent|sag|case|udvalg|post|punkt|linje|projekt)([a-z]{4,})"
)
"""«Pr. medarbejder»: what a thing costs in all is no price for each of those."""
_STEM = 6


def tells_only_a_change(asked: str, told: str) -> bool:
    """Whether it is asked how large a thing is, and every figure of the text is what it is to go up or down by; both in plain letters."""
    if not _HOW_LARGE.search(asked) or _OF_A_CHANGE.search(asked):
        return False
    changed, figures = _CHANGED_BY.findall(told), re.findall(_FIGURE, _YEAR.sub(" ", told))
    return bool(changed) and len(changed) >= len(figures)


def tells_no_day(asked: str, text: str) -> bool:
    """Whether a date or a day is asked for (in plain letters), and the text has none, only a month or a year."""
    if not _ONE_DAY.search(asked):
        return False
    return not _WEEKDAY.search(text.lower()) and all(period.precision != Precision.DAY for period, _, _ in find_periods(text))


def tells_another_price(asked: str, told: str) -> bool:
    """Whether a price by the hour, the month or the head, a fee, a rent, what was spent or what came in is asked for, and the text tells of no such.

    Both in plain letters.
    """
    each = _FOR_EACH.search(asked)
    if each and not re.search(rf"\b(?:pr\.?|per|hver|each) (?:enkelt )?{re.escape(each[1][:_STEM])}", told):
        return True
    return _is_of_one_of_many(asked, told) or any(of.search(asked) and not says.search(told) for of, says in _RATES)


_ONE = re.compile(r"\b(?:koste[rs]?|kostede|prisen (?:paa|for)) (?:egentlig |saa )?(?:en|et) ([a-z]{4,})\b")


def _is_of_one_of_many(asked: str, told: str) -> bool:
    """«Hvad koster en kolonihave?» over a text that tells of several and of no one: what is set aside for all of them is the price of none."""
    one = _ONE.search(asked)
    if not one or re.search(rf"\b{one[1]}(?:en|et|n|t|s)?\b", told):
        return False
    return bool(re.search(rf"\b{one[1]}(?:e|er|r|ene|erne|rne)\b", told))
