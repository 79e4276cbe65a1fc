"""Drafts for secretaries: a summary of what is named, and minutes text for an item or a meeting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.builtin_model.draft import Call, Draft, Results, call
from bot.builtin_model.say import clipped, sources_of
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.draft_subject import planned_asked, subject_of_draft
from bot.builtin_model.skills.drafts_of_several import slides_on, two_subjects
from bot.builtin_model.skills.meeting_asked import MEETINGS, NoSuchMeeting
from bot.builtin_model.understand.asks import Ask
from tools.contract import ToolResult

_BRIEF = re.compile(
    r"\bkort(ere|fattet)?\b|\bi korte traek|\bbriefly\b|\bshort(er)?\b"
    r"|\b(\d+|to|tre|fire|fem|seks) (linjer|saetninger)|\b(\d+|two|three|four|five) (lines|sentences)"
)
LONGEST_REFUSAL = 500


class Summary:
    """A draft summary in a fixed shape, short on request."""

    name = "summary"

    def fits(self, situation: Situation) -> float:
        """When a summary is asked for."""
        return 0.98 if situation.question.asked(Ask.SUMMARY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The summary of what is meant; of two things named, of each."""
        return _summaries_of_two(situation) or looked_up(situation, _summary_call(situation))

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The draft as the tool made it, marked as a draft; of what is not there, what is."""
        drafts = [worded(situation, results, wanted) for wanted in _summaries_of_two(situation)]
        told = [draft for draft in drafts if draft and draft.found]
        if len(told) > 1:
            return _one_after_the_other(told)
        return worded(situation, results, _summary_call(situation))


class MinutesText:
    """Draft minutes text for an item or a whole meeting."""

    name = "minutes_text"

    def fits(self, situation: Situation) -> float:
        """When minutes are to be written."""
        return 0.985 if situation.question.asked(Ask.DRAFT_MINUTES) and not situation.question.asked(Ask.SUMMARY) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """The minutes text of what is meant."""
        return looked_up(situation, _minutes_call(situation))

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The draft as the tool made it; of what is not there, what is."""
        return worded(situation, results, _minutes_call(situation))


def looked_up(situation: Situation, wanted: Call | None) -> Sequence[Call]:
    """The draft to be made; where the meeting is not there, the meetings that are."""
    if wanted is not None:
        return [wanted]
    return [MEETINGS] if isinstance(subject_of_draft(situation), NoSuchMeeting) else []


def worded(situation: Situation, results: Results, wanted: Call | None) -> Draft | None:
    """A tool's draft as an answer, its text untouched; a meeting that is missing or a refusal of the tool as a plain no."""
    language = situation.question.language
    subject = subject_of_draft(situation)
    if wanted is None:
        return subject.refused(language, results) if isinstance(subject, NoSuchMeeting) else None
    refusal = results.refusal(wanted)
    if refusal:
        return Draft(lead=clipped(refusal, LONGEST_REFUSAL), found=False)
    result = results.of(wanted)
    return drafted(result, language) if result is not None and result.text else None


def drafted(result: ToolResult, language: str) -> Draft:
    """The draft: where its words are from, the text, which says itself what it is, and that somebody must approve it."""
    lead = "Udkastet er skrevet med dokumenternes egne ord." if language == "da" else "This draft is in Danish, in the documents' own words."
    return Draft(lead=lead, body=result.text, notes=result.notes, sources=sources_of(result), issues=result.issues, language=language)


def _one_after_the_other(drafts: Sequence[Draft]) -> Draft:
    """Several drafts as one, each text untouched."""
    return drafts[0].model_copy(
        update={
            "body": "\n\n".join(draft.body or "" for draft in drafts),
            "notes": tuple(dict.fromkeys(note for draft in drafts for note in draft.notes)),
            "sources": tuple(dict.fromkeys(source for draft in drafts for source in draft.sources)),
            "issues": tuple(dict.fromkeys(issue for draft in drafts for issue in draft.issues)),
        }
    )


def _summaries_of_two(situation: Situation) -> list[Call]:
    return [_summary_of(situation, subject) for subject in two_subjects(situation)]


def _summary_call(situation: Situation) -> Call | None:
    subject = slides_on(situation) or subject_of_draft(situation)
    return None if subject is None or isinstance(subject, NoSuchMeeting) else _summary_of(situation, subject)


def _summary_of(situation: Situation, subject: Mapping[str, Any]) -> Call:
    return call("draft_summary", **subject, brief=True if _BRIEF.search(situation.question.plain) else None)


def _minutes_call(situation: Situation) -> Call | None:
    planned = planned_asked(situation)
    if planned is not None:
        return call("draft_minutes", document=planned.document, planned_case=planned.name, month=planned.month)
    subject = subject_of_draft(situation)
    if subject is None or isinstance(subject, NoSuchMeeting):
        return None
    return call("draft_minutes", document=subject["document"], item=subject.get("item"))
