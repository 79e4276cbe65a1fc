"""How likely a way of parting a line of names is: «Kåre Harder Olesen | Michael Jørn Jensen»."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SURNAME = re.compile(
    r".*(?:sen|sson|gaard|gård|strup|berg|borg|lund|dahl|dal|holm|toft|skov|bjerg|vig|by|rup|mann|ing|bæk|høj|feldt|quist|kvist)", re.IGNORECASE
)
_FIRST_NAMES = frozenset(
    """
    peter michael lars jens henrik thomas søren jan christian martin niels anders morten jesper hans jørgen per ole erik kim mads rasmus
    anne kirsten mette hanne helle anna susanne lene maria marianne lone camilla pia louise charlotte inge karen bente gitte tina jette
    allan ali kåre ulrik bent bo brian carl carsten claus daniel david emil flemming frank frederik gert hasan henning ib jakob jacob
    jeppe johannes john jonas karsten karl kasper kenneth klaus kristian kurt leif mikkel mogens mohammed nikolaj otto poul preben simon
    steen sten stig svend tobias tom torben uffe villy yusuf agnete annette astrid birgit birgitte bodil britt cecilie dorte dorthe
    ellen elisabeth emma eva gerda grethe heidi henriette ida ingrid iben jane jeanette johanne julie jytte karin katrine kristine laura
    lise lis lisbeth lisbet maja malene margit margrethe maiken merete nanna nina rikke ruth sanne sara signe sofie solveig stine
    tanja trine ulla vibeke winnie
    """.split()  # noqa: SIM905
)


def name_splits(names: Sequence[str]) -> float:
    """A score for one way of parting a line into names: higher is likelier.

    Each name should have at least two words, begin with a known first name and end like a surname; names of like length are likelier.
    """
    score = 0.0
    for name in names:
        words = name.split()
        score += -4 if len(words) < 2 else 0
        score += 2 if words[0].lower() in _FIRST_NAMES else -1 if _SURNAME.fullmatch(words[0]) else 0
        score += 1 if _SURNAME.fullmatch(words[-1]) else -1 if words[-1].lower() in _FIRST_NAMES else 0
    lengths = [len(name.split()) for name in names]
    return score - 0.5 * (max(lengths) - min(lengths))
