"""A meeting named by its time or body that the documents do not have: that is said, and no other meeting is answered from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.meeting_asked import MEETINGS, NoSuchMeeting, meeting_asked
from bot.builtin_model.understand.asks import Ask, plain
from knowledge.dates.calendar import MONTH_NAMES
from knowledge.records import AgendaItem, Decision

_MONTH = "|".join(plain(month) for month in MONTH_NAMES)
_TIED = re.compile(
    rf"(moede|referat|meeting|minutes)\w*\s+(?:den|d\.?|i|fra|af|for|of|on|in|from)?\s*(?:\d{{1,2}}\.?\s*)?(?:{_MONTH}|(?:19|20)\d\d|\d{{1,2}}[./-]\d)"
    rf"|(?:{_MONTH})s?moede|(udvalget|udvalgets|bestyrelsens?|raadets?)\s+(?:\w+\s+)?moede|(moede|referat)\w*\s+(?:i|af|fra)\s+[a-z-]*\s?(?:og\s)?\w*(udvalg|bestyrelse|raad)"
)
"""The time or body belongs to the meeting, not to what was spoken of there."""
_OF_MEETINGS = frozenset(
    ["attended", "absent", "decided", "votes", "against", "minority", "suspension", "recommended", "guests", "chair", "when", "where"]
)


class NoSuchMeetingAsked:
    """«Hvem deltog i mødet i april 2022?» where there is no such meeting."""

    name = "no_such_meeting"

    def fits(self, situation: Situation) -> float:
        """When the meeting that is named is not there, and it is asked what it did."""
        question = situation.question
        if (
            question.asked(Ask.PLANNED, Ask.EARLIER)
            or question.asks.isdisjoint(_OF_MEETINGS)
            or not (_TIED.search(question.plain) or question.slots.items)
        ):
            return 0.0
        return 0.986 if isinstance(meeting_asked(situation), NoSuchMeeting) and not _told_of(situation) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The meetings there are."""
        return [MEETINGS]

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That there is no such meeting, and which there are."""
        missing, language = meeting_asked(situation), situation.question.language
        if not isinstance(missing, NoSuchMeeting):
            return None
        no = "That meeting is not in the documents." if language == "en" else "Det møde fremgår ikke af dokumenterne."
        return missing.refused(language, results).model_copy(update={"lead": f"{no} {missing.there(language)}"})


def _told_of(situation: Situation) -> bool:
    """Whether other minutes tell of what the named body decided before."""
    library, bodies = situation.understanding.library, set(situation.question.bodies)
    earlier = {treatment.body for item in library.of(AgendaItem) for treatment in item.earlier}
    return bool(bodies & (earlier | {decision.decided_by for decision in library.of(Decision) if decision.earlier and decision.decided_by}))
