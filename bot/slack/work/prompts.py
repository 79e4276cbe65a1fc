"""The suggested prompts of the panel, by role."""

from __future__ import annotations

import logging

from bot.slack import messages_help
from bot.slack.deps import Deps
from bot.slack.prompts import prompts_for
from knowledge.errors import SlackError
from knowledge.store.ledger.jobs import Job

log = logging.getLogger("raadbot.slack")


class PromptsWork:
    """Jobs of the kind `prompts`: the panel was opened by a person; `thread` is set in the older panel only."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps

    def open(self, job: Job) -> None:
        """Sets the prompts; a server without a panel is no fault."""
        person, channel, thread = job.payload["person"], job.payload["channel"], job.payload.get("thread")
        role = self._deps.rules.role(self._deps.directory.who(person))
        prompts = [{"title": title, "message": text} for title, text in prompts_for(role)]
        try:
            method = "assistant.threads.setSuggestedPrompts"
            self._deps.web.write(method, channel_id=channel, thread_ts=thread, title=messages_help.prompts_title(), prompts=prompts)
        except SlackError as fault:
            log.info("no prompts set: %s", fault)
        self._deps.queue.finish(job)

    def answer(self, job: Job) -> None:
        """Nothing is left to do."""
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """Nobody waits for prompts."""
