"""The App Home of a person, by role."""

from __future__ import annotations

import datetime
import logging
from zoneinfo import ZoneInfo

from bot.access.who import Kind, Standing, Where
from bot.slack import messages_home
from bot.slack.blocks.home import HomeContent, home_view
from bot.slack.deps import Deps
from knowledge.errors import SlackError
from knowledge.store.ledger.jobs import Job

log = logging.getLogger("raadbot.slack")

_COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class HomeWork:
    """Jobs of the kind `home`."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps

    def open(self, job: Job) -> None:
        """Publishes the view; the home tab is as private as a direct message. Where there is none, nothing is lost: the next opening tries again."""
        person = str(job.payload["person"])
        try:
            self._deps.web.write("views.publish", user_id=person, view=home_view(self._content(person)).to_dict())
        except SlackError as fault:
            log.info("no home tab shown: %s", fault)
        self._deps.queue.finish(job)

    def answer(self, job: Job) -> None:
        """Nothing is left to do."""
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """The next opening tries again."""

    def _content(self, person: str) -> HomeContent:
        deps = self._deps
        who = deps.directory.who(person)
        access = deps.rules.access(who, Where(person, Kind.DIRECT, shared_outside=False))
        welcome = access.refusal is None
        own = deps.drafts.of(person) if welcome and who.standing is Standing.MEMBER else []
        return HomeContent(
            name=who.name,
            role=access.asker.role,
            overview=deps.overview(access.asker) if welcome else None,
            drafts=tuple(messages_home.draft_line(draft.title, draft.version, draft.approved, draft.approver == person) for draft in own),
            figures=deps.gauge.figures() if deps.rules.may_administer(who) else None,
            may_draft=welcome and deps.rules.may_draft(who),
            shown_at=datetime.datetime.now(_COPENHAGEN).strftime("%d-%m-%Y kl. %H.%M"),
        )
