"""«Hvem er med?»: the names of a list on a slide, where who belongs to a thing is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.terms import is_content, key
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import PairedValue, Slide
from retrieval.danish import words

_BELONGS = re.compile(
    r"\b(?:er|var|is|are) (?:der |ellers )?(?:med|part)\b|\bdeltag\w*|\bmedlem\w*|\bhoerer til\b|\bindgaar\b|\bbestaar af\b|"
    r"\bmembers?\b|\btakes? part\b"
)
_OF_TWO = re.compile(
    r"\b(?:med|del|medlem\w*|deltager|sidder|staar) (?:i |paa |af )?(?:baade|begge|ogsaa)\b|"
    r"\b(?:baade|ogsaa|both|also) (?:er )?(?:med|medlem\w*|en del|i|in|part|members?)\b"
)
_SORT = re.compile(r"(?:by|byer|byerne|kommune|kommuner|kommunerne|land|lande|landene|steder|cities|towns|countries|municipalities)$")
"""What «hvilke …» says those listed are, where a list of them need not say it."""
_NAMED = 0.5
"""Share of the question's words, by weight, that the list's name must hold."""
_FEWEST = 3
_LONG_WORD = 8
"""Letters of a word that can say by itself which slide is meant."""
_LONGEST_NAME = 60


class ListedMembers:
    """The names of the list that is about what the question names."""

    name = "listed_members"

    def fits(self, situation: Situation) -> float:
        """When who or which are in something is asked, and a list is named by it."""
        question = situation.question
        if _OF_TWO.search(question.plain):
            return 0.0  # One list is no answer to what stands on two.
        asked = question.asked(Ask.WHO, Ask.WHICH) and not question.asked(Ask.HOW_MUCH, Ask.HOW_MANY) and _BELONGS.search(question.plain)
        listed_there = len(_list(situation)) >= _FEWEST or _on_a_slide(situation) is not None
        return 0.87 if asked and not question.people and not question.bodies and listed_there else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The list."""
        pairs = _list(situation)
        if len(pairs) >= _FEWEST:
            return [call("key_figures", name=pair.label, documents=[pair.document]) for pair in pairs[:1]]
        found = _on_a_slide(situation)
        return [call("slides", numbers=[found[0].order], documents=[found[0].document])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The names in the order of the list."""
        pairs = _list(situation)
        da = situation.question.language == "da"
        if len(pairs) < _FEWEST:
            return _of_slide(situation)
        names = listed((pair.label for pair in pairs), situation.question.language)
        lead = f"Med er {names}." if da else f"Listed: {names}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(pair.sources[0] for pair in pairs)))


def _of_slide(situation: Situation) -> Draft | None:
    """The heading over the names on a slide, then the names."""
    found = _on_a_slide(situation)
    if found is None:
        return None
    slide, heading, names = found
    return Draft(lead=f"{heading}:", body="\n".join(f"- {one_line(name)}" for name in names), sources=slide.sources[:1])


def _on_a_slide(situation: Situation) -> tuple[Slide, str, tuple[str, ...]] | None:
    """The slide, the heading and the names: of a slide whose whole name stands in the question, or of one the question fits best, under the point
    that says what is listed («Deltagende byer»)."""
    question, library = situation.question, situation.understanding.library
    slides = [slide for slide in library.of(Slide) if not question.documents or slide.document in question.documents]
    link = question.best("slide")
    for slide in slides:
        lists = [(heading, names) for heading, names in _lists_of(slide) if len(names) >= _FEWEST and all(map(_is_name, names))]
        named = next(((heading, names) for heading, names in lists if _whole_heading_in(question, heading)), None)
        meant = link is not None and link == question.best() and (slide.document, str(slide.order)) == (link.topic.document, link.topic.key)
        if named or (meant and link is not None and link.coverage >= _NAMED):
            of_the_sort = [one for one in lists if question.listed and question.listed.found_in(keys_of_text(one[0])) >= _NAMED]
            found = next(iter(of_the_sort), named)
            if found:
                return slide, *found
    return None


def _whole_heading_in(question: Question, heading: str) -> bool:
    """Whether all that a heading says, a long word or more, stands in the question."""
    asked = {key(word) for word in words(question.corrected)} | {stem for term in question.terms for stem, weight in term.keys if weight >= 1.0}
    own = {key(word) for word in words(heading) if is_content(word)}
    return bool(own) and own <= asked and max(map(len, own)) >= _LONG_WORD


def _lists_of(slide: Slide) -> list[tuple[str, tuple[str, ...]]]:
    """The points under the slide's name, and those after each point that may head the rest."""
    return [(slide.name, slide.points), *((point, slide.points[at + 1 :]) for at, point in enumerate(slide.points))]


def _is_name(point: str) -> bool:
    return point[:1].isupper() and len(point) <= _LONGEST_NAME and not point.endswith((".", ":"))


def _list(situation: Situation) -> list[PairedValue]:
    """The pairs of the list whose name holds most of the question's words; none when none holds half of them."""
    question, topics = situation.question, situation.understanding.topics
    lists: dict[tuple[str, str], list[PairedValue]] = {}
    for pair in situation.understanding.library.of(PairedValue):
        if not question.documents or pair.document in question.documents:
            lists.setdefault((pair.document, pair.list_name), []).append(pair)
    of_a_sort = [term for term in question.terms if _SORT.match(term.word)]
    terms = [term for term in question.terms if term not in of_a_sort] or question.terms
    total = sum(topics.weight(term) for term in terms)
    held = {place: sum(topics.weight(term) * term.found_in(keys_of_text(place[1])) for term in terms) / total for place in lists if total}
    best = max(held, key=lambda place: held[place], default=None)
    return lists[best] if best and held[best] >= _NAMED else []
