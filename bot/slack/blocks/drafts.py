"""A draft as a message, and the windows to order and to revise one."""

from __future__ import annotations

import re
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    InputBlock,
    InteractiveElement,
    MarkdownTextObject,
    PlainTextInputElement,
    PlainTextObject,
    UserSelectElement,
)
from slack_sdk.models.views import View

from bot.slack import messages, messages_drafts
from bot.slack.blocks import budget, rich
from bot.slack.message import Message
from bot.slack.safe_text import escape, plain, shorten
from knowledge.store.ledger.drafts import Draft

ORDER_VIEW, REVISE_VIEW = "draft_order_view", "draft_revise_view"
REVISE, APPROVER, APPROVE, EXPORT = "draft_revise", "draft_approver", "draft_approve", "draft_export"
_LONGEST_FIELD, _MOST_FIELDS, _LONGEST_HEADING = 2_900, 8, 145


def draft_message(draft: Draft, for_approver: bool = False, approver: str = "") -> Message:
    """The draft as it stands, with what this person may do to it; `approver` is the name of who approved it. The buttons carry id and version, so
    a stale one is known."""
    title = messages_drafts.draft_title(draft.title, draft.approved)
    pieces = rich.pieces(budget.cut_long(draft.text))
    first, *rest = budget.split(pieces, budget.MOST_CHARACTERS - 800)
    head: list[Block] = [HeaderBlock(text=PlainTextObject(text=_heading(title)))]
    body: list[Block] = [rich.block(rich.joined(first))] if first else []
    foot: list[Block] = [
        _context(messages_drafts.draft_state(draft.version, draft.approved)),
        *_actions(draft, for_approver),
        _context(messages_drafts.draft_notice(draft.approved, approver)),
    ]
    text = escape(shorten(plain(title), 300))
    more = tuple(Message(text, (rich.block(rich.joined(stretch)),)) for stretch in rest)
    return Message(text, (*head, *body, *foot), (*head, *body, *foot), more)


def _heading(title: str) -> str:
    """The title within a header's limit: a long one goes without its last parenthesis before it is cut."""
    whole = plain(title)
    return whole if len(whole) <= _LONGEST_HEADING else shorten(re.sub(r" \([^()]*\)$", "", whole), _LONGEST_HEADING)


def _actions(draft: Draft, for_approver: bool) -> list[Block]:
    value = f"{draft.id}:{draft.version}"
    export = ButtonElement(text=PlainTextObject(text=messages_drafts.draft_export()), action_id=EXPORT, value=value)
    elements: list[InteractiveElement] = [export]
    if not draft.approved and for_approver:
        elements.insert(0, ButtonElement(text=PlainTextObject(text=messages_drafts.draft_approve()), action_id=APPROVE, value=value, style="primary"))
    if not draft.approved and not for_approver:
        elements.insert(0, ButtonElement(text=PlainTextObject(text=messages_drafts.draft_revise()), action_id=REVISE, value=value))
        elements.append(UserSelectElement(placeholder=PlainTextObject(text=messages_drafts.draft_choose_approver()), action_id=APPROVER))
    return [ActionsBlock(block_id=f"draft:{value}", elements=elements)]


def order_view() -> View:
    """The window to order a draft summary."""
    what = PlainTextInputElement(action_id="text", max_length=500, placeholder=PlainTextObject(text=messages_drafts.order_example()))
    return View(
        type="modal",
        callback_id=ORDER_VIEW,
        title=PlainTextObject(text=messages.order_summary()),
        submit=PlainTextObject(text=messages_drafts.order()),
        close=PlainTextObject(text=messages.cancel()),
        blocks=[InputBlock(block_id="what", label=messages_drafts.order_what(), element=what, hint=messages_drafts.order_hint())],
    )


def revise_view(draft: Draft) -> View:
    """The window to revise a draft: a comment for Rådbot, and the text itself where it is short enough for some fields."""
    comment = PlainTextInputElement(action_id="text", multiline=True, max_length=500)
    blocks: list[Block] = [InputBlock(block_id="comment", label=messages_drafts.revise_comment(), element=comment, optional=True)]
    parts = _parts(draft.text)
    for number, part in enumerate(parts, 1):
        field = PlainTextInputElement(action_id="text", multiline=True, initial_value=part, max_length=3_000)
        label = messages_drafts.revise_text(number, len(parts))
        blocks.append(InputBlock(block_id=_field(number), label=label, element=field, optional=True))
    return View(
        type="modal",
        callback_id=REVISE_VIEW,
        private_metadata=f"{draft.id}:{draft.version}",
        title=PlainTextObject(text=messages_drafts.draft_revise()),
        submit=PlainTextObject(text=messages_drafts.save()),
        close=PlainTextObject(text=messages.cancel()),
        blocks=blocks,
    )


def word_view(sentence: str) -> View:
    """A window that only says something."""
    close = PlainTextObject(text=messages.close())
    return View(type="modal", title=PlainTextObject(text="Rådbot"), close=close, blocks=[rich.block([rich.section(sentence)])])


def typed(view: dict[str, Any], block: str) -> str:
    """What was typed into a field of a window; empty when nothing was."""
    return str(view["state"]["values"].get(block, {}).get("text", {}).get("value") or "").strip()


def typed_text(view: dict[str, Any]) -> str:
    """The text of the draft as it was typed into its fields; empty when there were none."""
    return "\n\n".join(filter(None, (typed(view, _field(number)) for number in range(1, _MOST_FIELDS + 1))))


def _field(number: int) -> str:
    return "edited" if number == 1 else f"edited_{number}"


def _parts(text: str) -> list[str]:
    """The text cut between paragraphs into parts that fit a field each; none when it does not fit."""
    parts: list[str] = []
    for paragraph in text.split("\n\n"):
        if parts and len(parts[-1]) + len(paragraph) + 2 <= _LONGEST_FIELD:
            parts[-1] += f"\n\n{paragraph}"
        else:
            parts.append(paragraph)
    return parts if len(parts) <= _MOST_FIELDS and max(map(len, parts)) <= _LONGEST_FIELD else []


def _context(text: str) -> ContextBlock:
    return ContextBlock(elements=[MarkdownTextObject(text=escape(text), verbatim=True)])
