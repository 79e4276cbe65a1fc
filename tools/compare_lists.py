"""Which names stand on both of two printed lists, and which on one only. The names are held against each other here, never by a model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from knowledge.errors import ToolCallError
from knowledge.library import Library
from knowledge.source import Source
from retrieval.danish import fold
from tools.arguments import Arguments
from tools.contract import Column, Row, Tool, ToolContext, ToolResult

_FEWEST_LETTERS = 3
_TWO = 2
_MOST_LINES = 3
"""Lines a name may be broken over."""


class PrintedName(BaseModel):
    """One name on a list and where it is printed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(description="Dokumentets id.")
    line: int = Field(description="Linjen, navnet står på.")
    printed: str = Field(description="Navnet, som det er trykt: «Nacka, SE».")


class CompareListsArguments(Arguments):
    """Which two lists."""

    first: list[PrintedName] = Field(description="Navnene på den første liste.")
    second: list[PrintedName] = Field(description="Navnene på den anden liste.")


def compare_lists(context: ToolContext, arguments: CompareListsArguments) -> ToolResult:
    """One row a name: on which of the lists it stands, as printed on each. `values` counts those on `both`, only on `first`, only on `second`.

    Two names are the same when all words of the shorter stand in the longer («Nacka, SE», «Nacka Kommun»); words that several names of a list have
    («kommune»), what stands in parentheses and codes of a letter or two are left out.

    Raises:
        UnknownName: there is no such document.
        ToolCallError: a list is empty, or a name does not stand on its line.
    """
    if not arguments.first or not arguments.second:
        raise ToolCallError("Der skal navne på begge lister; giv dem i first og second.")
    first, second = (
        [(name, _place(context.library, name), words) for name, words in _with_words(names)] for names in (arguments.first, arguments.second)
    )
    rows, met = [], set[int]()
    for name, place, words in first:
        at = next((n for n, (_, _, other) in enumerate(second) if n not in met and _same(words, other)), None)
        if at is not None:
            met.add(at)
        rows.append(_row(name, place, *(second[at][:2] if at is not None else (None, None))))
    rows += [_row(None, None, name, place) for n, (name, place, _) in enumerate(second) if n not in met]
    return ToolResult(
        tool="compare_lists",
        title="To lister",
        value=len(met),
        unit="antal",
        values={"both": len(met), "first": len(first) - len(met), "second": len(second) - len(met)},
        columns=(Column(key="first", label="Første liste"), Column(key="second", label="Anden liste")),
        rows=tuple(rows),
        searched=f"{len(first)} og {len(second)} navne.",
    )


def _with_words(names: Sequence[PrintedName]) -> list[tuple[PrintedName, frozenset[str]]]:
    """Each name with the words that tell it from the others of its list."""
    words = [set(re.findall(r"[^\W\d_]+", fold(re.sub(r"\([^)]*\)", " ", name.printed)))) for name in names]
    counted = Counter(word for each in words for word in each)
    return [
        (name, frozenset(word for word in each if len(word) >= _FEWEST_LETTERS and counted[word] < _TWO) or frozenset(each))
        for name, each in zip(names, words, strict=True)
    ]


def _same(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one) and bool(two) and (one <= two or two <= one)


def _row(first: PrintedName | None, place: Source | None, second: PrintedName | None, other: Source | None) -> Row:
    return Row(
        cells={"first": first.printed if first else None, "second": second.printed if second else None},
        sources=tuple(source for source in (place, other) if source),
    )


def _place(library: Library, name: PrintedName) -> Source:
    """The line the name stands on, or those it is broken over."""
    library.document(name.document)
    wanted = _squeezed(name.printed)
    for passage in library.passages(name.document):
        source = library.source_of(passage)
        lines = source.quote.split("\n")
        at = name.line - source.line_from
        for last in range(at, at + _MOST_LINES) if 0 <= at < len(lines) else ():
            text = "\n".join(lines[at : last + 1])
            if wanted in _squeezed(text):
                return source.model_copy(update={"line_from": name.line, "line_to": source.line_from + min(last, len(lines) - 1), "quote": text})
    raise ToolCallError(f"{name.printed!r} står ikke på linje {name.line} i {name.document}. Slå linjen op med search.")


def _squeezed(text: str) -> str:
    return re.sub(r"[^0-9a-zæøåéüöä]", "", text.lower())


TOOL = Tool("compare_lists", "Hvilke navne der står på begge af to trykte lister, og hvilke kun på den ene.", CompareListsArguments, compare_lists)
