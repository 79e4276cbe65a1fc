"""What a database says when it fails becomes a sentence that says what, where and what now."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.engine import make_url

from knowledge.errors import StoreError, StoreIsBusy
from knowledge.store import engine as store_engine
from knowledge.store import open_store
from knowledge.store.faults import store_error
from tests.knowledge.made import parsed
from tests.knowledge.store.conftest import POSTGRES

ROOT = Path(__file__).parents[3]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writers give up after a second."""
    monkeypatch.setattr(store_engine, "BUSY_SECONDS", 1)


@pytest.mark.usefixtures("impatient")
def test_a_writer_that_waits_too_long_is_told_that_another_writes(url: str) -> None:
    first, second = open_store(url), open_store(url)
    with first.database.write(alone=True) as connection:
        connection.execute(text("DELETE FROM library_documents"))
        with pytest.raises(StoreIsBusy, match=r"En anden proces skriver til databasen .* lige nu; vent, til den er færdig"):
            second.replace(parsed("referat"), ())
    first.close()
    second.close()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bibliotek.sqlite3"
    file.write_bytes(b"ikke en database" * 1000)
    with pytest.raises(StoreError, match=r"bibliotek.sqlite3 er ikke en database eller er beskadiget \(file is not a database\). Flyt filen væk"):
        open_store(f"sqlite:///{file}")


def test_a_damaged_database_is_named_when_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "bibliotek.sqlite3"
    store = open_store(f"sqlite:///{file}")
    store.replace(parsed("referat", "Godkendt. " * 5000), ())
    store.close()
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(StoreError, match="beskadiget"):
        open_store(f"sqlite:///{file}").contents()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match=r"fil/under/a.sqlite3 kan ikke åbnes"):
        open_store(f"sqlite:///{tmp_path / 'fil' / 'under' / 'a.sqlite3'}")


def test_a_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kan ikke åbnes"):
        open_store(f"sqlite:///{tmp_path}")


def test_a_database_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    file = tmp_path / "bibliotek.sqlite3"
    open_store(f"sqlite:///{file}").close()
    read_only = f"sqlite:///file:{file}?mode=ro&uri=true"
    with pytest.raises(StoreError, match=r"Rådbot må ikke bruge .*readonly"):
        open_store(read_only).replace(parsed("referat"), ())


FULL = """
import sys
from knowledge.store import open_store
from tests.knowledge.made import parsed
open_store(sys.argv[1]).replace(parsed("stort", "Godkendt. " * 200_000), ())
"""


def test_a_full_disk_says_so_and_keeps_what_was_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bibliotek.sqlite3'}"
    store = open_store(url)
    store.replace(parsed("referat"), ())
    before = store.contents()
    limited = subprocess.run(
        [sys.executable, "-c", FULL, url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000)),
    )
    assert limited.returncode == 1
    assert limited.stderr.splitlines()[-1].startswith("knowledge.errors.StoreError: ")
    assert "disken er fuld" in limited.stderr.splitlines()[-1].lower()
    assert store.contents() == before
    store.close()


def test_sqlites_own_word_for_a_full_disk_is_understood(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'bibliotek.sqlite3'}")
    with store.database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def limited(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(store.database.engine, "checkout", limited)
    with pytest.raises(StoreError, match=r"Disken er fuld: .*bibliotek.sqlite3 kan ikke skrives"):
        store.replace(parsed("stort", "Godkendt. " * 20_000), ())
    store.close()


@pytest.mark.parametrize("address", ["postgresql://127.0.0.1:9/test", "postgresql+psycopg://raadbot:hemmelig@127.0.0.1:9/test"])
def test_an_unreachable_postgresql_is_named_without_its_password(address: str) -> None:
    with pytest.raises(StoreError, match=r"svarer ikke .*RAADBOT_DATABASE_URL") as caught:
        open_store(address)
    assert "hemmelig" not in str(caught.value)
    assert "127.0.0.1:9" in str(caught.value)


def test_a_database_that_postgresql_does_not_have_is_told_apart_from_a_silent_one(postgres: Engine) -> None:
    missing = make_url(POSTGRES).set(database="findes_ikke").render_as_string(hide_password=False)
    with pytest.raises(StoreError, match=r"afviser adgangen .*findes_ikke"):
        open_store(missing)


@pytest.mark.parametrize("address", ["", "bibliotek.sqlite3", "oracle-nej://x"])
def test_what_is_no_address_is_refused_with_what_was_expected(address: str) -> None:
    with pytest.raises(StoreError, match=r"RAADBOT_DATABASE_URL|kan ikke bruges"):
        open_store(address)


def test_a_missing_driver_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"kræver pakken 'psycopg'; installér den med `pip install 'raadbot\[postgres\]'`"):
        open_store("postgresql://127.0.0.1/test")


def test_a_refused_file_is_a_matter_of_rights() -> None:
    assert "må ikke bruge data" in str(store_error(PermissionError(13, "Permission denied"), "data"))


def test_busy_is_an_error_of_its_own() -> None:
    from sqlalchemy.exc import OperationalError

    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert isinstance(store_error(OperationalError("SELECT 1", {}, locked), "a.sqlite3"), StoreIsBusy)
