"""Ordering, revising, approving and exporting drafts, and the administrator's pause."""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import Any

from slack_bolt import Ack, App

from bot.access.who import Kind, Where
from bot.drafts.workflow import DraftDesk, Refused
from bot.slack import messages, messages_drafts
from bot.slack.blocks import drafts as windows
from bot.slack.blocks.answer import notice
from bot.slack.blocks.home import ORDER
from bot.slack.intake import Intake
from bot.slack.listeners.clicks import address_of, value_of
from bot.slack.listeners.shortcuts import ORDER_SUMMARY
from bot.slack.listeners.windows import show_window
from bot.slack.work.canvas import put_canvas
from bot.slack.work.draft import REFUSALS, word_file
from bot.slack.work.draft_order import DraftOrder
from knowledge.errors import SlackError
from knowledge.store.ledger.drafts import Draft

log = logging.getLogger("raadbot.slack")


def register(app: App, intake: Intake) -> None:
    """Puts the listeners into the app."""
    office = _Drafts(intake)
    app.shortcut(ORDER_SUMMARY)(ack=_ack, lazy=[office.show_order])
    app.action(ORDER)(ack=_ack, lazy=[office.show_order])
    app.view(windows.ORDER_VIEW)(office.order)
    app.action(windows.REVISE)(ack=_ack, lazy=[office.show_revise])
    app.view(windows.REVISE_VIEW)(office.revise)
    app.action(windows.APPROVER)(ack=_ack, lazy=[office.name_approver])
    app.action(windows.APPROVE)(ack=_ack, lazy=[office.approve])
    app.action(windows.EXPORT)(ack=_ack, lazy=[office.export])


