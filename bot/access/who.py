"""Who asks and where, as the surface found them. Unknown values mean the least."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a person is in the workspace."""

    MEMBER = "member"
    GUEST = "guest"
    EXTERNAL = "external"
    NOBODY = "nobody"
    """A bot, or a person who was deactivated."""
    UNKNOWN = "unknown"
    """The surface could not find out."""


@dataclass(frozen=True)
class Who:
    """A person and the groups they are in, by handle."""

    person: str
    standing: Standing = Standing.UNKNOWN
    groups: tuple[str, ...] = ()
    name: str = ""


class Kind(StrEnum):
    """What sort of place it is."""

    DIRECT = "direct"
    """Rådbot and one person."""
    PUBLIC = "public"
    PRIVATE = "private"
    GROUP = "group"
    """A direct message of several people."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Where:
    """A place. `shared_outside` is True as well when the surface could not find out; `members` is None when it could not list them."""

    channel: str
    kind: Kind = Kind.UNKNOWN
    shared_outside: bool = True
    members: tuple[str, ...] | None = None
