"""What the records say of a thing that a question takes for granted: that it is so, or that it is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.builtin_model.draft import Call, Draft
from bot.builtin_model.premises.claim import Claim
from knowledge.source import Source


@dataclass(frozen=True)
class Verdict:
    """One claim held against the records.

    `told` is what the records say, as one or more whole sentences with the sources behind them; `calls` look it up. `goes_on` says that the
    rest of the question can still be answered after a no; `bare` that it is told without yes or no; `openly` that the question asks who, what or
    why, so that no yes or no answers it, and `denial` how it is then denied where «Det passer ikke» will not do; `notes` are told below it;
    `untold` that what is asked for stands nowhere, and `told` is only what is nearest.
    """

    holds: bool
    told: str
    sources: tuple[Source, ...]
    calls: tuple[Call, ...] = ()
    goes_on: bool = False
    bare: bool = False
    openly: bool = False
    denial: str = ""
    notes: tuple[str, ...] = ()
    untold: bool = False

    def draft(self, language: str) -> Draft:
        """«Nej: …», «Ja: …» or, where it is not asked whether it is so, «Det passer ikke: …» as an answer of its own."""
        if self.bare:
            return Draft(lead=f"{self.told[:1].upper()}{self.told[1:]}", sources=self.sources, notes=self.notes, found=not self.untold)
        word = ("Ja" if self.holds else "Nej") if language == "da" else ("Yes" if self.holds else "No")
        if self.openly and not self.holds:
            word = self.denial or ("Det passer ikke" if language == "da" else "That is not so")
        return Draft(lead=f"{word}: {self.told}", sources=self.sources, notes=self.notes)

    def before(self, draft: Draft) -> Draft:
        """The answer to the rest of the question with the correction first; the correction alone when the rest has no answer."""
        own = self.draft(draft.language)
        if not draft.found or draft.lead in own.lead:
            return own
        return draft.model_copy(
            update={"lead": f"{own.lead} {draft.lead}", "sources": tuple(dict.fromkeys([*own.sources, *draft.sources]))},
        )


class Check(Protocol):
    """One kind of claim: a verdict, or None where the claim is not made or the records do not settle it."""

    def __call__(self, claim: Claim) -> Verdict | None:
        """The verdict."""
