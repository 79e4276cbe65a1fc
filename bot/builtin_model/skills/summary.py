"""Comparisons of two documents, what the library holds, and what is never given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, Operation
from bot.builtin_model.understand.courtesy import Courtesy, courtesy_of
from bot.builtin_model.understand.terms import terms_of
from bot.builtin_model.understand.text_keys import keys_of_text
from tools.contract import Row

_NAMED = 0.5


class Compare:
    """What two documents say about one subject."""

    name = "compare"

    def fits(self, situation: Situation) -> float:
        """When two documents are to be compared, or a subject over time."""
        question = situation.question
        if question.budget_kind and question.wants(Operation.DIFFERENCE) and len(question.slots.years) > 1:
            return 0.0
        several = len(_documents(situation)) > 1
        if several and (question.wants(Operation.COMPARE) or re.search(r"hver isaer|forskel|\bog hvad\b|each|both", question.plain)):
            return 0.9
        return 0.5 if several and question.asked(Ask.WHAT) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The comparison."""
        return [_compare_call(situation)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Document by document, what each says."""
        result = results.of(_compare_call(situation))
        if result is None or not result.rows:
            return None
        library = situation.understanding.library
        parts: dict[str, list[str]] = {}
        rows = _naming_it(result.rows, situation)
        for row in rows:
            document = str(row.cells.get("document") or row.sources[0].document)
            text = one_line(str(row.cells.get("text") or row.cells.get("name") or ""))
            if text:
                parts.setdefault(document, []).append(f"{row.sources[0].locator}: «{text}»")
        if not parts:
            return None
        missing = [d for d in _documents(situation) if d not in parts]
        body = "\n\n".join(f"**{library.document(d).title}**\n" + "\n".join(f"- {line}" for line in lines[:4]) for d, lines in parts.items())
        titles = listed((library.document(d).title for d in parts), situation.question.language)
        lead = f"Det siger {titles} om emnet:" if situation.question.language == "da" else f"This is what {titles} say on the subject:"
        notes = tuple(
            f"{library.document(d).title}: {'nævner det ikke' if situation.question.language == 'da' else 'does not mention it'}." for d in missing
        )
        return Draft(
            lead=lead, body=body, notes=(*notes, *result.notes), sources=tuple(dict.fromkeys(source for row in rows for source in row.sources))
        )


class WhatIsHere:
    """What the library holds; a greeting or a call for help."""

    name = "what_is_here"

    def fits(self, situation: Situation) -> float:
        """When the documents themselves are asked for, or nothing but a greeting is said."""
        flat = situation.question.plain
        if courtesy_of(situation.question.text) in (Courtesy.GREETING, Courtesy.HELP):
            return 1.0
        return 0.9 if re.search(r"hvilke dokumenter|hvad (har|kender) du|which documents|what documents|hvad er indekseret", flat) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The list of documents."""
        return [call("documents")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The documents, and what can be asked."""
        library = situation.understanding.library
        documents = library.documents()
        titles = "\n".join(f"- {d.title}" for d in documents)
        if situation.question.language == "en":
            return Draft(
                lead=f"I answer from {len(documents)} documents. Ask about actions, budgets and decisions:",
                body=titles,
                sources=tuple(d.sources[0] for d in documents),
            )
        return Draft(
            lead=f"Jeg svarer ud fra {len(documents)} dokumenter. Spørg fx, hvem der har ansvaret for en handling, hvad der er afsat, "
            "eller hvad der blev besluttet:",
            body=titles,
            sources=tuple(d.sources[0] for d in documents),
            next_steps=("Hvad blev besluttet på det seneste møde?", "Hvor stort er det samlede anlægsbeløb?", "Hvilke frister er der?"),
        )


class Private:
    """Phone numbers, home addresses and CPR numbers are never given."""

    name = "private"

    def fits(self, situation: Situation) -> float:
        """When private data is asked for."""
        return 0.99 if situation.question.asked(Ask.PRIVATE) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing: such data is not looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """A plain no."""
        if situation.question.language == "en":
            return Draft(
                lead="The documents do not give that, and I do not pass on private contact details or civil registration numbers.", found=False
            )
        return Draft(lead="Det fremgår ikke af dokumenterne, og jeg giver ikke private kontaktoplysninger eller CPR-numre videre.", found=False)


def _naming_it(rows: Sequence[Row], situation: Situation) -> list[Row]:
    """The rows that hold the name asked about, where it is a name and some do; else all."""
    names = [term for term in situation.question.terms if term.name]
    holding = [row for row in rows if any(term.found_in(keys_of_text(str(row.cells.get("text")))) >= _NAMED for term in names)]
    return holding or list(rows)


def _compare_call(situation: Situation) -> Call:
    question = situation.question
    telling = [term for term in question.terms if not (term.told or term.predicate or term.soft)]
    text = " ".join(term.word for term in telling or question.terms) or " ".join(t.word for t in terms_of(question.text))
    return call("compare_documents", documents=_documents(situation), text=text)


def _documents(situation: Situation) -> list[str]:
    """The documents named, and those of the years named; in order of their date."""
    question, library = situation.question, situation.understanding.library
    told = {year for document in question.documents for year in library.document(document).years}
    dated = [d.document for d in library.documents() if d.date and d.date.year in question.slots.years and d.date.year not in told]
    named = dict.fromkeys([*question.documents, *(dated if question.documents else [])])
    return sorted(named, key=lambda d: str(library.document(d).date or ""))
