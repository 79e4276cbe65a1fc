"""The ledger keeps its promises on SQLite and PostgreSQL, also in the database that holds the library."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knowledge.store import open_store
from knowledge.store.ledger.database import Database, open_ledger
from knowledge.store.ledger.people import Person, RoleTable
from knowledge.store.ledger.switches import PAUSED, Switches
from tests.knowledge.made import parsed


@pytest.fixture
def ledger(url: str) -> Iterator[Database]:
    """An empty ledger."""
    made = open_ledger(url)
    yield made
    made.close()


def test_a_role_is_written_in_place_of_the_earlier(ledger: Database) -> None:
    roles = RoleTable(ledger)
    roles.put(Person("U1", "politician"), by="U9")
    roles.put(Person("U1", "administrator", cleared=True, committees=("Teknikudvalget",)), by="U9")
    assert roles.all() == [Person("U1", "administrator", True, ("Teknikudvalget",))]
    assert roles.has_administrator()


def test_a_switch_is_seen_by_every_instance(ledger: Database, url: str) -> None:
    other = open_ledger(url)
    Switches(ledger).turn(PAUSED, on=True, by="U9")
    assert Switches(other).is_on(PAUSED)
    other.close()


def test_ledger_and_library_share_a_database(ledger: Database, url: str) -> None:
    store = open_store(url)
    store.replace(parsed("referat"), ())
    Switches(ledger).turn(PAUSED, on=True, by="U9")
    assert list(store.document_hashes()) == ["referat"]
    assert Switches(ledger).is_on(PAUSED)
    store.close()
