"""Texts printed with every other line blank: a short line that stands alone is then not a heading for that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from knowledge.parse.markup import unmarked

_FEWEST = 3
"""So many short lines in a row, each standing alone, are a list; two may be a heading and the one under it."""


def spaced_out(lines: Sequence[str], headings: Sequence[int], counted: Collection[int]) -> list[int]:
    """The places of `headings` that are headings all the same, ascending.

    Of three or more in a row with nothing but blank lines between them, those go that stand no further from the line above than any other:
    they are a list («Styregruppe», then its members) below the first, and the last heads what follows it. Marked and counted headings stay.
    """
    kept: list[int] = []
    for run in _runs(lines, headings):
        free = [at for at in run if at not in counted and not unmarked(lines[at])[1]]
        gaps = {at: _blank_above(lines, at) for at in run}
        least = min((gaps[at] for at in run[1:]), default=0)
        if len(free) < _FEWEST:
            kept += run
            continue
        last = run[-1] if _has_text(lines, run[-1], headings) else -1
        kept += [at for at in run if at == run[0] or at not in free or gaps[at] > least or (at == last and len(set(gaps.values())) == 1)]
    return kept


def _runs(lines: Sequence[str], headings: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in headings:
        if run and any(lines[between].strip() for between in range(run[-1] + 1, at)):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _blank_above(lines: Sequence[str], at: int) -> int:
    """How many blank lines stand right above."""
    above = at - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    return at - 1 - above


def _has_text(lines: Sequence[str], at: int, headings: Sequence[int]) -> bool:
    following = next((other for other in headings if other > at), len(lines))
    return any(lines[between].strip() for between in range(at + 1, following))
