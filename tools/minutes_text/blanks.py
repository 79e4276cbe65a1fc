"""What the secretary must write: a blank in brackets, never a guess."""

from __future__ import annotations

DECISION = "[beslutning]"
RECOMMENDATION = "[indstilling]"
CASE = "[sagsfremstilling]"


def blank(mark: str, what: str) -> str:
    """«[beslutning] (Beslutningen står ikke i dokumenterne og skal skrives ind.)»"""
    return f"{mark} ({what} står ikke i dokumenterne og skal skrives ind.)"
