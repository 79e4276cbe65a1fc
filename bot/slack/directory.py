"""Who people are and what places are, asked of Slack and remembered briefly; what cannot be found out counts as the least."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from bot.access.who import Kind, Standing, Where, Who
from bot.slack.web import SlackWeb
from knowledge.errors import SlackError

T = TypeVar("T")
_PERSON_SECONDS, _PLACE_SECONDS, _GROUP_SECONDS = 300.0, 60.0, 300.0
_MOST_KEPT = 5_000
_PAGE, _MOST_PAGES = 200, 10
LEARN_SECONDS = 240.0
"""How often to ask for everybody: before what is remembered runs out."""


class _Remembered(Generic[T]):
    """Values by key for some seconds."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds, self._clock = seconds, clock
        self._kept: dict[str, tuple[float, T]] = {}
        self._lock = threading.Lock()
        self.drops = 0
        """How often something was dropped: what was asked for before that may be out of date."""

    def get(self, key: str) -> T | None:
        with self._lock:
            found = self._kept.get(key)
        return found[1] if found is not None and self._clock() - found[0] < self._seconds else None

    def put(self, key: str, value: T, drops: int | None = None) -> None:
        """Keeps a value; with `drops`, only when nothing was dropped since that count."""
        with self._lock:
            if drops is not None and drops != self.drops:
                return
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = (self._clock(), value)

    def drop(self, key: str | None = None) -> None:
        with self._lock:
            self.drops += 1
            self._kept = {} if key is None else {kept: value for kept, value in self._kept.items() if kept != key}


class Directory:
    """People, places and user groups of one workspace."""

    def __init__(self, web: SlackWeb, team: str, own: str, clock: Callable[[], float] = time.monotonic) -> None:
        """`team` is our own workspace; people of another are external. `own` is Rådbot's user id, which hears with nobody."""
        self._web, self._team, self._own = web, team, own
        self._people: _Remembered[Who] = _Remembered(_PERSON_SECONDS, clock)
        self._places: _Remembered[Where] = _Remembered(_PLACE_SECONDS, clock)
        self._groups: _Remembered[dict[str, tuple[str, ...]]] = _Remembered(_GROUP_SECONDS, clock)

    def who(self, person: str) -> Who:
        """The person; `UNKNOWN` when Slack does not tell."""
        known = self._people.get(person)
        if known is not None:
            return known
        drops = self._people.drops
        try:
            user = self._web.read("users.info", user=person).get("user") or {}
        except SlackError:
            return Who(person)
        who = self._made(person, user)
        self._people.put(person, who, drops)
        return who

    def learn(self) -> int:
        """Asks once for everybody (in a large workspace, for the first), so that nobody's question waits for it; how many there are."""
        learnt, cursor = 0, None
        for _page in range(_MOST_PAGES):
            drops = self._people.drops
            try:
                answer = self._web.read("users.list", tries=2, limit=_PAGE, cursor=cursor)
            except SlackError:
                return learnt
            for user in answer.get("members") or ():
                person = str(user.get("id"))
                self._people.put(person, self._made(person, user), drops)
                learnt += 1
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                break
        return learnt

    def where(self, channel: str, channel_type: str | None = None, shared: bool = False) -> Where:
        """The place. A direct message is known by its event; everything else is asked for. Members are listed only for closed rooms."""
        if channel_type == "im":
            return Where(channel, Kind.DIRECT, shared_outside=False)
        known = self._places.get(channel)
        if known is None:
            try:
                known = self._look_up(channel)
            except SlackError:
                return Where(channel)
            self._places.put(channel, known)
        return Where(channel, known.kind, True, known.members) if shared else known

    def forget_person(self, person: str) -> None:
        """The person changed: ask again."""
        self._people.drop(person)

    def forget_place(self, channel: str) -> None:
        """The place changed: ask again."""
        self._places.drop(channel)

    def forget_groups(self) -> None:
        """A user group changed: ask again."""
        self._groups.drop()
        self._people.drop()

    def _made(self, person: str, user: dict[str, Any]) -> Who:
        return Who(person, _standing(user, self._team), self._groups_of(person), str(user.get("real_name") or user.get("name") or ""))

    def _look_up(self, channel: str) -> Where:
        found = self._web.read("conversations.info", channel=channel).get("channel") or {}
        shared = any(found.get(flag) for flag in ("is_ext_shared", "is_pending_ext_shared", "is_org_shared"))
        kind = _kind(found)
        return Where(channel, kind, bool(shared), self._members(channel) if kind is Kind.PRIVATE else None)

    def _members(self, channel: str) -> tuple[str, ...] | None:
        """The members besides Rådbot, or None when they are more than one page: such a room is never cleared."""
        try:
            answer = self._web.read("conversations.members", channel=channel, limit=500)
        except SlackError:
            return None
        more = (answer.get("response_metadata") or {}).get("next_cursor")
        return None if more else tuple(str(member) for member in answer.get("members") or () if member != self._own)

    def _groups_of(self, person: str) -> tuple[str, ...]:
        groups = self._groups.get("all")
        if groups is None:
            try:
                answer = self._web.read("usergroups.list", tries=2, include_users="true")
                groups = {str(group.get("handle")): tuple(group.get("users") or ()) for group in answer.get("usergroups") or ()}
            except SlackError:
                groups = {}
            self._groups.put("all", groups)
        return tuple(handle for handle, members in groups.items() if person in members)


def _standing(user: dict[str, Any], team: str) -> Standing:
    if user.get("deleted") or user.get("is_bot"):
        return Standing.NOBODY
    if user.get("is_stranger") or (user.get("team_id") or team) != team:
        return Standing.EXTERNAL
    if user.get("is_restricted") or user.get("is_ultra_restricted"):
        return Standing.GUEST
    return Standing.MEMBER if user.get("id") else Standing.UNKNOWN


def _kind(channel: dict[str, Any]) -> Kind:
    if channel.get("is_im"):
        return Kind.DIRECT
    if channel.get("is_mpim"):
        return Kind.GROUP
    if channel.get("is_private") or channel.get("is_group"):
        return Kind.PRIVATE
    return Kind.PUBLIC if channel.get("is_channel") or channel.get("is_private") is False else Kind.UNKNOWN
