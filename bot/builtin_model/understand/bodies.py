"""Councils, committees and centres a question names, under any of their names: in full, by code, shortened, with commas missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from rapidfuzz import fuzz

from bot.builtin_model.understand.asks import plain
from bot.builtin_model.understand.names import Named
from knowledge.library import Library
from knowledge.records import (
    Adoption,
    AgendaItem,
    AgreementItem,
    Decision,
    Document,
    Meeting,
    PlanEvaluation,
    SavingsCase,
)
from tools.bodies import committee_codes, may_be

_COUNCIL = "byraad"


class Bodies:
    """All bodies of a library with the ways they are named."""

    def __init__(self, library: Library) -> None:
        """Reads the library once."""
        codes = {committee: code for code, committee in committee_codes(library).items()}
        self.all = tuple(dict.fromkeys(name for name in _names(library) if name))
        self._aliases: list[tuple[str, str]] = []
        for body in self.all:
            for alias in _aliases(body, codes.get(body)):
                self._aliases.append((alias, body))
        self._aliases += _by_last_field(self.all, {alias for alias, _ in self._aliases})
        self._aliases += _by_first_fields(self.all, {alias for alias, _ in self._aliases})
        self._aliases.sort(key=lambda pair: -len(pair[0]))
        self._meets: dict[str, set[str]] = {}
        for meeting in library.of(Meeting):
            self._meets.setdefault(meeting.body, set()).add(meeting.document)
        self.centres = tuple(dict.fromkeys(item.proposer for item in library.of(AgendaItem) if item.proposer))

    def named_in(self, question: str) -> tuple[Named, ...]:
        """The bodies named, in order of the question, each with the words it was found by; the longest name wins where they overlap."""
        flat = plain(question)
        free = flat
        found: list[tuple[int, Named]] = []
        for alias, body in self._aliases:
            match = re.search(rf"(?<!center for )(?<![a-z]){re.escape(alias)}(?:ets?|e?ns?|s)?(?![a-z])", free)
            if match:
                found.append((match.start(), Named(body, match[0])))
                free = free[: match.start()] + " " * len(match[0]) + free[match.end() :]
        if not found:
            found = self._nearly(flat)
        return tuple(named for _, named in sorted(found, key=lambda pair: pair[0]))

    def of_areas_in(self, question: str) -> tuple[Named, ...]:
        """The committees whose field is named: «social- og sundhedsområdet», «-folkene» of the Social- og Sundhedsudvalg."""
        flat = plain(question)
        matches = (
            (body, re.search(rf"(?<![a-z]){re.escape(alias)}s?(?:omraadets?|folk(?:enes?)?|politiker(?:ne)?s?)(?![a-z])", flat))
            for alias, body in self._aliases
            if " og " in alias
        )
        return tuple(dict.fromkeys(Named(body, match[0]) for body, match in matches if match))

    def meant(self, named: Iterable[Named], documents: Collection[str]) -> tuple[Named, ...]:
        """The bodies with a council that is named without its place («byrådet») read as that of the documents named, else as each there is."""
        found: list[Named] = []
        for one in named:
            bare = re.sub(r"(?:ets?|s)$", "", one.words)
            called = [body for alias, body in self._aliases if alias == bare] if bare == _COUNCIL else []
            there = [body for body in called if self._meets.get(body, set()) & set(documents)]
            found += [Named(body, one.words) for body in there or called] or [one]
        return tuple(dict.fromkeys(found))

    def _nearly(self, flat: str) -> list[tuple[int, Named]]:
        for match in re.finditer(r"(?:[a-z]+-? (?:og )?){0,3}[a-z]+udvalg(?:et|ets)?\b", flat):
            scored = [(fuzz.ratio(re.sub(r"(et|ets)$", "", match[0]), alias), body) for alias, body in self._aliases if "udvalg" in alias]
            best = max(scored, default=(0.0, ""))
            if best[0] >= 88:
                return [(match.start(), Named(best[1], match[0]))]
        return []


def _aliases(body: str, code: str | None) -> Iterable[str]:
    flat = plain(body)
    root = re.sub(r"(et|en)$", "", flat)
    yield root
    yield root.replace(",", "")
    yield root.replace("-", "").replace(",", "").replace("  ", " ")
    yield re.sub(r"[-,]", "", root).replace("  ", " ")
    yield root.replace(" og ", " & ")
    if code:
        yield code.lower()
    words = [word for word in re.findall(r"[a-z]+", root) if word != "og"]
    if root.endswith("udvalg") and len(words) >= 1:
        stem_words = [re.sub(r"udvalg$", "", word) for word in words]
        initials = "".join(word[0] for word in stem_words if word) + "u"
        if len(initials) >= 3:
            yield initials
        if len(words) > 1:
            yield from _without_the_word(root)
            yield f"{stem_words[0].removesuffix('s')}sudvalg" if stem_words[0].endswith("s") else f"{stem_words[0]}udvalg"
            yield f"{stem_words[0]}sudvalg"
            yield f"udvalget for {' og '.join(w.removesuffix('s') for w in stem_words)}"
    for general, short in (("kommunalbestyrelse", "kb"), ("oekonomiudvalg", "oeku"), ("oekonomiudvalg", "oeu"), ("byraad", "byraad")):
        if general in flat and not flat.endswith("administration"):
            yield short


def _by_last_field(bodies: Sequence[str], taken: Collection[str]) -> Iterable[tuple[str, str]]:
    """«Skoleudvalget» for the one «Børne- og Skoleudvalg»: a committee of several fields by its last, where no other committee has it."""
    lasts = [(found[1], body) for body in bodies if (found := re.search(r" ([a-z]{4,}udvalg)(?:et)?$", plain(body)))]
    for last, body in lasts:
        if last not in taken and [own for own, _ in lasts].count(last) == 1:
            yield last, body


def _by_first_fields(bodies: Sequence[str], taken: Collection[str]) -> Iterable[tuple[str, str]]:
    """«Kultur- og Fritidsudvalget» for the one «Kultur-, Fritids- og Landdistriktsudvalg»: by its first two fields, where no other begins so."""
    fields = [(re.match(r"([a-z]+)-, ([a-z]+)-(?:,| og )", plain(body)), body) for body in bodies]
    firsts = [(f"{found[1]}- og {found[2]}udvalg", body) for found, body in fields if found]
    for first, body in firsts:
        if first not in taken and [own for own, _ in firsts].count(first) == 1:
            yield from ((first, body), (first.replace("-", ""), body))


def _without_the_word(root: str) -> Iterable[str]:
    """«Social og sundhed» for «Social- og Sundhedsudvalg»; only committees of two or more fields are called so."""
    short = root.removesuffix("udvalg").removesuffix("s")
    yield short
    yield short.replace("-", "")


def _names(library: Library) -> Iterable[str | None]:
    yield from (document.body for document in library.of(Document))
    yield from (meeting.body for meeting in library.of(Meeting))
    yield from (case.committee for case in library.of(SavingsCase))
    for item in library.of(AgreementItem):
        yield from item.bodies
    yield from (decision.decided_by for decision in library.of(Decision))
    yield from (adoption.body for adoption in library.of(Adoption))
    yield from (evaluation.body for evaluation in library.of(PlanEvaluation))


def held_by(documents: Sequence[Named], bodies: Sequence[str], library: Library) -> tuple[Named, ...]:
    """The documents named, without the minutes of other bodies where a body that held one of the meetings is named: «mødet i Skoleudvalget»."""
    of_body = {meeting.document: any(may_be(meeting.body, body) for body in bodies) for meeting in library.of(Meeting)}
    if not any(of_body.get(document.name) for document in documents):
        return tuple(documents)
    return tuple(document for document in documents if of_body.get(document.name, True))
