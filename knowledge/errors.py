"""Every error that Rådbot raises on purpose, drawn as one tree, and `Issue`: a fault in a document.

    RaadbotError
    ├── SettingError            a setting has a value that cannot be used
    ├── DocumentError           a file could not be taken into the library
    │   ├── UnreadableDocument  missing, empty, binary, too large or wrongly encoded
    │   └── DuplicateDocument   another file in the library already has this id
    ├── StoreError              the database cannot be opened, read or written
    │   ├── StoreIsBusy         another process is writing to it right now
    │   └── JobLost             another instance has taken the queued job over
    ├── SearchIndexError        the search index cannot be used as it is
    │   ├── IndexMissing        nothing has been ingested yet
    │   └── IndexMismatch       built by another embedder, cutter or version
    ├── ToolCallError           a tool was called with something it cannot use; says what would be right
    │   ├── UnknownName         no committee, person, document or item of that name
    │   └── NotCovered          no record in the library covers the year or period
    ├── QuestionError           a question is empty or too long to be one
    ├── SlackError              Slack could not be used as asked
    │   ├── SlackRefused        Slack answered with an error code
    │   └── SlackUnreachable    no usable answer came in time
    ├── ModelError              a chat model failed or may not be used
    └── QuestionFileError       a file of graded questions cannot be read

A fault in a call is raised. A fault in a document is an `Issue` beside the records, and the rest is still read.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from knowledge.source import Source


class RaadbotError(Exception):
    """Anything Rådbot raises on purpose. The message says what, where and what now."""


class SettingError(RaadbotError):
    """A setting has a value that cannot be used; the message names the setting, the value and what was expected."""


class DocumentError(RaadbotError):
    """A file could not be taken into the library."""


class UnreadableDocument(DocumentError):
    """The file is missing, empty, binary, too large or in an unknown encoding."""


class DuplicateDocument(DocumentError):
    """Another file in the library already has this document id."""


class StoreError(RaadbotError):
    """The database cannot be opened, read or written."""


class StoreIsBusy(StoreError):
    """Another process is writing to the library right now."""


class JobLost(StoreError):
    """Another instance took the job over while this one was stalled; what it was about to do must be dropped."""


class SearchIndexError(RaadbotError):
    """The search index cannot be used as it is."""


class IndexMissing(SearchIndexError):
    """Nothing has been ingested yet."""


class IndexMismatch(SearchIndexError):
    """The index was built by another embedder, passage cutter or version."""


class ToolCallError(RaadbotError):
    """A tool was called with something it cannot use; the message says what would be right."""


class UnknownName(ToolCallError):
    """No committee, person, document, item or code of that name; the message offers the nearest."""


class NotCovered(ToolCallError):
    """No record in the library covers the year or period; the message says which are covered."""


class QuestionError(RaadbotError):
    """A question is empty or too long to be one."""


class SlackError(RaadbotError):
    """Slack could not be used as asked."""


class SlackRefused(SlackError):
    """Slack answered with an error code, and asking again will not help. `code` is Slack's own."""

    def __init__(self, method: str, code: str, detail: str = "") -> None:
        """Which method was called and what Slack said."""
        self.method, self.code = method, code
        super().__init__(f"Slack afviste {method}: {code}{f' ({detail})' if detail else ''}.")


class SlackUnreachable(SlackError):
    """No usable answer came from Slack in time."""


class ModelError(RaadbotError):
    """A chat model failed or may not be used."""


class QuestionFileError(RaadbotError):
    """A file of graded questions cannot be read; the message names the line and what was expected."""


class IssueKind(StrEnum):
    """What sort of fault a document has."""

    DISAGREEMENT = "disagreement"
    """Two places in the documents say different things."""
    UNEXPECTED_SIGN = "unexpected_sign"
    """A saving printed as an expense, or the other way round."""
    TEMPLATE_RESIDUE = "template_residue"
    """Text meant for the author, such as «Slet denne tekst»."""
    SPELLING = "spelling"
    """A word or title that looks misspelt."""
    UNREADABLE = "unreadable"
    """A cell or line that could not be read."""
    UNCERTAIN = "uncertain"
    """Read, but open to another reading."""
    NOT_IN_TABLE = "not_in_table"
    """An amount in the text that has no line in the tables."""


class Issue(BaseModel):
    """Something in a document that disagrees, is odd or could not be read, with where it stands.

    `message` is one Danish sentence for the secretary; `item` is the item, case or action it concerns, when there is one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: IssueKind
    message: str
    sources: tuple[Source, ...]
    item: str | None = None
