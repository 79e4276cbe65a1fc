"""The index folder: built beside, swapped, checked, written by one."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.errors import IndexMismatch, IndexMissing, SearchIndexError, StoreIsBusy
from retrieval.fake_embedder import FakeEmbedder
from retrieval.generation import Manifest
from retrieval.index import IndexFolder
from retrieval.vector_store import Scope
from tests.retrieval.library import PASSAGES

FAKE = FakeEmbedder()
VECTORS = {passage.id: FAKE.embed_query(passage.text) for passage in PASSAGES}


def build(index: IndexFolder, count: int = len(PASSAGES), vectors: int = len(PASSAGES)) -> Manifest:
    with index.writing():
        return index.publish(PASSAGES[:count], {passage.id: VECTORS[passage.id] for passage in PASSAGES[: min(count, vectors)]})


@pytest.fixture
def index(tmp_path: Path) -> IndexFolder:
    return IndexFolder(tmp_path / "index", FAKE.name)


def test_nothing_built_yet_is_said_with_the_command(index: IndexFolder) -> None:
    assert index.check() is None
    with pytest.raises(IndexMissing, match="raadbot ingest"):
        index.open()


def test_built_index_opens_and_counts(index: IndexFolder) -> None:
    built = build(index, vectors=4)
    generation = index.open()
    assert (built.passages, built.vectors, built.embedder) == (6, 4, "fake")
    assert generation.manifest == built == index.check()
    assert len(generation.keywords) == 6
    generation.close()


def test_building_the_same_again_changes_nothing(index: IndexFolder) -> None:
    build(index)
    before = {path: path.stat().st_mtime_ns for path in index.folder.rglob("*.json")}
    build(index)
    assert {path: path.stat().st_mtime_ns for path in index.folder.rglob("*.json")} == before


def test_older_generations_are_removed_but_the_one_before(index: IndexFolder) -> None:
    names = [build(index, count=count).fingerprint for count in (1, 2, 3)]
    assert {path.name for path in (index.folder / "generations").iterdir()} == set(names[1:])
    assert index.current_name() == names[-1]


def test_interrupted_build_leaves_the_index_in_use(index: IndexFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build(index, count=2).fingerprint

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("retrieval.generation.write_keywords", interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(index, count=3)
    assert index.current_name() == before
    assert [path.name for path in (index.folder / "generations").iterdir()] == [before]
    assert build(index, count=3).passages == 3


def test_half_built_folder_of_a_killed_process_is_cleared_away(index: IndexFolder) -> None:
    (index.folder / "generations" / "building-1").mkdir(parents=True)
    build(index)
    assert not (index.folder / "generations" / "building-1").exists()


def test_index_of_another_embedder_is_refused_with_the_command(index: IndexFolder) -> None:
    build(index)
    other = IndexFolder(index.folder, "ollama:bge-m3")
    for refuses in (other.open, other.check):
        with pytest.raises(IndexMismatch, match=r"søgevektorer 'fake', men 'ollama:bge-m3' er i brug; kør «raadbot ingest --rebuild»"):
            refuses()


def test_index_with_vectors_serves_keywords_alone(index: IndexFolder) -> None:
    build(index)
    generation = IndexFolder(index.folder).open()
    assert generation.manifest.vectors == len(PASSAGES)
    assert [id_ for id_, _score in generation.keywords.search("kolonihaver", 3, [Scope.OPEN])] == [PASSAGES[1].id]
    generation.close()


@pytest.mark.parametrize("version", [0, 99])
def test_index_of_another_version_is_refused(index: IndexFolder, version: int) -> None:
    manifest = build(index)
    changed = manifest.model_copy(update={"index_version": version}).model_dump_json()
    (index.folder / "generations" / manifest.fingerprint / "manifest.json").write_text(changed)
    with pytest.raises(IndexMismatch, match="indeksversion"):
        index.open()


def test_damaged_vectors_are_built_again_by_the_next_build(index: IndexFolder) -> None:
    build(index)
    next(index.folder.rglob("chroma.sqlite3")).write_text("broken " * 1000)
    build(index)
    generation = index.open()
    assert sum(generation.vectors.count(scope) for scope in Scope) == len(PASSAGES)
    generation.close()


@pytest.mark.parametrize("damage", ["manifest.json", "keywords.sqlite"])
def test_damaged_index_is_refused_in_one_sentence_and_can_be_rebuilt(index: IndexFolder, damage: str) -> None:
    manifest = build(index)
    (index.folder / "generations" / manifest.fingerprint / damage).write_text("{]")
    with pytest.raises(SearchIndexError, match="raadbot ingest --rebuild"):
        index.open()
    build(index)
    index.open().close()
    assert index.current_name() != manifest.fingerprint


def test_building_anew_gives_readers_another_name_for_the_same_index(index: IndexFolder) -> None:
    build(index)
    names = [index.current_name()]
    for _ in range(3):
        with index.writing():
            index.publish(PASSAGES, VECTORS, anew=True)
        names.append(index.current_name())
        index.open().close()
    assert all(one != other for one, other in pairwise(names))
    assert len(set(names)) == 2


@pytest.mark.parametrize("pointer", ["../../elsewhere", "gone0000", ""])
def test_pointer_to_nowhere_is_refused(index: IndexFolder, pointer: str) -> None:
    build(index)
    (index.folder / "current").write_text(pointer)
    with pytest.raises(SearchIndexError, match="raadbot ingest --rebuild"):
        index.open()


def test_folder_of_something_else_is_neither_read_nor_written(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_text("picture")
    foreign = IndexFolder(tmp_path)
    with pytest.raises(SearchIndexError, match="rummer andet"):
        foreign.open()
    with pytest.raises(SearchIndexError, match="RAADBOT_DATA"), foreign.writing():
        pytest.fail("the folder is not ours")
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


def test_second_writer_is_told_in_one_sentence(index: IndexFolder) -> None:
    with index.writing():
        with pytest.raises(StoreIsBusy, match="En anden proces skriver"), IndexFolder(index.folder).writing():
            pytest.fail("two writers")
        script = f"from pathlib import Path\nfrom retrieval.index import IndexFolder\nwith IndexFolder(Path({str(index.folder)!r})).writing(): pass"
        other = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "StoreIsBusy" in other.stderr
    with index.writing():
        pass
