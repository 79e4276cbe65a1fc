"""What the library is about, as topics a question can be linked to: an agreement item, a case, an agenda item, an action …"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.builtin_model.understand.known_words import KnownWords
from bot.builtin_model.understand.numbered import Row, by_line
from bot.builtin_model.understand.terms import Term, key
from bot.builtin_model.understand.text_keys import keys_of_text, written_together
from knowledge.library import Library
from knowledge.records import (
    Action,
    AgendaItem,
    AgreementItem,
    AreaPurpose,
    BudgetLine,
    Chapter,
    FocusArea,
    KeyFigure,
    PairedValue,
    PlanActivity,
    PlannedCase,
    SavingsCase,
    Section,
    Slide,
)
from retrieval.danish import words
from tools.newest import in_order

_NAME_WEIGHT = 2.0
_SOFT = 0.35
_TOLD = 0.2
_PREDICATE = 0.5
_TELLING = 0.5


@dataclass(frozen=True)
class Topic:
    """One subject of one document. `key` is the item, code or number as printed; `name_keys` and `text_keys` are what it is found by."""

    kind: str
    document: str
    key: str
    name: str
    name_keys: dict[str, float]
    text_keys: dict[str, float]

    def __hash__(self) -> int:
        """By identity of what it names, so that topics can stand in sets."""
        return hash((self.kind, self.document, self.key))


@dataclass(frozen=True)
class Link:
    """A topic and how well a question fits it: `score` (higher is better, comparable within one question), `coverage` is the weighted share of
    the question's content words found in it (0 to 1), `name_coverage` the share found in its name; `missing` are the words not found."""

    topic: Topic
    score: float
    coverage: float
    name_coverage: float
    missing: tuple[str, ...]


class Topics:
    """All topics of a library, and the weight of each word: rare words count for more."""

    def __init__(self, library: Library) -> None:
        """Reads the library once; cheap enough to do at each new generation."""
        self.all = tuple(_topics(library))
        counts: Counter[str] = Counter()
        for topic in self.all:
            counts.update(topic.name_keys.keys() | topic.text_keys.keys())
        self._counts = counts
        self._newest = {document: place for place, document in enumerate(in_order(library, (d.document for d in library.documents())))}
        self._numbered = frozenset((topic.document, topic.key) for topic in self.all)
        self._by_line = by_line(library)
        self.vocabulary = _vocabulary(library)

    def has(self, document: str, number: str) -> bool:
        """Whether the document has an item, action or section of that number."""
        return (document, number) in self._numbered

    def at_line(self, document: str, line: int) -> Row | None:
        """The numbered thing that a line is of."""
        return self._by_line.get((document, line))

    def knows(self, term: Term) -> bool:
        """Whether the word, a word that means the same, or for a compound each of its parts, stands anywhere in the library."""
        if any(weight >= _TELLING and stem in self.vocabulary for stem, weight in term.keys):
            return True
        return len(term.parts) > 1 and all(any(known.startswith(part) for known in self.vocabulary) for part in term.parts)

    def weight(self, term: Term) -> float:
        """How telling a word is: high for rare words, highest for words the library does not hold."""
        seen = max((self._counts.get(stem, 0) for stem, weight in term.keys if weight >= _TELLING), default=0)
        weight = math.log(1 + (len(self.all) + 1) / (1 + seen))
        if term.told:
            return weight * _TOLD
        return weight * (_SOFT if (term.soft or term.predicate) and not seen else _PREDICATE if term.predicate else 1.0)

    def link(self, terms: Iterable[Term], kinds: frozenset[str] | None = None, documents: frozenset[str] | None = None) -> list[Link]:
        """Topics that the words fit, best first, of equal ones that of the newest document; narrowed to kinds and documents where given."""
        weighted = [(term, self.weight(term)) for term in terms]
        total = sum(weight for _, weight in weighted)
        if not total:
            return []
        links = []
        for topic in self.all:
            if (kinds and topic.kind not in kinds) or (documents and topic.document not in documents):
                continue
            in_name = in_either = score = 0.0
            missing = []
            for term, weight in weighted:
                name, text = term.found_in(topic.name_keys), term.found_in(topic.text_keys)
                in_name += name * weight
                best = max(name, text)
                in_either += best * weight
                score += (_NAME_WEIGHT * name + text * 0.8) * weight
                if best < 0.5:
                    missing.append(term.word)
            if in_either > 0:
                own = sum(self._own_weight(stem) for stem, weight in topic.name_keys.items() if weight == 1.0) or 1.0
                hit = sum(
                    self._own_weight(stem)
                    for stem, weight in topic.name_keys.items()
                    if weight == 1.0 and any(stem == k for term, _ in weighted for k, w in term.keys if w >= 0.6)
                )
                links.append(Link(topic, score / total + 0.5 * hit / own, in_either / total, in_name / total, tuple(missing)))
        return sorted(links, key=lambda link: (-link.score, self._newest[link.topic.document]))

    def _own_weight(self, stem: str) -> float:
        return math.log(1 + (len(self.all) + 1) / (1 + self._counts.get(stem, 0)))


