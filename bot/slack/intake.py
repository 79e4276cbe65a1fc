"""What listeners may ask for: put this into the queue, remember that this changed. Returns when it is kept."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.operation.personal_numbers import has_personal_number, mask_personal_numbers, masked
from bot.slack.asked import Asked
from bot.slack.deps import Deps
from bot.slack.work.draft_order import DRAFT
from bot.slack.work.office import HOME, PROMPTS, QUESTION, SHARE

log = logging.getLogger("raadbot.slack")

_WRITTEN = frozenset({"subject", "comment", "edited"})
"""What of an order people write themselves."""


class Intake:
    """The listeners' only door to the rest."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it hands over to."""
        self._deps = deps

    @property
    def experience(self) -> str:
        """How Rådbot stands in this workspace: `agent`, `assistant` or `none`."""
        return self._deps.settings.experience

    @property
    def deps(self) -> Deps:
        """The parts, for listeners that show a window at once."""
        return self._deps

    def question(self, asked: Asked, unique: str) -> None:
        """A question; `unique` is the same when Slack tells of it again."""
        clean = replace(asked, text=mask_personal_numbers(asked.text), personal_number=has_personal_number(asked.text))
        self._put(f"question:{asked.team}:{asked.channel}:{unique}", QUESTION, clean.conversation, clean.payload())

    def share(self, asked: Asked) -> None:
        """Share the answer whose id is the text; twice pressed is once shared."""
        self._put(f"share:{asked.text}:{asked.channel}", SHARE, f"share:{asked.channel}", asked.payload())

    def draft(self, order: dict[str, object], unique: str) -> None:
        """Make or revise a draft; one window is one order."""
        clean = {name: masked(value) if name in _WRITTEN else value for name, value in order.items()}
        self._put(f"draft:{unique}", DRAFT, f"draft:{order['person']}", clean)

    def home(self, person: str, unique: str) -> None:
        """Show the person their home tab."""
        self._put(f"home:{person}:{unique}", HOME, f"home:{person}", {"person": person})

    def prompts(self, person: str, channel: str, thread: str | None, unique: str) -> None:
        """Set the suggested prompts."""
        self._put(f"prompts:{channel}:{unique}", PROMPTS, f"prompts:{channel}", {"person": person, "channel": channel, "thread": thread})

    def stop(self, team: str, channel: str, thread: str) -> None:
        """Stop what is being answered in the thread."""
        self._deps.queue.stop(f"{team}:{channel}:{thread}")

    def person_changed(self, person: str) -> None:
        """Ask Slack anew who this is."""
        self._deps.directory.forget_person(person)

    def place_changed(self, channel: str) -> None:
        """Ask Slack anew what this place is."""
        self._deps.directory.forget_place(channel)

    def groups_changed(self) -> None:
        """Ask Slack anew who is in which group."""
        self._deps.directory.forget_groups()

    def uninstalled(self) -> None:
        """The app was taken out of the workspace: nothing more can be said, so the service ends. What people asked goes with its time."""
        log.error("the app was removed from the workspace; ending. Everything about people can be removed now with: raadbot forget --everyone")
        self._deps.audit.add("uninstalled", "slack")
        self._deps.line.end()

    def _put(self, key: str, kind: str, lane: str, payload: dict[str, object]) -> None:
        """Kept by one write; then worked on here, so that something shows at once, or by whoever is free."""
        line, queue = self._deps.line, self._deps.queue
        if line.takes():
            job = queue.take(key, kind, lane, payload)
            if job is not None:
                line.hand(job)
        elif queue.add(key, kind, lane, payload):
            line.wake()
