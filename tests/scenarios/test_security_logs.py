"""What is written down, for how long, and who can have it removed."""

from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest

from bot.operation.logs import JsonLine, redact
from bot.operation.retention import Retention
from bot.slack.service import build_service
from bot.slack.settings import SlackSettings
from knowledge.errors import SettingError
from knowledge.store.ledger.forget import forget_person
from tests.scenarios.fake_slack import ALICE, BOB, OPEN_CHANNEL
from tests.scenarios.world import World


def test_no_text_of_a_question_or_answer_reaches_the_log(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    for method in ("chat.update", "chat.stopStream"):
        world.slack.fail(method, "invalid_blocks")
    world.mention("Hemmeligt spørgsmål om kolonihaver?")
    world.direct("Hemmeligt spørgsmål om kolonihaver?")
    assert caplog.records
    assert "kolonihaver" not in caplog.text
    assert "500.000" not in caplog.text


def test_tokens_addresses_and_cpr_numbers_are_taken_out_of_the_log() -> None:
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "xoxb-1-abc xapp-1-def 010190-1234 http://x/response/abc", None, None)
    line = json.loads(JsonLine().format(record))
    assert line["what"] == "*** *** xxxxxx-xxxx http://x***"
    assert redact("wss://x/?ticket=abc-1&app_id=2") == "wss://x/?ticket=***&app_id=2"


def test_a_trace_is_reduced_to_the_kind_of_fault() -> None:
    try:
        raise ValueError("Hemmeligt")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "failed", None, sys.exc_info())
    assert "Hemmeligt" not in JsonLine().format(record)


def test_secrets_never_show_in_the_settings() -> None:
    shown = repr(SlackSettings(bot_token="xoxb-geheim", app_token="xapp-geheim", signing_secret="geheim"))
    assert "geheim" not in shown


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        (SlackSettings(bot_token="your-token-here"), "SLACK_BOT_TOKEN"),
        (SlackSettings(bot_token="xoxb-1", app_token=None), "SLACK_APP_TOKEN"),
        (SlackSettings(bot_token="xoxb-1", mode="http"), "SLACK_SIGNING_SECRET"),
    ],
)
def test_a_missing_or_placeholder_token_stops_the_start(world: World, settings: SlackSettings, named: str) -> None:
    with pytest.raises(SettingError, match=named):
        build_service(settings, world.database, lambda: world.assistant)


def test_a_token_that_slack_refuses_stops_the_start_without_showing_it(world: World) -> None:
    world.slack.fail("auth.test", "invalid_auth")
    settings = SlackSettings(bot_token="xoxb-geheim", app_token="xapp-1", api_url=f"{world.slack.base}/api/")
    with pytest.raises(SettingError, match="invalid_auth") as fault:
        build_service(settings, world.database, lambda: world.assistant)
    assert "geheim" not in str(fault.value)


def test_every_answer_leaves_one_audit_line_without_text(world: World) -> None:
    world.mention("Hvor meget får Natur?")
    (line,) = world.deps.audit.since(0)
    assert (line.what, line.person, line.detail["documents"], line.detail["model"]) == ("answer", ALICE, ["budget-2031"], "builtin")
    assert "Natur" not in json.dumps(line.detail)


def test_everything_goes_after_the_retention_period(world: World) -> None:
    world.mention("Hvor meget får Natur?")
    now = world.deps.audit.since(0)[0].at
    Retention(world.database, world.deps.queue, 90, clock=lambda: now + 89 * 86_400).sweep()
    assert world.deps.answers.count(0) == 1
    Retention(world.database, world.deps.queue, 90, clock=lambda: now + 91 * 86_400).sweep()
    assert world.deps.answers.count(0) == 0
    assert world.deps.audit.since(0) == []


def test_a_person_can_be_forgotten(world: World) -> None:
    world.mention("Hvor meget får Natur?")
    world.mention("Hvor meget får Vej?", person=BOB)
    removed = forget_person(world.database, ALICE)
    assert removed["answers"] == 1
    assert removed["jobs"] == 1
    assert world.deps.answers.counts(0, ALICE, OPEN_CHANNEL)[0] == 0
    assert world.deps.answers.counts(0, BOB, OPEN_CHANNEL)[0] == 1
    assert {line.person for line in world.deps.audit.since(0)} == {BOB, "(slettet)"}


@pytest.mark.parametrize(
    ("event", "ends"),
    [
        ({"type": "app_uninstalled"}, True),
        ({"type": "tokens_revoked", "tokens": {"bot": ["U1"], "oauth": []}}, True),
        ({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}, False),
    ],
)
def test_when_the_app_is_removed_the_service_ends_and_the_log_says_so(
    world: World, event: dict[str, Any], ends: bool, caplog: pytest.LogCaptureFixture
) -> None:
    ended: list[bool] = []
    world.deps.line.end = lambda: ended.append(True)
    world.play(world.event(event))
    assert ended == [True] * ends
    assert ("removed from the workspace" in caplog.text) == ends
    assert len(world.deps.audit.since(0, "uninstalled")) == ends


def test_a_failing_job_is_logged_with_its_place_and_not_with_its_words(world: World, caplog: pytest.LogCaptureFixture) -> None:
    def broken(question: str, asker: object) -> None:
        raise RuntimeError("Hemmeligt spørgsmål")

    world.assistant.says = broken  # type: ignore[assignment]
    world.mention("Hvor meget får Natur?")
    record = next(record for record in caplog.records if record.exc_info)
    line = json.loads(JsonLine().format(record))
    assert line["fault"] == "RuntimeError"
    assert line["place"].startswith("test_security_logs.py:")
    assert "Hemmeligt" not in JsonLine().format(record)
