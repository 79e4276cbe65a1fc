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
from tests.scenarios.fake_slack import ALICE, WITHOUT_A_WORD, FakeSlack
from tests.scenarios.world import World, elements_of, words
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
LOOKUPS = {"users.list", "users.info", "usergroups.list", "conversations.info", "conversations.members", "conversations.replies", "views.publish"}
REFUSALS = ["unknown_method", "not_allowed_token_type", "missing_scope", "feature_not_enabled", *WITHOUT_A_WORD]


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


@pytest.fixture(params=["unknown_method", *WITHOUT_A_WORD])
def silent(request: pytest.FixtureRequest, tmp_path: Path, slack: FakeSlack) -> Iterator[World]:
    """A workspace whose server tells neither who people are nor what places are, and has no home tab."""
    slack.lacks, slack.lacks_with = set(LOOKUPS), request.param
    made = World(slack, tmp_path)
    yield made
    made.database.close()


def test_where_nobody_can_be_looked_up_questions_are_answered_from_open_material(silent: World) -> None:
    silent.clear(ALICE)
    silent.deps.directory.learn()
    silent.mention("Hvor meget får Natur?")
    waited = len(silent.naps)
    silent.mention("Og Vej?")
    silent.direct("Hvor meget får Natur?")
    assert ["500.000" in words(shown["blocks"]) for shown in silent.slack.shown()] == [True, True, True]
    assert all(asker.open_only for _question, _earlier, asker in silent.assistant.asked)
    assert len(silent.naps) == waited


def test_a_home_tab_that_cannot_be_shown_leaves_nothing_undone(silent: World) -> None:
    silent.play(silent.event({"type": "app_home_opened", "user": ALICE, "channel": f"D{ALICE}", "tab": "home", "event_ts": "1.1"}))
    assert silent.deps.queue.waiting() == {}


def test_what_gave_no_usable_answer_is_asked_for_again_after_a_while(slack: FakeSlack, tmp_path: Path) -> None:
    now = 0.0
    slack.lacks, slack.lacks_with = {"chat.startStream"}, "page and 200"
    world = World(slack, tmp_path, stream="always")
    world.deps.web._clock = lambda: now
    world.direct("Hvor meget får Natur?")
    world.direct("Hvor meget får Natur?")
    slack.lacks = set()
    now = 60.0
    world.direct("Hvor meget får Natur?")
    assert len(slack.of("chat.startStream")) == 2
    assert [shown.get("streaming_state") for shown in slack.shown()] == [None, None, "completed"]
    world.database.close()


@pytest.mark.parametrize("error", ["unknown_method", "expired_trigger_id", "page and 200"])
def test_where_no_window_opens_its_words_are_said(world: World, error: str) -> None:
    world.deps.people.put(Person(ALICE, "secretary"), "test")
    world.slack.lacks, world.slack.lacks_with = {"views.open"}, error
    world.mention("Hvor meget får Natur?")
    (answer,) = world.slack.shown()
    key = next(element["value"] for element in elements_of(answer["blocks"]) if element.get("action_id") == "answer_sources")
    world.click(answer, "answer_sources")
    world.click(answer, "answer_feedback", value=f"bad:{key}")
    sources, thanks = world.slack.of("chat.postEphemeral")
    assert "4.1 Natur 500" in words(sources["blocks"])
    assert messages.noted() in words(thanks["blocks"])
    world.play(world.interaction("shortcut", callback_id="order_summary"))
    assert messages_drafts.order_in_words() in words(world.slack.shown()[-1]["blocks"])


def test_where_whispering_is_not_known_either_a_private_answer_comes_as_a_direct_message(world: World) -> None:
    world.slack.lacks = {"chat.postEphemeral", "conversations.open"}
    world.slack.fail("response/1", "expired", status=404)
    for _form in range(3):
        world.slack.fail("response/1", "expired", status=404)
    world.command("Hvor meget får Natur?")
    (shown,) = world.slack.shown()
    assert shown["channel"] == ALICE
    assert "500.000" in words(shown["blocks"])
