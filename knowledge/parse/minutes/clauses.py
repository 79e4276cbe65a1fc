"""A decision's text taken apart: which point it answers, and whether each stretch decides, votes, dissents, stops or notes an absence.

The order is that of the grammar of decisions: part, outcome, qualifier, votes, statements, suspension, absence. Each ends where the next begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.parse.minutes.bodies import BODY, find_bodies, same_body
from knowledge.parse.minutes.motions import Motion, motion_of, ruling_on, still_about
from knowledge.parse.minutes.outcomes import Ending, closing_of, ending_of
from knowledge.parse.minutes.parts import part_of, split_by_part, tells_the_order
from knowledge.parse.minutes.people_lists import names_in
from knowledge.parse.minutes.reasons import reason_after, reason_in
from knowledge.parse.minutes.recusals import recused_in
from knowledge.parse.minutes.reservations import ruled_before
from knowledge.parse.minutes.rulings import Dissent, Reading, Ruling, Vote
from knowledge.parse.minutes.statements import Statement, statement_of
from knowledge.parse.minutes.suspensions import stop_of
from knowledge.parse.minutes.votes import Ballot, ballot_of
from knowledge.parse.prose import Paragraph, sentences
from knowledge.records.meeting import Outcome

_ABSENCE = re.compile(
    r"\b(?:deltog\s+ikke|inhabil\w*|habilitet|var\s+fraværende|er\s+fraværende|forlod\s+(?:mødet|lokalet)|stedfortræder|meldt\s+afbud|ikke\s+til\s?stede|"
    r"ankom\s+til\s+mødet|havde\s+afbud|tiltrådte\s+mødet)\b|^(?:fraværende|afbud|ikke\s+til\s?stede)\b",
    re.IGNORECASE,
)
_PROCEEDS = re.compile(r"Sagen\s+(?:(?:over|frem|videre)?sendes|går\s+videre|fremlægges|forelægges|genoptages)\b")
"""Where the case goes next is no part of a dissent that stands before it."""
_THE_REST = re.compile(r"(?:Indstilling|(?:De\s+)?øvrige\b|Resten\b|Alle\b)", re.IGNORECASE)
"""What a ruling after those on single points is about."""
_POINT_NAMED = re.compile(r"\b(?:pkt\.?|punkt|at-punkt)\s*(\d{1,2})\b", re.IGNORECASE)
_ON_POINT = re.compile(r"\b(?:indstillingens\s+(?:punkt|pkt\.?|at-punkt)|(?:om|til|for|i?mod)\s+at-punkt)\s*(?P<point>\d{1,2})\b", re.IGNORECASE)
"""«undlod at stemme om indstillingens punkt 1»: the vote is on that point, wherever it is told."""
_PUT_TO_THE_VOTE = re.compile(r"\b(?:sat|sættes|satte|bragt|kom|sendt|gik)\b[^.]{0,40}\btil\s+afstemning\b", re.IGNORECASE)
_AFTER_LETTER = re.compile(
    r"(?<=[\s+(][A-ZÆØÅ]\.)\s+(?=(?:Indstilling|Forslag|Ændringsforslag|Udvalget|Imod|For|Undlod|Hverken|Punkt|Pkt|Sagen|Herefter|Et|De)\w*\s)"
)
"""A party's letter ends a sentence here; elsewhere a letter and a full stop are an initial."""
_GLUED = re.compile(r"(?<=[a-zæøå]{4})(?=[A-ZÆØÅ][a-zæøå]+[-,\s])")


