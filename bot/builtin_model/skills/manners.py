"""What is said without a question about the documents: thanks, a nod, a wish for Rådbot's own opinion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask

_THANKS = re.compile(r"(mange |tusind )?(tak|thanks|thank you)( for (hjaelpen|svaret|det))?( skal du have| so much)?[ !.:)]*")


_NOD = re.compile(r"(?:ok(?:ay)?|fint|godt|super|perfekt|modtaget|forstaaet|det var det|ja|nej|yes|no|great|fine|got it)(?: tak| thanks)?[ !.:)]*")


class Thanks:
    """«Tak!», «ok»."""

    name = "thanks"

    def fits(self, situation: Situation) -> float:
        """When nothing but thanks is said, or a word that asks nothing."""
        flat = situation.question.plain
        return 1.0 if _THANKS.fullmatch(flat) or _NOD.fullmatch(flat) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing is looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """You are welcome, or go on asking."""
        da = situation.question.language == "da"
        if _NOD.fullmatch(situation.question.plain):
            return Draft(lead="Fint. Spørg bare videre." if da else "Fine. Just ask if there is more.")
        return Draft(lead="Selv tak." if da else "You are welcome.")


class Opinion:
    """«Hvad synes du?», «Skal vi stemme for?»: Rådbot takes no side."""

    name = "opinion"

    def fits(self, situation: Situation) -> float:
        """When a judgement or advice on how to vote is asked for."""
        return 0.985 if situation.question.asked(Ask.OPINION) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing is looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it takes no side, and what can be asked instead."""
        item = item_meant(situation)
        da = situation.question.language == "da"
        lead = (
            "Det kan jeg ikke tage stilling til: jeg vurderer ikke personer, partier eller forslag. Jeg kan vise, hvad dokumenterne siger."
            if da
            else "I cannot judge that: I take no side on people, parties or proposals. I can show what the documents say."
        )
        steps = (f"Hvad er indstillingen i punkt {item.number}?", f"Hvad blev besluttet i punkt {item.number}?") if item else ()
        return Draft(lead=lead, found=False, next_steps=steps)
