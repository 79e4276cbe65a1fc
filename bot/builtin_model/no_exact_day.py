"""That no exact day is printed, said before a time that is told where a day is asked for."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.reading.measures import tells_no_day
from bot.builtin_model.understand.question import Question
from knowledge.dates import find_periods


def with_no_day_said(draft: Draft, question: Question) -> Draft:
    """«En bestemt dag er ikke nævnt. Sommeren 2019 …»: the season is all there is; an answer without any time is left as it is."""
    told = " ".join([draft.lead, draft.body or "", *draft.notes])
    if not draft.found or draft.table or not find_periods(draft.lead) or not tells_no_day(question.plain, told):
        return draft
    said = "En bestemt dag er ikke nævnt." if question.language == "da" else "No exact day is given."
    return draft.model_copy(update={"lead": f"{said} {draft.lead[:1].upper()}{draft.lead[1:]}"})
