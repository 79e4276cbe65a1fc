"""Sums, differences, rankings and lists of the budget tables: a year's anlæg, a chapter's drift, the largest lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import limited, listed, sources_of, table
from bot.builtin_model.skills.accounted import is_of_budgets, left_over
from bot.builtin_model.skills.budget_table_words import extreme_year, lead_of, yes_or_no
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.one_savings_case import one_case_meant
from bot.builtin_model.skills.operation import among_limits, operation_asked
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.question import unknown_terms
from knowledge.records import BudgetLine
from knowledge.records.budget import BudgetKind
from tools.contract import ToolResult

_NAMES = {
    "da": {BudgetKind.OPERATING: "driftsinvesteringer", BudgetKind.CAPITAL: "anlægsinvesteringer", None: "drifts- og anlægsinvesteringer"},
    "en": {BudgetKind.OPERATING: "operating initiatives", BudgetKind.CAPITAL: "capital investments", None: "operating and capital initiatives"},
}

_ROWS = re.compile(r"\b(linjer|poster|projekter|raekker|lines|rows|projects)\b")
_A_ROW = re.compile(
    r"\b(?:linjen?|post(?:en)?|projekt(?:et)?|punkt(?:et)?|punkter(?:ne)?|tiltag(?:et|ene)?|initiativ(?:et|er|erne)?|udgift(?:en|er|erne)?|"
    r"investering(?:en|er|erne)?|linjer(?:ne)?|poster(?:ne)?|projekter(?:ne)?|raekker(?:ne)?|items?|lines?|projects?|expenses?|investments?)\b"
)
_OF_A_PLAN = re.compile(r"handling|handleplan|\bactions?\b|\bplan(?:en|ens|erne)?\b")
_ON_WHAT = re.compile(r"\b(?:flest|mest) (?:penge|af pengene)\b|\bmost (?:of the )?money\b|\bdyrest\w*")


class BudgetTable:
    """Questions about the tables as a whole or a chapter of them."""

    name = "budget_table"

    def fits(self, situation: Situation) -> float:
        """When a table (drift, anlæg) or a chapter is named with something to compute or list, and no single item is meant."""
        question = situation.question
        if not situation.understanding.library.of(BudgetLine) or question.asked(Ask.SAVED, Ask.PER_YEAR_OR_TOTAL, Ask.WHY):
            return 0.0
        if one_case_meant(question) or left_over(situation, question.chapter[2] if question.chapter else ""):
            return 0.0
        about_one = bool(question.slots.dotted)
        rows = (question.chapter or (question.budget_kind and _ROWS.search(question.plain) and not about_one)) and question.asked(
            Ask.WHICH, Ask.HOW_MANY
        )
        of_a_chapter = question.chapter and question.budget_kind and question.asked(Ask.HOW_MUCH)
        if question.asked(Ask.IN_TABLE) and not (rows or of_a_chapter):
            return 0.0
        if question.budget_kind and not about_one:
            return 0.85
        if question.chapter and question.asked(Ask.HOW_MUCH, Ask.WHICH) and not about_one:
            return 0.8
        if question.wants(Operation.LARGEST, Operation.SMALLEST) and question.asked(Ask.HOW_MUCH, Ask.WHICH, Ask.WHAT) and "invest" in question.plain:
            return 0.7
        return 0.905 if not about_one and _of_its_rows(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """One computation over the lines; a ranking of two years is one of each."""
        return [_call(situation, years) for years in _asked_years(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The computed value first, then the lines it was computed from."""
        question = situation.question
        if committees := [body for body in question.bodies if not _COUNCIL.search(plain(body))]:
            return not_found(situation, because=_NOT_BY_COMMITTEE[question.language].format(listed(committees, question.language)))
        first, *others = self.calls(situation, results)
        result = results.of(first)
        if result is None:
            return not_found(situation, because=results.refusal(first))
        if not result.rows:
            return not_found(situation, because=f"{result.searched}")
        unknown = [word for word in unknown_terms(question, situation.understanding) if not is_of_budgets(word) and re.search(r"[a-z]", word)]
        if unknown and not question.chapter:
            return not_found(situation)
        drafts = [_worded(situation, each) for each in (result, *(results.of(other) for other in others)) if each is not None]
        return drafts[0] if len(drafts) == 1 else _year_by_year(situation, drafts)


