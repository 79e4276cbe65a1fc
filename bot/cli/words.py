"""Danish words that several commands share."""

from __future__ import annotations

_ISSUES = {
    "disagreement": "uenighed",
    "unexpected_sign": "uventet fortegn",
    "template_residue": "skabelontekst",
    "spelling": "stavning",
    "unreadable": "ulæselig",
    "uncertain": "usikker",
    "not_in_table": "ikke i tabellen",
}


def issue_name(kind: str) -> str:
    """«uenighed» for `disagreement`."""
    return _ISSUES.get(kind, kind)


def counted(number: int, one: str, more: str) -> str:
    """«1 dokument», «2 dokumenter», «1.234 afsnit»."""
    return f"{number:,} {one if number == 1 else more}".replace(",", ".")


def duration(seconds: float) -> str:
    """«0,7 sekunder», «48 sekunder», «2 minutter og 5 sekunder»."""
    whole = round(seconds)
    if seconds < 10:
        return f"{seconds:.1f} sekunder".replace(".", ",")
    if whole < 60:
        return f"{whole} sekunder"
    minutes = counted(whole // 60, "minut", "minutter")
    return f"{minutes} og {counted(whole % 60, 'sekund', 'sekunder')}" if whole % 60 else minutes


def lines(first: int, last: int) -> str:
    """«linje 4», «linje 4–5»."""
    return f"linje {first}" if first == last else f"linje {first}–{last}"
