"""The signatures under an agreement → who signed, for which party, in which office.

Two columns come flattened: a line of two names, then a line of their two parties, or one party under the other. How many parties stand
below a line of names says how many names stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from knowledge.dates import parse_date
from knowledge.errors import Issue, IssueKind
from knowledge.parse.budget_agreement.blocks import Block, BlockKind
from knowledge.parse.budget_agreement.cells import SourceAt
from knowledge.parse.budget_agreement.names import name_splits
from knowledge.parse.budget_agreement.signature_columns import party_columns
from knowledge.parse.budget_agreement.signature_list import listed_names
from knowledge.parties import PARTY, party_letter
from knowledge.records import Signatory

SIGNATURES = "Underskrifter"
"""What a reader calls the place."""
_PARTIES = re.compile(rf"{PARTY}(?:[\s,/]+{PARTY})*")
_OFFICE = (
    r"(?:\d\.\s*)?(?:vice)?borgmester|rådmand|gruppe(?:formand|forkvinde)|udvalgsformand|formand|byrådsmedlem|medlem af \w+|kommunalbestyrelsesmedlem"
)
_OFFICES = re.compile(rf"(?:{_OFFICE})(?:[\s,/]+(?:{_OFFICE}))*", re.IGNORECASE)
_BESIDE = re.compile(rf"(?P<name>[^,(]+?)\s*(?:,\s*|\(|\s[-–]\s)\s*(?P<party>{PARTY}|[A-ZÆØÅ])\)?(?:,\s*(?P<role>{_OFFICE}))?")
_FOR_PARTY = re.compile(rf"(?:^|(?<=\s\s))for\s+(?={PARTY}(?:\s{{2}}|$))", re.IGNORECASE)
"""«For Venstre» over a name."""
_PARTY_FIRST = re.compile(rf"(?:for\s+)?(?P<party>{PARTY}|[A-ZÆØÅ])\s*:\s*(?P<names>.+)", re.IGNORECASE)
_OFFICE_BEFORE = re.compile(rf"(?P<office>{_OFFICE})\s+(?=[A-ZÆØÅ][\w.'’-]*\s+[A-ZÆØÅ])", re.IGNORECASE)
_TOO_MANY_WORDS = 5
"""So many words are hardly one person's name: two of the same party on a line."""
_BLANK_LINE = re.compile(r"[\s._-]*")


@dataclass
class _Group:
    """Lines of names with the offices and parties printed with them, and the lines they stand on."""

    names: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    line_from: int = 0
    line_to: int = 0


def read_signatures(blocks: Sequence[Block], lines: Sequence[str], source_at: SourceAt, document: str) -> tuple[list[Signatory], list[Issue]]:
    """The signatories in printed order, with the date of signature, and names whose column or party could not be told."""
    block = next((block for block in blocks if block.kind is BlockKind.SIGNATURES), None)
    if block is None:
        return [], []
    signed = signing_date(block, lines)
    dated = source_at(SIGNATURES, block.line_from, block.line_from)
    signatories: list[Signatory] = []
    issues: list[Issue] = []
    listed = [
        _Group([one.name], [one.role] if one.role else [], [one.party], block.line_from, block.line_to)
        for one in listed_names(lines[block.line_from - 1])
    ]
    for group in listed or _groups(lines, block.line_from + 1, block.line_to):
        source = source_at(SIGNATURES, group.line_from, group.line_to)
        persons, sure = _persons(group)
        if not sure:
            message = f"Underskrifterne «{' / '.join([*group.names, *group.parties])}» kan ikke fordeles sikkert på personer og partier."
            issues.append(Issue(kind=IssueKind.UNCERTAIN, message=message, sources=(source,)))
        for person, party, role in persons:
            if re.search(r"[\d:]", person) or _PARTIES.fullmatch(person):
                continue
            signatories.append(
                Signatory(
                    id=f"{document}/signatory/{len(signatories) + 1}",
                    document=document,
                    sources=(source, dated) if signed else (source,),
                    person=person,
                    party=party,
                    party_letter=party if len(party) == 1 else party_letter(party),
                    role=role,
                    date=signed,
                )
            )
    return signatories, issues


def signing_date(block: Block, lines: Sequence[str]) -> date | None:
    """The date of signature: on a short line among the signatures or right above them."""
    near = lines[max(0, block.line_from - 6) : block.line_to]
    return next((found for line in near if len(line.strip()) <= 60 and (found := parse_date(line))), None)


