"""Who was there: one `Attendance` a person, from the lists in the head.

A party letter in parentheses marks a politician; anything else in parentheses is an office. The publishing system breaks job titles at their commas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from knowledge.errors import Issue, IssueKind
from knowledge.parse.minutes.attendance_lines import PeopleBlock
from knowledge.parse.minutes.attendance_told import PERSON, Told, told_people
from knowledge.parse.minutes.page import Page
from knowledge.parse.prose.lines import continues
from knowledge.parties import PARTY
from knowledge.records import Attendance
from knowledge.records.meeting import AttendanceStatus

_STATUS = re.compile(
    r"(?:\s*(?:[-–,]\s*|\()|\s{2,})(?P<status>deltog(?:\s+ikke)?|(?:(?:har\s+)?meldt\s+|med\s+)?afbud|uden\s+afbud|fraværende|til\s*stede|ikke\s+til\s*stede|udeblev\w*)"
    r"\)?\.?\s*$",
    re.IGNORECASE,
)
_STATUSES = {"deltog": AttendanceStatus.PRESENT, "tilstede": AttendanceStatus.PRESENT, "afbud": AttendanceStatus.EXCUSED}
_SCOPE = re.compile(r",\s*(?:sag(?:erne)?|punkt(?:erne)?|pkt\.?)\s+\d.*$|\s*\((?:sag(?:erne)?|punkt(?:erne)?|pkt\.?)\s+\d[^()]*\)", re.IGNORECASE)
_PASSING = re.compile(
    r"(?:\s*[-–,(]\s*|\s{2,})(?:forlod|ankom|gik|kom|(?:deltog|mødte|til\s+stede)\s+(?:fra|til|under|ved|indtil|kl)\b)[^()]*(?:\([^()]*\))?\)?\s*$",
    re.IGNORECASE,
)
"""«Ib Ty (O) – forlod mødet kl. 18.10»: when somebody came or left is no office."""
_NOTE = re.compile(r"(?:deltog|fraværende|forlod|ankom|til\s+stede|kom|gik)\b.*\b(?:punkt|pkt|sag|kl)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-ZÆØÅ]{1,2}")
_LIST_NAMED = re.compile(r"([A-ZÆØÅ]{1,2})\s*[-–,:]\s*[A-ZÆØÅ].+")
"""«L – Lokallisten»: a list's letter with its name."""
_PARTY_BEFORE = re.compile(rf"(?P<party>[A-ZÆØÅ]|{PARTY})\s*:\s+(?=[A-ZÆØÅ])")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_OFFICE = r"(?:formand|næstformand|\d?\.?\s*(?:vice)?borgmester|rådmand|medlem|suppleant|stedfortræder|sekretær|udvalgsformand)"
_OFFICE_BEFORE = re.compile(rf"^(?P<office>{_OFFICE})\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
_TITLE = (
    r"(?:[A-ZÆØÅa-zæøå][\w]*-?,?\s+(?:og\s+)?){0,2}\w*(?i:direktør|chef|leder|konsulent|sekretær|koordinator|planlægger|jurist|ingeniør|arkitekt|referent"
    r"|medarbejder|fuldmægtig|specialist|rådgiver|assistent)"
)
_TITLE_BEFORE = re.compile(rf"^(?P<office>{_TITLE})\s+(?=[A-ZÆØÅ][\w.-]+\s+[A-ZÆØÅ])")
"""«By- og miljødirektør Ditte Krogh», «Vejchef Thomas Skjødt»."""
_BETWEEN = re.compile(rf"(?:[,;]|(?<!-)\s+(?:og|samt))\s+(?=[A-ZÆØÅ]|{_TITLE}\s+[A-ZÆØÅ][\w.-]+\s+[A-ZÆØÅ])(?![^()]*\))")
"""Between two people of a row, the second with a title or without."""
_OFFICE_AFTER = re.compile(rf"(?:\s+[-–]\s+|,\s*)(?P<office>{_OFFICE}\b[^()]*|[a-zæøå][^()]*)$", re.IGNORECASE)
_STANDS_IN = re.compile(
    rf"[\s,(–-]*(?:\b(?:som\s+)?(?:stedfortræder|suppleant)\s+for|\bi\s+stedet\s+for|(?<=\)\s)for)\s+(?P<absent>{PERSON})(?:\s*\([^()]*\))?\)?"
)
"""«Torben Kjær (O) for Birgitte Fonnesbæk (O)», «Nils Ib (V) (stedfortræder for Eva Lund)»."""
_STANDING_IN = re.compile(r"stedfortræder|suppleant|i\s+stedet", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÆØÅÖÄÜÉÁÇŞ0-9][\w.'’-]*(?:\s+(?:[A-ZÆØÅÖÄÜÉÁÇŞ][\w.'’-]*|af|von|van|de|el|al))+")


