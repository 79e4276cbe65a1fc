"""The Danish sentences around drafts, one function each."""

from __future__ import annotations

from bot.drafts.order_words import as_question


def order() -> str:
    """Submit button of the order."""
    return "Bestil"


def order_what() -> str:
    """Label of the order."""
    return "Hvad skal udkastet handle om?"


def order_example() -> str:
    """Example in the empty field."""
    return "fx punkt 5, referattekst til punkt 5 eller briefing før mødet i marts"


def order_hint() -> str:
    """Under the field."""
    return "Resumé af et punkt, et afsnit eller et helt møde; referattekst; eller en briefing. Udkastet kommer i en direkte besked til dig."


def order_empty() -> str:
    """The order names nothing."""
    return "Skriv, hvad udkastet skal handle om."


def order_in_words() -> str:
    """No window could be opened to order in."""
    return "Slack kunne ikke åbne vinduet. Skriv i stedet her, hvad du vil have, fx «lav et udkast til resumé af punkt 5»."


def no_window() -> str:
    """No window could be opened to revise in."""
    return "Slack kunne ikke åbne vinduet. Tryk igen."


def ask_for_draft(subject: str) -> str:
    """The question that the assistant gets for an order."""
    return as_question(subject)


def with_wish(subject: str, comment: str) -> str:
    """The order with one more wish; the earlier ones are kept."""
    return f"{subject}. {comment}" if comment else subject


def draft_not_possible() -> str:
    """The documents hold nothing to summarise."""
    return "Jeg kunne ikke finde det, du vil have resumeret, i dokumenterne. Skriv det med punkt og møde eller med dokumentets navn, og prøv igen."


def draft_title(title: str, approved: bool) -> str:
    """Heading of a draft."""
    return title if approved else f"Udkast: {title}"


def draft_state(version: int, approved: bool) -> str:
    """Version and state."""
    return f"Version {version}, godkendt" if approved else f"Version {version}, ikke godkendt"


def draft_notice(approved: bool, approver: str = "") -> str:
    """Under a draft: who approved it, or that nobody has yet."""
    if approved:
        return f"Teksten er lavet med hjælp fra Rådbot og godkendt af {approver or 'den, der er navngivet'}."
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


def draft_sent_to_approver(approver: str) -> str:
    """To the owner; the approver's name may be unknown."""
    return f"Udkastet er sendt til {approver} til godkendelse." if approver else "Udkastet er sendt til godkendelse."


def draft_not_yours() -> str:
    """Somebody else pressed a button of the owner."""
    return "Det kan kun den, der har bestilt udkastet."


def draft_not_approver() -> str:
    """Somebody else pressed «Godkend»."""
    return "Udkastet kan kun godkendes af den, der er valgt til det."


def draft_not_for_you() -> str:
    """Somebody else wanted the file."""
    return "Udkastet kan kun hentes af den, der har bestilt det, og den, der skal godkende det."


def draft_approver_cannot() -> str:
    """The chosen person may not see what the draft drew on, or is no member."""
    return "Den person kan ikke godkende dette udkast. Vælg en anden."


def draft_please_approve() -> str:
    """To the approver, above the draft."""
    return "Du er bedt om at godkende dette udkast."


def draft_approved(title: str, approver: str) -> str:
    """To the owner; the approver's name may be unknown."""
    return f"«{title}» er godkendt{f' af {approver}' if approver else ''}."


def draft_stale() -> str:
    """The button belongs to an earlier version."""
    return "Udkastet er ændret siden. Brug den nyeste version længere nede."


def draft_own() -> str:
    """The owner chose themselves."""
    return "Du kan ikke godkende dit eget udkast. Vælg en anden."


def draft_unchanged() -> str:
    """The comment changed nothing."""
    return (
        "Kommentaren ændrede ikke udkastet, så der er ingen ny version. Jeg kan gøre et resumé kortere eller længere og tage et enkelt afsnit; "
        "andet retter du selv i teksten under «Ret udkastet»."
    )


def draft_gone() -> str:
    """The draft is forgotten."""
    return "Udkastet findes ikke længere."


def draft_file_failed() -> str:
    """Slack takes no files here."""
    return "Slack tog ikke imod filen. Prøv igen, eller spørg jeres administrator, om filer er slået fra."


def revise_comment() -> str:
    """Label."""
    return "Hvad skal Rådbot ændre?"


def revise_text(part: int = 1, parts: int = 1) -> str:
    """Label; a long text stands in several fields."""
    return "Eller ret selv teksten" if parts == 1 else f"Eller ret selv teksten ({part} af {parts})"


def save() -> str:
    """Submit button."""
    return "Gem ny version"
