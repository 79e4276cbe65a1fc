"""Vectors on a Chroma server that several instances share: a real server on loopback."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from knowledge.passages import Passage
from retrieval.fake_embedder import FakeEmbedder
from retrieval.in_use import OpenIndex
from retrieval.index import IndexFolder
from retrieval.search import SearchIndex
from retrieval.vector_store import Scope, VectorStore
from tests.retrieval.library import PASSAGES

FAKE = FakeEmbedder()
VECTORS = {passage.id: FAKE.embed_query(passage.text) for passage in PASSAGES}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--host", "127.0.0.1", "--port", str(port)]
    folder = tmp_path_factory.mktemp("server")
    with subprocess.Popen([*command, "--path", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def rows(ids: Sequence[str]) -> Mapping[str, Passage]:
    return {passage.id: passage for passage in PASSAGES if passage.id in ids}


def built(folder: Path, server: str, count: int = len(PASSAGES)) -> IndexFolder:
    index = IndexFolder(folder, FAKE.name, server)
    with index.writing():
        index.publish(PASSAGES[:count], {passage.id: VECTORS[passage.id] for passage in PASSAGES[:count]})
    return index


def test_five_verbs_work_on_a_server(server: str) -> None:
    store = VectorStore(server, "verbs")
    store.upsert(Scope.OPEN, ["east", "north"], [[1.0, 0.0], [0.0, 1.0]])
    assert store.search(Scope.OPEN, [1.0, 0.1], 1)[0][0] == "east"
    store.delete(Scope.OPEN, ["east"])
    assert store.count(Scope.OPEN) == 1
    store.clear()
    assert store.count(Scope.OPEN) == 0
    store.close()


def test_two_instances_share_the_vectors_of_one_library(server: str, tmp_path: Path) -> None:
    one, two = (built(tmp_path / name, server) for name in ("one", "two"))
    assert one.current_name() == two.current_name()
    for index in (one, two):
        opened = OpenIndex(index, FAKE)
        best = SearchIndex(opened, rows).search("renovering af svømmehallens tag")[0]
        opened.close()
        assert best.passage.item == "3"
        assert best.cosine is not None


def test_removed_generation_leaves_the_server_too(server: str, tmp_path: Path) -> None:
    names = [built(tmp_path / "shrinking", server, count).current_name() for count in (1, 2, 3)]
    counts = []
    for name in names:
        store = VectorStore(server, name)
        counts.append(store.count(Scope.OPEN))
        store.close()
    assert counts == [0, 2, 3]
