"""Files into the library: what is new, changed, unchanged, twice there, broken or gone, and stopping in the middle."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.errors import IndexMismatch, StoreIsBusy, UnreadableDocument
from knowledge.passages import Passage
from knowledge.store import Store, open_store
from retrieval.building import Phase
from retrieval.embedders import Embedder
from retrieval.fake_embedder import FakeEmbedder
from retrieval.in_use import OpenIndex
from retrieval.index import NO_EMBEDDER, IndexFolder
from retrieval.ingest import find_files, ingest
from retrieval.ingest_report import IngestReport, Outcome
from retrieval.search import SearchIndex

BENCHES = "Referat om bænke\n\nUdvalget ønsker flere bænke ved busstoppestederne i Søndervang.\n"
GARDENS = "Notat om kolonihaver\n\nKolonihaverne ved Kildevang får nye vandmålere i foråret.\n"


class Town:
    """A folder of documents, a store and an index."""

    def __init__(self, folder: Path) -> None:
        self.documents = folder / "dokumenter"
        self.documents.mkdir()
        self.store: Store = open_store(f"sqlite:///{folder / 'raadbot.db'}")
        self.index = folder / "index"
        self.embedder = FakeEmbedder()

    def write(self, name: str, text: str) -> Path:
        path = self.documents / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def ingest(self, *paths: Path, rebuild: bool = False, prune: bool = False, embedder: Embedder | None = None) -> IngestReport:
        used = embedder or self.embedder
        index = IndexFolder(self.index, used.name)
        return ingest(paths or [self.documents], self.store, index, used, rebuild=rebuild, prune=prune)

    def find(self, query: str) -> list[str]:
        by_id: dict[str, Passage] = {passage.id: passage for passage in self.store.passages()}
        opened = OpenIndex(IndexFolder(self.index, self.embedder.name), self.embedder)
        search = SearchIndex(opened, lambda ids: {id_: by_id[id_] for id_ in ids if id_ in by_id}, public_only=False)
        hits = search.search(query)
        opened.close()
        return list(dict.fromkeys(hit.passage.document for hit in hits))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path)
    made.write("baenke.txt", BENCHES)
    made.write("haver.txt", GARDENS)
    yield made
    made.store.close()


def outcomes(report: IngestReport) -> dict[str, Outcome]:
    return {file.path.name: file.outcome for file in report.files}


def test_folder_is_read_stored_embedded_and_found(town: Town) -> None:
    report = town.ingest()
    assert outcomes(report) == {"baenke.txt": Outcome.ADDED, "haver.txt": Outcome.ADDED}
    assert report.passages == report.vectors == report.embedded == len(town.store.passages()) >= 2
    assert town.find("vandmaalere i haverne")[0] == "haver"


def test_second_time_nothing_is_read_or_embedded(town: Town) -> None:
    town.ingest()
    report = town.ingest()
    assert set(outcomes(report).values()) == {Outcome.UNCHANGED}
    assert report.embedded == 0


def test_only_the_changed_file_is_read_and_embedded_anew(town: Town) -> None:
    town.ingest()
    town.write("haver.txt", GARDENS.replace("vandmålere", "nyttehaver"))
    report = town.ingest()
    assert outcomes(report) == {"baenke.txt": Outcome.UNCHANGED, "haver.txt": Outcome.UPDATED}
    assert report.embedded == 1
    assert town.find("nyttehaver")[0] == "haver"


def test_broken_file_is_reported_and_the_rest_goes_on(town: Town) -> None:
    town.write("tom.txt", "")
    (town.documents / "billede.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 400)
    report = town.ingest()
    assert {file.document for file in report.failed} == {"tom", "billede"}
    assert all(file.message for file in report.failed)
    assert set(town.store.document_hashes()) == {"baenke", "haver"}


def test_file_that_breaks_later_keeps_its_old_version_also_when_pruning(town: Town) -> None:
    town.ingest()
    town.write("haver.txt", "")
    report = town.ingest(prune=True)
    assert outcomes(report)["haver.txt"] is Outcome.FAILED
    assert report.removed == ()
    assert town.find("kolonihaver")[0] == "haver"


def test_same_name_in_another_folder_is_left_out_and_said(town: Town) -> None:
    town.write("under/haver.txt", BENCHES.replace("bænke", "træer"))
    report = town.ingest()
    (left_out,) = report.of(Outcome.DUPLICATE)
    assert left_out.path.parent.name == "under"
    assert "samme navn" in str(left_out.message)
    assert town.find("kolonihaver")[0] == "haver"


def test_same_text_under_another_name_is_left_out_and_said(town: Town) -> None:
    town.write("kopi.txt", GARDENS)
    (left_out,) = town.ingest().of(Outcome.DUPLICATE)
    assert (left_out.document, "'haver'" in str(left_out.message)) == ("kopi", True)
    assert town.ingest().of(Outcome.DUPLICATE)[0].document == "kopi"


def test_renamed_file_takes_the_old_ones_place_when_pruning(town: Town) -> None:
    town.ingest()
    (town.documents / "haver.txt").rename(town.documents / "kolonihaver.txt")
    report = town.ingest(prune=True)
    assert (report.removed, outcomes(report)["kolonihaver.txt"], report.embedded) == (("haver",), Outcome.ADDED, 0)
    assert set(town.store.document_hashes()) == {"baenke", "kolonihaver"}


def test_missing_documents_stay_unless_pruning_is_asked_for(town: Town) -> None:
    town.ingest()
    (town.documents / "haver.txt").unlink()
    assert town.ingest().removed == ()
    assert "haver" in town.find("kolonihaver")
    assert town.ingest(prune=True).removed == ("haver",)
    assert "haver" not in town.find("kolonihaver")


def test_single_file_is_added_to_what_is_there(town: Town) -> None:
    town.ingest(town.documents / "haver.txt")
    town.ingest(town.documents / "baenke.txt")
    assert set(town.store.document_hashes()) == {"baenke", "haver"}


def test_rebuild_reads_all_anew_but_reuses_the_vectors(town: Town) -> None:
    town.ingest()
    report = town.ingest(rebuild=True)
    assert set(outcomes(report).values()) == {Outcome.UPDATED}
    assert report.embedded == 0


def test_other_embedder_is_refused_until_rebuilt(town: Town) -> None:
    town.ingest()
    other = FakeEmbedder("another")
    with pytest.raises(IndexMismatch, match="raadbot ingest --rebuild"):
        town.ingest(embedder=other)
    assert town.ingest(rebuild=True, embedder=other).embedded == other.embedded > 0


def test_damaged_index_is_rebuilt(town: Town) -> None:
    town.ingest()
    for manifest in town.index.rglob("manifest.json"):
        manifest.write_text("{")
    town.ingest(rebuild=True)
    assert town.find("kolonihaver")[0] == "haver"


def test_lost_index_comes_back_without_embedding(town: Town) -> None:
    town.ingest()
    shutil.rmtree(town.index)
    report = town.ingest()
    assert (report.embedded, town.find("kolonihaver")[0]) == (0, "haver")


def test_interruption_while_embedding_loses_nothing_and_the_documents_are_found(town: Town) -> None:
    class Interrupted(FakeEmbedder):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        town.ingest(embedder=Interrupted())
    assert town.find("kolonihaver") == ["haver"]
    report = town.ingest()
    assert set(outcomes(report).values()) == {Outcome.UNCHANGED}
    assert report.vectors == report.passages


def test_interruption_while_reading_keeps_what_was_read(town: Town) -> None:
    def stop(phase: Phase, done: int, total: int) -> None:
        if (phase, done, total) == (Phase.READ, 1, 2):
            raise KeyboardInterrupt

    index = IndexFolder(town.index, town.embedder.name)
    with pytest.raises(KeyboardInterrupt):
        ingest([town.documents], town.store, index, town.embedder, stop)
    assert outcomes(town.ingest()) == {"baenke.txt": Outcome.UNCHANGED, "haver.txt": Outcome.ADDED}


def test_progress_is_told_for_each_phase(town: Town) -> None:
    told: list[tuple[Phase, int, int]] = []
    ingest([town.documents], town.store, IndexFolder(town.index, "fake"), town.embedder, lambda *step: told.append(step))
    assert told[:3] == [(Phase.READ, 0, 2), (Phase.READ, 1, 2), (Phase.READ, 2, 2)]
    assert [phase for phase, done, total in told if done == total] == [Phase.READ, Phase.EMBED, Phase.INDEX]


def test_without_an_embedder_keywords_find_the_documents(town: Town) -> None:
    index = IndexFolder(town.index, NO_EMBEDDER)
    report = ingest([town.documents], town.store, index, None)
    assert (report.vectors, report.embedded) == (0, 0)
    by_id = {passage.id: passage for passage in town.store.passages()}
    hits = SearchIndex(OpenIndex(index, None), lambda ids: {id_: by_id[id_] for id_ in ids}, public_only=False).search("vandmåler")
    assert [hit.passage.document for hit in hits] == ["haver"]


def test_second_process_is_told_and_changes_nothing(town: Town) -> None:
    with IndexFolder(town.index).writing(), pytest.raises(StoreIsBusy):
        town.ingest()
    assert town.store.document_hashes() == {}


def test_missing_folder_or_one_without_documents_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="findes ikke"):
        find_files([tmp_path / "ingen"])
    (tmp_path / "regneark.xlsx").write_bytes(b"x")
    with pytest.raises(UnreadableDocument, match="ingen dokumenter"):
        find_files([tmp_path])


def test_hidden_files_and_the_folders_own_readme_are_no_documents(tmp_path: Path) -> None:
    for name in ("a.txt", "README.md", ".skjult.txt", ".git/b.txt", "under/c.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.name for path in find_files([tmp_path, tmp_path / "a.txt"])] == ["a.txt", "c.TXT"]
