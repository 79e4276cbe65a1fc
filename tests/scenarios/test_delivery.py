"""Each question is answered exactly once, whatever breaks."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bot.answer import Table
from bot.delivery.workers import Workers
from bot.slack import messages
from bot.slack.asked import Asked
from knowledge.store.ledger.jobs import ANSWER, OPEN, JobQueue
from tests.bot.answers import small_answer
from tests.scenarios.fake_slack import ALICE, OPEN_CHANNEL, FakeSlack
from tests.scenarios.world import World, words
from tools.contract import Column


def test_an_event_that_is_told_again_is_answered_once(world: World) -> None:
    body = world.mention("Hvor meget får Natur?")
    world.play(body | {"event_id": "another"})
    world.play(body)
    assert len(world.assistant.asked) == len(world.slack.shown()) == 1


def test_two_instances_never_answer_the_same_question(slack: FakeSlack, tmp_path: Path) -> None:
    first = World(slack, tmp_path)
    second = World(slack, tmp_path, database=first.database)
    body = first.mention("Hvor meget får Natur?", run=False)
    second.play(body, run=False)
    first.work()
    second.work()
    assert len(first.assistant.asked) + len(second.assistant.asked) == 1
    assert len(slack.shown()) == 1
    first.database.close()


def killed(world: World, when: str) -> World:
    """The process dies at a moment; another one takes over when the lease has run out."""

    class Killed(BaseException):
        pass

    def die() -> None:
        raise Killed

    if when == "while answering":
        world.assistant.during = die
    target, name = {
        "while answering": (world.assistant, "during"),
        "after the answer was kept": (world.deps.queue, "answered"),
        "after the place was noted": (world.deps.queue, "to_answer"),
        "before the answer is sent": (world.deps.courier, "fill"),
        "after the answer was sent": (world.deps.queue, "finish"),
    }[when]
    original = getattr(target, name)

    def cut_off(*given: object) -> None:
        if name == "to_answer":
            original(*given)
        die()

    setattr(target, name, cut_off)
    with pytest.raises(Killed):
        world.work()
    setattr(target, name, original)
    world.assistant.during = lambda: None
    later = World(world.slack, Path("unused"), database=world.database)
    later.deps.queue._clock = lambda: __import__("time").time() + 60
    return later


@pytest.mark.parametrize("moment", ["while answering", "after the place was noted", "before the answer is sent", "after the answer was sent"])
@pytest.mark.parametrize("place", ["channel", "direct"])
def test_a_question_that_a_crash_interrupted_is_answered_once_afterwards(world: World, moment: str, place: str) -> None:
    ask = world.mention if place == "channel" else world.direct
    ask("Hvor meget får Natur?", run=False)
    killed(world, moment).work()
    shown = world.slack.shown()
    assert [("500.000 kr." in words(message.get("blocks", [])), message.get("streaming_state")) for message in shown] in (
        [(True, None)],
        [(True, "completed")],
    )


def test_a_place_that_a_crash_left_unnoted_is_found_again_in_a_direct_message(world: World) -> None:
    world.direct("Hvor meget får Natur?", run=False)

    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    world.deps.queue.to_answer = die  # type: ignore[method-assign, assignment]
    with pytest.raises(Killed):
        world.work()
    later = World(world.slack, Path("unused"), database=world.database)
    later.deps.queue._clock = lambda: __import__("time").time() + 60
    later.work()
    assert len(world.slack.shown()) == 1


def test_a_running_instance_answers_what_it_hears_without_looking_into_the_queue(world: World) -> None:
    workers = Workers(world.deps.queue, world.office)
    workers.start()
    line = world.deps.line
    line.takes, line.hand, line.wake = lambda: workers.takes, workers.hand, workers.wake
    world.deps.queue.claim = lambda stage, claim=world.deps.queue.claim: None if stage == OPEN else claim(stage)  # type: ignore[method-assign, misc]
    body = world.mention("Hvor meget får Natur?", run=False)
    world.play(body, run=False)
    end = time.monotonic() + 10
    while world.deps.queue.waiting() and time.monotonic() < end:
        time.sleep(0.01)
    assert workers.stop(5) == []
    (shown,) = world.slack.shown()
    assert "500.000 kr." in words(shown["blocks"])


def test_a_rate_limit_is_waited_for(world: World) -> None:
    world.naps.clear()
    world.slack.fail("chat.postMessage", "ratelimited", status=429, headers={"Retry-After": "7"})
    world.mention("Hvor meget får Natur?")
    assert world.naps == [7.0]
    assert len(world.slack.shown()) == 1


@pytest.mark.parametrize(("error", "status"), [("internal_error", 200), ("", 503), ("", 502)])
def test_a_passing_fault_is_tried_again(world: World, error: str, status: int) -> None:
    world.slack.fail("chat.update", error, times=2, status=status)
    world.mention("Hvor meget får Natur?")
    assert "500.000 kr." in words(world.slack.shown()[0]["blocks"])


def test_a_stream_that_expired_is_updated_instead(world: World) -> None:
    def expire() -> None:
        world.slack.shown()[0]["streaming_state"] = "expired"

    world.assistant.during = expire
    world.direct("Hvor meget får Natur?")
    (shown,) = world.slack.shown()
    assert "500.000 kr." in words(shown["blocks"])


def test_a_stopped_answer_is_not_posted_again_and_its_session_ends(world: World) -> None:
    def stop() -> None:
        world.slack.shown()[0]["streaming_state"] = "stopped_by_user"

    world.assistant.during = stop
    world.direct("Hvor meget får Natur?")
    (shown,) = world.slack.shown()
    assert shown["text"] == messages.stopped()
    assert world.slack.of("agents.sessions.setStatus")[0]["status"] == "active"


def test_the_stop_event_stops_what_waits_in_the_thread(world: World) -> None:
    body = world.direct("Hvor meget får Natur?", run=False)
    stop = {"type": "agent_session_stopped", "channel": f"D{ALICE}", "thread_ts": body["event"]["ts"], "user": ALICE}
    world.play(world.event(stop))
    assert world.assistant.asked == []


def test_blocks_that_are_refused_are_sent_simpler(world: World) -> None:
    world.slack.fail("chat.update", "invalid_blocks")
    world.mention("Hvor meget får Natur?")
    (shown,) = world.slack.shown()
    assert "table" not in [block["type"] for block in shown["blocks"]]
    assert "500.000" in words(shown["blocks"])


def test_a_server_without_streams_gets_plain_messages_and_is_asked_once(world: World) -> None:
    world.slack.lacks |= {"chat.startStream", "agents.sessions.rename"}
    world.direct("Hvor meget får Natur?")
    world.direct("Og året efter?")
    assert len(world.slack.of("chat.startStream")) == 1
    assert len(world.slack.of("chat.postMessage")) == 2


def test_above_the_stream_limit_answers_are_plain_messages(world: World) -> None:
    for number in range(20):
        world.direct(f"Spørgsmål {number}?")
    assert len(world.slack.of("chat.startStream")) == 18
    assert len(world.slack.of("chat.postMessage")) == 2


def test_an_answer_that_keeps_failing_ends_in_a_sentence_not_in_silence(world: World) -> None:
    def broken(question: str, asker: object) -> None:
        raise RuntimeError("boom")

    world.assistant.says = broken  # type: ignore[assignment]
    world.mention("Hvor meget får Natur?")
    later = 0.0
    for _try in range(4):
        later += 60
        world.deps.queue._clock = lambda: __import__("time").time() + later  # noqa: B023
        world.work()
    (shown,) = world.slack.shown()
    assert messages.sorry() in words(shown["blocks"])
    assert "boom" not in str(world.slack.calls)


def test_one_thread_is_answered_one_question_at_a_time_in_order(world: World) -> None:
    first = world.mention("Et?", run=False)
    world.mention("To?", run=False, thread=first["event"]["ts"])
    queue = world.deps.queue
    for _ in range(2):
        job = queue.claim(OPEN)
        assert job is not None
        world.office.handle(job)
    running = queue.claim(ANSWER)
    assert running is not None
    assert queue.claim(ANSWER) is None
    world.office.handle(running)
    world.work()
    assert [question for question, _earlier, _asker in world.assistant.asked] == ["Et?", "To?"]


def test_a_place_that_is_gone_ends_the_matter(world: World) -> None:
    world.slack.fail("chat.postMessage", "channel_not_found")
    world.mention("Hvor meget får Natur?", channel=OPEN_CHANNEL)
    assert JobQueue(world.database, "other").waiting() == {}


def test_a_crash_after_the_file_was_sent_does_not_send_it_again(world: World) -> None:
    columns = (Column(key="name", label="Emne"), Column(key="sum", label="2031", unit="DKK"))
    rows = tuple((f"Emne nummer {number} i en lang liste", "500.000") for number in range(900))
    table = Table(title="Linjer", columns=columns, rows=rows, numbers=((None, 500_000),) * 900)
    world.assistant.says = lambda question, asker: small_answer(question=question, table=table)
    world.mention("Vis alle linjer", run=False)
    later = killed(world, "after the answer was sent")
    later.work()
    assert len(world.slack.files) == 1
    assert len(world.slack.shown()) == 1


@pytest.mark.parametrize("change", [{"NEWFIELD": 1}, {"via": None, "gone": True}], ids=["a field of another version", "two odd fields"])
def test_a_question_of_another_version_is_said_to_have_gone_wrong_and_the_next_is_answered(world: World, change: dict[str, object]) -> None:
    asked = Asked(team="T1", channel=f"D{ALICE}", person=ALICE, text="Hvad?", via="direct", channel_type="im")
    world.deps.queue.add("odd", "question", "lane", asked.payload() | change)
    finish(world)
    assert world.assistant.asked == []
    assert messages.sorry() in str(world.slack.calls)
    world.direct("Hvor meget får Natur?")
    assert len(world.assistant.asked) == 1


@pytest.mark.parametrize("kind", ["question", "share", "home", "prompts", "draft", "a kind of another version"])
@pytest.mark.parametrize("payload", [{}, {"person": 7}, {"team": "T1", "NEWFIELD": 1}], ids=["empty", "odd", "partly"])
def test_a_job_that_nobody_can_read_is_finished_after_a_few_tries(world: World, kind: str, payload: dict[str, object]) -> None:
    world.deps.queue.add("odd", kind, "lane", payload)
    finish(world)
    assert world.deps.queue.waiting() == {}


def finish(world: World) -> None:
    """Works on what is there until it is done or has been tried often enough, without waiting between tries."""
    later = World(world.slack, Path("unused"), database=world.database)
    for tries in range(8):
        later.deps.queue._clock = lambda tries=tries: time.time() + 60 * tries  # type: ignore[misc]
        later.work()


def test_an_answer_that_a_crash_kept_unnoted_is_delivered_as_the_ledger_knows_it(world: World) -> None:
    world.direct("Hvor meget får Natur?", run=False)
    later = killed(world, "after the answer was kept")
    later.work()
    (kept,) = world.deps.answers.conversation(f"T1:D{ALICE}:{world.slack.shown()[0]['thread_ts']}", 0, 9, False)
    assert kept.id in str(world.slack.shown())
    assert len(world.assistant.asked) + len(later.assistant.asked) == 1
