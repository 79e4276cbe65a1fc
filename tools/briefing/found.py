"""What the library holds on the subject of one case: earlier meetings, money, deadlines; each a sentence with its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.dates import format_date
from knowledge.library import Library
from knowledge.money import format_short
from knowledge.parse.prose import sentences
from knowledge.records import Action, AgendaItem, AgreementItem, BudgetLine, Decision, Meeting, SavingsCase
from knowledge.records.budget import BudgetKind
from knowledge.source import Source
from tools.briefing.meant import Case
from tools.briefing.same_subject import Subjects
from tools.places import narrowed
from tools.summary.agenda import money_of
from tools.summary.kept import has_amount
from tools.summary.spoken import ended, joined

_KIND = {BudgetKind.OPERATING: "Drift", BudgetKind.CAPITAL: "Anlæg"}


@dataclass(frozen=True)
class Finding:
    """One thing found: the words, the places; of money also what it is set aside for and how much."""

    text: str
    sources: tuple[Source, ...]
    entry: str = ""
    amount: str = ""


def history(library: Library, subjects: Subjects, case: Case, before: datetime.date) -> list[Finding]:
    """What earlier meetings decided on it, oldest first: items named under «Tidligere behandling», items called so, and sentences that mention it."""
    found = list(_treatments(library, case.item)) if case.item else []
    for meeting in sorted(library.of(Meeting), key=lambda meeting: meeting.date):
        if meeting.date >= before:
            continue
        for item in library.of(AgendaItem, meeting.document):
            place = f"{meeting.body}, {format_date(meeting.date)}, punkt {item.number} {item.name}"
            if subjects.mentions(case.name, item.name):
                found.append(_decided(library, item, place))
            else:
                found += _mentioned(library, subjects, case, item, place)
    return found


def money(library: Library, subjects: Subjects, case: Case, before: datetime.date) -> list[Finding]:
    """Amounts that name the subject: its own finance section, budget lines, savings, agreement items, actions, earlier items."""
    found: list[Finding] = []
    if case.item:
        own = money_of(library, case.item)
        found += [Finding(own.text, own.sources, "punktet selv", own.text)] if own.sources else []
    for line in library.of(BudgetLine):
        if subjects.mentions(case.name, line.name):
            found.append(_row(f"{line.label} ({_KIND[line.kind].lower()})", line.amounts_dkk, line.sources[:1]))
    for saving in library.of(SavingsCase):
        if subjects.mentions(case.name, saving.name):
            found.append(Finding("", saving.sources[:1], f"{saving.code} {saving.name} (sparetabellen)", saving_amounts(saving)))
    for agreed in library.of(AgreementItem):
        if agreed.amounts and subjects.mentions(case.name, agreed.name, agreed.text):
            found += [_sentence(f"{agreed.label}", agreed.sources[0], words) for words in dict.fromkeys(a.sentence for a in agreed.amounts)]
    for action in library.of(Action):
        if action.amounts and subjects.mentions(case.name, action.name, action.text):
            amount = format_short(action.total_dkk) if action.total_dkk is not None else " ".join((action.economy or "").split())
            found.append(Finding("", action.sources[:1], f"handling {action.number} {action.name}", amount))
    for meeting in library.of(Meeting):
        for item in library.of(AgendaItem, meeting.document) if meeting.date < before else ():
            part = money_of(library, item)
            if part.sources and has_amount(part.text) and subjects.mentions(case.name, item.name):
                found.append(Finding("", part.sources, f"punkt {item.number} den {format_date(meeting.date)}", part.text))
    return found


def promised(library: Library, subjects: Subjects, case: Case) -> list[Finding]:
    """Deadlines and owners that agreements and plans set on the same subject."""
    found = []
    for agreed in library.of(AgreementItem):
        if agreed.commitments and subjects.mentions(case.name, agreed.name, agreed.text):
            for promise in agreed.commitments:
                bodies = joined(list(promise.bodies or agreed.deciding_bodies)) or "ikke nævnt"
                said = f"{agreed.label}: {ended(promise.text)} Ansvarlig: {bodies}."
                found.append(Finding(said, (narrowed(agreed.sources[0], promise.text),)))
    for action in library.of(Action):
        if action.time and subjects.mentions(case.name, action.name, action.text):
            said = f"handling {action.number} {action.name}: {action.time.text}. Ansvarlig: {action.responsible or 'ikke nævnt'}."
            found.append(Finding(said, action.sources[:1]))
    return found


def _treatments(library: Library, item: AgendaItem) -> Iterable[Finding]:
    decisions = [record for record in library.of(Decision, item.document) if record.item == item.number and record.earlier]
    for treatment in item.earlier:
        said = [decision for decision in decisions if decision.date in (treatment.date, None)]
        words = " ".join(ended(decision.text) for decision in said) or "Beslutningen er ikke nævnt i punktet."
        yield Finding(f"Tidligere behandlet: {treatment.text.rstrip(' .')}. {words}", (*item.sources[:1], *(d.sources[0] for d in said)))


def _decided(library: Library, item: AgendaItem, place: str) -> Finding:
    own = [record for record in library.of(Decision, item.document) if record.item == item.number and not record.earlier]
    words = " ".join(ended(f"«{decision.text.rstrip('. ')}»") for decision in own) or "Ingen beslutning anført."
    open_still = next((decision.not_final_because for decision in own if not decision.final and decision.not_final_because), None)
    return Finding(
        f"{place}: {words}{f' Ikke endeligt: {ended(open_still)}' if open_still else ''}", tuple(d.sources[0] for d in own) or item.sources[:1]
    )


def _mentioned(library: Library, subjects: Subjects, case: Case, item: AgendaItem, place: str) -> Iterable[Finding]:
    """The first sentence of the item that mentions the subject; a list of planned cases is no history."""
    planned = {source.line_from for source in case.sources} if case.planned and case.planned.document == item.document else set()
    for section in library.sections(item.document, item=item.number):
        whole = section.sources[0]
        if any(whole.line_from <= line <= whole.line_to for line in planned):
            continue
        for sentence in sentences(section.text.replace("\n", " ")):
            if subjects.mentions(case.name, sentence):
                yield Finding(f"Nævnt i {place}: «{sentence.strip()}»", (narrowed(whole, sentence),))
                return


def saving_amounts(case: SavingsCase) -> str:
    """A savings case's amounts by year and what it must invest first, which has no year."""
    told = by_year(case.amounts_dkk)
    return told if case.investment_dkk is None else f"{told}; kræver anlæg: {format_short(case.investment_dkk)}, uden år"


def by_year(amounts: dict[int, int | None]) -> str:
    """«500.000 kr. i 2019 og 1 mio. kr. i 2020»; empty cells are left out."""
    return joined([f"{format_short(value)} i {year}" for year, value in amounts.items() if value is not None]) or "intet beløb"


def _row(entry: str, amounts: dict[int, int | None], sources: tuple[Source, ...]) -> Finding:
    return Finding("", sources, entry, by_year(amounts))


def _sentence(entry: str, whole: Source, words: str) -> Finding:
    return Finding("", (narrowed(whole, words),), entry, " ".join(words.split()))
