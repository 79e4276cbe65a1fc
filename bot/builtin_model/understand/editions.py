"""Of several agreements or plans that hold the same thing, the one a question means: that which it names, else the newest that covers its years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.topics import Link, Topic
from knowledge.library import Library
from knowledge.records import KeyFigure
from tools.newest import in_order

_PRINTED_ANEW = frozenset(["agreement_item", "savings_case", "key_figure", "action", "area", "focus_area", "activity"])
"""What each new agreement or plan has again; an agenda item of another meeting is another thing."""
_NUMBERED = frozenset(["agreement_item", "savings_case"])
_AS_GOOD = 0.85
"""Share of the best link's fit at which a thing of the same name in another document is the same thing."""


@dataclass(frozen=True)
class Edition:
    """What a thing is told from, and the `others` of its kind that hold it as well, the newest first.

    `covers` says whether it covers the years asked for, `covering` which of the others do.
    """

    told: Topic
    others: tuple[Topic, ...]
    covers: bool
    covering: tuple[Topic, ...]


def newest_first(links: Sequence[Link], years: Sequence[int], library: Library) -> list[Link]:
    """The links, where the best is held by several documents of one kind: that of the newest which covers the years goes first."""
    same = _same_thing(links, library)
    if len({link.topic.document for link in same}) < 2:
        return list(links)
    order = _by_fit([link.topic.document for link in same], same, years, library)
    first = min(same, key=lambda link: (order.index(link.topic.document), -link.score))
    return [first, *(link for link in links if link is not first)]


def edition_of(links: Sequence[Link], years: Sequence[int], library: Library) -> Edition | None:
    """Which document the best link is told from; None when no other document has the same thing."""
    return _edition([link.topic for link in _same_thing(links, library)], years, library)


def edition_of_number(topics: Sequence[Topic], document: str, number: str, years: Sequence[int], library: Library) -> Edition | None:
    """Which document an item or case is told from by its number; None when no other agreement has that number."""
    told = next((topic for topic in topics if topic.key == number and topic.document == document and topic.kind in _NUMBERED), None)
    if told is None:
        return None
    return _edition([told, *(t for t in topics if t.key == number and t.kind == told.kind and t.document != document)], years, library)


def _edition(same: Sequence[Topic], years: Sequence[int], library: Library) -> Edition | None:
    """The first thing as told, with those of other documents, the newest first."""
    newest = in_order(library, {topic.document for topic in same})
    others = sorted((topic for topic in same[1:] if topic.document != same[0].document), key=lambda topic: newest.index(topic.document))
    if not others:
        return None
    covering = tuple(topic for topic in others if _covers(topic, years, library))
    return Edition(told=same[0], others=tuple(others), covers=_covers(same[0], years, library), covering=covering)


def _same_thing(links: Sequence[Link], library: Library) -> list[Link]:
    """The best link, and those of other documents of its kind that are of the same name and fit the question nearly as well."""
    if not links or links[0].topic.kind not in _PRINTED_ANEW:
        return list(links[:1])
    best = links[0]
    family = library.document(best.topic.document).family
    same = [best]
    for link in links[1:]:
        again = link.topic.kind == best.topic.kind and link.topic.document != best.topic.document
        if again and _one_name(link, best) and link.score >= _AS_GOOD * best.score and library.document(link.topic.document).family == family:
            same.append(link)
    return same


def _one_name(link: Link, best: Link) -> bool:
    return plain(link.topic.name) == plain(best.topic.name) or link.name_coverage >= max(best.name_coverage, 0.5)


def _by_fit(documents: Sequence[str], same: Sequence[Link], years: Sequence[int], library: Library) -> list[str]:
    """The documents that cover the years, the newest first, then the others."""
    covering = {link.topic.document for link in same if _covers(link.topic, years, library)}
    newest = in_order(library, set(documents))
    return [*(d for d in newest if d in covering), *(d for d in newest if d not in covering)]


def _covers(topic: Topic, years: Sequence[int], library: Library) -> bool:
    """Whether the thing's own years, or those of its document, hold all the years asked for."""
    own = {figure.year for figure in library.of(KeyFigure, topic.document) if figure.name == topic.key and figure.year}
    return set(years) <= (own if topic.kind == "key_figure" and own else set(library.document(topic.document).years))
