"""The same tests on SQLite and PostgreSQL, each test in a database of its own."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from knowledge.store import Store, open_store

_NAMES = itertools.count()
# Read at import: the environment is cleaned of our own settings before each test.
POSTGRES = os.environ.get("RAADBOT_TEST_POSTGRES_URL", "postgresql+psycopg://root@127.0.0.1:5432/test")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Engine]:
    """A PostgreSQL server to make schemas in; tests that want one are skipped where there is none."""
    engine = create_engine(make_url(POSTGRES).set(drivername="postgresql+psycopg"), connect_args={"connect_timeout": 3}, isolation_level="AUTOCOMMIT")
    try:
        engine.connect().close()
    except OperationalError:
        pytest.skip("no PostgreSQL is reachable; RAADBOT_TEST_POSTGRES_URL may name one")
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new, empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bibliotek.sqlite3'}"
        return
    engine: Engine = request.getfixturevalue("postgres")
    schema = f"raadbot_test_{os.getpid()}_{next(_NAMES)}"
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    address = make_url(POSTGRES).update_query_dict({"options": f"-csearch_path={schema}"})
    yield address.render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    made = open_store(url)
    yield made
    made.close()
