"""What is asked of drafts beside making one: a text of a kind that is not written here, and how a draft is approved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.builtin_model.draft import Call, Draft, Results
from bot.builtin_model.skills.agenda_item import item_meant
from bot.builtin_model.skills.contract import Situation
from bot.builtin_model.understand.asks import Ask, plain, text_ordered
from knowledge.records import AgendaItem

_TEXT = r"(?:det|den|dette|det hele|teksten|udkastet|resume(?:et)?|referatet|referatteksten|briefingen|it|this|the draft|the text|the summary)"
_APPROVES = re.compile(
    rf"(?:(?:ja|ok|okay|fint|saa|yes) )?(?:(?:jeg|vi|i|we) )?(?:vil (?:gerne )?)?(?:godkend(?:er?)?|approve)"
    rf"(?: {_TEXT})?(?: (?:hermed|nu|tak|please))?[ .!]*"
    rf"|(?:er|bliver|kan (?:du|jeg|vi|man)|is|can (?:you|i)) .*\b(?:udkast\w*|the draft) .*(?:godkend\w*|approved?)[ ?]*"
    rf"|(?:kan|vil|can|will) (?:du|jeg|vi|you|i) (?:godkende|approve) {_TEXT}[ ?]*"
    r"|(?:hvordan|hvem|hvor|how|who|where)\b.*\b(?:godkend\w*|approv\w*)\b.*\b(?:udkast\w*|drafts?)[ ?]*"
    r"|(?:hvordan|hvem|hvor|how|who|where)\b.*\b(?:udkast\w*|drafts?)\b.*\b(?:godkend\w*|approv\w*)[ ?]*"
)


class OtherText:
    """«Skriv en mail til borgmesteren», «dagsorden til næste møde»: not written here, and what is."""

    name = "other_text"

    def fits(self, situation: Situation) -> float:
        """When a text is ordered that is no summary, minutes text or briefing, and no document that is called so is named."""
        question, library = situation.question, situation.understanding.library
        if not question.asked(Ask.OTHER_TEXT):
            return 0.0
        kind = text_ordered(question.plain)
        named = any(kind in plain(library.document(document).title).split() for document in question.documents)
        return 0.0 if named else 0.995

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing is looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """The kinds of draft there are, and how each is ordered."""
        if situation.question.language == "da":
            lead = (
                "Den slags tekst skriver jeg ikke. Jeg skriver udkast til resumé, referattekst og briefing ud fra dokumenterne. "
                "Bestil dem sådan: «resumé af …» og «referattekst til …» med et punkts nummer, «briefing før næste møde»."
            )
        else:
            lead = (
                "I do not write that kind of text. I draft summaries, minutes texts and briefings from the documents, in Danish. "
                "Order them like this: “summary of …” and “minutes text for …” with the number of an item, “briefing before the next meeting”."
            )
        item = item_meant(situation) or next(iter(situation.understanding.library.of(AgendaItem)), None)
        steps = (f"Lav et resumé af punkt {item.number}", f"Skriv referattekst til punkt {item.number}") if item else ()
        return Draft(lead=lead, found=False, next_steps=steps)


class Approval:
    """«Godkend udkastet», «Hvordan bliver et udkast godkendt?»"""

    name = "approval"

    def fits(self, situation: Situation) -> float:
        """When a draft is to be approved, or how that is done is asked; what a body approved is another matter."""
        return 1.0 if _APPROVES.fullmatch(situation.question.plain) else 0.0

    def calls(self, situation: Situation, results: Results) -> Sequence[Call]:
        """Nothing is looked up."""
        return []

    def word(self, situation: Situation, results: Results) -> Draft | None:
        """That a person approves, not Rådbot, and how it is done in Slack and on the command line."""
        if situation.question.language == "en":
            return Draft(
                lead="I cannot approve a draft: a named person does.",
                body='- **Command line:** save it with `raadbot draft "…" --docx file.docx`. Who approves reads it, corrects it and deletes '
                "«UDKAST – ikke godkendt» from the header.\n- **Slack:** order the draft and choose who approves; that person presses «Godkend».",
            )
        return Draft(
            lead="Jeg kan ikke godkende et udkast: det gør en navngiven person.",
            body='- **På kommandolinjen:** gem det med `raadbot draft "…" --docx fil.docx`. Den, der godkender, læser og retter det og sletter '
            "«UDKAST – ikke godkendt» i sidehovedet.\n- **I Slack:** bestil udkastet, og vælg, hvem der godkender; den person trykker «Godkend».",
        )