class _Reader:
    """Reads the paragraphs of one decision block from top to bottom."""

    def __init__(self, own_body: str) -> None:
        self.reading = Reading()
        self._own_body = own_body
        self._aside: list[tuple[str, Paragraph]] = []
        self._parts: tuple[int | None, ...] = (None,)
        self._dissent: Dissent | None = None
        self._fresh = True
        """No ruling yet for the current point."""
        self._ruled = False
        """A ruling since the last vote: who votes on a side again votes on something else."""
        self._motion: Motion | None = None
        """The amendment that the votes and rulings are about until the recommendation is ruled on."""
        self._under_motion = False
        """All that is read now stands under the amendment's own heading."""

    def begin(self, motion: str | None) -> None:
        """A new block: of an amendment with these words, or of the decision itself."""
        if motion is not None or self._under_motion:
            self._motion = Motion(sentences(motion)[0].strip(" .,:"), decided=False) if motion else None
        self._under_motion = motion is not None

    def read(self, paragraph: Paragraph) -> None:
        for piece in split_by_part(paragraph):
            self._read_piece(piece)

    def _read_piece(self, paragraph: Paragraph) -> None:
        """One paragraph, or what it says of one point."""
        parts, text = part_of(paragraph)
        if parts:
            self._parts, self._dissent, self._fresh, self._motion = parts, None, True, None
        for piece in _unglued(text):
            for stretch in _stretches(piece):
                self._take(stretch, paragraph)

    def _take(self, text: str, place: Paragraph) -> None:
        """One sentence, or a statement with all that follows it."""
        first, last = place.line_from, place.line_to
        self.reading.recusals += [(person, text, first, last) for person in recused_in(text)]
        stop = stop_of(text)
        if stop:
            self._dissent = None
            self.reading.stops.append((stop, text, first, last))
            return
        statement, ballot = statement_of(text), ballot_of(text)
        about_motion = self._follow_motion(text)
        if ballot and not (statement and statement.goes_on):
            self._dissent = None
            self._vote(ballot, place)
            if reason := reason_in(text, ballot):
                self._dissents(reason, place)
            if ending_of(text) is None and not about_motion:
                return
        elif statement and (ruled := ruled_before(text, statement)):
            self._rule(ruled, place)
            self._dissent = self._dissents(statement, place)
            return
        elif statement or (statement := self._reason_after(text)):
            self._dissent = self._dissents(statement, place)
            return
        elif self._dissent is not None and self._dissent.statement.goes_on and not (ending_of(text) and self._fresh) and not _PROCEEDS.match(text):
            self._dissent.text = f"{self._dissent.text} {text}".strip()
            self._dissent.last = last
            return
        if _PUT_TO_THE_VOTE.search(text) and ending_of(text) is None:
            self._aside.append((text, place))
            return
        if (_ABSENCE.search(text) or tells_the_order(text)) and ending_of(text) is None and not about_motion:
            return
        if self._fresh and self._is_of_another(text):
            self._aside.append((text, place))
            return
        self._rule(text, place, about_motion=about_motion)

    def _follow_motion(self, text: str) -> bool:
        """Whether the sentence is about an amendment: it names one, or rules on the one before it."""
        if self._under_motion:
            return True
        named = motion_of(text)
        if named:
            self._motion = named
            return True
        if self._motion is None or ending_of(text) is None:
            return False
        if still_about(self._motion, text):
            self._motion.decided = True
            return True
        self._motion = None
        return False

    def _dissents(self, statement: Statement, place: Paragraph) -> Dissent:
        """A dissent, on the one point it names or that the decision is about."""
        named = _POINT_NAMED.search(statement.text) if statement.kind == "forbehold" else None
        part = int(named[1]) if named else self._voted_on(statement) or (self._parts[0] if len(self._parts) == 1 else None)
        self.reading.dissents.append(Dissent(part, statement, statement.text, place.line_from, place.line_to))
        return self.reading.dissents[-1]

    def _voted_on(self, statement: Statement) -> int | None:
        """The one point that those who make the statement voted against."""
        by = set(names_in(statement.by))
        parts = {part for vote in self.reading.votes if by and by <= {*vote.ballot.names.get("against", ())} for part in vote.parts}
        return parts.pop() if len(parts) == 1 else None

    def _reason_after(self, text: str) -> Statement | None:
        """The reason somebody gives for the vote just told."""
        return reason_after(text, self.reading.votes[-1].ballot) if self.reading.votes and ending_of(text) is None else None

    def finish(self) -> Reading:
        """The reading; what another body said is the decision only when nothing else is."""
        if not self.reading.rulings:
            for text, place in self._aside:
                self._rule(text, place)
        return self.reading

    def _is_of_another(self, text: str) -> bool:
        """Whether the sentence tells what another body recommends («Økonomiudvalget anbefaler, at …»)."""
        named = re.match(rf"{BODY}\s+(?:anbefal|indstil)", text)
        return named is not None and bool(self._own_body) and not same_body(find_bodies(text)[0], self._own_body)

    def _vote(self, ballot: Ballot, place: Paragraph) -> None:
        """A vote; sentences about the same point are one vote."""
        votes = self.reading.votes
        named = _ON_POINT.search(ballot.text)
        parts = (int(named["point"]),) if named and self._parts != (None,) else self._parts
        on = self._motion.text if self._motion else None
        again = votes and ((self._ruled and _tell_the_same(votes[-1].ballot, ballot)) or votes[-1].on != on)
        self._ruled = False
        if votes and votes[-1].parts == parts and not again:
            votes[-1].ballot = votes[-1].ballot.joined(ballot)
            votes[-1].last = place.line_to
        else:
            votes.append(Vote(parts, ballot, place.line_from, place.line_to, on))

    def _rule(self, text: str, place: Paragraph, *, about_motion: bool = False) -> None:
        """A decision, or what is added to the one before it. What is decided after an amendment is the decision, the amendment part of its words."""
        ending = ruling_on(text) if about_motion else ending_of(text) or (closing_of(text) if self._fresh else None)
        first, last = place.line_from, place.line_to
        self._ruled = ending is not None
        if ending is not None and self._parts != (None,) and not self._fresh and _THE_REST.match(text):
            self._parts, self._fresh = (None,), True
        if self._fresh:
            self.reading.rulings.append(replace(_ruling(self._parts, ending, text, first, last), motion=about_motion))
            self._fresh = False
            return
        before = self.reading.rulings[-1]
        if ending is not None and (before.ending is None or (before.motion and not about_motion)):
            before.ending, before.text, before.last, before.motion = ending, f"{before.text} {text}", last, about_motion
            return
        before.text = f"{before.text} {text}"
        if about_motion:
            before.last = last
            return
        before.remark = f"{before.remark} {text}" if before.remark else text
        before.last = last


