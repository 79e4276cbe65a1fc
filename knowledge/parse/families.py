"""Text → records, by the parser of the family that the text looks like; never by its name.

A new family is one module that is a `Parser`, or holds one as `PARSER`, and one line in `PARSERS`.
"""

from knowledge.parse import budget_agreement
from knowledge.parse.action_plan import PARSER as ACTION_PLAN
from knowledge.parse.contract import Parsed, Parser, Text
from knowledge.parse.minutes import PARSER as MINUTES
from knowledge.parse.plain import PARSER as PLAIN
from knowledge.parse.running import without_running_lines
from knowledge.parse.schedule import PARSER as SCHEDULE
from knowledge.parse.slides import PARSER as SLIDES

PARSERS: tuple[Parser, ...] = (MINUTES, budget_agreement, ACTION_PLAN, SCHEDULE, SLIDES)
"""Every family that is recognised by its text."""

RECOGNISED_FROM = 0.4
"""A text that no family claims this surely is read as plain text."""


def parse(text: Text) -> Parsed:
    """All that can be read out of the text, by the parser that recognises it best, or as plain searchable text.

    Running heads and feet of its pages are not read.
    """
    text = without_running_lines(text)
    sureness, best = max(((parser.recognises(text), index) for index, parser in enumerate(PARSERS)), key=lambda scored: (scored[0], -scored[1]))
    return PARSERS[best].parse(text) if sureness >= RECOGNISED_FROM else PLAIN.parse(text)