class _Drafts:
    """The listeners, with what they share."""

    def __init__(self, intake: Intake) -> None:
        self._intake, self._deps = intake, intake.deps
        self._desk = DraftDesk(self._deps.drafts, self._deps.audit)

    def show_order(self, body: dict[str, Any]) -> None:
        """The window to order, or the word that the role does not allow it."""
        if self._deps.rules.may_draft(self._deps.directory.who(body["user"]["id"])):
            show_window(self._deps, body, windows.order_view(), notice(messages_drafts.order_in_words()))
        else:
            show_window(self._deps, body, windows.word_view(messages.not_allowed()), notice(messages.not_allowed()))

    def order(self, ack: Ack, body: dict[str, Any]) -> None:
        """The order is kept; an empty one is handed back."""
        subject = windows.typed(body["view"], "what")
        if not subject:
            ack(response_action="errors", errors={"what": messages_drafts.order_empty()})
            return
        self._intake.draft(asdict(DraftOrder(_team(body), body["user"]["id"], subject)), body["view"]["id"])
        ack()

    def show_revise(self, body: dict[str, Any]) -> None:
        """The window to revise the version that the button belongs to."""
        draft = self._draft(body)
        if isinstance(draft, Draft) and draft.owner == body["user"]["id"]:
            show_window(self._deps, body, windows.revise_view(draft), notice(messages_drafts.no_window()))
        else:
            self._say(body, REFUSALS[draft if isinstance(draft, Refused) else Refused.NOT_YOURS]())

    def revise(self, ack: Ack, body: dict[str, Any]) -> None:
        """The revision is kept."""
        draft_id, _, version = str(body["view"]["private_metadata"]).partition(":")
        comment, edited = windows.typed(body["view"], "comment"), windows.typed_text(body["view"])
        order = DraftOrder(_team(body), body["user"]["id"], "", comment, edited, draft_id, int(version) if version.isdigit() else 0)
        self._intake.draft(asdict(order), body["view"]["id"])
        ack()

    def name_approver(self, body: dict[str, Any]) -> None:
        """Somebody is named; they get the draft when they may see all that it drew on."""
        draft_id, version = _which(str(body["actions"][0]["block_id"]).removeprefix("draft:"))
        approver = str(body["actions"][0].get("selected_user") or "")
        draft = self._deps.drafts.get(draft_id)
        who = self._deps.directory.who(approver)
        access = self._deps.rules.access(who, Where(approver, Kind.DIRECT, shared_outside=False))
        if draft is not None and (
            access.refusal is not None or self._deps.rules.role(who) == "guest" or (access.asker.open_only and not draft.open_only)
        ):
            self._say(body, messages_drafts.draft_approver_cannot())
            return
        named = self._desk.name_approver(draft_id, version, body["user"]["id"], approver)
        if isinstance(named, Refused):
            self._say(body, REFUSALS[named]())
            return
        channel = self._deps.courier.direct_channel(approver)
        self._deps.courier.outbox.post(channel, None, notice(messages_drafts.draft_please_approve()))
        message = windows.draft_message(named, for_approver=True)
        for one in (message, *message.more):
            self._deps.courier.outbox.post(channel, None, one)
        self._say(body, messages_drafts.draft_sent_to_approver(who.name))

    def approve(self, body: dict[str, Any]) -> None:
        """Approved, when it is the named person and the version that stands; owner and approver see it."""
        draft_id, version = _which(value_of(body))
        person = str(body["user"]["id"])
        approved = self._desk.approve(draft_id, version, person)
        if isinstance(approved, Refused):
            self._say(body, messages_drafts.draft_not_approver() if approved is Refused.NOT_YOURS else REFUSALS[approved]())
            return
        standing = [(str(body["channel"]["id"]), str(body["container"]["message_ts"])), (approved.channel, approved.message)]
        approver = self._deps.directory.who(person).name
        for channel, message in standing:
            if message:
                self._show_again(channel, message, approved, approver)
        if approved.canvas:
            put_canvas(self._deps.web, approved, approver)
        self._deps.courier.outbox.post(approved.channel, None, notice(messages_drafts.draft_approved(approved.title, approver)))

    def _show_again(self, channel: str, message: str, draft: Draft, approver: str) -> None:
        """The message as the draft stands now; one that is gone changes nothing in the draft."""
        try:
            self._deps.courier.outbox.update(channel, message, windows.draft_message(draft, approver=approver))
        except SlackError as fault:
            log.info("draft not shown anew: %s", fault)

    def export(self, body: dict[str, Any]) -> None:
        """The Word file, for the owner and the approver alone, after a new look at what they may see."""
        draft = self._draft(body)
        person = str(body["user"]["id"])
        if isinstance(draft, Refused):
            self._say(body, REFUSALS[draft]())
            return
        access = self._deps.rules.access(self._deps.directory.who(person), Where(person, Kind.DIRECT, shared_outside=False))
        if person not in {draft.owner, draft.approver} or access.refusal is not None or (access.asker.open_only and not draft.open_only):
            self._say(body, messages_drafts.draft_not_for_you())
            return
        self._deps.audit.add("draft_exported", person, draft.channel, draft=draft.id, version=draft.version)
        try:
            file = word_file(draft, self._deps.directory.who(draft.approver).name if draft.approver else "")
            self._deps.courier.outbox.upload(self._deps.courier.direct_channel(person), body["container"].get("message_ts"), file)
        except SlackError:
            self._say(body, messages_drafts.draft_file_failed())

    def _draft(self, body: dict[str, Any]) -> Draft | Refused:
        draft_id, version = _which(value_of(body))
        draft = self._deps.drafts.get(draft_id)
        if draft is None:
            return Refused.GONE
        return draft if draft.version == version else Refused.STALE

    def _say(self, body: dict[str, Any], sentence: str) -> None:
        self._deps.courier.whisper(address_of(body), notice(sentence))


def _which(value: str) -> tuple[str, int]:
    draft_id, _, version = value.partition(":")
    return draft_id, int(version) if version.isdigit() else 0


def _team(body: dict[str, Any]) -> str:
    return str((body.get("team") or {}).get("id") or "")


def _ack(ack: Ack) -> None:
    ack()
