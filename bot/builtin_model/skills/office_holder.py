"""Who holds an office that is printed beside a name: «hvem er direktøren?», «hvad hedder centerchefen for By og Miljø?»"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.reading.kinds import asks_for_a_name
from bot.builtin_model.say import listed, with_beside
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import Attendance, Signatory
from tools.newest import in_order

_SURE = 0.8
_ELSEWHERE = (Ask.CHAIR, Ask.ATTENDED, Ask.ABSENT, Ask.RESPONSIBLE, Ask.PERFORMER, Ask.GUESTS, Ask.YES_NO)
_NO_LONGER = re.compile(r"\b(?:tidligere|forhenvaerende|fratraadte?|afgaaet|naeste|kommende|former|next)\b")


class OfficeHolder:
    """Those listed with the office asked about, in the newest document that has it: its own people, never a guest of another house."""

    name = "office_holder"

    def fits(self, situation: Situation) -> float:
        """When somebody is asked for by an office, all of whose words stand beside a name."""
        question = situation.question
        if question.people or question.asked(*_ELSEWHERE) or _NO_LONGER.search(question.plain):
            return 0.0
        return 0.86 if asks_for_a_name(question) and _holders(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The people of that document."""
        return [call("people", documents=[_holders(situation)[0].document])]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """Each with the office as printed, and where it is printed."""
        holders, language = _holders(situation), situation.question.language
        if not holders:
            return None
        names = listed((with_beside(one.person, one.party, one.role) for one in holders), language)
        title = situation.understanding.library.document(holders[0].document).title
        lead = f"{names} – {title}." if language == "da" else f"{names}, as listed in {title}."
        return Draft(lead=lead, sources=tuple(dict.fromkeys(one.sources[0] for one in holders)))


def _holders(situation: Situation) -> list[Attendance | Signatory]:
    """Those of the newest document that lists the office; where one has it alone and others with more words, the one."""
    question, library = situation.question, situation.understanding.library
    if not question.terms:
        return []
    for document in in_order(library, question.documents or [each.document for each in library.documents()]):
        if question.slots.years and not set(question.slots.years) <= set(library.document(document).years):
            continue
        listed_there: tuple[Attendance | Signatory, ...] = (*library.of(Attendance, document), *library.of(Signatory, document))
        held = [one for one in listed_there if one.role and all(term.found_in(keys_of_text(one.role)) >= _SURE for term in question.terms)]
        if held:
            fewest = min(len(keys_of_text(one.role or "")) for one in held)
            alone = [one for one in held if len(keys_of_text(one.role or "")) == fewest == len(question.terms)]
            return list({one.person: one for one in alone or held}.values())
    return []
