"""Brings an answer to its place exactly once: first a message that stands for it (the anchor), then the answer is filled into that.

Filling can be repeated without harm, so neither a crash nor a lost connection leads to a second answer. The ladder down: a stream is stopped with the
answer; an ended stream or an ordinary message is updated; refused blocks are sent simpler, then as plain text; a private answer goes through its
response address, then as an ephemeral message, then into the person's direct message.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from slack_sdk.models.messages.chunk import MarkdownTextChunk, TaskUpdateChunk

from bot.slack import messages
from bot.slack.address import MESSAGE, PRIVATE, STREAM, Address, NoPlace, Stopped, private_anchor
from bot.slack.message import Attachment, Message
from bot.slack.outbox import Blocks, Outbox, with_simpler
from bot.slack.safe_text import escape, shorten
from bot.slack.settings import AGENT, PLAIN
from bot.slack.web import SlackWeb
from knowledge.errors import SlackError, SlackRefused, SlackUnreachable

log = logging.getLogger("raadbot.slack")

_NOWHERE = {"channel_not_found", "not_in_channel", "is_archived", "restricted_action", "thread_not_found"}
_STREAMS_A_MINUTE = 18
"""Slack allows about 20 `chat.startStream` a minute in a workspace (tier 2)."""


class Courier:
    """Reserves, shows progress, fills and withdraws. Safe to use from several threads."""

    def __init__(
        self, web: SlackWeb, streams: Callable[[Address], bool], experience: str = AGENT, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`streams` says whether an address would rather be streamed to; threads have sessions and titles as `experience` has them."""
        self._web, self._streams, self._experience, self._clock = web, streams, experience, clock
        self.outbox = Outbox(web)
        self._started: deque[float] = deque()
        self._lock = threading.Lock()

    def reserve(self, address: Address) -> dict[str, Any]:
        """The anchor: something visible now, that the answer will be filled into.

        Raises:
            NoPlace: nothing can be posted there.
            SlackUnreachable: no answer in time.
        """
        if address.private:
            return private_anchor(address)
        if address.thread and self._streams(address) and self._may_stream():
            try:
                return self._stream(address)
            except SlackError as fault:
                log.info("no stream: %s", fault)
        answer = self.outbox.post(address.channel, address.thread, Message(escape(messages.working())))
        return {"kind": MESSAGE, "channel": answer.get("channel") or address.channel, "ts": answer["ts"], "thread": address.thread}

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

    def progress(self, anchor: dict[str, Any], phrase: str, step: int) -> None:
        """Shows what is going on; failing to is no matter."""
        try:
            if anchor["kind"] == STREAM:
                chunk = TaskUpdateChunk(id=f"step{step}", title=shorten(phrase, 200), status="in_progress")
                self._web.write("chat.appendStream", tries=1, channel=anchor["channel"], ts=anchor["ts"], chunks=[chunk.to_dict()])
                anchor["steps"] = [*anchor.get("steps", []), (f"step{step}", phrase)]
            elif anchor["kind"] == MESSAGE:
                self.outbox.update(anchor["channel"], anchor["ts"], Message(escape(messages.working_on(phrase))), tries=1)
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
        """Posts what did not fit the anchor: the continuation number `done` (from 0) of `message.more`.

        Raises:
            NoPlace: the place is gone.
        """
        self._beside(anchor, message.more[done])

    def _beside(self, anchor: dict[str, Any], message: Message) -> None:
        if anchor["kind"] == PRIVATE:
            self._fill_private(anchor | {"replace": False}, message)
        else:
            self.outbox.post(anchor["channel"], anchor.get("thread"), message)

    def withdraw(self, anchor: dict[str, Any]) -> dict[str, Any]:
        """Closes an open stream at a restart; the anchor to go on with."""
        if anchor["kind"] != STREAM:
            return anchor
        self._close_quietly(anchor)
        return anchor | {"kind": MESSAGE}

    def stopped(self, anchor: dict[str, Any]) -> None:
        """Says in the stopped message itself that it was stopped, and ends the session: Slack leaves that to the app."""
        if anchor["kind"] == PRIVATE:
            return
        try:
            if anchor["kind"] == STREAM and anchor.get("thread") and self._experience == AGENT:
                self._web.write("agents.sessions.setStatus", tries=2, channel_id=anchor["channel"], thread_ts=anchor["thread"], status="active")
            self.outbox.update(anchor["channel"], anchor["ts"], Message(escape(messages.stopped())), tries=2)
        except SlackError as fault:
            log.info("stop not shown: %s", fault)

    def name_thread(self, anchor: dict[str, Any], title: str) -> None:
        """Gives a thread of the panel its title, in the way that panel has."""
        if anchor["kind"] != STREAM or not title or self._experience == PLAIN:
            return
        method = "agents.sessions.rename" if self._experience == AGENT else "assistant.threads.setTitle"
        try:
            self._web.write(method, tries=2, channel_id=anchor["channel"], thread_ts=anchor["thread"], title=title)
        except SlackError as fault:
            log.info("thread not named: %s", fault)

    def attach(self, anchor: dict[str, Any], files: tuple[Attachment, ...]) -> None:
        """Puts files beside the answer, or into the person's direct message when it was private. Where none are taken, what stands in is posted."""
        for file in files:
            try:
                if anchor["kind"] == PRIVATE:
                    self.outbox.upload(self.direct_channel(anchor["person"]), None, file)
                else:
                    self.outbox.upload(anchor["channel"], anchor.get("thread") or anchor["ts"], file)
            except SlackError as fault:
                log.warning("file not sent: %s", fault)
                for message in file.in_words:
                    self._beside(anchor, message)

    def direct_channel(self, person: str) -> str:
        """The direct message with a person. Where a server cannot open one, the person's own id, which messages may be sent to as well.

        Raises:
            SlackRefused: there can be none.
        """
        try:
            return str(self._web.read("conversations.open", users=person)["channel"]["id"])
        except SlackRefused:
            if self._web.lacks("conversations.open"):
                return person
            raise

    def whisper(self, address: Address, message: Message) -> None:
        """Something for one person only, in the place where they are.

        Raises:
            NoPlace: not even there.
        """
        if address.direct and not address.private:
            self.outbox.post(address.channel, address.thread, message)
        else:
            self._fill_private(private_anchor(address), message)

    def _stream(self, address: Address) -> dict[str, Any]:
        who: dict[str, Any] = {} if address.direct else {"recipient_team_id": address.team, "recipient_user_id": address.person}
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

        def stop(text: str, blocks: Blocks) -> dict[str, Any]:
            if not blocks:
                raise SlackRefused("chat.stopStream", "no_blocks_left", text[:0])
            return self._web.write("chat.stopStream", channel=anchor["channel"], ts=anchor["ts"], blocks=blocks, chunks=chunks)

        try:
            return with_simpler(message, stop)[1]
        except SlackRefused as fault:
            if fault.code == "stopped_by_user":
                raise Stopped("Svaret blev stoppet.") from fault
            log.info("stream not stopped: %s", fault)
            if fault.code != "message_not_in_streaming_state":
                self._close_quietly(anchor)
            return self._fill_message(anchor, message)

    def _close_quietly(self, anchor: dict[str, Any]) -> None:
        try:
            chunk = MarkdownTextChunk(text=messages.continuing()).to_dict()
            self._web.write("chat.stopStream", tries=2, channel=anchor["channel"], ts=anchor["ts"], chunks=[chunk])
        except SlackError as fault:
            log.info("stream was closed already: %s", fault)

    def _fill_message(self, anchor: dict[str, Any], message: Message) -> bool:
        try:
            return self.outbox.update(anchor["channel"], anchor["ts"], message)
        except SlackRefused as fault:
            if fault.code in _NOWHERE:
                raise NoPlace(fault.method, fault.code) from fault
            if fault.code == "streaming_state_conflict" and anchor["kind"] == MESSAGE:
                self._close_quietly(anchor)
                return self._fill_message(anchor | {"kind": STREAM}, message)
            log.info("not updated, posted instead: %s", fault)
            self.outbox.post(anchor["channel"], anchor.get("thread"), message)
            return False

    def _fill_private(self, anchor: dict[str, Any], message: Message) -> bool:
        url = anchor.get("response_url")
        if url and self.outbox.respond(str(url), message, replace=bool(anchor.get("replace"))):
            return False
        try:
            self.outbox.whisper(anchor["channel"], anchor["person"], anchor.get("thread"), message)
        except NoPlace:
            self.outbox.post(self.direct_channel(anchor["person"]), None, message)
        return False
