"""Lines of the budget tables that have money in one year and in no other: «kun penge i 2019 og ingenting bagefter»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, money
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation
from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind

_ONLY = re.compile(
    r"\b(kun|udelukkende|alene)\b.{0,40}\b(19|20)\d\d|(19|20)\d\d\b.{0,30}\b(ingenting|intet|ikke noget|ingen penge) "
    r"(bagefter|derefter|senere|herefter)|(19|20)\d\d\b.{0,20}\b(bagefter|derefter|senere|herefter) (ingenting|intet|ikke noget|ingen penge|nul)\b|"
    r"\b(only|just)\b.{0,40}\b(19|20)\d\d|(19|20)\d\d\b.{0,30}\b(nothing|no money) (after|later|afterwards)"
)
_KIND = {"da": {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"}, "en": {BudgetKind.OPERATING: "operating", BudgetKind.CAPITAL: "capital"}}


def only_in_year(flat: str) -> bool:
    """Whether what has money in one year and in no other is asked for, in plain letters."""
    return bool(_ONLY.search(flat))


class OnlyInYear:
    """The lines with money in just the year that is named."""

    name = "only_in_year"

    def fits(self, situation: Situation) -> float:
        """When the lines of a table, or its projects, with money only in one year are asked for."""
        question = situation.question
        if question.wants(Operation.SUM):
            return 0.0  # «Læg det sammen, kun 2022»: of that year alone.
        if len(question.slots.years) != 1 or not question.asked(Ask.WHICH, Ask.HOW_MANY) or not only_in_year(question.plain):
            return 0.0
        return 0.94 if _lines(situation) and (question.budget_kind or question.asked(Ask.IN_TABLE)) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The lines of the table."""
        kind = situation.question.budget_kind
        return [call("budget_lines", kind=kind.value if kind else None, documents=[_lines(situation)[0].document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then each with its amount."""
        question = situation.question
        year, da = question.slots.years[0], question.language == "da"
        own = [line for line in _lines(situation) if {y for y, value in line.amounts_dkk.items() if value} == {year}]
        kinds = _KIND[question.language]
        where = f" ({kinds[question.budget_kind]})" if question.budget_kind else ""
        if not own:
            lead = f"Ingen linjer{where} har kun penge i {year}." if da else f"No lines{where} have money in {year} only."
            return Draft(lead=lead, found=False)
        told = listed((f"{line.label} ({money(line.amounts_dkk[year], question.language)})" for line in own), question.language)
        lead = f"{len(own)} linjer{where} har kun penge i {year}: {told}." if da else f"{len(own)} lines{where} have money in {year} only: {told}."
        return Draft(lead=lead, sources=tuple(line.sources[0] for line in own))


def _lines(situation: Situation) -> list[BudgetLine]:
    """The lines of the kind asked for, of the agreement named, else of the newest that covers the year."""
    question, library = situation.question, situation.understanding.library
    lines = [line for line in library.of(BudgetLine) if question.budget_kind in (None, line.kind)]
    covering = {line.document for line in lines if question.slots.years[0] in line.amounts_dkk}
    named = [document for document in covering if document in question.documents] or list(covering)
    newest = max(named, key=lambda document: str(library.document(document).date or ""), default=None)
    return [line for line in lines if line.document == newest]
