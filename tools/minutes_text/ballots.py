"""The votes of an item as a table: who voted for, against or not at all; what the minutes do not say is said not to be stated."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.records import VoteEvent

_NOT_SAID = "ikke oplyst"


def ballots(votes: Sequence[VoteEvent]) -> str:
    """A Markdown table with a row for each vote; empty when there was none. A count stands only where it is printed."""
    if not votes:
        return ""
    rows = [
        "| "
        + " | ".join(
            (
                f"Indstillingens punkt {vote.part}" if vote.part else "Punktet",
                _side(vote.in_favour, vote.in_favour_count),
                _side(vote.against, vote.against_count),
                _side(vote.abstained, vote.abstained_count),
            )
        )
        + " |"
        for vote in votes
    ]
    return "\n".join(["| Afstemning om | For | Imod | Undlod at stemme |", "| --- | --- | --- | --- |", *rows])


def _side(names: Sequence[str] | None, count: int | None) -> str:
    listed = ", ".join(names) if names else ""
    if count is None:
        return listed or (_NOT_SAID if names is None else "ingen")
    return f"{count}: {listed}" if listed else str(count)
