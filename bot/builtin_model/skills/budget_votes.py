"""Who voted for a budget: an agreement on it tells who stands behind it, and no vote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, with_beside
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.party import party_words
from knowledge.dates import format_date
from knowledge.records import AgendaItem, Signatory

_THE_BUDGET = re.compile(r"\b(?:budget(?:tet|aftale\w*|forlig\w*)?(?: (?:for )?(?:19|20)\d\d)?|budget agreement)(?!\w)")
_VOTED = re.compile(
    r"\bstem(?:te|mer|t|me)\b|\b(?:sagde|sige|siger|sagt) (?:ja|nej) til\b|\benigh?e?d?\b|"
    r"\benstemmig\w*|\bflertal\w*|\bafstemning\w*|\bvote[ds]?\b|\bunanim\w*|\bmajority\b"
)
_FIGURES = re.compile(r"\b(?:i ?alt|sum(?:men|linje\w*)?|linjen?|total\w*|tal(?:lene)?|beloeb\w*|tabel\w*)\b")
"""What may «stemme» too: figures."""


class BudgetVotes:
    """«Hvem stemte for budgettet?», «blev budgettet vedtaget enstemmigt?»"""

    name = "budget_votes"

    def fits(self, situation: Situation) -> float:
        """When the vote on a budget is asked for, nothing else is named, and no meeting here has the budget as an item."""
        question, library = situation.question, situation.understanding.library
        if not (_VOTED.search(question.plain) and _THE_BUDGET.search(question.plain)) or question.slots.items or question.slots.dotted:
            return 0.0
        own = party_words(question.text)
        if question.asked(Ask.DISAGREEMENT) and _FIGURES.search(question.plain):
            return 0.0
        if question.people or any(not (term.predicate or term.word in own or _VOTED.search(term.word)) for term in question.terms):
            return 0.0
        treated = any(_THE_BUDGET.search(plain(item.name)) for item in library.of(AgendaItem))
        return 0.0 if treated or question.asked(Ask.SIGNED) else 0.97

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Who signed the agreement."""
        return [call("people", part="signatory")] if situation.understanding.library.of(Signatory) else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That no vote is recorded, and who signed, where somebody did."""
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        because = "Ingen afstemning om budgettet er ført til referat." if da else "No vote on the budget is recorded."
        signed = [s for s in library.of(Signatory) if not question.documents or s.document in question.documents]
        if not signed:
            return not_found(situation, because=because)
        newest = max(signed, key=lambda one: str(one.date or "")).document
        signed = [one for one in signed if one.document == newest]
        names = listed((with_beside(one.person, one.party, one.role) for one in signed), question.language)
        title, day = library.document(newest).title, signed[0].date
        when = "" if day is None else f" den {format_date(day)}" if da else f" on {day.isoformat()}"
        near = f"{title}, der er underskrevet{when} af {names}." if da else f"{title}, signed{when} by {names}."
        return not_found(situation, (near, tuple(dict.fromkeys(one.sources[0] for one in signed))), because)
