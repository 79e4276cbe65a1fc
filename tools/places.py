"""A source cut down to the lines that hold a sentence, so that a reader lands on the words and not on the page around them."""

from __future__ import annotations

from knowledge.source import Source

_LEAST = 12
"""Fewer letters than this may stand anywhere by chance."""
_SHARES = (1.0, 0.7, 0.45, 0.3)
"""So much of the beginning, then of the end, is looked for: list numbers and page breaks may stand inside the print."""


def narrowed(source: Source, text: str) -> Source:
    """The same place with only the lines that the text was printed on; unchanged when they cannot be told.

    Text and print are compared by their letters alone: hyphens, bullets, list numbers and blanks differ.
    """
    printed, line_at = _letters_by_line(source)
    wanted = _letters(text)
    found = _place(printed, wanted) if len(wanted) >= _LEAST or (wanted and printed.count(wanted) == 1) else None
    if found is None:
        return source
    first, last = line_at[found[0]], line_at[found[1] - 1]
    lines = source.quote.split("\n")[first : last + 1]
    return source.model_copy(update={"line_from": source.line_from + first, "line_to": source.line_from + last, "quote": "\n".join(lines)})


def _place(printed: str, wanted: str) -> tuple[int, int] | None:
    """Where the text begins and just after where it ends."""
    for share in _SHARES:
        size = min(len(wanted), max(_LEAST, round(len(wanted) * share)))
        start = printed.find(wanted[:size])
        if start < 0:
            continue
        for end_share in _SHARES:
            tail = wanted[-max(_LEAST, round(len(wanted) * end_share)) :]
            end = printed.find(tail, start)
            if end >= 0 and end + len(tail) - start <= 2 * len(wanted):
                return start, end + len(tail)
        return start, start + size
    return None


def _letters_by_line(source: Source) -> tuple[str, list[int]]:
    letters, line_at = "", []
    for number, line in enumerate(source.quote.split("\n")):
        own = _letters(line)
        letters += own
        line_at += [number] * len(own)
    return letters, line_at


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha())
