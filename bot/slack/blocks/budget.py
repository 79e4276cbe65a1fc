"""The one budgeter: how much a message holds, and how a long text is cut along its own structure.

Slack's numbers: 50 blocks, about 13,200 characters in all blocks (measured by others, not documented), 10,000 characters in a
table, 4,000 in the text of an update.
"""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.slack.blocks.rich import Piece
from bot.slack.message import Message, serialize

MOST_BLOCKS = 45
MOST_CHARACTERS = 11_500
TABLE_CHARACTERS = 9_500
TEXT_CHARACTERS = 700
"""Of the text beside the blocks: what is escaped may grow to five times as much, and an update takes 4,000."""
_LONGEST_PIECE = 3_000


def split(pieces: Sequence[Piece], first: int, rest: int = MOST_CHARACTERS) -> list[list[Piece]]:
    """The pieces in stretches: the first holds at most `first` characters, each later one `rest`. Nothing is left out."""
    stretches: list[list[Piece]] = [[]]
    room = first
    for piece in pieces:
        if piece.size > room and (stretches[-1] or len(stretches) == 1):
            stretches.append([])
            room = rest
        stretches[-1].append(piece)
        room -= piece.size
    return stretches


def in_messages(text: str, blocks: Sequence[Block]) -> list[Message]:
    """The blocks in as many messages as they need, each with the text (escaped already) beside them."""
    stretches: list[list[Block]] = [[]]
    room = MOST_CHARACTERS
    for block in blocks:
        size = characters([block])
        if stretches[-1] and (size > room or len(stretches[-1]) == MOST_BLOCKS):
            stretches.append([])
            room = MOST_CHARACTERS
        stretches[-1].append(block)
        room -= size
    return [Message(text, tuple(stretch)) for stretch in stretches if stretch]


def cut_long(text: str) -> str:
    """The text with blank lines put into paragraphs that are too long to be one piece, at the end of a sentence where there is one."""
    return "\n\n".join(part for paragraph in text.split("\n\n") for part in _parts(paragraph))


def _parts(paragraph: str) -> list[str]:
    parts = []
    while len(paragraph) > _LONGEST_PIECE:
        end = max(paragraph.rfind("\n", 0, _LONGEST_PIECE), paragraph.rfind(". ", 0, _LONGEST_PIECE) + 1)
        end = end if end > _LONGEST_PIECE // 2 else paragraph.rfind(" ", 0, _LONGEST_PIECE)
        end = end if end > 0 else _LONGEST_PIECE
        parts.append(paragraph[:end].strip())
        paragraph = paragraph[end:].strip()
    return [*parts, paragraph]


def characters(blocks: Sequence[Block]) -> int:
    """How many visible characters the blocks hold, counted as Slack does: texts, titles, labels and cells."""
    return sum(map(_count, serialize(blocks)))


_VISIBLE = {"text", "title", "label", "hint", "caption", "placeholder", "alt_text", "description", "name"}


def _count(node: object) -> int:
    if isinstance(node, dict):
        return sum(len(value) if isinstance(value, str) and key in _VISIBLE else _count(value) for key, value in node.items())
    if isinstance(node, list):
        return sum(map(_count, node))
    return 0
