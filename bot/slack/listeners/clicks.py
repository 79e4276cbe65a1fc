"""A click, read: who pressed what, where, and where an answer to it belongs."""

from __future__ import annotations

from typing import Any

from bot.slack.address import Address
from bot.slack.asked import BUTTON, Asked


def value_of(body: dict[str, Any]) -> str:
    """The value of the pressed button or chosen option: an opaque id, never text to be used."""
    action = body["actions"][0]
    return str(action.get("value") or (action.get("selected_option") or {}).get("value") or "")


def asked_by_click(body: dict[str, Any], text: str) -> Asked:
    """The click as a question: in the thread of the message, private when the message was private; from the home tab in the direct message."""
    address = address_of(body)
    container = body.get("container") or {}
    return Asked(
        team=address.team,
        channel=address.channel,
        person=address.person,
        text=text,
        via=BUTTON,
        thread=address.thread,
        ts=str(container.get("message_ts") or "") or None,
        channel_type="im" if address.direct else None,
        response_url=address.response_url,
    )


def address_of(body: dict[str, Any]) -> Address:
    """Where something said about the click belongs. From the home tab: the person, who is a place of their own."""
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    team, person = str((body.get("team") or {}).get("id") or ""), str(body["user"]["id"])
    if not channel:
        return Address(team, person, person, None, direct=True)
    direct = str(channel).startswith("D")
    message = body.get("message") or {}
    private = bool(container.get("is_ephemeral"))
    thread = container.get("thread_ts") or message.get("thread_ts") or (None if private or direct else container.get("message_ts"))
    return Address(team, str(channel), person, thread, direct, private, str(body["response_url"]) if private and body.get("response_url") else None)
