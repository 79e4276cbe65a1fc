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
    """Page numbers by themselves, free above, that rise from one to the next a page apart."""
    free = [number for number in range(1, len(lines) + 1) if number == 1 or not lines[number - 2].strip() or lines[number - 1].startswith("\f")]
    found = [(number, int(match["number"])) for number in free if (match := _ALONE.match(lines[number - 1]))]
    run: list[tuple[int, int]] = []
    for number, page in found:
        if not run or (0 < page - run[-1][1] <= _LONGEST_STEP and number - run[-1][0] >= _SHORTEST_PAGE):
            run.append((number, page))
    return {number for number, _ in run} if len(run) == len(found) >= _FEWEST else set()


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
