"""«Økonomiudvalget bestemmer …», «da Kommunalbestyrelsen vedtog …», «hvor meget sparer udvalget på …»: held against whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, call
from bot.builtin_model.premises.claim import Claim
from bot.builtin_model.premises.printed import Printed, printed_under, share
from bot.builtin_model.premises.said import SAID
from bot.builtin_model.premises.verdict import Verdict
from bot.builtin_model.say import by_year, listed, one_line, stop
from bot.builtin_model.skills.agenda_item import heading, records_of
from bot.builtin_model.skills.lookup import agenda_item, agreement_item, savings_case
from bot.builtin_model.understand.asks import Ask, plain
from bot.builtin_model.understand.topics import Link
from knowledge.dates import format_date
from knowledge.records import Adoption, AgreementItem, Decision, SavingsCase, Suspension
from knowledge.source import Source
from tools.bodies import may_be

_DECIDES = SAID["decides"]
_SAVES = SAID["saves"]
_NOT_ITS_SUBJECT = re.compile(rf"^kommunalbestyrelse|^byraad|^stem(?:te|t|mer)$|^udvalg|{_DECIDES.pattern}")
_SAVING_WORD = re.compile(r"^(?:spar|besparelse|effektivisering|saving|save)")
_WHICH = (Ask.WHICH, Ask.HOW_MANY, Ask.DECIDING_BODY)
_CLEAR, _NAMED, _NEAR, _SAID, _LESS = 0.5, 0.3, 0.2, 0.4, 0.15


def decides(claim: Claim) -> Verdict | None:
    """Whether the body named is the one that decides, spends or decided."""
    bodies = _named(claim) if _DECIDES.search(claim.flat) else ()
    if len(bodies) != 1 or (claim.asked(*_WHICH) and not claim.stated and not claim.confirms):
        return None
    if adopted := _adopted(claim, bodies[0]):
        return adopted
    claim = claim.without(_NOT_ITS_SUBJECT)
    links = [link for link in claim.links if link.score >= claim.links[0].score - _NEAR and _clear(link)]
    for link in links:
        found = _of_agreement(claim, link, bodies[0]) if link.topic.kind == "agreement_item" else _of_agenda(claim, link, bodies[0])
        if found is not None:
            return found
    return None


def saves(claim: Claim) -> Verdict | None:
    """Whether the saving is that of the committee named."""
    if not (_SAVES.search(claim.flat) or re.search(r"\b[a-z]{2,4}-\d", claim.flat)):
        return None
    bodies, codes = claim.question.bodies, claim.question.slots.codes
    if len(bodies) != 1:
        return None
    case = savings_case(claim.library, codes[0], claim.whole.documents) if codes else _saving_meant(claim.without(_SAVING_WORD), bodies[0])
    if case is None or case.committee == bodies[0]:
        return None
    saved = by_year({year: -value if value is not None and value < 0 else None for year, value in case.amounts_dkk.items()}, claim.whole.language)
    if claim.da:
        told = f"{case.code} {case.name} står under {case.committee}{f' og sparer {saved}' if saved else ''}."
    else:
        told = f"{case.code} {case.name} is listed under {case.committee}{f' and saves {saved}' if saved else ''}."
    return Verdict(False, told, case.sources[:1], (call("savings", codes=[case.code], operation="list"),))


def _saving_meant(claim: Claim, body: str) -> SavingsCase | None:
    """The saving that the words name; of several that they fit as well, the committee's own."""
    links = [link for link in claim.links if link.topic.kind in ("savings_case", "agreement_item", "agenda_item", "action")]
    if not links or links[0].topic.kind != "savings_case" or links[0].coverage < _CLEAR or links[0].name_coverage < _CLEAR:
        return None
    near = [link.topic for link in links if link.topic.kind == "savings_case" and link.name_coverage >= links[0].name_coverage - _LESS]
    cases = [case for topic in near if (case := savings_case(claim.library, topic.key, (topic.document,)))]
    return next((case for case in cases if case.committee == body), cases[0] if cases else None)


def _named(claim: Claim) -> tuple[str, ...]:
    """The bodies named; the council is none of those that questions are narrowed by, but it is said to have decided things."""
    council = [body for body in claim.understanding.bodies.all if re.match(r"kommunalbestyrelse|byraad", plain(body))]
    named = [body for body in council if re.search(rf"\b{plain(body)[:-2]}", claim.flat)]
    return tuple(dict.fromkeys([*claim.question.bodies, *named[:1]]))


