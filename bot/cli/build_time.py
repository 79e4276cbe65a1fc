"""How long building a library is likely to take, and how that is said."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_BYTES_A_PASSAGE = 480
"""Measured on the shipped documents: 154 kB of text, 319 passages."""
_PASSAGES_A_SECOND = 5.0
"""The built-in embedder on two cores of a machine that does other things too."""
_START_SECONDS = 2.0
_TEXT_OF_A_FILE = {".pdf": 0.1, ".docx": 1.0, ".html": 0.5, ".htm": 0.5}
"""How much of a file is text; all of it where the suffix is not named."""


def expected_seconds(files: Iterable[Path], with_vectors: bool) -> float:
    """Seconds until a library of these files can be asked, from their sizes; a guess before anything is read."""
    size = sum(_TEXT_OF_A_FILE.get(file.suffix.lower(), 1.0) * file.stat().st_size for file in files)
    return _START_SECONDS + (size / _BYTES_A_PASSAGE / _PASSAGES_A_SECOND if with_vectors else 0.0)


def about(seconds: float) -> str:
    """«et øjeblik», «omkring et halvt minut», «omkring 3 minutter», «omkring 2 timer»: rounded up, so that nobody waits longer than was said."""
    if seconds < 10:
        return "et øjeblik"
    if seconds <= 30:
        return "omkring et halvt minut"
    minutes = int(-(-seconds // 60))
    if minutes == 1:
        return "omkring et minut"
    return f"omkring {minutes} minutter" if minutes < 90 else f"omkring {-(-minutes // 60)} timer"
