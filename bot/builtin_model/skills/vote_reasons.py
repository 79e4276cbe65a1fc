"""Why somebody voted as they did: the reason told with the vote, or the statement they had entered, whole."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, records_of, sources_of_records
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.party import party_asked
from knowledge.parse.minutes.people_lists import names_in
from knowledge.parse.minutes.reasons import REASON
from knowledge.records import AgendaItem, MinorityStatement, VoteEvent
from tools.parties import of_party
from tools.persons import same_person


def reasons_given(situation: Situation, item: AgendaItem) -> list[MinorityStatement]:
    """What the person or the party that the question names gave as its reason under the item; empty where it names neither."""
    question = situation.question
    letter = party_asked(question.text)
    if not question.people and not letter:
        return []
    return [
        statement
        for statement in records_of(situation, MinorityStatement, item)
        if any(
            any(same_person(person.name, name) for person in question.people) or (letter and not question.people and of_party(letter, name))
            for name in names_in(statement.by)
        )
    ]


def reasons_told(situation: Situation, item: AgendaItem) -> Draft | None:
    """The reason in their own words, with who voted against; None where they gave none."""
    given, language = reasons_given(situation, item), situation.question.language
    if not given:
        return None
    told = " ".join(
        f"«{stop(one_line(s.text))}»" if s.statement_kind == REASON else f"{s.by}, {s.statement_kind}: «{stop(one_line(s.text))}»" for s in given
    )
    where = heading(item, language)
    votes = [vote for vote in records_of(situation, VoteEvent, item) if vote.against]
    against = listed(dict.fromkeys(name for vote in votes for name in vote.against or ()), language)
    said = " ".join(statement.text for statement in given)
    note = f"{against} stemte imod." if language == "da" else f"{against} voted against."
    return Draft(
        lead=f"{where[:1].upper()}{where[1:]}: {told}",
        notes=(note,) if against and not all(name in said for vote in votes for name in vote.against or ()) else (),
        sources=sources_of_records(given, votes),
    )
