"""What one can say to a conversation beside questions: /hjælp, /kilder, /historik, /glem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.cli.command import nearest
from bot.cli.words import counted

if TYPE_CHECKING:
    from bot.answer import Answer
    from bot.assistant import Turn

REMEMBERED_TURNS = 20
"""The oldest turns are forgotten first."""


@dataclass
class Conversation:
    """What has been said so far: the turns that a follow-up leans on, and the last answer. Kept in memory only."""

    turns: tuple[Turn, ...] = field(default=())
    last: Answer | None = None

    def keep(self, answer: Answer, turn: Turn) -> None:
        """Adds one answered question."""
        self.turns = (*self.turns, turn)[-REMEMBERED_TURNS:]
        self.last = answer

    def forget(self) -> None:
        """Begins anew."""
        self.turns = ()
        self.last = None


def chat_command(conversation: Conversation, typed: str) -> str:
    """What is shown for an order such as «/kilder 2»; an unknown one gets the nearest."""
    name, _, rest = typed.removeprefix("/").partition(" ")
    order = _ORDERS.get(_ASCII.get(name.lower(), name.lower()))
    if order is None:
        return f"«/{name}» kendes ikke; {nearest(name, _ORDERS)}"
    return order[1](conversation, rest.strip())


def _help(_conversation: Conversation, _rest: str) -> str:
    width = max(map(len, _ORDERS)) + 1
    lines = [f"  {'/' + name:<{width}}  {told}" for name, (told, _) in _ORDERS.items()]
    return "\n".join(
        [
            "Skriv et spørgsmål, og byg videre på det: «og året efter?», «hvem var imod?», «nej, jeg mente 2021».",
            *lines,
            f"  {'slut':<{width}}  afslutter, ligesom Ctrl-D",
            "Flere linjer: indsæt dem på én gang, eller slut en linje med «\\». Ctrl-C stopper et svar.",
        ]
    )


def _sources(conversation: Conversation, rest: str) -> str:
    from bot.answer_text import source_line

    sources = conversation.last.sources if conversation.last else ()
    if not sources:
        return "Der er intet svar med kilder endnu." if conversation.last is None else "Det sidste svar har ingen kilder."
    numbered = list(enumerate(sources, 1))
    if rest:
        numbered = [(number, source) for number, source in numbered if str(number) == rest]
        if not numbered:
            return f"Der er ingen kilde {rest!r}; det sidste svar har {counted(len(sources), 'kilde', 'kilder')}."
    return "\n\n".join(f"[{number}] {source_line(source)}\n" + _quoted(source.quote) for number, source in numbered)


def _quoted(text: str) -> str:
    return "\n".join(f"    │ {line}".rstrip() for line in text.strip("\n").split("\n"))


def _history(conversation: Conversation, _rest: str) -> str:
    if not conversation.turns:
        return "Der er ikke spurgt om noget endnu."
    return "\n".join(f"  {number}. {turn.question}" for number, turn in enumerate(conversation.turns, 1))


def _forget(conversation: Conversation, _rest: str) -> str:
    conversation.forget()
    return "Samtalen er glemt; det næste spørgsmål begynder forfra."


_ORDERS: dict[str, tuple[str, Callable[[Conversation, str], str]]] = {
    "hjælp": ("viser dette", _help),
    "kilder": ("viser de citerede linjer bag det sidste svar; «/kilder 2» kun den anden", _sources),
    "historik": ("viser, hvad du har spurgt om", _history),
    "glem": ("glemmer samtalen, så det næste spørgsmål begynder forfra", _forget),
}
_ASCII = {"hjaelp": "hjælp", "hjalp": "hjælp", "help": "hjælp", "?": "hjælp", "kilde": "kilder"}
