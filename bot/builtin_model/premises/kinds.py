"""«Driftsbeløbet til X», «hvad koster X», «hvorfor er der ikke sat penge af til X»: held against the table a line stands in and its sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import by_year, listed, money
from bot.builtin_model.skills.lookup import budget_lines, savings_case
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.terms import term
from bot.builtin_model.understand.text_keys import keys_of_text
from bot.builtin_model.understand.topics import Link
from knowledge.records import BudgetLine, SavingsCase
from knowledge.records.budget import BudgetKind

_OF_KIND = {BudgetKind.OPERATING: SAID["operating"], BudgetKind.CAPITAL: SAID["capital"]}
_KIND_WORD = re.compile(r"^(?:drift|anlaeg)(?:s?$|en$|s[a-z]{4,})|^operating$|^capital$")
_TABLE = {
    "da": {BudgetKind.OPERATING: "DRIFT", BudgetKind.CAPITAL: "ANLÆG"},
    "en": {BudgetKind.OPERATING: "operating", BudgetKind.CAPITAL: "capital"},
}
_COSTS = SAID["costs"]
_SPARES = SAID["spares"]
_NOTHING = SAID["no_money"]
_FIRST = re.compile(r"\binvester|\bkraev|\bfoerst\b|\binvest|\banlaeg|\bi gang\b")
_CLEAR, _NAMED = 0.62, 0.34
_SAID = 0.5
_DONE = re.compile(r"(?!oprettelse|etablering)[a-z]{4,}(?:ing|else|tion|ering|ese)(?:er)?\b")
"""What is done to a thing that saves: «Nedjustering», «Reduktion», «Nedlæggelse»."""


def kind_of(claim: Claim) -> Verdict | None:
    """Whether the money of an item is of the kind (drift, anlæg) that the question has."""
    kinds = [kind for kind, pattern in _OF_KIND.items() if pattern.search(claim.flat)]
    lines = lines_meant(claim.without(_KIND_WORD)) if len(kinds) == 1 else ()
    if not lines or claim.asked(Ask.DISAGREEMENT, Ask.SAVED) or claim.whole.bodies:
        return None
    right = any(line.kind == kinds[0] for line in lines)
    tables = listed(dict.fromkeys(_TABLE[claim.whole.language][line.kind] for line in lines), claim.whole.language)
    name, amounts = f"{lines[0].label}", listed(by_year(line.amounts_dkk, claim.whole.language) for line in lines)
    told = f"{name} står i tabellen {tables}: {amounts}." if claim.da else f"{name} stands in the {tables} table: {amounts}."
    return Verdict(right, told, tuple(line.sources[0] for line in lines), looked_up(lines))


def sign_of(claim: Claim) -> Verdict | None:
    """Whether what is said to cost costs, and what is said to save saves."""
    costs, saves = bool(_COSTS.search(claim.flat)), bool(_SPARES.search(claim.flat))
    if costs == saves or _FIRST.search(claim.flat) or claim.asked(Ask.DISAGREEMENT):
        return None
    case = _case(claim) if costs else None
    if case is not None:
        values = [value for value in case.amounts_dkk.values() if value is not None]
        if not values or any(value > 0 for value in values):
            return None
        saved = by_year({year: -value if value is not None else None for year, value in case.amounts_dkk.items()}, claim.whole.language)
        told = f"{case.code} {case.name} er en besparelse: {saved}." if claim.da else f"{case.code} {case.name} is a saving: {saved}."
        if case.investment_dkk:
            first = money(case.investment_dkk, claim.whole.language)
            told += (
                f" Den kræver en {case.once.removeprefix('anlægs')} på {first} (uden år)."
                if claim.da
                else f" It needs an investment of {first} (no year given)."
            )
        calls = (call("savings", codes=[case.code], operation="list"),)
        if _is_done_to_it(claim, case):
            told = f"Det fremgår ikke, hvad det koster. {told}" if claim.da else f"The documents do not say what it costs. {told}"
            return Verdict(False, told, case.sources[:1], calls, bare=True, untold=True)
        return Verdict(False, told, case.sources[:1], calls, denial=_no_cost(claim))
    lines = lines_meant(claim)
    values = [value for line in lines for value in line.amounts_dkk.values() if value]
    if not values or claim.best("savings_case", "agreement_item", "agenda_item", "action") is None:
        return None
    if (costs and all(value < 0 for value in values)) or (saves and all(value > 0 for value in values) and not _near_a_case(claim)):
        return _of_sign(claim, lines, costs)
    return None


def nothing_for(claim: Claim) -> Verdict | None:
    """Whether there really is no money for an item, where the question has it so."""
    if not _NOTHING.search(claim.flat):
        return None
    lines = lines_meant(claim)
    if not lines:
        return None
    wanted = {year: value for line in lines for year, value in line.amounts_dkk.items() if value and (not claim.years or year in claim.years)}
    if not wanted or any(year not in line.amounts_dkk for line in lines for year in claim.years):
        return None
    amounts = listed(by_year(line.amounts_dkk, claim.whole.language) for line in lines)
    name = f"{lines[0].label}"
    told = f"til {name} er der afsat {amounts}." if claim.da else f"for {name} there is {amounts}."
    return Verdict(False, told, tuple(line.sources[0] for line in lines), looked_up(lines))


def _of_sign(claim: Claim, lines: Sequence[BudgetLine], costs: bool) -> Verdict:
    name, language = f"{lines[0].label}", claim.whole.language
    amounts = listed((by_year({y: abs(v) if v is not None else None for y, v in line.amounts_dkk.items()}, language) for line in lines), language)
    if costs:
        told = f"{name} er en besparelse: {amounts}." if claim.da else f"{name} is a saving: {amounts}."
    else:
        told = f"{name} er ikke en besparelse; der er afsat {amounts}." if claim.da else f"{name} is no saving; {amounts} is set aside."
    return Verdict(False, told, tuple(line.sources[0] for line in lines), looked_up(lines), denial=_no_cost(claim) if costs else "")


def _no_cost(claim: Claim) -> str:
    return "Det er ingen udgift" if claim.da else "It is no expense"


def lines_meant(claim: Claim) -> tuple[BudgetLine, ...]:
    """The table lines of the one item that is clearly meant."""
    dotted = claim.question.slots.dotted
    if len(dotted) == 1:
        return next((lines for d in claim.library.documents() if (lines := budget_lines(claim.library, d.document, dotted[0]))), ())
    link = claim.best("agreement_item", "agenda_item", "action", "savings_case", "activity", "focus_area")
    return budget_lines(claim.library, link.topic.document, link.topic.key) if link and link.topic.kind == "agreement_item" and _clear(link) else ()


def _case(claim: Claim) -> SavingsCase | None:
    """The one saving that is clearly meant."""
    if claim.question.slots.codes:
        return savings_case(claim.library, claim.question.slots.codes[0], claim.whole.documents)
    link = claim.best("agreement_item", "agenda_item", "action", "savings_case", "activity", "focus_area")
    meant = link and link.topic.kind == "savings_case" and _clear(link)
    return savings_case(claim.library, link.topic.key, (link.topic.document,)) if link and meant else None


def _is_done_to_it(claim: Claim, case: SavingsCase) -> bool:
    """Whether a saving is something done to the thing asked about («Nedjustering af … på biblioteket»), and the question does not say what."""
    done = _DONE.match(plain(case.name))
    return done is not None and not claim.question.slots.codes and term(done[0]).found_in(keys_of_text(claim.flat)) < _SAID


def _near_a_case(claim: Claim) -> bool:
    """Whether a saving may be meant after all: one with a good part of the words in its name."""
    link = claim.best("savings_case")
    return link is not None and link.name_coverage >= _NAMED


def _clear(link: Link) -> bool:
    return link.coverage >= _CLEAR and link.name_coverage >= _NAMED


def looked_up(lines: Sequence[BudgetLine]) -> tuple[Call, ...]:
    """What looks the lines up."""
    return (call("budget_lines", items=[lines[0].item], documents=[lines[0].document]),)
