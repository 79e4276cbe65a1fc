"""The Danish sentences of the home tab, one function each."""

from __future__ import annotations


def home_hello(name: str) -> str:
    """Heading of the home tab."""
    return f"Hej {name.split(' ')[0]}" if name else "Hej"


def home_planned() -> str:
    """Heading: planned cases."""
    return "Næste planlagte punkter"


def home_nothing_planned() -> str:
    """No planned cases ahead."""
    return "Dokumenterne nævner ingen planlagte punkter fra i dag og frem."


def home_overdue() -> str:
    """Heading: times that have passed."""
    return "Frister, der er gået (om det er sket, fremgår ikke)"


def home_ahead() -> str:
    """Heading: times to come."""
    return "Kommende frister og ansvarlige"


def home_nothing_ahead() -> str:
    """No times ahead."""
    return "Dokumenterne nævner ingen frister fra i dag og frem."


def home_meetings() -> str:
    """Heading: newest meetings."""
    return "Nyeste møder"


def home_drafts() -> str:
    """Heading: drafts."""
    return "Dine udkast"


def home_no_drafts() -> str:
    """No drafts yet."""
    return "Du har ingen udkast. Tryk «Bestil resumé» for at få det første."


def home_documents(count: int, newest: str | None) -> str:
    """Heading: what is indexed."""
    return f"Jeg svarer ud fra {count} {'dokument' if count == 1 else 'dokumenter'}" + (f"; det nyeste er fra {newest}" if newest else "")


def home_how() -> str:
    """Heading: how to ask."""
    return "Sådan spørger du"


def home_shown_at(time: str) -> str:
    """When the home tab was made."""
    return f"Opdateret {time}."


def administration(paused: bool) -> str:
    """Heading of the part for administrators."""
    return "Drift (kun administratorer): på pause" if paused else "Drift (kun administratorer): i gang"


def figures(answers: int, not_found: int, median: float | None, good: int, bad: int, waiting: int) -> tuple[str, ...]:
    """The last day in numbers."""
    pace = f", typisk på {median:.2f} sekunder".replace(".", ",") if median is not None else ""
    share = f"{round(100 * not_found / answers)} %" if answers else "ingen"
    return (
        f"Svar det seneste døgn: {answers}{pace}",
        f"Heraf «står ikke i dokumenterne»: {share}",
        f"Tilbagemeldinger: {good} gode, {bad} ikke gode",
        f"I kø lige nu: {waiting}",
    )


def library_state(generation: str, newest: str | None) -> str:
    """Which state of the library is in use."""
    return f"Bibliotekets version: {generation[:16] or 'ukendt'}" + (f"; nyeste dokument {newest}" if newest else "")


def pause() -> str:
    """Button."""
    return "Sæt på pause"


def resume() -> str:
    """Button."""
    return "Start igen"


def pause_confirm(paused: bool) -> str:
    """Asked before the switch is turned."""
    return "Rådbot svarer igen alle, der spørger." if paused else "Ingen får svar, før en administrator starter Rådbot igen."


def draft_line(title: str, version: int, approved: bool, waits_for_you: bool) -> str:
    """A draft in the home tab."""
    state = "godkendt" if approved else "venter på din godkendelse" if waits_for_you else "udkast"
    return f"**{title}** (version {version}, {state})"
