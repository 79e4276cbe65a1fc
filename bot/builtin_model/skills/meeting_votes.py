"""Votes where no item is named: how one person voted at a meeting, or who voted against at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import one_line, sources_of, stop
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import meeting_meant, meeting_words
from bot.builtin_model.skills.meeting_asked import meeting_asked
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.records import Meeting
from knowledge.records.document import Document, Family

_ON_A_BUDGET = re.compile(r"\b(?:for|imod|mod|om|on|against) (?:den |det |the )?budget\w*")
"""«Hvem stemte for budgettet?»: a budget is no item of whatever meeting was the last."""


def _kinds(situation: Situation) -> list[str]:
    """Minority statements where they are asked for, else votes."""
    return ["statement"] if situation.question.asked(Ask.MINORITY) and not situation.question.asked(Ask.AGAINST) else ["vote"]


def _named(situation: Situation) -> list[Document]:
    return [situation.understanding.library.document(document) for document in situation.question.documents]


class MeetingVotes:
    """«Hvad stemte X på mødet?», «hvem stemte imod på mødet i marts?»"""

    name = "meeting_votes"

    def fits(self, situation: Situation) -> float:
        """When votes are asked for, no item is meant, and a person or a meeting is named, or nothing at all: then the last meeting is meant."""
        question = situation.question
        if not question.asked(Ask.VOTES, Ask.AGAINST, Ask.MINORITY) or item_meant(situation) is not None:
            return 0.0
        if len(question.people) == 1:
            who = re.escape(plain(question.people[0].words))
            return 0.8 if re.search(rf"\b(?:stem\w*|vote[sd]?|did) (?:saa )?{who}|{who} (?:saa )?(?:stem|vote)", question.plain) else 0.0
        if any(document.family == Family.BUDGET_AGREEMENT for document in _named(situation)) or _ON_A_BUDGET.search(question.plain):
            return 0.0
        only_asks = not question.carried and not question.bodies and len(question.documents) < 1
        named = len(question.documents) == 1 or isinstance(meeting_asked(situation), Meeting) or only_asks
        return 0.8 if named and not question.terms and not question.people and question.asked(Ask.WHO, Ask.MINORITY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The votes of the meeting meant, those that name the person where one is named."""
        meeting, people = meeting_meant(situation), situation.question.people
        return [call("votes", person=people[0].name if people else None, kinds=_kinds(situation), documents=[meeting.document])] if meeting else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The recorded votes, whole; that there is none, where there is none."""
        meeting = meeting_meant(situation)
        result = results.of(self.calls(situation, results)[0]) if meeting else None
        if meeting is None or result is None:
            return None
        da, people = situation.question.language == "da", situation.question.people
        where = meeting_words(meeting, situation.question.language)
        if not result.rows:
            told_da, told_en = (f"nævner {people[0].name}", f"names {people[0].name}") if people else ("er ført til referat", "is recorded")
            return not_found(situation, because=f"{where}: ingen afstemning {told_da}." if da else f"{where}: no vote {told_en}.")
        told = " ".join(f"{'punkt' if da else 'item'} {row.cells['item']}: «{stop(one_line(str(row.cells['text'])))}»" for row in result.rows)
        return Draft(lead=f"{where}, {told}", sources=sources_of(result))
