"""How things look in the terminal: Markdown, tables, progress. Plain text where nobody watches."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.cli.build_time import about

if TYPE_CHECKING:
    from bot.assistant import Progress


_WORTH_SAYING_SECONDS = 10.0
_LEGIBLE_COLUMN = 12
WIDEST_TEXT = 110
"""Characters of a line of running text, however wide the window is: longer lines are hard to follow. Tables may use all of it."""


def show(text: str = "") -> None:
    """One line of output."""
    print(text)  # noqa: T201


def tell(text: str) -> None:
    """One line beside the output: progress, a note to the operator."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def end_line() -> None:
    """Ends the line on which the terminal has written ^C; nothing where nobody watches."""
    if sys.stderr.isatty():
        tell("")


def show_json(value: Any) -> None:
    """A value as indented JSON, Danish letters as they are."""
    show(json.dumps(value, ensure_ascii=False, indent=2))


def show_markdown(text: str) -> None:
    """Markdown drawn in a terminal; as it is in a pipe or a file."""
    if not sys.stdout.isatty():
        show(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(text), width=min(console.width, WIDEST_TEXT))


def show_table(heads: Sequence[str], rows: Iterable[Sequence[str]], numeric: frozenset[int] = frozenset()) -> None:
    """Rows under their heads: drawn in a terminal, separated by tabs in a pipe. `numeric` are the columns set to the right.

    A table with more columns than the window can hold legibly becomes a list: each row's cells under one another.
    """
    cells = [list(row) for row in rows]
    if not sys.stdout.isatty():
        for row in (heads, *cells):
            show("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.console import Console

    console = Console(markup=False, highlight=False)
    if _least_width(heads, cells) > console.width:
        _show_list(heads, cells)
        return
    from rich.table import Table

    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for place, head in enumerate(heads):
        table.add_column(head, justify="right" if place in numeric else "left", overflow="fold")
    for row in cells:
        table.add_row(*row)
    console.print(table)


def _least_width(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """What the columns need to be legible: a dozen characters each, fewer where all is shorter."""
    longest = [max(len(cell) for cell in column) for column in zip(heads, *rows, strict=True)]
    return sum(min(width, _LEGIBLE_COLUMN) + 3 for width in longest)


def _show_list(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    for row in rows:
        for head, cell in zip(heads, row, strict=True):
            if cell:
                show(f"{head}: {cell}")
        show()


@contextmanager
def working(first: str) -> Iterator[Progress]:
    """A moving line on standard error while something takes time; silent when nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _phrase: None
        return
    from rich.console import Console

    with Console(stderr=True).status(first) as status:
        yield lambda phrase: status.update(phrase)


@contextmanager
def counting(what: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error for work of `total` equal steps; call what you get after each step. Silent when nobody watches."""
    with bar(what) as advance:
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            advance(done, total, what)

        yield step


@contextmanager
def bar(what: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on standard error, moved by calling it with (done, total, what is being done now).

    Where nobody watches, a line for each new thing and each quarter of it.
    """
    if not sys.stderr.isatty():
        yield _PlainBar().advance
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total, now: progress.update(task, completed=done, total=total, description=now)


class _PlainBar:
    """A bar for a log: says something at the start of a thing and at each quarter, and how long is left where that is long."""

    def __init__(self) -> None:
        self._said: set[tuple[str, int]] = set()
        self._begun: dict[str, float] = {}

    def advance(self, done: int, total: int, now: str) -> None:
        """Tells how far it is, at most five times for each thing."""
        begun = self._begun.setdefault(now, time.monotonic())
        quarter = 4 * done // total if total else 0
        if (now, quarter) not in self._said:
            self._said.add((now, quarter))
            tell(f"  {now}: {done} af {total}{_left(done, total, time.monotonic() - begun)}")


def _left(done: int, total: int, seconds: float) -> str:
    """«, omkring 2 minutter endnu», from how long the part that is done has taken; nothing where it is soon over."""
    left = seconds / done * (total - done) if done else 0.0
    return f", {about(left)} endnu" if left >= _WORTH_SAYING_SECONDS else ""