def _clear(link: Link) -> bool:
    return link.topic.kind in ("agreement_item", "agenda_item") and link.coverage >= _CLEAR and link.name_coverage >= _NAMED


def _adopted(claim: Claim, body: str) -> Verdict | None:
    """A plan as a whole, adopted by another body or in another year."""
    if not re.search(r"\bvedtag|\bvedtog|\bgodkend|\badopt|\bpassed", claim.flat):
        return None
    found = [adoption for document in claim.whole.documents for adoption in claim.library.of(Adoption, document)]
    if not found or found[0].date is None:
        return None
    own, adopted_on = found[0], found[0].date
    title = claim.library.document(own.document).title
    if claim.da:
        told = f"{title} blev vedtaget af {own.body} den {format_date(adopted_on)}."
    else:
        told = f"{title} was adopted by {own.body} on {adopted_on.isoformat()}."
    right = own.body == body and not (_said_in_year(claim) - {adopted_on.year})
    return Verdict(right, told, own.sources[:1], (call("documents", documents=[own.document]),))


def _said_in_year(claim: Claim) -> set[int]:
    """The years it is said to have been done in: «i 2008», not those of a title."""
    return {int(year) for year in re.findall(r"\b(?:i|in) ((?:19|20)\d\d)\b(?!\s?[-–/])", claim.flat)}


def _of_agreement(claim: Claim, link: Link, body: str) -> Verdict | None:
    item = agreement_item(claim.library, link.topic.document, link.topic.key)
    if item is None or not item.deciding_bodies:
        return None
    said = _sentences_on(claim, link, item.deciding_bodies)
    if body in item.bodies:
        told = " ".join(stop(one_line(one.text)) for one in said[:1])
        return Verdict(True, f"«{told}»", _places(said[:1], item), _lookup(item)) if body in item.deciding_bodies and told else None
    names = listed(item.deciding_bodies, claim.whole.language)
    quote = f" «{stop(one_line(said[0].text))}»" if said else ""
    lead = f"under {item.label} er det {names}." if claim.da else f"under {item.label} it is {names}."
    return Verdict(False, f"{lead}{quote}", _places(said[:1], item), _lookup(item))


def _of_agenda(claim: Claim, link: Link, body: str) -> Verdict | None:
    item = agenda_item(claim.library, link.topic.document, link.topic.key)
    decisions = records_of(claim.situation, Decision, item) if item else []
    if item is None or not decisions or body in {d.decided_by for d in decisions} or body in {e.body for e in item.earlier}:
        return None
    if any(share(claim, one.text) >= _SAID for one in _sentences_on(claim, link, (body,))):
        return None
    own = [d for d in decisions if not d.earlier]
    if not own or any(d.decided_by and may_be(body, d.decided_by) for d in decisions):
        return None
    told = " ".join(f"«{stop(one_line(d.text))}»" for d in own)
    by = listed(dict.fromkeys(filter(None, (d.decided_by or item.competent_body for d in own))), claim.whole.language)
    if not by:
        return None
    lead = f"{by} behandlede {heading(item, 'da')}: {told}" if claim.da else f"{by} had {heading(item, 'en')}: {told}"
    stops = [s for s in records_of(claim.situation, Suspension, item) if s.referred_to == body]
    lead += "".join(f" {stop(one_line(s.text))}" for s in stops)
    if stops:
        lead += f" Hvad {body} besluttede, fremgår ikke." if claim.da else f" What {body} decided is not stated."
    sources = tuple(dict.fromkeys(record.sources[0] for record in [*own, *stops]))
    return Verdict(False, lead, sources, (call("decisions", items=[item.number], documents=[item.document]),))


def _sentences_on(claim: Claim, link: Link, bodies: Sequence[str]) -> list[Printed]:
    """The sentences of the topic that name one of the bodies, the one that holds most of the claim first."""
    names = [re.sub(r"(?:et|en)$", "", plain(body)) for body in bodies]
    found = [one for one in printed_under(claim.library, link.topic) if any(name in plain(one.text) for name in names)]
    return sorted(found, key=lambda one: -(share(claim, one.text) + 0.2 * bool(_DECIDES.search(plain(one.text)))))


def _places(said: Sequence[Printed], item: AgreementItem) -> tuple[Source, ...]:
    return tuple(one.source for one in said) or item.sources[:1]


def _lookup(item: AgreementItem) -> tuple[Call, ...]:
    return (call("agreement_items", items=[item.item], documents=[item.document]),)
