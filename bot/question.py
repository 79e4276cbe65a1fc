"""A question as it is typed, made fit to read: cleaned, and refused when it cannot be one."""

from __future__ import annotations

import re
import unicodedata

LONGEST_QUESTION = 4_000
"""Characters. A page of text; what is longer is a document, not a question."""


def clean_question(text: str) -> str:
    """The question without control characters and broken letters, white space collapsed, accents composed."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = unicodedata.normalize("NFC", text)
    text = "".join(_readable(char) for char in text)
    return re.sub(r"\s+", " ", text).strip()


def _readable(char: str) -> str:
    """Nothing for an invisible mark (a soft hyphen), a blank for a control character, else the character."""
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return " " if category in {"Cc", "Cs", "Co"} else char


def question_fault(question: str) -> str | None:
    """A Danish sentence on why a cleaned question cannot be answered, with what to do; None when it can."""
    if not question:
        return "Spørgsmålet er tomt; skriv, hvad du vil vide, fx «Hvad blev besluttet i punkt 5?»."
    if len(question) > LONGEST_QUESTION:
        length, limit = (f"{number:,}".replace(",", ".") for number in (len(question), LONGEST_QUESTION))
        return f"Spørgsmålet er på {length} tegn, og grænsen er {limit}; forkort det, eller del det i flere."
    return None
