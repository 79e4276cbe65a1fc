"""What a meeting did with an item: recommended, decided, voted, stopped, sent on; who came for it and where it had been before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agenda_item, clearly, issues_about
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import format_date
from knowledge.errors import IssueKind
from knowledge.records import AgendaItem, Decision, Meeting, MinorityStatement, Recommendation, Suspension, VoteEvent
from knowledge.records.meeting import Outcome
from knowledge.source import Source

R = TypeVar("R", Decision, Recommendation, VoteEvent, MinorityStatement, Suspension)
_ABOUT_DECISIONS = (Ask.DECIDED, Ask.FOLLOWED, Ask.VOTES, Ask.AGAINST, Ask.MINORITY, Ask.SUSPENSION, Ask.RECOMMENDED, Ask.FOLLOW_UP)
_OUTCOME = {
    Outcome.APPROVED: ("Godkendt", "Approved"),
    Outcome.APPROVED_WITH_REMARK: ("Godkendt med bemærkning", "Approved with a remark"),
    Outcome.APPROVED_AS_AMENDED: ("Godkendt med ændring", "Approved as amended"),
    Outcome.RECOMMENDED: ("Anbefalet videre", "Recommended to the next body"),
    Outcome.NOTED: ("Taget til efterretning", "Noted"),
    Outcome.DISCUSSED: ("Drøftet", "Discussed"),
    Outcome.POSTPONED: ("Udsat", "Postponed"),
    Outcome.REFERRED: ("Sendt videre", "Referred"),
    Outcome.HEARING: ("Sendt i høring", "Sent out for consultation"),
    Outcome.WITHDRAWN: ("Udgået", "Withdrawn"),
    Outcome.REJECTED: ("Ikke godkendt", "Rejected"),
    Outcome.LAPSED: ("Bortfaldet", "Lapsed"),
    Outcome.ELECTED: ("Valgt", "Elected"),
    Outcome.GRANTED: ("Bevilget", "Granted"),
}


class ItemDecision:
    """The decision of one item, recommendation kept apart from it."""

    name = "item_decision"

    def fits(self, situation: Situation) -> float:
        """When an item of a meeting is meant and its outcome, votes or recommendation are asked for."""
        question = situation.question
        found = item_meant(situation)
        if found is None:
            return 0.0
        if question.asked(Ask.MINORITY, Ask.SUSPENSION, Ask.VOTES, Ask.AGAINST, Ask.FOLLOWED):
            return 0.92
        if question.asked(Ask.EARLIER, Ask.GUESTS, Ask.WHO_RECOMMENDS, Ask.HOW_MUCH, Ask.SUMMARY, Ask.PURPOSE, Ask.HOW_MANY):
            return 0.0
        if question.asked(Ask.DECIDED, Ask.RECOMMENDED):
            return 0.84
        return 0.55 if question.slots.items and not question.terms else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The item's decisions and votes."""
        found = item_meant(situation)
        if found is None:
            return []
        calls = [call("decisions", items=[found.number], documents=[found.document])]
        if situation.question.asked(Ask.VOTES, Ask.AGAINST, Ask.MINORITY, Ask.SUSPENSION):
            calls.append(call("votes", items=[found.number], documents=[found.document]))
        return calls

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """What was decided by whom, with what is not final about it."""
        found = item_meant(situation)
        if found is None:
            return None
        question = situation.question
        if question.asked(Ask.MINORITY):
            return _minority(situation, found)
        if question.asked(Ask.VOTES, Ask.AGAINST):
            return _votes(situation, found)
        if question.asked(Ask.SUSPENSION):
            return _suspension(situation, found) or _decision(situation, found)
        if question.asked(Ask.RECOMMENDED) and not question.asked(Ask.DECIDED, Ask.FOLLOWED):
            return _recommendation(situation, found)
        return _decision(situation, found)


def item_meant(situation: Situation) -> AgendaItem | None:
    """The agenda item a question is about: by number, else by what it says."""
    question, library = situation.question, situation.understanding.library
    meetings = {meeting.document: meeting for meeting in library.of(Meeting)}
    latest = sorted(meetings, key=lambda d: meetings[d].date, reverse=True)
    for number in question.slots.items:
        for document in [*question.documents, *latest]:
            if document in meetings and (found := agenda_item(library, document, number)):
                return found
    link = question.best("agenda_item", "agreement_item", "action", "savings_case", "activity", "slide", "focus_area")
    if link is None:
        return None
    if link.topic.kind != "agenda_item":
        about_meeting = any(document in meetings for document in question.documents)
        link = question.best("agenda_item") if about_meeting or question.asked(*_ABOUT_DECISIONS, Ask.EARLIER, Ask.GUESTS) else None
    if link is None or not clearly(link, 0.55):
        return None
    return agenda_item(library, link.topic.document, link.topic.key)


