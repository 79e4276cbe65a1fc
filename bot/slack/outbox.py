"""Single messages and files on their way out: quiet (no pings, no previews), and simpler when Slack refuses the blocks."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.slack.address import NoPlace
from bot.slack.message import Attachment, Message, serialize
from bot.slack.web import SlackWeb
from knowledge.errors import SlackRefused, SlackUnreachable

log = logging.getLogger("raadbot.slack")

Blocks = list[dict[str, Any]] | None
_REFUSED_BLOCKS = {
    "invalid_blocks",
    "invalid_blocks_format",
    "invalid_attachments",
    "invalid_arguments",
    "msg_too_long",
    "msg_blocks_too_long",
    "msg_blocks_too_many",
}


class Outbox:
    """The ways a message can go. Safe to use from several threads."""

    def __init__(self, web: SlackWeb) -> None:
        """Over Slack's methods."""
        self._web = web

    def post(self, channel: str, thread: str | None, message: Message) -> dict[str, Any]:
        """A new message; Slack's answer with `channel` and `ts`.

        Raises:
            NoPlace: nothing can be posted there.
            SlackUnreachable: no answer in time.
        """

        def send(text: str, blocks: Blocks) -> dict[str, Any]:
            quiet: dict[str, Any] = {"parse": "none", "link_names": False, "unfurl_links": False, "unfurl_media": False}
            return self._web.write("chat.postMessage", channel=channel, thread_ts=thread, text=text, blocks=blocks, **quiet)

        try:
            return with_simpler(message, send)[0]
        except SlackRefused as fault:
            raise NoPlace(fault.method, fault.code) from fault

    def update(self, channel: str, ts: str, message: Message, tries: int = 6) -> bool:
        """Puts the message in place of what stands there; whether the newer blocks were refused.

        Raises:
            SlackRefused: it cannot be updated.
            SlackUnreachable: no answer in time.
        """

        def send(text: str, blocks: Blocks) -> dict[str, Any]:
            return self._web.write("chat.update", tries=tries, channel=channel, ts=ts, text=text, blocks=blocks or [], parse="none")

        return with_simpler(message, send)[1]

    def whisper(self, channel: str, person: str, thread: str | None, message: Message) -> None:
        """A message that only one person sees, and only until they reload.

        Raises:
            NoPlace: nothing can be posted there.
        """

        def send(text: str, blocks: Blocks) -> dict[str, Any]:
            return self._web.write("chat.postEphemeral", channel=channel, user=person, thread_ts=thread, text=text, blocks=blocks, parse="none")

        try:
            with_simpler(message, send)
        except SlackRefused as fault:
            raise NoPlace(fault.method, fault.code) from fault

    def respond(self, url: str, message: Message, replace: bool) -> bool:
        """Whether Slack took the private answer at its response address (30 minutes, five uses)."""
        for blocks in forms(message):
            body = {"response_type": "ephemeral", "replace_original": replace, "text": message.text, "unfurl_links": False, "unfurl_media": False}
            try:
                answer = WebhookClient(url, timeout=10).send_dict(body | ({"blocks": blocks} if blocks else {}))
            except (OSError, SlackApiError) as fault:
                log.info("response address not reached: %s", type(fault).__name__)
                return False
            if answer.status_code == 200:
                return True
        return False

    def upload(self, channel: str, thread: str | None, file: Attachment) -> None:
        """Puts a file into a channel or thread.

        Raises:
            SlackRefused: files are not taken here.
            SlackUnreachable: no answer in time.
        """
        alt: dict[str, Any] = {"alt_txt": file.alt_text} if file.alt_text else {}
        ticket = self._web.read("files.getUploadURLExternal", filename=file.name, length=len(file.data), **alt)
        self._web.upload(str(ticket["upload_url"]), file.data)
        place: dict[str, Any] = {"channel_id": channel, "thread_ts": thread}
        self._web.read("files.completeUploadExternal", files=[{"id": ticket["file_id"], "title": file.title}], **place)


def with_simpler(message: Message, send: Callable[[str, Blocks], dict[str, Any]]) -> tuple[dict[str, Any], bool]:
    """Sends the blocks; when Slack refuses them, the simpler ones, then the text alone. Slack's answer, and whether something was refused.

    Raises:
        SlackRefused: not even the text was taken.
    """
    tried = forms(message)
    for place, blocks in enumerate(tried):
        try:
            return send(message.text, blocks), place > 0
        except SlackRefused as fault:
            if fault.code not in _REFUSED_BLOCKS or place == len(tried) - 1:
                raise
            log.warning("blocks refused, sent simpler: %s", fault)
    raise SlackUnreachable("Der var intet at sende.")


def forms(message: Message) -> list[Blocks]:
    """The message's blocks, from the fullest to none."""
    return [*(serialize(blocks) for blocks in (message.blocks, message.simpler) if blocks), None]
