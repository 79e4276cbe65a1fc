"""Brings an answer to its place exactly once: first a message that stands for it (the anchor), then the answer is filled into that.

Filling can be repeated without harm, so neither a crash nor a lost connection leads to a second answer. The ladder down: a stream is stopped with the
answer; an ended stream or an ordinary message is updated; refused blocks are sent simpler, then as plain text; a private answer goes through its
response address, then as an ephemeral message.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.models.messages.chunk import TaskUpdateChunk
from slack_sdk.webhook import WebhookClient

from bot.slack import messages
from bot.slack.message import Attachment, Message, serialize
from bot.slack.safe_text import escape, shorten
from bot.slack.web import SlackWeb
from knowledge.errors import SlackError, SlackRefused, SlackUnreachable

log = logging.getLogger("raadbot.slack")

STREAM, MESSAGE, PRIVATE = "stream", "message", "private"
_REFUSED_BLOCKS = {
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_too_long",
    "msg_blocks_too_long",
    "invalid_attachments",
    "invalid_arguments",
    "too_many_attachments",
}
_NOWHERE = {
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "user_not_in_channel",
    "restricted_action",
    "thread_not_found",
    "messages_tab_disabled",
}
_STREAMS_A_MINUTE = 18
"""Slack allows about 20 `chat.startStream` a minute in a workspace (tier 2)."""


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
    """The first answer takes the place of what the response address stands for: right for a command, wrong for a click on a message that is to stay."""


class NoPlace(SlackRefused):
    """The place is gone or closed to us: nothing can be said there."""


class Stopped(SlackError):
    """The person stopped the answer."""


class Courier:
    """Reserves, shows progress, fills and withdraws. Safe to use from several threads."""

    def __init__(self, web: SlackWeb, streams: Callable[[Address], bool], clock: Callable[[], float] = time.monotonic) -> None:
        """`streams` says whether an address would rather be streamed to."""
        self._web, self._streams, self._clock = web, streams, clock
        self._started: deque[float] = deque()
        self._lock = threading.Lock()

    def reserve(self, address: Address, above: str | None = None) -> dict[str, Any]:
        """The anchor: something visible now, that the answer will be filled into.

        Raises:
            NoPlace: nothing can be posted there.
            SlackUnreachable: no answer in time.
        """
        if address.private:
            return _private_anchor(address)
        if address.thread and self._streams(address) and self._may_stream():
            try:
                return self._stream(address)
            except SlackError as fault:
                log.info("no stream: %s", fault)
        answer = self._post(address.channel, address.thread, Message(escape(above or messages.working())))
        return {"kind": MESSAGE, "channel": answer.get("channel") or address.channel, "ts": answer["ts"], "thread": address.thread}

    def progress(self, anchor: dict[str, Any], phrase: str, step: int) -> None:
        """Shows what is going on; failing to is no matter."""
        try:
            if anchor["kind"] == STREAM:
                chunk = TaskUpdateChunk(id=f"step{step}", title=shorten(phrase, 200), status="in_progress")
                self._web.write("chat.appendStream", tries=1, channel=anchor["channel"], ts=anchor["ts"], chunks=[chunk.to_dict()])
                anchor["steps"] = [*anchor.get("steps", []), (f"step{step}", phrase)]
            elif anchor["kind"] == MESSAGE:
                text = escape(messages.working_on(phrase))
                self._web.write("chat.update", tries=1, channel=anchor["channel"], ts=anchor["ts"], text=text, parse="none")
        except SlackRefused as fault:
            anchor["stopped"] = fault.code == "stopped_by_user"
            log.info("no progress shown: %s", fault)
        except SlackUnreachable as fault:
            log.info("no progress shown: %s", fault)

    def fill(self, anchor: dict[str, Any], message: Message) -> bool:
        """Puts the answer where the anchor stands; may be done again. Whether the newer blocks were refused.

        Raises:
            Stopped: the person ended the stream; nothing more is to be sent.
            NoPlace: the place is gone.
            SlackUnreachable: no answer in time.
        """
        if anchor["kind"] == PRIVATE:
            return self._fill_private(anchor, message)
        return self._fill_stream(anchor, message) if anchor["kind"] == STREAM else self._fill_message(anchor, message)

    def fill_rest(self, anchor: dict[str, Any], message: Message, done: int) -> None:
        """Posts what did not fit the anchor: the continuation number `done` (from 0) of `message.more`."""
        if anchor["kind"] == PRIVATE:
            self._fill_private(anchor | {"replace": False}, message.more[done])
        else:
            self._with_simpler(message.more[done], lambda text, blocks: self._post_raw(anchor["channel"], anchor.get("thread"), text, blocks))

    def withdraw(self, anchor: dict[str, Any]) -> dict[str, Any]:
        """Closes an open stream at a restart; the anchor to go on with."""
        if anchor["kind"] != STREAM:
            return anchor
        try:
            text = messages.continuing()
            self._web.write("chat.stopStream", tries=2, channel=anchor["channel"], ts=anchor["ts"], chunks=[{"type": "markdown_text", "text": text}])
        except SlackError as fault:
            log.info("stream not closed: %s", fault)
        return anchor | {"kind": MESSAGE}

    def stopped(self, anchor: dict[str, Any]) -> None:
        """Says in the stopped message itself that it was stopped."""
        self._end_session(anchor)
        if anchor["kind"] == MESSAGE or anchor["kind"] == STREAM:
            try:
                self._web.write("chat.update", tries=2, channel=anchor["channel"], ts=anchor["ts"], text=escape(messages.stopped()), parse="none")
            except SlackError as fault:
                log.info("stop not shown: %s", fault)

    def left_behind(self, address: Address, asked_at: str | None) -> dict[str, Any] | None:
        """An anchor that a killed process made and could not note down; only direct messages may be read."""
        if not address.direct or not address.thread or not asked_at:
            return None
        try:
            replies = (
                self._web.read("conversations.replies", channel=address.channel, ts=address.thread, oldest=asked_at, limit=20).get("messages") or ()
            )
        except SlackError:
            return None
        for reply in replies:
            empty = reply.get("text") in {"", messages.working()} and not reply.get("blocks")
            if reply.get("bot_id") and empty and float(reply["ts"]) > float(asked_at):
                kind = STREAM if reply.get("streaming_state") == "in_progress" else MESSAGE
                return {"kind": kind, "channel": address.channel, "ts": reply["ts"], "thread": address.thread}
        return None

    def name_thread(self, anchor: dict[str, Any], title: str) -> None:
        """Gives a thread of the panel its title; only where sessions are."""
        if anchor["kind"] != STREAM or not title:
            return
        try:
            self._web.write("agents.sessions.rename", tries=2, channel_id=anchor["channel"], thread_ts=anchor["thread"], title=title)
        except SlackError as fault:
            log.info("thread not named: %s", fault)

    def attach(self, anchor: dict[str, Any], files: tuple[Attachment, ...]) -> None:
        """Puts files beside the answer; a server that takes none is no reason to lose the answer."""
        for file in files:
            try:
                self._upload(anchor, file)
            except (SlackError, SlackApiError, OSError) as fault:
                log.warning("file not sent: %s", type(fault).__name__)

    def whisper(self, address: Address, message: Message) -> None:
        """Something for one person only, in the place where they are.

        Raises:
            NoPlace: not even there.
        """
        if address.private:
            self._fill_private(_private_anchor(address), message)
        elif address.direct:
            self._with_simpler(message, lambda text, blocks: self._post_raw(address.channel, address.thread, text, blocks))
        else:
            self._ephemeral(address.channel, address.person, address.thread, message)

    def post(self, channel: str, thread: str | None, message: Message) -> str:
        """A message of its own; its timestamp.

        Raises:
            NoPlace: nothing can be posted there.
        """
        return str(self._post(channel, thread, message)["ts"])

    def _stream(self, address: Address) -> dict[str, Any]:
        who = {} if address.direct else {"recipient_team_id": address.team, "recipient_user_id": address.person}
        answer = self._web.write("chat.startStream", tries=2, channel=address.channel, thread_ts=address.thread, task_display_mode="timeline", **who)
        return {"kind": STREAM, "channel": address.channel, "ts": answer["ts"], "thread": address.thread}

    def _may_stream(self) -> bool:
        if self._web.lacks("chat.startStream"):
            return False
        with self._lock:
            now = self._clock()
            while self._started and now - self._started[0] > 60:
                self._started.popleft()
            if len(self._started) >= _STREAMS_A_MINUTE:
                return False
            self._started.append(now)
            return True

    def _fill_stream(self, anchor: dict[str, Any], message: Message) -> bool:
        chunks = [TaskUpdateChunk(id=key, title=shorten(title, 200), status="complete").to_dict() for key, title in anchor.get("steps", [])] or None

        def stop(_text: str, blocks: list[dict[str, Any]] | None) -> dict[str, Any]:
            if not blocks:
                raise SlackRefused("chat.stopStream", "message_not_in_streaming_state")
            return self._web.write("chat.stopStream", channel=anchor["channel"], ts=anchor["ts"], blocks=blocks, chunks=chunks)

        try:
            return self._with_simpler(message, stop)[1]
        except SlackRefused as fault:
            if fault.code == "stopped_by_user":
                raise Stopped("Svaret blev stoppet.") from fault
            log.info("stream not stopped: %s", fault)
            self._close_quietly(anchor)
            return self._fill_message(anchor, message)

    def _close_quietly(self, anchor: dict[str, Any]) -> None:
        try:
            self._web.write(
                "chat.stopStream",
                tries=2,
                channel=anchor["channel"],
                ts=anchor["ts"],
                chunks=[{"type": "markdown_text", "text": messages.continuing()}],
            )
        except SlackError as fault:
            log.info("stream was closed already: %s", fault)

    def _fill_message(self, anchor: dict[str, Any], message: Message) -> bool:
        try:
            return self._with_simpler(message, lambda text, blocks: self._update_raw(anchor, text, blocks))[1]
        except SlackRefused as fault:
            if fault.code in _NOWHERE:
                raise NoPlace(fault.method, fault.code) from fault
            log.info("not updated, posted instead: %s", fault)
            self._post(anchor["channel"], anchor.get("thread"), message)
            return False

    def _update_raw(self, anchor: dict[str, Any], text: str, blocks: list[dict[str, Any]] | None) -> dict[str, Any]:
        return self._web.write(
            "chat.update", channel=anchor["channel"], ts=anchor["ts"], text=text, blocks=blocks, parse="none", unfurl_links=False, unfurl_media=False
        )

    def _post(self, channel: str, thread: str | None, message: Message) -> dict[str, Any]:
        try:
            return self._with_simpler(message, lambda text, blocks: self._post_raw(channel, thread, text, blocks))[0]
        except SlackRefused as fault:
            raise NoPlace(fault.method, fault.code) from fault

    def _post_raw(self, channel: str, thread: str | None, text: str, blocks: list[dict[str, Any]] | None) -> dict[str, Any]:
        quiet: dict[str, Any] = {"parse": "none", "link_names": False, "unfurl_links": False, "unfurl_media": False}
        return self._web.write("chat.postMessage", channel=channel, thread_ts=thread, text=text, blocks=blocks, **quiet)

    def _ephemeral(self, channel: str, person: str, thread: str | None, message: Message) -> None:
        def send(text: str, blocks: list[dict[str, Any]] | None) -> dict[str, Any]:
            return self._web.write("chat.postEphemeral", channel=channel, user=person, thread_ts=thread, text=text, blocks=blocks, parse="none")

        try:
            self._with_simpler(message, send)
        except SlackRefused as fault:
            raise NoPlace(fault.method, fault.code) from fault

    def _fill_private(self, anchor: dict[str, Any], message: Message) -> bool:
        url = anchor.get("response_url")
        if not url or not self._respond(str(url), message, replace=bool(anchor.get("replace"))):
            self._ephemeral(anchor["channel"], anchor["person"], anchor.get("thread"), message)
        return False

    def _respond(self, url: str, message: Message, replace: bool) -> bool:
        """Whether Slack took the private answer at its response address (30 minutes, five uses)."""
        for blocks in _forms(message):
            body = {"response_type": "ephemeral", "replace_original": replace, "text": message.text, "unfurl_links": False, "unfurl_media": False}
            try:
                answer = WebhookClient(url, timeout=10).send_dict(body | ({"blocks": blocks} if blocks else {}))
            except (OSError, SlackApiError) as fault:
                log.info("response address not reached: %s", type(fault).__name__)
                return False
            if answer.status_code == 200:
                return True
        return False

    def _with_simpler(self, message: Message, send: Callable[[str, list[dict[str, Any]] | None], dict[str, Any]]) -> tuple[dict[str, Any], bool]:
        """Sends the blocks; when Slack refuses them, the simpler ones, then the text alone. Slack's answer, and whether something was refused."""
        forms = _forms(message)
        for place, blocks in enumerate(forms):
            try:
                return send(message.text, blocks), place > 0
            except SlackRefused as fault:
                if fault.code not in _REFUSED_BLOCKS or place == len(forms) - 1:
                    raise
                log.warning("blocks refused, sent simpler: %s", fault)
        raise SlackUnreachable("Der var intet at sende.")

    def _end_session(self, anchor: dict[str, Any]) -> None:
        if anchor["kind"] != STREAM or not anchor.get("thread"):
            return
        try:
            self._web.write("agents.sessions.setStatus", tries=2, channel_id=anchor["channel"], thread_ts=anchor["thread"], status="active")
        except SlackError as fault:
            log.info("session not ended: %s", fault)

    def _upload(self, anchor: dict[str, Any], file: Attachment) -> None:
        extra: dict[str, Any] = {"alt_txt": file.alt_text} if file.alt_text else {}
        ticket = self._web.read("files.getUploadURLExternal", filename=file.name, length=len(file.data), **extra)
        self._web.upload(str(ticket["upload_url"]), file.data)
        listed = [{"id": ticket["file_id"], "title": file.title}]
        place: dict[str, Any] = {"channel_id": anchor["channel"], "thread_ts": anchor.get("thread") or anchor.get("ts")}
        self._web.read("files.completeUploadExternal", files=listed, **place)


def _forms(message: Message) -> list[list[dict[str, Any]] | None]:
    forms: list[list[dict[str, Any]] | None] = []
    for blocks in (message.blocks, message.simpler):
        if blocks:
            forms.append(serialize(blocks))
    return [*forms, None]


def _private_anchor(address: Address) -> dict[str, Any]:
    """A private answer has no message to be filled into: it goes to its response address, or to the person in the channel."""
    return {
        "kind": PRIVATE,
        "response_url": address.response_url,
        "channel": address.channel,
        "person": address.person,
        "thread": address.thread,
        "replace": address.replace,
    }
