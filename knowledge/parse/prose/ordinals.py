"""List numbers, wherever the text layer put them: before the point, or glued to the end of its first line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.parse.prose.lines import cannot_end

_BEFORE = re.compile(r"^\s*(?P<number>\d{1,2})[.)](?:\s+|(?=[^\W\d_]))(?P<rest>[^\W\d_].*|[\"”“«(].*)$")
_GLUED = re.compile(r"^(?P<text>.*\S)(?P<space>\s?)(?<![.,]\d)(?P<number>\d{1,2})\.\s*$")
_YEAR_AND_NUMBER = re.compile(r"^(?P<text>.*\b(?:19|20)\d\d)(?P<number>\d{1,2})\.\s*$")
_REFERENCE = re.compile(r"(?:\b(?:stk|nr|pkt|kap|litra|art|s|kl|ca|bilag|punkt)\.?|§)$", re.IGNORECASE)
_CODE = re.compile(r"(?:^|[^\w])(\w{1,2})$")
"""«m2», «H2», «Co2»: a sign, not a word with a list number behind it."""
_TIME_WORDS = re.compile(
    r"(?:halvår|kvartal|klasse|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.IGNORECASE
)


class Ordinals:
    """The list numbers of a stretch of lines. Numbers count only when they run 1, 2, 3 …; a lone number behind a line must be 1."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Reads the numbers of `lines`; positions count from 0."""
        self._lines = lines
        self._found: dict[int, tuple[str, int]] = {}
        self._read_before()
        self._read_glued()

    def taken_off(self, index: int) -> tuple[str, int | None]:
        """The line without its list number, and the number when it has one."""
        return self._found.get(index, (self._lines[index].replace("\f", ""), None))

    def _read_before(self) -> None:
        """Numbers printed before the point: «1. Deltager i politikerforum»."""
        matches = [(index, _BEFORE.match(line)) for index, line in enumerate(self._lines)]
        candidates = [(index, int(m["number"]), m["rest"]) for index, m in matches if m and not _TIME_WORDS.match(m["rest"])]
        for at, (index, number, rest) in enumerate(candidates):
            before = candidates[at - 1] if at else None
            after = candidates[at + 1] if at + 1 < len(candidates) else None
            beside = (before is not None and before[1] == number - 1) or (after is not None and after[1] == number + 1)
            # «1. budgetopfølgning» in a list of cases is a name; «1. service- …» directly before «2. …» is a point.
            near = (before is not None and self._is_next(before[0], index)) or (after is not None and self._is_next(index, after[0]))
            if (beside and (rest[0].isupper() or near)) or (number == 1 and rest[0].isupper() and after is None):
                self._found[index] = (rest, number)

    def _is_next(self, first: int, second: int) -> bool:
        """Whether no other line that could begin a point stands between the two."""
        return all(not line.strip() or line.strip()[0].islower() for line in self._lines[first + 1 : second])

    def _read_glued(self) -> None:
        """Numbers printed behind the first line of a point: «…tages til efterretning.1.»."""
        expected = 1
        for index, line in enumerate(self._lines):
            if index in self._found:
                continue
            for number in dict.fromkeys((expected, 1)):
                text = _without_glued(line.replace("\f", ""), number)
                if text is not None:
                    self._found[index] = (text, number)
                    expected = number + 1
                    break


def _without_glued(line: str, number: int) -> str | None:
    """The line without the `number` glued to its end; None when it has none."""
    year = _YEAR_AND_NUMBER.match(line)
    if year:
        return year["text"] if year["number"] == str(number) else None
    glued = _GLUED.match(line)
    if glued is None or glued["number"] != str(number):
        return None
    text = glued["text"]
    stopped = text[-1] in '.,;:!?)”"»'
    if glued["space"] and not stopped:
        return None
    if text[-1].isdigit() or (re.search(r"\d[.,]$", text) and not re.search(r"\b(?:19|20)\d\d\.$", text)):
        return None
    code = _CODE.search(text)
    if _REFERENCE.search(text) or (number == 1 and not stopped and code is not None and not cannot_end(code[1])):
        return None
    return text
