"""Who people are: asked for together before they ask, and never kept when it may be out of date."""

from __future__ import annotations

from typing import Any

from bot.access.who import Standing
from tests.scenarios.fake_slack import ALICE, GUEST, OPEN_CHANNEL
from tests.scenarios.world import World


def test_nobody_waits_for_who_they_are_when_everybody_was_asked_for_at_the_start(world: World) -> None:
    for number in range(450):
        world.slack.users[f"U{number}"] = {"id": f"U{number}", "team_id": "T1", "real_name": "En til"}
    assert world.deps.directory.learn() == len(world.slack.users)
    world.mention("Hvor meget får Natur?", person="U449")
    assert world.deps.directory.who(GUEST).standing is Standing.GUEST
    assert world.slack.of("users.info") == []
    assert len(world.slack.of("users.list")) == 3


def test_a_server_that_lists_nobody_is_asked_about_each(world: World) -> None:
    world.slack.lacks.add("users.list")
    assert world.deps.directory.learn() == 0
    world.mention("Hvor meget får Natur?")
    assert [asked["user"] for asked in world.slack.of("users.info")] == [ALICE]


def test_a_person_who_changed_while_everybody_was_asked_for_is_asked_about_anew(world: World) -> None:
    members = world.slack._users_list

    def changed_meanwhile(given: dict[str, Any]) -> dict[str, Any]:
        listed = members(given)
        listed = listed | {"members": [dict(user) for user in listed["members"]]}
        world.slack.users[ALICE]["deleted"] = True
        world.deps.directory.forget_person(ALICE)
        return listed

    world.slack._users_list = changed_meanwhile  # type: ignore[method-assign]
    world.deps.directory.learn()
    world.mention("Hvor meget får Natur?", channel=OPEN_CHANNEL)
    assert world.assistant.asked == []
