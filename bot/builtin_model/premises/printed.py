"""The sentences printed under a topic, each with its lines, and how much of a claim one of them holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.reading.units import keys_of, narrowed, units_of
from bot.builtin_model.understand.terms import Term
from bot.builtin_model.understand.topics import Topic
from knowledge.library import Library
from knowledge.records import FocusArea, KeyFigure, Section, Slide
from knowledge.source import Source

_NOT_TOLD = frozenset(["recommendation", "motion", "decision", "attachments", "competence", "table", "savings_table"])
"""Sections that tell what is proposed or done, or hold rows; what is so stands in the others."""

_MOST = 3
_WITHOUT_ITEMS = frozenset(["intro", "focus_area", "slide", "resources", "evaluation", "financing", "purpose"])


@dataclass(frozen=True)
class Printed:
    """One sentence, or point of a list, and the section it stands in. `before` is what leads in to it, `heading` the topic's name."""

    text: str
    before: str
    section: Source
    heading: str = ""

    @property
    def source(self) -> Source:
        """The lines that hold it."""
        return narrowed(self.section, self.text)


def printed_under(library: Library, topic: Topic) -> Iterator[Printed]:
    """The sentences of a topic in the order of the text, without its recommendation and decision."""
    for text, source in _texts(library, topic):
        yield from _units(text, source, topic.name)


def printed_near(claim: Claim, kinds: Sequence[str], least: float) -> Iterator[Printed]:
    """The sentences of the topics of these kinds that hold at least so much of the claim, the few that hold most, and of the parts without items."""
    fitting = [link for link in claim.links if link.topic.kind in kinds and link.coverage >= least]
    for link in sorted(fitting, key=lambda link: -link.coverage)[:_MOST]:
        yield from printed_under(claim.library, link.topic)
    for document in claim.whole.documents or tuple(d.document for d in claim.library.documents()):
        for section in claim.library.sections(document):
            if section.item is None and section.role in _WITHOUT_ITEMS:
                yield from _units(section.text, section.sources[0])


def share(claim: Claim, text: str, terms: Sequence[Term] | None = None) -> float:
    """The weighted share (0 to 1) of the claim's words that a text holds."""
    there = keys_of(text)
    topics = claim.understanding.topics
    weighted = [(term.found_in(there), topics.weight(term)) for term in (claim.terms if terms is None else terms)]
    total = sum(weight for _, weight in weighted)
    return sum(found * weight for found, weight in weighted) / total if total else 0.0


def _units(text: str, source: Source, heading: str = "") -> Iterator[Printed]:
    return (Printed(unit.text, unit.before, source, heading) for unit in units_of(text) if not unit.points)


def _texts(library: Library, topic: Topic) -> Iterable[tuple[str, Source]]:
    document, key = topic.document, topic.key
    if topic.kind in ("agreement_item", "agenda_item", "action"):
        return ((section.text, section.sources[0]) for section in _sections(library, document, key))
    if topic.kind == "focus_area":
        return ((area.text, area.sources[0]) for area in library.of(FocusArea, document) if area.name == key)
    if topic.kind == "slide":
        return (("\n\n".join(slide.points), slide.sources[0]) for slide in library.of(Slide, document) if str(slide.order) == key)
    if topic.kind == "key_figure":
        return ((figure.text, figure.sources[0]) for figure in library.of(KeyFigure, document) if figure.name == key)
    return ()


def _sections(library: Library, document: str, item: str) -> Iterable[Section]:
    return (section for section in library.sections(document, item=item) if section.role not in _NOT_TOLD)
