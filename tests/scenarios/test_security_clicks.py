"""Clicks and windows: the person is looked at, ids are looked up, and twice pressed is once done."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.slack import messages
from bot.slack.blocks.home import PAUSE
from knowledge.store.ledger.switches import PAUSED
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, BOB, OPEN_CHANNEL
from tests.scenarios.world import World, elements_of, words


def test_only_the_asker_can_share_a_private_answer(world: World) -> None:
    world.command("Hvor meget får Natur?")
    (private,) = world.slack.of("response_url")
    button = next(element for element in elements_of(private["blocks"]) if element.get("action_id") == "answer_share")
    place: dict[str, Any] = {"channel": {"id": OPEN_CHANNEL}, "container": {"message_ts": "1", "channel_id": OPEN_CHANNEL, "is_ephemeral": True}}
    world.play(world.interaction("block_actions", BOB, actions=[button | {"action_ts": "1"}], **place))
    assert world.slack.shown() == []
    assert messages.not_yours() in world.slack.of("response_url")[-1]["text"]


BUTTONS = ("answer_next_0", "answer_sources", "answer_share", "answer_feedback", "draft_approve", "draft_export", "ask_example_7")


@pytest.mark.parametrize("value", ["", "x", "x:0", "../../etc", "good:x", "0:0", "æ" * 500])
@pytest.mark.parametrize("action", BUTTONS)
def test_a_changed_value_does_nothing(world: World, action: str, value: str) -> None:
    place: dict[str, Any] = {"channel": {"id": OPEN_CHANNEL}, "container": {"message_ts": "1", "channel_id": OPEN_CHANNEL}, "message": {"ts": "1"}}
    pressed = {"type": "button", "action_id": action, "block_id": "b", "action_ts": "1", "value": value}
    response = world.play(world.interaction("block_actions", actions=[pressed], **place))
    assert response.status == 200
    assert world.assistant.asked == []
    assert world.slack.of("views.open", "chat.postMessage") == []


def test_a_window_with_changed_metadata_keeps_nothing(world: World) -> None:
    world.submit({"callback_id": "feedback_reason", "private_metadata": "someone-else"}, {"reason": "x"})
    assert world.deps.feedback.all() == []


def test_a_double_click_asks_once(world: World) -> None:
    world.assistant.says = lambda question, asker: small_answer(question=question, next_steps=("Og så?",))
    world.mention("Hvor meget får Natur?")
    for _press in range(2):
        world.click(world.slack.shown()[0], "answer_next_0", action_ts="9.9")
    assert [question for question, _earlier, _asker in world.assistant.asked] == ["Hvor meget får Natur?", "Og så?"]


def test_the_pause_obeys_administrators_only(world: World) -> None:
    pressed = {"type": "button", "action_id": PAUSE, "block_id": "b", "action_ts": "1", "value": "bot"}
    world.slack.groups["administratorer"] = [BOB]
    world.play(world.interaction("block_actions", BOB, actions=[pressed], container={"type": "view"}))
    assert not world.deps.switches.is_on(PAUSED)
    world.clear(ALICE, role="administrator")
    world.play(world.interaction("block_actions", ALICE, actions=[pressed | {"action_ts": "2"}], container={"type": "view"}))
    assert world.deps.switches.is_on(PAUSED)
    assert [line.what for line in world.deps.audit.since(0)] == ["paused"]
    world.mention("Hvor meget får Natur?")
    assert world.assistant.asked == []
    assert world.slack.of("chat.postEphemeral")[0]["text"] == messages.paused()


def test_figures_stand_in_the_home_of_administrators_only(world: World) -> None:
    world.clear(ALICE, role="administrator")
    for person in (ALICE, BOB):
        world.play(world.event({"type": "app_home_opened", "user": person, "channel": f"D{person}", "tab": "home", "event_ts": person}))
    homes = [words(published["view"]["blocks"]) for published in world.slack.of("views.publish")]
    assert ["Svar det seneste døgn" in home for home in homes] == [True, False]


def test_feedback_is_kept_with_its_reason_and_its_export_can_be_evaluated(world: World, tmp_path: Path) -> None:
    from bot.evaluation.questions import read_questions
    from bot.operation.feedback_export import as_eval_lines

    world.mention("Hvor meget får Natur?")
    shown = world.slack.shown()[0]
    thumbs = next(element for element in elements_of(shown["blocks"]) if element["type"] == "feedback_buttons")
    world.click(shown, "answer_feedback", value=thumbs["negative_button"]["value"])
    (opened,) = world.slack.of("views.open")
    world.submit(opened["view"], {"reason": "Forkert år"})
    (kept,) = world.deps.feedback.all()
    assert (kept.verdict, kept.reason, kept.question) == ("bad", "Forkert år", "Hvor meget får Natur?")
    exported = tmp_path / "daarlige.jsonl"
    exported.write_text("\n".join(as_eval_lines([kept])), encoding="utf-8")
    (question,) = read_questions(exported)
    assert question.turns == ("Hvor meget får Natur?",)
    assert question.expect.none_of == (json.loads(kept.answer or "")["lead"],)
