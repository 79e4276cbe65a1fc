"""Who stands behind a schedule: the committee, its members, the administration, and bodies named in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.parse.prose import join_lines

_ROLE = r"(?P<role>(?:1\.\s*|2\.\s*)?(?:[Ff]ormand|[Nn]æstformand|[Vv]iceformand|[Bb]orgmester|[Vv]iceborgmester|[Ss]ekretær|[Ss]uppleant))"
_LETTER_FIRST = re.compile(rf"^\s*(?:[-•]\s*)?\((?P<letter>[A-ZÆØÅ]{{1,2}})\)\s+(?P<name>[^\d,(]+?)(?:[\s,(–-]+{_ROLE}\)?)?\s*$")
_LETTER_LAST = re.compile(rf"^\s*(?:[-•]\s*)?(?P<name>[A-ZÆØÅ][^\d,(]+?)\s+\((?P<letter>[A-ZÆØÅ]{{1,2}})\)(?:[\s,(–-]+{_ROLE}\)?)?\s*$")
_COMMITTEE_HEAD = re.compile(
    r"^(?P<body>[A-ZÆØÅ].*?(?:udvalget?|byrådet|bestyrelsen|rådet))s?\s+medlemmer\b|^medlemmer\s+af\s+(?P<other>[A-ZÆØÅ].*?)\s*:?$", re.IGNORECASE
)
_ADMINISTRATION = re.compile(r"^\s*(?:administration|sekretariat|sekretariatsbetjening|kontakt|udarbejdet af)\s*:\s*(?P<name>\S.*)$", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:[A-ZÆØÅ]\w*-(?:, | og | samt )(?:[\wÆØÅ]+-(?:, | og ))*)?"
    r"[A-ZÆØÅ]\w*(?:udvalget?|sekretariatet?|rådet|forvaltningen?|bestyrelsen|direktionen)\b"
)
_MUNICIPALITIES = re.compile(r"\b[A-ZÆØÅ]\w+(?: og [A-ZÆØÅ]\w+)? Kommune[r]?\b")
_INVOLVED = re.compile(r"\b(?:involverer|inddrager|deltagelse af)\s+(?P<names>[^.]+)", re.IGNORECASE)
_GENERAL = ("Udvalget", "Bestyrelsen", "Direktionen", "Forvaltningen", "Rådet", "Sekretariatet")


@dataclass(frozen=True)
class Member:
    """One member as printed: name, party letter and role, and the line."""

    name: str
    letter: str
    role: str | None
    line: int


def members_of(lines: Sequence[str]) -> list[Member]:
    """The members listed with a party letter before or after the name, in printed order."""
    found: list[Member] = []
    for number, line in enumerate(lines, 1):
        match = _LETTER_FIRST.match(line) or _LETTER_LAST.match(line)
        if match and len(match["name"].split()) >= 2:
            found.append(Member(" ".join(match["name"].split()), match["letter"], match["role"], number))
    return found


def committee_of(lines: Sequence[str]) -> tuple[str, int] | None:
    """The committee whose members are listed («…udvalgets medlemmer:»), with its line; None when no line says it."""
    for number, line in enumerate(lines, 1):
        match = _COMMITTEE_HEAD.match(line.strip())
        name = (match["body"] or match["other"]) if match else None
        if name and name.lower() not in ("udvalget", "bestyrelsen", "rådet"):
            return name.rstrip(": "), number
    return None


def administration_of(lines: Sequence[str]) -> tuple[str, int] | None:
    """The office that serves the committee («Administration: …»), with its line."""
    for number, line in enumerate(lines, 1):
        match = _ADMINISTRATION.match(line)
        if match:
            return match["name"].strip(), number
    return None


def units_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Departments that the text lists as involved («involverer Grønt sekretariat, Miljø- og Teknik, …»), as printed."""
    text = join_lines(lines)
    names = [name.strip() for match in _INVOLVED.finditer(text) for name in re.split(r",\s*(?:og\s+|samt\s+)?", match["names"])]
    return tuple(dict.fromkeys(name for name in names if name[:1].isupper() and len(name.split()) <= 4))


def bodies_in(text: str, units: Iterable[str] = ()) -> tuple[str, ...]:
    """Committees, offices and municipalities named in a text, and those of `units` that it names, in the order of the text."""
    found = [(match.start(), match.group()) for pattern in (_BODY, _MUNICIPALITIES) for match in pattern.finditer(text)]
    plain = text.casefold().replace("-", "")
    found += [(at, unit) for unit in units if (at := plain.find(unit.casefold().replace("-", ""))) >= 0]
    names = [name for _, name in sorted(found) if name not in _GENERAL]
    return tuple(dict.fromkeys(names))


def initials(body: str) -> str:
    """The letters that a committee's name is shortened to: «EBU» for «Erhvervs- og Beskæftigelsesudvalget»."""
    words = [word for word in re.split(r"[\s,-]+", body) if word and word.lower() not in ("og", "for", "samt", "af")]
    letters = "".join(word[0] for word in words).upper()
    return letters + ("U" if re.search(r"[^\W_]udvalget?$", body) else "")
