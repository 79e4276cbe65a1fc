"""From the store to an index in use: keywords first, vectors as they come, nothing made twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import ModelError
from retrieval.building import Phase, build_index, embedded_text
from retrieval.embedders import ProviderEmbedder
from retrieval.fake_embedder import FakeEmbedder
from retrieval.generation import Manifest
from retrieval.index import IndexFolder
from tests.retrieval.library import PASSAGES, passage
from tests.retrieval.memory_store import MemoryStore

MANY = [passage(n, f"Punkt {n} om belysning på vej nummer {n * 7}.") for n in range(40)]


class Stopping(FakeEmbedder):
    """Stops as Ctrl-C does, after so many batches."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self.batches = batches

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if self.batches == 0:
            raise KeyboardInterrupt
        self.batches -= 1
        return super().embed_documents(texts)


def build(store: MemoryStore, folder: Path, embedder: FakeEmbedder | None) -> tuple[Manifest, int]:
    index = IndexFolder(folder, embedder.name if embedder is not None else "none")
    with index.writing():
        return build_index(store, index, embedder)


def test_all_passages_get_a_vector_and_the_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[Phase, int, int]] = []
    index = IndexFolder(tmp_path, "fake")
    with index.writing():
        manifest, embedded = build_index(MemoryStore(MANY), index, FakeEmbedder(), lambda *step: told.append(step))
    assert (manifest.passages, manifest.vectors, embedded) == (40, 40, 40)
    assert [step for step in told if step[0] is Phase.EMBED] == [(Phase.EMBED, 16, 40), (Phase.EMBED, 32, 40), (Phase.EMBED, 40, 40)]
    assert told[-1] == (Phase.INDEX, 1, 1)


def test_second_build_embeds_nothing(tmp_path: Path) -> None:
    store, embedder = MemoryStore(MANY), FakeEmbedder()
    build(store, tmp_path, embedder)
    assert build(store, tmp_path, embedder)[1] == 0
    assert embedder.embedded == 40


def test_only_changed_text_is_embedded_anew(tmp_path: Path) -> None:
    store, embedder = MemoryStore(MANY), FakeEmbedder()
    build(store, tmp_path, embedder)
    store.all[3] = MANY[3].model_copy(update={"text": "Noget helt andet."})
    store.all[4] = MANY[4].model_copy(update={"line_from": 900, "line_to": 901})
    assert build(store, tmp_path, embedder)[1] == 1


def test_interruption_leaves_keywords_in_use_and_the_next_build_goes_on_from_there(tmp_path: Path) -> None:
    store = MemoryStore(MANY)
    with pytest.raises(KeyboardInterrupt):
        build(store, tmp_path, Stopping(batches=2))
    index = IndexFolder(tmp_path, "fake")
    begun = index.check()
    assert begun is not None
    assert (begun.passages, begun.vectors, store.saved) == (40, 0, 2)
    assert build(store, tmp_path, FakeEmbedder()) == (index.check(), 8)


def test_new_text_is_found_by_keywords_while_old_vectors_stay_in_use(tmp_path: Path) -> None:
    store = MemoryStore(MANY[:39])
    build(store, tmp_path, FakeEmbedder())
    store.all = MANY
    with pytest.raises(KeyboardInterrupt):
        build(store, tmp_path, Stopping(batches=0))
    begun = IndexFolder(tmp_path, "fake").check()
    assert begun is not None
    assert (begun.passages, begun.vectors) == (40, 39)


def test_another_embedder_makes_its_own_vectors(tmp_path: Path) -> None:
    store = MemoryStore(MANY)
    build(store, tmp_path / "a", FakeEmbedder("a"))
    assert build(store, tmp_path / "b", FakeEmbedder("b"))[1] == 40


def test_without_an_embedder_the_index_is_for_keywords(tmp_path: Path) -> None:
    manifest, embedded = build(MemoryStore(PASSAGES), tmp_path, None)
    assert (manifest.embedder, manifest.vectors, embedded) == ("none", 0, 0)


def test_equal_texts_share_a_vector(tmp_path: Path) -> None:
    store = MemoryStore([PASSAGES[0], PASSAGES[0].model_copy(update={"id": "twin"})])
    manifest, _ = build(store, tmp_path, FakeEmbedder())
    assert (manifest.vectors, len(store.vectors)) == (2, 1)


def test_embedder_reads_the_headings_above_the_text_and_not_the_title() -> None:
    below = PASSAGES[2].model_copy(update={"context": "Teknikudvalget, 5. marts 2024 · Punkt 3 Svømmehallen · Baggrund"})
    assert embedded_text(below) == f"Punkt 3 Svømmehallen · Baggrund\n{PASSAGES[2].text}"
    assert embedded_text(PASSAGES[2]) == PASSAGES[2].text


def test_provider_that_does_not_answer_is_said_and_the_keywords_stay(tmp_path: Path) -> None:
    class Down(FakeEmbedder):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            raise ConnectionError("no route")

    embedder = ProviderEmbedder("ollama:bge-m3", Down())
    index = IndexFolder(tmp_path, embedder.name)
    with index.writing(), pytest.raises(ModelError, match="ollama:bge-m3 svarer ikke"):
        build_index(MemoryStore(PASSAGES), index, embedder)
    found = index.check()
    assert found is not None
    assert (found.passages, found.vectors) == (6, 0)
