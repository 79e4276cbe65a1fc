"""A recommendation is no decision, and a stopped decision is not final: what was decided is told with what is quoted from an item of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.amount_decided import with_amount_decided
from bot.builtin_model.draft import Call, Draft, call
from bot.builtin_model.say import one_line, stop
from bot.builtin_model.skills.agenda_item import foresees
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.question import Question, Understanding
from knowledge.library import Library
from knowledge.parse.prose import sentences
from knowledge.records import AgendaItem, Decision, Recommendation, Section, VoteEvent
from knowledge.records.meeting import Outcome
from knowledge.source import Source

_MOST_ITEMS = 2
"""An answer from more items than this is a list of them, and has its own words for what is not final."""
_SHORTEST = 12
"""Characters of a decision that can be told again in an answer; «Godkendt» stands in too many."""
_SAYS_SO = re.compile(r"\bindstil\w*|\bforesl\w+|\brecommend\w*|\bpropos\w+", re.IGNORECASE)
_NOT_CARRIED = (Outcome.REJECTED, Outcome.LAPSED, Outcome.POSTPONED, Outcome.WITHDRAWN, Outcome.REFERRED)
_DRAFTED = (Ask.SUMMARY, Ask.BRIEFING, Ask.DRAFT_MINUTES)
"""A draft has the decisions and their reservations in it already."""
_FORETELLING = frozenset({"case_presentation", "summary", "background", "description", "finance"})


_SAYS_OPEN = re.compile(r"\b(?:er|is) (?:derfor |therefore )?(?:ikke endelig|not final)\b")


def decision_calls(draft: Draft, question: Question, understanding: Understanding) -> list[Call]:
    """The look-ups of the decisions and votes that `with_the_decision` adds to a draft; none where it adds nothing."""
    told = with_the_decision(draft, question, understanding)
    if told is draft:
        return []
    library, calls = understanding.library, []
    for document, item in dict.fromkeys((s.document, s.item) for s, _ in _places(library, told.sources) if s.item):
        calls.append(call("decisions", items=[item], documents=[document]))
        if any(vote.item == item for vote in library.of(VoteEvent, document)):
            calls.append(call("votes", items=[item], documents=[document]))
    return calls


def with_the_decision(draft: Draft, question: Question, understanding: Understanding) -> Draft:
    """The answer, with a recommendation led in as one and followed by the decision, and with why a decision it rests on is not final."""
    library, da = understanding.library, question.language == "da"
    if question.asked(*_DRAFTED):
        return draft
    if not draft.found:
        return _nearest_not_final(draft, library, da)
    places = _places(library, draft.sources)
    for document, item in dict.fromkeys((section.document, section.item) for section, _ in places):
        if len({section.item for section, _ in places}) > _MOST_ITEMS or item is None:
            return draft
        decisions = [d for d in library.of(Decision, document) if d.item == item and not d.earlier and d.outcome is not Outcome.NONE_RECORDED]
        roles = {section.role for section, _ in places if (section.document, section.item) == (document, item)}
        recommended = [r for r in library.of(Recommendation, document) if r.item == item and _holds(draft.lead, r.text)]
        if decisions:
            draft = _led_in(draft, recommended, decisions, da)
            heading = _heading(library, document, item, da)
            draft = _followed(draft, heading, roles, decisions, da)
            draft = with_amount_decided(draft, question, heading, decisions) if "decision" not in roles else draft
    return draft


def _nearest_not_final(draft: Draft, library: Library, da: bool) -> Draft:
    """A refusal that quotes a decision as the nearest thing, saying why that one is not final."""
    cited = [d for document in draft.documents for d in library.of(Decision, document) if not d.final and _holds(draft.lead, d.text)]
    because = next((d.not_final_because for d in cited if d.not_final_because and d.not_final_because not in draft.lead), None)
    if because is None:
        return draft
    return draft.model_copy(update={"lead": f"{draft.lead} {'Det er ikke endeligt:' if da else 'This is not final:'} {stop(because)}"})


def _places(library: Library, cited: Sequence[Source]) -> list[tuple[Section, Source]]:
    """The sections that the cited lines lie in, whole items and headings left out."""
    decided = {document for document in {source.document for source in cited} if library.of(Decision, document)}
    sections = {document: [section for section in library.sections(document) if section.item and section.sources] for document in decided}
    return [
        (section, source)
        for source in cited
        for section in sections.get(source.document, ())
        if section.sources[0].line_from - 2 <= source.line_from and source.line_to <= section.sources[0].line_to
    ]


def _led_in(draft: Draft, recommended: Sequence[Recommendation], decisions: Sequence[Decision], da: bool) -> Draft:
    """What was recommended, said to be so, and what was decided of it."""
    lead = draft.lead
    told = [r for r in recommended if not _SAYS_SO.search(one_line(lead)[: _at(lead, r.text)])]
    if not told:
        return draft
    for point in told:
        text = one_line(point.text)
        quoted = f"{'Indstillet' if da else 'Recommended'}: «{text.rstrip('.')}.»"
        lead = re.sub(rf"(?:\b{point.number}\. )?(?:\b[Aa]t )?{re.escape(text.rstrip('.'))}\.?", lambda _, quoted=quoted: quoted, lead, count=1)  # type: ignore[misc]
    meant = [d for d in decisions if d.part is None or d.part in {r.number for r in told}] or list(decisions)
    for sentence in (sentence for decision in meant for sentence in sentences(decision.text)):
        lead = lead.replace(f" {stop(one_line(sentence))}", "")
    ruled = " ".join(f"«{_point(d, da)}{stop(one_line(d.text))}»" for d in meant)
    return _citing(draft, meant).model_copy(update={"lead": f"{lead} {'Beslutningen blev' if da else 'The decision was'}: {ruled}"})


def _followed(draft: Draft, heading: str, roles: set[str], decisions: Sequence[Decision], da: bool) -> Draft:
    """The answer with the decision that what it foresees came to, and with why it is not final."""
    said = _said(draft)
    because = next((d.not_final_because for d in decisions if not d.final and d.not_final_because), None)
    foreseen = bool(roles & _FORETELLING) and foresees(draft.lead) and "decision" not in roles
    told = any(_holds(said, d.text) for d in decisions if len(d.text) >= _SHORTEST) or "eslutningen blev" in said or "decision was" in said
    open_ = because is not None or any(d.outcome in _NOT_CARRIED for d in decisions)
    moved = "motion" in roles or ("recommendation" in roles and not _SAYS_SO.search(said))
    if not told and (moved or (foreseen and open_)):
        ruled = " ".join(f"«{_point(d, da)}{stop(one_line(d.text))}»" for d in decisions)
        note = f"{'Beslutningen i' if da else 'The decision under'} {heading} {'blev' if da else 'was'}: {ruled}"
        draft = _citing(draft, decisions).model_copy(update={"notes": (*draft.notes, note)})
    elif not (told or roles & {"decision", "recommendation"}):
        return draft
    if because and because not in said and not _SAYS_OPEN.search(said):
        reservation = f"{'Det er ikke endeligt:' if da else 'This is not final:'} {stop(because)}"
        if draft.lead.endswith(":") and draft.body:  # The list follows the colon.
            return draft.model_copy(update={"notes": (*draft.notes, reservation)})
        draft = draft.model_copy(update={"lead": f"{draft.lead} {reservation}"})
    return draft


def _citing(draft: Draft, decisions: Sequence[Decision]) -> Draft:
    """The answer with the decisions among its sources."""
    return draft.model_copy(update={"sources": tuple(dict.fromkeys([*draft.sources, *(d.sources[0] for d in decisions)]))})


def _point(decision: Decision, da: bool) -> str:
    return f"{'Indstillingens punkt' if da else 'Point'} {decision.part}: " if decision.part and f"punkt {decision.part}" not in decision.text else ""


def _heading(library: Library, document: str, number: str, da: bool) -> str:
    item = next((item for item in library.of(AgendaItem, document) if item.number == number), None)
    return f"{'punkt' if da else 'item'} {number}{f', {one_line(item.name)},' if item else ''}"


def _said(draft: Draft) -> str:
    """Everything the answer says."""
    rows = [" ".join(str(cell) for cell in row) for row in draft.table.rows] if draft.table else []
    return " ".join([draft.lead, draft.body or "", *draft.notes, *rows])


def _holds(said: str, text: str) -> bool:
    return _at(said, text) >= 0


def _at(said: str, text: str) -> int:
    """Where a text stands in what is said, its full stop left out; -1 when it does not."""
    wanted = one_line(text).rstrip(". ")
    return one_line(said).find(wanted) if len(wanted) >= _SHORTEST else -1
