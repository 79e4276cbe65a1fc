"""Markdown of an answer as rich text: Slack reads no markup inside it, so nothing can ping, link or pretend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from slack_sdk.models.blocks import (
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextListElement,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    RichTextSectionElement,
)

from bot.slack.safe_text import visible, without_links

_STYLED = re.compile(r"(\*\*[^*\n]+\*\*|__[^_\n]+__|(?<![\w*])\*[^*\n]+\*(?![\w*])|(?<!\w)_[^_\n]+_(?!\w)|`[^`\n]+`)")
_POINT = re.compile(r"\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)")
_HEADING = re.compile(r"#{1,6}\s+(.*)")


@dataclass(frozen=True)
class Piece:
    """A paragraph, list or table of the text: kept together when a long text is split. `size` is its characters."""

    elements: tuple[RichTextElement, ...]
    size: int


def section(text: str) -> RichTextSectionElement:
    """A paragraph with bold, italic and code; everything else is plain letters."""
    parts = [part for part in _STYLED.split(text) if part]
    return RichTextSectionElement(elements=[_styled(part) for part in parts] or [RichTextElementParts.Text(text=" ")])


def heading(text: str) -> RichTextSectionElement:
    """A paragraph in bold."""
    return RichTextSectionElement(elements=[bold(text)])


def labelled(label: str, text: str) -> RichTextSectionElement:
    """Plain letters after a label in italics; no markup is read in either."""
    style = RichTextElementParts.TextStyle(italic=True)
    label_part = RichTextElementParts.Text(text=f"{visible(label) or '–'}: ", style=style)
    return RichTextSectionElement(elements=[label_part, RichTextElementParts.Text(text=visible(text) or " ")])


def bold(text: str) -> RichTextElementParts.Text:
    """Bold letters."""
    return RichTextElementParts.Text(text=text or " ", style=RichTextElementParts.TextStyle(bold=True))


def quote(text: str) -> RichTextQuoteElement:
    """Text as it is printed somewhere, set off."""
    return RichTextQuoteElement(elements=[RichTextElementParts.Text(text=visible(text) or " ")])


def preformatted(text: str) -> RichTextPreformattedElement:
    """Text in columns, letters of one width."""
    return RichTextPreformattedElement(elements=[RichTextElementParts.Text(text=visible(text) or " ")])


def bullets(points: Sequence[str], ordered: bool = False) -> RichTextListElement:
    """A list, numbered from 1 when `ordered`."""
    return RichTextListElement(style="ordered" if ordered else "bullet", elements=[section(visible(point)) for point in points])


def block(elements: Sequence[RichTextElement]) -> RichTextBlock:
    """The elements as one block, each paragraph on a line of its own."""
    return RichTextBlock(elements=_merged(elements, "\n"))


def pieces(markdown: str) -> list[Piece]:
    """The Markdown as pieces in order; links are reduced to their label."""
    found: list[Piece] = []
    for paragraph in re.split(r"\n\s*\n", visible(without_links(markdown)).strip()):
        found += _paragraph(paragraph.split("\n"))
    return found


def joined(parts: Sequence[Piece]) -> list[RichTextElement]:
    """The pieces under each other, with air between paragraphs."""
    return _merged([element for piece in parts for element in _merged(piece.elements, "\n")], "\n\n")


def _merged(elements: Sequence[RichTextElement], between: str) -> list[RichTextElement]:
    """Neighbouring paragraphs as one: Slack sets paragraphs of a block side by side, so the line breaks must stand in the text."""
    merged: list[RichTextElement] = []
    for element in elements:
        last = merged[-1] if merged else None
        if isinstance(last, RichTextSectionElement) and isinstance(element, RichTextSectionElement):
            parts = [*last.elements, RichTextElementParts.Text(text=between), *element.elements]
            merged[-1] = RichTextSectionElement(elements=cast("list[RichTextElement]", parts))
        else:
            merged.append(element)
    return merged


def _paragraph(lines: list[str]) -> list[Piece]:
    """A paragraph's lines as sections, lists and tables, in order."""
    found: list[Piece] = []
    place = 0
    while place < len(lines):
        end = place
        if lines[place].lstrip().startswith("|"):
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
            found.append(_table(lines[place:end]))
        elif _POINT.fullmatch(lines[place]):
            while end < len(lines) and _POINT.fullmatch(lines[end]):
                end += 1
            found += _list(lines[place:end])
        else:
            while end < len(lines) and not _POINT.fullmatch(lines[end]) and not lines[end].lstrip().startswith("|"):
                end += 1
            found += _sections(lines[place:end])
        place = end
    return found


def _sections(lines: list[str]) -> list[Piece]:
    text = "\n".join(lines).strip()
    if not text:
        return []
    titled = _HEADING.fullmatch(text.split("\n", 1)[0])
    if not titled:
        return [Piece((section(text),), len(text))]
    rest = text.split("\n", 1)[1:]
    below = (section(rest[0]),) if rest and rest[0].strip() else ()
    return [Piece((heading(titled[1].replace("**", "")), *below), len(text))]


_MOST_POINTS = 20


def _list(lines: list[str]) -> list[Piece]:
    """A list, cut into stretches so that a long one can go on in the next message; the printed numbers of a numbered list stay."""
    matches = [match for line in lines if (match := _POINT.fullmatch(line))]
    numbered = all(match[1] for match in matches)
    in_order = numbered and [int(match[1]) for match in matches] == list(range(1, len(matches) + 1)) and len(matches) <= _MOST_POINTS
    texts = [f"{match[1]}. {match[2]}" if match[1] and not in_order else match[2] for match in matches]
    found = []
    for start in range(0, len(texts), _MOST_POINTS):
        stretch = texts[start : start + _MOST_POINTS]
        found.append(Piece((bullets(stretch, ordered=in_order),), sum(map(len, stretch))))
    return found


def _table(lines: list[str]) -> Piece:
    rows = [[cell.strip().replace("**", "") for cell in line.strip().strip("|").split("|")] for line in lines]
    rows = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    text = columns(rows)
    return Piece((preformatted(text),), len(text))


def columns(rows: Sequence[Sequence[str]], widest: int = 40) -> str:
    """Rows as lines of one width a column; a number stands to the right."""
    if not rows:
        return " "
    count = max(len(row) for row in rows)
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = [min(widest, max(len(row[place]) for row in full)) for place in range(count)]
    lines = []
    for row in full:
        cells = [cell[: widths[place]] for place, cell in enumerate(row)]
        lines.append("  ".join(_aligned(cell, widths[place]) for place, cell in enumerate(cells)).rstrip())
    return "\n".join(lines)


def _aligned(cell: str, width: int) -> str:
    return cell.rjust(width) if re.fullmatch(r"-?[\d.,]+( (kr\.|mio\. kr\.|pct\.))?", cell) else cell.ljust(width)


def _styled(part: str) -> RichTextElementParts.Text:
    style = RichTextElementParts.TextStyle
    if part.startswith(("**", "__")) and len(part) > 4:
        return bold(part[2:-2])
    if part.startswith(("*", "_")) and part.endswith(part[0]) and len(part) > 2:
        return RichTextElementParts.Text(text=part[1:-1], style=style(italic=True))
    if part.startswith("`") and part.endswith("`") and len(part) > 2:
        return RichTextElementParts.Text(text=part[1:-1], style=style(code=True))
    return RichTextElementParts.Text(text=part)
