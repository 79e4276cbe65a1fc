"""Small writes of many threads share a transaction, and each gets what it asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from knowledge.errors import StoreError
from knowledge.store.together import Together


class Transactions:
    """Counts transactions; the first waits until `others` writes stand behind it."""

    def __init__(self) -> None:
        self.held, self.opened, self.breaks = threading.Event(), 0, False

    @contextmanager
    def open(self) -> Iterator[Any]:
        """One transaction."""
        self.opened += 1
        if self.opened == 1:
            self.held.wait(5)
        yield self.opened
        if self.breaks:
            raise StoreError("disken er fuld")


def waiting_behind(together: Together, number: int) -> None:
    """Waits until so many writes wait for the next transaction."""
    while len(together._waiting) < number:
        threading.Event().wait(0.001)


def test_writes_that_come_during_a_transaction_go_together_in_the_next() -> None:
    transactions = Transactions()
    together = Together(transactions.open)
    with ThreadPoolExecutor(9) as threads:
        first = threads.submit(together.write, lambda transaction: (transaction, "first"))
        while not transactions.opened:
            threading.Event().wait(0.001)
        later = [threads.submit(together.write, lambda transaction, name=number: (transaction, name)) for number in range(8)]
        waiting_behind(together, 8)
        transactions.held.set()
        assert first.result(5) == (1, "first")
        assert [one.result(5) for one in later] == [(2, number) for number in range(8)]


def test_a_fault_reaches_everybody_whose_write_was_undone_and_the_next_goes_on() -> None:
    transactions = Transactions()
    together = Together(transactions.open)
    transactions.held.set()
    transactions.breaks = True
    with pytest.raises(StoreError):
        together.write(lambda transaction: transaction)
    transactions.breaks = False
    assert together.write(lambda transaction: "skrevet") == "skrevet"
