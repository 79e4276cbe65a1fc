"""Chroma behind five verbs, in a real folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import SearchIndexError, SettingError
from retrieval.vector_store import Scope, VectorStore

EAST, NORTH, NORTH_EAST = [1.0, 0.0], [0.0, 1.0], [0.8, 0.6]


@pytest.fixture
def store(tmp_path: Path) -> VectorStore:
    made = VectorStore(tmp_path / "chroma", "test")
    made.upsert(Scope.OPEN, ["east", "north"], [EAST, NORTH])
    made.upsert(Scope.CLOSED, ["secret"], [EAST])
    return made


def test_nearest_comes_first_with_its_cosine(store: VectorStore) -> None:
    found = store.search(Scope.OPEN, NORTH_EAST, 5)
    assert [id_ for id_, _ in found] == ["east", "north"]
    assert [round(cosine, 3) for _, cosine in found] == [0.8, 0.6]


def test_closed_vectors_are_not_among_the_open(store: VectorStore) -> None:
    assert "secret" not in dict(store.search(Scope.OPEN, EAST, 10))
    assert store.search(Scope.CLOSED, EAST, 10)[0][0] == "secret"


def test_search_among_given_ids_passes_over_nearer_ones(store: VectorStore) -> None:
    assert [id_ for id_, _ in store.search(Scope.OPEN, EAST, 5, among=["north"])] == ["north"]
    assert store.search(Scope.OPEN, EAST, 5, among=[]) == []


def test_upsert_replaces_and_delete_passes_over_what_is_gone(store: VectorStore) -> None:
    store.upsert(Scope.OPEN, ["east"], [NORTH])
    assert store.count(Scope.OPEN) == 2
    store.delete(Scope.OPEN, ["north", "never there"])
    assert store.search(Scope.OPEN, NORTH, 5)[0][0] == "east"


def test_more_than_chroma_takes_at_once_goes_in_batches(tmp_path: Path) -> None:
    store = VectorStore(tmp_path, "many")
    store.upsert(Scope.OPEN, [str(n) for n in range(6_000)], [[1.0, n / 6_000] for n in range(6_000)])
    assert store.count(Scope.OPEN) == 6_000


def test_store_survives_closing_moving_and_opening_anew(store: VectorStore, tmp_path: Path) -> None:
    store.close()
    (tmp_path / "chroma").rename(tmp_path / "moved")
    assert VectorStore(tmp_path / "moved", "test").search(Scope.OPEN, EAST, 1)[0][0] == "east"


def test_clear_takes_everything_away(store: VectorStore) -> None:
    store.clear()
    assert (store.count(Scope.OPEN), store.count(Scope.CLOSED), store.search(Scope.OPEN, EAST, 1)) == (0, 0, [])
    store.clear()


def test_damaged_folder_gives_one_sentence_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_text("not a database " * 500)
    with pytest.raises(SearchIndexError, match="raadbot ingest --rebuild"):
        VectorStore(tmp_path, "test").count(Scope.OPEN)


def test_address_that_is_no_web_address_is_refused() -> None:
    with pytest.raises(SettingError, match="RAADBOT_CHROMA_URL"):
        VectorStore("ftp://chroma", "test").count(Scope.OPEN)


def test_server_that_does_not_answer_is_named(socket_enabled: None) -> None:
    with pytest.raises(SearchIndexError, match=r"RAADBOT_CHROMA_URL.*127\.0\.0\.1:9"):
        VectorStore("http://127.0.0.1:9", "test").count(Scope.OPEN)
