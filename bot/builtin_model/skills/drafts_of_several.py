"""What a draft is to be of when it is of more than one thing: two items named beside each other, or all slides on one subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.draft_subject import subject_of_draft
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.terms import key
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import Slide

_TWO = re.compile(r"\b(?:af|om|for|of|on|about)\s+(?P<one>[^,?.:]+?)\s+(?:og|samt|and)\s+(?P<two>[^,?.:]+)\W*$", re.IGNORECASE)
_SLIDES = re.compile(r"\b(?:slides(?:ene|ne)?|plancher(?:ne)?)\b")
_ONE_THING = 0.85
"""Share of the question's words that one thing holds where «og» joins no two things, but words of its name."""
_MEANT = 0.9


def two_subjects(situation: Situation) -> list[Mapping[str, Any]]:
    """The arguments of each of two items of one document, «gågaden og posthuset»; none where one thing holds all words, or a side is of no item."""
    question, understanding = situation.question, situation.understanding
    found, best = _TWO.search(question.corrected), question.best()
    if found is None or question.slots.items or (best is not None and best.coverage >= _ONE_THING):
        return []
    subjects = []
    for side in (found["one"], found["two"]):
        subject = subject_of_draft(Situation(understanding.read(f"resumé af {side}", question.language), understanding))
        if not isinstance(subject, Mapping) or "item" not in subject:
            return []
        subjects.append(subject)
    one, two = subjects
    return subjects if one["document"] == two["document"] and one != two else []


def slides_on(situation: Situation) -> Mapping[str, Any] | None:
    """The slides on one subject, «slidesene om netværket», by the word that their headings share; None where fewer than two have it."""
    question, library = situation.question, situation.understanding.library
    terms = [term for term in question.terms if not term.told]
    if not _SLIDES.search(question.plain) or not terms:
        return None
    for document in question.documents:
        own = [slide for slide in library.of(Slide, document) if all(term.found_in(keys_of_text(slide.name)) >= _MEANT for term in terms)]
        shared = {word for slide in own[:1] for word in re.findall(r"\w+", slide.name) if any(key(plain(word)) == k for k, _ in terms[0].keys)}
        if len(own) > 1 and shared:
            return {"document": document, "section": shared.pop()}
    return None
