"""The right of suspension (kommunestyrelsesloven § 23): a committee member has a decision put before the council; it is then not final."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.parse.minutes.bodies import find_bodies

_DEMANDED = r"(?:begær\w*|krævede|kræver|ønskede|forlangte|anmodede)"
_TAKEN_UP = r"(?:afgjort|afgørelse|indbragt|forelagt|behandlet|prøvet|løftet|bragt|rejst)"
_USED = re.compile(
    rf"standsningsret|styrelseslov\w*\s*§\s*23|{_DEMANDED}.{{0,60}}?\b{_TAKEN_UP}\b.{{0,40}}?\b(?:i|af|for|til)\s+(?:Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen)",
    re.IGNORECASE | re.DOTALL,
)
_DROPPED = re.compile(r"frafald\w*|trak\s+\w+\s+tilbage|ikke\s+(?:længere\s+)?(?:benytte|ønske)", re.IGNORECASE)
_BY = re.compile(
    r"(?P<by>[A-ZÆØÅ](?:[^.;]|(?<=\b[A-ZÆØÅ])\.)*?)\s+(?:benytted?e?r?|benytter|brugte|bruger|anvendte|anvender|gjorde|gør|begær\w+|ønskede|ønsker|krævede|kræver|forlangte|"
    r"anmodede|har\s+benyttet|udnyttede)\b"
)
_LAW = re.compile(
    r"(?:lov\s+om\s+kommunernes\s+styrelse|(?:den\s+)?(?:kommunale\s+|kommune)?styrelseslov\w*)(?:s|['’]s)?\s*,?\s*§\s*23(?:,\s*stk\.\s*\d)?",
    re.IGNORECASE,
)
_COUNCIL = "Kommunalbestyrelsen"


@dataclass(frozen=True)
class Stop:
    """Who stopped a decision, by which rule as printed, and where the case goes."""

    by: str
    law: str | None
    referred_to: str


def stop_of(text: str) -> Stop | None:
    """The use of the right of suspension that a text records; None when it records none, or one that was dropped."""
    if not _USED.search(text) or _DROPPED.search(text):
        return None
    by = _BY.search(text)
    if by is None:
        return None
    law = _LAW.search(text)
    council = next((body for body in find_bodies(text[by.end() :]) if not body.endswith("udvalget")), _COUNCIL)
    return Stop(" ".join(by["by"].split()), " ".join(law[0].split()) if law else None, council)