def _of_its_rows(situation: Situation) -> bool:
    """«Hvilke projekter koster over 2 mio. kr. i 2020?», «hvad er den dyreste post?»: rows by their size, of no plan, in years of the tables."""
    question, library = situation.question, situation.understanding.library
    if _OF_A_PLAN.search(question.plain) or any(library.document(document).family != "budget_agreement" for document in question.documents):
        return False
    covered = {year for line in library.of(BudgetLine) for year in line.amounts_dkk}
    if not covered.issuperset(question.slots.years) or question.bodies or question.offices or question.people or question.area:
        return False
    if question.limits:
        return question.asked(Ask.WHICH, Ask.HOW_MANY) and bool(_A_ROW.search(question.plain))
    ranks = question.wants(Operation.LARGEST, Operation.SMALLEST) and question.asked(Ask.WHICH, Ask.WHAT, Ask.WHERE)
    return ranks and bool(_A_ROW.search(question.plain) or _ON_WHAT.search(question.plain))


_COUNCIL = re.compile(r"kommunalbestyrelse|byraad|city council")
_NOT_BY_COMMITTEE = {
    "da": "Tabellerne over drift og anlæg er ikke delt på udvalg, så hvad {} får, kan ikke lægges sammen.",
    "en": "The budget tables are not divided by committee, so what {} gets cannot be added up.",
}
_RANKS = re.compile(r"\b(stoerre|mindre|hoejere|lavere|mere|bigger|larger|smaller)\b")
_SECOND = re.compile(r"\b(naest(stoerst|dyrest|hoejest|mest|mindst|billigst|lavest)|second (largest|most|highest|biggest|smallest|lowest))")
_WHICH_YEAR = re.compile(r"\b(hvilket aar|which year|what year)\b")


def _asked_years(situation: Situation) -> list[tuple[int, ...]]:
    years = situation.question.slots.years
    apart = _operation(situation) in ("largest", "smallest") and len(years) == 2 and not situation.question.slots.span
    return [(year,) for year in years] if apart else [years]


def _year_by_year(situation: Situation, drafts: Sequence[Draft]) -> Draft:
    lead = " ".join(f"{year}: {draft.lead}" for year, draft in zip(situation.question.slots.years, drafts, strict=True))
    return drafts[0].model_copy(
        update={
            "lead": lead,
            "notes": tuple(dict.fromkeys(note for draft in drafts for note in draft.notes)),
            "sources": tuple(dict.fromkeys(source for draft in drafts for source in draft.sources)),
            "issues": tuple(dict.fromkeys(issue for draft in drafts for issue in draft.issues)),
        }
    )


def _operation(situation: Situation) -> str:
    question = situation.question
    if only := among_limits(question):
        return only
    if question.wants(Operation.DIFFERENCE) and len(question.slots.years) >= 2:
        return "difference"
    if _WHICH_YEAR.search(question.plain) and question.wants(Operation.LARGEST, Operation.SMALLEST):
        return "sum"
    return "difference" if _compares_years(situation) else operation_asked(question)


def _call(situation: Situation, asked: Sequence[int]) -> Call:
    question = situation.question
    return call(
        "budget_lines",
        kind=question.budget_kind.value if question.budget_kind else None,
        years=list(asked),
        chapter=question.chapter[1] if question.chapter else None,
        documents=list(question.documents),
        above_dkk=question.limits.above,
        below_dkk=question.limits.below,
        operation=_operation(situation),
    )


def _worded(situation: Situation, result: ToolResult) -> Draft:
    question, language = situation.question, situation.question.language
    what = _NAMES[language][question.budget_kind]
    where = (
        f" i kapitlet «{question.chapter[2]}»"
        if question.chapter and language == "da"
        else f" in the chapter «{question.chapter[2]}»"
        if question.chapter
        else ""
    )
    where = f"{where}{limited(question.limits, language)}"
    operation = _operation(situation)
    lead = lead_of(operation, result, what, where, language, int(bool(_SECOND.search(question.plain))))
    if operation == "sum" and _WHICH_YEAR.search(question.plain):
        lead = f"{extreme_year(situation, result)} {lead}"
    if operation == "difference" and question.asked(Ask.YES_NO) and result.value is not None:
        lead = f"{yes_or_no(situation, result.value)} {lead}"
    return Draft(
        lead=lead,
        table=table(result),
        notes=result.notes,
        sources=sources_of(result),
        issues=result.issues,
        next_steps=("Hvilke linjer er størst?", "Sammenlign med året efter"),
    )


def _compares_years(situation: Situation) -> bool:
    """«Er anlægsudgifterne større i 2020 end i 2019?»"""
    question = situation.question
    ranked = question.wants(Operation.LARGEST, Operation.SMALLEST) or _RANKS.search(question.plain)
    return bool(ranked) and len(question.slots.years) == 2 and bool(re.search(r"\b(end|than)\b", question.plain))
