"""Passages: cut once, where thoughts end, each with its headings, its printed lines and its openness."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.cut import LONGEST_PASSAGE_TOKENS, cut
from knowledge.parse.contract import Parsed
from knowledge.parse.families import parse
from knowledge.passages import Passage
from knowledge.read import is_document, read_file
from knowledge.records import Section
from tests.knowledge.made import agenda_item, document, section

SHIPPED = sorted(path for path in (Path(__file__).parents[2] / "knowledge" / "documents").iterdir() if is_document(path))


def words(text: str) -> int:
    """Two marks and a token a word: as an embedder counts."""
    return 2 + len(text.split())


def of(*sections: Section, title: str = "Teknikudvalget, referat 5. marts 2024") -> Parsed:
    """A document of these sections."""
    return Parsed(document("referat", title=title), sections, ())


def texts(passages: tuple[Passage, ...]) -> list[str]:
    """The texts alone."""
    return [passage.text for passage in passages]


def squeezed(text: str) -> str:
    """Letters and digits."""
    return "".join(sign for sign in text if sign.isalnum())


def test_a_short_section_is_one_passage_with_all_that_is_known_of_it() -> None:
    [passage] = cut(of(section("referat", "Godkendt.", role="decision", path=("Punkt 1 Cykelsti", "Beslutning"), lines=(7, 8))), words)
    assert (passage.id, passage.order, passage.item, passage.role, passage.locator) == ("referat/passage/1", 0, "1", "decision", "punkt 1")
    assert (passage.text, passage.line_from, passage.line_to, passage.public) == ("Godkendt.", 7, 8, True)
    assert passage.context == "Teknikudvalget, referat 5. marts 2024 · Punkt 1 Cykelsti · Beslutning"


def test_body_and_date_are_said_where_the_title_does_not() -> None:
    [passage] = cut(of(section("referat", "Godkendt.", path=("Økonomi",)), title="Aftale"), words)
    assert passage.context == "Aftale, Teknikudvalget, 5. marts 2024 · Økonomi"


def test_a_heading_that_the_title_says_is_not_said_again() -> None:
    [passage] = cut(of(section("referat", "Velkommen.", path=("Referat 5. marts 2024", "Intro"))), words)
    assert passage.context == "Teknikudvalget, referat 5. marts 2024 · Intro"


def test_recommendation_and_decision_are_never_in_one_passage() -> None:
    sections = (section("referat", "At godkende.", role="recommendation"), section("referat", "Udsat.", number=2, role="decision"))
    assert [(passage.role, passage.text) for passage in cut(of(*sections), words)] == [("recommendation", "At godkende."), ("decision", "Udsat.")]


def test_a_long_section_is_cut_between_paragraphs_into_equal_parts() -> None:
    paragraphs = [f"Afsnit {number} " + "ord " * 17 + "slut." for number in range(6)]
    found = texts(cut(of(section("referat", "\n\n".join(paragraphs))), words, limit=135))
    assert found == ["\n\n".join(paragraphs[:3]), "\n\n".join(paragraphs[3:])]


def test_a_list_keeps_the_line_that_introduces_it() -> None:
    before = "Der er arbejdet videre med planen i foråret. " * 12
    points = [f"• punkt {number} om " + "veje " * 20 for number in range(8)]
    text = before.strip() + "\n\nUdvalget prioriterer:\n" + "\n".join(point.strip() for point in points)
    found = cut(of(section("referat", text)), words, limit=140)
    assert not any(passage.text.endswith("prioriterer:") for passage in found)
    assert sum("Udvalget prioriterer:" in passage.text for passage in found) == 1
    later = [passage for passage in found if passage.text.startswith("• punkt")]
    assert later
    assert all(passage.context.endswith("· Udvalget prioriterer:") for passage in later)


def test_a_paragraph_that_is_too_long_is_cut_between_sentences() -> None:
    sentences = [f"Sætning {number} handler om " + "sti " * 26 + "ca. 1,5 mio. kr. i alt." for number in range(8)]
    found = texts(cut(of(section("referat", " ".join(sentences))), words, limit=150))
    assert " ".join(found) == " ".join(sentences)
    assert all(text.startswith("Sætning") and text.endswith("i alt.") for text in found)


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    found = texts(cut(of(section("referat", "ord " * 500)), words, limit=150))
    assert squeezed("".join(found)) == "ord" * 500
    assert all(words(text) <= 150 for text in found)


def test_a_word_without_end_is_cut_through() -> None:
    found = texts(cut(of(section("referat", "x" * 5000)), len, limit=400))
    assert "".join(found) == "x" * 5000
    assert all(len(text) <= 400 for text in found)


def test_each_passage_knows_the_lines_it_was_printed_on() -> None:
    printed = [f"Afsnit {number} om vejene i by-\nen og om ster {number}." for number in range(12)]
    repaired = [one.replace("by-\nen", "byen") for one in printed]
    found = cut(of(section("referat", "\n\n".join(repaired), lines=(11, 46), quote="\n\n".join(printed))), words, limit=60)
    assert len(found) > 1
    assert (found[0].line_from, found[-1].line_to) == (11, 45)
    for passage in found:
        first = passage.text.split()[1]
        assert passage.line_from == 11 + 3 * int(first)
        assert passage.line_to == 11 + 3 * int(passage.text.split()[-1].strip(".")) + 1


def test_ordinals_that_were_moved_do_not_hide_the_line() -> None:
    quote = "\n".join(f"Orienteringen om sag nummer {number} tages til efterretning{number}." for number in range(1, 30))
    text = "\n".join(f"{number}. Orienteringen om sag nummer {number} tages til efterretning" for number in range(1, 30))
    found = cut(of(section("referat", text, lines=(5, 33), quote=quote)), words, limit=120)
    assert len(found) > 1
    for above, below in itertools.pairwise(found):
        assert above.line_to + 1 == below.line_from
    assert (found[0].line_from, found[-1].line_to) == (5, 33)


def test_text_that_is_not_found_in_print_gets_the_lines_of_its_section() -> None:
    found = cut(of(section("referat", "Noget helt andet. " * 60, lines=(5, 9), quote="a\nb\nc\nd\ne")), words, limit=110)
    assert len(found) > 1
    assert {(passage.line_from, passage.line_to) for passage in found} == {(5, 9)}


def test_what_is_closed_gives_closed_passages() -> None:
    sections = (section("referat", "Åbent.", item="1"), section("referat", "Lukket.", number=2, item="2", lines=(20, 20), public=False))
    items = (agenda_item("referat", "1", "Cykelsti", lines=(1, 9)), agenda_item("referat", "2", "Personsag", lines=(19, 25), public=False))
    found = cut(Parsed(document("referat"), sections, items), words)
    assert [passage.public for passage in found] == [True, False]


def test_a_document_not_known_to_be_open_gives_closed_passages() -> None:
    found = cut(Parsed(document("referat", public=False), (section("referat", "Ukendt."),), ()), words)
    assert [passage.public for passage in found] == [False]


def test_a_document_without_sections_gives_no_passages() -> None:
    assert cut(Parsed(document("referat"), (), ()), words) == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize(("count", "limit"), [(words, 150), (len, 700), (words, LONGEST_PASSAGE_TOKENS)], ids=["short", "by characters", "usual"])
def test_shipped_documents_are_cut_whole_within_the_limit_and_in_order(path: Path, count: Callable[[str], int], limit: int) -> None:
    text = read_file(path)
    one = parse(text)
    passages = cut(one, count, limit)
    assert squeezed("".join(texts(passages))) == squeezed("".join(section.text for section in one.sections))
    assert [passage.order for passage in passages] == list(range(len(passages)))
    assert len({passage.id for passage in passages}) == len(passages)
    for passage in passages:
        assert count(f"{passage.context}\n{passage.text}") <= limit
        assert 1 <= passage.line_from <= passage.line_to <= len(text.lines)


def test_shipped_documents_stay_within_what_can_be_embedded_in_a_minute() -> None:
    pieces = [passage for path in SHIPPED for passage in cut(parse(read_file(path)), lambda text: -(-len(text) // 4))]
    assert sum(len(passage.context) + len(passage.text) for passage in pieces) / 4 < 50_000


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(["Et ord.", "Udvalget indstiller:", "• at godkende", "1. for 1,5 mio. kr.", "", "lang " * 60, "x" * 300]), max_size=25)
)
def test_nothing_is_lost_or_said_twice_whatever_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = cut(of(section("referat", text)), words, limit=115)
    assert squeezed("".join(texts(found))) == squeezed(text)
    assert all(passage.text.strip() for passage in found)
    assert all(words(passage.text) <= 115 for passage in found)
