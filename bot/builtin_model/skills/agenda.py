"""A whole meeting: how many items it had, which, and what was decided under each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, sources_of, table
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant, meeting_words
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem, Meeting
from tools.contract import ToolResult

_ITEMS = re.compile(
    r"dagsorden|\bagenda\b|\bitems\b.*\bdiscussed\b|(punkt|sag)er(ne)?\b.*\b(moede|referat|behandle|droefte|lukke|offentlig)|items?\b.*\bmeeting|\b(moede|referat)\w*\b.*\b(punkt|sag)er"
    r"|\b(punkt|sag)(er|et|en)?(ne)?\b.*\b(lukke(t|de)|aab(en|ent|ne))\b|\b(lukke(t|de)|aab(en|ent|ne)) (punkt|sag)|\b(closed|open) items?\b"
)
_OF_THE_ASKING = re.compile(r"lukke|doere|aab(?:en|ne|ent)|offentlig|closed|open|public|(?:droefte|behandle)[tde]*$|discussed$")
_KINDS = {
    "da": {(False, True): "lukket ", (False, False): "lukkede ", (True, True): "åbent ", (True, False): "åbne "},
    "en": {(False, True): "closed ", (False, False): "closed ", (True, True): "open ", (True, False): "open "},
}
"""The word for open or closed items, for one of them and for several."""
_DECISIONS = re.compile(r"moede|referat|beslutninger|meeting|minutes|decisions")
_MOST_NAMED = 5
_LONGEST_LEAD = 500


class Agenda:
    """«Hvilke punkter var på dagsordenen?», «Hvad blev besluttet på mødet?»"""

    name = "agenda"

    def fits(self, situation: Situation) -> float:
        """When the items or decisions of a meeting as a whole are asked for, and no single subject."""
        question = situation.question
        slots = question.slots
        about = [t for t in question.terms if (question.counted is None or t.word != question.counted.word) and not _OF_THE_ASKING.match(t.word)]
        if slots.items or slots.dotted or slots.codes or about or question.people or not situation.understanding.library.of(Meeting):
            return 0.0
        if question.asked(
            Ask.VOTES, Ask.AGAINST, Ask.SUSPENSION, Ask.MINORITY, Ask.ATTENDED, Ask.ABSENT, Ask.FOLLOW_UP, Ask.CHAIR, Ask.ATTACHMENTS, Ask.WHO
        ):
            return 0.0
        if question.asked(Ask.DECIDED) and _DECISIONS.search(question.plain):
            return 0.88
        listed_plan = question.asked(Ask.PLANNED) and "sagsoversigt" in question.plain
        return 0.88 if _ITEMS.search(question.plain) and question.asked(Ask.WHICH, Ask.WHAT, Ask.HOW_MANY) and not listed_plan else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The meeting's items, and its own decisions."""
        meeting = meeting_meant(situation)
        if meeting is None:
            return []
        public = _public_asked(situation)
        return [call("agenda_items", documents=[meeting.document], public=public), call("decisions", documents=[meeting.document], earlier=False)]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Which meeting, how many items, their names when few, and the decisions as a table."""
        meeting = meeting_meant(situation)
        if meeting is None:
            return None
        items, decided = (results.of(wanted) for wanted in self.calls(situation, results))
        if items is not None and not items.rows and _public_asked(situation) is False:
            da = situation.question.language == "da"
            lead = f"{meeting_words(meeting, situation.question.language)} {'havde ingen lukkede punkter' if da else 'had no closed items'}."
            return Draft(lead=lead, sources=meeting.sources[:1])
        if items is None or not items.rows:
            return None
        decisions = decided if decided and decided.rows and situation.question.asked(Ask.DECIDED) else None
        return Draft(
            lead=_lead(situation, meeting, items, decisions),
            table=table(decisions, keep=("item", "name", "text", "not_final_because"))
            if decisions
            else table(items, keep=("item", "name", "proposer")),
            notes=decisions.notes if decisions else items.notes,
            sources=sources_of(decisions or items),
            issues=decisions.issues if decisions else (),
            next_steps=_next_steps(situation, meeting),
        )


def _lead(situation: Situation, meeting: Meeting, items: ToolResult, decisions: ToolResult | None) -> str:
    language = situation.question.language
    da = language == "da"
    where = meeting_words(meeting, language)
    names = listed((f"{row.cells.get('item')} {one_line(str(row.cells.get('name')))}" for row in items.rows), language)
    count = len(items.rows)
    public = _public_asked(situation)
    kind = "" if public is None else _KINDS[language][public, count == 1]
    several = "punkter" if da else "items"
    lead = f"{where} {'havde' if da else 'had'} {count} {kind}{('punkt' if da else 'item') if count == 1 else several}"
    if decisions is not None:
        return f"{lead}{_open_ones(decisions, da)}; {'beslutningerne står under hinanden her' if da else 'the decisions are listed below'}."
    return f"{lead}: {names}." if len(lead) + len(names) <= _LONGEST_LEAD else f"{lead}."


def _public_asked(situation: Situation) -> bool | None:
    """False when the closed items are asked for, True when the open ones are; None for all of them."""
    if re.search(r"\blukke|\bclosed\b", situation.question.plain):
        return False
    return True if re.search(r"\baab(?:ne|ent|en)\b.*punkt|\bopen items", situation.question.plain) else None


def _open_ones(decisions: ToolResult, da: bool) -> str:
    """«, og 1 beslutning (punkt 5) er ikke endelig»."""
    not_final = list(dict.fromkeys(str(row.cells["item"]) for row in decisions.rows if row.cells.get("not_final_because")))
    if not not_final:
        return ""
    numbers = listed(not_final[:_MOST_NAMED], "da" if da else "en")
    return f"; beslutningen under punkt {numbers} er ikke endelig" if da else f"; the decision under item {numbers} is not final"


def _next_steps(situation: Situation, meeting: Meeting) -> tuple[str, ...]:
    first = next((item.number for item in situation.understanding.library.of(AgendaItem, meeting.document)), None)
    return (f"Hvad blev besluttet i punkt {first}?", "Hvem deltog?", "Lav et resumé af mødet") if first else ()
