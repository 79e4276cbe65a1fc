"""«Hvilke indsatsområder er der i tidsplanen?», «hvor mange kapitler har aftalen?»: how a document is divided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import as_heading, listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from knowledge.records import Action, Chapter, FocusArea
from knowledge.source import Source

_AREAS = re.compile(r"\b(?:indsats|fokus|hoved)?omraader(?:ne)?\b|\bspor(?:ene)?\b|\btemaer(?:ne)?\b|\b(?:focus |action )?areas\b|\bthemes\b")
_CHAPTERS = re.compile(r"\bkapit(?:ler|lerne)\b|\bchapters\b")
_DIVISION = re.compile(r"omraade|spor|tema|kapit|area|chapter|theme|focus|action|hedde|opdel|inddel")


@dataclass(frozen=True)
class _Part:
    name: str
    source: Source


class AreasListed:
    """The areas of a plan or the chapters of an agreement, counted and named in their order."""

    name = "areas_listed"

    def fits(self, situation: Situation) -> float:
        """When the areas or chapters themselves are asked for, of one document, and nothing else is named."""
        question = situation.question
        asked = question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY) and not question.asked(Ask.HOW_MUCH, Ask.RESPONSIBLE, Ask.WHEN)
        others = [term for term in question.terms if not (term.told or term.soft or term.predicate or _DIVISION.search(term.word))]
        return 0.83 if asked and not others and not question.area and not question.chapter and _parts(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The lists that they stand in."""
        found = _parts(situation)
        if not found:
            return []
        document = found[0].source.document
        return [call(tool, documents=[document]) for tool in ("schedule", "actions", "agreement_items")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, and their names."""
        found, question = _parts(situation), situation.question
        if not found:
            return None
        da = question.language == "da"
        title = situation.understanding.library.document(found[0].source.document).title
        names = listed([one_line(part.name) for part in found], question.language)
        noun = ("kapitler" if da else "chapters") if _CHAPTERS.search(question.plain) else "områder" if da else "areas"
        lead = f"{title} har {len(found)} {noun}: {names}." if da else f"{title} has {len(found)} {noun}: {names}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(part.source for part in found)))


def _parts(situation: Situation) -> list[_Part]:
    """The parts of the one document that has such, in printed order."""
    question, library = situation.question, situation.understanding.library
    documents = question.documents or tuple(document.document for document in library.documents())
    if _CHAPTERS.search(question.plain):
        own = [[_Part(f"{one.number} {one.name}", one.sources[0]) for one in library.of(Chapter, document)] for document in documents]
    elif _AREAS.search(question.plain):
        own = [_areas(situation, document) for document in documents]
    else:
        return []
    filled = [parts for parts in own if parts]
    return filled[0] if len(filled) == 1 else []


def _areas(situation: Situation, document: str) -> list[_Part]:
    library = situation.understanding.library
    focus = [_Part(area.name, area.sources[0]) for area in library.of(FocusArea, document) if area.listed]
    first: dict[str, Action] = {}
    for action in library.of(Action, document):
        first.setdefault(action.area, action)
    return focus or [_Part(as_heading(action.area_name), action.sources[0]) for action in first.values() if action.area_name]
