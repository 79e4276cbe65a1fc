"""What a meeting did with an item: recommended, decided, voted, stopped, sent on; who came for it and where it had been before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.outcomes import asks_of_a_grant
from bot.builtin_model.say import one_line, stop, with_article
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of, sources_of_records, told_elsewhere
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.decided_before import decided_before
from bot.builtin_model.skills.dissent import agreed, minority, suspension, votes
from bot.builtin_model.skills.lookup import issues_about
from bot.builtin_model.skills.motion_ruled import motion_ruled_on
from bot.builtin_model.skills.onward import onward
from bot.builtin_model.skills.untold import no_decision_told
from bot.builtin_model.skills.vote_reasons import reasons_given, reasons_told
from bot.builtin_model.skills.why_recommended import why_recommended
from bot.builtin_model.understand.asks import Ask
from knowledge.dates import find_periods, format_date
from knowledge.errors import IssueKind
from knowledge.parse.minutes.reasons import REASON
from knowledge.records import AgendaItem, Decision, Meeting, MinorityStatement, Recommendation, VoteEvent
from knowledge.records.meeting import Outcome

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

_OF_ONE_MIND = re.compile(r"\benighed\b|\benige?\b|\benstemmig\w*|\bunanim\w*")
_BECAME = re.compile(
    r"^(og |men |saa )?(blev|er|var|fik|faar|kom|was|were|did)\b"
    r"(?! der (?:flest|flere|faerre|faerrest|mest|mange|nogen|nogle|plads|raad)\b)"
)
"""«Blev besøget til noget?»: what became of an item is its decision, never its recommendation."""


class ItemDecision:
    """The decision of one item, recommendation kept apart from it."""

    name = "item_decision"

    def fits(self, situation: Situation) -> float:
        """When an item of a meeting is meant and its outcome, votes or recommendation are asked for."""
        question = situation.question
        found = item_meant(situation)
        if found is None:
            return 0.0
        if question.asked(Ask.WHY) and reasons_given(situation, found):
            return 0.93
        if question.asked(Ask.MINORITY, Ask.SUSPENSION, Ask.VOTES, Ask.AGAINST, Ask.FOLLOWED):
            return 0.92
        if question.asked(Ask.WHY) and question.asked(Ask.DECIDED, Ask.RECOMMENDED, Ask.FOLLOW_UP) and _turned_down(situation, found):
            return 0.86
        if question.asked(Ask.EARLIER, Ask.GUESTS, Ask.WHO_RECOMMENDS, Ask.HOW_MUCH, Ask.SUMMARY, Ask.PURPOSE, Ask.HOW_MANY):
            return 0.0
        if question.asked(Ask.DECIDED) and question.asked(Ask.WHEN) and _sets_a_date(situation, found):
            return 0.84
        if question.asked(Ask.WHEN, Ask.WHO) and not question.asked(Ask.RECOMMENDED) and told_elsewhere(situation, found):
            return 0.0
        if question.asked(Ask.DECIDED, Ask.RECOMMENDED, Ask.FOLLOW_UP):
            return 0.84
        if question.asked(Ask.WHEN) and not question.asked(Ask.PLANNED, Ask.DEADLINE) and _sets_a_date(situation, found):
            return 0.84
        if question.asked(Ask.YES_NO) and _BECAME.search(question.plain) and not question.asked(Ask.HOW_MUCH, Ask.WHO, Ask.WHERE, Ask.WHY):
            return 0.0 if asks_of_a_grant(question.plain) else 0.5
        return 0.55 if question.slots.items and not question.terms and not question.asked(Ask.WHERE) else 0.0

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
        if question.asked(Ask.MINORITY) and not _asks_who_was_against(situation, found):
            return minority(situation, found)
        if question.asked(Ask.WHY) and (given := reasons_told(situation, found)):
            return given
        if question.asked(Ask.WHY) and question.asked(Ask.RECOMMENDED) and (given := why_recommended(situation, found)):
            return given
        if question.asked(Ask.VOTES, Ask.AGAINST):
            return decision_told(situation, found) if _OF_ONE_MIND.search(question.plain) and agreed(situation, found) else votes(situation, found)
        if question.asked(Ask.SUSPENSION):
            return suspension(situation, found) or decision_told(situation, found)
        if question.asked(Ask.WHY) and _turned_down(situation, found):
            return _not_as_recommended(situation, found)
        if question.asked(Ask.RECOMMENDED) and not question.asked(Ask.DECIDED, Ask.FOLLOWED):
            return _recommendation(situation, found)
        next_asked = question.asked(Ask.FOLLOW_UP) and not question.asked(Ask.DECIDED)
        return (next_asked and onward(situation, found)) or decided_before(situation, found) or decision_told(situation, found)


def _asks_who_was_against(situation: Situation, item: AgendaItem) -> bool:
    """Whether those who voted against are asked for, and are named: what they had entered in the minutes is told below them."""
    question = situation.question
    by_name = question.asked(Ask.AGAINST) and question.asked(Ask.WHO, Ask.WHICH, Ask.PARTY)
    return by_name and any(vote.against for vote in records_of(situation, VoteEvent, item))


_TURNED_DOWN = (Outcome.REJECTED, Outcome.POSTPONED, Outcome.WITHDRAWN, Outcome.REFERRED)


def _turned_down(situation: Situation, item: AgendaItem) -> bool:
    """Whether what was recommended, or a part of it, was not agreed to."""
    return any(d.outcome in _TURNED_DOWN for d in records_of(situation, Decision, item) if not d.earlier)


def _not_as_recommended(situation: Situation, item: AgendaItem) -> Draft:
    """The decision, for a question that takes another one for granted."""
    draft = decision_told(situation, item)
    said = "Indstillingen blev ikke fulgt i det hele." if situation.question.language == "da" else "The recommendation was not followed in full."
    return draft.model_copy(update={"lead": f"{said} {draft.lead}"})


def _sets_a_date(situation: Situation, item: AgendaItem) -> bool:
    """Whether the decision itself says when: then an older plan in the item's text is not the answer."""
    wanted = set(situation.question.slots.years)
    own = [period for d in records_of(situation, Decision, item) if not d.earlier for period, _, _ in find_periods(d.text)]
    return any(period.start and (not wanted or period.start.year in wanted) for period in own)


