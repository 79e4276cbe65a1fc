"""«I dag», «nu»: what a document said when it was written is not told as what holds today."""

from __future__ import annotations

import datetime
import re

from bot.builtin_model.draft import Draft
from bot.builtin_model.understand.question import Question, Understanding
from knowledge.dates import format_date

_NOW = re.compile(r"\b(i dag|lige nu|nu om dage|for tiden|nuvaerende|i oejeblikket|today|right now|currently|current|at present)\b")
_FRESH = datetime.timedelta(days=365)


def as_of(draft: Draft, question: Question, understanding: Understanding) -> Draft:
    """The answer, saying of when it is where the question is of today and every document behind it is more than a year old."""
    if not draft.found or not _NOW.search(question.plain):
        return draft
    dates = [understanding.library.document(document).date for document in draft.documents]
    known = [date for date in dates if date is not None]
    if not known or len(known) < len(dates) or max(known) >= understanding.today - _FRESH:
        return draft
    if question.language == "en":
        return draft.model_copy(
            update={"lead": f"The newest on this is of {max(known).isoformat()}; the documents do not say how it is today. {draft.lead}"}
        )
    told = f"Det nyeste herom er fra {format_date(max(known))}; hvordan det er i dag, siger dokumenterne ikke. {draft.lead}"
    return draft.model_copy(update={"lead": told})
