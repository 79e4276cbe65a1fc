"""Why a language model gave no answer that can be used, and which of a library's many exceptions means what."""

from __future__ import annotations

import asyncio
from enum import StrEnum


class Reason(StrEnum):
    """Why the built-in model answers instead; `bot.messages.answered_by_builtin` has the sentence for each."""

    UNREACHABLE = "unreachable"
    """No connection, it broke off, or the server failed."""
    BUSY = "busy"
    """It asked us to come back later."""
    REFUSED = "refused"
    """The server or the model would not: a key, a name, a request or a question it does not take."""
    SLOW = "slow"
    LONG = "long"
    """More calls, look-ups or tokens than one answer may take."""
    LOOPING = "looping"
    EMPTY = "empty"
    CUT_OFF = "cut_off"
    """The answer ended before it was finished."""
    GARBLED = "garbled"
    """What came back is not what a model sends."""
    UNSOURCED = "unsourced"
    """It claimed something without having looked anything up."""
    OFF_SUBJECT = "off_subject"
    """It spoke of something else than what was looked up."""
    UNSUPPORTED = "unsupported"
    """The check found claims that nothing looked up supports, also at the second try."""
    PERSON_SPENT = "person_spent"
    DAY_SPENT = "day_spent"


class GaveUp(Exception):
    """The language model's turn is over without an answer. Never leaves `bot.provider`."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        """`detail` is for the log, in English, without anything that was asked or answered."""
        self.reason = reason
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)


_BY_NAME = (
    (Reason.BUSY, ("RateLimit",)),
    (Reason.SLOW, ("Timeout",)),
    (Reason.REFUSED, ("Authentication", "PermissionDenied", "NotFound", "BadRequest", "InvalidRequest", "UnprocessableEntity", "ContextOverflow")),
    (Reason.LONG, ("ModelCallLimitExceeded", "ToolCallLimitExceeded", "GraphRecursion")),
    (Reason.UNREACHABLE, ("Connect", "RemoteProtocol", "ReadError", "WriteError", "Network", "InternalServer", "ModelAPI", "APIStatus", "Transport")),
)
"""By the names of exception classes: each provider's library has a tree of its own, and none of them is imported here."""


def reason_of(error: BaseException) -> Reason:
    """What an exception from a provider's library, from LangChain or from the network means."""
    if isinstance(error, GaveUp):
        return error.reason
    if isinstance(error, asyncio.TimeoutError | TimeoutError):
        return Reason.SLOW
    names = " ".join(kind.__name__ for kind in type(error).__mro__)
    for reason, parts in _BY_NAME:
        if any(part in names for part in parts):
            return reason
    return Reason.UNREACHABLE if isinstance(error, OSError) else Reason.GARBLED


def may_pass(error: Exception) -> bool:
    """Whether the same call may well succeed in a moment."""
    return not isinstance(error, GaveUp) and reason_of(error) in {Reason.BUSY, Reason.UNREACHABLE, Reason.SLOW}
