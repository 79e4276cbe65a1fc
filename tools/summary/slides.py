"""Summary of a slide with the slides that go on about its points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.library import Library
from knowledge.records import Slide
from tools.matching import same_name, text_matches
from tools.summary.part import Drafted, Part
from tools.summary.spoken import ended, joined

_FEWEST_LETTERS = 5
_COUNT = re.compile(r"\s+\d+$")


def slide_headed(library: Library, document: str, wanted: str) -> Slide | None:
    """The first slide whose heading is the words."""
    return next((slide for slide in library.of(Slide, document) if same_name(slide.name, wanted)), None)


def drafted_slide(library: Library, slide: Slide) -> Drafted:
    """All points of the slide, then each later slide whose heading is one of them: «Hjemmepleje 1» under the point «Hjemmepleje»."""
    slides = library.of(Slide, slide.document)
    going_on = [other for other in slides if other.order > slide.order and any(_of_the_point(other.name, point) for point in slide.points)]
    return Drafted(f"sliden «{slide.name}»", tuple(_part(one) for one in [slide, *going_on]))


def slides_on(library: Library, document: str, wanted: str) -> list[Slide]:
    """The slides whose headings hold the words, in order; a heading may be printed as the first point, under a banner."""
    return [slide for slide in library.of(Slide, document) if any(text_matches(wanted, heading) for heading in (slide.name, *slide.points[:1]))]


def drafted_slides(slides: Sequence[Slide], wanted: str) -> Drafted:
    """All points of several slides on one subject."""
    return Drafted(f"slidesene om «{wanted}»", tuple(_part(one) for one in slides))


def _part(slide: Slide) -> Part:
    return Part(slide.name, ended(joined(list(slide.points))) if _is_list(slide.points) else " ".join(map(ended, slide.points)), slide.sources)


def _is_list(points: Sequence[str]) -> bool:
    return all(not re.search(r"[.:;]", point) for point in points)


def _of_the_point(heading: str, point: str) -> bool:
    own, wanted = _COUNT.sub("", heading).casefold(), point.casefold().strip("–- ")
    return len(wanted) >= _FEWEST_LETTERS and own.startswith(wanted)
