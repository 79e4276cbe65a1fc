"""Danish dates and vague times: "den 23.-24. november 2023", "medio 2023", "inden sommeren 2019", "1. halvår 2008" ⇄ `date` and `Period`.

The readings follow the table of time expressions in the domain notes: a vague time is an interval with a precision, and the printed words
are always kept; a condition ("når …", "afhængigt af …") never becomes a date.
"""

from knowledge.dates.calendar import MONTHS
from knowledge.dates.periods import find_periods, parse_period
from knowledge.dates.single import format_date, parse_date

__all__ = ["MONTHS", "find_periods", "format_date", "parse_date", "parse_period"]
