"""One printed table row → its label and its cells, blank ones in their place.

Three ways of printing are known. Where the text layer puts one space between columns, an empty cell is an empty string between
two spaces and a row that ends in an empty cell has one space more. Where it keeps the columns in place, a cell belongs to the
head it stands under. Tabs and bars («|») part cells by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.number_words import THOUSANDS
from knowledge.parse.budget_agreement.thousands import regrouped

_CELL = re.compile(r"[-−–+(]?[\dOoIl?][\d.,\u00a0\u202f\u2009’OoIl?*)%]*[-−–]?|[-−–]+|\?+|#+")
"""What may stand in a cell: a number, also a damaged one («1.2o4», «5?»), or a lone dash."""
_YEAR = re.compile(r"\(20\d\d\)")
"""«Udskydes et år (2019)» ends a label."""
_GROUPED = rf"(?<!\S)[-−–+(]?{THOUSANDS}\)?(?!\S)"
_WORD = re.compile(r"(?<=\s\s)[-−–] \d\S*|\S+")
_WORD_OR_GROUPED = re.compile(rf"{_GROUPED}|{_WORD.pattern}")
_NAME_WITH_YEAR = re.compile(r"\d{4,}|\d{1,2}\.\d{1,3}\.?")
"""What ends a row's name or begins it, never a cell whose thousands are parted by blanks: «Halprojekt 2024», «1.10»."""
_BODY_COLUMN = re.compile(r"(?:fag)?udvalg(?:et)?|udv\.?", re.IGNORECASE)
_GAP = re.compile(r" {2,}")
_DIGIT = re.compile(r"[\d?#]|^[-−–]+$")


@dataclass(frozen=True)
class Cells:
    """A row taken apart. `cells` has one text per column, "" for a blank one; `missing` says how many at the end were not printed at all.

    `unclear` has the row's numbers as printed where it cannot be seen which of them are one; no cell is then read.
    """

    label: str
    cells: tuple[str, ...]
    missing: int = 0
    unclear: str = ""
    aside: str = ""
    """What stands in the column of committees, which is no part of the label."""

    @property
    def filled(self) -> int:
        """How many cells hold something; one where it is not clear which."""
        return 1 if self.unclear else sum(1 for cell in self.cells if cell)


