"""Typed questions over the records and the index. `ALL_TOOLS` is the one list that the agent, the CLI and the docs read."""

from typing import Any

from tools import (
    actions,
    agenda_items,
    agreement_items,
    attendance,
    budget_lines,
    compare_documents,
    deadlines,
    decisions,
    documents,
    draft_summary,
    issues,
    key_figures,
    meetings,
    open_follow_ups,
    people,
    planned_cases,
    savings,
    schedule,
    search,
    slides,
    votes,
    whole_item,
)
from tools.contract import Tool

ALL_TOOLS: tuple[Tool[Any], ...] = (
    budget_lines.TOOL,
    savings.TOOL,
    agreement_items.TOOL,
    key_figures.TOOL,
    actions.TOOL,
    schedule.TOOL,
    slides.TOOL,
    deadlines.TOOL,
    meetings.TOOL,
    agenda_items.TOOL,
    decisions.TOOL,
    votes.TOOL,
    attendance.TOOL,
    open_follow_ups.TOOL,
    planned_cases.TOOL,
    people.TOOL,
    issues.TOOL,
    search.TOOL,
    whole_item.TOOL,
    documents.TOOL,
    draft_summary.TOOL,
    compare_documents.TOOL,
)
