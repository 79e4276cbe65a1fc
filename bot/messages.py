"""Danish phrases that surfaces share: what is going on while an answer is made."""

from __future__ import annotations

_WORKING = {
    "budget_lines": "Slår op i budgettets linjer",
    "savings": "Slår op i besparelserne",
    "actions": "Slår op i handlingerne",
    "agreement_items": "Læser budgetaftalens punkter",
    "key_figures": "Slår nøgletal op",
    "decisions": "Læser beslutningerne",
    "votes": "Ser på afstemningerne",
    "attendance": "Slår deltagerne op",
    "planned_cases": "Ser i sagsoversigten",
    "deadlines": "Samler frister og ansvarlige",
    "search": "Søger i dokumenterne",
    "issues": "Tjekker, om kilderne er enige",
    "draft_summary": "Skriver et udkast",
    "compare_documents": "Sammenligner dokumenter",
}


def working_on(tool: str) -> str:
    """What is being done, while a tool runs."""
    return _WORKING.get(tool, "Slår op i dokumenterne")


def replaced_by_builtin() -> str:
    """Why the built-in model's answer is shown instead of the language model's. The unsupported claims are not repeated."""
    return "Sprogmodellens svar kunne ikke genfindes i kilderne; svaret er fra den indbyggede model."