def _tell_the_same(one: Ballot, other: Ballot) -> bool:
    """Whether both name, or both count, the voters of one side; a count and the names behind it are one vote."""
    return bool(one.names.keys() & other.names.keys() or one.counts.keys() & other.counts.keys())


def _ruling(parts: tuple[int | None, ...], ending: Ending | None, text: str, first: int, last: int) -> Ruling:
    """A ruling with its remark; «idet» before a vote is none."""
    remark = text[ending.remark :].strip(" :,") if ending and ending.remark is not None else ""
    if ending and remark and ballot_of(remark):
        outcome = Outcome.APPROVED if ending.outcome is Outcome.APPROVED_WITH_REMARK else ending.outcome
        return Ruling(parts, Ending(outcome, ending.end), text, None, first, last)
    return Ruling(parts, ending, text, remark or None, first, last)


def read_ruling(printed: Iterable[tuple[bool, Sequence[Paragraph]]], own_body: str = "") -> Reading:
    """All that a decision of `own_body` says, block by block: whether it stands under «Ændringsforslag», and its paragraphs."""
    reader = _Reader(own_body)
    for under_motion, paragraphs in printed:
        reader.begin(paragraphs[0].text if under_motion and paragraphs else None)
        for paragraph in paragraphs:
            reader.read(paragraph)
    return reader.finish()


def _unglued(text: str) -> list[str]:
    """An outcome and a remark that the text layer printed without a space between them («…efterretningKlima- og …») taken apart."""
    for seam in _GLUED.finditer(text):
        ending = ending_of(text[: seam.start()])
        if ending is not None and ending.end == seam.start():
            return [text[: seam.start()], text[seam.start() :]]
    return [text]


def _stretches(text: str) -> list[str]:
    """The sentences of a paragraph; from a statement on they stay together until a vote or a stop."""
    found: list[str] = []
    in_statement = False
    for sentence in (piece for part in sentences(text) for piece in _AFTER_LETTER.split(part)):
        begins = statement_of(sentence)
        breaks = stop_of(sentence) is not None or _PROCEEDS.match(sentence) is not None or (ballot_of(sentence) is not None and not begins)
        if in_statement and not breaks and not begins:
            found[-1] += f" {sentence}"
            continue
        in_statement = begins is not None and begins.goes_on
        found.append(sentence)
    return found
