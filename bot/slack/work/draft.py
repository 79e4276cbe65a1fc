"""Drafts: ordering one, and revising one with a comment. The text is made like any answer; who may do what is decided in `bot/drafts`."""

from __future__ import annotations

from typing import Any

from bot.access.who import Kind, Where
from bot.answer import Answer
from bot.assistant import Asker
from bot.drafts.text import draft_text, draft_title_of
from bot.drafts.word import as_word, word_name
from bot.drafts.workflow import DraftDesk, Refused
from bot.slack import messages, messages_drafts
from bot.slack.address import Address
from bot.slack.blocks.answer import notice
from bot.slack.blocks.drafts import draft_message
from bot.slack.deps import Deps
from bot.slack.message import Attachment
from bot.slack.safe_text import plain, shorten
from bot.slack.work.canvas import put_canvas
from bot.slack.work.draft_order import DraftOrder
from knowledge.store.ledger.drafts import Draft
from knowledge.store.ledger.jobs import Job

REFUSALS = {
    Refused.GONE: messages_drafts.draft_gone,
    Refused.NOT_YOURS: messages_drafts.draft_not_yours,
    Refused.STALE: messages_drafts.draft_stale,
    Refused.OWN: messages_drafts.draft_own,
    Refused.UNCHANGED: messages_drafts.draft_unchanged,
}


class DraftWork:
    """Jobs of the kind `draft`."""

    def __init__(self, deps: Deps) -> None:
        """With the parts it works with."""
        self._deps = deps
        self._desk = DraftDesk(deps.drafts, deps.audit)

    def open(self, job: Job) -> None:
        """Finds the direct message with the person, and reserves a place in it; who may not order is told so there."""
        order = DraftOrder(**job.payload)
        channel = self._deps.courier.direct_channel(order.person)
        address = Address(order.team, channel, order.person, None, direct=True)
        if not self._deps.rules.may_draft(self._deps.directory.who(order.person)):
            self._deps.courier.whisper(address, notice(messages.not_allowed()))
            self._deps.queue.finish(job)
            return
        self._deps.queue.to_answer(job, job.anchor or self._deps.courier.reserve(address))

    def answer(self, job: Job) -> None:
        """Makes the draft or its next version and puts it where the place was reserved."""
        order, anchor = DraftOrder(**job.payload), job.anchor or {}
        asker = self._asker(order.person, anchor["channel"])
        made = self._revised(order, asker) if order.draft else self._ordered(job, order, asker, anchor["channel"])
        if not isinstance(made, Draft):
            self._deps.courier.fill(anchor, notice(made))
        else:
            self._show(anchor, made)
        self._deps.queue.finish(job)

    def give_up(self, job: Job) -> None:
        """Says that it went wrong."""
        if job.anchor is not None:
            self._deps.courier.fill(job.anchor, notice(messages.sorry()))

    def _asker(self, person: str, channel: str) -> Asker:
        return self._deps.rules.access(self._deps.directory.who(person), Where(channel, Kind.DIRECT, shared_outside=False)).asker

    def _ordered(self, job: Job, order: DraftOrder, asker: Asker, channel: str) -> Draft | str:
        answer = self._ask(messages_drafts.ask_for_draft(order.subject), asker)
        if not answer.found:
            return messages_drafts.draft_not_possible()
        title = shorten(plain(draft_title_of(answer, order.subject)), 250)
        return self._desk.order(job.key, order.person, channel, title, draft_text(answer), order.subject, asker.open_only)

    def _revised(self, order: DraftOrder, asker: Asker) -> Draft | str:
        before = self._deps.drafts.get(order.draft)
        if before is None:
            return messages_drafts.draft_gone()
        text, wishes = order.edited, before.order_text
        if not text or text == before.text:
            wishes = messages_drafts.with_wish(before.order_text, order.comment)
            answer = self._ask(messages_drafts.ask_for_draft(wishes), asker)
            text = draft_text(answer) if answer.found else before.text
        made = self._desk.revise(order.draft, order.version, order.person, text, wishes)
        return REFUSALS[made]() if isinstance(made, Refused) else made

    def _ask(self, question: str, asker: Asker) -> Answer:
        return self._deps.assistant.get().ask(question, (), asker, None)[0]

    def _show(self, anchor: dict[str, Any], draft: Draft) -> None:
        """As text, and as a canvas where the workspace has them, else as a Word file."""
        message = draft_message(draft)
        self._deps.courier.fill(anchor, message)
        for number in range(len(message.more)):
            self._deps.courier.fill_rest(anchor, message, number)
        canvas = put_canvas(self._deps.web, draft)
        self._deps.drafts.standing_at(draft, anchor.get("thread"), anchor["ts"], canvas)
        if canvas is None:
            self._deps.courier.attach(anchor | {"thread": anchor["ts"]}, (word_file(draft),))


def word_file(draft: Draft, approver: str = "") -> Attachment:
    """The draft as a Word file to send; an approved one names who approved it."""
    return Attachment(word_name(draft), messages_drafts.draft_title(draft.title, draft.approved), as_word(draft, approver or None))
