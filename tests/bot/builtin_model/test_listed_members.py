"""«Hvem er med i netværket?»: the names under the heading on a slide, and none that stand before it."""

from __future__ import annotations

import datetime

from bot.builtin_model.draft import Results
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.listed_members import ListedMembers
from bot.builtin_model.understand.question import Understanding
from knowledge.library import Library
from knowledge.parse.contract import Parsed
from knowledge.records import Slide
from knowledge.source import Source
from tests.knowledge.made import document


def _slide(number: int, name: str, *points: str) -> Slide:
    place = Source(document="oplaeg", title="Oplæg", locator=f"slide {number}", line_from=number, line_to=number, quote="…")
    return Slide(id=f"oplaeg/{number}", document="oplaeg", sources=(place,), order=number, name=name, points=points)


_SLIDES = (
    _slide(1, "Havneprojektet", "Tegninger", "Deltagende byer", "Elbæk, DK", "Lübeck, D", "Gävle, SE"),
    _slide(2, "Vandet i byen", "Kajaknetværket", "Elbæk Roklub", "Søspejderne", "Dykkerne fra Nord"),
)


def _told(text: str) -> str | None:
    library = Library.of_parsed([Parsed(document("oplaeg", title="Oplæg om havnen"), (), _SLIDES)], [])
    understanding = Understanding(library, datetime.date(2025, 1, 1))
    situation = Situation(understanding.read(text), understanding)
    draft = ListedMembers().word(situation, Results({})) if ListedMembers().fits(situation) else None
    return f"{draft.lead} {draft.body}" if draft else None


def test_the_names_after_the_point_that_heads_them_are_told() -> None:
    told = _told("Hvilke byer er med i havneprojektet?")

    assert told is not None
    assert "Gävle, SE" in told
    assert "Tegninger" not in told


def test_a_heading_named_in_the_question_says_which_list_is_meant() -> None:
    told = _told("Hvem deltager i kajaknetværket?")

    assert told is not None
    assert "Søspejderne" in told
    assert "Lübeck" not in told


def test_a_list_that_is_not_named_is_not_told() -> None:
    assert _told("Hvem er med i cykelklubben?") is None
