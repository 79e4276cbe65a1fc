"""What does not fit in a lead of 600 characters goes below it, in whole sentences."""

from __future__ import annotations

from bot.builtin_model.draft import Draft
from bot.builtin_model.lead_length import LONGEST_LEAD, with_short_lead

_SENTENCE = "Ca. 2 mio. kr. er afsat til broen i 2031, og udvalget forelægges en plan for arbejdet inden sommeren, så den kan behandles i tide."


def test_the_sentences_that_do_not_fit_go_to_the_head_of_the_body() -> None:
    draft = with_short_lead(Draft(lead=" ".join([_SENTENCE] * 6), body="Mere."))

    assert len(draft.lead) <= LONGEST_LEAD
    assert draft.lead.endswith("i tide.")
    assert draft.body is not None
    assert " ".join([draft.lead, draft.body.removesuffix("\n\nMere.")]) == " ".join([_SENTENCE] * 6)


def test_a_lead_that_fits_is_left_alone() -> None:
    assert with_short_lead(Draft(lead=_SENTENCE)).body is None