def _of(situation: Situation, kind: type[R], item: AgendaItem) -> list[R]:
    return [record for record in situation.understanding.library.of(kind, item.document) if record.item == item.number]


def heading(item: AgendaItem, language: str) -> str:
    """«punkt 5, Studietur til Lund»."""
    return f"{'punkt' if language == 'da' else 'item'} {item.number}, {one_line(item.name)}"


def _decision(situation: Situation, item: AgendaItem) -> Draft:
    question, language = situation.question, situation.question.language
    da = language == "da"
    decisions = [d for d in _of(situation, Decision, item) if not d.earlier]
    recommendations = _of(situation, Recommendation, item)
    if not decisions:
        lead = (
            f"Der er ikke anført nogen beslutning under {heading(item, language)}."
            if da
            else f"No decision is recorded under {heading(item, language)}."
        )
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    body = decisions[0].decided_by or item.competent_body or ""
    lead = f"{heading(item, language)[:1].upper()}{heading(item, language)[1:]}: {' '.join(_said(d, language) for d in decisions)}"
    notes = []
    if body:
        notes.append(f"Besluttet af {body}{_on(situation, item)}." if da else f"Decided by {body}{_on(situation, item)}.")
    not_final = [d.not_final_because for d in decisions if not d.final and d.not_final_because]
    if not_final:
        lead += f" {'Det er ikke endeligt:' if da else 'This is not final:'} {stop(not_final[0])}"
    if recommendations:
        text = " ".join(f"{r.number}. {one_line(r.text)}" if len(recommendations) > 1 else one_line(r.text) for r in recommendations)
        by = f" ({item.proposer})" if item.proposer else ""
        notes.append(f"{'Indstillingen' if da else 'The recommendation'}{by}: «{text}»")
    if question.asked(Ask.FOLLOWED):
        lead = f"{_followed(decisions, da)} {lead}"
    for statement in _of(situation, MinorityStatement, item):
        notes.append(
            f"{statement.by}{' har en ' if da else ': '}{statement.statement_kind}." if da else f"{statement.by}: {statement.statement_kind}."
        )
    for vote in _of(situation, VoteEvent, item):
        notes.append(stop(one_line(vote.text)))
    for earlier in [d for d in _of(situation, Decision, item) if d.earlier]:
        when = f" {format_date(earlier.date)}" if earlier.date else ""
        notes.append(f"{'Tidligere besluttede' if da else 'Earlier decision by'} {earlier.decided_by}{when}: «{one_line(earlier.text)}»")
    issues = issues_about(situation.understanding.library, item.document, item.number)
    notes += [stop(issue.message) for issue in issues if issue.kind == IssueKind.DISAGREEMENT]
    sources = tuple(dict.fromkeys(source for record in [*decisions, *recommendations] for source in record.sources[:1]))
    return Draft(
        lead=lead,
        notes=tuple(notes),
        sources=sources,
        issues=issues,
        next_steps=("Hvad var indstillingen?", "Hvem stemte imod?", f"Lav et resumé af punkt {item.number}"),
    )


def _said(decision: Decision, language: str) -> str:
    text = stop(one_line(decision.text))
    label = _OUTCOME.get(decision.outcome)
    if language == "en" and label:
        return f"{label[1]}: «{text}»"
    part = f"Indstillingens punkt {decision.part}: " if decision.part and f"punkt {decision.part}" not in text else ""
    if label and not any(word in text.lower() for word in label[0].lower().split() if len(word) > 4):
        return f"{label[0]}: «{part}{text}»"
    return f"«{part}{text}»"


def _on(situation: Situation, item: AgendaItem) -> str:
    meeting = next((m for m in situation.understanding.library.of(Meeting, item.document)), None)
    if meeting is None:
        return ""
    return f" den {format_date(meeting.date)}" if situation.question.language == "da" else f" on {meeting.date.isoformat()}"


def _followed(decisions: Sequence[Decision], da: bool) -> str:
    good = {Outcome.APPROVED, Outcome.NOTED, Outcome.DISCUSSED}
    if all(d.outcome in good for d in decisions):
        return "Ja, indstillingen blev fulgt." if da else "Yes, the recommendation was followed."
    if any(d.outcome in (Outcome.POSTPONED, Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.REFERRED) for d in decisions):
        return "Nej, indstillingen blev ikke fulgt." if da else "No, the recommendation was not followed."
    return "Indstillingen blev fulgt, men ikke ordret." if da else "The recommendation was followed, but not to the letter."


