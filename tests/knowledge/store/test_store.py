"""What is put into the store comes out as it was, whole or not at all, on SQLite and PostgreSQL."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event, text, update

from knowledge.cut import cut
from knowledge.errors import StoreError
from knowledge.library import Library
from knowledge.parse.families import parse
from knowledge.passages import Passage
from knowledge.read import is_document, read_file
from knowledge.store import Store, open_store, tables
from knowledge.store.reading_version import reading_version
from tests.knowledge.made import decision, document, parsed

SHIPPED = sorted(path for path in (Path(__file__).parents[3] / "knowledge" / "documents").iterdir() if is_document(path))


def words(text: str) -> int:
    """A stand-in for an embedder's count."""
    return len(text.split())


def put(store: Store, name: str, text: str = "Godkendt.") -> bool:
    """One small document with its passages."""
    one = parsed(name, text)
    return store.replace(one, cut(one, words))


def test_everything_comes_back_as_it_was(store: Store) -> None:
    one = parsed("referat", "Udvalget godkendte 23,5 mio. kr. til cykelstien.")
    passages = cut(one, words)
    assert store.replace(one, passages)
    library = Library.load(store)
    assert library.documents() == (one.document,)
    assert library.sections() == one.sections
    assert library.of(type(one.records[1])) == (one.records[1],)
    assert library.issues() == one.issues
    assert library.passages() == passages == store.passages()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_documents_come_back_record_by_record(store: Store, path: Path) -> None:
    one = parse(read_file(path))
    passages = cut(one, words)
    store.replace(one, passages)
    contents = store.contents()
    assert contents.records == (one.document, *one.sections, *one.records)
    assert contents.passages == passages
    assert contents.issues == tuple((one.document.document, issue) for issue in one.issues)


def test_documents_come_in_order_of_their_ids_whatever_the_order_they_were_put_in(store: Store) -> None:
    for name in ("b-2", "B-1", "a", "b-10"):
        put(store, name)
    assert [one.id for one in Library.load(store).documents()] == ["B-1", "a", "b-10", "b-2"]
    assert list(store.document_hashes()) == ["B-1", "a", "b-10", "b-2"]


def test_putting_the_same_in_again_changes_nothing(store: Store) -> None:
    assert put(store, "referat")
    before = store.generation()
    assert put(store, "referat") is False
    assert store.generation() == before


def test_another_text_replaces_the_earlier_and_its_generation(store: Store) -> None:
    put(store, "referat", "Godkendt.")
    put(store, "andet", "Udsat.")
    before, other = store.generation(), store.content_hash("andet")
    assert put(store, "referat", "Ikke godkendt.")
    assert [section.text for section in Library.load(store).sections("referat")] == ["Ikke godkendt."]
    assert store.generation() != before
    assert store.content_hash("andet") == other


def test_the_generation_is_that_of_the_contents_alone(store: Store, tmp_path: Path) -> None:
    put(store, "a")
    put(store, "b")
    again = open_store(f"sqlite:///{tmp_path / 'anden.sqlite3'}")
    put(again, "b")
    assert again.generation() != store.generation()
    put(again, "a")
    assert again.generation() == store.generation()
    again.close()


def test_removing_takes_everything_of_the_document_and_nothing_else(store: Store) -> None:
    put(store, "a")
    put(store, "b")
    assert store.remove("a")
    assert store.remove("a") is False
    contents = store.contents()
    assert {record.document for record in contents.records} == {"b"}
    assert {passage.document for passage in contents.passages} == {"b"}
    assert [owner for owner, _ in contents.issues] == ["b"]
    assert store.content_hash("a") is None


def test_an_empty_store_is_an_empty_library(store: Store) -> None:
    assert Library.load(store).documents() == ()
    assert store.document_hashes() == {}


def test_a_store_stays_when_it_is_opened_again(url: str) -> None:
    first = open_store(url)
    put(first, "referat")
    first.close()
    second = open_store(url)
    assert list(second.document_hashes()) == ["referat"]
    second.close()


def test_a_document_that_other_code_has_read_is_to_be_read_anew(store: Store) -> None:
    put(store, "referat")
    assert store.document_hashes() == {"referat": "0" * 64}
    with store.database.write() as connection:
        connection.execute(update(tables.documents).values(reading="earlier"))
    assert store.document_hashes() == {"referat": ""}
    assert put(store, "referat")
    assert store.document_hashes() == {"referat": "0" * 64}


def test_the_reading_version_is_a_hash_of_code() -> None:
    assert len(reading_version()) == 64


def test_vectors_are_kept_for_each_embedder_and_text(store: Store) -> None:
    store.put_vectors("e5", {"a" * 64: [0.5, -0.25], "b" * 64: [1.0, 0.0]})
    store.put_vectors("other", {"a" * 64: [0.125]})
    store.put_vectors("e5", {})
    assert store.get_vectors("e5", ["a" * 64, "c" * 64]) == {"a" * 64: [0.5, -0.25]}
    assert store.get_vectors("other", ["a" * 64]) == {"a" * 64: [0.125]}


