"""Where a value was printed: carried by every record, passage, issue and tool result."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Source(BaseModel):
    """One place in one document, as a person would find it.

    `document` is the document id (the file's stem); `locator` is what a reader would say ("punkt 5",
    "4.13, tabellen ANLÆG", "Branding, handling 2"); lines count from 1, `line_to` included;
    `quote` is the text as printed there, line breaks kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    title: str
    locator: str
    line_from: int = Field(ge=1)
    line_to: int = Field(ge=1)
    quote: str