@dataclass
class _Entry:
    """One person's printed words and the lines they stand on."""

    words: str
    first: int
    last: int
    status: AttendanceStatus
    stands_in: bool = False
    """Listed under «Stedfortræder» or «I stedet deltog»."""


@dataclass
class Roll:
    """The people of a meeting, and what could not be told of them."""

    people: list[Attendance] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_roll(page: Page, blocks: list[PeopleBlock]) -> Roll:
    """Everyone the head lists, in printed order. Who stands in a list of participants without a status, where others have one, is unknown."""
    entries = [entry for block in blocks for entry in _entries(page, block)]
    with_status = any((found := _STATUS.search(entry.words)) and found["status"].lower() == "deltog" for entry in entries)
    roll = Roll()
    for entry in entries:
        person = _person(page, entry, len(roll.people) + 1, with_status=with_status)
        if person is None or _was_listed(roll.people, person):
            continue
        roll.people.append(person)
        if person.status is AttendanceStatus.UNKNOWN:
            message = f"Det er ikke anført, om {person.person} deltog i mødet."
            roll.issues.append(Issue(kind=IssueKind.UNCERTAIN, message=message, sources=person.sources))
    roll.people = _members_without_party(roll.people)
    return roll


def _members_without_party(people: list[Attendance]) -> list[Attendance]:
    """Where no party is printed at all, the members are those without a job title, one of them the chair («Helle Bo (formand), Ib Ty, …»)."""
    chaired = any(re.fullmatch(r"(?:udvalgs)?formand|borgmester", person.role or "", re.IGNORECASE) for person in people)
    if not chaired or any(person.party for person in people):
        return people
    return [p.model_copy(update={"politician": p.role is None or re.fullmatch(_OFFICE, p.role, re.IGNORECASE) is not None}) for p in people]


def _was_listed(people: list[Attendance], person: Attendance) -> bool:
    """Whether the person stands among the members above; then those who were away are marked so there, and nobody is there twice."""
    for at, known in enumerate(people):
        if known.person == person.person and person.party in (known.party, None):
            if known.status is AttendanceStatus.PRESENT and person.status in (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT):
                people[at] = known.model_copy(update={"status": person.status, "sources": (*known.sources, *person.sources)})
            return True
    return False


def _entries(page: Page, block: PeopleBlock) -> list[_Entry]:
    """The block's people, wrapped lines joined; a line of several names is taken apart."""
    lines = ([(block.heading_line, block.rest)] if block.rest else []) + [
        (number, re.sub(r"^\s*(?:[•·∙\uf0b7]|-\s)\s*", "", page.line(number))) for number in range(block.first, block.last + 1) if page.line(number)
    ]
    joined: list[_Entry] = []
    for number, words in lines:
        if _NOTE.match(words) or re.fullmatch(r"ingen\.?", words, re.IGNORECASE) or (words.isupper() and len(words.split()) > 1):
            continue
        if joined and (_goes_on(joined[-1].words, words) or _hangs(page, block, number)):
            joined[-1].words = _put_together(joined[-1].words, words)
            joined[-1].last = number
        else:
            joined.append(_Entry(words, number, number, block.status, _STANDING_IN.search(block.label) is not None))
    return [single for entry in joined for told in told_people(entry.words) for single in _of_one_party(_as_told(entry, told))]


def _as_told(entry: _Entry, told: Told) -> _Entry:
    """The entry with the words and the status that a sentence gives."""
    return replace(entry, words=told.words, status=told.status or entry.status, stands_in=entry.stands_in or told.stands_in)


