"""Made-up minutes in the forms that municipalities print them in."""

from tests.knowledge.minutes.printed.ballerup import BALLERUP_2002, BALLERUP_2006, BALLERUP_2009, BALLERUP_2016, WEB_2019
from tests.knowledge.minutes.printed.bare import DECISION_FIRST, NO_HEADINGS, ONE_ITEM_A_PAGE
from tests.knowledge.minutes.printed.numbered import BUDGET_COUNCIL, RUNNING_NUMBER, RUNNING_PKT, RUNNING_SAG, VIA_COMMITTEES

__all__ = [
    "BALLERUP_2002",
    "BALLERUP_2006",
    "BALLERUP_2009",
    "BALLERUP_2016",
    "BUDGET_COUNCIL",
    "DECISION_FIRST",
    "NO_HEADINGS",
    "ONE_ITEM_A_PAGE",
    "RUNNING_NUMBER",
    "RUNNING_PKT",
    "RUNNING_SAG",
    "VIA_COMMITTEES",
    "WEB_2019",
]
