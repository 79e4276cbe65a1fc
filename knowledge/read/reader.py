"""What a reader is, and one file read by the reader of its format."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.parse.contract import Text
from knowledge.read import messages
from knowledge.read.document_id import document_id

MOST_MEGABYTES = 50
"""A larger file is refused: a municipal budget with all its appendices is 5–20 MB."""
MOST_CHARACTERS = 5_000_000
"""More text is refused: two thousand pages."""


@dataclass(frozen=True)
class Reader:
    """One format. `lines` takes a file's bytes and its path for messages, and gives the lines as a person would read them."""

    name: str
    suffixes: tuple[str, ...]
    lines: Callable[[bytes, str], Sequence[str]]


def read_with(readers: Sequence[Reader], path: Path) -> Text:
    """The file as text; see `knowledge.read.read_file`."""
    shown = str(path)
    content = _bytes(path, shown)
    suffix = path.suffix.lower()
    reader = next((reader for reader in readers if suffix in reader.suffixes), None)
    if reader is None:
        raise messages.unknown_format(shown, ", ".join(sorted(known for reader in readers for known in reader.suffixes)))
    if not content.strip():
        raise messages.empty(shown)
    lines = tuple(reader.lines(content, shown))
    if not any(line.strip() for line in lines):
        raise messages.empty(shown)
    characters = sum(map(len, lines))
    if characters > MOST_CHARACTERS:
        raise messages.too_long(shown, characters, MOST_CHARACTERS)
    return Text(document_id(path), lines, hashlib.sha256(content).hexdigest())


def _bytes(path: Path, shown: str) -> bytes:
    """The file's bytes; nothing that might never end is opened."""
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise messages.folder(shown)
        if not stat.S_ISREG(state.st_mode):
            raise messages.not_a_file(shown)
        if state.st_size > MOST_MEGABYTES * 2**20:
            raise messages.too_large(shown, state.st_size / 2**20, MOST_MEGABYTES)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise messages.missing(shown) from None
    except (OSError, ValueError) as fault:
        raise messages.not_allowed(shown, getattr(fault, "strerror", None) or str(fault)) from fault
