"""The Danish sentences that help people begin, one function each."""

from __future__ import annotations


def greeting() -> str:
    """First line of the help."""
    return "Hej! Jeg er Rådbot."


def help_text() -> str:
    """What can be asked, and how."""
    return (
        "Jeg svarer på spørgsmål om kommunens handlinger, budgetter og beslutninger ud fra kommunens egne dokumenter, "
        "og jeg viser altid, hvor svaret står. Står det der ikke, siger jeg det."
    )


def help_how() -> tuple[str, ...]:
    """The ways to ask."""
    return (
        "Skriv til mig her eller i en direkte besked. Spørg videre i tråden, så husker jeg, hvad vi talte om.",
        "Nævn mig i en kanal, så svarer jeg i tråden.",
        "Brug /raadbot efterfulgt af dit spørgsmål, hvis kun du skal se svaret.",
        "Vælg «Spørg Rådbot om dette» på en besked, eller «Bestil resumé» i genvejene.",
    )


def help_examples_heading() -> str:
    """Over the buttons with examples."""
    return "Prøv for eksempel:"


def prompts_title() -> str:
    """Over the suggested prompts."""
    return "Prøv at spørge"


def ai_notice() -> str:
    """That a machine writes the answers (AI-forordningen art. 50, stk. 1)."""
    return "Rådbots svar er lavet automatisk ud fra kommunens dokumenter. Tjek kilderne, før du bruger dem."
