"""One saving: what it saves or costs in which year, and what it takes first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, money, stop, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly, issues_about, savings_case
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.skills.savings_named import savings_named
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.question import Question
from knowledge.records import SavingsCase
from knowledge.records.budget import BudgetKind
from tools.bodies import same_body

_SAVINGS = re.compile(r"(?:be)?spar|omstillingscase|savings?$")


_AS_GOOD = 0.15
_WHOLE = 0.9
_ASKS = re.compile(r"\b(?:hv\w+|how|what|koster?|afsat|cost|budget\w*|penge|kr|kroner)\b")


class OneSavingsCase:
    """One case, by its code or its name."""

    name = "one_savings_case"

    def fits(self, situation: Situation) -> float:
        """When a code is named, or savings are asked about and one case is clearly meant."""
        question = situation.question
        if _of_two_years(question) or (question.slots.codes and question.wants(Operation.AVERAGE)):
            return 0.0
        if len(question.slots.codes) == 1:
            return 0.97
        if question.limits or _counts_savings(question):
            return 0.0
        if not one_case_meant(question) or not _of_that_body(situation):
            return 0.0
        if _one_of_several(situation):
            return 0.0
        if question.asked(Ask.SAVED) or question.investment:
            return 0.9
        if question.asked(Ask.HOW_MUCH) and _costs_more(situation):
            return 0.6  # «Hvad bruger udvalget på trafiktællinger?»
        if question.asked(Ask.HOW_MUCH) and not _ASKS.search(question.plain):
            return 0.6  # «vognparken 2019»: nothing but its name and a year.
        return 0.0 if question.asked(Ask.HOW_MUCH, Ask.HOW_MANY, Ask.WHEN, Ask.WHO, Ask.WHERE) else 0.6

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The case."""
        case = _case(situation)
        return [call("savings", codes=[case.code if case else situation.question.slots.codes[0]], operation="list")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Its amounts by year in words, sign spelt out, and its investment."""
        case = _case(situation)
        draft = _of_case(situation, case) if case else _unknown_code(situation)
        if case and situation.question.asked(Ask.WHY):
            why = "Hvorfor, fremgår ikke af tabellen." if situation.question.language == "da" else "The table does not say why."
            return draft.model_copy(update={"notes": (*draft.notes, why)})
        return draft


def _of_two_years(question: Question) -> bool:
    """Whether it is asked how far apart two years lie: that is reckoned with the rest of the table."""
    return question.wants(Operation.DIFFERENCE) and len(question.slots.years) > 1 and len(question.slots.codes) == 1


def _counts_savings(question: Question) -> bool:
    """Whether it is asked how many savings there are: the word is no part of a case's name then."""
    return question.asked(Ask.HOW_MANY) and question.counted is not None and bool(_SAVINGS.match(question.counted.word))


def one_case_meant(question: Question) -> bool:
    """Whether the words of the question fit one case of a savings table better than any item, point or action."""
    link = question.best("savings_case", "agreement_item", "agenda_item", "action")
    return link is not None and link.topic.kind == "savings_case" and clearly(link, 0.7)


def _one_of_several(situation: Situation) -> bool:
    """Whether another case of the committees named fits just as well: «centrale puljer» are saved on by two."""
    best, *others = [link for link in situation.question.links if link.topic.kind == "savings_case"]
    as_good = {link.topic.key for link in others if link.coverage >= best.coverage and link.score >= best.score - _AS_GOOD}
    return bool(as_good.intersection(savings_named(situation)))


def _costs_more(situation: Situation) -> bool:
    """Whether the case is one of those that cost more, and all words of the question are its name's."""
    case, link = _case(situation), situation.question.best("savings_case")
    amounts = (
        [value for year, value in case.amounts_dkk.items() if not situation.question.slots.years or year in situation.question.slots.years]
        if case
        else []
    )
    return bool(link and link.name_coverage >= _WHOLE and amounts and all((value or 0) >= 0 for value in amounts) and any(amounts))


def _case(situation: Situation) -> SavingsCase | None:
    question, library = situation.question, situation.understanding.library
    if question.slots.codes:
        return savings_case(library, question.slots.codes[0], question.documents)
    link = question.best("savings_case")
    return savings_case(library, link.topic.key, (link.topic.document,)) if link else None


def _of_that_body(situation: Situation) -> bool:
    """Whether the case is of a committee the question names, where it names any."""
    case, bodies = _case(situation), situation.question.bodies
    return case is None or not bodies or any(same_body(case.committee, body) for body in bodies)


def _unknown_code(situation: Situation) -> Draft:
    code = situation.question.slots.codes[0]
    prefix = code.split("-")[0]
    near = [case for case in situation.understanding.library.of(SavingsCase) if case.committee_code == prefix]
    codes = listed((case.code for case in near), situation.question.language)
    if situation.question.language == "en":
        because = f"{code} is not in the savings table" + (f"; it has {codes}." if near else ".")
    else:
        because = f"{code} står ikke i tabellen over besparelser" + (f"; den har {codes}." if near else ".")
    draft = not_found(situation, because=because)
    return draft.model_copy(update={"sources": tuple(case.sources[0] for case in near)})


def _of_case(situation: Situation, case: SavingsCase) -> Draft:
    question, language = situation.question, situation.question.language
    da = language == "da"
    wanted = {year: value for year, value in case.amounts_dkk.items() if not question.slots.years or year in question.slots.years}
    outside = [year for year in question.slots.years if year not in case.amounts_dkk]
    if outside and not wanted:
        return not_found(situation, (f"{case.code} {case.name}", case.sources[:1]), f"Tabellen dækker {years(sorted(case.amounts_dkk))}.")
    saved = {year: -value if value is not None and value < 0 else None for year, value in wanted.items()}
    spent = {year: value if value is not None and value > 0 else None for year, value in wanted.items()}
    zero = [year for year, value in wanted.items() if value == 0]
    blank = [year for year, value in wanted.items() if value is None]
    name = f"{case.code} {case.name} ({case.committee})"
    parts = []
    if told := by_year(saved, language):
        parts.append(f"{'sparer' if da else 'saves'} {told}")
    if told := by_year(spent, language):
        parts.append(
            f"er en merudgift på {told}, ikke en besparelse (tallet er positivt)" if da else f"costs {told}, not a saving (the figure is positive)"
        )
    if zero:
        parts.append(f"{'står til 0,00 i' if da else 'stands at 0.00 in'} {years(zero, language)}")
    if blank and question.slots.years:
        parts.append(f"{'har intet beløb i' if da else 'has no amount in'} {years(blank, language)}")
    lead = f"{name} {listed(parts, language)}."
    saving = [value for value in wanted.values() if value is not None]
    if question.wants(Operation.SUM) and len(saving) > 1 and len({value < 0 for value in saving}) == 1:
        lead += f" {'I alt' if da else 'In all'} {money(abs(sum(saving)), language)}."
    rest = {year: value for year, value in case.amounts_dkk.items() if year not in wanted and value is not None}
    if rest and (spent and any(spent.values())):
        later = by_year({year: -value if value < 0 else None for year, value in rest.items()}, language)
        if later:
            lead += f" {'Der spares' if da else 'It saves'} {later}."
    if case.investment_dkk is not None:
        invested = money(case.investment_dkk, language)
        lead += (
            f" Den kræver en {case.once.removeprefix('anlægs')} på {invested} (uden år)."
            if da
            else f" It needs an investment of {invested} (no year given)."
        )
    elif question.investment or question.budget_kind == BudgetKind.CAPITAL:
        lead += " Der er ingen anlægsinvestering anført ved den." if da else " No investment is printed for it."
    notes = [stop(issue.message) for issue in issues_about(situation.understanding.library, case.document, case.code)]
    return Draft(
        lead=lead, notes=tuple(notes), sources=case.sources[:1], issues=issues_about(situation.understanding.library, case.document, case.code)
    )
