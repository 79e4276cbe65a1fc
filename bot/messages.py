"""Danish phrases that surfaces share: what is going on while an answer is made."""

from __future__ import annotations

_WORKING = {
    "budget_lines": "Slår op i budgettets linjer",
    "savings": "Slår op i besparelserne",
    "actions": "Slår op i handlingerne",
    "agreement_items": "Læser budgetaftalens punkter",
    "key_figures": "Slår nøgletal op",
    "reckon_figures": "Regner på tallene",
    "table_rows": "Slår op i tabellerne",
    "table_figures": "Regner på tabellens tal",
    "compare_amounts": "Sammenligner beløbene",
    "compare_times": "Sammenligner tidspunkterne",
    "compare_lists": "Sammenligner listerne",
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


def model_is_writing() -> str:
    """A language model has begun to answer; nothing of it is shown before it is checked."""
    return "Skriver svaret"


def checking() -> str:
    """A language model's answer is held against the sources."""
    return "Kontrollerer svaret mod kilderne"


_WHY_BUILTIN = {
    "unreachable": ("Sprogmodellen kan ikke nås lige nu", "The language model cannot be reached right now"),
    "busy": ("Sprogmodellen har for travlt lige nu", "The language model is too busy right now"),
    "refused": ("Sprogmodellen ville ikke svare på det", "The language model would not answer this"),
    "slow": ("Sprogmodellen nåede ikke at svare i tide", "The language model did not answer in time"),
    "long": ("Sprogmodellen brugte mere, end ét svar må", "The language model used more than one answer may"),
    "looping": ("Sprogmodellen gik i ring", "The language model went in circles"),
    "empty": ("Sprogmodellen gav intet svar", "The language model gave no answer"),
    "cut_off": ("Sprogmodellens svar blev afbrudt", "The language model's answer was cut off"),
    "garbled": ("Sprogmodellens svar kunne ikke læses", "The language model's answer could not be read"),
    "unsourced": ("Sprogmodellen svarede uden kilder", "The language model answered without sources"),
    "off_subject": ("Sprogmodellens svar holdt sig ikke til sagen", "The language model did not keep to the subject"),
    "unsupported": ("Sprogmodellens svar kunne ikke genfindes i kilderne", "The language model's answer could not be found in the sources"),
    "person_spent": ("Din kvote til sprogmodellen er brugt for i dag", "Your quota for the language model is used up today"),
    "day_spent": ("Dagens kvote til sprogmodellen er brugt", "Today's quota for the language model is used up"),
}


def answered_by_builtin(reason: str, language: str = "da") -> str:
    """One line on why the built-in model answered instead of the language model. Nothing the model said is repeated."""
    danish, english = _WHY_BUILTIN[reason]
    return f"{english}; the built-in model answered." if language == "en" else f"{danish}; svaret er fra den indbyggede model."
