"""A server without streaming, sessions, canvases and files: everything comes as plain messages, and nothing is asked for in vain."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_bolt.request import BoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.answer import Table
from bot.slack import messages, messages_drafts
from bot.slack.http_mode import is_genuine
from knowledge.store.ledger.people import Person
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, FakeSlack
from tests.scenarios.world import World, words
from tools.contract import Column

MISSING = {
    "chat.startStream",
    "chat.appendStream",
    "chat.stopStream",
    "agents.sessions.setStatus",
    "agents.sessions.rename",
    "assistant.threads.setSuggestedPrompts",
    "assistant.threads.setTitle",
    "canvases.create",
    "canvases.edit",
    "canvases.access.set",
    "files.getUploadURLExternal",
    "files.completeUploadExternal",
}
REFUSALS = ["unknown_method", "not_allowed_token_type", "missing_scope", "feature_not_enabled", "html"]


@pytest.fixture(params=REFUSALS)
def plain(request: pytest.FixtureRequest, tmp_path: Path, slack: FakeSlack) -> Iterator[World]:
    """A workspace whose server lacks the methods and says so in one of the ways there are."""
    slack.lacks, slack.lacks_with = set(MISSING), request.param
    made = World(slack, tmp_path, stream="always")
    yield made
    made.database.close()


def many_rows(count: int) -> Table:
    """A table too long for a message."""
    columns = (Column(key="name", label="Emne"), Column(key="sum", label="2031", unit="DKK"))
    rows = tuple((f"Emne nummer {number} i den lange liste", f"{number}.000") for number in range(1, count + 1))
    return Table(title="Linjer", columns=columns, rows=rows, numbers=tuple((None, number * 1000) for number in range(1, count + 1)))


def test_questions_are_answered_in_plain_messages_and_no_method_is_asked_for_twice(plain: World) -> None:
    plain.direct("Hvor meget får Natur?")
    plain.direct("Og året efter?")
    plain.mention("Hvor meget får Natur?")
    assert ["500.000" in words(shown["blocks"]) for shown in plain.slack.shown()] == [True, True, True]
    assert all(len(plain.slack.of(method)) <= 1 for method in MISSING)
    assert plain.naps == []


def test_progress_is_shown_in_the_message_itself(plain: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.work.progress._FIRST_AFTER", 0.0)
    seen: list[str] = []
    ask = plain.assistant.ask

    def slowly(question: str, earlier: Any, asker: Any, progress: Any) -> Any:
        progress("Slår op i budgettets linjer")
        seen.extend(shown["text"] for shown in plain.slack.shown())
        return ask(question, earlier, asker, progress)

    plain.assistant.ask = slowly  # type: ignore[method-assign, assignment]
    plain.direct("Hvor meget får Natur?")
    assert seen == ["Slår op i budgettets linjer …"]


def test_rows_that_would_go_into_a_file_come_as_messages(plain: World) -> None:
    plain.assistant.says = lambda question, asker: small_answer(question=question, table=many_rows(400))
    plain.mention("Vis alle linjer")
    everything = words([shown["blocks"] for shown in plain.slack.shown()])
    assert all(f"Emne nummer {number} i" in everything for number in range(1, 401))


def test_where_tables_and_charts_are_refused_too_no_row_is_lost(plain: World) -> None:
    plain.slack.fail("chat.update", "invalid_blocks")
    plain.assistant.says = lambda question, asker: small_answer(question=question, table=many_rows(90))
    plain.mention("Vis alle linjer")
    shown = plain.slack.shown()
    assert all(f"Emne nummer {number} i" in words([one["blocks"] for one in shown]) for number in range(1, 91))
    assert not {"table", "data_table", "data_visualization"} & {block["type"] for one in shown for block in one["blocks"]}


def test_a_draft_stands_in_the_message_and_the_word_file_says_that_it_cannot_be_sent(plain: World) -> None:
    plain.deps.people.put(Person(ALICE, "secretary"), "test")
    plain.submit({"callback_id": "draft_order_view", "private_metadata": ""}, {"what": "punkt 5"})
    (draft,) = plain.slack.shown()
    assert "500.000 kr." in words(draft["blocks"])
    plain.click(draft, "draft_export")
    assert messages_drafts.draft_file_failed() in plain.slack.shown()[-1]["text"]


def test_the_panel_the_home_tab_and_stop_do_no_harm(plain: World) -> None:
    for tab in ("messages", "home"):
        plain.play(plain.event({"type": "app_home_opened", "user": ALICE, "channel": f"D{ALICE}", "tab": tab, "event_ts": f"1.{len(tab)}"}))
    asked = plain.direct("Hvor meget får Natur?", run=False)
    plain.play(plain.event({"type": "agent_session_stopped", "channel": f"D{ALICE}", "thread_ts": asked["event"]["ts"], "user": ALICE}))
    assert plain.slack.of("views.publish")
    assert plain.slack.shown()[-1]["text"] == messages.stopped()
    assert plain.deps.queue.waiting() == {}


def test_over_http_it_is_the_same(plain: World) -> None:
    body = plain.event(
        {"type": "message", "channel_type": "im", "user": ALICE, "channel": f"D{ALICE}", "text": "Hvor meget får Natur?", "ts": "1700009999.000001"}
    )
    raw, stamp = json.dumps(body), str(int(time.time()))
    signed = SignatureVerifier("secret").generate_signature(timestamp=stamp, body=raw)
    headers = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": str(signed), "Content-Type": "application/json"}
    assert is_genuine(SignatureVerifier("secret"), raw.encode(), headers)
    assert plain.app.dispatch(BoltRequest(mode="http", body=raw, headers={key: [value] for key, value in headers.items()})).status == 200
    plain.work()
    (shown,) = plain.slack.shown()
    assert "500.000" in words(shown["blocks"])
