"""`raadbot doctor` says what is wrong with Slack before anything is promised."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.slack.checkup import fault_of
from bot.slack.manifest import scopes
from bot.slack.settings import SlackSettings, slack_settings
from knowledge.errors import SettingError
from tests.scenarios.fake_slack import FakeSlack


def settings_for(slack: FakeSlack) -> SlackSettings:
    """Tokens for the fake."""
    return SlackSettings(bot_token="xoxb-1", app_token="xapp-1", api_url=f"{slack.base}/api/")


def test_all_is_well_when_tokens_rights_and_connection_hold(slack: FakeSlack) -> None:
    slack.scopes = scopes("agent")
    assert fault_of(settings_for(slack)) is None
    assert slack.of("apps.connections.open") != []


REFUSED = [("auth.test", "invalid_auth", "SLACK_BOT_TOKEN"), ("apps.connections.open", "not_allowed_token_type", "SLACK_APP_TOKEN")]


@pytest.mark.parametrize(("method", "error", "named"), REFUSED)
def test_a_token_that_is_refused_is_named(slack: FakeSlack, method: str, error: str, named: str) -> None:
    slack.fail(method, error)
    told = fault_of(settings_for(slack)) or ""
    assert named in told
    assert error in told


def test_missing_rights_are_listed(slack: FakeSlack) -> None:
    slack.scopes = [scope for scope in scopes("agent") if scope != "im:history"]
    assert "im:history" in (fault_of(settings_for(slack)) or "")


def test_a_slack_that_does_not_answer_is_said(slack: FakeSlack) -> None:
    told = fault_of(replace(settings_for(slack), api_url="http://127.0.0.1:9/api/")) or ""
    assert "svarer ikke" in told


def test_without_a_token_the_guide_is_named() -> None:
    from bot.config import Settings

    with pytest.raises(SettingError, match=r"docs/slack\.md"):
        slack_settings(Settings())
