"""Runs a language model's turn beside the asker's thread, so that it ends on time whatever the server does.

A turn is a coroutine on one event loop of its own. When its time is up it is cancelled where it stands, also in the middle of reading an answer
that trickles, and the connection is closed.
"""

from __future__ import annotations

import asyncio
import contextvars
import queue
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from functools import cache
from typing import Any, TypeVar

from bot.provider.faults import GaveUp, Reason, reason_of
from knowledge.errors import RaadbotError

T = TypeVar("T")
_GRACE_SECONDS = 0.5
"""How long a cancelled turn has to close its connection before it is left behind."""


class Phrases:
    """What a turn says of its progress; told to the asker on the asker's own thread, and never after the turn."""

    def __init__(self) -> None:
        """Nothing said yet."""
        self._said: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def say(self, phrase: str) -> None:
        """A short Danish phrase."""
        self._said.put(phrase)

    def end(self) -> None:
        """Nothing more comes."""
        self._said.put(None)

    def next(self, seconds: float) -> str | None:
        """The next phrase; None when there is none or nothing came in time."""
        try:
            return self._said.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None


def run_within(seconds: float, work: Coroutine[Any, Any, T], phrases: Phrases, tell: Callable[[str], None]) -> T:
    """What the work gives, within so many seconds of wall clock; `tell` gets its phrases as they come.

    Raises:
        GaveUp: its time ran out, or it failed in a provider's way.
        RaadbotError: the work raised it.
    """
    until = time.monotonic() + seconds
    future = _started(work)
    future.add_done_callback(lambda _done: phrases.end())
    try:
        while not future.done() and time.monotonic() < until:
            phrase = phrases.next(until - time.monotonic())
            if phrase is not None:
                tell(phrase)
        if not future.done():
            raise GaveUp(Reason.SLOW, f"no answer within {seconds:.0f} seconds")
        return _outcome(future)
    finally:
        if not future.done():
            future.cancel()
            _wait_for_end(phrases)


def _started(work: Coroutine[Any, Any, T]) -> Future[T]:
    """The work on the loop, with the caller's context variables (LangChain's callbacks are among them)."""
    context = contextvars.copy_context()

    async def in_context() -> T:
        return await asyncio.get_running_loop().create_task(work, context=context)

    return asyncio.run_coroutine_threadsafe(in_context(), _loop())


def _outcome(future: Future[T]) -> T:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, RaadbotError | GaveUp):
        raise error
    raise GaveUp(reason_of(error), type(error).__name__) from error


def _wait_for_end(phrases: Phrases) -> None:
    until = time.monotonic() + _GRACE_SECONDS
    while time.monotonic() < until and phrases.next(until - time.monotonic()) is not None:
        pass


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """One event loop for all turns of the process, on a thread that does not keep the process alive."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="raadbot-model", daemon=True).start()
    return loop