@dataclass(frozen=True)
class Grid:
    """How one table sets its columns: `ends` are where the head's columns end, when they are kept in place; `mark` parts cells by itself.

    `blanks` says whether a blank marks thousands in it, as far as that is seen. `ahead` columns are printed before the years («Engangsudgift»);
    their cells come last.
    """

    columns: int
    ends: tuple[int, ...] = ()
    mark: str | None = None
    blanks: bool | None = None
    leads: tuple[str, ...] = ()
    ahead: int = 0

    @classmethod
    def of_head(cls, head: str, names: Sequence[str], begin: int = 0, ahead: int = 0) -> Grid:
        """The grid that a head line with these column names sets; the names stand from `begin` on («t.kr. (2024-p/l)  2024  2025»)."""
        for mark in ("\t", "|"):
            if head.count(mark) >= len(names):
                leads = tuple(name.strip() for name in head[:begin].strip(f"{mark} ").split(mark))
                return cls(len(names), mark=mark, leads=leads, ahead=ahead)
        ends: list[int] = []
        position = begin
        for name in names:
            found = head.find(name.split()[0], position)
            if found < 0:
                break
            position = found + len(name.split()[0])
            ends.append(position)
        wide = re.search(r"\d{4} {2,}\S*\d{4}", head) is not None
        leads = tuple(_GAP.split(head[:begin].strip()))
        return cls(len(names), ends=tuple(ends) if wide and len(ends) == len(names) else (), leads=leads, ahead=ahead)

    def split(self, line: str) -> Cells:
        """Label and cells of a row; all cells are blank in a line that has none."""
        if self.mark:
            return self._turned(self._by_mark(line))
        if self.ends and re.search(r"\S {2,}\S", line):
            return self._turned(self._by_place(line))
        return self._turned(self._by_space(line))

    def _turned(self, cells: Cells) -> Cells:
        """The cells with those printed before the years behind them; a row that leaves cells out is not clear, unless it has a minus where
        money spent would stand, and one cell for each year."""
        if not self.ahead or not cells.filled or cells.unclear:
            return cells
        if not cells.missing:
            return replace(cells, cells=(*cells.cells[self.ahead :], *cells.cells[: self.ahead]))
        if cells.missing == self.ahead and all(re.match(r"[-−–]\d", cell) for cell in cells.cells[: self.ahead]):
            return replace(cells, missing=0)
        return replace(cells, cells=("",) * self.columns, missing=0, unclear=" ".join(cell for cell in cells.cells if cell))

    def _label(self, fields: Sequence[str]) -> tuple[str, str]:
        """The label of a row, and apart from it what stands in a column of committees."""
        at = next((at for at, lead in enumerate(self.leads) if _BODY_COLUMN.fullmatch(lead)), None)
        if at is None or len(fields) != len(self.leads) or len(fields) < 2:
            return " ".join(" ".join(fields).split()), ""
        return " ".join(" ".join([*fields[:at], *fields[at + 1 :]]).split()), fields[at].strip()

    def is_of_other_table(self, line: str) -> bool:
        """Whether a row between bars has several cells, but fewer or more of them than the head has columns."""
        if self.mark != "|" or not self.leads or not line.strip().startswith("|"):
            return False
        cells = line.strip().removeprefix("|").removesuffix("|").split("|")
        return len(cells) != len(self.leads) + self.columns and sum(bool(cell.strip()) for cell in cells) > 1

    def is_cells_only(self, line: str) -> bool:
        """Whether the line holds nothing but cells: those of a row whose label was broken over lines above."""
        filled = [token for token in line.split(self.mark) if token.strip()]
        return bool(filled) and all(is_cell(token.strip()) for token in filled)

    def _by_space(self, line: str) -> Cells:
        tokens = line.split(" ")
        if tokens[-1] == "":
            tokens.pop()
        ending = _ending(tokens)
        together = regrouped(ending, self.columns, self.blanks)
        if together is not None:
            taken = sum(cell.count(" ") + 1 for cell in together) or len(ending)
            label = " ".join(" ".join(tokens[: len(tokens) - taken]).split())
            unclear = "" if together else " ".join(" ".join(ending).split())
            return Cells(label, together or ("",) * self.columns, unclear=unclear)
        count = 0
        while count < min(self.columns, len(tokens)) and (tokens[-1 - count] == "" or is_cell(tokens[-1 - count])):
            count += 1
        cells = tokens[len(tokens) - count :]
        if not any(cells) and count < self.columns:
            return Cells(line.strip(), ("",) * self.columns, self.columns)
        missing = self.columns - count
        return Cells(" ".join(" ".join(tokens[: len(tokens) - count]).split()), (*cells, *[""] * missing), missing)

    def _by_place(self, line: str) -> Cells:
        words = self._words(line)
        cells = [""] * self.columns
        label_end = len(line)
        for word in reversed(words):
            column = min(range(self.columns), key=lambda at: abs(self.ends[at] - word.end()))
            near = abs(self.ends[column] - word.end()) <= 6
            printed = (" " if re.fullmatch(_GROUPED, word.group()) else "").join(word.group().split())
            if not is_cell("".join(printed.split())) or not near or cells[column] or word.end() > label_end:
                break
            cells[column] = printed
            label_end = word.start()
        label, aside = self._label(_GAP.split(line[:label_end].strip()))
        return Cells(label, tuple(cells), 0, aside=aside)

    def _words(self, line: str) -> list[re.Match[str]]:
        """The words of a row, a number with blanks as one, unless the blanks part cells: some group of it ends where a column does."""
        words: list[re.Match[str]] = []
        for word in (_WORD if self.blanks is False else _WORD_OR_GROUPED).finditer(line):
            groups = [word.start() + at for at, sign in enumerate(word.group()) if sign == " "]
            if any(abs(end - group) <= 1 for end in self.ends for group in groups):
                words += _WORD.finditer(line, word.start(), word.end())
            else:
                words.append(word)
        return words

    def _by_mark(self, line: str) -> Cells:
        fields = [field.strip() for field in line.strip("\n").split(self.mark)]
        if self.mark == "|" and fields and not fields[0]:
            fields = fields[1:]
        if self.mark == "|" and fields and not fields[-1]:
            fields = fields[:-1]
        label_fields = max(1, len(fields) - self.columns)
        if len(fields) == 1:
            return Cells(fields[0], ("",) * self.columns, self.columns)
        cells = fields[label_fields:]
        missing = self.columns - len(cells)
        label, aside = self._label(fields[:label_fields])
        return Cells(label, (*cells, *[""] * missing), missing, aside=aside)


def _ending(tokens: Sequence[str]) -> list[str]:
    """The cells that end a row, however many; a year or a number that belongs to the name is none of them."""
    count = 0
    while count < len(tokens) and (tokens[-1 - count] == "" or is_cell(tokens[-1 - count])):
        count += 1
    ending = list(tokens[len(tokens) - count :])
    while ending and (_NAME_WITH_YEAR.fullmatch(ending[0]) or (ending[0] == "" and count < len(tokens))):
        ending.pop(0)
    return ending


def is_cell(token: str) -> bool:
    """Whether a word can be a cell: a number, a damaged number or a lone dash."""
    return _CELL.fullmatch(token) is not None and _DIGIT.search(token) is not None and not _YEAR.fullmatch(token)
