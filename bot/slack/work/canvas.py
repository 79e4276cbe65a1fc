"""A draft as a canvas that its owner alone may open."""

from __future__ import annotations

import logging

from bot.slack import messages_drafts
from bot.slack.web import SlackWeb
from knowledge.errors import SlackError
from knowledge.store.ledger.drafts import Draft

log = logging.getLogger("raadbot.slack")


def put_canvas(web: SlackWeb, draft: Draft, approver: str = "") -> str | None:
    """The canvas with the draft's text as it stands, made new or changed; None where there are none. `approver` is the name of who approved it.

    It is to be read only: what is typed into a canvas would neither be exported nor approved, so a text is changed by «Ret udkastet».
    """
    title = messages_drafts.draft_title(draft.title, draft.approved)
    content = {"type": "markdown", "markdown": f"{messages_drafts.draft_notice(draft.approved, approver)}\n\n{draft.text}"}
    try:
        if draft.canvas is not None:
            _change(web, draft.canvas, {"operation": "replace", "document_content": content})
            _change(web, draft.canvas, {"operation": "rename", "title_content": {"type": "markdown", "markdown": title}})
            return draft.canvas
        made = str(web.write("canvases.create", tries=3, title=title, document_content=content)["canvas_id"])
        web.write("canvases.access.set", tries=3, canvas_id=made, access_level="read", user_ids=[draft.owner])
    except SlackError as fault:
        log.info("no canvas: %s", fault)
        return None
    return made


def _change(web: SlackWeb, canvas: str, change: dict[str, object]) -> None:
    """Slack takes one change a call."""
    web.write("canvases.edit", tries=3, canvas_id=canvas, changes=[change])
