"""What is said without a question about the documents: thanks, a word that all is fine, a wish for Rådbot's own opinion."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.courtesy import Courtesy, courtesy_of

_REPLIES = {
    Courtesy.THANKS: ("Selv tak.", "You are welcome."),
    Courtesy.CONTENT: ("Fint. Spørg bare videre.", "Fine. Just ask if there is more."),
}


class Thanks:
    """«Tak!», «Fint, det var alt»"""

    name = "thanks"

    def fits(self, situation: Situation) -> float:
        """When nothing but that is said."""
        return 1.0 if courtesy_of(situation.question.text) in _REPLIES else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing is looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """You are welcome; good."""
        said = courtesy_of(situation.question.text)
        return Draft(lead=_REPLIES[said][situation.question.language != "da"]) if said in _REPLIES else None


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
