"""Councils and committees under any of their names: in full, by code or initials, shortened, with commas, dashes or the ending missing.

«Teknik- og Miljøudvalget», «Teknik og Miljø», «Udvalget for teknik og miljø» and «TMU» are one body. Bodies that merely resemble each other stay
apart: «Erhvervs- og Beskæftigelsesudvalget» is not «Erhvervs-, Beskæftigelses- og Uddannelsesudvalget».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from knowledge.errors import UnknownName
from knowledge.library import Library
from knowledge.records import (
    Adoption,
    AgendaItem,
    AgreementItem,
    Decision,
    Document,
    Meeting,
    Membership,
    PlanActivity,
    PlanEvaluation,
    PlannedCase,
    SavingsCase,
    Suspension,
)
from retrieval.danish import fold

_ALIKE = 92
"""So alike that one is the other misspelt."""
_LINKING = {"og", "samt", "for", "udvalg", "udvalget", "udvalgets"}
_COUNCILS = (("byraad",), ("kommunalbestyrels",))
_CUSTOMARY = {"kb": "kommunalbestyrels", "br": "byraad", "oeu": "oekonomi", "oeku": "oekonomi"}
"""Short forms in use all over the country that are not the initials: «ØU» and «ØKU» are both the finance committee (`domain.md` §7.6)."""


def known_bodies(library: Library) -> tuple[str, ...]:
    """Every council, committee and organization the library names, as printed, each once."""
    return tuple(dict.fromkeys(name for name in _names(library) if name))


def committee_codes(library: Library) -> dict[str, str]:
    """Committee by the letters of its savings cases («KFU»); letters that several committees share («E-01») name none of them."""
    pairs = dict.fromkeys((case.committee_code, case.committee) for case in library.of(SavingsCase) if case.committee_code)
    counts = Counter(code for code, _ in pairs)
    return {code: committee for code, committee in pairs if counts[code] == 1}


def body_named(library: Library, wanted: str) -> str:
    """The body meant, as the library prints it.

    Raises:
        UnknownName: no body of the library is called that, or several could be meant; the message names the nearest.
    """
    bodies = known_bodies(library)
    codes = {code.casefold(): committee for code, committee in committee_codes(library).items()}
    if wanted.casefold() in codes:
        return codes[wanted.casefold()]
    slip = process.extractOne(fold(wanted), {body: fold(body) for body in bodies}, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    for found in (
        [body for body in bodies if body == wanted],
        [body for body in bodies if same_body(body, wanted)],
        _by_initials(bodies, wanted),
        [slip[2]] if slip else [],
    ):
        if found:
            return found[0]
    committees = [body for body in bodies if "udvalg" in fold(body) and "udvalg" in fold(wanted)]
    shortened = [body for body in committees if set(_subject(wanted)) < set(_subject(body))]
    if len(shortened) == 1:
        return shortened[0]
    if shortened:
        raise UnknownName(f"«{wanted}» kan være {' eller '.join(f'«{body}»' for body in shortened)}. Skriv hele navnet.")
    near = process.extractOne(wanted, bodies, scorer=fuzz.WRatio, score_cutoff=60)
    offer = f"Nærmest er «{near[0]}»." if near else f"Kendte: {', '.join(bodies[:12]) or 'ingen'}."
    raise UnknownName(f"Intet udvalg eller organ i dokumenterne hedder «{wanted}». {offer}")


def same_body(printed: str | None, body: str) -> bool:
    """Whether both are names of one body, but for case, endings, commas, dashes, «og» and «Udvalget for»."""
    return printed is not None and _subject(printed) == _subject(body) and bool(_subject(body))


def may_be(printed: str | None, body: str) -> bool:
    """Whether both may be one body, where one of them is a council named without its place («Byrådet», «Vesterhavn Byråd»)."""
    longer, shorter = sorted((_subject(printed or ""), _subject(body)), key=len, reverse=True)
    return longer == shorter != () or (shorter in _COUNCILS and longer[-1:] == shorter)


def _by_initials(bodies: Iterable[str], wanted: str) -> list[str]:
    short = fold(wanted).strip(" .")
    if not re.fullmatch(r"[a-z]{2,6}", short):
        return []
    return [body for body in bodies if short == _initials(body) or _subject(body) == (_CUSTOMARY.get(short),)]


def _initials(body: str) -> str:
    return "".join(fold(word[0]) for word in re.findall(r"\w+", body) if fold(word) not in _LINKING) + "u" if "udvalg" in fold(body) else ""


def _subject(name: str) -> tuple[str, ...]:
    """What a body deals with, as word stems: («teknik», «miljoe»)."""
    words = [word for word in re.findall(r"\w+", fold(name)) if word not in _LINKING]
    bare = [re.sub(r"udvalg(?:ets?|s)?$", "", word) for word in words]
    return tuple(re.sub(r"(?:ens|ets|en|et|es|s|e)$", "", word) if len(word) > 4 else word for word in bare if word)


def _names(library: Library) -> Iterable[str | None]:
    yield from (document.body for document in library.of(Document))
    yield from (meeting.body for meeting in library.of(Meeting))
    yield from (case.committee for case in library.of(SavingsCase))
    for agreed in library.of(AgreementItem):
        yield from (*agreed.deciding_bodies, *agreed.bodies, *(body for promise in agreed.commitments for body in promise.bodies))
    for item in library.of(AgendaItem):
        yield from (item.competent_body, *(treatment.body for treatment in item.earlier))
    yield from (decision.decided_by for decision in library.of(Decision))
    yield from (used.referred_to for used in library.of(Suspension))
    yield from (case.body for case in library.of(PlannedCase))
    yield from (seat.organization for seat in library.of(Membership))
    yield from (adoption.body for adoption in library.of(Adoption))
    yield from (evaluation.body for evaluation in library.of(PlanEvaluation))
    yield from (body for activity in library.of(PlanActivity) for body in activity.bodies)
