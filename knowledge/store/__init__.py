"""What was read, kept in SQL: SQLite by default, PostgreSQL by address. Vectors are cached beside it; the running bot's ledger is in `ledger`."""

from knowledge.store.store import Contents, Store, open_store

__all__ = ["Contents", "Store", "open_store"]
