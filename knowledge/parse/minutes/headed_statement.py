"""Dissent that stands under a heading of its own («Mindretalsudtalelse»), apart from the decision."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.parse.minutes.rulings import Dissent, Reading
from knowledge.parse.minutes.statements import Statement, statement_of
from knowledge.parse.prose import Paragraph

_UNNAMED = "Et mindretal"


def read_statement(paragraphs: Sequence[Paragraph], heading: str) -> Reading:
    """The statement below the heading, whole, with who makes it as far as the words tell."""
    text = " ".join(paragraph.text for paragraph in paragraphs)
    if not text:
        return Reading()
    told = statement_of(text) or statement_of(f"{heading.capitalize()}: {text}")
    statement = told or Statement(_UNNAMED, heading.lower(), text, goes_on=False)
    return Reading(dissents=[Dissent(None, statement, statement.text, paragraphs[0].line_from, paragraphs[-1].line_to)])
