"""How the points of an agreement are numbered: «4.13» is item 13 of chapter 4, «D1» the first item of chapter D, «II.b» the second of II."""

from __future__ import annotations

import re

_DOTTED = r"\d{1,2}\.\d{1,2}"
_LETTERED = r"[A-ZÆØÅ][.-]?\d{1,2}"
_ROMAN = r"[IVX]{1,4}\.[a-z](?![a-zæøå])"
NUMBER = rf"(?:{_DOTTED}|{_LETTERED}|{_ROMAN})"
"""Pattern of an item's number as printed."""
_PARTS = re.compile(r"(?:(?P<digits>\d{1,2})\.|(?P<letter>[A-ZÆØÅ])[.-]?)(?P<item>\d{1,2})")
_ROMAN_PARTS = re.compile(r"(?P<chapter>[IVX]{1,4})\.(?P<item>[a-z])")
_IN_BRACKETS = re.compile(r"\(([^()]{2,60})\)")
_CODE = re.compile(r"(?<![\w-])[A-ZÆØÅ]{1,6}-?\d{1,3}[A-Za-z]?(?!\w)")
_WORTH = {"I": 1, "V": 5, "X": 10}


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
    if roman := _ROMAN_PARTS.fullmatch(number):
        return roman["chapter"]
    return number if re.fullmatch(r"\d{1,2}|[A-ZÆØÅ]|[IVX]{2,4}", number) else ""


def in_order(number: str) -> tuple[int, int]:
    """The number for sorting, chapter before item; letters in their order behind all figures."""
    match = _PARTS.fullmatch(number)
    if roman := _ROMAN_PARTS.fullmatch(number):
        return _value(roman["chapter"]), ord(roman["item"])
    if not match:
        return 0, 0
    chapter = int(match["digits"]) if match["digits"] else 100 + ord(match["letter"])
    return chapter, int(match["item"])


def _value(roman: str) -> int:
    """What a Roman number is worth: 4 for «IV»."""
    values = [_WORTH[sign] for sign in roman]
    return sum(-value if any(value < later for later in values[at + 1 : at + 2]) else value for at, value in enumerate(values))


def is_lettered(number: str) -> bool:
    """Whether a letter says the chapter («D1»)."""
    return number[:1].isalpha()


def codes_in(text: str) -> tuple[str, ...]:
    """The codes of table rows that a text refers to in brackets («(A-01)», «(D-02 og D-03)»)."""
    return tuple(dict.fromkeys(code for inside in _IN_BRACKETS.findall(text) for code in _CODE.findall(inside)))