def _vocabulary(library: Library) -> KnownWords:
    """Every stem of the passages with one word that has it."""
    seen: dict[str, str] = {}
    for passage in library.passages():
        whole = f"{passage.context} {passage.text}"
        for word in (*words(whole), *written_together(whole)):
            if word.isalpha():
                seen.setdefault(key(word), word)
    return KnownWords(seen)


def _make(kind: str, document: str, number: str, name: str, text: str) -> Topic:
    return Topic(kind, document, number, name, keys_of_text(name), keys_of_text(text))


def _topics(library: Library) -> Iterable[Topic]:
    lines: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in library.of(BudgetLine):
        lines[line.document, line.item].append(line.name)
    agreed = set()
    for item in library.of(AgreementItem):
        agreed.add((item.document, item.item))
        name = " ".join([item.name, *lines.get((item.document, item.item), [])])
        yield _make("agreement_item", item.document, item.item, name, item.text)
    for (document, number), names in lines.items():
        if (document, number) not in agreed:
            yield _make("agreement_item", document, number, " ".join(dict.fromkeys(names)), "")
    for case in library.of(SavingsCase):
        yield _make("savings_case", case.document, case.code, case.name, case.committee)
    sections: dict[tuple[str, str], list[str]] = defaultdict(list)
    for section in library.of(Section):
        if section.item:
            sections[section.document, section.item].append(section.text)
    for agenda in library.of(AgendaItem):
        yield _make("agenda_item", agenda.document, agenda.number, agenda.name, " ".join(sections[agenda.document, agenda.number]))
    for planned in library.of(PlannedCase):
        yield _make("planned_case", planned.document, f"{planned.year}-{planned.month:02}/{planned.order}", planned.name, "")
    for action in library.of(Action):
        text = " ".join([action.text, *action.points, action.economy or "", action.target_group or "", action.performer or "", action.area_name])
        yield _make("action", action.document, action.number, action.name, text)
    for purpose in library.of(AreaPurpose):
        yield _make("area", purpose.document, purpose.area, purpose.area_name, purpose.text)
    for chapter in library.of(Chapter):
        yield _make("chapter", chapter.document, chapter.number, chapter.name, "")
    for area in library.of(FocusArea):
        yield _make("focus_area", area.document, area.name, area.name, area.text)
    for activity in library.of(PlanActivity):
        yield _make("activity", activity.document, f"{activity.area}/{activity.order}", activity.text, activity.area)
    for slide in library.of(Slide):
        yield _make("slide", slide.document, str(slide.order), slide.name, " ".join(slide.points))
    for figure in library.of(KeyFigure):
        yield _make("key_figure", figure.document, figure.name, figure.name, figure.text)
    for pair in library.of(PairedValue):
        yield _make("pair", pair.document, f"{pair.list_name}/{pair.order}", pair.label, pair.list_name)