def test_a_vector_that_is_there_stays(store: Store) -> None:
    store.put_vectors("e5", {"a": [0.5]})
    store.put_vectors("e5", {"a": [0.75], "b": [0.25]})
    assert store.get_vectors("e5", ["a", "b"]) == {"a": [0.5], "b": [0.25]}


def test_thousands_of_vectors_are_found_in_one_call(store: Store) -> None:
    vectors = {f"{number:064}": [float(number)] for number in range(1700)}
    store.put_vectors("e5", vectors)
    assert store.get_vectors("e5", list(vectors)) == vectors


def test_vectors_survive_their_document(store: Store) -> None:
    put(store, "referat")
    store.put_vectors("e5", {"a": [0.5]})
    store.remove("referat")
    assert store.get_vectors("e5", ["a"]) == {"a": [0.5]}


class Stop(Exception):
    """What interrupts a test's transaction."""


def stopping_after(store: Store, table: str, stop: Callable[[], None]) -> None:
    """Calls `stop` when rows have gone into the table, before the transaction is committed."""

    def after(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(f"INSERT INTO {table}"):
            stop()

    event.listen(store.database.engine, "after_cursor_execute", after)


def raise_stop() -> None:
    raise Stop


@pytest.mark.parametrize("table", ["library_documents", "library_records", "library_issues", "library_passages"])
def test_an_interruption_keeps_the_earlier_version_whole(store: Store, url: str, table: str) -> None:
    put(store, "referat", "Godkendt.")
    before = store.contents()
    broken = open_store(url)
    stopping_after(broken, table, raise_stop)
    with pytest.raises(Stop):
        put(broken, "referat", "Ikke godkendt.")
    broken.close()
    assert store.contents() == before


KILLED = """
import os, signal, sys
from knowledge.store import open_store
from tests.knowledge.store.test_store import put, stopping_after
store = open_store(sys.argv[1])
stopping_after(store, "library_records", lambda: os.kill(os.getpid(), signal.SIGKILL))
put(store, "referat", "Ikke godkendt.")
"""


def test_a_killed_process_leaves_the_earlier_version_and_a_free_database(store: Store, url: str) -> None:
    put(store, "referat", "Godkendt.")
    before = store.contents()
    root = Path(__file__).parents[3]
    killed = subprocess.run([sys.executable, "-c", KILLED, url], cwd=root, env=dict(os.environ), capture_output=True, text=True, timeout=60)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert store.contents() == before
    assert put(store, "referat", "Ikke godkendt.")


def test_a_reader_sees_one_moment_while_another_writes(store: Store, url: str) -> None:
    put(store, "referat", "Godkendt.")
    other = open_store(url)
    with store.database.read() as connection:
        before = connection.execute(text("SELECT count(*) FROM library_documents")).scalar()
        put(other, "nyt", "Udsat.")
        assert connection.execute(text("SELECT count(*) FROM library_documents")).scalar() == before == 1
    other.close()
    assert len(Library.load(store).documents()) == 2


def test_threads_share_a_store(store: Store) -> None:
    faults: list[Exception] = []

    def work(number: int) -> None:
        try:
            for step in range(5):
                put(store, f"referat-{number}", f"Udgave {step}.")
                store.contents()
        except StoreError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert {section.text for section in Library.load(store).sections()} == {"Udgave 4."}


def test_a_record_of_another_version_says_how_to_rebuild(store: Store) -> None:
    put(store, "referat")
    with store.database.write() as connection:
        connection.execute(update(tables.records).where(tables.records.c.type == "Decision").values(body='{"old": 1}'))
    with pytest.raises(StoreError, match=r"'Decision' kan ikke læses. Kør `raadbot ingest --rebuild`"):
        Library.load(store)
    with store.database.write() as connection:
        connection.execute(update(tables.records).where(tables.records.c.type == "Decision").values(type="Resolution"))
    with pytest.raises(StoreError, match="'Resolution' kan ikke læses"):
        Library.load(store)


def test_a_newer_database_is_refused(store: Store, url: str) -> None:
    with store.database.write() as connection:
        connection.execute(update(tables.meta).values(value="99"))
    with pytest.raises(StoreError, match=r"nyere Rådbot \(skema 99; denne kender 1\). Opdatér Rådbot"):
        open_store(url)


def test_text_that_looks_like_sql_or_holds_odd_signs_is_only_text(store: Store) -> None:
    odd = "'; DROP TABLE library_records; -- \x00 \u2028 🚲 %s :name"
    one = parsed("referat", odd)
    store.replace(one, ())
    assert store.contents().records[1:2] == one.sections


def test_a_document_without_anything_but_itself_can_be_kept(store: Store) -> None:
    one = replace(parsed("referat"), sections=(), records=(), issues=())
    passages: tuple[Passage, ...] = ()
    assert store.replace(one, passages)
    assert store.contents().records == (document("referat"),)


def test_two_records_of_one_id_are_both_kept(store: Store) -> None:
    twice = (decision("referat", "1", "Godkendt."), decision("referat", "1", "Udsat."))
    store.replace(parsed("referat", records=twice), ())
    assert store.contents().records[2:] == twice
