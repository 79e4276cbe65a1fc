"""«Hvem stillede ændringsforslag?», «blev Venstres ændringsforslag vedtaget?»: the amendments put to the vote, and a plain no where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.lookup import agenda_item
from bot.builtin_model.skills.meeting import decision_told
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.party import party_asked
from knowledge.records import AgendaItem, VoteEvent

_AMENDMENT = re.compile(r"\b(?:under)?aendringsforslag\w*|\bmodforslag\w*|\bamendments?\b")
_ELSEWHERE = (Ask.VOTES, Ask.AGAINST, Ask.DEADLINE, Ask.SUMMARY, Ask.DRAFT_MINUTES, Ask.BRIEFING, Ask.PLANNED, Ask.MINORITY)
_LETTER = re.compile(r"\(([A-ZÆØÅ]{1,2})\)")


class Amendments:
    """Who proposed what in place of a recommendation. What came of one that there is, the decision itself tells."""

    name = "amendments"

    def fits(self, situation: Situation) -> float:
        """When an amendment is asked about and there are minutes; who voted how is told by the votes."""
        question = situation.question
        asked = _AMENDMENT.search(question.plain) and not question.asked(*_ELSEWHERE)
        return 0.965 if asked and situation.understanding.library.of(AgendaItem) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The votes and the decisions of the item they were put under, else all votes."""
        item = _item_named(situation) or _item_of(situation, [vote for vote in _put(situation, None) if _of_those_named(situation, vote)])
        if item is None:
            return [call("votes", documents=list(situation.question.documents) or None)]
        return [call(tool, items=[item.number], documents=[item.document]) for tool in ("votes", "decisions")]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The amendments as printed; that there is none, or none of theirs."""
        item, question = _item_named(situation), situation.question
        put = _put(situation, item)
        own = [vote for vote in put if _of_those_named(situation, vote)]
        if not own:
            return _none(situation, item, put) if put or not _spoken_of(situation, item) else None
        if question.asked(Ask.DECIDED, Ask.YES_NO, Ask.FOLLOWED):
            return decision_told(situation, under) if (under := _item_of(situation, own)) else None
        told = [_told(situation, vote) for vote in own]
        return Draft(lead=" ".join(dict.fromkeys(told)), sources=tuple(dict.fromkeys(vote.sources[0] for vote in own)))


def _item_named(situation: Situation) -> AgendaItem | None:
    """The item that is meant by more than the word for an amendment."""
    question = situation.question
    named = question.slots.items or any(not _AMENDMENT.search(term.word) for term in question.terms if not (term.soft or term.told))
    return item_meant(situation) if named else None


def _spoken_of(situation: Situation, item: AgendaItem | None) -> bool:
    """Whether the text of the item, or of any, has an amendment that is not read as one put to the vote."""
    library = situation.understanding.library
    sections = library.sections(item.document, item=item.number) if item else library.sections()
    return any(_AMENDMENT.search(plain(section.text)) for section in sections)


def _put(situation: Situation, item: AgendaItem | None) -> list[VoteEvent]:
    """The amendments put to the vote under the item, else in the documents named, else in all."""
    question, votes = situation.question, [vote for vote in situation.understanding.library.of(VoteEvent) if vote.on]
    if item is not None:
        return [vote for vote in votes if (vote.document, vote.item) == (item.document, item.number)]
    return [vote for vote in votes if not question.documents or vote.document in question.documents]


def _of_those_named(situation: Situation, vote: VoteEvent) -> bool:
    """Whether an amendment is that of the person or the party named, where one is."""
    question, put = situation.question, vote.on or ""
    if question.people:
        return any(plain(person.name).split()[-1] in plain(put) for person in question.people)
    party = party_asked(question.text)
    return party is None or party in _LETTER.findall(put) or party_asked(put) == party


def _item_of(situation: Situation, put: Sequence[VoteEvent]) -> AgendaItem | None:
    """The one item that amendments were put under; none where they were under several."""
    places = {(vote.document, vote.item) for vote in put}
    return agenda_item(situation.understanding.library, *places.pop()) if len(places) == 1 else None


def _none(situation: Situation, item: AgendaItem | None, others: Sequence[VoteEvent]) -> Draft:
    """That no such amendment was entered, with the one that was as what is nearest."""
    question, da = situation.question, situation.question.language == "da"
    whose = listed((person.name for person in question.people), question.language)
    by = (f" fra {whose}" if da else f" by {whose}") if whose else ""
    under = f" under {heading(item, question.language)}" if item else ""
    because = f"Der er ikke ført noget ændringsforslag{by} til referat{under}." if da else f"No amendment{by} is entered in the minutes{under}."
    return not_found(situation, (_told(situation, others[0]), others[0].sources[:1]) if others else None, because)


def _told(situation: Situation, vote: VoteEvent) -> str:
    """«punkt 2, Svømmehal: «V foreslog …».»"""
    item = agenda_item(situation.understanding.library, vote.document, vote.item)
    where = f"{heading(item, situation.question.language)}: " if item else ""
    return f"{where}«{stop(one_line(vote.on or ''))}»"
