"""«Hvorfor stemte X imod?», «hvorfor brugte X standsningsretten?»: held against the votes, stops and statements of the minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.people import PARTY_WORD, letter_in, parties_named, party_as_asked, same_person
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import listed, one_line, stop, with_article
from bot.builtin_model.skills.agenda_item import heading, item_meant, records_of
from bot.builtin_model.skills.dissent import votes as votes_told
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from knowledge.records import AgendaItem, MinorityStatement, Suspension, VoteEvent

_AGAINST = SAID["voted_against"]
_FOR = SAID["voted_for"]
_ALL = SAID["voted_as_one"]
_STOPPED = SAID["stopped"]
_STATED = SAID["minority"]
_NO_CLAIM = (Ask.WHO, Ask.WHICH)


def voted(claim: Claim) -> Verdict | None:
    """Whether somebody, or everybody, voted as the question has it."""
    against, in_favour, everybody = _AGAINST.search(claim.flat), _FOR.search(claim.flat), _ALL.search(claim.flat)
    if not (against or in_favour or everybody):
        return None
    claim = claim.without(PARTY_WORD)
    item = item_meant(claim.situation)
    if item is None:
        return None
    votes = records_of(claim.situation, VoteEvent, item)
    no = [name for vote in votes for name in vote.against or ()]
    if not no:
        return None
    told = _who_voted(claim, item, no)
    places = tuple(vote.sources[0] for vote in votes)
    calls = (call("votes", items=[item.number], documents=[item.document]),)
    if everybody and (claim.asked(Ask.WHY) or not claim.asked(*_NO_CLAIM)):
        return Verdict(False, told, places, calls)
    who = _who(claim)
    if who is None:
        return None
    did = _among(claim, no)
    if against and not did:
        lead = f"{who} er ikke nævnt blandt dem, der stemte imod." if claim.da else f"{who} is not named among those who voted against."
        return Verdict(False, f"{lead} {told}", places, calls, notes=votes_told(claim.situation, item).notes)
    return Verdict(False, told, places, calls) if in_favour and not against and did else None


def stopped(claim: Claim) -> Verdict | None:
    """Whether it was the one named who stopped the case, or had a statement entered."""
    stops, states = _STOPPED.search(claim.flat), _STATED.search(claim.flat)
    who = _who(claim) if stops or states else None
    if who is None:
        return None
    claim = claim.without(PARTY_WORD)
    found: list[Suspension | MinorityStatement] = []
    for kind, asked in ((Suspension, stops), (MinorityStatement, states)):
        found += _of_item(claim, claim.library.of(kind)) if asked else []
    if not found or _among(claim, [record.by for record in found]):
        return None
    if stops:
        told = " ".join(stop(one_line(record.text)) for record in found if isinstance(record, Suspension))
    else:
        by = listed(dict.fromkeys(record.by for record in found), claim.whole.language)
        told = (
            f"{by} har {with_article(found[0].statement_kind) if claim.da else f'a {found[0].statement_kind}'}."
            if isinstance(found[0], MinorityStatement)
            else ""
        )
    if not told:
        return None
    lead = f"Det var ikke {who}." if claim.da else f"It was not {who}."
    calls = tuple(call("votes", items=[item], documents=[document]) for document, item in dict.fromkeys((r.document, r.item) for r in found))
    return Verdict(False, f"{lead} {told}", tuple(record.sources[0] for record in found), calls)


def _of_item(claim: Claim, records: Iterable[Suspension | MinorityStatement]) -> list[Suspension | MinorityStatement]:
    """Those of the item meant; all of them when none is."""
    item = item_meant(claim.situation)
    return [r for r in records if item is None or (r.document, r.item) == (item.document, item.number)]


def _who(claim: Claim) -> str | None:
    """The one person or party that is said to have done it."""
    if len(claim.question.people) == 1:
        return claim.question.people[0].name
    letter = party_asked(claim.text)
    return party_as_asked(claim.text, letter) if letter and len(parties_named(claim.text)) <= 1 and not claim.question.people else None


def _among(claim: Claim, names: Sequence[str]) -> bool:
    """Whether the person, or somebody of the party, is among the printed names."""
    if claim.question.people:
        return any(same_person(name, claim.question.people[0].name) for name in names)
    return party_asked(claim.text) in {letter_in(name) for name in names}


def _who_voted(claim: Claim, item: AgendaItem, no: Sequence[str]) -> str:
    names = listed(dict.fromkeys(no), claim.whole.language)
    where = heading(item, claim.whole.language)
    return f"{names} stemte imod under {where}." if claim.da else f"{names} voted against under {where}."
