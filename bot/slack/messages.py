"""Every Danish sentence that people meet in Slack, one function each; those of drafts and of the home tab stand beside it."""

from __future__ import annotations


def working() -> str:
    """The first sign that a question was heard."""
    return "Søger i dokumenterne …"


def working_on(phrase: str) -> str:
    """What is going on right now."""
    return f"{phrase} …"


def ai_notice() -> str:
    """That a machine wrote it (AI-forordningen art. 50, stk. 1)."""
    return "Svaret er lavet automatisk af Rådbot ud fra kommunens dokumenter. Tjek kilderne, før du bruger det."


def sources_heading(language: str) -> str:
    """Over the numbered list."""
    return "Sources" if language == "en" else "Kilder"


def notes_heading(language: str) -> str:
    """Over what a careful colleague adds."""
    return "Note" if language == "en" else "Bemærk"


def show_sources() -> str:
    """Button that opens the quoted passages."""
    return "Se kilderne"


def sources_title() -> str:
    """Title of the modal with the quoted passages."""
    return "Kilder"


def sources_cut(shown: int, total: int) -> str:
    """Under a list of sources that is longer than a window holds."""
    return f"Her er de første {shown} af {total} kilder. Resten står i filen under svaret."


def share() -> str:
    """Button that posts a private answer in the channel."""
    return "Del i kanalen"


def shared() -> str:
    """Said to the person who shared."""
    return "Svaret er delt i kanalen."


def shared_by(mention_free_name: str) -> str:
    """Above a shared answer."""
    return f"Delt af {mention_free_name}"


def cannot_share() -> str:
    """The place cannot take the answer, or the answer is gone; says nothing about why."""
    return "Svaret kan ikke deles her. Stil spørgsmålet igen i kanalen, så svarer jeg ud fra det, alle her må se."


def not_yours() -> str:
    """Somebody pressed another person's button."""
    return "Den knap hører til en andens svar. Stil selv spørgsmålet, så svarer jeg dig."


def answer_gone() -> str:
    """The answer behind a button is forgotten."""
    return "Svaret er for gammelt til, at jeg har det endnu. Stil spørgsmålet igen."


def feedback_good() -> str:
    """Thumb up."""
    return "Godt svar"


def feedback_bad() -> str:
    """Thumb down."""
    return "Ikke godt"


def noted() -> str:
    """After a thumb down, where no window can ask for the reason."""
    return "Tak, det er noteret."


def thanks() -> str:
    """After a thumb up."""
    return "Tak! Det hjælper os med at gøre svarene bedre."


def feedback_title() -> str:
    """Title of the modal for a reason."""
    return "Hvad var galt?"


def feedback_question() -> str:
    """Label of the reason."""
    return "Fortæl kort, hvad der manglede eller var forkert (valgfrit)"


def send() -> str:
    """Submit button."""
    return "Send"


def close() -> str:
    """Close button."""
    return "Luk"


def cancel() -> str:
    """Cancel button."""
    return "Annullér"


def sorry() -> str:
    """Something failed on our side; nothing of the fault is shown."""
    return "Det gik galt hos mig, så jeg fik ikke svaret. Prøv igen om lidt. Bliver det ved, så sig det til jeres administrator."


def library_not_ready() -> str:
    """Nothing has been ingested, or the index cannot be used."""
    return "Jeg har ingen dokumenter at svare ud fra lige nu. Jeres administrator kan se hvorfor med «raadbot doctor»."


def stopped() -> str:
    """The person pressed stop."""
    return "Stoppet. Stil spørgsmålet igen, når du vil."


def continuing() -> str:
    """Rådbot is restarted in the middle of an answer."""
    return "Arbejder videre om et øjeblik …"


def continued(number: int, total: int) -> str:
    """Above the second and later message of a long answer."""
    return f"Fortsat ({number} af {total})"


def paused() -> str:
    """An administrator paused the bot."""
    return "Rådbot holder pause lige nu. Prøv igen senere."


def too_many_of_yours(minutes: int) -> str:
    """The person's quota is used up."""
    return f"Du har stillet mange spørgsmål på kort tid. Vent et øjeblik (højst {minutes} minutter), så er jeg klar igen."


def too_many_here(minutes: int) -> str:
    """The channel's quota is used up."""
    return f"Der er stillet mange spørgsmål her på kort tid. Vent et øjeblik (højst {minutes} minutter), eller skriv til mig direkte."


def not_for_guests() -> str:
    """Guests and people from outside are turned away by setting."""
    return "Jeg kan kun svare medlemmer af dette arbejdsområde. Spørg en kollega, eller find dokumenterne på kommunens hjemmeside."


def who_are_you() -> str:
    """Slack did not tell who asks, and the setting turns unknown people away."""
    return "Jeg kan ikke se, hvem du er lige nu. Prøv igen om et minut."


def personal_number() -> str:
    """A CPR number stands in a question asked in a channel."""
    return "Dit spørgsmål ser ud til at indeholde et CPR-nummer. Slet beskeden, og stil spørgsmålet igen uden det."


def file_note(rows: int, shown: int) -> str:
    """Under a table that is longer than Slack shows."""
    return f"Tabellen har {rows} rækker. Her er de første {shown}; resten følger herunder."


def file_only(rows: int) -> str:
    """In place of a table that Slack cannot show at all."""
    return f"Tabellen har {rows} rækker og er for stor til Slack. Den følger herunder."


def rows_in_words(first: int, last: int, total: int) -> str:
    """Above rows that could not be sent as a file."""
    return f"Række {first}-{last} af {total}"


def rows_left_out(count: int) -> str:
    """Under the last rows, when there are too many to post."""
    return f"Yderligere {count} rækker kan ikke vises her. Spørg om en del ad gangen, fx et år eller et udvalg."


def table_file_title() -> str:
    """Title of the file with all rows."""
    return "Alle rækker (CSV)"


def chart_takeaway(high: str, low: str) -> str:
    """The chart in words."""
    return f"Diagrammet viser tabellens tal. Højest: {high}. Lavest: {low}."


def chart_title(title: str) -> str:
    """Over the chart."""
    return title or "Sammenligning"


def chart_file_title() -> str:
    """Title of a drawn chart."""
    return "Diagram"


def session_title(question: str) -> str:
    """The title of a thread in the panel."""
    return question


def asked_as(question: str) -> str:
    """Above an answer to a question that nobody typed in the thread."""
    return f"Spørgsmål: {question}"


def not_allowed() -> str:
    """The person's role does not allow it."""
    return "Det har du ikke adgang til. Spørg jeres administrator, hvis du har brug for det."


def order_summary() -> str:
    """Button and title: order a draft."""
    return "Bestil resumé"


def an_answer() -> str:
    """The notification of an answer that has no words of its own."""
    return "Svar fra Rådbot"
