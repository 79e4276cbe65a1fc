"""The built-in model's words, as data: what questions ask for, words that mean the same, English words. Lines beginning with # are comments."""

from __future__ import annotations

import re
from importlib import resources


def lines(name: str) -> list[str]:
    """The lines of one of the files here, without comments and blank lines."""
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def patterns(name: str) -> dict[str, re.Pattern[str]]:
    """A file of sections («[why]») with a pattern a line: section → one pattern that matches where any of its lines does."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines(name):
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        else:
            current.append(line)
    return {section: re.compile("|".join(f"(?:{pattern})" for pattern in found)) for section, found in sections.items()}
