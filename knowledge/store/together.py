"""Small writes of many threads in one transaction: whoever comes first writes for all who wait, and they get their results at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError

from knowledge.errors import StoreError

T = TypeVar("T")


class _Share(Generic[T]):
    """One thread's part of a transaction."""

    def __init__(self, work: Callable[[Connection], T], order: str) -> None:
        self.work, self.order = work, order
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
    """Groups writes. A fault undoes the transaction and reaches all whose writes it held, but a value that is not taken fails alone."""

    def __init__(self, transaction: Callable[[], AbstractContextManager[Connection]]) -> None:
        """Over what opens a transaction that is committed at the end."""
        self._transaction = transaction
        self._mutex = threading.Lock()
        self._waiting: list[_Share[Any]] = []
        self._led = False

    def write(self, work: Callable[[Connection], T], order: str = "") -> T:
        """What `work` returns, once it is committed.

        Writes that may have to wait for another process go by `order`, so that no two processes wait for each other.
        """
        share = _Share(work, order)
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
        faults: list[StoreError | None] = [StoreError("Skrivningen blev afbrudt sammen med en anden.")] * len(shares)
        try:
            fault = self._tried(shares)
            if fault is not None and len(shares) > 1 and isinstance(fault.__cause__, (DataError, IntegrityError)):
                faults = [self._tried([share]) for share in shares]
            else:
                faults = [fault] * len(shares)
        finally:
            self._hand_on(shares, faults)

    def _tried(self, shares: list[_Share[Any]]) -> StoreError | None:
        """One transaction; the fault that undid it."""
        try:
            with self._transaction() as connection:
                for share in sorted(shares, key=lambda share: share.order):
                    share.run(connection)
        except StoreError as fault:
            return fault
        return None

    def _hand_on(self, shares: list[_Share[Any]], faults: list[StoreError | None]) -> None:
        with self._mutex:
            following = self._waiting[0] if self._waiting else None
            self._led = following is not None
        for share, fault in zip(shares, faults, strict=True):
            share.settle(fault)
        if following is not None:
            following.woken.set()
