"""Everything that is read out of a document, as frozen pydantic records.

`RECORD_TYPES` is the one list: the store, the tools, the CLI and the docs read it.
"""

from knowledge.records.base import Record
from knowledge.records.budget import AgreementItem, BudgetLine, Chapter, KeyFigure, SavingsCase, Signatory
from knowledge.records.document import Document, Figure, Membership, Section
from knowledge.records.meeting import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    MinorityStatement,
    PlannedCase,
    Recommendation,
    Suspension,
    VoteEvent,
)
from knowledge.records.plan import (
    Action,
    Adoption,
    AreaPurpose,
    Financing,
    FocusArea,
    PairedValue,
    PlanActivity,
    PlanEvaluation,
    PlanResource,
    Slide,
)

RECORD_TYPES: tuple[type[Record], ...] = (
    Document,
    Section,
    Membership,
    Figure,
    Meeting,
    Attendance,
    AgendaItem,
    Recommendation,
    Decision,
    VoteEvent,
    MinorityStatement,
    Suspension,
    PlannedCase,
    Chapter,
    AgreementItem,
    BudgetLine,
    SavingsCase,
    KeyFigure,
    Signatory,
    Action,
    AreaPurpose,
    Adoption,
    Financing,
    FocusArea,
    PlanActivity,
    PlanResource,
    PlanEvaluation,
    Slide,
    PairedValue,
)

__all__ = ["RECORD_TYPES", "Record", *(record_type.__name__ for record_type in RECORD_TYPES)]
