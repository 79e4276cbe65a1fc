"""Where an answer belongs, and what can be wrong with the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from knowledge.errors import SlackError, SlackRefused

STREAM, MESSAGE, PRIVATE = "stream", "message", "private"
"""What an anchor is: a message that is streamed to, an ordinary message, or nothing at all (a private answer)."""


@dataclass(frozen=True)
class Address:
    """Where an answer belongs. `private` answers are seen by `person` alone; `thread` is None outside threads."""

    team: str
    channel: str
    person: str
    thread: str | None
    direct: bool
    private: bool = False
    response_url: str | None = None
    replace: bool = False
    """The answer takes the place of what the response address stands for: right for a command, wrong for a click on a message that stays."""


def private_anchor(address: Address) -> dict[str, Any]:
    """A private answer has no message to be filled into: it goes to its response address, or to the person in the channel."""
    return {
        "kind": PRIVATE,
        "response_url": address.response_url,
        "channel": address.channel,
        "person": address.person,
        "thread": address.thread,
        "replace": address.replace,
    }


class NoPlace(SlackRefused):
    """The place is gone or closed to us: nothing can be said there."""


class Stopped(SlackError):
    """The person stopped the answer."""
