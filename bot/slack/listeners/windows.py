"""Windows; and where none can be opened (a server without them, a click that came too late), the same in words."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk.models.views import View

from bot.slack.deps import Deps
from bot.slack.listeners.clicks import address_of
from bot.slack.message import Message
from knowledge.errors import SlackError

log = logging.getLogger("raadbot.slack")


def show_window(deps: Deps, body: dict[str, Any], view: View, *instead: Message) -> None:
    """Opens the window for the person who clicked; else whispers `instead` where they are.

    Raises:
        NoPlace: nothing can be said there either.
    """
    try:
        deps.web.write("views.open", tries=2, trigger_id=body["trigger_id"], view=view.to_dict())
    except SlackError as fault:
        log.info("no window: %s", fault)
        for message in instead:
            deps.courier.whisper(address_of(body), message)
