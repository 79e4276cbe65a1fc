"""The window that asks why an answer was not good."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement, PlainTextObject
from slack_sdk.models.views import View

from bot.slack import messages

REASON_VIEW = "feedback_reason"
_BLOCK, _FIELD = "reason", "text"
_LONGEST = 1_000


def reason_view(answer_id: str) -> View:
    """A field for a reason; the answer's id travels along."""
    field = PlainTextInputElement(action_id=_FIELD, multiline=True, max_length=_LONGEST)
    return View(
        type="modal",
        callback_id=REASON_VIEW,
        private_metadata=answer_id,
        title=PlainTextObject(text=messages.feedback_title()),
        submit=PlainTextObject(text=messages.send()),
        close=PlainTextObject(text=messages.close()),
        blocks=[InputBlock(block_id=_BLOCK, label=messages.feedback_question(), element=field, optional=True)],
    )


def reason_of(view: dict[str, Any]) -> tuple[str, str | None]:
    """The answer's id and the reason that was typed, None when none was."""
    typed = view["state"]["values"].get(_BLOCK, {}).get(_FIELD, {}).get("value")
    return str(view["private_metadata"]), str(typed).strip()[:_LONGEST] if typed else None
