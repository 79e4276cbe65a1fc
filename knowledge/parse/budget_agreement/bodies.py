"""Committees and councils named in a text, in one form each, and those that are to decide, spend or be presented with something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_LAST = r"[A-ZÆØÅ][a-zæøå]+"
_PART = rf"(?!\w*udvalg){_LAST}"
_COMMITTEE = (
    rf"(?:{_PART}-(?:, {_PART}-)* og {_LAST}|{_PART} og {_LAST}|{_LAST})udvalg(?:et)?"
    rf"|Udvalget for {_PART}(?:(?:,|-?,? og) {_PART})*"
)
_COUNCIL = r"Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen"
_BODY = re.compile(rf"(?P<name>{_COMMITTEE}|{_COUNCIL})s?\b")
_PRESENT_DUTY = re.compile(
    r"\b(?:udmønt\w*|forelægg\w*|fremlægg\w*|præsenter\w*|beslutter|besluttes|tager stilling|tage stilling|træffer|aftales|forankre[ts]"
    r"|drøfter|drøftes|godkender|godkendes|afrapporter\w*|følger op|orienteres|findes i|igangsætter|behandler|behandles|prioriterer)\b",
    re.IGNORECASE,
)
_ONLY_PROPOSES = re.compile(r"(?:indstilling|anbefaling|forslag|oplæg|høring) (?:fra|af|i)\s+(?:\w+ og )?$", re.IGNORECASE)
_PROPOSING = re.compile(r"^\W*(?:skal\s+)?(?:indstiller|anbefaler|vedtog|besluttede|har)\b", re.IGNORECASE)


class Bodies:
    """Finds bodies in text. A name printed in several ways («Kultur og Fritidsudvalget») is given in the way it is printed most often.

    `codes` maps the codes of the savings table to committees, so that «udmøntes i KFU» is understood too.
    """

    def __init__(self, text: str, codes: Mapping[str, str] | None = None) -> None:
        """Bodies as they are named in the whole document's repaired text."""
        counted = Counter(_definite(match["name"]) for match in _BODY.finditer(text))
        self._usual: dict[str, str] = {}
        for name in [*(codes or {}).values(), *(name for name, _ in counted.most_common())]:
            self._usual.setdefault(_key(name), _definite(name))
        self._codes = dict(codes or {})
        codes_pattern = "|".join(map(re.escape, sorted(self._codes, key=len, reverse=True)))
        self._pattern = re.compile(rf"{_BODY.pattern}|\b(?P<code>{codes_pattern})\b(?!-?\d)") if codes_pattern else _BODY

    def named(self, text: str) -> list[str]:
        """The bodies named in a text, each once, in order."""
        return list(dict.fromkeys(name for name, _, _ in self._found(text)))

    def spelt(self, initials: str) -> str | None:
        """The one body that the text names with these initials («SÆU»: Social- og Ældreudvalget); None for none or several."""
        found = {name for name in self._usual.values() if _initials(name) == initials}
        return next(iter(found)) if len(found) == 1 else None

    def deciding(self, sentences: Sequence[str]) -> list[str]:
        """Of the bodies named, those that the sentences say are to decide, spend, carry or be presented with something; not who only proposes."""
        found: list[str] = []
        for sentence in sentences:
            if _PRESENT_DUTY.search(sentence):
                found += [name for name, start, end in self._found(sentence) if _decides(sentence[:start], sentence[end:])]
        return list(dict.fromkeys(found))

    def _found(self, text: str) -> list[tuple[str, int, int]]:
        found = []
        for match in self._pattern.finditer(text):
            groups = match.groupdict()
            name = _definite(groups["name"]) if groups["name"] else self._codes[groups["code"]]
            found.append((self._usual.get(_key(name), name), match.start(), match.end()))
        return found


def _decides(before: str, after: str) -> bool:
    return _ONLY_PROPOSES.search(before) is None and _PROPOSING.search(after) is None


def _definite(name: str) -> str:
    """The name with its article: «Naturkvalitetsudvalg» → «Naturkvalitetsudvalget»."""
    name = name.strip()
    return f"{name}et" if name.endswith("udvalg") else name


def _initials(name: str) -> str:
    """The capitals of a name, and the one of its last part («Udvalget for Kultur» is UK)."""
    capitals = "".join(sign for sign in name if sign.isupper())
    return f"{capitals}U" if re.search(r"[a-zæøå]udvalget$", name) else capitals


def _key(name: str) -> str:
    """What two ways of printing a name have in common: letters only."""
    return re.sub(r"[^a-zæøå]", "", _definite(name).lower())
