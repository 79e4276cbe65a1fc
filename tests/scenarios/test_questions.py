"""Whole questions: a Slack event in, the calls out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.slack import messages
from knowledge.errors import StoreError
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, BOB, OPEN_CHANNEL, FakeSlack
from tests.scenarios.world import World, elements_of, words


def test_a_mention_is_answered_once_in_its_thread(world: World) -> None:
    asked = world.mention("Hvor meget får Natur?")
    (shown,) = world.slack.shown()
    assert shown["thread_ts"] == asked["event"]["ts"]
    assert "500.000 kr." in words(shown["blocks"])
    assert "Budgetaftale 2031:  [1] 4.1, tabellen DRIFT, linje 12–13" in words(shown["blocks"])
    assert messages.ai_notice() in words(shown["blocks"])
    assert world.assistant.asked[0][0] == "Hvor meget får Natur?"


def test_something_is_visible_before_the_answer_is_made(world: World) -> None:
    seen: list[str] = []
    world.assistant.during = lambda: seen.extend(shown["text"] for shown in world.slack.shown())
    world.mention("Hvor meget får Natur?")
    assert seen == [messages.working()]


def test_a_direct_message_is_streamed_and_its_thread_gets_a_title(world: World) -> None:
    world.direct("Hvor meget får Natur?")
    assert [call.method for call in world.slack.calls if call.method.startswith(("chat", "agents"))] == [
        "chat.startStream",
        "chat.stopStream",
        "agents.sessions.rename",
    ]
    assert world.slack.of("agents.sessions.rename")[0]["title"] == "Hvor meget får Natur?"


def test_a_follow_up_in_the_thread_knows_what_was_said(world: World) -> None:
    first = world.mention("Hvor meget får Natur?")
    world.mention("Og året efter?", thread=first["event"]["ts"])
    world.mention("Noget helt andet")
    assert [[turn.question for turn in earlier] for _question, earlier, _asker in world.assistant.asked] == [[], ["Hvor meget får Natur?"], []]


def test_a_command_is_answered_privately_and_can_be_shared_once(world: World) -> None:
    response = world.command("Hvor meget får Natur?")
    assert json.loads(response.body)["text"] == messages.working()
    (private,) = world.slack.of("response_url")
    assert private["response_type"] == "ephemeral"
    assert private["replace_original"] is True
    assert world.slack.shown() == []
    button = next(element for element in elements_of(private["blocks"]) if element.get("action_id") == "answer_share")
    for _press in range(2):
        ephemeral = {"message_ts": "1", "channel_id": OPEN_CHANNEL, "is_ephemeral": True}
        world.play(world.interaction("block_actions", actions=[button | {"action_ts": "1"}], channel={"id": OPEN_CHANNEL}, container=ephemeral))
    (shown,) = world.slack.shown()
    assert "Delt af" in words(shown["blocks"])


@pytest.mark.parametrize("text", ["hej", "Hjælp!", "", "hvad kan du?", "hjælpp", "hlp", "hjlp!", "Kan du hjælpe mig?", ":wave:"])
def test_a_greeting_gets_help_and_examples_to_press(world: World, text: str) -> None:
    world.direct(text)
    (shown,) = world.slack.shown()
    assert world.assistant.asked == []
    world.click(shown, "ask_example_0")
    assert len(world.assistant.asked) == 1


@pytest.mark.parametrize(
    "text", ["spørg Hvor meget får Natur?", "Spm: Hvor meget får Natur?", "spørgsmål Hvor meget får Natur?", "Hvor meget får Natur?"]
)
def test_a_command_may_begin_with_a_word_for_asking(world: World, text: str) -> None:
    world.command(text)
    assert world.assistant.asked[0][0] == "Hvor meget får Natur?"


def test_the_message_shortcut_answers_privately(world: World) -> None:
    message = {"ts": "1700000000.000001", "text": "Hvor meget f&amp;aring;r &lt;Natur&gt;?", "user": BOB}
    body = world.interaction("message_action", callback_id="ask_about_message", message=message, channel={"id": OPEN_CHANNEL})
    world.play(body)
    assert world.assistant.asked[0][0] == "Hvor meget f&aring;r <Natur>?"
    (private,) = world.slack.of("response_url")
    assert private["replace_original"] is False


def test_a_next_step_is_asked_as_the_person_who_pressed(world: World) -> None:
    world.assistant.says = lambda question, asker: small_answer(question=question, next_steps=("Og året efter?",))
    world.mention("Hvor meget får Natur?")
    world.click(world.slack.shown()[0], "answer_next_0", person=BOB)
    assert world.assistant.asked[1][0] == "Og året efter?"
    assert "Spørgsmål: Og året efter?" in words(world.slack.shown()[1]["blocks"])


def test_sources_open_as_a_window_with_the_quoted_lines(world: World) -> None:
    world.mention("Hvor meget får Natur?")
    world.click(world.slack.shown()[0], "answer_sources")
    (opened,) = world.slack.of("views.open")
    assert "4.1 Natur 500" in words(opened["view"]["blocks"])


def test_a_long_answer_arrives_whole_in_several_messages(world: World) -> None:
    body = "\n\n".join(f"Afsnit {number}: " + "ord " * 300 for number in range(30))
    world.assistant.says = lambda question, asker: small_answer(question=question, body=body)
    world.mention("Giv mig det hele")
    shown = world.slack.shown()
    everything = " ".join(words(message["blocks"]) for message in shown)
    assert len(shown) > 1
    assert all(f"Afsnit {number}:" in everything for number in range(30))
    assert "Budgetaftale 2031" in words(shown[-1]["blocks"])


def test_when_the_library_cannot_be_used_it_says_so(world: World) -> None:
    def broken(question: str, asker: object) -> None:
        raise StoreError("nede")

    world.assistant.says = broken  # type: ignore[assignment]
    world.mention("Hvor meget får Natur?")
    assert messages.library_not_ready() in words(world.slack.shown()[0]["blocks"])


def test_without_a_panel_a_direct_message_is_answered_beside_it(slack: FakeSlack, tmp_path: Path) -> None:
    world = World(slack, tmp_path, experience="none")
    world.direct("Hvor meget får Natur?")
    world.direct("Og året efter?")
    assert [shown.get("thread_ts") for shown in slack.shown()] == [None, None]
    assert [turn.question for turn in world.assistant.asked[1][1]] == ["Hvor meget får Natur?"]
    world.database.close()


def test_the_home_tab_of_a_person_is_published(world: World) -> None:
    world.play(world.event({"type": "app_home_opened", "user": ALICE, "channel": f"D{ALICE}", "tab": "home", "event_ts": "1.1"}))
    (published,) = world.slack.of("views.publish")
    assert published["user_id"] == ALICE
    assert "Hej Alice" in words(published["view"]["blocks"])


def test_prompts_are_set_when_the_panel_opens(world: World) -> None:
    world.slack.groups["politikere"] = [ALICE]
    world.play(world.event({"type": "app_home_opened", "user": ALICE, "channel": f"D{ALICE}", "tab": "messages", "event_ts": "1.1"}))
    (prompts,) = world.slack.of("assistant.threads.setSuggestedPrompts")
    assert "Hvad kommer på dagsordenen?" in [prompt["title"] for prompt in prompts["prompts"]]
    assert "thread_ts" not in prompts


@pytest.mark.parametrize(("experience", "method"), [("assistant", "assistant.threads.setTitle"), ("none", None)])
def test_titles_and_sessions_are_set_only_as_the_panel_has_them(slack: FakeSlack, tmp_path: Path, experience: str, method: str | None) -> None:
    world = World(slack, tmp_path, experience=experience, stream="always")
    world.direct("Hvor meget får Natur?")
    assert [call.method for call in slack.calls if call.method.startswith(("agents", "assistant"))] == ([method] if method else [])
    world.database.close()
