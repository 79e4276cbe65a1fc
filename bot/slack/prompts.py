"""Suggested questions by role: a short title and what is asked. They name no document, so they fit every library."""

from __future__ import annotations

_COMMON = ("Hvad kan du svare på?", "Hvad kan du svare på, og hvilke dokumenter har du?")
_PROMPTS = {
    "politician": (
        ("Hvad er besluttet?", "Hvad blev besluttet på det seneste møde?"),
        ("Hvad kommer på dagsordenen?", "Hvilke sager kommer på de næste møder?"),
        ("Penge til anlæg", "Hvor meget er der afsat til anlæg i budgettet år for år?"),
        _COMMON,
    ),
    "secretary": (
        ("Frister og ansvarlige", "Hvilke frister er der, og hvem er ansvarlig?"),
        ("Uenigheder i kilderne", "Hvor er dokumenterne uenige med sig selv?"),
        ("Hvem stemte imod?", "Hvem stemte imod på det seneste møde?"),
        _COMMON,
    ),
    "staff": (
        ("Hvem er ansvarlig?", "Hvem er ansvarlig for handlingerne, og hvornår er fristerne?"),
        ("Hvad er besluttet?", "Hvad blev besluttet på det seneste møde?"),
        ("Besparelser", "Hvilke besparelser er de største?"),
        _COMMON,
    ),
}


def prompts_for(role: str) -> tuple[tuple[str, str], ...]:
    """At most four (title, message), as Slack takes them."""
    return _PROMPTS.get(role, _PROMPTS["staff"])
