"""What is to stand in Slack: blocks, the text that notifications and screen readers get, and simpler forms in case blocks are refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block


@dataclass(frozen=True)
class Attachment:
    """A file that goes with an answer."""

    name: str
    title: str
    data: bytes
    alt_text: str = ""
    in_words: tuple[Message, ...] = ()
    """The same as messages, for a server that takes no files."""


@dataclass(frozen=True)
class Message:
    """One message. `text` is already escaped. `simpler` holds the same for a server that refuses the newer blocks; `more` continues it."""

    text: str
    blocks: tuple[Block, ...] = ()
    simpler: tuple[Block, ...] = ()
    more: tuple[Message, ...] = ()
    files: tuple[Attachment, ...] = ()
    files_if_refused: tuple[Attachment, ...] = ()
    """What stands in for a block that the server does not know (a drawn chart)."""


def serialize(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """The blocks as Slack wants them; the one place where typed blocks become dicts.

    Raises:
        ValueError: a block lost a part on the way (slack_sdk writes null for what it does not know).
    """
    plain = [block.to_dict() for block in blocks]
    if "null" in json.dumps(plain) and _has_null(plain):
        raise ValueError("a block holds null: it was built with a raw dict or an unknown type")
    return plain


def _has_null(node: Any) -> bool:
    if isinstance(node, dict):
        return any(_has_null(value) for value in node.values())
    if isinstance(node, list):
        return any(_has_null(value) for value in node)
    return node is None
