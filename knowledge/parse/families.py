"""Text → records, by the parser of the family that the text looks like; never by its name.

A new family is one module that is a `Parser`, or holds one as `PARSER`, and one line in `PARSERS`.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.parse import budget_agreement
from knowledge.parse.action_plan import PARSER as ACTION_PLAN
from knowledge.parse.announced import announced_counts
from knowledge.parse.contract import Parsed, Parser, Text
from knowledge.parse.minutes import PARSER as MINUTES
from knowledge.parse.openness_marks import row_mark
from knowledge.parse.plain import PARSER as PLAIN
from knowledge.parse.printed_tables import printed_tables
from knowledge.parse.running import without_running_lines
from knowledge.parse.schedule import PARSER as SCHEDULE
from knowledge.parse.slides import PARSER as SLIDES

PARSERS: tuple[Parser, ...] = (MINUTES, budget_agreement, ACTION_PLAN, SCHEDULE, SLIDES)
"""Every family that is recognised by its text."""

RECOGNISED_FROM = 0.4
"""A text that no family claims this surely is read as plain text."""

_TOP = 12
"""A mark that closes a whole document stands among so many lines at its top."""


def parse(text: Text) -> Parsed:
    """All that can be read out of the text, by the parser that recognises it best, or as plain searchable text.

    Running heads and feet of its pages are not read. A document that calls itself confidential is not public, whatever its family.
    What can be checked in any family is checked here.
    """
    printed = text.lines
    text = without_running_lines(text)
    sureness, best = max(((parser.recognises(text), index) for index, parser in enumerate(PARSERS)), key=lambda scored: (scored[0], -scored[1]))
    parser = PARSERS[best] if sureness >= RECOGNISED_FROM else PLAIN
    parsed = parser.parse(text)
    rows, issues = printed_tables(text, parsed)
    parsed = replace(parsed, records=(*parsed.records, *rows), issues=(*parsed.issues, *announced_counts(parsed), *issues))
    return (
        parsed if parser is MINUTES or not _closes_itself(printed) else replace(parsed, document=parsed.document.model_copy(update={"public": False}))
    )


def _closes_itself(lines: Sequence[str]) -> bool:
    """Whether the top of a document that is no minutes says that it is confidential; minutes have parts, and tell it of each."""
    top = [line for line in lines if line.strip()][:_TOP]
    return any((mark := row_mark(line, in_head=True)) is not None and not mark.public for line in top)
