"""An order for a draft, in the form the queue keeps."""

from __future__ import annotations

from dataclasses import dataclass

DRAFT = "draft"
"""The kind of job."""


@dataclass(frozen=True)
class DraftOrder:
    """Who ordered what, and for a revision which version it began from."""

    team: str
    person: str
    subject: str
    comment: str = ""
    edited: str = ""
    draft: str = ""
    version: int = 0
