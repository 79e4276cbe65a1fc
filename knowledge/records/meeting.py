"""Minutes: the meeting, who was there, the items, and what was recommended, decided, voted and stopped, and who was disqualified."""

from __future__ import annotations

import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from knowledge.records.base import Record
from knowledge.records.time import Period


class Outcome(StrEnum):
    """How an item ended (`beslutning`); the phrases behind each are in `domain.md` §1.4."""

    APPROVED = "approved"
    APPROVED_WITH_REMARK = "approved_with_remark"
    APPROVED_AS_AMENDED = "approved_as_amended"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    POSTPONED = "postponed"
    REFERRED = "referred"
    HEARING = "hearing"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    LAPSED = "lapsed"
    ELECTED = "elected"
    GRANTED = "granted"
    PROCEDURAL = "procedural"
    NONE_RECORDED = "none_recorded"
    CUSTOM = "custom"
    """Free text, such as a date being set."""


class AttendanceStatus(StrEnum):
    """Whether a person took part."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Meeting(Record):
    """One meeting of one body. `starts_at` and `ends_at` are aware (Europe/Copenhagen); the end is «Mødet hævet kl. …», else the one convened for."""

    body: str
    date: datetime.date
    starts_at: datetime.datetime | None = None
    ends_at: datetime.datetime | None = None
    location: str | None = None
    next_meeting: datetime.date | None = None
    """The day of the next meeting, where the minutes end by naming it; the last of `sources` is then that line."""
    everyone: str | None = None
    """The sentence that tells of all members at once («Alle byrådets 17 medlemmer deltog, undtagen …»): then those listed are not all who came."""
    item_count: int


class Attendance(Record):
    """One person in the head of the minutes. A party letter in parentheses marks a politician; anything else is an official."""

    person: str
    party: str | None = None
    role: str | None = None
    status: AttendanceStatus
    politician: bool
    substitute_for: str | None = None
    """Whom the person stood in for (`stedfortræder`, kommunestyrelsesloven § 15), when it is printed."""


class Guest(BaseModel):
    """A person who takes part in one item («Yderligere deltagelse på mødet»); never a member."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    title: str | None = None
    affiliation: str | None = None


class EarlierTreatment(BaseModel):
    """Where the case has been before («Tidligere behandling»)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    body: str
    date: datetime.date | None = None
    item: str | None = None
    text: str


class AgendaItem(Record):
    """One item of the agenda (`dagsordenspunkt`). `number` is text as printed; `order` counts from 1.

    `public` is what the minutes say: True and False where the item stands under a mark that opens or closes it, None where nothing is said.
    """

    number: str
    order: int
    name: str
    public: bool | None = True
    attachments_total: int | None = None
    attachments_recommended: int | None = None
    competent_body: str | None = None
    """«Beslutningen træffes af»."""
    proposer: str | None = None
    """The centre that recommends («Center for … indstiller»)."""
    guests: tuple[Guest, ...] = ()
    earlier: tuple[EarlierTreatment, ...] = ()
    finance: str | None = None
    """The text under «Økonomiske konsekvenser og finansiering», repaired."""


class Recommendation(Record):
    """One numbered point of what the administration recommends (`indstilling`); never a decision."""

    item: str
    number: int
    text: str
    proposer: str | None = None


class Decision(Record):
    """One decision under an item (`beslutning`). An item can hold several.

    `text` is as printed (repaired); `part` is the point of the recommendation it answers, when said. `final` follows the rule in
    `domain.md` §1.4(e); `not_final_because` is a Danish clause. `earlier` is true for another body's decision in the history.
    """

    item: str
    part: int | None = None
    outcome: Outcome
    text: str
    remark: str | None = None
    decided_by: str | None = None
    date: datetime.date | None = None
    final: bool
    not_final_because: str | None = None
    earlier: bool = False


class VoteEvent(Record):
    """A vote (`afstemning`). Names as printed with party letter; a list is None when the minutes do not say."""

    item: str
    part: int | None = None
    in_favour: tuple[str, ...] | None = None
    against: tuple[str, ...] | None = None
    abstained: tuple[str, ...] | None = None
    in_favour_count: int | None = None
    against_count: int | None = None
    abstained_count: int | None = None
    on: str | None = None
    """The amendment (`ændringsforslag`) that was put to the vote, as printed; None for a vote on the recommendation."""
    text: str


class MinorityStatement(Record):
    """A dissent entered in the minutes (`mindretalsudtalelse`, `protokolbemærkning`, `forbehold`), whole."""

    item: str
    part: int | None = None
    by: str
    statement_kind: str
    """As printed: «mindretalsudtalelse», «protokolbemærkning», «forbehold»; «begrundelse» for a reason told with the vote itself."""
    text: str


class Suspension(Record):
    """The right of suspension used (`standsningsret`, kommunestyrelsesloven § 23): the case goes to the council."""

    item: str
    by: str
    law: str | None = None
    referred_to: str
    text: str


class Recusal(Record):
    """A person who took no part in an item for being disqualified (`inhabil`, kommunestyrelsesloven § 14). `text` is the printed sentence."""

    item: str
    person: str
    text: str


class FollowUp(Record):
    """What is to be done after an item (`opfølgning`), as the minutes print it, with who is to do it and by when as far as the words tell."""

    item: str
    text: str
    responsible: tuple[str, ...] = ()
    deadline: Period | None = None


class PlannedCase(Record):
    """A case planned for a later meeting («sagsoversigt»). Such plans are provisional when the text says so."""

    item: str
    body: str
    year: int
    month: int
    order: int
    name: str
    provisional: bool
