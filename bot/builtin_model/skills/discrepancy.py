"""Where text and tables do not say the same: amounts without a line, in all or each year, figures that disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import by_year, listed, money, one_line, sources_of, stop, table, years
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agreement_item, budget_lines, clearly, issues_about
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.terms import keys_of_text
from bot.builtin_model.understand.topics import Link
from knowledge.errors import Issue, IssueKind
from knowledge.records import BudgetLine


class InTable:
    """«Er det med i tabellen?», «Hvor i tabellerne står …?»"""

    name = "in_table"

    def fits(self, situation: Situation) -> float:
        """When the tables are asked about for one item of the agreement."""
        return 0.93 if situation.question.asked(Ask.IN_TABLE) and agreed_link(situation) and not situation.question.chapter else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's lines and text."""
        return _calls(situation)

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
        lead = f"{'Nej, ' if question.asked(Ask.YES_NO) else ''}{item.item} {item.name} har ikke nogen linje i tabellerne."
        if not da:
            lead = f"{'No, ' if question.asked(Ask.YES_NO) else ''}{item.item} {item.name} has no line in the tables."
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
        return _calls(situation)

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
            lead = (
                f"Det er om året: tabellen har {told} til {item.item} {item.name}."
                if da
                else f"It is per year: the table has {told} for {item.item} {item.name}."
            )
        else:
            lead = (
                f"Det er et enkelt år: tabellen har {told} til {item.item} {item.name}."
                if da
                else f"It is for a single year: the table has {told} for {item.item} {item.name}."
            )
        result = results.of(_calls(situation)[-1])
        if several and result is not None and result.value == total:
            lead += f" I alt {money(total)}." if da else f" In all {money(total, 'en')}."
        notes = (f"{'Teksten siger' if da else 'The text says'}: «{text}»",) if text else ()
        return Draft(
            lead=lead,
            notes=notes,
            sources=tuple(dict.fromkeys([line.sources[0] for line in lines] + [item.sources[0]])),
            issues=issues_about(library, item.document, item.item),
        )


class Disagreements:
    """Where the documents disagree with themselves."""

    name = "disagreements"

    def fits(self, situation: Situation) -> float:
        """When disagreements, faults or template residue are asked about."""
        question = situation.question
        if not question.asked(Ask.DISAGREEMENT):
            return 0.0
        return (
            0.9
            if _topic(situation)
            or re.search(r"tabel|tekst|tal|fejl|uenig|skabelon|stavefejl|beloeb|table|text|figures|disagree|discrep", question.plain)
            else 0.3
        )

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The issues of the item, or of the documents."""
        topic = _topic(situation)
        if topic:
            return [
                call("issues", items=[topic.topic.key], documents=[topic.topic.document]),
                *(_calls(situation) if topic.topic.kind == "agreement_item" else []),
            ]
        return [_all(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The disagreements as sentences."""
        question, library = situation.question, situation.understanding.library
        da = question.language == "da"
        near = _about(situation)
        if near:
            sources = tuple(dict.fromkeys(s for i in near[:2] for s in i.sources))
            return Draft(lead=" ".join(stop(i.message) for i in near[:2]), sources=sources, issues=near)
        topic = _topic(situation)
        if topic:
            found = issues_about(library, topic.topic.document, topic.topic.key)
            if found:
                return Draft(
                    lead=" ".join(stop(i.message) for i in found[:2]),
                    notes=tuple(stop(i.message) for i in found[2:]),
                    sources=tuple(dict.fromkeys(s for i in found for s in i.sources)),
                    issues=found,
                )
            lines = budget_lines(library, topic.topic.document, topic.topic.key)
            item = agreement_item(library, topic.topic.document, topic.topic.key)
            if lines and item and item.amounts:
                told = listed((by_year(line.amounts_dkk, question.language) for line in lines), question.language)
                sentence = one_line(item.amounts[0].sentence)
                lead = (
                    f"Tekst og tabel stemmer for {item.item} {item.name}: tabellen har {told}, og teksten siger: «{sentence}»"
                    if da
                    else f"Text and table agree for {item.item} {item.name}: the table has {told}, and the text says: «{sentence}»"
                )
                return Draft(lead=lead, sources=(lines[0].sources[0], item.sources[0]))
            return None
        result = results.of(_all(situation))
        if result is None or not result.rows:
            return None
        messages = [one_line(str(row.cells.get("message"))) for row in result.rows]
        if len(messages) <= 3:
            return Draft(lead=" ".join(stop(m) for m in messages), sources=sources_of(result), issues=result.issues)
        return Draft(
            lead=f"{len(messages)} {'steder' if da else 'places'}:",
            body="\n".join(f"- {stop(m)}" for m in messages[:15]),
            table=table(result) if len(messages) > 15 else None,
            sources=sources_of(result),
            issues=result.issues,
        )


def _about(situation: Situation) -> tuple[Issue, ...]:
    """Disagreements whose message shares the question's words."""
    terms = situation.question.terms
    found = []
    for issue in situation.understanding.library.issues():
        there = keys_of_text(issue.message)
        if issue.kind == IssueKind.DISAGREEMENT and terms and sum(term.found_in(there) >= 0.5 for term in terms) >= max(1, len(terms) - 1):
            found.append(issue)
    return tuple(found)


def agreed_link(situation: Situation) -> Link | None:
    """The agreement item a question is about."""
    topic = _topic(situation)
    return topic if topic and topic.topic.kind == "agreement_item" else None


def _topic(situation: Situation) -> Link | None:
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
    return best if best and clearly(best, 0.6) else None


def _calls(situation: Situation) -> list[Call]:
    link = agreed_link(situation)
    if link is None:
        return []
    where = [link.topic.document]
    calls = [call("agreement_items", items=[link.topic.key], documents=where)]
    if budget_lines(situation.understanding.library, link.topic.document, link.topic.key):
        calls.append(call("budget_lines", items=[link.topic.key], documents=where, operation="sum"))
    return calls


def _all(situation: Situation) -> Call:
    flat = situation.question.plain
    kind = None
    if re.search(r"skabelon|template|slet denne", flat):
        kind = IssueKind.TEMPLATE_RESIDUE.value
    elif re.search(r"stavefejl|spelling|typo", flat):
        kind = IssueKind.SPELLING.value
    elif re.search(r"uenig|tekst og tabel|text and table|disagree|overens", flat):
        kind = IssueKind.DISAGREEMENT.value
    return call("issues", kind=kind, documents=list(situation.question.documents))


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
    lead = f"{yes}{lines[0].item} {lines[0].name} {'står i' if da else 'stands in'} {told}."
    return Draft(
        lead=lead,
        sources=tuple(line.sources[0] for line in lines),
        issues=issues_about(situation.understanding.library, lines[0].document, lines[0].item),
    )
