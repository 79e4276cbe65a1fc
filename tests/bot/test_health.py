"""The doctor: what it finds is what a question would meet."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.building import build_library
from bot.config import Settings
from bot.health import Finding, examine
from knowledge.errors import SettingError
from retrieval.fake_embedder import FakeEmbedder


def finding(settings: Settings, subject: str) -> Finding:
    return next(one for one in examine(settings) if one.subject == subject)


@pytest.fixture
def with_vectors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A small library whose index has vectors in a folder of its own."""
    monkeypatch.setattr("retrieval.embedders.make_embedder", lambda _: FakeEmbedder())
    (tmp_path / "notat.txt").write_text("Notat\n\nCykelstien bliver 850 meter lang.\n", encoding="utf-8")
    settings = Settings(data=tmp_path / "data", documents=tmp_path)
    build_library(settings, (tmp_path / "notat.txt",))
    return settings


def test_the_search_index_is_counted_where_its_vectors_lie(with_vectors: Settings) -> None:
    assert finding(with_vectors, "Søgeindeks").fine is True


def test_a_chroma_server_that_does_not_answer_is_found_before_anyone_asks(with_vectors: Settings) -> None:
    found = finding(with_vectors.model_copy(update={"chroma_url": "http://127.0.0.1:9"}), "Søgeindeks")

    assert found.fine is False
    assert "RAADBOT_CHROMA_URL" in found.told
    assert "http://127.0.0.1:9" in found.told


def test_a_data_folder_that_cannot_be_made_names_its_setting(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("ikke en mappe", encoding="utf-8")
    unusable = Settings(data=tmp_path, embeddings="none").model_copy(update={"data": tmp_path / "fil" / "data"})

    found = finding(unusable, "Datamappe")
    assert found.fine is False
    assert "sæt RAADBOT_DATA" in found.told
    with pytest.raises(SettingError, match="sæt RAADBOT_DATA til en mappe"):
        build_library(unusable)
