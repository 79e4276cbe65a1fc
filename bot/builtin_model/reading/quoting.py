"""What to quote of the units found: how many, what leads in, and what must not be left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.builtin_model.reading.found import Found
from bot.builtin_model.reading.kinds import AnswerKind, holds
from bot.builtin_model.reading.units import Unit, units_of

_NEARLY = 0.12
_NEARLY_TOLD = 0.35
"""How much less than the best a further sentence may score; an explanation takes more of them."""
_NAMES_IT = re.compile(r"\b(?:kaldes|kaldet|betegnes|benævnes)\b")
_SHORT = 80
"""Characters of a sentence that says only what the thing before it is called."""
_TAKES_BACK = re.compile(r"\b(?:dog|imidlertid|derimod)\b")
_WILL_DO = re.compile(r"Der (?:skal|udarbejdes|etableres|igangsættes|undersøges|laves)\b|Parterne (?:er enige om|ønsker|vil)\b")
_OPENING = 40
"""Characters in which such a word stands."""
_LEANS = re.compile(
    r"(?:Derfor|Dermed|Herved|Derved|På (?:den|denne) baggrund|På baggrund af dette|Som konsekvens heraf|"
    r"De[tn]? (?!(?!skulle|kunne|ville|havde|burde|måtte|\w+[dt]e\b)\w+e [a-zæøå])|Dette|Denne|Disse|Her |Heraf|"
    r"Og at |Formålet|Målet|Ambitionen|Desuden|Samtidig|Derudover)\b"
)
"""«Den» and «De» before an adjective («Den årlige drift») point at nothing before."""


def best_answer(found: Sequence[Found], most: int = 2) -> list[Found]:
    """The unit to answer with, and up to `most` less one of the same passage that are nearly as good and say something else."""
    if not found:
        return []
    chosen = [found[0]]
    for candidate in found[1:8]:
        if len(chosen) >= most:
            break
        same = candidate.passage.source.document == chosen[0].passage.source.document and candidate.passage.item == chosen[0].passage.item
        new = candidate.unit.text not in chosen[0].unit.whole and chosen[0].unit.text not in candidate.unit.whole
        if (
            same
            and new
            and candidate.fits
            and not candidate.unit.points
            and candidate.score >= chosen[0].score - (_NEARLY_TOLD if most > 2 else _NEARLY)
        ):
            chosen.append(candidate)
    return chosen


def lead_in(found: Found, why: bool) -> tuple[Unit, ...]:
    """The units before a sentence that cannot stand alone («Derfor …», «Formålet er …», «Det …»), in order: one, or for a why-question two."""
    if why and (behind := _what_is_wrong(found)):
        return (behind,)
    if found.unit.points or not (_LEANS.match(found.unit.text) or (_NAMES_IT.search(found.unit.text) and len(found.unit.text) < _SHORT)):
        return ()
    units = units_of(found.passage.text)
    at = next((i for i, unit in enumerate(units) if unit.text == found.unit.text), 0)
    before = [unit for unit in units[max(0, at - (2 if why else 1)) : at] if not unit.points and not unit.text.endswith(":")]
    return tuple(before)


def _what_is_wrong(found: Found) -> Unit | None:
    """What the sentence right before says is wrong, where the one found tells what the parties of an agreement will do about it."""
    units = units_of(found.passage.text)
    at = next((i for i, unit in enumerate(units) if unit.text == found.unit.text), 0)
    if found.passage.role != "agreement_item" or at == 0 or not _WILL_DO.match(found.unit.text):
        return None
    before = units[at - 1]
    return before if not before.points and holds(before.text, AnswerKind.PROBLEM) else None


def with_what_qualifies(chosen: Sequence[Found]) -> list[Found]:
    """The chosen units in the order of the text, with the one left out between two of them and the one that takes back part of what it follows
    («De er dog ikke …»): a quotation must not say more than the text."""
    units = units_of(chosen[0].passage.text)
    places = {at for at, unit in enumerate(units) if any(found.unit == unit for found in chosen)}
    between = {at + 1 for at in places if at + 2 in places}
    held_back = {at + 1 for at in places if at + 1 < len(units) and _TAKES_BACK.search(units[at + 1].text[:_OPENING])}
    added = [replace(chosen[0], unit=units[at]) for at in (between | held_back) - places if not units[at].points]
    return sorted([*chosen, *added], key=lambda found: units.index(found.unit) if found.unit in units else len(units))
