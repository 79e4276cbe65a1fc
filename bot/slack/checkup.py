"""For `raadbot doctor`: do the tokens hold, are the rights there, can a connection be made."""

from __future__ import annotations

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.app import make_client
from bot.slack.manifest import scopes
from bot.slack.settings import SlackSettings

_SECONDS = 10


def fault_of(settings: SlackSettings) -> str | None:
    """What stands in the way, as a Danish sentence with what to do; None when everything is well. Asks Slack, and changes nothing."""
    try:
        answer = make_client(settings, _SECONDS).auth_test()
    except SlackApiError as fault:
        return f"Slack tager ikke imod SLACK_BOT_TOKEN ({fault.response.get('error')}); hent et nyt i appens «OAuth & Permissions»."
    except OSError as fault:
        return f"{settings.api_url} svarer ikke ({type(fault).__name__}); se, om maskinen har net eller en proxy."
    granted = {scope for scope in str(_header(answer.headers, "x-oauth-scopes")).split(",") if scope}
    missing = sorted(set(scopes(settings.experience)) - granted) if granted else []
    if missing:
        return f"appen mangler rettighederne {', '.join(missing)}; opdatér manifestet (raadbot manifest), og installér appen igen."
    return _socket_fault(settings) if settings.mode == "socket" else None


def _socket_fault(settings: SlackSettings) -> str | None:
    client = WebClient(token=settings.app_token, base_url=settings.api_url, timeout=_SECONDS, retry_handlers=[])
    try:
        client.apps_connections_open(app_token=str(settings.app_token))
    except SlackApiError as fault:
        return f"Slack tager ikke imod SLACK_APP_TOKEN ({fault.response.get('error')}); det skal have rettigheden connections:write."
    except OSError as fault:
        return f"{settings.api_url} svarer ikke ({type(fault).__name__}); se, om maskinen har net eller en proxy."
    return None


def _header(headers: dict[str, object], name: str) -> object:
    """A header's value, however the name is written; the client gives some as lists."""
    found = next((value for key, value in headers.items() if key.lower() == name), "")
    return ",".join(map(str, found)) if isinstance(found, list) else found