def _groups(lines: Sequence[str], line_from: int, line_to: int) -> list[_Group]:
    """Names with what is printed below them, or above them when the first line is a party."""
    groups: list[_Group] = []
    party_first: bool | None = None
    columns = party_columns(lines, line_from, line_to)
    for number in range(line_from, line_to + 1):
        text = _FOR_PARTY.sub("", lines[number - 1].strip())
        if _BLANK_LINE.fullmatch(text) or parse_date(text):
            continue
        if number in columns:
            cells, named = columns[number]
            offices = [cell for cell in cells if _OFFICES.fullmatch(cell)]
            groups.append(_Group([cell for cell in cells if cell not in offices], offices, [named], number, number))
            continue
        party, office = _PARTIES.fullmatch(text), _OFFICES.fullmatch(text)
        beside, before = _BESIDE.fullmatch(text), _PARTY_FIRST.fullmatch(text)
        party_first = party is not None if party_first is None else party_first
        starts = (party is not None and not (groups and groups[-1].parties and not groups[-1].names)) if party_first else not party and not office
        if before:
            groups.append(_Group([before["names"]], [], [before["party"]], number, number))
        elif beside and not party:
            groups.append(_beside(beside, number))
        elif people := _side_by_side(text):
            groups += [_beside(person, number) for person in people]
        else:
            if starts or not groups:
                groups.append(_Group(line_from=number))
            kept = groups[-1].parties if party else groups[-1].offices if office else groups[-1].names
            kept += re.findall(PARTY, text) if party else re.findall(_OFFICE, text, re.IGNORECASE) if office else [text]
            groups[-1].line_to = number
    return groups


def _beside(person: re.Match[str], number: int) -> _Group:
    """One person with the party printed right behind the name."""
    return _Group([person["name"]], [person["role"]] if person["role"] else [], [person["party"]], number, number)


def _side_by_side(line: str) -> list[re.Match[str]]:
    """The people of a line set in columns, each with a party behind the name («Anna Holm (A), borgmester      Bo Lund (V)»)."""
    cells = [cell.strip() for cell in re.split(r"\s{2,}|\t", line) if cell.strip()]
    people = [person for cell in cells if (person := _BESIDE.fullmatch(cell))]
    return people if len(people) == len(cells) > 1 else []


def _persons(group: _Group) -> tuple[list[tuple[str, str, str | None]], bool]:
    """Each person with party and office, and whether there was only one way to tell them apart. An office goes to the first in print."""
    names = [name for line in group.names for name in re.split(r"\s{2,}|\t|\s*;\s*|,\s+|\s+og\s+", line) if name.strip()]
    names, held = _without_offices(names)
    sure = True
    if len(names) == 1 and len(group.parties) > 1:
        names, sure = _split(names[0], len(group.parties))
    elif len(names) == 1 and len(names[0].split()) >= _TOO_MANY_WORDS:
        names, sure = _split(names[0], 2)
    parties = group.parties * len(names) if len(group.parties) == 1 else group.parties
    if not names or len(parties) != len(names):
        parties, sure = [*parties, *[""] * len(names)][: len(names)], not names
    offices: list[str | None] = held if any(held) else [*group.offices, *[None] * len(names)]
    return [(name, party, office) for name, party, office in zip(names, parties, offices, strict=False)], sure


def _without_offices(names: list[str]) -> tuple[list[str], list[str | None]]:
    """The names alone, and the office printed right before or behind each («Borgmester Mads Kjeldsen», «Mads Kjeldsen, borgmester»)."""
    people: list[str] = []
    offices: list[str | None] = []
    for name in names:
        if people and _OFFICES.fullmatch(name.strip()):
            offices[-1] = name.strip()
        else:
            before = _OFFICE_BEFORE.match(name.strip())
            people.append(name.strip()[before.end() :] if before else name)
            offices.append(before["office"] if before else None)
    return people, offices


def _split(line: str, count: int) -> tuple[list[str], bool]:
    """A line of several names, the likeliest way; not sure when another way is as likely."""
    words = line.split()
    ways = [
        [" ".join(words[a:b]) for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True)] for cuts in combinations(range(1, len(words)), count - 1)
    ]
    ranked = sorted(ways, key=name_splits, reverse=True)
    if not ranked:
        return [line], False
    return ranked[0], len(ranked) == 1 or name_splits(ranked[0]) > name_splits(ranked[1])