def _recommendation(situation: Situation, item: AgendaItem) -> Draft:
    language = situation.question.language
    da = language == "da"
    recommendations = _of(situation, Recommendation, item)
    if not recommendations:
        return Draft(
            lead=f"Der er ingen indstilling under {heading(item, language)}."
            if da
            else f"There is no recommendation under {heading(item, language)}.",
            found=False,
            sources=item.sources[:1],
        )
    text = "; ".join(f"{r.number}. {one_line(r.text)}" if len(recommendations) > 1 else one_line(r.text) for r in recommendations)
    who = item.proposer or ("Administrationen" if da else "The administration")
    lead = f"{who} {'indstillede i' if da else 'recommended under'} {heading(item, language)}: «{text}»"
    decided = [d for d in _of(situation, Decision, item) if not d.earlier]
    notes = (
        [f"{'Det er en indstilling. Beslutningen blev' if da else 'This is a recommendation. The decision was'}: «{stop(one_line(decided[0].text))}»"]
        if decided
        else []
    )
    return Draft(lead=lead, notes=tuple(notes), sources=_sources(recommendations, decided))


def _votes(situation: Situation, item: AgendaItem) -> Draft:
    language = situation.question.language
    da = language == "da"
    votes = _of(situation, VoteEvent, item)
    if not votes:
        decided = [d for d in _of(situation, Decision, item) if not d.earlier]
        lead = (
            f"Der er ikke ført nogen stemmer til referat under {heading(item, language)}."
            if da
            else f"No votes are recorded under {heading(item, language)}."
        )
        return Draft(lead=lead, found=False, sources=_sources(decided) or item.sources[:1])
    parts = []
    for vote in votes:
        point = f"{'indstillingens punkt' if da else 'point'} {vote.part}: " if vote.part else ""
        if vote.against:
            parts.append(f"{point}{listed(vote.against, language)} {'stemte imod' if da else 'voted against'}")
        if vote.in_favour:
            parts.append(f"{point}{listed(vote.in_favour, language)} {'stemte for' if da else 'voted in favour'}")
        if vote.abstained:
            parts.append(f"{point}{listed(vote.abstained, language)} {'undlod at stemme' if da else 'abstained'}")
    lead = f"{heading(item, language)[:1].upper()}{heading(item, language)[1:]}: {'; '.join(parts)}."
    notes = []
    if all(v.in_favour is None and v.in_favour_count is None for v in votes):
        notes.append("Hvem der stemte for, og hvor mange, fremgår ikke." if da else "Who voted in favour, and how many, is not recorded.")
    for statement in _of(situation, MinorityStatement, item):
        notes.append(f"{statement.by}, {statement.statement_kind}: «{one_line(statement.text)}»")
    for suspension in _of(situation, Suspension, item):
        notes.append(stop(one_line(suspension.text)))
    return Draft(lead=lead, notes=tuple(notes), sources=_sources(votes, _of(situation, MinorityStatement, item), _of(situation, Suspension, item)))


def _minority(situation: Situation, item: AgendaItem) -> Draft | None:
    language = situation.question.language
    statements = _of(situation, MinorityStatement, item)
    if not statements:
        lead = (
            f"Der er ingen mindretalsudtalelse under {heading(item, language)}."
            if language == "da"
            else f"There is no minority statement under {heading(item, language)}."
        )
        return Draft(lead=lead, found=False, sources=item.sources[:1])
    lead = " ".join(
        f"{s.by}{'s' if language == 'da' else ''} {s.statement_kind if language == 'da' else 'minority statement'}: «{one_line(s.text)}»"
        for s in statements
    )
    return Draft(lead=lead, notes=(f"Under {heading(item, language)}.",), sources=_sources(statements))


def _suspension(situation: Situation, item: AgendaItem) -> Draft | None:
    language = situation.question.language
    da = language == "da"
    used = _of(situation, Suspension, item)
    if not used:
        return None
    lead = " ".join(
        f"{s.by} {'benyttede standsningsretten' if da else 'used the right of suspension'}{f' ({s.law})' if s.law else ''}, "
        f"{'så sagen skal behandles i' if da else 'so the case goes to'} {s.referred_to}."
        for s in used
    )
    lead += " Beslutningen er derfor ikke endelig." if da else " The decision is therefore not final."
    return Draft(lead=lead, notes=(f"{heading(item, language)[:1].upper()}{heading(item, language)[1:]}.",), sources=_sources(used))


def _sources(
    *groups: Sequence[Decision] | Sequence[Recommendation] | Sequence[VoteEvent] | Sequence[MinorityStatement] | Sequence[Suspension],
) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for group in groups for record in group for source in record.sources[:1]))
