"""What several numbered things cost together: «4.12 og 4.13 tilsammen», «handling 1.1 og 1.2 i alt»."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, money, one_line, sources_of, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import action, agreement_item, budget_lines
from bot.builtin_model.understand.asks import Ask, Operation, plain
from knowledge.records import Action, AgreementItem, BudgetLine


class SeveralItems:
    """The sum over two or more items of the agreement, or actions of a plan, named by their numbers."""

    name = "several_items"

    def fits(self, situation: Situation) -> float:
        """When a sum is asked for and each number named has money of the same kind of thing."""
        question = situation.question
        if len(question.slots.dotted) < 2 or not (question.asked(Ask.HOW_MUCH) or (question.wants(Operation.SUM) and question.asked(Ask.WHAT))):
            return 0.0
        if question.wants(Operation.DIFFERENCE, Operation.COMPARE):
            return 0.0
        return 0.95 if _lines(situation) or _actions(situation) or _in_text(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The lines or actions, added up; or each item by itself, where the tables lack one of them."""
        without = [] if _lines(situation) or _actions(situation) else _in_text(situation)
        if not without:
            return [_call(situation)]
        numbers, documents = list(situation.question.slots.dotted), [without[0].document]
        return [
            call("budget_lines", items=numbers, documents=documents, operation="list"),
            call("agreement_items", items=numbers, documents=documents),
        ]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sum, then each thing with its own amount."""
        if not _lines(situation) and not _actions(situation):
            return _each_for_itself(situation)
        question, result = situation.question, results.of(_call(situation))
        if result is None or result.value is None:
            return None
        language = question.language
        da = language == "da"
        parts = _line_parts(situation) if _lines(situation) else _action_parts(situation)
        wanted = question.slots.years
        when = f" i {years(list(wanted))}" if wanted and da else f" in {years(list(wanted), language)}" if wanted else ""
        lead = f"{'I alt' if da else 'In all'} {money(result.value, language)}{when}, {'lagt sammen af Rådbot fra' if da else 'added up from'} "
        return Draft(lead=f"{lead}{listed(parts, language)}.", notes=result.notes, sources=sources_of(result))


def _of_a_plan(situation: Situation) -> bool:
    question, library = situation.question, situation.understanding.library
    said = plain(question.search_text)
    return "handling" in said or "action" in said or any(library.document(d).family == "action_plan" for d in question.documents)


def _document(situation: Situation) -> str | None:
    """The document whose lines are meant: the one named, else the newest that has all the numbers."""
    question, library = situation.question, situation.understanding.library
    holding = [
        d.document
        for d in library.documents()
        if all(budget_lines(library, d.document, n) or action(library, d.document, n) for n in question.slots.dotted)
    ]
    named = [document for document in holding if document in question.documents]
    of_kind = [d for d in holding if (library.document(d).family == "action_plan") == _of_a_plan(situation)]
    return max(named or of_kind, key=lambda d: str(library.document(d).date or ""), default=None)


def _lines(situation: Situation) -> list[BudgetLine]:
    """The lines of every number; none when one of the numbers has none."""
    document, library = _document(situation), situation.understanding.library
    found = [budget_lines(library, document, number) for number in situation.question.slots.dotted] if document else []
    return [line for lines in found for line in lines] if all(found) else []


def _actions(situation: Situation) -> list[Action]:
    document, library = _document(situation), situation.understanding.library
    found = [action(library, document, number) for number in situation.question.slots.dotted] if document else []
    return [each for each in found if each] if all(found) else []


def _call(situation: Situation) -> Call:
    question = situation.question
    document = _document(situation)
    numbers = list(question.slots.dotted)
    if not _lines(situation):
        return call("actions", numbers=numbers, documents=[document] if document else None, operation="sum")
    kind = question.budget_kind.value if question.budget_kind else None
    return call(
        "budget_lines", items=numbers, documents=[document] if document else None, years=list(question.slots.years), kind=kind, operation="sum"
    )


def _in_text(situation: Situation) -> list[AgreementItem]:
    """The items of the agreement that have no line in its tables, when every number is an item and some of them are without."""
    library, numbers = situation.understanding.library, situation.question.slots.dotted
    for document in [*situation.question.documents, *(d.document for d in library.documents())]:
        items = [agreement_item(library, document, number) for number in numbers]
        if all(items):
            return [item for item in items if item and not budget_lines(library, document, item.item)]
    return []


def _each_for_itself(situation: Situation) -> Draft | None:
    """What each thing has, and that no sum is made: money that only the text names may be set aside already, or not be new."""
    library, language = situation.understanding.library, situation.question.language
    without = _in_text(situation)
    if not without:
        return None
    da, document = language == "da", without[0].document
    lines = [line for number in situation.question.slots.dotted for line in budget_lines(library, document, number)]
    told = [f"{one_line(line.label)}: {by_year(line.amounts_dkk, language)}." for line in lines]
    for item in without:
        said = " ".join(dict.fromkeys(one_line(amount.sentence) for amount in item.amounts))
        nothing = "intet beløb nævnt" if da else "no amount named"
        told.append(f"{item.label}: {f'«{said}»' if said else f'{nothing}.'}")
    names = listed((item.item for item in without), language)
    lead = (
        f"De kan ikke lægges sammen: {names} har ingen linje i tabellerne." if da else f"They cannot be added up: {names} has no line in the tables."
    )
    sources = tuple(dict.fromkeys(source for record in (*lines, *without) for source in record.sources[:1]))
    return Draft(lead=f"{lead} {' '.join(told)}", sources=sources)


def _line_parts(situation: Situation) -> list[str]:
    question = situation.question
    kept = [line for line in _lines(situation) if question.budget_kind in (None, line.kind)]
    wanted = question.slots.years
    told = []
    for line in kept:
        own = by_year({year: value for year, value in line.amounts_dkk.items() if not wanted or year in wanted}, question.language)
        told.append(f"{one_line(line.label)} ({own or ('intet' if question.language == 'da' else 'nothing')})")
    return told


def _action_parts(situation: Situation) -> list[str]:
    language = situation.question.language
    none = "intet beløb" if language == "da" else "no amount"
    return [f"{each.number} ({_worth(each, language) or none})" for each in _actions(situation)]


def _worth(each: Action, language: str) -> str:
    """What an action comes to; the words of a range, which comes to no one amount; "" where none is printed."""
    if each.total_dkk is not None:
        return money(each.total_dkk, language)
    return f"«{one_line(each.economy or '')}»" if each.amounts else ""
