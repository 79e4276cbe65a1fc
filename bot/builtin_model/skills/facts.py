"""Plain facts of documents as such: when and where a meeting was, what a document is dated, an area's purpose, a value of a slide, an evaluation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import as_heading, listed, one_line, sources_of, stop, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import clearly, meeting_meant
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.dates import format_date
from knowledge.records import Action, AgendaItem, AgreementItem, AreaPurpose, PlanEvaluation
from knowledge.records.time import Precision
from knowledge.source import Source


class DocumentDate:
    """What a document is dated."""

    name = "document_date"

    def fits(self, situation: Situation) -> float:
        """When it is asked from when a named document is."""
        question = situation.question
        if len(question.documents) != 1 or not question.asked(Ask.WHEN):
            return 0.0
        asked = re.search(r"\b(er|var|blev)\b.*\b(fra|dateret|lavet|underskrevet|indgaaet|udgivet|skrevet)\b|dated|from when|signed", question.plain)
        return 0.9 if asked and len(question.terms) <= 2 and not question.slots.dotted and not question.slots.items else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The document."""
        return [call("documents", documents=list(situation.question.documents))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The date as exactly as it is printed."""
        document = situation.understanding.library.document(situation.question.documents[0])
        if document.date is None:
            return None
        when = format_date(document.date)
        if document.date_precision == Precision.MONTH:
            when = when.split(". ", 1)[-1]
        da = situation.question.language == "da"
        lead = f"{document.title} er dateret {when}." if da else f"{document.title} is dated {when}."
        return Draft(lead=lead[:1].upper() + lead[1:], sources=document.sources[:1])


class Purpose:
    """The purpose of an area of a plan."""

    name = "area_purpose"

    def fits(self, situation: Situation) -> float:
        """When the purpose of a named area is asked for."""
        question = situation.question
        return 0.92 if question.area and question.asked(Ask.PURPOSE) and not question.slots.action else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The area's actions."""
        area = situation.question.area
        return [call("actions", area=area[1], documents=[area[0]])] if area else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The purpose as printed."""
        area = situation.question.area
        found = [p for p in situation.understanding.library.of(AreaPurpose) if area and (p.document, p.area) == area[:2]]
        if not found:
            return None
        return Draft(lead=f"«{one_line(found[0].text)}»", sources=found[0].sources[:1])


_EVALUATES = re.compile(r"evaluer|evaluat|(tage[rs]?|traeffe[rs]?) .*stilling til|skal fortsaette|viderefoer|to be continued")


class Evaluated:
    """When and by whom a schedule is evaluated."""

    name = "evaluated"

    def fits(self, situation: Situation) -> float:
        """When the evaluation of a plan as a whole is asked about."""
        question = situation.question
        if not situation.understanding.library.of(PlanEvaluation) or not _EVALUATES.search(plain(question.search_text)):
            return 0.0
        plan = any(situation.understanding.library.of(PlanEvaluation, d) for d in question.documents)
        return 0.9 if plan and question.asked(Ask.WHEN, Ask.WHO, Ask.DECIDING_BODY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The schedule."""
        return [call("schedule", documents=list(situation.question.documents))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The sentence that says so."""
        found = [e for d in situation.question.documents for e in situation.understanding.library.of(PlanEvaluation, d)]
        return Draft(lead=stop(one_line(found[0].text)), sources=found[0].sources[:1]) if found else None


_MORE_YEARS_THAN_ANY = re.compile(r"\b(?:sidste|seneste|naeste|kommende|foerste|last|past|next|coming|first) (\d{3,}) (?:aar|years)\b")


class NoSuchItem:
    """A number that does not exist: which do."""

    name = "no_such_item"

    def fits(self, situation: Situation) -> float:
        """When a numbered item or action is named that the documents do not have."""
        return 0.985 if _missing(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """What there is."""
        area = situation.question.area
        return [call("actions", area=area[1], documents=[area[0]])] if area else [call("agenda_items")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That it does not exist, and how many there are."""
        missing = _missing(situation)
        if missing is None:
            return None
        return Draft(lead=missing[0], found=False, sources=missing[1])


def _missing(situation: Situation) -> tuple[str, tuple[Source, ...]] | None:
    question, library = situation.question, situation.understanding.library
    da = question.language == "da"
    if (far := _MORE_YEARS_THAN_ANY.search(question.plain)) and (covered := sorted(year for d in library.documents() for year in d.years)):
        over = f"{covered[0]}-{covered[-1]}"
        text = f"Det fremgår ikke: dokumenterne gælder {over} og rækker ikke over {far[1]} år."
        return (text if da else f"Not found: the documents are of {over} and do not reach over {far[1]} years."), ()
    if question.slots.items and not question.carried:
        meeting = meeting_meant(situation)
        numbers = [item.number for item in library.of(AgendaItem, meeting.document)] if meeting else []
        wanted = [number for number in question.slots.items if number not in numbers]
        everywhere = {item.number for item in library.of(AgendaItem)} | {item.item for item in library.of(AgreementItem)}
        if meeting and numbers and len(wanted) == len(question.slots.items) and not set(wanted) & everywhere:
            title = library.document(meeting.document).title
            text = f"Det fremgår ikke: {title} har {len(numbers)} punkter ({numbers[0]}-{numbers[-1]}), ikke noget punkt {listed(wanted)}."
            return (
                text if da else f"Not found: {title} has {len(numbers)} items ({numbers[0]}-{numbers[-1]}), no item {listed(wanted, 'en')}."
            ), meeting.sources[:1]
    unknown = _no_such_area(situation)
    if unknown:
        return unknown
    if question.area and (question.slots.action or (question.slots.ordinal and question.slots.ordinal[1].startswith(("handling", "action")))):
        wanted_action = question.slots.action or str(question.slots.ordinal[0] if question.slots.ordinal else "")
        own = [a for a in library.of(Action, question.area[0]) if a.area == question.area[1]]
        if own and f"{question.area[1]}.{wanted_action}" not in {a.number for a in own}:
            name = as_heading(question.area[2])
            there = f"({own[0].number}-{own[-1].number})" if len(own) > 1 else f"({own[0].number})"
            text = f"Det fremgår ikke: {name} har kun {len(own)} {'handling' if len(own) == 1 else 'handlinger'} {there}."
            english = f"Not found: {name} has only {len(own)} {'action' if len(own) == 1 else 'actions'} {there}."
            return text if da else english, tuple(a.sources[0] for a in own)
    return None


def _no_such_area(situation: Situation) -> tuple[str, tuple[Source, ...]] | None:
    """«Spor V» of a plan that has I to IV; only where one plan is meant."""
    question, library = situation.question, situation.understanding.library
    number = situation.understanding.names.area_number(question.corrected)
    plans = [document for document in (question.documents or [d.id for d in library.documents()]) if library.of(Action, document)]
    if number is None or question.area or len(plans) != 1 or question.carried:
        return None
    own = {a.area: a for a in library.of(Action, plans[0])}
    numbers, title = list(own), library.document(plans[0]).title
    if question.language == "en":
        text = f"Not found: {title} has {len(own)} areas ({numbers[0]}-{numbers[-1]}), no {number.upper()}."
    else:
        text = f"Det fremgår ikke: {title} har {len(own)} områder ({numbers[0]}-{numbers[-1]}), ikke noget {number.upper()}."
    return text, tuple(a.sources[0] for a in own.values())


class BodyItems:
    """Which items of an agreement a committee is to decide or spend."""

    name = "body_items"

    def fits(self, situation: Situation) -> float:
        """When items are asked for by committee."""
        question = situation.question
        if not question.bodies or not situation.understanding.library.of(AgreementItem) or question.asked(Ask.SAVED):
            return 0.0
        about = re.search(
            r"aftalepunkt|udmoent|forelagt|forelaegges|skal .*(beslutte|tage stilling)|agreement items|items .*(decide|implement)", question.plain
        )
        return 0.91 if about and question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY) and not clearly(question.best("agreement_item"), 0.75) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The items of that committee."""
        return [call("agreement_items", committee=situation.question.bodies[0], documents=list(situation.question.documents))]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """How many, then which, with the sentence's time where there is one."""
        result = results.of(self.calls(situation, results)[0])
        if result is None or not result.rows:
            return None
        body = situation.question.bodies[0]
        names = [f"{row.cells.get('item')} {row.cells.get('name')}" for row in result.rows]
        told = f": {listed(names, situation.question.language)}" if len(names) <= 8 else ""
        da = situation.question.language == "da"
        lead = (
            f"{body} skal udmønte, beslutte eller have forelagt {len(names)} punkter{told}."
            if da
            else f"{body} is to decide or be presented with {len(names)} items{told}."
        )
        return Draft(lead=lead, table=table(result, keep=("item", "name", "time", "amounts")), sources=sources_of(result))
