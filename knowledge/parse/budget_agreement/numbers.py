"""How the points of an agreement are numbered: «4.13» is item 13 of chapter 4, and so is «D1» the first item of chapter D."""

from __future__ import annotations

import re

_DOTTED = r"\d{1,2}\.\d{1,2}"
_LETTERED = r"[A-ZÆØÅ][.-]?\d{1,2}"
NUMBER = rf"(?:{_DOTTED}|{_LETTERED})"
"""Pattern of an item's number as printed."""
_PARTS = re.compile(r"(?:(?P<digits>\d{1,2})\.|(?P<letter>[A-ZÆØÅ])[.-]?)(?P<item>\d{1,2})")


def item_key(printed: str) -> str:
    """The number as records and tables keep it: «4.13», «D1»; «D.1» and «D-1» are «D-1»."""
    match = _PARTS.fullmatch(printed)
    if not match or not match["letter"] or printed[1].isdigit():
        return printed
    return f"{match['letter']}-{match['item']}"


def chapter_of(number: str) -> str:
    """The chapter that a number belongs to: «4» of «4.13», «D» of «D1»; "" where it says none."""
    match = _PARTS.fullmatch(number)
    if match:
        return match["digits"] or match["letter"]
    return number if re.fullmatch(r"\d{1,2}|[A-ZÆØÅ]", number) else ""


def in_order(number: str) -> tuple[int, int]:
    """The number for sorting, chapter before item; letters in their order behind all figures."""
    match = _PARTS.fullmatch(number)
    if not match:
        return 0, 0
    chapter = int(match["digits"]) if match["digits"] else 100 + ord(match["letter"])
    return chapter, int(match["item"])


def is_lettered(number: str) -> bool:
    """Whether a letter says the chapter («D1»)."""
    return number[:1].isalpha()
