"""Who is in the chair of a committee, or next to it: among those listed with a seat."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Draft
from bot.builtin_model.premises.people import party_as_asked
from bot.builtin_model.say import with_beside
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.skills.refusal import not_found
from bot.builtin_model.understand.party import party_asked
from bot.builtin_model.understand.question import Question
from bot.builtin_model.understand.text_keys import keys_of_text
from knowledge.records import Membership

_DEPUTY = re.compile(r"naest|vice|deputy")
_BOTH = re.compile(
    r"(?<!naest)(?<!vice)formand\w*(?: (?:for|i) \w+)? (?:og|samt|eller|hhv|og hvem (?:var|er)) (?:hvem (?:var|er) )?(?:naest|vice)|"
    r"(?:naest|vice)formand\w* (?:og|samt|eller) (?:formand|formaend)|\bchair\w* and (?:the )?(?:deputy|vice)|\bformandskabet\b"
)
"""The chair and the deputy asked for together."""
_NAMED = 0.6
"""How well a word must be found in a body's name to be part of it."""


def asks_for_deputy(question: Question) -> bool:
    """Whether the deputy is asked for, not the chair."""
    return bool(_DEPUTY.search(question.plain))


def chairs(question: Question, seats: Sequence[Membership], deputy: bool | None = None) -> list[Membership]:
    """Those in the chair, or deputies where the deputy is asked for, or as `deputy` says."""
    in_chair = [m for m in seats if m.role and "ormand" in m.role and _may_be_meant(question, m)]
    if deputy is None and _BOTH.search(question.plain):
        return in_chair
    vice = asks_for_deputy(question) if deputy is None else deputy
    return [m for m in in_chair if (m.role or "").lower().startswith("næst") == vice]


def without_that_office(situation: Situation, other: Membership) -> Draft:
    """That the deputy is not named where only the chair is, or the other way round."""
    deputy, who = asks_for_deputy(situation.question), with_beside(other.person, other.party)
    if situation.question.language == "en":
        office, because = (other.role or "").lower(), f"No {'deputy chair' if deputy else 'chair'} is named."
        return not_found(situation, (f"{who}, {office} ({other.organization}).", other.sources[:1]), because)
    because = f"{'Næstformanden' if deputy else 'Formanden'} er ikke nævnt."
    return not_found(situation, (f"{'formanden' if deputy else 'næstformanden'} for {other.organization}: {who}.", other.sources[:1]), because)


def of_another_party(question: Question, chair: Membership) -> Draft:
    """That whoever is in the chair is not of the party that the question takes for granted."""
    party = party_as_asked(question.text, party_asked(question.text) or "")
    no = "Nej, ikke fra" if question.language == "da" else "No, not from"
    who, title = f"{with_beside(chair.person, chair.party)}, {(chair.role or '').lower()}", chair.sources[0].title
    return Draft(lead=f"{no} {party}: {chair.organization}: {who} ({title}).", sources=chair.sources[:1])


def _may_be_meant(question: Question, member: Membership) -> bool:
    """Whether a seat can be on the body asked about: where none that is known is named, its name must hold what the question says of it."""
    own = keys_of_text(member.organization)
    named = bool(question.bodies) or member.document in question.documents
    return named or all(term.found_in(own) >= _NAMED for term in question.terms if not (term.told or term.soft or "formand" in term.word))
