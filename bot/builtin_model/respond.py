"""From a question and what was looked up so far to the next step: more calls, or the answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.as_of import as_of
from bot.builtin_model.decided import decision_calls, with_the_decision
from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.named_there import passes_over_a_name
from bot.builtin_model.no_exact_day import with_no_day_said
from bot.builtin_model.per_time import with_time_of_amount
from bot.builtin_model.premises import premise_of
from bot.builtin_model.premises.times import with_year_put_right
from bot.builtin_model.skills import SKILLS
from bot.builtin_model.skills.contract import Situation, Skill
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.told_from import told_from
from bot.builtin_model.told_meeting import told_meeting
from bot.builtin_model.understand.question import Question, Understanding
from knowledge.source import Source


def respond(question: Question, understanding: Understanding, results: Results) -> Sequence[Call] | Draft:
    """The calls still to be made, or the answer. The best-fitting skill goes first; one that finds no answer, or one about somebody else, hands over
    to the next.

    The last skill always answers, if only to say that the documents do not. What the question takes for granted is held against the records
    first, and a denial goes before the answer.
    """
    situation = Situation(question, understanding)
    premise = premise_of(situation)
    if premise and (missing := [call for call in premise.calls if call not in results]):
        return missing
    if premise and not premise.goes_on:
        return _finished(premise.draft(question.language), question, understanding)
    for skill in ranked(situation):
        wanted = [call for call in skill.calls(situation, results) if call not in results]
        if wanted:
            return wanted
        draft = skill.word(situation, results)
        if draft and draft.found and passes_over_a_name(draft, question, understanding):
            draft = not_found(situation, _place_of(draft)) if skill is SKILLS[-1] else None
        if draft:
            wanted = [call for call in decision_calls(draft, question, understanding) if call not in results]
            if wanted:
                return wanted
            draft = with_the_decision(draft, question, understanding)
            draft = premise.before(draft) if premise else with_no_day_said(with_year_put_right(draft, question), question)
            return _finished(draft, question, understanding)
    raise AssertionError("the last skill always answers")


def _place_of(draft: Draft) -> tuple[str, tuple[Source, ...]] | None:
    """Where an answer about somebody or something else stands, named without what it says."""
    return (f"{draft.sources[0].locator}.", draft.sources[:1]) if draft.sources else None


def _finished(draft: Draft, question: Question, understanding: Understanding) -> Draft:
    """The answer in the asker's language, saying of when and of which document it is where that must be said."""
    told = with_time_of_amount(draft.model_copy(update={"language": question.language, "lead": _begun(draft.lead)}), question)
    return as_of(told_meeting(told_from(told, question, understanding), question, understanding), question, understanding)


def _begun(lead: str) -> str:
    """The lead as a sentence: begun with a capital, and with one full stop after «kr.»."""
    return f"{lead[:1].upper()}{lead[1:]}".replace("kr..", "kr.")


def ranked(situation: Situation) -> list[Skill]:
    """The skills that fit at all, surest first; equal ones in the order of `SKILLS`."""
    scored = [(skill.fits(situation), -place, skill) for place, skill in enumerate(SKILLS)]
    return [skill for score, _, skill in sorted(scored, key=lambda entry: entry[:2], reverse=True) if score > 0]
