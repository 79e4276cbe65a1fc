"""Too much, too long, too talkative, too personal."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from bot.operation.personal_numbers import has_personal_number, mask_personal_numbers
from bot.slack import messages
from bot.slack.intake import Intake
from knowledge.store.ledger.jobs import OPEN
from knowledge.store.ledger.schema import metadata
from tests.scenarios.fake_slack import ALICE, BOB, BOT, OPEN_CHANNEL, FakeSlack
from tests.scenarios.world import World


def test_a_burst_of_questions_is_cut_with_a_private_word(slack: FakeSlack, tmp_path: Path) -> None:
    world = World(slack, tmp_path, user_limit=5, channel_limit=8)
    for number in range(10):
        world.mention(f"Spørgsmål {number}?")
    for number in range(10):
        world.mention(f"Spørgsmål {number}?", person=BOB)
    whispered = {call["text"] for call in slack.of("chat.postEphemeral")}
    assert len(world.assistant.asked) == 8
    assert whispered == {messages.too_many_of_yours(5), messages.too_many_here(5)}
    world.database.close()


def test_a_question_of_twenty_thousand_characters_is_turned_away(world: World) -> None:
    world.mention("hvor meget " * 2_000)
    assert world.assistant.asked == []
    assert "grænsen" in world.slack.of("chat.postEphemeral")[0]["text"]


@pytest.mark.parametrize(
    "event",
    [
        {"bot_id": "B2", "user": "UBOT2"},
        {"bot_id": "B1", "user": BOT},
        {"user": BOT},
        {"subtype": "bot_message", "bot_id": "B2"},
        {"subtype": "message_changed", "hidden": True},
        {"subtype": "message_deleted"},
        {"subtype": "channel_join"},
    ],
)
@pytest.mark.parametrize("kind", ["app_mention", "message"])
def test_bots_edits_deletions_and_joins_are_ignored_and_acknowledged(world: World, kind: str, event: dict[str, object]) -> None:
    place = {"channel": f"D{ALICE}", "channel_type": "im"} if kind == "message" else {"channel": OPEN_CHANNEL}
    body = world.event({"type": kind, "user": ALICE, "text": f"<@{BOT}> hvad?", "ts": "1.1", "event_ts": "1.1", **place, **event})
    assert world.play(body).status == 200
    assert world.assistant.asked == []
    assert world.slack.of("chat.postMessage") == []


def test_talk_in_a_channel_that_is_not_for_the_bot_is_ignored(world: World) -> None:
    message = {"type": "message", "channel_type": "channel", "channel": OPEN_CHANNEL, "user": ALICE, "text": "hej alle", "ts": "1.1"}
    assert world.play(world.event(message)).status == 200
    assert world.slack.of("chat.postMessage") == []


@pytest.mark.parametrize("text", ["010190-1234", "0101901234", "010190 1234", "01.01.90-1234"])
def test_a_cpr_number_is_turned_away_in_channels_and_masked_elsewhere(world: World, text: str) -> None:
    world.mention(f"Hvad står der om {text}?")
    assert world.assistant.asked == []
    assert world.slack.of("chat.postEphemeral")[0]["text"] == messages.personal_number()
    world.direct(f"Hvad står der om {text}?")
    (answer,) = world.deps.answers.conversation(f"T1:D{ALICE}:{world.slack.shown()[0]['thread_ts']}", 0, 9, False)
    assert "xxxxxx-xxxx" in answer.question
    assert text not in str(answer)
    assert text not in everything_kept(world)


def test_a_cpr_number_in_an_order_for_a_draft_is_not_kept(world: World) -> None:
    Intake(world.deps).draft({"team": "T1", "person": ALICE, "subject": "sagen om 010190-1234", "comment": "se 010190-1234"}, "w1")
    assert "010190" not in everything_kept(world)


def test_a_burst_is_cut_before_the_first_answer_is_there(slack: FakeSlack, tmp_path: Path) -> None:
    world = World(slack, tmp_path, user_limit=5, channel_limit=50)
    for number in range(20):
        world.mention(f"Spørgsmål {number}?", run=False)
    while (job := world.deps.queue.claim(OPEN)) is not None:
        world.office.handle(job)
    world.work()
    assert len(world.assistant.asked) == 5
    assert {call["text"] for call in slack.of("chat.postEphemeral")} == {messages.too_many_of_yours(5)}
    world.database.close()


def everything_kept(world: World) -> str:
    """Every row of every table of the ledger, jobs that are done among them."""
    with world.database.read() as connection:
        return "\n".join(str(row) for table in metadata.tables.values() for row in connection.execute(select(table)))


def test_amounts_and_case_numbers_are_no_cpr_numbers() -> None:
    assert not has_personal_number("sag 2023-1234, 1.234.567.890 kr. og 00.01.00-K07-1-20")
    assert mask_personal_numbers("tlf. 44773322") == "tlf. 44773322"
