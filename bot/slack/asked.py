"""A question as it came from Slack, in the form the queue keeps."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from bot.slack.address import Address

MENTION, DIRECT, COMMAND, BUTTON, SHORTCUT = "mention", "direct", "command", "button", "shortcut"


@dataclass(frozen=True)
class Asked:
    """Who asked what, where. `thread` is where the answer goes; `shared` says that the event itself marked the channel as shared outside."""

    team: str
    channel: str
    person: str
    text: str
    via: str
    thread: str | None = None
    ts: str | None = None
    channel_type: str | None = None
    shared: bool = False
    response_url: str | None = None
    personal_number: bool = False
    """A CPR number stood in the text; the text is without it from the start, so that no queue ever holds it."""

    @property
    def direct(self) -> bool:
        """Whether it was asked in a direct message."""
        return self.channel_type == "im"

    @property
    def private(self) -> bool:
        """Whether only the asker sees the answer."""
        return self.response_url is not None

    @property
    def conversation(self) -> str:
        """What follow-ups share: the thread; the direct message; for private answers the person's own in that channel."""
        if self.private:
            return f"{self.team}:{self.channel}:private:{self.person}"
        return f"{self.team}:{self.channel}:{self.thread or 'top'}"

    @property
    def address(self) -> Address:
        """Where the answer belongs."""
        return Address(self.team, self.channel, self.person, self.thread, self.direct, self.private, self.response_url, self.via == COMMAND)

    def payload(self) -> dict[str, Any]:
        """For the queue."""
        return asdict(self)


def asked_from(payload: dict[str, Any]) -> Asked:
    """From the queue.

    Raises:
        TypeError: another version put it there: a field that is not known here might narrow who may hear the answer.
    """
    return Asked(**payload)


def place_asked(payload: dict[str, Any]) -> Asked:
    """From the queue whatever else stands there: enough to tell the person that it went wrong, never to answer from."""
    known = {field.name for field in fields(Asked)}
    return Asked(**{"text": "", "via": "", "team": ""} | {name: value for name, value in payload.items() if name in known})
