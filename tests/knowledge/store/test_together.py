"""Small writes of many threads share a transaction, and each gets what it asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection

from knowledge.errors import StoreError
from knowledge.store.ledger.audit import AuditTrail
from knowledge.store.ledger.database import open_ledger
from knowledge.store.ledger.schema import audit
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


def test_a_value_that_the_database_does_not_take_spoils_nobody_elses_write(url: str) -> None:
    database = open_ledger(url)
    audit_line = {"at": 1.0, "what": "answer", "person": "U1", "detail": "{}"}
    held = threading.Event()

    def slow(_connection: Connection) -> None:
        held.wait(5)

    def line(person: str | None) -> object:
        return database.write_small(lambda connection: connection.execute(audit.insert(), audit_line | {"person": person}))

    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(database.write_small, slow)
        while not database._together._led:
            threading.Event().wait(0.001)
        written = [threads.submit(line, person) for person in ("U1", None, "U2")]
        waiting_behind(database._together, 3)
        held.set()
        first.result(5)
        assert [one.exception(5) is None for one in written] == [True, False, True]
    assert {one.person for one in AuditTrail(database).since(0)} == {"U1", "U2"}
    database.close()
