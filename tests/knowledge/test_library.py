"""The library: one read-only view of all documents, whole or the open part."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.cut import cut
from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.parse.contract import Parsed
from knowledge.records import AgendaItem, Decision, Document, Record
from knowledge.store import open_store
from tests.knowledge.made import agenda_item, decision, document, issue, parsed, section, source


def words(text: str) -> int:
    """A stand-in for an embedder's count."""
    return len(text.split())


@pytest.fixture
def minutes() -> Parsed:
    """Minutes with an open item on lines 1–19 and a closed one on lines 20–39."""
    sections = (
        section("referat", "Cykelstien godkendes.", number=1, item="1", role="decision", lines=(10, 12)),
        section("referat", "Personsagen drøftes.", number=2, item="2", role="decision", lines=(25, 27), public=False),
    )
    records: tuple[Record, ...] = (
        agenda_item("referat", "1", "Cykelsti", lines=(1, 19)),
        agenda_item("referat", "2", "Personsag", lines=(20, 39), public=False),
        decision("referat", "1", "Godkendt.", line=11),
        decision("referat", "2", "Afskediget.", line=26),
    )
    issues = (
        issue("referat", "Åben uenighed.", item="1", line=11),
        issue("referat", "Lukket ved sit punkt.", item="2", line=26),
        issue("referat", "Lukket ved sit sted.", line=26),
    )
    return Parsed(document("referat"), sections, records, issues)


def test_records_come_by_type_and_document() -> None:
    library = Library.of_parsed([parsed("a"), parsed("b")])
    assert [one.document for one in library.of(Decision)] == ["a", "b"]
    assert [one.document for one in library.of(Decision, "b")] == ["b"]
    assert [one.id for one in library.documents()] == ["a", "b"]
    assert len(library.issues()) == 2
    assert len(library.issues("a")) == 1


def test_sections_are_narrowed_by_item_and_role(minutes: Parsed) -> None:
    library = Library.of_parsed([minutes, parsed("andet")])
    assert [one.text for one in library.sections("referat", item="2")] == ["Personsagen drøftes."]
    assert [one.document for one in library.sections(role="case_presentation")] == ["andet"]


def test_an_unknown_document_is_answered_with_the_nearest() -> None:
    library = Library.of_parsed([parsed("teknikudvalg-2024-03-05"), parsed("budget-2031")])
    assert library.document("budget-2031").id == "budget-2031"
    with pytest.raises(UnknownName, match=r"hedder 'teknikudvalg-2024-03-50'; nærmest er 'teknikudvalg-2024-03-05'"):
        library.document("teknikudvalg-2024-03-50")
    with pytest.raises(UnknownName, match="kendte: ingen"):
        Library.of_parsed([]).document("x")


def test_the_open_part_leaves_out_closed_items_and_all_that_stands_in_them(minutes: Parsed) -> None:
    library = Library.of_parsed([minutes], cut(minutes, words)).open_part()
    assert [one.name for one in library.of(AgendaItem)] == ["Cykelsti"]
    assert [one.text for one in library.of(Decision)] == ["Godkendt."]
    assert [one.text for one in library.sections()] == ["Cykelstien godkendes."]
    assert [one.text for one in library.passages()] == ["Cykelstien godkendes."]
    assert [one.message for one in library.issues()] == ["Åben uenighed."]


def test_a_record_without_an_item_is_closed_by_the_lines_it_stands_on(minutes: Parsed) -> None:
    person = document("referat").model_copy(update={"id": "referat/head", "sources": (source("referat", 22, 23),)})
    whole = document("referat").model_copy(update={"id": "referat/whole", "sources": (source("referat", 1, 60),)})
    library = Library([*Library.of_parsed([minutes]).of(AgendaItem), document("referat"), person, whole]).open_part()
    assert [one.id for one in library.of(Document)] == ["referat", "referat/whole"]


def test_a_document_that_is_not_marked_open_is_closed() -> None:
    closed = Parsed(document("notat", public=False), (section("notat", "Ukendt."),), (decision("notat", "1", "Godkendt."),))
    library = Library.of_parsed([closed, parsed("referat")], public_only=True)
    assert [one.id for one in library.documents()] == ["referat"]
    assert {one.document for one in library.of(Decision)} == {"referat"}


def test_closed_items_of_one_document_close_nothing_in_another(minutes: Parsed) -> None:
    other = Parsed(document("andet"), (), (agenda_item("andet", "2", "Skole", lines=(20, 39)), decision("andet", "2", "Godkendt.", line=26)))
    library = Library.of_parsed([minutes, other], public_only=True)
    assert [one.document for one in library.of(Decision)] == ["referat", "andet"]


def test_the_open_part_has_a_generation_of_its_own(tmp_path: Path, minutes: Parsed) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'a.sqlite3'}")
    store.replace(minutes, cut(minutes, words))
    whole, part = Library.load(store), Library.load(store, public_only=True)
    assert (whole.generation, part.generation) == (store.generation(), f"{store.generation()}/open")
    assert (len(whole.passages()), len(part.passages())) == (2, 1)
    store.close()
