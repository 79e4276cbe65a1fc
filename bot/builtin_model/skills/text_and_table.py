"""Text against tables for one item: is it in the tables, is it in all or each year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, money, one_line, stop, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agreement_item, budget_lines, clearly, issues_about
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.topics import Link
from knowledge.errors import IssueKind
from knowledge.records import BudgetLine

_SOME_WORDS = 0.35
"""Share of a question's words that an item must hold to be meant by an amount it has."""


class InTable:
    """«Er det med i tabellen?», «Hvor i tabellerne står …?»"""

    name = "in_table"

    def fits(self, situation: Situation) -> float:
        """When the tables are asked about for one item of the agreement."""
        question = situation.question
        summed = question.asked(Ask.HOW_MUCH) and question.wants(Operation.SUM)
        if question.asked(Ask.DISAGREEMENT) or question.chapter or summed:
            return 0.0
        return 0.93 if question.asked(Ask.IN_TABLE) and agreed_link(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's lines and text."""
        return line_calls(situation)

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Yes with the line, or no with what the text says instead."""
        link = agreed_link(situation)
        if link is None:
            return None
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        item = agreement_item(library, link.topic.document, link.topic.key)
        lines = budget_lines(library, link.topic.document, link.topic.key)
        if lines:
            return _lines(situation, lines)
        if item is None:
            return None
        sentences = list(dict.fromkeys(one_line(a.sentence) for a in item.amounts))
        lead = f"{'Nej, ' if question.asked(Ask.YES_NO) else ''}{item.label} har ikke nogen linje i tabellerne."
        if not da:
            lead = f"{'No, ' if question.asked(Ask.YES_NO) else ''}{item.label} has no line in the tables."
        if sentences:
            lead += f" {'I teksten står' if da else 'The text says'}: «{' '.join(sentences[:2])}»"
        return Draft(lead=lead, sources=item.sources[:1], issues=issues_about(library, item.document, item.item))


class PerYearOrTotal:
    """«I alt eller om året?»"""

    name = "per_year_or_total"

    def fits(self, situation: Situation) -> float:
        """When it is asked whether an amount is yearly or in all."""
        return 0.94 if situation.question.asked(Ask.PER_YEAR_OR_TOTAL) and agreed_link(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's lines and text."""
        return line_calls(situation)

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Which it is, with the table's cells as the reason."""
        link = agreed_link(situation)
        if link is None:
            return None
        library, da = situation.understanding.library, situation.question.language == "da"
        item = agreement_item(library, link.topic.document, link.topic.key)
        lines = budget_lines(library, link.topic.document, link.topic.key)
        if not lines or item is None:
            return None
        told = listed((by_year(line.amounts_dkk, situation.question.language) for line in lines), situation.question.language)
        several = any(sum(v is not None for v in line.amounts_dkk.values()) > 1 for line in lines)
        total = sum(v or 0 for line in lines for v in line.amounts_dkk.values())
        yearly = [a for a in item.amounts if a.each_year or len(a.years) > 1]
        text = one_line((yearly or list(item.amounts))[0].sentence) if item.amounts else ""
        if several:
            lead = f"Det er om året: tabellen har {told} til {item.label}." if da else f"It is per year: the table has {told} for {item.label}."
        else:
            lead = (
                f"Det er et enkelt år: tabellen har {told} til {item.label}."
                if da
                else f"It is for a single year: the table has {told} for {item.label}."
            )
        result = results.of(line_calls(situation)[-1])
        if several and result is not None and result.value == total:
            lead += f" I alt {money(total)}." if da else f" In all {money(total, 'en')}."
        notes = (f"{'Teksten siger' if da else 'The text says'}: «{text}»",) if text else ()
        return Draft(
            lead=lead,
            notes=notes,
            sources=tuple(dict.fromkeys([line.sources[0] for line in lines] + [item.sources[0]])),
            issues=issues_about(library, item.document, item.item),
        )


def agreed_link(situation: Situation) -> Link | None:
    """The agreement item a question is about."""
    topic = topic_meant(situation)
    return topic if topic and topic.topic.kind == "agreement_item" else None


def topic_meant(situation: Situation) -> Link | None:
    """The item, case, agenda item or action a question is about: by number, else by its words."""
    question = situation.question
    for number in (*question.slots.dotted, *question.slots.codes, *question.slots.items):
        for topic in situation.understanding.topics.all:
            if (
                topic.key == number
                and topic.kind in ("agreement_item", "savings_case", "agenda_item", "action")
                and (not question.documents or topic.document in question.documents)
            ):
                return Link(topic, 2.0, 1.0, 1.0, ())
    best = question.best("agreement_item", "savings_case", "agenda_item", "action")
    named = _with_that_amount(situation)
    if named and (best is None or not _has_amount(situation, best)):
        return named
    return best if best and clearly(best, 0.6) else None


def _with_that_amount(situation: Situation) -> Link | None:
    """The item that the words fit best among those with the amount the question names: «de 8 mio. kr. til boliger»."""
    question = situation.question
    fitting = (link for link in question.links if link.topic.kind == "agreement_item" and link.coverage >= _SOME_WORDS)
    return next((link for link in fitting if question.slots.amounts and _has_amount(situation, link)), None)


def _has_amount(situation: Situation, link: Link) -> bool:
    """Whether an item's text or lines have an amount (whole kroner) of the question."""
    library, wanted = situation.understanding.library, set(situation.question.slots.amounts)
    item = agreement_item(library, link.topic.document, link.topic.key)
    told = {amount.value_dkk for amount in item.amounts} if item else set()
    cells = {value for line in budget_lines(library, link.topic.document, link.topic.key) for value in line.amounts_dkk.values()}
    return bool(wanted & (told | cells))


def line_calls(situation: Situation) -> list[Call]:
    """The calls that give an item's text and lines."""
    link = agreed_link(situation)
    if link is None:
        return []
    where = [link.topic.document]
    calls = [call("agreement_items", items=[link.topic.key], documents=where)]
    if budget_lines(situation.understanding.library, link.topic.document, link.topic.key):
        calls.append(call("budget_lines", items=[link.topic.key], documents=where, operation="sum"))
    return calls


def _lines(situation: Situation, lines: Sequence[BudgetLine]) -> Draft:
    question = situation.question
    da = question.language == "da"
    wanted = question.slots.years
    names = {"operating": ("DRIFT", "the operating table"), "capital": ("ANLÆG", "the capital table")}
    told = listed(
        (f"{'tabellen ' + names[line.kind][0] if da else names[line.kind][1]}: {by_year(line.amounts_dkk, question.language)}" for line in lines),
        question.language,
    )
    blank = [year for year in wanted if all(line.amounts_dkk.get(year) is None for line in lines)]
    yes = (
        ("Ja, " if da else "Yes, ")
        if question.asked(Ask.YES_NO) and not blank
        else ("Ikke " if da else "Not ") + f"i {years(blank)}; "
        if blank and question.asked(Ask.YES_NO)
        else ""
    )
    lead = f"{yes}{lines[0].label} {'står i' if da else 'stands in'} {told}."
    issues = issues_about(situation.understanding.library, lines[0].document, lines[0].item)
    renamed = [stop(issue.message) for issue in issues if _NAME.search(question.plain) and issue.kind in (IssueKind.SPELLING, IssueKind.UNCERTAIN)]
    return Draft(lead=" ".join([*renamed, lead]), sources=tuple(line.sources[0] for line in lines), issues=issues)


_NAME = re.compile(r"\bhed(?:der|de|te)?\b|\bkaldes\b|\bnavn\w*\b|\bcalled\b|\bname[ds]?\b")
"""What a thing is called is asked: then what text and table call it goes first."""
