"""The document itself, its sections, and what is common to all families: people, figures, organizations."""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import StrEnum

from knowledge.records.base import Record
from knowledge.records.time import Period, Precision


class Family(StrEnum):
    """What kind of document the text looks like."""

    MINUTES = "minutes"
    BUDGET_AGREEMENT = "budget_agreement"
    ACTION_PLAN = "action_plan"
    SCHEDULE = "schedule"
    SLIDES = "slides"
    OTHER = "other"


class Document(Record):
    """One document of the library. `id` equals `document`: the file's stem.

    `date` is the document's own date (meeting, signature, adoption), not the file's. `period` is what it plans for.
    `public` is a positive mark: only text known to be open has it.
    """

    title: str
    family: Family
    body: str | None = None
    """The council or committee behind it, as printed."""
    date: datetime.date | None = None
    date_precision: Precision | None = None
    period: Period | None = None
    years: tuple[int, ...] = ()
    """Budget or plan years the document covers, ascending."""
    public: bool = False
    line_count: int
    sha256: str


class Section(Record):
    """A stretch of text that belongs together: what passages are cut from and what «show me the whole item» returns.

    `path` is the headings from the outside in; `role` is a heading role (`domain.md` §1.3: summary, background,
    case_presentation, finance, recommendation, decision, history, attendance …) or a family's own word (`agreement_item`, `table`, `slide`,
    `action`, `focus_area`, `purpose`, `intro`). `item` is the item number, case code or action number the text belongs to.
    `text` is repaired for reading (line-end hyphens and wrapped lines joined, list ordinals moved to the front); lists keep one line a
    point, paragraphs are separated by a blank line. Order of sections is the order of the document.
    """

    path: tuple[str, ...]
    role: str
    item: str | None = None
    text: str
    public: bool = True


class Membership(Record):
    """A person's seat or part in a body or a signature («medlem», «formand», «underskriver»)."""

    person: str
    organization: str
    party: str | None = None
    """Party as printed: a letter («A») or a name («Socialdemokratiet»)."""
    party_letter: str | None = None
    role: str | None = None
    """«Formand», «borgmester», … as printed."""


class Figure(Record):
    """A number in running text or a list, with the words that say what it counts.

    `unit` is `kr`, `pct`, `m2`, `timer` … or None for a plain count; `label` is the sentence or list point it stands in.
    """

    value: Decimal
    as_printed: str
    unit: str | None = None
    label: str
    item: str | None = None
    role: str | None = None
    """Role of the section it stands in."""
