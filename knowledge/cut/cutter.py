"""A parsed document → passages. The text is cut once: passages never overlap, and together they hold every section whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from knowledge.cut.context import context_of
from knowledge.cut.pieces import joined, pieces_of
from knowledge.cut.printed import PrintedLines
from knowledge.cut.units import units_of
from knowledge.openness import Openness
from knowledge.parse.contract import Parsed
from knowledge.passages import Passage
from knowledge.records import Document, Section

CUTTER_VERSION = 1
"""Goes up when the same sections would be cut into other passages."""

LONGEST_PASSAGE_TOKENS = 350
"""With the context line; the size that searches best among those measured (100, 200, 350), and well inside the embedder's window of 512."""

_SEAMS = 10
"""What joining units may add to the sum of their tokens."""
_LEAST_TEXT_TOKENS = 100
"""However long the headings are, so much is left for the text."""


def cut(parsed: Parsed, count: Callable[[str], int], limit: int = LONGEST_PASSAGE_TOKENS) -> tuple[Passage, ...]:
    """The passages of a document in the order of the text, none above `limit` tokens as `count` counts them, context line included; headings that
    leave less than 100 of them for the text are let through.

    A passage never reaches over two sections: what was recommended and what was decided stay apart. Sections without text give none.
    """
    openness = Openness((parsed.document, *parsed.sections, *parsed.records))
    made: list[Passage] = []
    for section in parsed.sections:
        for context, text, lines in _pieces(parsed.document, section, count, limit):
            made.append(
                Passage(
                    id=f"{parsed.document.document}/passage/{len(made) + 1}",
                    document=parsed.document.document,
                    title=parsed.document.title,
                    family=parsed.document.family,
                    body=parsed.document.body,
                    date=parsed.document.date,
                    item=section.item,
                    role=section.role,
                    path=section.path,
                    locator=section.sources[0].locator,
                    context=context,
                    text=text,
                    line_from=lines[0],
                    line_to=lines[1],
                    order=len(made),
                    public=openness.is_open(section),
                )
            )
    return tuple(made)


def _pieces(document: Document, section: Section, count: Callable[[str], int], limit: int) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Context, text and printed lines of each piece of a section."""
    context = context_of(document, section)
    room = max(limit - count(context) - _SEAMS, _LEAST_TEXT_TOKENS)
    source = section.sources[0]
    pieces = pieces_of(units_of(section.text, count, room), room)
    texts = [joined(piece) for piece in pieces]
    places = PrintedLines(source).find(texts) if len(texts) > 1 else [(source.line_from, source.line_to)] * len(texts)
    for piece, text, lines in zip(pieces, texts, places, strict=True):
        yield _context_within(document, section, piece[0].lead, context, limit - count(text), count), text, lines


def _context_within(document: Document, section: Section, lead: str | None, context: str, room: int, count: Callable[[str], int]) -> str:
    """The context with the list's introduction, where there is room for it."""
    if lead is None:
        return context
    longer = context_of(document, section, lead)
    return longer if count(longer) <= room else context