def _hangs(page: Page, block: PeopleBlock, number: int) -> bool:
    """Whether a line is set in under a field that began on the heading's own line («Til stede:⇥Ane Thuesen, Else-Marie» above «Skov»)."""
    line, above = page.lines[number - 1], page.lines[block.heading_line - 1]
    return bool(block.rest) and len(line) - len(line.lstrip()) > len(above) - len(above.lstrip())


def _goes_on(above: str, below: str) -> bool:
    """Whether a person's line goes on below: an open parenthesis, or one that begins the next line."""
    if above.count("(") > above.count(")") or above.endswith((" og", " samt")):
        return True
    return not _STATUS.search(above) and (below.startswith(("(", "-", "–")) or below[:1].islower())


def _put_together(above: str, below: str) -> str:
    """Two lines of one person. A job title that was broken at a comma gets it back; one that was merely wrapped does not."""
    inside = above.count("(") > above.count(")")
    if inside and below[:1].isupper() and not continues(above.rpartition("(")[2], below):
        return f"{above}, {below}"
    return f"{above} {below}"


def _of_one_party(entry: _Entry) -> list[_Entry]:
    """The people of a line, each with the party that the line begins with («A: Rikke Thor (borgmester), Ulla Find»)."""
    of = _PARTY_BEFORE.match(entry.words)
    if of is None:
        return _taken_apart(entry)
    return [replace(one, words=f"{one.words} ({of['party']})") for one in _taken_apart(replace(entry, words=entry.words[of.end() :]))]


def _taken_apart(entry: _Entry) -> list[_Entry]:
    """One entry a person of a line such as «Arne Ebsen, Birger Jensen og Finn Olsen»."""
    outside = _PARENTHESES.sub("", entry.words)
    pieces = [piece for piece in _BETWEEN.split(entry.words) if piece]
    names = [_NAME.match(_TITLE_BEFORE.sub("", piece.strip())) for piece in pieces]
    if len(pieces) < 2 or not all(names) or _STATUS.search(outside):
        return [entry]
    return [replace(entry, words=piece.strip(" .")) for piece in pieces]


def _person(page: Page, entry: _Entry, order: int, *, with_status: bool) -> Attendance | None:
    """One person; None for a line that names nobody."""
    status = _STATUS.search(entry.words)
    words = _PASSING.sub("", _SCOPE.sub("", _STATUS.sub("", entry.words)))
    stood_in = _STANDS_IN.search(words)
    words = _STANDS_IN.sub("", words) if stood_in else words
    party, role = None, None
    for content in (part.strip() for part in _PARENTHESES.findall(words)):
        if party is None and (_LETTERS.fullmatch(content) or re.fullmatch(PARTY, content)):
            party = content
        elif party is None and (list_named := _LIST_NAMED.fullmatch(content)):
            party = list_named[1]
        else:
            role = content if role is None else f"{role}, {content}"
    name = " ".join(_PARENTHESES.sub(" ", words).replace(" ,", ",").split())
    for pattern in (_OFFICE_BEFORE, _TITLE_BEFORE, _OFFICE_AFTER):
        office = pattern.search(name)
        if office:
            role = role or office["office"].strip()
            name = (name[: office.start()] + name[office.end() :]).strip(" ,")
    role = role or ("stedfortræder" if entry.stands_in or stood_in else None)
    name = name.strip(" ,.-–")
    if not _NAME.fullmatch(name) and not (party and name[:1].isupper()):
        return None
    return Attendance(
        id=f"{page.document}/attendance/{order}",
        document=page.document,
        sources=(page.source("Deltagere", entry.first, entry.last),),
        person=name,
        party=party,
        role=role,
        status=_status(status["status"] if status else None, entry.status, with_status=with_status),
        politician=party is not None,
        substitute_for=stood_in["absent"] if stood_in else None,
    )


def _status(printed: str | None, heading: AttendanceStatus, *, with_status: bool) -> AttendanceStatus:
    """A person's own status, else that of the heading. Where people have their own, one among the participants without it is unknown."""
    if printed is not None:
        words = "".join(printed.lower().split())
        if words.endswith("afbud") and not words.startswith("uden"):
            return AttendanceStatus.EXCUSED
        return _STATUSES.get(words, AttendanceStatus.ABSENT)
    if with_status and heading is AttendanceStatus.PRESENT:
        return AttendanceStatus.UNKNOWN
    return heading
