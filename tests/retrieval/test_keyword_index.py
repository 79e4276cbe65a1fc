"""Keyword ranking over stems and compound parts, in a real SQLite file."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.errors import SearchIndexError
from retrieval.hit import SearchFilter
from retrieval.keyword_index import Held, KeywordIndex
from retrieval.keyword_writer import write_keywords
from retrieval.vector_store import Scope
from tests.retrieval.library import BUDGET, MINUTES, PASSAGES

OPEN = (Scope.OPEN,)
ALL = (Scope.OPEN, Scope.CLOSED)


@pytest.fixture(scope="module")
def keywords(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeywordIndex]:
    path = tmp_path_factory.mktemp("index") / "keywords.sqlite"
    write_keywords(path, PASSAGES, {passage.id for passage in PASSAGES[:4]})
    index = KeywordIndex(path)
    yield index
    index.close()


def found(index: KeywordIndex, query: str, scopes: tuple[Scope, ...] = OPEN, where: SearchFilter | None = None) -> list[str]:
    return [id_ for id_, _ in index.search(query, 10, scopes, where)]


@pytest.mark.parametrize("query", ["kolonihaver", "områder", "kolonihaveomraade", "KOLONIHAVEN", "vandmåler", "vandmaaleren"])
def test_inflection_compound_part_and_spelling_without_ae_oe_aa_all_find_the_passage(keywords: KeywordIndex, query: str) -> None:
    assert found(keywords, query)[0] == f"{MINUTES}#1"


@pytest.mark.parametrize("query", ["TMU-04", "TMU 4", "TMU04", "TMU 04"])
def test_code_is_found_in_any_writing(keywords: KeywordIndex, query: str) -> None:
    assert found(keywords, query) == [f"{BUDGET}#5"]


def test_amount_is_found_with_or_without_thousands_points(keywords: KeywordIndex) -> None:
    assert found(keywords, "1200000") == found(keywords, "1.200.000") == [f"{MINUTES}#0"]


@pytest.mark.parametrize("query", ["", "hvad er det?", "jordskælv", '" OR *', "NEAR("])
def test_query_without_a_known_word_finds_nothing(keywords: KeywordIndex, query: str) -> None:
    assert found(keywords, query) == []


def test_closed_passage_is_found_in_its_own_scope_only(keywords: KeywordIndex) -> None:
    assert found(keywords, "salg af Møllehøj") == []
    assert found(keywords, "salg af Møllehøj", ALL) == [f"{MINUTES}#3"]
    assert "moellehoej" not in keywords.lexicon(OPEN)
    assert keywords.lexicon(ALL)["moellehoej"] == ("møllehøj", 1)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (SearchFilter(documents=(BUDGET,)), [f"{BUDGET}#5"]),
        (SearchFilter(families=("minutes",)), [f"{MINUTES}#0"]),
        (SearchFilter(bodies=("teknik- og miljoeudvalget",)), [f"{MINUTES}#0"]),
        (SearchFilter(roles=("decision",)), [f"{MINUTES}#0"]),
        (SearchFilter(item="tmu-04"), [f"{BUDGET}#5"]),
        (SearchFilter(date_from=datetime.date(2024, 1, 1)), [f"{MINUTES}#0"]),
        (SearchFilter(date_to=datetime.date(2024, 1, 1)), []),
        (SearchFilter(documents=()), []),
    ],
)
def test_filter_narrows_the_ranking(keywords: KeywordIndex, where: SearchFilter, expected: list[str]) -> None:
    assert found(keywords, "belysning", where=where) == expected


def test_ids_are_those_with_a_vector_in_the_scope(keywords: KeywordIndex) -> None:
    assert keywords.ids(OPEN) == [f"{MINUTES}#{n}" for n in (0, 1, 2)]
    assert keywords.ids([Scope.CLOSED]) == [f"{MINUTES}#3"]
    assert keywords.ids(OPEN, SearchFilter(item="2")) == [f"{MINUTES}#1"]


def test_coverage_is_the_share_of_the_question_that_a_passage_holds(keywords: KeywordIndex) -> None:
    ids = [f"{MINUTES}#1", f"{MINUTES}#2"]
    assert keywords.coverage("vandmålere i kolonihaveområder", ids) == {ids[0]: Held(1.0, 0.0), ids[1]: Held(0.0, 0.0)}
    assert 0.0 < keywords.coverage("vandmålere på Bornholm", ids)[ids[0]].anywhere < 0.6
    assert keywords.coverage("hvad", ids) == {}


def test_headings_are_counted_beside_the_text(tmp_path: Path) -> None:
    under = PASSAGES[2].model_copy(update={"context": "Teknikudvalget, 5. marts 2024 · Punkt 3 Svømmehal · Beslutning"})
    write_keywords(tmp_path / "keywords.sqlite", [under, *PASSAGES[:2]], [])
    keywords = KeywordIndex(tmp_path / "keywords.sqlite")
    assert keywords.coverage("hvad blev besluttet om svømmehallen", [under.id])[under.id].in_headings == 1.0
    assert keywords.coverage("tagets utæthed", [under.id])[under.id].in_headings == 0.0


def test_passages_of_an_item_are_found_by_its_number(keywords: KeywordIndex) -> None:
    assert keywords.of_item("2", 10, OPEN) == [f"{MINUTES}#1"]
    assert keywords.of_item("4", 10, OPEN) == []
    assert keywords.of_item("2", 10, OPEN, SearchFilter(documents=(BUDGET,))) == []


def test_lexicon_keeps_the_printed_form_and_counts_all_forms(keywords: KeywordIndex) -> None:
    assert keywords.lexicon(OPEN)["soendersoe"] == ("søndersø", 1)
    assert keywords.lexicon(OPEN)["teknikudvalget"][1] == 3
    assert len(keywords) == len(PASSAGES)


def test_file_that_is_no_index_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("hello")
    for name in ("x.sqlite", "missing.sqlite"):
        with pytest.raises(SearchIndexError, match="raadbot ingest --rebuild"):
            KeywordIndex(tmp_path / name)
