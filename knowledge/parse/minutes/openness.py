"""Which items of minutes are open to the public, by all that is printed of it: title, own row, sentence, the heading above, another item's text.

Whatever closes wins over whatever opens, and an item that nothing is said of is not known to be open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.minutes.layout import PrintedItem
from knowledge.parse.minutes.page import Page
from knowledge.parse.minutes.roles import heading_of
from knowledge.parse.minutes.titles import ReadTitle
from knowledge.parse.openness_marks import Mark, closed_numbers, own_mark, row_mark, says_closed

_NEAR = 6
"""An item's own mark stands at most so many lines below its title."""
_SHORTEST_NAME = 4
_CAPITALS = re.compile(r"[A-ZÆØÅ ,-]+")


def openness_of(page: Page, items: Sequence[tuple[str, ReadTitle, int]]) -> list[bool | None]:
    """For each item (its number, its title and its last line, as printed): True when it is open, False when it is closed, None when nothing says."""
    closed_elsewhere = {number for _, title, last in items for number in closed_numbers(_text(page, title.text_from, last))}
    above = _of_head(page, items[0][1].first) if items else None
    contents = _of_contents(page, items)
    above = None if contents else above
    found = []
    for number, title, last in items:
        tail = _tail(page, title, last)
        own = _own(page, title, last, tail)
        said = {title.public, own, above, contents.get(number), False if number in closed_elsewhere else None}
        found.append(False if False in said else True if True in said else None)
        above = _after(page, title, last, tail, above)
    return found


def head_end(page: Page, first: int, last: int, items: Sequence[PrintedItem]) -> int:
    """The last line of the head on `first`–`last` before its contents list anything closed: the title of a closed item, or what a mark closes."""
    names = [item.name.lower() for item in items if item.public is False and len(item.name) >= _SHORTEST_NAME]
    for number in range(first + 1, last + 1):
        mark = row_mark(_line(page, number), in_head=True)
        if (mark and not mark.public) or any(name in _line(page, number).lower() for name in names):
            return number - 1
    return last


def _of_head(page: Page, before: int) -> bool | None:
    """What the last mark above the first item says. A sentence there that closes the meeting closes what follows too."""
    above: bool | None = None
    for number in range(1, before):
        mark = row_mark(_line(page, number), in_head=True)
        above = above if mark is None else mark.public
    return False if above is None and says_closed(_text(page, 1, before - 1), near=True) else above


def _of_contents(page: Page, items: Sequence[tuple[str, ReadTitle, int]]) -> dict[str, bool]:
    """What a list of contents says of each item it names, by its number: those below «Punkter på lukket møde» are closed.

    It counts only where it names every item, the last mark above it among those it lists: else a mark speaks of all that follows.
    """
    said: dict[str, bool] = {}
    above: bool | None = None
    for line in range(1, items[0][1].first if items else 1):
        mark = row_mark(_line(page, line), in_head=True)
        above = above if mark is None else mark.public
        listed = next((number for number, title, _ in items if _lists(_line(page, line), number, title.name)), None)
        if listed is not None and above is not None:
            said[listed] = above and said.get(listed, True)
    whole = items and all(number in said for number, _, _ in items) and not says_closed(_text(page, 1, items[0][1].first - 1), near=True)
    return said if whole else {}


def _lists(line: str, number: str, name: str) -> bool:
    """Whether a line of the contents is an item's: its number, then its name."""
    return re.match(rf"\W*(?:(?:punkt|pkt\.?|sag(?:\s+nr)?\.?)\s*)?{number}\b[\s.:–-]*{re.escape(name[:40])}", line, re.IGNORECASE) is not None


def _own(page: Page, title: ReadTitle, last: int, tail: dict[int, Mark]) -> bool | None:
    """What the item's own lines say: a row or sentence that closes it anywhere, or a row that opens it right under the title."""
    near = range(title.text_from, min(last, title.text_from + _NEAR) + 1)
    lines = [number for number in range(title.text_from, last + 1) if number not in tail]
    marks = [mark for number in lines if (mark := row_mark(_line(page, number))) and not mark.public and (mark.sure or number in near)]
    rows = [said for number in near if number not in tail and (said := _row(page, number, last)) is not None]
    belongs = [mark for number, mark in tail.items() if not mark.public and mark.one and _line(page, number - 1) and number > title.text_from]
    text, first = _text(page, title.text_from, last), _text(page, near.start, near.stop - 1)
    if marks or belongs or False in rows or says_closed(text) or says_closed(first, near=True):
        return False
    return True if rows else None


def _row(page: Page, number: int, last: int) -> bool | None:
    """What a row says, with the answer when that stands on a line of its own («Åben sag» above «Nej»)."""
    said = own_mark(_line(page, number))
    below = next((line for n in range(number + 1, min(number + 2, last) + 1) if (line := _line(page, n))), "")
    return not said if said is not None and re.fullmatch(r"nej\.?", below, re.IGNORECASE) else said


def _tail(page: Page, title: ReadTitle, last: int) -> dict[int, Mark]:
    """The marks that stand right above the next item: they speak of it, and of what follows, rather than of this item.

    «Lukket punkt.» right under a heading of an item that its title closes is no such mark: it is all that is told of that item.
    """
    marks: dict[int, Mark] = {}
    for number in range(last, title.text_from - 1, -1):
        line = _line(page, number)
        mark = row_mark(line)
        if mark is not None and title.public is False and mark.one and heading_of(_line(page, number - 1)):
            break
        if mark is not None and (mark.sure or not _line(page, number - 1)):
            marks[number] = mark
        elif line and not _CAPITALS.fullmatch(line):
            break
    return marks


def _after(page: Page, title: ReadTitle, last: int, tail: dict[int, Mark], above: bool | None) -> bool | None:
    """What the item below stands under: the mark right above it, or a heading that closed something further up."""
    if tail:
        return tail[max(tail)].public
    rows = [row_mark(_line(page, number)) for number in range(title.text_from, last + 1)]
    return False if any(mark and not mark.public and mark.sure and not mark.one for mark in rows) else above


def _line(page: Page, number: int) -> str:
    """The line as printed, page furniture and all; of a running head, which is not read, only what closes («LUKKET DAGSORDEN» on every page)."""
    if number < 1:
        return ""
    line = page.text.lines[number - 1].strip()
    running = page.text.printed[number - 1].strip() if page.text.printed and not line else ""
    mark = row_mark(running)
    return running if mark and not mark.public else line


def _text(page: Page, first: int, last: int) -> str:
    """The lines as one text, wrapped sentences whole."""
    return " ".join(line for number in range(first, last + 1) if (line := _line(page, number)))
