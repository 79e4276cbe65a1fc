"""What people say to be polite: a greeting, thanks, a word that the answer was fine, a farewell, alone or several in a row.

Such words ask for nothing, so they never lean on what was said before, and what comes after does not lean on them.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.builtin_model.understand.asks import plain


class Courtesy(StrEnum):
    """What a polite remark is; of several in one text the first in this order says what to reply."""

    HELP = "help"
    THANKS = "thanks"
    GREETING = "greeting"
    CONTENT = "content"


_SOMEBODY = r"(?: (?:igen|alle|alle sammen|med (?:dig|jer)|du|der|raadbot|again|there|all))*"
_SAID = {
    Courtesy.HELP: r"hjaelp|help|hvad kan (?:du|raadbot)(?: egentlig)?(?: (?:hjaelpe|goere|svare)(?: mig| os)?(?: med| paa)?)?"
    r"|hvad kan (?:jeg|man|vi) (?:spoerge|bruge)(?: dig)?(?: om| til)?|hvordan (?:bruger|spoerger) (?:jeg|man|vi)(?: dig)?"
    r"|hvem er du|hvad er (?:du|raadbot)|what can (?:you do|i ask)(?: you)?|who are you|how do i use (?:you|this)",
    Courtesy.THANKS: r"(?:(?:mange|tusind|og|many) )*(?:tak|thanks|thank you)(?: (?:raadbot"
    r"|for (?:hjaelpen|svaret|det|nu|alt|i dag|your help|that|the help)|skal du have|so much|very much|a lot))*",
    Courtesy.GREETING: rf"(?:hej|hejsa|goddag|halloej?|dav|davs|hello|hi|god ?(?:morgen|dag|formiddag|eftermiddag|aften)|good (?:morning|afternoon))"
    rf"{_SOMEBODY}|hvordan (?:gaar det|har du det)(?: med dig)?|er du (?:der|klar)|how are you|are you there|raadbot",
    Courtesy.CONTENT: r"(?:det (?:er|var|lyder) |that is |that's )?(?:helt |meget |rigtig )?"
    r"(?:ok|okay|fint|godt|super|perfekt|herligt|flot|ja|nej|great|perfect|fine|yes|no)(?: tak| thanks)?|modtaget|forstaaet|got it"
    r"|det var (?:alt|det|det hele)|det hjalp|that was all|farvel|hej hej|vi ses|(?:hav |ha' )?(?:en )?(?:fortsat )?god (?:dag|weekend)"
    r"|goodbye|bye|have a (?:nice|good) (?:day|weekend)",
}
_PATTERNS = {kind: re.compile(said) for kind, said in _SAID.items()}
_BETWEEN = re.compile(r"\s*[,.!?:;()–]+\s*|\s+-\s+")


def courtesy_of(text: str) -> Courtesy | None:
    """What kind of polite remark the text is; None when any part of it is more than that."""
    parts = [part for part in _BETWEEN.split(plain(text)) if part]
    kinds = [next((kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(part)), None) for part in parts]
    return next((kind for kind in Courtesy if kind in kinds), None) if kinds and None not in kinds else None
