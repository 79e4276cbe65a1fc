"""Addresses that the documents themselves print for a person or an office: an e-mail, a web page. Never a private number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import narrowed
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import plain
from knowledge.source import Source

_ASKED = re.compile(r"\b(e-?mail\w*|mail(?:en|adresse\w*)?|mailadresse\w*|email address)\b")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Contact:
    """The e-mail printed beside a person's name."""

    name = "contact"

    def fits(self, situation: Situation) -> float:
        """When the e-mail of a named person is asked for and one is printed."""
        question = situation.question
        asked = question.plain if "asks" not in question.carried else f"{plain(question.subject)} {question.plain}"
        return 0.96 if question.people and _ASKED.search(asked) and _printed(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Where the name stands."""
        return [call("search", query=situation.question.people[0].name, limit=8)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Name and e-mail as printed."""
        found = _printed(situation)
        if found is None:
            return None
        return Draft(lead=f"{situation.question.people[0].name}: {found[0]}", sources=(found[1],))


def _printed(situation: Situation) -> tuple[str, Source] | None:
    name = plain(situation.question.people[0].name)
    library = situation.understanding.library
    for section in (section for document in library.documents() for section in library.sections(document.document)):
        for line in section.text.split("\n"):
            email = _EMAIL.search(line)
            if email and name in plain(line):
                return email[0], narrowed(section.sources[0], line)
    return None
