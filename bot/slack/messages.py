"""Every Danish sentence that people meet in Slack, one function each."""

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


def thanks() -> str:
    """After a thumb up."""
    return "Tak! Det hjælper os med at gøre svarene bedre."


def thanks_for_reason() -> str:
    """After a reason was given."""
    return "Tak for din begrundelse. Den bliver læst."


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
    return f"Tabellen har {rows} rækker. Her er de første {shown}; alle er i filen herunder."


def file_only(rows: int) -> str:
    """In place of a table that Slack cannot show at all."""
    return f"Tabellen har {rows} rækker og er for stor til Slack. Den er i filen herunder."


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


def command_usage() -> str:
    """`/raadbot` without a question."""
    return "Skriv dit spørgsmål efter kommandoen, fx: /raadbot Hvad blev besluttet om studieturen?"


def message_without_text() -> str:
    """The message shortcut was used on a message that holds no text."""
    return "Beskeden har ingen tekst, jeg kan svare på."


def asked_from_message() -> str:
    """Above an answer to the message shortcut."""
    return "Du bad mig svare på en besked."


def session_title(question: str) -> str:
    """The title of a thread in the panel."""
    return question


def more_sources(count: int) -> str:
    """Under a long list of sources."""
    return f"… og {count} mere. Tryk «{show_sources()}» for at se dem alle."


def asked_as(question: str) -> str:
    """Above an answer to a question that nobody typed in the thread."""
    return f"Spørgsmål: {question}"


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
    return f"Jeg svarer ud fra {count} dokumenter" + (f"; det nyeste er fra {newest}" if newest else "")


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
    pace = f", typisk på {median:.1f} sekunder".replace(".", ",") if median is not None else ""
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


def not_allowed() -> str:
    """The person's role does not allow it."""
    return "Det har du ikke adgang til. Spørg jeres administrator, hvis du har brug for det."


def order_summary() -> str:
    """Button and title: order a draft."""
    return "Bestil resumé"


def order() -> str:
    """Submit button of the order."""
    return "Bestil"


def order_what() -> str:
    """Label of the order."""
    return "Hvad skal resuméet handle om?"


def order_example() -> str:
    """Example in the empty field."""
    return "fx punkt 5 på det seneste møde"


def order_hint() -> str:
    """Under the field."""
    return "Et punkt, et afsnit eller et helt dokument. Udkastet kommer i en direkte besked til dig."


def order_empty() -> str:
    """The order names nothing."""
    return "Skriv, hvad resuméet skal handle om."


def ask_for_draft(subject: str) -> str:
    """The question that the assistant gets for an order."""
    return f"Lav et udkast til resumé af {subject}"


def ask_for_revision(subject: str, comment: str) -> str:
    """The question that the assistant gets for a revision."""
    return f"Lav et udkast til resumé af {subject}. {comment}"


def draft_not_possible() -> str:
    """The documents hold nothing to summarise."""
    return "Jeg kunne ikke finde det, du vil have resumeret, i dokumenterne. Skriv det med punkt og møde eller med dokumentets navn, og prøv igen."


def draft_title(title: str, approved: bool) -> str:
    """Heading of a draft."""
    return title if approved else f"Udkast: {title}"


def draft_state(version: int, approved: bool) -> str:
    """Version and state."""
    return f"Version {version}, godkendt" if approved else f"Version {version}, ikke godkendt"


def draft_line(title: str, version: int, approved: bool, waits_for_you: bool) -> str:
    """A draft in the home tab."""
    state = "godkendt" if approved else "venter på din godkendelse" if waits_for_you else "udkast"
    return f"**{title}** (version {version}, {state})"


def draft_notice(approved: bool) -> str:
    """Under a draft."""
    if approved:
        return "Teksten er lavet med hjælp fra Rådbot og godkendt af en medarbejder."
    return "Lavet automatisk af Rådbot. Det er et udkast, til en navngiven person har godkendt det."


def draft_revise() -> str:
    """Button and title."""
    return "Ret udkastet"


def draft_export() -> str:
    """Button."""
    return "Hent som Word"


def draft_approve() -> str:
    """Button."""
    return "Godkend"


def draft_choose_approver() -> str:
    """Placeholder of the choice of person."""
    return "Vælg, hvem der godkender"


def draft_sent_to_approver() -> str:
    """To the owner."""
    return "Udkastet er sendt til godkendelse."


def draft_approver_cannot() -> str:
    """The chosen person may not see what the draft drew on, or is no member."""
    return "Den person kan ikke godkende dette udkast. Vælg en anden."


def draft_please_approve() -> str:
    """To the approver, above the draft."""
    return "Du er bedt om at godkende dette udkast."


def draft_approved() -> str:
    """To the owner."""
    return "Udkastet er godkendt."


def draft_stale() -> str:
    """The button belongs to an earlier version."""
    return "Udkastet er ændret siden. Brug den nyeste version længere nede."


def draft_own() -> str:
    """The owner chose themselves."""
    return "Du kan ikke godkende dit eget udkast. Vælg en anden."


def draft_gone() -> str:
    """The draft is forgotten."""
    return "Udkastet findes ikke længere."


def draft_file_failed() -> str:
    """Slack takes no files here."""
    return "Slack tog ikke imod filen. Prøv igen, eller spørg jeres administrator, om filer er slået fra."


def revise_comment() -> str:
    """Label."""
    return "Hvad skal ændres? (en kommentar til Rådbot)"


def revise_text() -> str:
    """Label."""
    return "Eller ret selv teksten"


def save() -> str:
    """Submit button."""
    return "Gem ny version"
