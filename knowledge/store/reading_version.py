"""Which version of the reading code a document was read by, told from the code itself."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_NOT_READING = {"store", "documents", "__pycache__"}


@cache
def reading_version() -> str:
    """A hash of all code that turns a file into records and passages.

    A document that other code has read is read anew, although its file has not changed: nobody has to remember to raise a number.
    """
    digest = hashlib.sha256()
    for name, content in sorted(_sources(files("knowledge"), "")):
        digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()


def _sources(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name not in _NOT_READING:
            found += _sources(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(".py"):
            found.append((f"{path}{entry.name}", entry.read_bytes()))
    return found
