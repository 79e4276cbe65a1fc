"""Lines that a page carries and the text does not: running heads and feet with a page number, and what is printed beside them on every page.

They are told by what repeats: the same words with a page number that rises. They are left out of what is read and kept in what is quoted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.parse.contract import Text

_NAMED = re.compile(r"^(?P<label>.*?)[\s|–-]*\b(?:side|s\.|page)\s*(?P<number>\d{1,3})(?:\s*(?:af|/|of)\s*\d{1,3})?\s*$", re.IGNORECASE)
"""«Klimahandleplan 2022-2025   Side 2», «Side 3 af 11»."""
_BEHIND = re.compile(r"^(?P<label>\s*\S.*?)(?: {3,}|\t|\s*\|\s*)(?P<number>\d{1,3})(?:\s*/\s*\d{1,3})?\s*$")
_BEFORE = re.compile(r"^\s*(?P<number>\d{1,3})(?: {3,}|\t|\s*\|\s*)(?P<label>\S.*?)\s*$")
_PAGE_OF = re.compile(r"^(?P<label>.*?)(?:\s{3,}|\t|\s*[|·]\s*)side\s+\d{1,3}\s*(?:af|/)\s*\d{1,3}\s*$", re.IGNORECASE)
"""«Rosdal Kommune        Side 1 af 3»: the words stay where they are the first line of the document."""
_ALONE = re.compile(r"^\f?\s*(?:[-–]\s*)?(?P<number>\d{1,3})(?:\s*[-–])?\s*$")
"""«            4», «- 4 -»."""
_SHORTEST_PAGE = 8
"""A number by itself is a page's where the next one stands at least so many lines below."""
_FEWEST_NAMED, _FEWEST = 2, 3
"""So many pages must carry the line: two where it says «Side», else three."""
_FIRST_PAGE, _WHOLE_PAGE, _ALIKE, _INDENTED = 3, 20, 1.5, 20
"""A number by itself counts pages from one of the first on; pages of so many lines, none half as long again as another, are of like length."""
_LONGEST_STEP = 3
"""A page or two without the line (a picture, a blank page) is no surprise."""
_TOP = 3
"""The first filled lines of a document name it, also where they are a running head."""
_AWAY = (-2, -1, 1, 2)
"""Where the page number stands from what is printed with it, the same way on every page."""


def without_running_lines(text: Text) -> Text:
    """The text with its running heads and feet blank, and the printed lines kept for quoting; the same text where it has none."""
    running = running_lines(text.lines)
    top = {number: match["label"].rstrip() for number, line in enumerate(text.lines[:_TOP], 1) if (match := _PAGE_OF.match(line))}
    if not running and not top:
        return text
    lines = tuple("" if number in running else top.get(number, line) for number, line in enumerate(text.lines, 1))
    return replace(text, lines=lines, printed=text.printed or text.lines)


def running_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines, counted from 1, that are running heads or feet."""
    numbered = _numbered(lines) | _alone(lines)
    beside = _beside(lines, numbered)
    top = [number for number, line in enumerate(lines, 1) if line.strip()][:_TOP]
    return frozenset((numbered | beside) - set(top))


def _numbered(lines: Sequence[str]) -> set[int]:
    """Lines with a page number that rises from one to the next with the same words."""
    groups: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(lines, 1):
        for form, pattern in (("named", _NAMED), ("behind", _BEHIND), ("before", _BEFORE)):
            match = pattern.match(line) if line.strip() else None
            if match:
                groups[form, " ".join(match["label"].split())].append((number, int(match["number"])))
                break
    found: set[int] = set()
    for (form, _), places in groups.items():
        pages = [page for _, page in places]
        named = form == "named"
        rises = all(earlier < later and (named or later - earlier <= _LONGEST_STEP) for earlier, later in pairwise(pages))
        if rises and len(places) >= (_FEWEST_NAMED if named else _FEWEST):
            found |= {number for number, _ in places}
    return found


def _alone(lines: Sequence[str]) -> set[int]:
    """Page numbers by themselves, free above, that count the pages; figures that only happen to rise stay."""
    free = [number for number in range(1, len(lines) + 1) if number == 1 or not lines[number - 2].strip() or lines[number - 1].startswith("\f")]
    found = [(number, int(match["number"])) for number in free if (match := _ALONE.match(lines[number - 1]))]
    steps = [(later[0] - earlier[0], later[1] - earlier[1]) for earlier, later in pairwise(found)]
    if len(found) < _FEWEST or any(length < _SHORTEST_PAGE or not 0 < step <= _LONGEST_STEP for length, step in steps):
        return set()
    numbers = {number for number, _ in found}
    if all(_is_at_page_break(lines, number) for number in numbers):
        return numbers
    if found[0][1] > _FIRST_PAGE or any(step != 1 for _, step in steps):
        return set()
    lengths = [length for length, _ in steps]
    alike = min(lengths) >= _WHOLE_PAGE and max(lengths) <= _ALIKE * min(lengths)
    return numbers if all(_is_set_as_foot(lines[number - 1]) or _ends_text(lines, number, alike) for number in numbers) else set()


def _is_at_page_break(lines: Sequence[str], number: int) -> bool:
    """Whether a form feed stands before the line or right after it."""
    return lines[number - 1].startswith("\f") or next((line for line in lines[number:] if line.strip() or "\f" in line), "").startswith("\f")


def _is_set_as_foot(line: str) -> bool:
    """Whether a number by itself is set in the middle, at the right, or between dashes."""
    return len(line) - len(line.lstrip()) >= _INDENTED or re.match(r"\s*[-–]\s*\d+\s*[-–]\s*$", line) is not None


def _ends_text(lines: Sequence[str], number: int, pages_alike: bool) -> bool:
    """Whether the text above a number is at its end, or broken off where all pages are as long; a figure is led up to."""
    above = next((line.rstrip() for line in reversed(lines[: number - 1]) if line.strip()), "")
    return above.endswith((".", "!", "?", "»")) or (pages_alike and not above.endswith(":"))


def _beside(lines: Sequence[str], numbered: set[int]) -> set[int]:
    """Lines that stand beside the page numbers, page after page, and nowhere else.

    The first stays, since it may be the only title, but where the top of the document says the same.
    """
    said = " ".join([line for line in lines if line.strip()][: _TOP + 1]).lower()
    places: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines, 1):
        if line.strip() and number not in numbered:
            places[" ".join(line.split())].append(number)
    enough = max(_FEWEST, len(numbered) // 2 + 1)
    found: set[int] = set()
    for numbers in places.values():
        away = next((away for away in _AWAY if all(number + away in numbered for number in numbers[1:])), None)
        if len(numbers) >= enough and away is not None:
            again = numbers[0] + away in numbered and all(word in said for word in re.findall(r"\w+", lines[numbers[0] - 1].lower()))
            found |= set(numbers if again else numbers[1:])
    return found
