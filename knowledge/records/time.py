"""Time as the documents print it: exact, vague, open-ended, repeated or conditional."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Precision(StrEnum):
    """How exactly a period was printed."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    VAGUE = "vague"
    """primo, medio, ultimo"""
    CONDITION = "condition"
    """«når …», «afhængigt af …»: no dates can be derived"""


class Period(BaseModel):
    """A stretch of time and the words it was printed in.

    `start` and `end` are both included; `None` means open or unknown. `is_deadline` is true for «inden», «senest».
    `recurrence` keeps «årligt», «hvert andet år». Always show `text`; the dates are for sorting and filtering.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.DAY
    is_deadline: bool = False
    condition: str | None = None
    recurrence: str | None = None
    alternative: str | None = None
    """Another reading of the same words, in Danish, where there is one."""
