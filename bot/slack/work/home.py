"""The App Home of a person, by role."""

from __future__ import annotations

from slack_sdk.models.views import View

from bot.slack.blocks import rich
from bot.slack.blocks.help import help_message
from bot.slack.deps import Deps
from knowledge.store.ledger.jobs import Job


class HomeWork:
    """Jobs of the kind `home`."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps

    def open(self, job: Job) -> None:
        """Publishes the view."""
        view = View(type="home", blocks=list(help_message().blocks))
        self._deps.web.write("views.publish", user_id=job.payload["person"], view=view.to_dict())
        self._deps.queue.finish(job)

    def answer(self, job: Job) -> None:
        """Nothing is left to do."""
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """The next opening tries again."""


__all__ = ["HomeWork", "rich"]
