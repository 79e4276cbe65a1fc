"""What one turn of a language model has used so far, and the moment it may use no more."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.provider.caps import Caps
from bot.provider.citing import Numbered
from bot.provider.faults import GaveUp, Reason
from bot.provider.purse import Purse
from bot.provider.running import Phrases

_CHARACTERS_A_TOKEN = 8
"""More than any language takes; what is longer is not counted but refused."""
_MOST_ALIKE = 2


@dataclass
class Meter:
    """One question's use of a language model, from the first call to the repair. Changed on one event loop only."""

    caps: Caps
    purse: Purse
    model: str
    person: str = ""
    prompt: str = ""
    """The rules the model is told, which are not to be repeated."""
    phrases: Phrases = field(default_factory=Phrases)
    numbered: Numbered = field(default_factory=Numbered)
    malformed: dict[str, str] = field(default_factory=dict)
    """Call id → what the model wrote instead of arguments."""
    model_calls: int = 0
    tool_calls: int = 0
    tokens: int = 0
    streamed_characters: int = 0
    begun: float = field(default_factory=time.monotonic)
    _asked: Counter[str] = field(default_factory=Counter)

    @property
    def seconds_left(self) -> float:
        """Seconds of wall clock until the turn is over."""
        return self.caps.seconds - (time.monotonic() - self.begun)

    def call_model(self, tokens_in: int) -> None:
        """One more call of the model, with so many tokens.

        Raises:
            GaveUp: that is one call, or more tokens, than an answer may take.
        """
        self.model_calls += 1
        self.streamed_characters = 0
        if self.model_calls > self.caps.model_calls:
            raise GaveUp(Reason.LONG, f"more than {self.caps.model_calls} calls of the model")
        self.use_tokens(tokens_in)

    def use_tokens(self, tokens: int) -> None:
        """So many more tokens, in or out.

        Raises:
            GaveUp: that is more than an answer may take.
        """
        self.tokens += tokens
        if self.tokens > self.caps.tokens:
            raise GaveUp(Reason.LONG, f"more than {self.caps.tokens} tokens")

    def hear(self, characters: int) -> None:
        """So much more text of the answer that is being streamed.

        Raises:
            GaveUp: no answer is that long.
        """
        self.streamed_characters += characters
        if self.streamed_characters > self.caps.answer_tokens * _CHARACTERS_A_TOKEN:
            raise GaveUp(Reason.LONG, f"more than {self.caps.answer_tokens} tokens in one answer")

    def call_tool(self, name: str, arguments: Mapping[str, Any]) -> bool:
        """One more look-up; whether it is new. The same one a second time is to be answered with a reminder.

        Raises:
            GaveUp: that is one look-up too many, or the same one a third time.
        """
        self.tool_calls += 1
        if self.tool_calls > self.caps.tool_calls:
            raise GaveUp(Reason.LONG, f"more than {self.caps.tool_calls} tool calls")
        key = f"{name} {json.dumps(arguments, sort_keys=True, ensure_ascii=False, default=str)}"
        self._asked[key] += 1
        if self._asked[key] > _MOST_ALIKE:
            raise GaveUp(Reason.LOOPING, f"{name} with the same arguments {self._asked[key]} times")
        return self._asked[key] == 1
