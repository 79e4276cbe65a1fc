"""Danish parties: the names they are printed by, and the letter each had on the ballot at the elections the documents belong to.

Letters can be given to another party between elections; a local list has none here.
"""

from __future__ import annotations

import re

_NAMES_BY_LETTER = {
    "A": ("Socialdemokratiet", "Socialdemokraterne", "Socialdemokratisk"),
    "B": ("Radikale Venstre", "Det Radikale Venstre", "Radikale"),
    "C": ("Det Konservative Folkeparti", "Konservative Folkeparti", "Det Konservative", "De Konservative", "Konservative"),
    "D": ("Nye Borgerlige",),
    "F": ("SF - Socialistisk Folkeparti", "SF – Socialistisk Folkeparti", "Socialistisk Folkeparti", "SF"),
    "I": ("Liberal Alliance",),
    "K": ("Kristendemokraterne", "KristenDemokraterne"),
    "M": ("Moderaterne",),
    "O": ("Dansk Folkeparti", "DF"),
    "V": ("Venstre", "Venstre, Danmarks Liberale Parti"),
    "Æ": ("Danmarksdemokraterne",),
    "Ø": ("Enhedslisten", "Enhedslisten - De Rød-Grønne", "Enhedslisten – De Rød-Grønne"),
    "Å": ("Alternativet",),
}
_LETTERS = {name.casefold(): letter for letter, names in _NAMES_BY_LETTER.items() for name in names}
_OUTSIDE = r"Løsgænger|Uden for partierne|Uden for parti"
_LOCAL_LIST = (
    r"(?:[A-ZÆØÅ][\wæøåÆØÅ-]* )?[A-ZÆØÅ][\wæøåÆØÅ-]*[Ll]isten(?: [A-ZÆØÅ][\wæøåÆØÅ-]*)?"
    r"|[A-ZÆØÅ][\wæøåÆØÅ-]* (?:Listen|[Ll]iste|[Bb]orgerliste|[Bb]orgerforening)"
)
PARTY = "(?:" + "|".join(re.escape(name) for name in sorted((n for names in _NAMES_BY_LETTER.values() for n in names), key=len, reverse=True))
PARTY += rf"|{_OUTSIDE}|{_LOCAL_LIST})"
"""Pattern of one party's name as printed, the longest first; also a local list («Borgerlisten») and «Løsgænger»."""


def party_letter(name: str) -> str | None:
    """The ballot letter of a party by its printed name, in any case; None for a local list or an unknown name."""
    return _LETTERS.get(" ".join(name.split()).casefold())


def party_name(letter: str) -> str | None:
    """The name a party is commonly printed by; None for a letter that no party here has."""
    return _NAMES_BY_LETTER.get(letter, (None,))[0]
