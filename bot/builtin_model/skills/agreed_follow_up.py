"""Who does what by when after an item, as its «Opfølgning» says: «Hvem følger op på stierne?», «hvornår er fristen for høringssvaret?»"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.units import keys_of
from bot.builtin_model.say import listed, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of, told_elsewhere
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from knowledge.records import AgendaItem, FollowUp

_ACTS = re.compile(
    r"\b(?:foelge[rs]?|fulgt|samler|tager|tage) (?:\w+ ){0,4}(?:op|paa)\b|\bopfoelgning\w*|\bfoelger op\b|\b(?:tager|tage) sig af\b"
    r"|\bhvem (?:skal|skriver|kontakter|undersoeger|retter|sender|goer|laver|soerger)\b|\bfollow(?:s|ing)? up\b"
)
_LABEL = re.compile(r"^(?:frist(?:en)?|deadline)\s*(?:er)?\s*:?\s*", re.IGNORECASE)


class AgreedFollowUp:
    """The follow-up printed under the item meant."""

    name = "agreed_follow_up"

    def fits(self, situation: Situation) -> float:
        """When an item with one is meant, and who, by when or what comes of it is asked."""
        question = situation.question
        if not situation.understanding.library.of(FollowUp) or question.asked(Ask.VOTES, Ask.AGAINST, Ask.ATTENDED, Ask.ABSENT, Ask.WHY):
            return 0.0
        acts = _ACTS.search(question.plain) is not None
        if not acts and not question.asked(Ask.RESPONSIBLE, Ask.DEADLINE):
            return 0.0
        found = item_meant(situation)
        if found is None or not records_of(situation, FollowUp, found):
            return 0.0
        if question.asked(Ask.DEADLINE) and not acts and not question.asked(Ask.RESPONSIBLE) and self._told_of_another(situation, found):
            return 0.0
        return 0.94

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """What is left open after the meeting."""
        found = item_meant(situation)
        return [call("open_follow_ups", documents=[found.document])] if found else []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Who, by when, and the printed words."""
        found = item_meant(situation)
        if found is None:
            return None
        da, language = situation.question.language == "da", situation.question.language
        told = []
        for one in records_of(situation, FollowUp, found):
            who = f"{'ansvarlig er' if da else 'responsible:'} {listed(one.responsible, language)}" if one.responsible else ""
            by = _by(one.deadline.text, da) if one.deadline else ""
            said = "; ".join(filter(None, (who, by)))
            told.append(f"{said} («{stop(one_line(one.text))}»)" if said else f"«{stop(one_line(one.text))}»")
        where = heading(found, language)
        return Draft(
            lead=stop(f"{where[:1].upper()}{where[1:]}: {'; '.join(told)}"),
            sources=tuple(source for one in records_of(situation, FollowUp, found) for source in one.sources[:1]),
        )

    def _told_of_another(self, situation: Situation, item: AgendaItem) -> bool:
        """Whether the deadline asked for is one that the item's text sets («frist for opstilling»), not that of the follow-up."""
        no_date = all(one.deadline is None for one in records_of(situation, FollowUp, item))
        words = " ".join(one.text for one in records_of(situation, FollowUp, item))
        named = any(term.found_in(keys_of(words)) for term in situation.question.terms)
        return no_date or (not named and told_elsewhere(situation, item))


def _by(printed: str, da: bool) -> str:
    """«fristen er 1. juni 2022», or the words themselves where they lead in the time («senest 1. juni»)."""
    bare = _LABEL.sub("", printed)
    return printed if bare == printed else f"{'fristen er' if da else 'the deadline is'} {bare}"
