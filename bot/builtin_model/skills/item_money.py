"""What one thing costs: an item of the agreement, an action, an agenda item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.per_time import same_each_year
from bot.builtin_model.reading.kinds import AnswerKind, kinds_wanted, only_of_size
from bot.builtin_model.reading.measures import tells_another_price
from bot.builtin_model.reading.turning import asks_what_it_costs_to_run
from bot.builtin_model.say import by_year, listed, money, one_line, stop, years
from bot.builtin_model.skills.action_money import of_action
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.extra_money import asks_for_more_than_told
from bot.builtin_model.skills.item_meant import item_meant
from bot.builtin_model.skills.lookup import action, agreement_item, budget_lines, issues_about
from bot.builtin_model.skills.money_beside import others_of_the_plan, with_others_of_the_plan, with_what_it_covers
from bot.builtin_model.skills.summed import sum_in, with_sum
from bot.builtin_model.understand.asks import Ask, Operation, plain
from bot.builtin_model.understand.topics import Link
from knowledge.errors import IssueKind
from knowledge.records import AgreementItem, BudgetLine
from knowledge.records.budget import BudgetKind, ProseAmount

_KIND = {"da": {BudgetKind.OPERATING: "drift", BudgetKind.CAPITAL: "anlæg"}, "en": {BudgetKind.OPERATING: "operating", BudgetKind.CAPITAL: "capital"}}


_OF_THE_MONEY = re.compile(r"\b(?:penge\w*|midler\w*|beloeb\w*|kr|kroner|mio|money)\b")


class ItemMoney:
    """«Hvor meget er der afsat til …?»"""

    name = "item_money"

    def fits(self, situation: Situation) -> float:
        """When money is asked for and one item is clearly meant."""
        question = situation.question
        link = item_meant(situation)
        if link is None or any(term.name and not term.told and term.word in link.missing for term in question.terms):
            return 0.0
        if (question.asked(Ask.SAVED) and not _saves(situation, link)) or only_of_size(question.plain):
            return 0.0
        if question.asked(Ask.SHARE) and not _has_lines(situation, link):
            return 0.0
        if asks_for_more_than_told(situation, link):
            return 0.0
        if kinds_wanted(question)[0] is AnswerKind.PERSON and not _OF_THE_MONEY.search(question.plain):
            return 0.0
        placed = question.asked(Ask.IN_TABLE) and not question.wants(Operation.SUM)
        if question.asked(Ask.HOW_MUCH) and not placed and not question.asked(Ask.PER_YEAR_OR_TOTAL, Ask.WHY):
            return 0.78
        if question.wants(Operation.SUM, Operation.DIFFERENCE, Operation.AVERAGE) and not question.asked(Ask.WHY, Ask.HOW, Ask.HOW_MANY):
            return 0.6
        return 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's lines and text, with the sum when one is asked for."""
        link = item_meant(situation)
        if link is None:
            return []
        if link.topic.kind == "action":
            beside = [other.number for other in others_of_the_plan(situation, link.topic.document, link.topic.key)]
            return [call("actions", numbers=[link.topic.key, *beside], documents=[link.topic.document])]
        calls = [call("agreement_items", items=[link.topic.key], documents=[link.topic.document])]
        if lines := budget_lines(situation.understanding.library, link.topic.document, link.topic.key):
            calls.append(_sum(situation, link))
            if any(_is_empty(line, situation.question.slots.years) for line in lines):
                calls.append(call("budget_lines", items=[link.topic.key], documents=[link.topic.document]))
        elif total := _sum_of_text(situation, agreement_item(situation.understanding.library, link.topic.document, link.topic.key)):
            calls.append(total)
        return calls

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The amounts by year, with what the text adds, or that the text names none."""
        link = item_meant(situation)
        library = situation.understanding.library
        if link is None:
            return None
        if link.topic.kind == "action":
            found = action(library, link.topic.document, link.topic.key)
            if outside := _years_outside(situation, link):
                return outside if link.topic.document in situation.question.documents or situation.question.slots.dotted else None
            told = found is not None and not tells_another_price(situation.question.plain, plain(f"{found.name} {found.text} {found.economy or ''}"))
            return with_others_of_the_plan(situation, of_action(situation, found), found) if found and told else None
        lines = budget_lines(library, link.topic.document, link.topic.key)
        item = agreement_item(library, link.topic.document, link.topic.key)
        if tells_another_price(situation.question.plain, plain(f"{link.topic.name} {item.text if item else ''}")):
            return None
        own = tuple(line for line in lines if line.kind == situation.question.budget_kind)
        if lines and not own and asks_what_it_costs_to_run(situation.question.plain):
            return None
        if lines := own or lines:
            result = results.of(_sum(situation, link))
            return with_what_it_covers(situation, _of_lines(situation, lines, item, result.value if result else None), item, lines)
        if item is None or not (item.amounts or not only_of_size(situation.question.plain)):
            return None
        worded = with_sum(_of_text(situation, item), _sum_of_text(situation, item), results, situation.question.language)
        return with_what_it_covers(situation, worded, item, ())


def _is_empty(line: BudgetLine, wanted: Sequence[int]) -> bool:
    """Whether a line has nothing in the years asked for, so that its other years are told."""
    return bool(wanted) and all(line.amounts_dkk.get(year) is None for year in wanted)


def _years_outside(situation: Situation, link: Link) -> Draft | None:
    """That a plan says nothing of the years asked for, where it covers none of them: what it set aside in its own years is no answer."""
    document, language = situation.understanding.library.document(link.topic.document), situation.question.language
    wanted = situation.question.slots.years
    if not wanted or not document.years or set(wanted) & set(document.years):
        return None
    span, asked = years(list(document.years), language), years(list(wanted), language)
    lead = f"Det fremgår ikke: {document.title} dækker {span}, ikke {asked}." if language == "da" else ""
    return Draft(lead=lead or f"The documents do not say: {document.title} covers {span}, not {asked}.", found=False)


def _has_lines(situation: Situation, link: Link) -> bool:
    """Whether the tables have money for the item; a share of something else is told in its text."""
    return bool(budget_lines(situation.understanding.library, link.topic.document, link.topic.key))


def _saves(situation: Situation, link: Link) -> bool:
    """Whether some line of the item is negative: only then does it say what is saved."""
    lines = budget_lines(situation.understanding.library, link.topic.document, link.topic.key)
    return any((value or 0) < 0 for line in lines for value in line.amounts_dkk.values())


def _sum(situation: Situation, link: Link) -> Call:
    question = situation.question
    kind = question.budget_kind.value if question.budget_kind else None
    return call("budget_lines", items=[link.topic.key], documents=[link.topic.document], years=list(question.slots.years), kind=kind, operation="sum")


def _of_lines(situation: Situation, lines: Sequence[BudgetLine], item: AgreementItem | None, total: float | None) -> Draft:
    question, language = situation.question, situation.question.language
    name = item.label if item else lines[0].label
    parts = [_line_words(line, question.slots.years, language, len(lines) > 1) for line in lines]
    begin = "Der er afsat" if language == "da" else "Set aside:"
    to = f"til {name}" if language == "da" else f"for {name}"
    lead = f"{begin} {listed(parts, language)} {to}."
    if any(part is None for part in parts) or not all(parts):
        lead = _nothing_then(lines, question.slots.years, name, language)
    wanted = question.slots.years
    spans = len({year for line in lines for year, value in line.amounts_dkk.items() if value is not None and (not wanted or year in wanted)})
    if total is not None and (spans > 1 or len(lines) > 1) and question.wants(Operation.SUM) and not same_each_year(question, lines):
        lead = (
            f"I alt {money(total, language)} til {name}: {listed([p for p in parts if p], language)}."
            if language == "da"
            else f"{money(total, language)} in all for {name}: {listed([p for p in parts if p], language)}."
        )
    negative = [line for line in lines if any((value or 0) < 0 for value in line.amounts_dkk.values())]
    notes = []
    if negative:
        notes.append("Minus betyder en mindreudgift (besparelse)." if language == "da" else "A minus is a saving.")
    extra = _what_text_adds(lines, item)
    if extra:
        lead += f" {'I teksten står' if language == 'da' else 'The text says'}: «{extra}»"
    issues = issues_about(situation.understanding.library, lines[0].document, item.item if item else lines[0].item)
    notes += [stop(issue.message) for issue in issues if issue.kind == IssueKind.DISAGREEMENT]
    level = lines[0].price_level
    if language == "da":
        notes.append(f"Beløbene er fra budgetaftalens tabel{f', i {level}-priser.' if level else '; prisniveau fremgår ikke.'}")
    else:
        notes.append(f"Amounts are from the agreement's table{f', at {level} prices.' if level else '; the price level is not stated.'}")
    sources = [source for line in lines for source in line.sources[:1]] + ([item.sources[0]] if item else [])
    return Draft(lead=lead, notes=tuple(notes), sources=tuple(dict.fromkeys(sources)), issues=issues)


def _line_words(line: BudgetLine, wanted: Sequence[int], language: str, say_kind: bool) -> str:
    amounts = {year: value for year, value in line.amounts_dkk.items() if not wanted or year in wanted}
    said = by_year(amounts, language)
    return f"{said} ({_KIND[language][line.kind]})" if said and say_kind else said


def _nothing_then(lines: Sequence[BudgetLine], wanted: Sequence[int], name: str, language: str) -> str:
    there = listed((by_year(line.amounts_dkk, language) for line in lines), language)
    covered = {year for line in lines for year in line.amounts_dkk}
    outside = [year for year in wanted if year not in covered]
    if language == "en":
        return f"The table does not set anything aside for {name} in {years(list(wanted), language)}; it has {there}."
    if outside:
        return f"Det fremgår ikke: tabellen dækker {years(sorted(covered))}, ikke {years(outside)}. Til {name} er der afsat {there}."
    return f"Der er ikke afsat noget til {name} i {years(list(wanted))}: feltet er tomt i tabellen. Der er afsat {there}."


def _what_text_adds(lines: Sequence[BudgetLine], item: AgreementItem | None) -> str | None:
    if item is None:
        return None
    known = {value for line in lines for value in line.amounts_dkk.values() if value is not None}
    known |= {sum(value or 0 for value in line.amounts_dkk.values()) for line in lines}
    telling = [a for a in item.amounts if a.additional or a.total or a.already_set_aside or not _near(a, known)]
    sentences = list(dict.fromkeys(one_line(a.sentence) for a in telling))
    return " ".join(sentences[:2]) if sentences else None


def _near(amount: ProseAmount, known: set[int]) -> bool:
    decimals = len(amount.as_printed.split(",")[1].split()[0]) if "," in amount.as_printed else 0
    slack = 10 ** (6 - decimals) / 2 if "mio" in amount.as_printed else 0.5
    return any(abs(abs(value) - abs(amount.value_dkk)) <= slack for value in known)


def _sum_of_text(situation: Situation, item: AgreementItem | None) -> Call | None:
    """The call that adds up the amounts of an item's text, when one sentence has them all."""
    sentences = {amount.sentence for amount in item.amounts} if item else set()
    return sum_in(situation.question, one_line(sentences.pop()), item.sources[0]) if item and len(sentences) == 1 else None