def decision_told(situation: Situation, item: AgendaItem) -> Draft:
    """What was decided under the item, with what is not final about it, as an answer."""
    question, language = situation.question, situation.question.language
    da = language == "da"
    decisions = [d for d in records_of(situation, Decision, item) if not d.earlier]
    recommendations = records_of(situation, Recommendation, item)
    if not decisions:
        return no_decision_told(situation, item)
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
    for statement in records_of(situation, MinorityStatement, item):
        if statement.statement_kind == REASON:
            notes += [] if any(statement.text in vote.text for vote in records_of(situation, VoteEvent, item)) else [stop(one_line(statement.text))]
            continue
        notes.append(f"{statement.by} har {with_article(statement.statement_kind)}." if da else f"{statement.by}: {statement.statement_kind}.")
    for vote in records_of(situation, VoteEvent, item):
        notes.append(stop(one_line(vote.text)))
    for earlier in [d for d in records_of(situation, Decision, item) if d.earlier]:
        when = f" {format_date(earlier.date)}" if earlier.date else ""
        notes.append(f"{'Tidligere besluttede' if da else 'Earlier decision by'} {earlier.decided_by}{when}: «{one_line(earlier.text)}»")
    if motion := motion_ruled_on(situation, item, decisions):
        lead += f" {'Forslaget var:' if da else 'The motion was:'} «{motion[0]}»"
    issues = issues_about(situation.understanding.library, item.document, item.number)
    notes += [stop(issue.message) for issue in issues if issue.kind == IssueKind.DISAGREEMENT]
    told = [source for record in [*decisions, *recommendations] for source in record.sources[:1]]
    sources = tuple(dict.fromkeys([*told, *(motion[1:] if motion else ())]))
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
    recommendations = records_of(situation, Recommendation, item)
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
    decided = [d for d in records_of(situation, Decision, item) if not d.earlier]
    notes = [_what_came_of_it(decided, da)] if decided else []
    return Draft(lead=lead, notes=tuple(notes), sources=sources_of_records(recommendations, decided))


def _what_came_of_it(decided: Sequence[Decision], da: bool) -> str:
    """That a recommendation is no decision, what was decided, and why that is not final."""
    told = " ".join(f"«{stop(one_line(decision.text))}»" for decision in decided)
    note = f"{'Det er en indstilling. Beslutningen blev' if da else 'This is a recommendation. The decision was'}: {told}"
    because = next((d.not_final_because for d in decided if not d.final and d.not_final_because), None)
    return f"{note} {'Det er ikke endeligt:' if da else 'This is not final:'} {stop(because)}" if because else note
