"""«Hvorfor skrev X ikke under?», «Hvorfor stemte X imod aftalen?»: held against who signed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.builtin_model.draft import call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.people import parties_named, party_words, same_person
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import listed, with_beside
from bot.builtin_model.stood_outside import told_outside
from bot.builtin_model.understand.asks import Ask
from bot.builtin_model.understand.party import party_asked
from knowledge.dates import format_date
from knowledge.parties import party_letter
from knowledge.records import Signatory
from knowledge.source import Source

_AGREEMENT = SAID["agreement"]
_TOOK_PART = SAID["took_part"]
_NOT = SAID["stood_outside"]


def signed(claim: Claim) -> Verdict | None:
    """Whether a party or a person stands among those who signed."""
    about = _AGREEMENT.search(claim.flat) and _TOOK_PART.search(claim.flat) and claim.asked(Ask.SIGNED, Ask.AGAINST, Ask.VOTES, Ask.WHY, Ask.YES_NO)
    if not about:
        return None
    question = claim.question
    if question.slots.items or len(question.people) > 1 or len(parties_named(claim.text)) > 1:
        return None
    signatures = _signatures(claim)
    party = party_asked(claim.text)
    if not signatures or not (party or question.people):
        return None
    if question.people:
        own = [s for s in signatures if same_person(s.person, question.people[0].name)]
        named = question.people[0].name
    else:
        own = [s for s in signatures if party in (s.party_letter, party_letter(s.party or ""))]
        named = party_words(party or "")
    return _verdict(claim, named, own, signatures)


def _signatures(claim: Claim) -> list[Signatory]:
    """The signatures of the agreement named, else of the newest."""
    found = [s for s in claim.library.of(Signatory) if not claim.whole.documents or s.document in claim.whole.documents]
    newest = max((s.document for s in found), key=lambda document: str(claim.library.document(document).date or ""), default="")
    return [s for s in found if s.document == newest]


def _verdict(claim: Claim, named: str, own: Sequence[Signatory], signatures: Sequence[Signatory]) -> Verdict | None:
    denied, da = bool(_NOT.search(claim.flat)), claim.da
    calls = (call("people", part="signatory", documents=[signatures[0].document]),)
    title = claim.library.document(signatures[0].document).title
    dated = signatures[0].date
    when = (f" den {format_date(dated)}" if da else f" on {dated.isoformat()}") if dated else ""
    if own:
        who = listed((with_beside(s.person, s.party) for s in own), claim.whole.language)
        told = f"{who} skrev under på {title}{when}." if da else f"{who} signed {title}{when}."
        return Verdict(not denied, told, tuple(dict.fromkeys(source for s in own for source in s.sources)), calls)
    who = listed((with_beside(s.person, s.party) for s in signatures), claim.whole.language)
    said = f"{named} står ikke blandt dem, der skrev under på {title}{when}: {who}." if da else f"{named} did not sign {title}{when}: {who} did."
    unexplained = denied and claim.asked(Ask.WHY)
    reasons = (
        told_outside(claim.library, signatures[0].document, party_asked(claim.text), why=True) if unexplained and not claim.question.people else []
    )
    if reasons:
        why = f" Der står: «{reasons[0][0]}»" if da else f" It says: «{reasons[0][0]}»"
        return Verdict(denied, said + why, (reasons[0][1], *_places(signatures)), calls, bare=True)
    if unexplained:
        said += " Hvorfor, fremgår ikke." if da else " Why is not stated."
    return Verdict(denied, said, _places(signatures), calls, bare=unexplained)


def _places(signatures: Sequence[Signatory]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for s in signatures for source in s.sources))
