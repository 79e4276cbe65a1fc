"""Names, parties and letters as the records have them, for holding a claim about somebody against them."""

from __future__ import annotations

import re

from bot.builtin_model.understand.asks import plain
from knowledge.parties import PARTY, party_letter, party_name

PARTY_WORD = re.compile(
    r"^(?:socialdemokrat|konservativ|radikale|venstre|enhedsliste|alternativet|moderaterne|folkeparti|borgerlige|liberal|socialistisk|sf$|df$|parti)"
)
"""A word of a party's name: it says who, not of what."""


def same_person(one: str, other: str) -> bool:
    """Whether two printed names are one person's: first and last name alike, a letter in parentheses and middle names aside."""
    first, second = _names(one), _names(other)
    return bool(first and second) and first[0] == second[0] and first[-1] == second[-1]


def letter_in(name: str) -> str | None:
    """The party letter of a printed name, «Ib Ty (Ø)», «Eva Bo (SF)», «Enhedslisten» or a letter alone."""
    match = re.search(r"\(([A-ZÆØÅ]{1,2})\)|^([A-ZÆØÅ])$", name)
    letter = match and (match[1] or match[2])
    return party_letter(letter or name) or (letter if letter and len(letter) == 1 else None)


def party_words(letter: str) -> str:
    """A party as it is spoken of, with its letter: «Venstre (V)»."""
    name = party_name(letter)
    return f"{name} ({letter})" if name else letter


def party_as_asked(text: str, letter: str) -> str:
    """The party by the name the question has for it, else by name and letter."""
    typed = re.search(PARTY, text)
    return typed[0] if typed and party_letter(typed[0]) == letter else party_words(letter)


def parties_named(text: str) -> tuple[str, ...]:
    """The letters of all parties named in full, each once."""
    return tuple(dict.fromkeys(letter for name in re.findall(PARTY, text) if (letter := party_letter(name))))


def _names(name: str) -> list[str]:
    return re.findall(r"[a-z-]+", plain(re.sub(r"\([^)]*\)", "", name)))
