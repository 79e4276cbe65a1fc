"""Sharing a private answer in its channel, after the place was looked at again."""

from __future__ import annotations

from bot.access.rules import Access
from bot.answer import Answer
from bot.slack import messages
from bot.slack.address import NoPlace
from bot.slack.asked import Asked, asked_from, place_asked
from bot.slack.blocks.answer import Showing, answer_message, notice
from bot.slack.deps import Deps
from bot.slack.work.question import open_version
from knowledge.store.ledger.answers import StoredAnswer
from knowledge.store.ledger.jobs import Job


class ShareWork:
    """Jobs of the kind `share`: the payload is the click as `Asked`, its text the id of the answer."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps

    def open(self, job: Job) -> None:
        """Straight on to the work."""
        self._deps.queue.to_answer(job)

    def answer(self, job: Job) -> None:
        """Posts the answer, or what everybody in the channel may see of it; says so to the person."""
        asked = asked_from(job.payload)
        stored = self._deps.answers.get(asked.text)
        if stored is None or stored.person != asked.person:
            self._whisper(asked, messages.answer_gone() if stored is None else messages.not_yours())
        elif job.resumed and job.reserving:
            self._whisper(asked, messages.shared())
        else:
            self._share(job, asked, stored)
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """Says that it went wrong."""
        self._whisper(place_asked(job.payload), messages.sorry())

    def _share(self, job: Job, asked: Asked, stored: StoredAnswer) -> None:
        self._deps.directory.forget_place(asked.channel)
        access = self._access(asked)
        if access.refusal is not None:
            self._whisper(asked, messages.cannot_share())
            return
        shown = stored if stored.open_only or not access.asker.open_only else open_version(self._deps, asked, stored)
        name = self._deps.directory.who(asked.person).name
        above = f"{messages.shared_by(name)} · {messages.asked_as(shown.question)}" if name else messages.asked_as(shown.question)
        self._deps.queue.reserving(job)
        try:
            self._deps.courier.outbox.post(
                asked.channel, asked.thread, answer_message(Answer.model_validate_json(shown.answer), Showing(shown.id, above=above))
            )
        except NoPlace:
            self._whisper(asked, messages.cannot_share())
            return
        self._deps.audit.add("share", asked.person, asked.channel, answer=shown.id, open_only=shown.open_only)
        self._whisper(asked, messages.shared())

    def _access(self, asked: Asked) -> Access:
        who = self._deps.directory.who(asked.person)
        return self._deps.rules.access(who, self._deps.directory.where(asked.channel, asked.channel_type, asked.shared))

    def _whisper(self, asked: Asked, sentence: str) -> None:
        self._deps.courier.whisper(asked.address, notice(sentence))
