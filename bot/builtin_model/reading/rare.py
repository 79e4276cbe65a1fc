"""Marks too rare to be weighed by counting: how a reason, a purpose, a list or an amount is printed when it is just what is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.reading.asked import Asked
from bot.builtin_model.reading.defining import of_what_it_is
from bot.builtin_model.reading.found import PassageText
from bot.builtin_model.reading.kinds import AnswerKind, holds
from bot.builtin_model.reading.units import Unit, keys_of
from bot.builtin_model.understand.asks import Operation, plain
from knowledge.money import parse_amounts

_STATES_PURPOSE = re.compile(r"(?:Det (?:overordnede )?)?(?:Formålet|Målet|Ambitionen|Sigtet|Hensigten|Tanken|Meningen|Pointen|Ideen|Idéen)\b")
_OF_THE_MONEY = re.compile(r"\b(?:pengene|midlerne|beloebet|the money)\b")
_CANNOT = re.compile(
    r"\bikke (?:er )?mulig\w*|\bkan (?:\w+ )?ikke\b|\bikke kan\b|\bumulig\w*|\bikke (?:er )?i overensstemmelse\b|\bi strid\b|\bstrider\b|"
    r"\bforhindre\w*|\bforudsætter\b|\bkræver\b"
)
"""«Hvorfor kan man ikke …?» is answered by what says so."""
_ASKS = re.compile(r"(?:hvad|hvem|hvorfor|hvordan|hvilke|hvornaar)\b")
"""A heading that is a question: the whole list under it is the answer."""
_LISTED = 0.55
"""«Hvilke X»: X itself, a synonym or a compound with it must lead the list."""
_WHY = ("hvorfor", "baggrund", "begrundelse")
_MUCH_THE_SAME = 0.75
_ROUNDED = 0.02
"""Share of an amount that rounding may take off: «4,7 mio.» of 4.741.000 kr."""
_IN_ALL = re.compile(r"\bi alt\b|\bialt\b|\bsamlet\b|\btilsammen\b|\bin total\b", re.IGNORECASE)
_LONGEST_NAME = 80
_SUBJECT = ("Emne:", "Vedr.:", "Vedrørende:", "Titel:")
_NOTHING = 1.0
_MUCH, _SOME, _LITTLE = 0.25, 0.18, 0.1


def rare(unit: Unit, passage: PassageText, asked: Asked) -> float:
    """The sum of the rare marks of a unit; negative when they speak against it."""
    heading = passage.context.split(" · ")[-1]
    told = _of_heading(unit, heading, asked) + _of_reason(unit, heading, asked) + _of_list(unit, asked) + _of_amount(unit, asked)
    told += of_what_it_is(unit, asked)
    return told - _NOTHING * _names_only(unit, passage, asked.kinds[0])


def _names_only(unit: Unit, passage: PassageText, kind: AnswerKind) -> bool:
    """Whether a unit is but the name of the action it heads, a line of subject («Emne: …») or a document's front: it says nothing of it."""
    if unit.text.startswith(_SUBJECT) or (unit.points and passage.context.split(" · ")[-1] == "Forside"):
        return True
    name = passage.text.split("\n", 1)[0]
    headed = passage.role == "action" and "\n" in passage.text and unit.text.rstrip(".") == name and len(name) <= _LONGEST_NAME
    return headed and kind not in (AnswerKind.ANY, AnswerKind.LIST)


def _of_heading(unit: Unit, heading: str, asked: Asked) -> float:
    """A heading, or the line that leads in, that asks the very question; asked why, one that asks «Hvad …?» is of something else."""
    flat = asked.question.plain
    if asked.kinds[0] is AnswerKind.REASON and (own := _ASKS.match(plain(heading))):
        return _MUCH if own[0] == "hvorfor" else -2 * _MUCH
    value = _MUCH * (bool(unit.points and not unit.text) and _asks_alike(heading, flat)) + _MUCH * _same_words(heading, flat)
    return value + (_MUCH if unit.points and unit.text.endswith("?") and _same_words(unit.text, flat) else 0.0)


def _of_reason(unit: Unit, heading: str, asked: Asked) -> float:
    """Reasons and purposes printed as such."""
    value, flat = _MUCH * unit.text.startswith("For at"), asked.question.plain
    if not {AnswerKind.REASON, AnswerKind.PURPOSE} & set(asked.kinds):
        return 0.0
    if AnswerKind.PURPOSE in asked.kinds:
        value += _MUCH * bool(_STATES_PURPOSE.match(unit.text))
        value += _MUCH * (bool(_OF_THE_MONEY.search(flat)) and holds(unit.whole, AnswerKind.AMOUNT))
    if AnswerKind.REASON in asked.kinds:
        value += _MUCH * plain(heading).startswith(_WHY)
        value += _MUCH * bool(re.search(r"\bikke\b", flat) and _CANNOT.search(unit.text))
        value += _MUCH * unit.text.startswith(("Derfor", "På den baggrund", "På grund af"))
        value += _MUCH * bool(unit.points and "hvorfor" in unit.before)
    return value


def _of_list(unit: Unit, asked: Asked) -> float:
    """A list, where one is asked for, whose lead-in names what is listed."""
    if AnswerKind.LIST not in asked.kinds or not unit.points:
        return 0.0
    listed = asked.question.listed
    named = listed is not None and listed.found_in(keys_of(f"{unit.before} {unit.text}")) >= _LISTED
    return _LITTLE * unit.text.endswith(":") + _SOME * named


def _of_amount(unit: Unit, asked: Asked) -> float:
    """The amount that is asked about, and «i alt» where all of it is asked for."""
    in_all = asked.question.wants(Operation.SUM) and bool(_IN_ALL.search(unit.whole))
    return _MUCH * names_amount(unit.whole, asked.amounts) + _SOME * in_all


def names_amount(text: str, amounts: Sequence[int]) -> bool:
    """Whether a text holds one of the amounts (whole kroner), or one that it may be rounded from."""
    return bool(amounts) and any(abs(printed.value_dkk - value) <= value * _ROUNDED for printed in parse_amounts(text) for value in amounts)


def _same_words(text: str, asked: str) -> bool:
    """Whether two questions are put in much the same words, small words included: «Hvad er X?» is not «Hvad laver X?»."""
    own, other = set(re.findall(r"\w+", plain(text))), set(re.findall(r"\w+", asked))
    return len(own & other) >= _MUCH_THE_SAME * len(own | other)


def _asks_alike(heading: str, asked: str) -> bool:
    """Whether a heading is a question that asks with a word that the question has, or the question has none: «Hvem …?» is not «Hvad …?»."""
    own, words_of_asking = _ASKS.match(plain(heading)), {match[0] for match in _ASKS.finditer(asked)}
    return own is not None and (own[0] in words_of_asking or not words_of_asking)
