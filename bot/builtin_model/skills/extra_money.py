"""«Hvor mange ekstra penge …?» asks for what comes on top; what an item has is not told as that unless it says so."""

from __future__ import annotations

import re

from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, agreement_item
from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.topics import Link

_MORE_MONEY = re.compile(r"\b(?:ekstra|flere|yderligere|more|extra) \w*(?:penge|kroner|midler|millioner|money|funds)\b")
_ADDED = re.compile(r"tilfoer|forhoej|\boeg|hoejere|yderligere|\bekstra|\bud ?over\b|\bloeft|\bmere\b|\bflere\b")


def asks_for_more(asked: str) -> bool:
    """Whether a question (in plain letters) asks for money on top of what there was."""
    return bool(_MORE_MONEY.search(asked))


def tells_no_more(asked: str, told: str) -> bool:
    """Whether a question asks for money on top, and the text has none that comes on top; both in plain letters."""
    return asks_for_more(asked) and not _ADDED.search(told)


def asks_for_more_than_told(situation: Situation, link: Link) -> bool:
    """Whether extra money is asked for, and what the item or action says of its money has none that comes on top."""
    return tells_no_more(situation.question.plain, _said_of_money(situation, link))


def _said_of_money(situation: Situation, link: Link) -> str:
    """What the item or action says of its money, in plain letters."""
    library, topic = situation.understanding.library, link.topic
    done, item = action(library, topic.document, topic.key), agreement_item(library, topic.document, topic.key)
    return plain(" ".join([(done.economy if done else "") or "", *(amount.sentence for amount in (item.amounts if item else ()))]))