def _of_text(situation: Situation, item: AgreementItem) -> Draft:
    language = situation.question.language
    if not item.amounts:
        first = _telling_sentence(item.text)
        lead = (
            f"Det fremgår ikke, hvad {item.label} koster: punktet nævner intet beløb."
            if language == "da"
            else f"The agreement does not say what {item.label} costs."
        )
        if first:
            lead += f" {'Der står' if language == 'da' else 'It says'}: «{first}»"
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    sentences = list(dict.fromkeys(one_line(a.sentence) for a in item.amounts))
    amounts = listed(dict.fromkeys(a.as_printed if a.to_dkk is not None else money(a.value_dkk, language) for a in item.amounts), language)
    lead = f"{amounts[:1].upper()}{amounts[1:]} {'til' if language == 'da' else 'for'} {item.label}: «{' '.join(sentences[:3])}»"
    notes = []
    if any(a.already_set_aside for a in item.amounts):
        notes.append(
            "Det er penge, der allerede var sat af; punktet har ingen linje i tabellerne."
            if language == "da"
            else "This money had been set aside already; there is no line in the tables."
        )
    else:
        notes.append(
            "Beløbet står i teksten og har ingen linje i tabellerne."
            if language == "da"
            else "The amount stands in the text and has no line in the tables."
        )
    return Draft(
        lead=lead, notes=tuple(notes), sources=item.sources[:1], issues=issues_about(situation.understanding.library, item.document, item.item)
    )


def _telling_sentence(text: str) -> str:
    from knowledge.parse.prose import sentences

    found = sentences(one_line(text))
    return next((s for s in found if re.search(r"enige om|ønsker|skal|kommunen", s)), found[0] if found else "")
