"""Small writes of many threads in one transaction: whoever comes first writes for all who wait, and they get their results at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from knowledge.errors import StoreError

T = TypeVar("T")


class _Share(Generic[T]):
    """One thread's part of a transaction."""

    def __init__(self, work: Callable[[Connection], T]) -> None:
        self.work = work
        self.woken = threading.Event()
        self.settled = False
        self.result: T
        self.fault: StoreError | None = None

    def run(self, connection: Connection) -> None:
        self.result = self.work(connection)

    def settle(self, fault: StoreError | None) -> None:
        self.fault, self.settled = fault, True
        self.woken.set()

    def outcome(self) -> T:
        if self.fault is not None:
            raise self.fault
        return self.result


class Together:
    """Groups writes. A part must not raise on its own account: the whole transaction is undone, and all whose parts it held get the fault."""

    def __init__(self, transaction: Callable[[], AbstractContextManager[Connection]]) -> None:
        """Over what opens a transaction that is committed at the end."""
        self._transaction = transaction
        self._mutex = threading.Lock()
        self._waiting: list[_Share[Any]] = []
        self._led = False

    def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` returns, once it is committed."""
        share = _Share(work)
        with self._mutex:
            self._waiting.append(share)
            leads, self._led = not self._led, True
        if not leads:
            share.woken.wait()
        if not share.settled:
            self._write_all()
        return share.outcome()

    def _write_all(self) -> None:
        with self._mutex:
            shares, self._waiting = self._waiting, []
        fault: StoreError | None = StoreError("Skrivningen blev afbrudt sammen med en anden.")
        try:
            with self._transaction() as connection:
                for share in shares:
                    share.run(connection)
            fault = None
        except StoreError as raised:
            fault = raised
        finally:
            self._hand_on(shares, fault)

    def _hand_on(self, shares: list[_Share[Any]], fault: StoreError | None) -> None:
        with self._mutex:
            following = self._waiting[0] if self._waiting else None
            self._led = following is not None
        for share in shares:
            share.settle(fault)
        if following is not None:
            following.woken.set()
