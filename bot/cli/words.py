"""Danish words for what the records call by English names."""

from __future__ import annotations

import re

_FAMILIES = {
    "minutes": "referat",
    "budget_agreement": "budgetaftale",
    "action_plan": "handleplan",
    "schedule": "tidsplan",
    "slides": "præsentation",
    "other": "andet",
}
_ISSUES = {
    "disagreement": "uenighed",
    "unexpected_sign": "uventet fortegn",
    "template_residue": "skabelontekst",
    "spelling": "stavning",
    "unreadable": "ulæselig",
    "uncertain": "usikker",
    "not_in_table": "ikke i tabellen",
}


def family_name(family: str) -> str:
    """«referat» for `minutes`."""
    return _FAMILIES.get(family, family)


def issue_name(kind: str) -> str:
    """«uenighed» for `disagreement`."""
    return _ISSUES.get(kind, kind)


def kind_name(record_type: type) -> str:
    """`budget_line` for BudgetLine: what a kind of record is called on the command line."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record_type.__name__).lower()


def counted(number: int, one: str, more: str) -> str:
    """«1 dokument», «2 dokumenter», «1.234 afsnit»."""
    return f"{number:,} {one if number == 1 else more}".replace(",", ".")
