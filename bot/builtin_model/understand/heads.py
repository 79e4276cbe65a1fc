"""Compounds whose last part only says what sort of thing is spoken of: «pendlersagen» is the case on «pendler…», whatever its title is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.builtin_model.understand.terms import Term, key
from retrieval.danish import compound_parts

_HEADS = (
    "sag punkt emne spoergsmaal kapitel kapitl afsnit post linje handling indsats projekt initiativ samarbejde samarbejd forslag beslutning "
    "droeftelse debat diskussion tiltag kroner penge midler beloeb case historie kampagne arrangement tur rejse besoeg omraade ombygning renovering"
)
_COMPOUND = re.compile(rf"^(?P<of>[a-z]{{4,}}?)(?P<link>[se]?)(?:{'|'.join(_HEADS.split())})(?:e[nt]|er|erne|ene|ne|n|r|rne)?s?$")
_QUALIFIES = frozenset(["faelles", "stor", "smaa", "ny", "nye", "sam", "tvaer", "ekstra"])
"""First parts that only say which or how: «fællesarrangementet» is an arrangement."""
_AS_GOOD = 0.85
"""What a find of the telling part alone counts."""


def telling_part(word: str) -> str:
    """The part of a folded compound that says what it is about: «aeldrepleje» of «aeldreplejesamarbejdet»; empty when its last part says that too."""
    match = _COMPOUND.match(word)
    return match["of"] + (match["link"] if match["link"] == "e" else "") if match else ""


def by_telling_part(found: Term, vocabulary: Mapping[str, str]) -> Term:
    """The term, found also by what it is about alone, when the library (`vocabulary`: stem → word) does not have the compound itself."""
    about = telling_part(found.word)
    if not about or any(weight >= _AS_GOOD and stem in vocabulary for stem, weight in found.keys):
        return found
    keys = dict(found.keys)
    if about in _QUALIFIES:
        keys.update({key(last): _AS_GOOD for last in compound_parts(found.word)[-1:]})
        return replace(found, keys=tuple(sorted(keys.items())), parts=())
    for form in (about, about.removesuffix("e")):
        keys.setdefault(key(form), _AS_GOOD)
    parts = tuple(key(part) for part in compound_parts(about))
    return replace(found, keys=tuple(sorted(keys.items())), parts=parts)
