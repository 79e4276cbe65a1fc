"""A draft's own words, taken from the answer that made it.

«Udkast» and «ikke godkendt» are left to what stands around the text: words inside it would go on saying so when it is approved.
"""

from __future__ import annotations

import re
import time

from bot.answer import Answer
from bot.answer_text import to_markdown
from bot.literal import as_printed
from knowledge.source import Source
from knowledge.store.ledger.drafts import DRAFT, Draft
from tools.summary.written import TO_APPROVE, lines_of

_HEAD = re.compile(r"\AUDKAST til (?P<title>.+?)\. Ikke godkendt\.\s*")


def draft_title_of(answer: Answer, ordered: str) -> str:
    """What it is, as the draft itself says («Resumé af punkt 5, …»); else as it was ordered, with a capital."""
    made = _HEAD.match(_made(answer))
    title = made["title"] if made else ordered
    return f"{title[:1].upper()}{title[1:]}"


def draft_text(answer: Answer) -> str:
    """The text (Markdown) with what must be noted, and the sources with all their lines, a list a document."""
    notes = tuple(note for note in answer.notes if note != TO_APPROVE)
    body = _HEAD.sub("", _made(answer))
    if not body:
        return as_printed(to_markdown(answer.model_copy(update={"notes": notes})))
    noted = "**Bemærk**\n\n" + "\n".join(f"- {note}" for note in notes) if notes else ""
    return "\n\n".join(part for part in (body, noted, sources_text(answer.sources)) if part)


def sources_text(sources: tuple[Source, ...]) -> str:
    """The sources as lists, one a document, a line for each place with all its lines; empty when there are none."""
    places: dict[str, dict[str, list[Source]]] = {}
    for source in sources:
        places.setdefault(source.title, {}).setdefault(source.locator, []).append(source)
    listed = [f"{title}:\n\n" + "\n".join(f"- {locator}, {lines_of(own)}" for locator, own in at.items()) for title, at in places.items()]
    return "\n\n".join(["**Kilder**", *listed]) if listed else ""


def draft_of(answer: Answer) -> Draft:
    """The answer as a draft that is on no shelf: version 1, nobody's, not approved."""
    now = time.time()
    title = draft_title_of(answer, answer.question)
    return Draft("", 1, DRAFT, title, draft_text(answer), answer.question, "", None, None, False, "", None, None, None, now, now)


def marked(draft: Draft) -> str:
    """The draft's text as it is shown where nothing stands around it: «UDKAST» first, unless it is approved."""
    if draft.approved:
        return draft.text
    return f"UDKAST til {draft.title[:1].lower()}{draft.title[1:]}. Ikke godkendt.\n\n{draft.text}"


def _made(answer: Answer) -> str:
    """The draft that a tool made, when the answer gives it untouched; else nothing."""
    body = (answer.body or "").strip()
    found = (call.result for call in answer.tools if body and (call.result.text or "").strip() == body)
    return body if any(TO_APPROVE in result.notes for result in found) else ""
